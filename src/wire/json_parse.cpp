#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/core/utf8.hpp"
#include "gerove/wire/json.hpp"
#include "wire/json_reader.hpp"

namespace gerove::json {
namespace {

// Hands the events of nlohmann's parser to the reader, and keeps the place of the current token,
// which the parser does not tell: it is the first thing behind the last token that is no white
// space, comma or colon.
class Events {
 public:
  Events(std::string_view text, Reader& reader)
      : reader_(reader), begin_(text.data()), end_(begin_ + text.size()), token_(begin_) {
    if (text.starts_with("\xef\xbb\xbf")) token_end_ += 3;
  }

  bool null() {
    find_token();
    token_end_ = token_ + 4;
    return reader_.scalar({.kind = Scalar::Kind::null});
  }
  bool boolean(bool value) {
    find_token();
    token_end_ = token_ + (value ? 4 : 5);
    return reader_.scalar({.kind = Scalar::Kind::boolean, .boolean = value});
  }
  bool number_integer(std::int64_t value) {
    // "-0" is a double with a sign.
    return number(value == 0 ? -0.0 : static_cast<double>(value));
  }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return number(value); }
  bool string(std::string& value) {
    find_token();
    token_end_ = end_of_string(value.size());
    return reader_.scalar({.kind = Scalar::Kind::string, .text = value});
  }
  bool binary(nlohmann::json::binary_t&) { return false; }  // JSON has none
  bool key(std::string& name) {
    find_token();
    token_end_ = end_of_string(name.size());
    return reader_.key(name);
  }
  bool start_object(std::size_t) {
    bracket();
    return reader_.start_object();
  }
  bool end_object() {
    bracket();
    return reader_.end_object();
  }
  bool start_array(std::size_t) {
    bracket();
    return reader_.start_list();
  }
  bool end_array() {
    bracket();
    return reader_.end_list();
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& e) {
    constexpr int number_overflow = 406;
    find_token();
    if (e.id == number_overflow) return reader_.fail(Errc::json_range);
    const std::size_t size = static_cast<std::size_t>(end_ - begin_);
    token_ = begin_ + std::min(position - std::min<std::size_t>(position, 1), size);
    return reader_.fail(Errc::json_syntax);
  }

  // Whether nothing stands behind the value: the parser takes a zero byte for the end.
  bool at_end() {
    find_token();
    return token_ == end_ || reader_.fail(Errc::json_syntax);
  }

  std::size_t offset() const { return static_cast<std::size_t>(token_ - begin_); }

 private:
  void find_token() {
    token_ = token_end_;
    while (token_ < end_ && std::strchr(" \t\r\n,:", *token_) != nullptr && *token_ != '\0') {
      ++token_;
    }
  }
  void bracket() {
    find_token();
    token_end_ = token_ + 1;
  }
  bool number(double value) {
    find_token();
    token_end_ = token_;
    while (token_end_ < end_ && std::strchr("0123456789+-.eE", *token_end_) != nullptr &&
           *token_end_ != '\0') {
      ++token_end_;
    }
    const std::string_view text(token_, static_cast<std::size_t>(token_end_ - token_));
    return reader_.scalar({.kind = Scalar::Kind::number, .number = value, .text = text});
  }
  // The place behind the closing quote. Without escapes the string is as long as its text.
  const char* end_of_string(std::size_t size) const {
    const char* const first = token_ + 1;
    const char* close = first + size;
    if (*close == '"' && (size == 0 || close[-1] != '\\')) return close + 1;
    for (close = first; *close != '"'; ++close) {
      if (*close == '\\') ++close;
    }
    return close + 1;
  }

  Reader& reader_;
  const char* begin_;
  const char* end_;
  const char* token_;               // where the current token begins
  const char* token_end_ = begin_;  // where it ends
};

// Where the text first is no UTF-8: the whole length if it is.
std::size_t first_invalid_utf8(std::string_view text) {
  std::size_t good = 0;
  std::uint64_t state = detail::utf8_accept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    state = detail::utf8_rows[static_cast<unsigned char>(text[i])] >> (state & 63);
    if ((state & 63) == detail::utf8_reject) return good;
    if ((state & 63) == detail::utf8_accept) good = i + 1;
  }
  return good;
}

void set_place(Failure& failure, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  failure.offset = offset;
  failure.line = 1 + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
  failure.column = 1 + offset - line_start;
}

Failure failure_of(const Reader& reader, std::string_view text, std::size_t offset) {
  Failure failure;
  failure.code = reader.code();
  failure.path = reader.path();
  failure.detail = reader.unknown_name();
  failure.words = reader.expected();
  if (failure.code == Errc::json_syntax) {
    const std::size_t invalid = first_invalid_utf8(text);
    if (invalid <= offset && invalid < text.size()) {
      failure.code = Errc::json_utf8;
      offset = invalid;
    }
  }
  set_place(failure, text, offset);
  return failure;
}

}  // namespace

std::optional<Failure> try_parse_into(const TypeInfo& type,
                                      std::string_view text,
                                      void* message,
                                      const ParseOptions& options) {
  Reader reader(type, message, options);
  Events events(text, reader);
  const bool good =
      nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &events) && events.at_end();
  if (!good) return failure_of(reader, text, events.offset());
  if (options.ignored_names != nullptr) *options.ignored_names += reader.ignored_names();
  return std::nullopt;
}

}  // namespace gerove::json
