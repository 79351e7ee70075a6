/// @file
/// What was wrong with a command line, in words.
#pragma once

#include <string>
#include <vector>

#include "gerove/core/text.hpp"

namespace gerove::cli {

/// Why a command line could not be parsed.
struct Misunderstanding {
  std::string kind{};                   ///< CLI11's name of the error
  std::string detail{};                 ///< its message
  std::vector<std::string> unread{};    ///< the words that nothing took
  std::vector<std::string> commands{};  ///< those below the deepest one that was recognised
};

/// The misunderstanding in the chosen language. Words that may hold a personal code are not
/// repeated.
std::string usage_message(const Misunderstanding& wrong, Language language);

}  // namespace gerove::cli
