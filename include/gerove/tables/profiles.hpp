/// @file
/// Disclosure profiles and what they decide, as tables.
#pragma once

#include "gerove/disclosure/redact.hpp"
#include "gerove/report/table.hpp"

namespace gerove::tables {

/// The library's profiles: profile, recipient, purpose.
report::Table profiles(Language language);
/// What is decided about each field, and why: field, privacy, decision (shown or hidden), why.
report::Table decisions(const disclosure::FieldDecisions& decisions, Language language);

}  // namespace gerove::tables
