/// @file
/// The law table that a command applies.
#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "gerove/core/date.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/law.hpp"

namespace gerove::cli {

/// Adds the option that names another law table.
void add_law_option(Command& command, std::string& file);
/// Adds the option that names the day of the assessment.
void add_as_of_option(Command& command, std::optional<Date>& day);
/// The same, where the time of day may matter: 2024-03-07T14:30.
void add_as_of_option(Command& command, std::optional<law::AsOf>& as_of);

/// The law of a file, Protobuf or JSON; that of Lithuania if no file is named.
/// @throws Error naming the file
law::Law read_law(const std::string& file);

}  // namespace gerove::cli
