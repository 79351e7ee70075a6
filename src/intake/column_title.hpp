/// @file
/// What the title of a column says that its cells are.
#pragma once

#include <cstddef>
#include <string_view>

#include "intake/plan_columns.hpp"

namespace gerove::intake {

/// What a title says.
struct TitleMeaning {
  ColumnKind kind{};   ///< `other` if no word of it is known
  std::size_t rank{};  ///< of two columns of one kind the smaller is the plan's
  /// The highest level that it names, if it names several: goal, task, or the kind itself.
  ColumnKind top{};
};

/// Reads the title of a column as a whole. Of each of its parts, between commas, slashes, brackets,
/// "ir", the last known word decides; what stands in brackets only if nothing else does.
/// "Atsakingas" wins wherever it stands.
TitleMeaning read_column_title(std::string_view title);

}  // namespace gerove::intake
