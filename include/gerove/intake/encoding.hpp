/// @file
/// Which encoding a text is in, and the text in UTF-8. Offices keep texts in UTF-8, in UTF-16
/// ("Unicode" of a spreadsheet) and in the old Baltic code page, Windows-1257.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/core/error.hpp"
#include "gerove/core/text.hpp"

namespace gerove::intake {

/// Encodings of texts that are read.
enum class Encoding : std::uint8_t {
  utf8,          ///< UTF-8
  utf8_bom,      ///< UTF-8 that begins with a byte order mark
  utf16_le,      ///< UTF-16, little-endian, without mark
  utf16_le_bom,  ///< UTF-16, little-endian, with mark
  utf16_be,      ///< UTF-16, big-endian, without mark
  utf16_be_bom,  ///< UTF-16, big-endian, with mark
  cp1257,        ///< Windows-1257, Baltic
  cp1252,        ///< Windows-1252, Western: never found out, only where the caller or HTML says so
};

/// The name of an encoding.
Text label(Encoding encoding);

/// A text in UTF-8 with what it was in.
struct DecodedText {
  std::string text{};                 ///< UTF-8 without byte order mark
  Encoding encoding{Encoding::utf8};  ///< what the bytes were in
  bool assumed{};  ///< neither a mark nor the form of the bytes proves it: CP1257, or UTF-16
                   ///< without mark
};

/// Finds out the encoding and converts to UTF-8.
///
/// A byte order mark decides. Else bytes that are UTF-8 are taken as UTF-8; bytes with zeros as
/// UTF-16 if only one byte order makes them text; other bytes as CP1257, unless they look like
/// damaged UTF-8 or are no text. Nothing is replaced or dropped: what can't be converted whole is
/// a failure.
/// @param given the encoding, if the caller knows it; nothing else is then tried
/// @param out set only on success
/// @return the failure (Errc::intake_encoding) with the byte offset where it showed, or nothing
std::optional<Failure> try_decode_text(std::string_view bytes,
                                       DecodedText& out,
                                       std::optional<Encoding> given = std::nullopt);

/// The same; throws the failure.
/// @throws Error (Errc::intake_encoding)
DecodedText decode_text(std::string_view bytes, std::optional<Encoding> given = std::nullopt);

}  // namespace gerove::intake
