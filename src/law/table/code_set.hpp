// A set of code numbers.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace gerove::law {

/// Numbers from 0 to below 128; all numbers of our code lists, and ages, are below. What a newer
/// writer put beyond is no member of any set.
class CodeSet {
 public:
  static constexpr std::int32_t limit = 128;

  void add(std::int32_t code) {
    if (holds(code)) words_[code / word_bits] |= bit(code);
  }
  bool contains(std::int32_t code) const {
    return holds(code) && (words_[code / word_bits] & bit(code)) != 0;
  }
  bool operator==(const CodeSet&) const = default;
  bool empty() const { return (words_[0] | words_[1]) == 0; }
  bool meets(const CodeSet& other) const {
    return ((words_[0] & other.words_[0]) | (words_[1] & other.words_[1])) != 0;
  }
  bool is_within(const CodeSet& other) const {
    return ((words_[0] & ~other.words_[0]) | (words_[1] & ~other.words_[1])) == 0;
  }

  /// Calls `tell` with each number.
  template <class Tell>
  void each(const Tell& tell) const {
    for (std::int32_t i = 0; i < 2; ++i) {
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
        tell(static_cast<std::size_t>(i * word_bits + std::countr_zero(left)));
      }
    }
  }

 private:
  static constexpr std::int32_t word_bits = 64;
  static constexpr bool holds(std::int32_t code) { return code >= 0 && code < limit; }
  static constexpr std::uint64_t bit(std::int32_t code) {
    return std::uint64_t{1} << (code % word_bits);
  }

  std::uint64_t words_[2] = {};
};

}  // namespace gerove::law
