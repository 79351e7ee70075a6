/// @file
/// The values of arguments and options: what help calls them, what they must be, where they go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/date.hpp"
#include "gerove/core/text.hpp"

namespace gerove::cli {

/// A value that stands on the command line.
struct Value {
  /// Keeps what was given, or says what is wrong with it without repeating it.
  using Take = std::function<std::optional<OwnedText>(const std::string& given)>;

  OwnedText word{};   ///< what help calls it: YEAR
  Take take{};        ///< called once for each word given, in order
  bool many = false;  ///< one or more words
};

// How values are made. What is given goes to `target`, which must live until it was.

/// Any text.
Value a_text(Text word, std::string& target);
/// Texts, one or more.
Value texts(Text word, std::vector<std::string>& target);
/// A file, or `-`.
Value a_file(std::string& target);
/// Files, one or more.
Value files(std::vector<std::string>& target);
/// The id of a record.
Value an_id(std::string& target);
/// One of some words.
Value one_of(const std::vector<std::string>& words, std::string& target);
/// The same, only checked.
Value one_of(const std::vector<std::string>& words);
/// A date such as 2024-03-07.
Value a_date(Text word, std::optional<Date>& target);
/// A time of day such as 14:00, in minutes.
Value a_minute(std::optional<std::uint32_t>& target);
/// The minutes of a time of day such as 14:00; nothing for another text.
std::optional<std::uint32_t> parse_minute(std::string_view text);
/// A year that dates can have.
Value a_year(std::optional<int>& target);
/// `gerove` or `jsonl`: how a file of records is written.
Value a_record_format(std::string& target);
/// A whole number from 0 on.
Value a_count(Text word, std::optional<std::int64_t>& target, std::int64_t most);
/// A number of things, from 0 on.
Value a_limit(std::size_t& target);
/// A size in mebibytes, at least one; `target` gets it in bytes.
Value a_memory_size(std::uint64_t& target);
/// A whole number.
Value a_number(Text word, std::int64_t& target);
/// A number of days, not negative.
Value a_number_of_days(std::optional<std::int64_t>& target);

}  // namespace gerove::cli
