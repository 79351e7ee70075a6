/// @file
/// The same words as other people write them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace gerove::intake::test {

/// Text with one part replaced by another wherever it stands.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// Lithuanian text in capital letters.
inline std::string in_capitals(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> letters = {{{"ą", "Ą"},
                                                                                     {"č", "Č"},
                                                                                     {"ę", "Ę"},
                                                                                     {"ė", "Ė"},
                                                                                     {"į", "Į"},
                                                                                     {"š", "Š"},
                                                                                     {"ų", "Ų"},
                                                                                     {"ū", "Ū"},
                                                                                     {"ž", "Ž"}}};
  for (const auto& [small, capital] : letters) text = replaced(text, small, capital);
  return text;
}

/// What people, word processors and lost encodings write for a dash.
inline constexpr std::string_view dashes[] = {"-",
                                              "\u2010",
                                              "\u2011",
                                              "\u2012",
                                              "\u2013",
                                              "\u2014",
                                              "\u2015",
                                              "\u2212",
                                              "\xC2\x96",
                                              "\xC2\x97"};

/// Text with each dash as another one.
inline std::string with_dash(std::string text, std::string_view dash) {
  for (const std::string_view other : dashes) text = replaced(text, other, "-");
  return dash == "-" ? text : replaced(text, "-", dash);
}

}  // namespace gerove::intake::test
