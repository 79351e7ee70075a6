// The values that facts have, by name, as tables of law write them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/law/vocabulary.hpp"
#include "law/table/code_set.hpp"

namespace gerove::law {

/// The code list that the values of a fact are from; that of yes and no for most. An age is none.
std::span<const CodeEntry> codes_of(Fact fact);

/// The number of a value of a fact, such as `police` of `Fact::initiator`; nothing if it has none
/// of that name.
std::optional<std::int32_t> fact_code(Fact fact, std::string_view name);

/// The numbers of values that a checked table names.
CodeSet codes_of(Fact fact, const std::vector<std::string>& names);

}  // namespace gerove::law
