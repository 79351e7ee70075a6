#include "intake/letters.hpp"

#include <algorithm>
#include <boost/locale/utf.hpp>
#include <cstdint>
#include <iterator>

namespace gerove::intake {

namespace {

namespace utf = boost::locale::utf;

constexpr std::array<const CodePage*, 2> misread_as = {&cp1252_upper_half, &cp1257_upper_half};
constexpr std::u32string_view lithuanian = U"ĄČĘĖĮŠŲŪŽąčęėįšųūž";
/// The same letters as their bytes of Windows-1257 show in Windows-1252.
constexpr std::u32string_view as_western = U"ÀÈÆËÁÐØÛÞàèæëáðøûþ";
/// A lone byte was lost here.
constexpr char32_t replacement = 0xFFFD;

/// Beginnings of words that offices use, in small letters: each has a letter of `lithuanian`.
constexpr std::u32string_view known_words[] = {
    U"metų",      U"mėn",        U"priemonė",    U"priemonių", U"balandž",    U"gegužė",
    U"birželi",   U"rugpjū",     U"rugsėj",      U"gruodž",    U"posėd",      U"šeim",
    U"vaikų",     U"tėv",        U"įgyvend",     U"įvykd",     U"įstaig",     U"mokinių",
    U"mokytojų",  U"skaičiu",    U"ataskaitą",   U"sekretorė", U"psichologė", U"pedagogė",
    U"socialinė", U"socialinių", U"savivaldybė", U"uždavin",   U"prieži",     U"rengin",
    U"veiklą",    U"veiklų",     U"paslaugų",    U"pagalbą",   U"žmon",       U"žodž",
    U"švietim",   U"klasė",      U"klasių",      U"būtin",     U"užtikrin",   U"vadovų",
    U"ugdymą",    U"nagrinė",    U"parašyti",    U"išvad",     U"išanaliz",   U"organų",
    U"programų",  U"patyčių",    U"smurtą",      U"ketvirtį",  U"pusmetį",    U"atsakingų",
    U"terminų",   U"rašt",       U"kreip",       U"sprendimų", U"šalin",      U"sąraš",
    U"dalyvių"};

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p != end) {
    const utf::code_point c = utf::utf_traits<char>::decode(p, end);
    characters += utf::is_valid_codepoint(c) ? static_cast<char32_t>(c) : replacement;
  }
  return characters;
}

std::string utf8_of(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters) utf::utf_traits<char>::encode(c, std::back_inserter(text));
  return text;
}

char32_t translated(std::u32string_view from, std::u32string_view to, char32_t c) {
  const std::size_t at = from.find(c);
  return at == from.npos ? 0 : to[at];
}

bool is_western_letter(char32_t c) { return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7; }

bool is_letter_of_word(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

char32_t in_small_letters(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
  const std::size_t at = lithuanian.find(c);
  const std::size_t half = lithuanian.size() / 2;
  return at < half ? lithuanian[at + half] : c;
}

/// Words that become known ones when their letters are put right.
bool has_known_western_word(std::u32string_view text) {
  std::u32string word;
  const auto is_known = [&] {
    return std::ranges::any_of(known_words, [&](std::u32string_view known) {
      return std::u32string_view(word).starts_with(known);
    });
  };
  bool western = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_letter_of_word(text[i])) {
      const char32_t baltic = translated(as_western, lithuanian, text[i]);
      western = western || baltic != 0;
      word += in_small_letters(baltic != 0 ? baltic : text[i]);
    } else {
      if (western && is_known()) return true;
      word.clear();
      western = false;
    }
  }
  return false;
}

constexpr bool is_c1(char32_t c) { return c >= 0x80 && c <= 0x9F; }

/// The byte that a character was read from; 0 if there is none from 0x80 on.
constexpr std::uint32_t byte_of(const CodePage& page, char32_t c) {
  return is_c1(c) ? static_cast<std::uint32_t>(c) : byte_in(page, c);
}

