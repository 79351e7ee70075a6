// Writes values into the record that a row is about.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "registers/field_reference.hpp"

namespace gerove::registers {

/// Where an element stands: its index in a list of the record, or that of the element in whose list
/// it is, and then its own.
using ElementPlace = std::array<std::size_t, 2>;

/// Writes for one row: lists below the row's own element have an element of the row, too.
class ElementWriter {
 public:
  /// @param content the struct of the record
  /// @param element what the row is, a record or an element of its list
  /// @param place of that element
  ElementWriter(void* content, const FieldReference& element, const ElementPlace& place)
      : content_(content), element_(element), place_(place) {}

  /// Sets a value. An element of a list is the one that has the value already, else the row's, else
  /// a new one.
  /// @param is_first the field is the first of its list's columns: another value, another element
  /// @return whether anything changed
  bool set(const FieldReference& field, std::string_view value, bool is_first);
  /// Adds a value to a list of values, if it is not there.
  bool add(const FieldReference& field, std::string_view value);
  /// What comes next of lists is of another element.
  void next_element() { own_.clear(); }
  /// Makes a field absent. @return whether it was there
  bool erase(const FieldReference& field);

 private:
  void* owner(const FieldReference& field, std::string_view value, bool is_first, bool make);
  void* own_element(const FieldReference& field,
                    std::size_t step,
                    void* owner,
                    std::string_view value,
                    bool is_first);

  void* content_;
  const FieldReference& element_;
  ElementPlace place_;
  std::map<std::string, std::size_t> own_{};  // by the path of the list
};

/// The element of a list that has a code; null if none has.
const void* element_with(const ElementFilter& filter, const FieldInfo& list, const void* owner);

/// The text of a value below a struct; empty if it is absent. Steps must be without lists.
std::string value_below(const void* owner, std::span<const PathStep> steps);

}  // namespace gerove::registers
