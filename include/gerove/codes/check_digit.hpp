/// @file
/// The check digit that personal codes and legal entity codes share.
#pragma once

#include <string_view>

namespace gerove::detail {

constexpr bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return true;
}

/// Digits times weights, added up, modulo 11. The weights run on cyclically from 1 to 9.
constexpr int weighted_remainder(std::string_view digits, int first_weight) {
  int sum = 0;
  int weight = first_weight;
  for (const char c : digits) {
    sum += (c - '0') * weight;
    weight = weight == 9 ? 1 : weight + 1;
  }
  return sum % 11;
}

/// The check digit that personal and legal entity codes share: weights from 1, if that gives 10
/// weights from 3, if that gives 10 again zero.
constexpr char check_digit(std::string_view digits) {
  int remainder = weighted_remainder(digits, 1);
  if (remainder == 10) remainder = weighted_remainder(digits, 3);
  return static_cast<char>('0' + remainder % 10);
}

}  // namespace gerove::detail
