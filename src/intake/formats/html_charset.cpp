#include "intake/formats/html_charset.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "core/words.hpp"

namespace gerove::intake {

namespace {

struct CharsetName {
  std::string_view name;
  Encoding encoding;
};

constexpr CharsetName charset_names[] = {{"utf-8", Encoding::utf8},
                                         {"utf8", Encoding::utf8},
                                         {"unicode-1-1-utf-8", Encoding::utf8},
                                         {"windows-1257", Encoding::cp1257},
                                         {"cp1257", Encoding::cp1257},
                                         {"x-cp1257", Encoding::cp1257},
                                         {"windows-1252", Encoding::cp1252},
                                         {"cp1252", Encoding::cp1252},
                                         {"x-cp1252", Encoding::cp1252},
                                         {"iso-8859-1", Encoding::cp1252},
                                         {"iso8859-1", Encoding::cp1252},
                                         {"latin1", Encoding::cp1252},
                                         {"us-ascii", Encoding::cp1252},
                                         {"ascii", Encoding::cp1252}};

/// The value behind `name=`, with quotes or without.
std::string_view value_behind(std::string_view text, std::string_view name) {
  const std::size_t at = text.find(name);
  if (at == text.npos) return {};
  text.remove_prefix(at + name.size());
  const auto skip = [&](std::string_view characters) {
    text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
  };
  skip(" \t\r\n");
  if (!text.starts_with('=')) return {};
  skip("= \t\r\n\"'");
  return text.substr(0, text.find_first_of(" \t\r\n\"';/>?"));
}

/// The name of the encoding that the beginning of a document says, in small letters.
std::string charset_of(std::string_view bytes) {
  constexpr std::size_t enough = 4096;
  std::string head(bytes.substr(0, enough));
  for (char& c : head) c = small_ascii(c);
  std::string_view rest = head;
  if (rest.starts_with("<?xml")) {
    const auto encoding = value_behind(rest.substr(0, rest.find("?>")), "encoding");
    if (!encoding.empty()) return std::string(encoding);
  }
  for (std::size_t at = rest.find("<meta"); at != rest.npos; at = rest.find("<meta")) {
    rest.remove_prefix(at);
    const std::size_t end = std::min(rest.find('>'), rest.size());
    const auto charset = value_behind(rest.substr(0, end), "charset");
    if (!charset.empty()) return std::string(charset);
    rest.remove_prefix(end);
  }
  return {};
}

bool has_mark(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
         bytes.starts_with("\xFE\xFF");
}

}  // namespace

std::optional<Failure> try_decode_html(std::string_view bytes,
                                       DecodedText& out,
                                       std::optional<Encoding> given) {
  const std::string charset = given || has_mark(bytes) ? "" : charset_of(bytes);
  // UTF-16 can't be said in characters of one byte: who says so is mistaken.
  if (charset.empty() || charset.starts_with("utf-16") || charset == "unicode") {
    return try_decode_text(bytes, out, given);
  }
  const auto* const found = std::ranges::find(charset_names, charset, &CharsetName::name);
  if (found != std::end(charset_names)) return try_decode_text(bytes, out, found->encoding);
  // Other names don't matter where no character is beyond ASCII.
  const bool ascii =
      std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return try_decode_text(bytes, out, Encoding::utf8);
  Failure failure;
  failure.code = Errc::intake_encoding;
  return failure;
}

}  // namespace gerove::intake
