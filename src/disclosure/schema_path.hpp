// Paths of fields without indexes: `case_file.measures.kind`.
#pragma once

#include <string>
#include <string_view>

namespace gerove::disclosure::detail {

/// Whether a path from a record's name, or a type and its field, names something that a Record can
/// hold.
bool names_something(std::string_view field);

/// A path in `disclosed_fields` from a record's name on; a field of the referral may stand there
/// without it. Empty if it names nothing.
std::string disclosed_path(std::string_view path);

/// Whether `inner` is `outer` or lies inside it.
bool is_at_or_inside(std::string_view inner, std::string_view outer);

}  // namespace gerove::disclosure::detail
