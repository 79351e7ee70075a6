/// @file
/// What stands in the words of a term beside the days that it means: the time of day, remarks in
/// brackets.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/words.hpp"

namespace gerove::intake {

/// The tokens of a term, taken apart.
struct TermText {
  std::vector<Token> words{};    ///< without the rest
  std::vector<Token> bracket{};  ///< a bracket at the end that speaks of time; or empty
  bool hours = false;            ///< a time of day was said
  bool remark = false;           ///< other brackets were left out
};

/// Takes the tokens apart. Nothing when brackets that speak of time stand elsewhere, or several.
std::optional<TermText> take_apart(std::span<const Token> tokens);

/// Whether the words name days of a calendar: numbers, months, weekdays, quarters, seasons.
bool names_calendar(std::span<const Token> tokens);

/// Whether the words tell a time from an event, "per 5 d. d. nuo gavimo", "po posėdžio", and no
/// days of a calendar.
bool is_relative(std::span<const Token> tokens);

}  // namespace gerove::intake
