/// @file
/// Checks of option values. What they say never repeats the value.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "gerove/core/text.hpp"

namespace gerove::cli {

/// One of some words.
CLI::Validator one_of(Language language, std::vector<std::string> words);
/// A date such as 2024-03-07.
CLI::Validator a_date(Language language);
/// A whole number within bounds.
CLI::Validator whole_number(Language language, std::int64_t least, std::int64_t most);
/// A year that dates can have.
CLI::Validator a_year(Language language);

}  // namespace gerove::cli
