#include "gerove/intake/encoding.hpp"

#include <algorithm>
#include <boost/locale/utf.hpp>
#include <iterator>
#include <utility>

#include "gerove/core/utf8.hpp"
#include "intake/code_pages.hpp"

namespace gerove::intake {

namespace {

namespace utf = boost::locale::utf;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_le_mark = "\xFF\xFE";
constexpr std::string_view utf16_be_mark = "\xFE\xFF";

Failure failure_at(std::size_t offset) {
  Failure failure;
  failure.code = Errc::intake_encoding;
  failure.offset = offset;
  return failure;
}

/// Control characters that no text has; 0x09 to 0x0D are tab, line ends and Word's breaks.
constexpr bool is_control(char32_t c) { return c < 0x20 && (c < 0x09 || c > 0x0D); }

void append(std::string& out, char32_t c) {
  utf::utf_traits<char>::encode(c, std::back_inserter(out));
}

void drop_mark(std::string& text) {
  std::size_t size = 0;
  while (std::string_view(text).substr(size).starts_with(utf8_mark)) size += utf8_mark.size();
  text.erase(0, size);
}

std::optional<Failure> decode_utf8(std::string_view bytes, std::string& out) {
  if (const std::size_t zero = bytes.find('\0'); zero != bytes.npos) return failure_at(zero);
  if (is_utf8(bytes)) {
    out = bytes;
    return std::nullopt;
  }
  const char* p = bytes.data();
  const char* const end = p + bytes.size();
  const char* valid = p;
  while (utf::is_valid_codepoint(utf::utf_traits<char>::decode(p, end))) valid = p;
  return failure_at(static_cast<std::size_t>(valid - bytes.data()));
}

std::optional<Failure> decode_utf16(std::string_view bytes, bool big_endian, std::string& out) {
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[2 * i]);
    const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
    return static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::u16string units(bytes.size() / 2, u'\0');
  for (std::size_t i = 0; i < units.size(); ++i) units[i] = unit(i);
  const char16_t* p = units.data();
  const char16_t* const end = p + units.size();
  while (p != end) {
    const auto at = static_cast<std::size_t>(p - units.data());
    const utf::code_point c = utf::utf_traits<char16_t>::decode(p, end);
    if (!utf::is_valid_codepoint(c) || c == 0) return failure_at(2 * at);
    append(out, c);
  }
  if (bytes.size() % 2 != 0) return failure_at(bytes.size() - 1);
  return std::nullopt;
}

std::optional<Failure> decode_cp1257(std::string_view bytes, std::string& out) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const char32_t c = byte < 0x80 ? byte : cp1257_upper_half[byte - 0x80U];
    if (c == 0 || is_control(c)) return failure_at(i);
    append(out, c);
  }
  return std::nullopt;
}

/// Bytes that Windows-1252 lacks are control characters to browsers.
void decode_cp1252(std::string_view bytes, std::string& out) {
  for (const char one : bytes) {
    const auto byte = static_cast<unsigned char>(one);
    const char32_t c = byte < 0x80 ? byte : cp1252_upper_half[byte - 0x80U];
    append(out, c == 0 ? byte : c);
  }
}

std::optional<Failure> decode_as(Encoding encoding, std::string_view bytes, std::string& out) {
  switch (encoding) {
    case Encoding::utf8:
    case Encoding::utf8_bom: return decode_utf8(bytes, out);
    case Encoding::utf16_le:
    case Encoding::utf16_le_bom: return decode_utf16(bytes, false, out);
    case Encoding::utf16_be:
    case Encoding::utf16_be_bom: return decode_utf16(bytes, true, out);
    case Encoding::cp1257: return decode_cp1257(bytes, out);
    case Encoding::cp1252: decode_cp1252(bytes, out); return std::nullopt;
  }
  return failure_at(0);
}

std::optional<Encoding> encoding_of_mark(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) return Encoding::utf8_bom;
  if (bytes.starts_with(utf16_le_mark)) return Encoding::utf16_le_bom;
  if (bytes.starts_with(utf16_be_mark)) return Encoding::utf16_be_bom;
  return std::nullopt;
}

/// Whether the bytes are text of European letters when read in one byte order.
bool reads_as_utf16(std::string_view bytes, bool big_endian) {
  std::string text;
  if (decode_utf16(bytes, big_endian, text)) return false;
  std::size_t all = 0;
  std::size_t european = 0;
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p != end) {
    const utf::code_point c = utf::utf_traits<char>::decode_valid(p);
    if (is_control(c)) return false;
    ++all;
    if (c < 0x0250 || (c >= 0x2000 && c < 0x2100)) ++european;
  }
  return 4 * european >= 3 * all;
}

/// Whether more characters beyond ASCII are well-formed UTF-8 than are not.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  const char* p = bytes.data();
  const char* const end = p + bytes.size();
  while (p != end) {
    const char* next = p;
    const utf::code_point c = utf::utf_traits<char>::decode(next, end);
    const bool valid = utf::is_valid_codepoint(c);
    if (!valid) ++bad;
    if (valid && c >= 0x80) ++good;
    p = valid ? next : p + 1;
  }
  return good > bad;
}

std::optional<Failure> find_out(std::string_view bytes, DecodedText& out) {
  if (bytes.find('\0') != bytes.npos) {
    const bool little = reads_as_utf16(bytes, false);
    if (little == reads_as_utf16(bytes, true)) return failure_at(bytes.find('\0'));
    out.encoding = little ? Encoding::utf16_le : Encoding::utf16_be;
    out.assumed = true;
    return decode_as(out.encoding, bytes, out.text);
  }
  out.encoding = Encoding::utf8;
  auto failure = decode_utf8(bytes, out.text);
  if (!failure || is_damaged_utf8(bytes)) return failure;
  out.encoding = Encoding::cp1257;
  out.assumed = true;
  return decode_cp1257(bytes, out.text);
}

}  // namespace

Text label(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8: return {"UTF-8", "UTF-8"};
    case Encoding::utf8_bom: return {"UTF-8 su žyme", "UTF-8 with a byte order mark"};
    case Encoding::utf16_le: return {"UTF-16LE", "UTF-16LE"};
    case Encoding::utf16_le_bom: return {"UTF-16LE su žyme", "UTF-16LE with a byte order mark"};
    case Encoding::utf16_be: return {"UTF-16BE", "UTF-16BE"};
    case Encoding::utf16_be_bom: return {"UTF-16BE su žyme", "UTF-16BE with a byte order mark"};
    case Encoding::cp1257: return {"Windows-1257", "Windows-1257"};
    case Encoding::cp1252: return {"Windows-1252", "Windows-1252"};
  }
  return {};
}

std::optional<Failure> try_decode_text(std::string_view bytes,
                                       DecodedText& out,
                                       std::optional<Encoding> given) {
  DecodedText decoded;
  std::optional<Failure> failure;
  if (!given) given = encoding_of_mark(bytes);
  if (given) {
    decoded.encoding = *given;
    failure = decode_as(*given, bytes, decoded.text);
  } else {
    failure = find_out(bytes, decoded);
  }
  if (failure) return failure;
  drop_mark(decoded.text);
  out = std::move(decoded);
  return std::nullopt;
}

DecodedText decode_text(std::string_view bytes, std::optional<Encoding> given) {
  DecodedText decoded;
  if (auto failure = try_decode_text(bytes, decoded, given)) throw Error(std::move(*failure));
  return decoded;
}

}  // namespace gerove::intake
