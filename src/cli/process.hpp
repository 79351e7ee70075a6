/// @file
/// What the program settles with the system before it works.
#pragma once

#include <csignal>

namespace gerove::cli {

/// Takes the places of standard streams that are closed, so that no file gets them and talk ends
/// up in it. They can't be used: reading and writing fail.
void occupy_standard_streams();

/// A stop by a signal takes away files that are half-written and then ends the program as the
/// signal does. A full quota is a failure of writing instead of a signal.
void stop_tidily();

/// The signals that stop the program, without those that are ignored.
sigset_t stopping_signals();

}  // namespace gerove::cli
