// Small damage to bytes, as networks, disks and strangers do it.
#pragma once

#include <string>

#include "support/random_records.hpp"

namespace gerove::test {

inline void mutate_once(std::string& bytes, Random& random) {
  const auto place = [&] { return bytes.empty() ? 0 : below(random, bytes.size()); };
  const auto byte = [&] {
    static constexpr unsigned char odd[] = {0, 1, 0x7f, 0x80, 0xff, 0x0a, 0x0b, 0x0c, 0xc3, 0xed};
    return static_cast<char>(chance(random, 50) ? odd[below(random, 10)] : below(random, 256));
  };
  switch (below(random, 6)) {
    case 0:
      if (!bytes.empty()) bytes[place()] = byte();
      break;
    case 1: bytes.insert(place(), 1, byte()); break;
    case 2: bytes.erase(place(), 1 + below(random, 3)); break;
    case 3: bytes.resize(place()); break;
    case 4: {  // an over-long form of a small varint
      const auto at = place();
      if (!bytes.empty() && static_cast<unsigned char>(bytes[at]) < 0x80) {
        bytes[at] = static_cast<char>(bytes[at] | '\x80');
        bytes.insert(at + 1, std::string(below(random, 4), '\x80') + '\0');
      }
      break;
    }
    default: {  // a piece of itself
      const auto from = place();
      bytes.insert(place(), bytes.substr(from, 1 + below(random, 20)));
    }
  }
}

/// One to three kinds of damage.
inline std::string mutated(std::string bytes, Random& random) {
  for (auto i = 1 + below(random, 3); i > 0; --i) mutate_once(bytes, random);
  return bytes;
}

}  // namespace gerove::test
