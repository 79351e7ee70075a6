/// @file
/// What is said when the program can't go on, and may not have the memory to say much.
#pragma once

#include "cli/session.hpp"

namespace gerove::cli {

/// Remembers in which language and form to speak.
void last_words_of(const Session& session);

/// Says which exception is being handled and ends the program as failed, leaving no half-written
/// file. Needs no memory. It is std::terminate's, too, from the beginning: destructors that need
/// memory end there.
[[noreturn]] void end_with_last_words();

}  // namespace gerove::cli
