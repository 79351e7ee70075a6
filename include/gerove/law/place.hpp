/// @file
/// Where in a record something is, kept small until somebody reads it.
#pragma once

#include <cstdint>
#include <string>

#include "gerove/core/field_path.hpp"

namespace gerove::law {

/// A field path of at most four steps, such as `case_file.procedures[0].steps[2].date`. The names
/// are static strings; a step that is not there is null.
struct Place {
  static constexpr std::uint32_t no_index = ~std::uint32_t{0};  ///< the step is no list

  const char* root = nullptr;           ///< kind of record, such as `case_file`
  const char* list = nullptr;           ///< field of the record
  const char* part = nullptr;           ///< field below it
  const char* leaf = nullptr;           ///< field below that; may hold dots
  std::uint32_t list_index = no_index;  ///< element of `list`
  std::uint32_t part_index = no_index;  ///< element of `part`

  /// Goes on to a field directly below.
  void enter(const char* field) {
    (list == nullptr ? list : part == nullptr ? part : leaf) = field;
  }
  /// Goes on to an element of a repeated field directly below.
  void enter(const char* field, std::size_t index) {
    enter(field);
    (part == nullptr ? list_index : part_index) = static_cast<std::uint32_t>(index);
  }
  /// The path of a field directly below.
  Place at(const char* field) const {
    Place below = *this;
    below.enter(field);
    return below;
  }
  /// The path of an element of a repeated field directly below.
  Place at(const char* field, std::size_t index) const {
    Place below = *this;
    below.enter(field, index);
    return below;
  }

  /// The path as text; empty for no place.
  std::string path() const {
    FieldPath text;
    const auto enter = [&text](const char* field, std::uint32_t index) {
      if (field == nullptr) return;
      index == no_index ? text.enter(field) : text.enter(field, index);
    };
    enter(root, no_index);
    enter(list, list_index);
    enter(part, part_index);
    enter(leaf, no_index);
    return text.text();
  }
};

}  // namespace gerove::law
