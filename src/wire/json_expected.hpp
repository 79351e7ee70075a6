// What JSON should have held where reading failed: words for people, without any value.
#pragma once

#include <string_view>

#include "gerove/core/text.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::json {

// Whether a member's name may stand in a failure: it is made of letters as names of fields are, and
// has no room for a code of a person. Who uses names or codes of persons as names of members must
// not find them in a log.
bool may_be_shown(std::string_view name);

// What a name that a type does not have may have meant, or which names there are.
OwnedText expected_name(const TypeInfo& type, std::string_view name);
// What a field, or an element of its list, takes.
OwnedText expected_value(const FieldInfo& field, bool in_list);
// What a text that is one message must be.
OwnedText expected_root(const TypeInfo& type);

}  // namespace gerove::json
