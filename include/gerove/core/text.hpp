/// @file
/// Text that people read, in Lithuanian and English.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gerove {

/// The languages in which the library speaks. Lithuanian comes first everywhere.
enum class Language : std::uint8_t { lt, en };

/// Static text in both languages, UTF-8.
struct Text {
  std::string_view lt{};  ///< Lithuanian
  std::string_view en{};  ///< English

  /// The text in one language.
  constexpr std::string_view in(Language language) const {
    return language == Language::lt ? lt : en;
  }
  bool operator==(const Text&) const = default;
};

/// Text in both languages that was put together at run time, UTF-8.
struct OwnedText {
  std::string lt{};  ///< Lithuanian
  std::string en{};  ///< English

  /// The text in one language.
  const std::string& in(Language language) const { return language == Language::lt ? lt : en; }
  bool operator==(const OwnedText&) const = default;
};

/// A copy of static text.
inline OwnedText owned(Text text) { return {std::string(text.lt), std::string(text.en)}; }

}  // namespace gerove
