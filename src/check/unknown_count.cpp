#include "check/unknown_count.hpp"

#include <cstddef>
#include <optional>

namespace gerove::check {

namespace {

std::optional<std::uint64_t> take_varint(std::string_view& bytes) {
  constexpr std::size_t longest = 10;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < longest && i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    value |= static_cast<std::uint64_t>(byte & 0x7f) << (7 * i);
    if (byte < 0x80) {
      bytes.remove_prefix(i + 1);
      return value;
    }
  }
  return std::nullopt;
}

bool skip(std::string_view& bytes, std::uint64_t length) {
  if (length > bytes.size()) return false;
  bytes.remove_prefix(static_cast<std::size_t>(length));
  return true;
}

/// Goes behind a value. Groups change `open_groups` and have no value of their own.
bool skip_value(std::string_view& bytes, std::uint64_t wire_type, std::uint64_t& open_groups) {
  switch (wire_type) {
    case 0: return take_varint(bytes).has_value();
    case 1: return skip(bytes, 8);
    case 2: {
      const auto length = take_varint(bytes);
      return length && skip(bytes, *length);
    }
    case 3: return ++open_groups, true;
    case 4: return open_groups-- > 0;
    case 5: return skip(bytes, 4);
    default: return false;
  }
}

}  // namespace

std::uint64_t count_fields(std::string_view bytes) {
  std::uint64_t count = 0;
  std::uint64_t open_groups = 0;
  while (!bytes.empty()) {
    const bool outside_groups = open_groups == 0;
    const auto tag = take_varint(bytes);
    if (!tag || !skip_value(bytes, *tag & 7, open_groups)) break;
    if (outside_groups) ++count;
  }
  return count;
}

}  // namespace gerove::check
