/// @file
/// Evaluation criteria in Lithuanian words, "Dalyvautų posėdžių skaičius", as data.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "gerove/domain/activity_plan.hpp"

namespace gerove::intake {

/// A criterion with its place in the cell.
struct CriterionReading {
  Criterion criterion{};    ///< `text` is what was given, trimmed; kind unspecified if not read
  bool target_too_large{};  ///< a number to reach that a record can't hold: left out
  std::size_t offset{};     ///< byte offset of the text in the cell
};

/// Reads one criterion: as needed, a count of something (with the number to reach, if stated), a
/// document, something held, or continuous.
CriterionReading read_criterion(std::string_view text);

/// Reads the criteria of a cell. Semicolons separate criteria; commas do when each part alone is
/// one. An empty cell has none.
std::vector<CriterionReading> read_criteria(std::string_view cell);

}  // namespace gerove::intake
