/// @file
/// What every command knows about how it was called.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gerove/core/budget.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/text.hpp"

namespace gerove::cli {

/// How data is written to standard output.
enum class Format : std::uint8_t { table, json, csv };

/// What the program's exit tells.
enum class Exit : std::uint8_t {
  clean = 0,    ///< done, nothing wrong was found
  failed = 1,   ///< the work could not be done
  usage = 2,    ///< the command line was not understood
  found = 100,  ///< done; findings of severity error
};

/// The options that all commands share.
struct Session {
  Language language = Language::lt;
  Format format = Format::table;
  bool quiet = false;
  Budget budget{};  ///< what the run may take
  Date today{};     ///< the day in Lithuania on which the program was called

  /// A text in the chosen language.
  std::string say(Text text) const { return std::string(text.in(language)); }
};

}  // namespace gerove::cli