constexpr bool continues_utf8(std::uint32_t byte) { return byte >= 0x80 && byte <= 0xBF; }

constexpr char32_t from_two_bytes(std::uint32_t first, std::uint32_t second) {
  return (first & 0x1FU) << 6 | (second & 0x3FU);
}

/// Whether UTF-8 of offices has the letter: the Lithuanian ones, and of Latin-1 what C2 and C3
/// begin.
bool is_expected(std::uint32_t first, char32_t letter) {
  return first < 0xC4 || lithuanian.find(letter) != lithuanian.npos;
}

/// Lithuanian letters of UTF-8 whose second byte the page lacks.
std::u32string lost_letters(const CodePage& page, std::uint32_t first) {
  std::u32string lost;
  for (const char32_t letter : lithuanian) {
    const std::uint32_t second = 0x80 | (letter & 0x3FU);
    if ((0xC0 | letter >> 6) == first && page[second - 0x80] == 0) lost += letter;
  }
  return lost;
}

constexpr bool stands_for_lost(char32_t c) { return c == replacement || c == '?'; }
constexpr bool is_blank_character(char32_t c) { return c == ' ' || c == 0xA0; }

/// Ä and Å begin the Lithuanian letters of UTF-8 in either page.
constexpr bool begins_letter(char32_t c) { return c == U'Ä' || c == U'Å'; }

bool begins_mark(std::u32string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  return rest.size() > 2 && (rest[0] == U'â' || rest[0] == U'ā') && rest[1] == U'€';
}

bool is_suspicious(std::u32string_view text, std::size_t at) {
  const char32_t c = text[at];
  return c == replacement || is_c1(c) || begins_letter(c) || begins_mark(text, at) ||
         as_western.find(c) != as_western.npos;
}

/// Control characters become what they are in Windows-1252.
void mend_controls(std::u32string& text, MendedText& mended) {
  for (char32_t& c : text) {
    if (!is_c1(c)) continue;
    const char32_t meant = cp1252_upper_half[c - 0x80];
    if (meant == 0) mended.damaged = true;
    if (meant != 0) mended.control = true;
    if (meant != 0) c = meant;
  }
}

}  // namespace

void Letters::look_at(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (!is_ascii(line)) look_at_line(characters_of(line));
  }
}

void Letters::look_at_line(std::u32string_view line) {
  bool western = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char32_t c = line[i];
    if (c < 0x80) continue;
    const bool stands_for_baltic = as_western.find(c) != as_western.npos;
    western = western || stands_for_baltic;
    suspicious_ = suspicious_ || is_suspicious(line, i);
    true_letters_ = true_letters_ || lithuanian.find(c) != lithuanian.npos;
    if (is_western_letter(c) && !stands_for_baltic) other_western_letters_ = true;
    if (begins_letter(c) || begins_mark(line, i)) look_at_letter(line, i);
  }
  if (western && !known_western_words_) known_western_words_ = has_known_western_word(line);
}

void Letters::look_at_letter(std::u32string_view line, std::size_t at) {
  for (std::size_t i = 0; i < misread_as.size(); ++i) {
    const Meaning meaning = meaning_in(*misread_as[i], line, at);
    if (meaning.contradicts) possible_[i] = false;
    if (meaning.letter == 0) continue;
    const char32_t last = at + 1 < line.size() ? line[at + 1] : U' ';
    if (!stands_for_lost(last) && !is_blank_character(last)) misread_utf8_ = true;
  }
}

