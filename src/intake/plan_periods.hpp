/// @file
/// Terms that several columns say together: marks below months, quarters or half-years; a start and
/// an end.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gerove/intake/term.hpp"

namespace gerove::intake {

/// Whether a title is a month, quarter or half-year, maybe behind a word for time: "Mėnuo IX".
bool is_period_title(std::string_view title);

/// The term that a cell below such a title says: the title's if it is marked, "x" or "+"; days of
/// its month, "5, 12". Anything else is not read. Its text is the title, with the days behind it.
/// Nothing for an empty cell or a dash.
std::optional<TermReading> read_period_cell(std::string_view title,
                                            std::string_view cell,
                                            const TermContext& context);

/// What stands between the words of a start and of an end in the text of their term.
inline constexpr std::string_view between_bounds = " – ";

/// The term from a start to an end, of which one may be empty.
std::vector<TermReading> read_bounds(std::string_view start,
                                     std::string_view end,
                                     const TermContext& context);

}  // namespace gerove::intake
