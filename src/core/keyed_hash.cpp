#include "core/keyed_hash.hpp"

#include <bit>
#include <random>

namespace gerove {

namespace {

/// Eight bytes or fewer as a number, the first one lowest.
std::uint64_t little_endian(const char* bytes, std::size_t count) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < count; ++i) {
    number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return number;
}

/// The state of SipHash, as its authors name its parts.
struct SipState {
  std::uint64_t v0, v1, v2, v3;

  explicit SipState(const HashKey& key)
      : v0(key[0] ^ 0x736f6d6570736575),
        v1(key[1] ^ 0x646f72616e646f6d),
        v2(key[0] ^ 0x6c7967656e657261),
        v3(key[1] ^ 0x7465646279746573) {}

  void round() {
    v0 += v1;
    v1 = std::rotl(v1, 13) ^ v0;
    v0 = std::rotl(v0, 32);
    v2 += v3;
    v3 = std::rotl(v3, 16) ^ v2;
    v0 += v3;
    v3 = std::rotl(v3, 21) ^ v0;
    v2 += v1;
    v1 = std::rotl(v1, 17) ^ v2;
    v2 = std::rotl(v2, 32);
  }

  void take(std::uint64_t word) {
    v3 ^= word;
    round();
    v0 ^= word;
  }

  std::uint64_t finish() {
    v2 ^= 0xff;
    for (int i = 0; i < 3; ++i) round();
    return v0 ^ v1 ^ v2 ^ v3;
  }
};

}  // namespace

std::uint64_t sip_hash(std::string_view text, const HashKey& key) {
  constexpr std::size_t word = 8;
  SipState state(key);
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= word; at += word, left -= word) state.take(little_endian(at, word));
  state.take(little_endian(at, left) | std::uint64_t{text.size()} << 56);
  return state.finish();
}

const HashKey& process_hash_key() {
  static const HashKey key = [] {
    std::random_device dice;
    const auto number = [&] { return std::uint64_t{dice()} << 32 | dice(); };
    return HashKey{number(), number()};
  }();
  return key;
}

}  // namespace gerove
