/// @file
/// A text as a person sees it: what can't be seen is left out, whatever program put it there.
#pragma once

#include <string>
#include <string_view>

namespace gerove::intake {

/// Appends a text without soft hyphens, zero-width characters and marks of direction; every kind of
/// blank is a space, every line break a LF, and Lithuanian letters are composed (`e` with a dot
/// above is `ė`).
/// @param text UTF-8
void append_seen(std::string& out, std::string_view text);

}  // namespace gerove::intake
