/// @file
/// Titles of acts in quotation marks.
#pragma once

#include <optional>
#include <string_view>

#include "intake/citation_text.hpp"
#include "intake/token_cursor.hpp"

namespace gerove::intake {

/// What stands in quotation marks.
struct QuotedTitle {
  std::string_view words{};  ///< as written, without the marks; empty if they are not closed
  bool is_closed{};          ///< whether a mark closes it
};

/// Takes a title with its marks; of one that nothing closes, only the mark that opens it.
std::optional<QuotedTitle> take_quoted_title(const CitedText& text, TokenCursor& cursor);

}  // namespace gerove::intake
