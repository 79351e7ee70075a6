// How many encoded fields a message keeps without knowing them.
#pragma once

#include <cstdint>
#include <string_view>

namespace gerove::check {

/// The number of fields in well-formed Protobuf bytes; a group is one field. Bytes that are not
/// well formed end the count.
std::uint64_t count_fields(std::string_view bytes);

}  // namespace gerove::check
