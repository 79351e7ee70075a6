/// @file
/// What was lost on the way. That is no talk: it is said even to who wants quiet.
#pragma once

#include <cstdint>

#include "cli/session.hpp"

namespace gerove::cli {

/// Says how many unknown fields JSON could not carry, if there were some.
void tell_dropped_fields(const Session& session, std::uint64_t fields);
/// Says how many unknown names of JSON were skipped, if there were some.
void tell_ignored_names(const Session& session, std::uint64_t names);

}  // namespace gerove::cli
