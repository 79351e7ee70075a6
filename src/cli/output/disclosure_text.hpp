/// @file
/// What a disclosure profile shows and rests on.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "gerove/disclosure/redact.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::cli {

/// The ids of the library's profiles.
std::vector<std::string> profile_names();

/// Which records and privacy classes a profile shows.
tables::Table grants_table(const Session& session, const disclosure::Profile& profile);
/// What a profile rests on.
tables::Table bases_table(const Session& session, const disclosure::Profile& profile);

}  // namespace gerove::cli
