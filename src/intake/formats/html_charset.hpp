/// @file
/// The encoding of an HTML document.
#pragma once

#include <optional>
#include <string_view>

#include "gerove/core/error.hpp"
#include "gerove/intake/encoding.hpp"

namespace gerove::intake {

/// Converts HTML to UTF-8: a byte order mark decides, then what a `<meta>` or the XML declaration
/// at the beginning says; else the encoding is found out as that of a text is.
/// @param given the encoding, if the caller knows it
/// @return Errc::intake_encoding, also where an encoding is named that is not read
std::optional<Failure> try_decode_html(std::string_view bytes,
                                       DecodedText& out,
                                       std::optional<Encoding> given);

}  // namespace gerove::intake
