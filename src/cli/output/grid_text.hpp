/// @file
/// Tables of office files as the command shows them.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "cli/session.hpp"
#include "gerove/intake/grid.hpp"

namespace gerove::cli {

/// Which of the grids of a file are shown: all, or the one of a number, from 0.
using GridChoice = std::optional<std::size_t>;

/// The tables as text, each row on a line, with the paragraphs around them.
std::string grids_text(const Session& session,
                       const intake::GridReading& reading,
                       const GridChoice& choice);
/// Format, encoding, tables with their cells, paragraphs.
nlohmann::ordered_json grids_json(const intake::GridReading& reading, const GridChoice& choice);
/// `2 lentelės, 31 langelis`
std::string grid_counts(const Session& session,
                        const intake::GridReading& reading,
                        const GridChoice& choice);

}  // namespace gerove::cli
