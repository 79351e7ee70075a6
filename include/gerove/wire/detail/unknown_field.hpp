// Fields of Protobuf that a table does not have, kept for whoever knows them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "gerove/wire/detail/varint.hpp"

namespace gerove::wire::detail {

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
