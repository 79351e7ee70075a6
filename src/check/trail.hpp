// Where a walk through a record is, written out only when somebody asks.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "gerove/core/field_path.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// The fields from the record down to the present place.
class Trail {
 public:
  void enter(const FieldInfo& field, std::size_t index) { steps_.emplace_back(&field, index); }
  void leave() { steps_.pop_back(); }
  void clear() { steps_.clear(); }
  std::size_t depth() const { return steps_.size(); }

  /// `case_file.measures[1]`; empty at the record.
  std::string text() const {
    FieldPath path;
    for (const auto& [field, index] : steps_) {
      if (field->presence == Presence::repeated) {
        path.enter(field->name, index);
      } else {
        path.enter(field->name);
      }
    }
    return path.text();
  }
  /// The path of something below, by its own path from here.
  std::string text(std::string_view below) const {
    const std::string here = text();
    return here.empty() ? std::string(below) : here + '.' + std::string(below);
  }

 private:
  std::vector<std::pair<const FieldInfo*, std::size_t>> steps_;
};

}  // namespace gerove::check
