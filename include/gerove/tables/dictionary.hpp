/// @file
/// The data dictionary as tables.
#pragma once

#include <span>

#include "gerove/report/table.hpp"
#include "gerove/wire/dictionary.hpp"

namespace gerove::tables {

/// Fields: record, number, field, json, type, presence, privacy, refers_to.
report::Table fields(std::span<const wire::DictionaryField> fields, Language language);
/// Values of code lists: list, number, name, word, label.
report::Table codes(std::span<const wire::DictionaryCode> codes, Language language);

}  // namespace gerove::tables
