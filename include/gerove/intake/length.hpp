/// @file
/// Lengths in words, "24 mėnesiai" or "dveji metai", and the years that titles name, as data.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gerove/calendar/legal_term.hpp"
#include "gerove/core/period.hpp"

namespace gerove::intake {

/// Reads a length in Lithuanian or English, in figures or in words: days, working days, weeks,
/// months, years; years and months together are months. Letter case and diacritics don't matter.
/// @return nothing for other words ("ne ilgiau kaip 24 mėn." bounds a length and states none), and
/// where figures and words differ: "dvylika (24) mėnesių"
std::optional<calendar::LegalTerm> read_length(std::string_view text);

/// The years that a title is about, in their order: "2021–2027 m. programa", "2023 metų planas".
/// Dates ("2023 m. sausio 5 d."), parts of years, school years and numbers of acts are none.
/// @return whole calendar years
std::vector<Period> read_title_years(std::string_view title);

}  // namespace gerove::intake
