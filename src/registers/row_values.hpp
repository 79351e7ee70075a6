// The values of what a row is about, by the paths of columns.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "registers/element_writer.hpp"
#include "registers/field_reference.hpp"

namespace gerove::registers {

/// Reads for one row. Of lists below the row's own element it has one element each: the first row
/// of an element has their first ones, its further rows the next.
class RowValues {
 public:
  /// @param content the struct of the record
  /// @param element what the row is, a record or an element of its list
  /// @param place of that element
  /// @param further which of the element's rows this is, from 0
  RowValues(const void* content,
            const FieldReference& element,
            const ElementPlace& place,
            std::size_t further)
      : content_(content), element_(element), place_(place), further_(further) {}

  /// The value of a field (see field_values.hpp); empty if it is absent.
  std::string one(const FieldReference& field) const;
  /// All values of a list.
  std::vector<std::string> all(const FieldReference& list) const;
  /// All structs of the last list that a path leads through, and where the path goes on behind it.
  struct Listed {
    std::vector<const void*> structs{};
    std::size_t next_step{};
  };
  Listed listed(const FieldReference& field) const;
  /// The values of a field in each of these structs, empty where absent.
  std::vector<std::string> each(const FieldReference& field) const;
  /// How many rows the element needs for a field.
  std::size_t rows_for(const FieldReference& field) const;

 private:
  const void* owner(const FieldReference& field, std::size_t end, bool all_elements) const;
  /// The step of the last list behind the element's own; the number of steps if there is none.
  std::size_t last_list(const FieldReference& field) const;

  const void* content_;
  const FieldReference& element_;
  ElementPlace place_;
  std::size_t further_;
};

}  // namespace gerove::registers
