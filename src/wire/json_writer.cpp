#include "wire/json_writer.hpp"

#include <nlohmann/json.hpp>

#include "wire/json_text.hpp"

namespace gerove::json {

void Writer::open(char bracket) {
  out_ += bracket;
  ++level_;
  is_first_ = true;
}

void Writer::close(char bracket) {
  --level_;
  if (!is_first_) new_line();
  out_ += bracket;
  is_first_ = false;
}

void Writer::entry() {
  if (!is_first_) out_ += ',';
  is_first_ = false;
  new_line();
}

void Writer::entry(std::string_view name) {
  entry();
  put(name);
  out_ += layout_ == Layout::indented ? ": " : ":";
}

void Writer::put(std::monostate) { out_ += "null"; }

void Writer::put(bool value) { out_ += value ? "true" : "false"; }

void Writer::put(std::int64_t number) { out_ += std::to_string(number); }

void Writer::put(std::uint64_t number) { out_ += std::to_string(number); }

// What was written by nlohmann stays the same to the digit: its numbers are not always the
// shortest.
void Writer::put(double number) { out_ += nlohmann::json(number).dump(); }

void Writer::put(std::string_view text) { append_quoted_plainly(out_, text); }

void Writer::new_line() {
  constexpr std::size_t indent = 2;
  if (layout_ == Layout::one_line) return;
  out_ += '\n';
  out_.append(level_ * indent, ' ');
}

}  // namespace gerove::json
