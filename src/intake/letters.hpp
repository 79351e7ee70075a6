/// @file
/// Letters that were damaged on their way: Windows-1257 shown as Windows-1252 (`ë` for ė), UTF-8
/// read as one of these (`Ä—` for ė), Windows punctuation left as control characters.
///
/// A text is looked at as a whole first: which damage it has is told by all its letters together.
/// Then each cell is put right, if each of its letters has one meaning.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "intake/code_pages.hpp"

namespace gerove::intake {

/// What was done to a text.
struct MendedText {
  std::string text{};  ///< put right; as it was where `damaged`
  bool repaired{};     ///< letters were put right
  bool damaged{};      ///< letters can't be put right without a guess
  bool control{};      ///< control characters became dashes or quotes
};

/// What all texts of a file say about the damage done to them, and how to mend it.
class Letters {
 public:
  /// Looks at a text, which is UTF-8.
  void look_at(std::string_view text);

  /// Whether any text may need mending.
  bool may_mend() const { return suspicious_; }

  /// Mends a text after all were looked at; nothing if there is nothing to say about it.
  std::optional<MendedText> mend(std::string_view text) const;

 private:
  /// What characters stand for that are UTF-8 read as a code page.
  struct Meaning {
    std::size_t size{};  // characters that stand for it; 0: no sign of such a reading
    char32_t letter{};   // 0: none that has a meaning here, or several
    bool contradicts{};  // the text was not read as that page
  };

  void look_at_line(std::u32string_view line);
  void look_at_letter(std::u32string_view line, std::size_t at);
  static Meaning meaning_in(const CodePage& page, std::u32string_view text, std::size_t at);
  static Meaning mark_in(const CodePage& page, std::u32string_view text, std::size_t at);
  Meaning meaning_at(std::u32string_view text, std::size_t at) const;
  bool is_baltic_as_western() const {
    return known_western_words_ && !true_letters_ && !other_western_letters_;
  }
  std::u32string mend_utf8(std::u32string_view text, MendedText& mended) const;
  void mend_baltic(std::u32string& text, MendedText& mended) const;

  bool suspicious_ = false;
  bool true_letters_ = false;                    // Lithuanian ones
  bool other_western_letters_ = false;           // that stand for no Lithuanian one
  bool known_western_words_ = false;             // known words once the letters are put right
  bool misread_utf8_ = false;                    // a whole letter of UTF-8 read as a code page
  std::array<bool, 2> possible_ = {true, true};  // that UTF-8 was read as that page
};

}  // namespace gerove::intake
