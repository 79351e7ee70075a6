/// @file
/// The table of moves as a state diagram.
#pragma once

#include <string>

#include "gerove/core/text.hpp"

namespace gerove::referral {

/// The states and moves as Graphviz text (`dot -Tsvg`): closed states have a double border; moves
/// between the same two states share an arrow, and a move that needs a coded reason has a star.
/// Reminders and escalations, which change nothing, are left out.
std::string moves_dot(Language language);

}  // namespace gerove::referral
