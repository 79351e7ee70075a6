/// @file
/// What the words of a cell read as, whatever its column is called: by this a table proves or
/// contradicts its titles.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gerove::intake {

/// Whether there is a word in it, or one of the marks by which people answer: "+", "✓".
bool says_something(std::string_view text);

/// The number that a text consists of, whatever marks stand beside it.
std::optional<std::uint32_t> lone_number(std::string_view text);

/// Whether it consists of a number, maybe one of an order: "3", "3.", "1.2", "IV.".
bool is_lone_number(std::string_view text);

/// Whether all of it is terms with days, months or years: what no other column should hold.
bool is_dated(std::string_view text);

/// Whether it speaks of time at all, be it read or not.
bool speaks_of_time(std::string_view text);

/// Whether all of it is known roles and institutions.
bool is_role(std::string_view text);

/// Whether all of it is known criteria.
bool is_criterion(std::string_view text);

/// Whether a row begins with the words of a total: "Iš viso", "Suma".
bool begins_total(std::string_view text);

/// Whether there is no letter in it but those of units: amounts.
bool is_amount(std::string_view text);

}  // namespace gerove::intake
