/// @file
/// Names that somebody may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gerove {

/// The few of `names` that are nearest to a word: those that hold it, and those that differ in few
/// letters; nearest first. Capitals do not matter.
std::vector<std::string> near_matches(std::string_view word, const std::vector<std::string>& names);

/// The word in ASCII capitals.
std::string in_capitals(std::string_view word);

}  // namespace gerove
