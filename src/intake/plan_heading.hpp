/// @file
/// Numbers and titles of goals and actions: "1. Tikslas - ...", "1.10 ...", "Tikslas 1. ...".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gerove::intake {

/// The first words of a row.
struct Heading {
  std::string number{};                ///< without the last full stop: "1.10", "IV"; or empty
  std::vector<std::uint32_t> parts{};  ///< of the number: 1 and 10
  std::string title{};                 ///< the rest; all of it if the number is among the words
  bool is_goal{};                      ///< the words say so
  bool is_task{};                      ///< they say a task, "uždavinys"
};

/// Takes the words apart.
Heading parse_heading(std::string_view text);

/// Whether the text begins with the number of a goal or an action.
bool begins_with_number(std::string_view text);

/// Whether the text begins like a row: with a number or as a goal.
bool begins_row(std::string_view text);

/// Puts number and title together such that `parse_heading` gives them again. The title alone if
/// the number is among its words.
std::string write_heading(std::string_view number, std::string_view title);

/// Whether the title says the number, so that it is not to be written before it.
bool title_has_number(std::string_view number, std::string_view title);

/// Whether the text begins with a word for a goal, "Tikslas", "Bendrasis tikslas".
bool begins_with_goal_word(std::string_view text);

}  // namespace gerove::intake