Letters::Meaning Letters::meaning_in(const CodePage& page,
                                     std::u32string_view text,
                                     std::size_t at) {
  if (begins_mark(text, at)) return mark_in(page, text, at);
  const std::uint32_t first = byte_of(page, text[at]);
  if (first < 0xC2 || first > 0xC5) return {};
  const bool at_end = at + 1 == text.size();  // a no-break blank may have been there
  const char32_t next = at_end ? U' ' : text[at + 1];
  const std::size_t size = at_end ? 1 : 2;
  if (stands_for_lost(next)) {
    const std::u32string lost = lost_letters(page, first);
    return {size, lost.size() == 1 ? lost[0] : 0, lost.empty() && first >= 0xC4};
  }
  const std::uint32_t second = is_blank_character(next) ? 0xA0 : byte_of(page, next);
  if (continues_utf8(second)) {
    const char32_t letter = from_two_bytes(first, second);
    const bool expected = is_expected(first, letter);
    if (!expected && is_blank_character(next)) return {};
    return {size, expected ? letter : 0, !expected};
  }
  const bool in_other_page = std::ranges::any_of(
      misread_as, [&](const CodePage* one) { return continues_utf8(byte_of(*one, next)); });
  return second == 0 && in_other_page ? Meaning{size, 0, first >= 0xC4} : Meaning{};
}

/// Dashes and quotes, three bytes of UTF-8.
Letters::Meaning Letters::mark_in(const CodePage& page, std::u32string_view text, std::size_t at) {
  if (byte_of(page, text[at]) != 0xE2) return {};
  const char32_t last = text[at + 2];
  const bool western = &page == &cp1252_upper_half;
  if (stands_for_lost(last)) return {3, western ? U'”' : U'\0', false};
  const std::uint32_t third = byte_of(page, last);
  if (!continues_utf8(third)) return {};
  const char32_t mark = 0x2000 | (third & 0x3FU);
  return mark >= 0x2010 && mark <= 0x203A ? Meaning{3, mark, false} : Meaning{};
}

/// The one meaning in all the pages that are possible.
Letters::Meaning Letters::meaning_at(std::u32string_view text, std::size_t at) const {
  Meaning found;
  for (std::size_t i = 0; i < misread_as.size(); ++i) {
    if (!possible_[i]) continue;
    const Meaning meaning = meaning_in(*misread_as[i], text, at);
    if (meaning.size == 0) continue;
    const bool differs = found.size > 0 && found.letter != meaning.letter;
    found = {meaning.size, differs ? 0 : meaning.letter, false};
    if (found.letter == 0) return found;
  }
  return found;
}

std::optional<MendedText> Letters::mend(std::string_view text) const {
  if (is_ascii(text)) return std::nullopt;
  MendedText mended;
  std::u32string characters = characters_of(text);
  if (misread_utf8_) {
    characters = mend_utf8(characters, mended);
  } else {
    mend_baltic(characters, mended);
  }
  mend_controls(characters, mended);
  if (characters.find(replacement) != characters.npos) mended.damaged = true;
  if (!mended.repaired && !mended.damaged && !mended.control) return std::nullopt;
  if (mended.damaged) mended = {.damaged = true};
  mended.text = mended.damaged ? std::string(text) : utf8_of(characters);
  return mended;
}

std::u32string Letters::mend_utf8(std::u32string_view text, MendedText& mended) const {
  std::u32string right;
  for (std::size_t at = 0; at < text.size();) {
    const Meaning meaning = meaning_at(text, at);
    const bool unknown = meaning.size > 0 ? meaning.letter == 0 : begins_letter(text[at]);
    if (unknown) mended.damaged = true;
    if (meaning.size > 0 && !unknown) mended.repaired = true;
    right += meaning.letter != 0 ? meaning.letter : text[at];
    at += meaning.letter != 0 ? meaning.size : 1;
  }
  return right;
}

void Letters::mend_baltic(std::u32string& text, MendedText& mended) const {
  if (!is_baltic_as_western()) {
    if (has_known_western_word(text)) mended.damaged = true;
    return;
  }
  for (char32_t& c : text) {
    const char32_t baltic = translated(as_western, lithuanian, c);
    if (baltic == 0) continue;
    c = baltic;
    mended.repaired = true;
  }
}

}  // namespace gerove::intake
