// Products that no number of 64 bits holds, compared.
#pragma once

#include <compare>
#include <cstdint>

namespace gerove {

/// How `a * b` stands to `c * d`.
inline std::strong_ordering compare_products(std::int64_t a,
                                             std::int64_t b,
                                             std::int64_t c,
                                             std::int64_t d) {
  __extension__ using Wide = __int128;
  return Wide{a} * b <=> Wide{c} * d;
}

}  // namespace gerove
