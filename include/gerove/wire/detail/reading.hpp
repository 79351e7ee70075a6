// The smallest steps of the Protobuf reader: varints, tags, lengths, and fields to be kept.
//
// Failure travels up as a null pointer; the path is put together on the way out, so that the good
// path pays nothing for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gerove/core/error.hpp"
#include "gerove/core/field_path.hpp"

namespace gerove::wire::detail {

using std::size_t;
using std::uint32_t;
using std::uint64_t;

enum WireType : uint32_t {
  wire_varint = 0,
  wire_fixed64 = 1,
  wire_delimited = 2,
  wire_group = 3,
  wire_end_group = 4,
  wire_fixed32 = 5,
};

/// What a decode carries through the recursion.
struct Decoding {
  int depth;      // levels left
  size_t memory;  // bytes of heap left
  Errc code = Errc::ok;
  const char* at = nullptr;  // where it failed
  std::string path{};        // of the failure

  [[gnu::cold, gnu::noinline]] const char* fail(Errc why, const char* where) {
    code = why;
    at = where;
    return nullptr;
  }
  /// Counts heap memory; false when there is none left.
  bool take(size_t bytes) {
    if (bytes > memory) [[unlikely]]
      return false;
    memory -= bytes;
    return true;
  }
  [[gnu::cold, gnu::noinline]] void leave(std::string_view field) {
    FieldPath::prepend(path, field);
  }
  [[gnu::cold, gnu::noinline]] void leave(std::string_view field, size_t index) {
    FieldPath::prepend(path, field, index);
  }
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

/// Eight bytes, the lowest first; they must be there.
inline uint64_t read_fixed64(const char* p) {
  uint64_t value = 0;
  for (int i = 7; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(p[i]);
  return value;
}

inline void append_varint(std::string& out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

/// Keeps a field that the table does not have, re-encoded in canonical form.
inline const char* keep_unknown(
    std::string& out, uint32_t tag, const char* p, const char* end, Decoding& c) {
  const char* const start = p;
  if (tag >> 3 == 0) return c.fail(Errc::wire_tag, p);
  append_varint(out, tag);
  const size_t before = out.size();
  switch (tag & 7) {
    case wire_varint: {
      uint64_t value = 0;
      p = read_varint(p, end, value, c);
      if (p == nullptr) return nullptr;
      append_varint(out, value);
      break;
    }
    case wire_fixed64:
    case wire_fixed32: {
      const size_t size = (tag & 7) == wire_fixed64 ? 8 : 4;
      if (static_cast<size_t>(end - p) < size) return c.fail(Errc::wire_truncated, p);
      out.append(p, size);
      p += size;
      break;
    }
    case wire_delimited: {
      size_t size = 0;
      p = read_size(p, end, size, c);
      if (p == nullptr) return nullptr;
      append_varint(out, size);
      out.append(p, size);
      p += size;
      break;
    }
    case wire_group: {
      if (--c.depth < 0) return c.fail(Errc::wire_depth, start);
      for (;;) {
        if (p == end) return c.fail(Errc::wire_group, start);
        uint32_t inner = 0;
        p = read_tag(p, end, inner, c);
        if (p == nullptr) return nullptr;
        if ((inner & 7) == wire_end_group) {
          if (inner != tag + 1) return c.fail(Errc::wire_group, start);
          append_varint(out, inner);
          ++c.depth;
          return p;
        }
        p = keep_unknown(out, inner, p, end, c);
        if (p == nullptr) return nullptr;
      }
    }
    case wire_end_group: return c.fail(Errc::wire_group, p);
    default: return c.fail(Errc::wire_tag, p);
  }
  if (!c.take(out.size() - before)) return c.fail(Errc::wire_budget, start);
  return p;
}

}  // namespace gerove::wire::detail
