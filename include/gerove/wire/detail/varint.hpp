// Varints of Protobuf, and the tags and lengths that are varints.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "gerove/wire/detail/decoding.hpp"

namespace gerove::wire::detail {

using std::uint32_t;
using std::uint64_t;

/// The lowest three bits of a tag.
enum WireType : uint32_t {
  wire_varint = 0,
  wire_fixed64 = 1,
  wire_delimited = 2,
  wire_group = 3,
  wire_end_group = 4,
  wire_fixed32 = 5,
};

[[gnu::noinline]] inline const char* read_long_varint(const char* p,
                                                      const char* end,
                                                      uint64_t& value,
                                                      Decoding& c) {
  const char* const start = p;
  uint64_t result = 0;
  for (unsigned shift = 0; shift < 70; shift += 7) {
    if (p == end) return c.fail(Errc::wire_truncated, start);
    const auto byte = static_cast<unsigned char>(*p++);
    result |= uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80) {
      value = result;
      return p;
    }
  }
  return c.fail(Errc::wire_varint, start);
}

inline const char* read_varint(const char* p, const char* end, uint64_t& value, Decoding& c) {
  if (p < end && static_cast<unsigned char>(*p) < 0x80) [[likely]] {
    value = static_cast<unsigned char>(*p);
    return p + 1;
  }
  return read_long_varint(p, end, value, c);
}

/// A tag: at most five bytes; higher bits of the fifth are dropped, as libprotobuf does.
inline const char* read_tag(const char* p, const char* end, uint32_t& tag, Decoding& c) {
  const char* const start = p;
  uint32_t result = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    if (p == end) return c.fail(Errc::wire_truncated, start);
    const auto byte = static_cast<unsigned char>(*p++);
    result |= (byte & 0x7fU) << shift;
    if (byte < 0x80) {
      tag = result;
      return p;
    }
  }
  return c.fail(Errc::wire_varint, start);
}

[[gnu::noinline]] inline const char* read_long_size(const char* p,
                                                    const char* end,
                                                    size_t& size,
                                                    Decoding& c) {
  constexpr uint64_t largest = 0x7fffffff - 16;  // libprotobuf's own bound
  const char* const start = p;
  uint64_t value = 0;
  p = read_varint(p, end, value, c);
  if (p == nullptr) return nullptr;
  if (p - start > 5) return c.fail(Errc::wire_varint, start);
  if (value > largest) return c.fail(Errc::wire_length, start);
  if (value > static_cast<uint64_t>(end - p)) return c.fail(Errc::wire_truncated, start);
  size = static_cast<size_t>(value);
  return p;
}

/// A length, checked against what is left.
inline const char* read_size(const char* p, const char* end, size_t& size, Decoding& c) {
  if (p < end && static_cast<unsigned char>(*p) < 0x80) [[likely]] {
    size = static_cast<unsigned char>(*p++);
    if (size <= static_cast<size_t>(end - p)) [[likely]]
      return p;
    return c.fail(Errc::wire_truncated, p - 1);
  }
  return read_long_size(p, end, size, c);
}

inline void append_varint(std::string& out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

}  // namespace gerove::wire::detail
