// A set of code numbers.
#pragma once

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
  bool empty() const { return (words_[0] | words_[1]) == 0; }
  bool meets(const CodeSet& other) const {
    return ((words_[0] & other.words_[0]) | (words_[1] & other.words_[1])) != 0;
  }
  bool is_within(const CodeSet& other) const {
    return ((words_[0] & ~other.words_[0]) | (words_[1] & ~other.words_[1])) == 0;
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
