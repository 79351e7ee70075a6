// Numbers of units in words.
#pragma once

#include <cstdint>

#include "gerove/codes/parameters.hpp"
#include "gerove/core/text.hpp"
#include "gerove/law/rule_table.hpp"

namespace gerove::law {

/// `15 darbo dienų`, `15 working days`.
OwnedText amount_text(std::uint64_t number, TermUnit unit);

/// A limit: `12 mėnesių`, `2/3`, `14 metų`.
OwnedText limit_text(const Limit& limit);

}  // namespace gerove::law
