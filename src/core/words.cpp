#include "core/words.hpp"

#include <algorithm>
#include <boost/locale/utf.hpp>
#include <charconv>

namespace gerove {

namespace {

namespace utf = boost::locale::utf;

struct Character {
  char32_t value;
  std::size_t size;
};

/// The character at a place. A byte that is no UTF-8 counts as one unknown letter.
Character character_at(std::string_view text, std::size_t at) {
  const char* p = text.data() + at;
  const char* const begin = p;
  const utf::code_point c = utf::utf_traits<char>::decode(p, text.data() + text.size());
  if (!utf::is_valid_codepoint(c)) return {0xFFFD, 1};
  return {c, static_cast<std::size_t>(p - begin)};
}

constexpr bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

/// U+0096 and U+0097 are what Windows' dashes become when their bytes are taken for Latin-1.
constexpr bool is_dash(char32_t c) {
  return c == '-' || c == 0x96 || c == 0x97 || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Invisible inside a word: soft hyphen, joiners, combining diacritics.
constexpr bool is_ignored(char32_t c) {
  return c == 0xAD || (c >= 0x200C && c <= 0x200F) || c == 0x2060 || (c >= 0x0300 && c <= 0x036F);
}

constexpr bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !is_space(c) && !is_dash(c) &&
         !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x3003);
}

struct Folding {
  char32_t upper;
  char32_t lower;
  std::string_view folded;
};

constexpr Folding foldings[] = {
    {U'Ą', U'ą', "a"},
    {U'Č', U'č', "c"},
    {U'Ę', U'ę', "e"},
    {U'Ė', U'ė', "e"},
    {U'Į', U'į', "i"},
    {U'Š', U'š', "s"},
    {U'Ų', U'ų', "u"},
    {U'Ū', U'ū', "u"},
    {U'Ž', U'ž', "z"},
    {U'Ţ', U'ţ', "z"},  // what old fonts of PDF files give for ž
    {U'Ⅰ', U'ⅰ', "i"},
    {U'Ⅱ', U'ⅱ', "ii"},
    {U'Ⅲ', U'ⅲ', "iii"},
    {U'Ⅳ', U'ⅳ', "iv"},
};

const Folding* folding_of(char32_t c) {
  const auto* found = std::ranges::find_if(
      foldings, [c](const Folding& row) { return row.upper == c || row.lower == c; });
  return found != std::end(foldings) ? found : nullptr;
}

void append_folded(std::string& out, std::string_view text, std::size_t at, Character c) {
  if (c.value >= 'A' && c.value <= 'Z') {
    out += static_cast<char>(c.value - 'A' + 'a');
  } else if (is_dash(c.value)) {
    out += '-';
  } else if (const Folding* row = c.value < 0x80 ? nullptr : folding_of(c.value)) {
    out += row->folded;
  } else if (!is_ignored(c.value)) {
    out += text.substr(at, c.size);
  }
}

TokenKind kind_of(char32_t c) {
  if (is_digit(c)) return TokenKind::number;
  return is_letter(c) || is_ignored(c) ? TokenKind::word : TokenKind::mark;
}

bool parentheses_match(std::string_view text) {
  std::size_t depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (c == ')' && depth-- == 0) return false;
  }
  return depth == 0;
}

void add_part(std::vector<std::string_view>& parts, std::string_view part) {
  if (has_word(part)) parts.push_back(trim(part));
}

}  // namespace

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool seen = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (!is_space(c.value)) {
      if (!seen) begin = at;
      seen = true;
      end = at + c.size;
    }
    at += c.size;
  }
  return text.substr(begin, end - begin);
}

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (is_digit(c.value) || is_letter(c.value)) return true;
    at += c.size;
  }
  return false;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_upper_case(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    const Folding* row = c.value < 0x80 ? nullptr : folding_of(c.value);
    if ((c.value >= 'a' && c.value <= 'z') || (row != nullptr && row->lower == c.value))
      return false;
    letters = letters || is_letter(c.value);
    at += c.size;
  }
  return letters;
}

std::string fold(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (is_space(c.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      append_folded(out, text, at, c);
    }
    at += c.size;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

Tokens::Tokens(std::string_view text) {
  folded_.reserve(text.size());  // folding makes nothing longer, so the views stay valid
  bool spaced = false;
  for (std::size_t at = 0; at < text.size();) {
    Character c = character_at(text, at);
    if (is_space(c.value)) {
      spaced = true;
      at += c.size;
      continue;
    }
    const TokenKind kind = kind_of(c.value);
    const std::size_t begin = at;
    const std::size_t folded_begin = folded_.size();
    do {
      append_folded(folded_, text, at, c);
      at += c.size;
      if (kind == TokenKind::mark || at >= text.size()) break;
      c = character_at(text, at);
    } while (!is_space(c.value) && kind_of(c.value) == kind);
    const std::string_view folded = std::string_view(folded_).substr(folded_begin);
    if (!folded.empty()) tokens_.push_back({kind, folded, begin, at, spaced});
    spaced = false;
  }
}

std::optional<std::uint32_t> small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool matches(std::string_view phrase, std::string_view pattern) {
  const auto first_word = [](std::string_view text) { return text.substr(0, text.find(' ')); };
  const auto without_first = [](std::string_view text) {
    const std::size_t space = text.find(' ');
    return space == text.npos ? std::string_view{} : text.substr(space + 1);
  };
  const bool fixed_start = !pattern.empty() && pattern[0] != '.' && pattern[0] != '*';
  if (fixed_start && !phrase.starts_with(pattern[0])) return false;  // most phrases end here
  while (!pattern.empty()) {
    std::string_view wanted = first_word(pattern);
    pattern = without_first(pattern);
    if (wanted == "...") {
      for (;; phrase = without_first(phrase)) {
        if (matches(phrase, pattern)) return true;
        if (phrase.empty()) return false;
      }
    }
    if (phrase.empty()) return false;
    const std::string_view word = first_word(phrase);
    phrase = without_first(phrase);
    const bool any_ending = wanted.ends_with('*');
    if (any_ending) wanted.remove_suffix(1);
    if (any_ending ? !word.starts_with(wanted) : word != wanted) return false;
  }
  return phrase.empty();
}

namespace {

std::vector<std::string_view> split_at(std::string_view cell, std::string_view marks) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t end = cell.find_first_of(marks); end != cell.npos;
       end = cell.find_first_of(marks, begin)) {
    add_part(parts, cell.substr(begin, end - begin));
    begin = end + 1;
  }
  add_part(parts, cell.substr(begin));
  return parts;
}

}  // namespace

std::vector<std::string_view> split_at_semicolons(std::string_view cell) {
  return split_at(cell, ";");
}

std::vector<std::string_view> split_at_line_breaks(std::string_view cell) {
  return split_at(cell, "\r\n");
}

std::vector<std::string_view> split_at_commas(std::string_view part) {
  const bool protect = parentheses_match(part);
  std::vector<std::string_view> parts;
  std::size_t depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < part.size(); ++at) {
    if (protect && part[at] == '(') ++depth;
    if (protect && part[at] == ')') --depth;
    if (part[at] == ',' && depth == 0) {
      add_part(parts, part.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  add_part(parts, part.substr(begin));
  return parts;
}

}  // namespace gerove
