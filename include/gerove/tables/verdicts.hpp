/// @file
/// Whether personal and legal entity codes are right, as a table.
#pragma once

#include <span>
#include <string>

#include "gerove/report/table.hpp"

namespace gerove::tables {

/// One row for each code: position, severity, kind, result, text. The codes are not repeated.
report::Table verdicts(std::span<const std::string> codes, Language language);

}  // namespace gerove::tables
