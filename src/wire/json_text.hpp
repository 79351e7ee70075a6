// The text forms of single values in JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/core/moment.hpp"

namespace gerove::json {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Appends a JSON string in quotes, escaped as libprotobuf does. The text must be UTF-8.
void append_quoted(std::string& out, std::string_view text);

// The same, with `<` and `>` as they are and all escaped that can't be seen. U+FFFD stands for
// bytes that are no UTF-8.
void append_quoted_plainly(std::string& out, std::string_view text);

// A JSON document with escapes for what can't be seen or a terminal would obey.
std::string with_unseen_escaped(std::string_view document);

// Appends a finite double with the fewest of 15, 16 or 17 digits that read back the same; what is
// not finite as "NaN", "Infinity" or "-Infinity".
void append_double(std::string& out, double value);

// Reads what a string may hold for a double: one of those three words, or a JSON number, of which
// zero stands for what is too large or too small.
std::optional<double> read_quoted_double(std::string_view text);

// Appends a moment in range as `2024-03-07T09:30:00Z` without quotes, with 0, 3, 6 or 9 digits
// of a fraction.
void append_moment(std::string& out, const Moment& moment);

// Reads an RFC 3339 moment with any offset and up to nine digits of a fraction.
std::optional<Moment> read_moment(std::string_view text);

}  // namespace gerove::json
