// Random numbers for tests and made-up records.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace gerove::test {

/// A small generator of random numbers (splitmix64), the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  using result_type = std::uint64_t;
  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return ~result_type{0}; }
  result_type operator()() { return next(); }

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
  }
  /// 0 to `count` - 1.
  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(next() % count); }
  /// Whether something of this many in a hundred happens.
  bool percent(std::uint32_t chance) { return below(100) < chance; }
  /// One of some values.
  template <class T, std::size_t N>
  const T& of(const std::array<T, N>& values) {
    return values[below(static_cast<std::uint32_t>(N))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace gerove::test
