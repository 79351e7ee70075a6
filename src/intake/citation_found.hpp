/// @file
/// What was taken of one citation, and what it says.
#pragma once

#include <optional>
#include <vector>

#include "gerove/intake/citation.hpp"
#include "intake/citation_names.hpp"
#include "intake/citation_number.hpp"
#include "intake/citation_provisions.hpp"
#include "intake/citation_title.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

/// The parts of a citation that were taken so far.
struct Found {
  std::optional<NamedIssuer> issuer{};     ///< who issued the act
  std::optional<NamedAct> act{};           ///< the words for the act
  std::optional<WrittenDate> date{};       ///< its date
  std::optional<WrittenDate> last_date{};  ///< of a run; with the date's year if it has none
  std::optional<ActNumber> number{};       ///< its number
  bool number_sign = false;                ///< "Nr." was taken, with or without a number
  std::optional<QuotedTitle> title{};      ///< its title
  std::vector<Provision> provisions{};     ///< its provisions that are cited

  /// Whether the date is written with year and day.
  bool has_day() const { return date && date->year && date->day; }
};

/// What was found, as a citation without place.
Citation citation_of(const Found& found);

}  // namespace gerove::intake
