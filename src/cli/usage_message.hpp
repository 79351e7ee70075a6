/// @file
/// What was wrong with a command line, in words.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "gerove/core/text.hpp"

namespace gerove::cli {

/// CLI11's error in the chosen language. Words that may hold a personal code are not repeated.
/// @param command the deepest command that was recognised
std::string usage_message(const CLI::App& root,
                          const CLI::App& command,
                          const CLI::ParseError& error,
                          Language language);

}  // namespace gerove::cli
