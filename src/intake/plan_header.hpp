/// @file
/// Where the table of a plan begins.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "intake/plan_columns.hpp"
#include "intake/text_lines.hpp"

namespace gerove::intake {

/// Where the table begins and what its columns are. Indexes are those of lines.
struct TableStart {
  std::size_t header{};                  ///< first line of the column titles; else as `rows`
  std::size_t rows{};                    ///< first line that may be a row
  std::vector<std::string> titles{};     ///< of columns; none if the text has none
  std::vector<std::uint32_t> columns{};  ///< where the titles begin in their line, from 1
  Columns kinds{};                       ///< by the titles, or the usual ones
};

/// Finds the row of column titles, which may be broken over lines; without one, the first numbered
/// row. Nothing if there is neither.
std::optional<TableStart> find_table(std::span<const TextLine> lines);

/// The texts of pieces by their index.
std::vector<std::string> titles_of(const Pieces& pieces);

}  // namespace gerove::intake
