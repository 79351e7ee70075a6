// Writes JSON text value by value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace gerove::json {

enum class Layout : std::uint8_t { one_line, indented };

// Appends values, with commas, line ends and indents between them. Only what JSON demands is
// escaped; U+FFFD stands for bytes that are no UTF-8.
class Writer {
 public:
  Writer(std::string& out, Layout layout) : out_(out), layout_(layout) {}

  void open(char bracket);
  void close(char bracket);
  // Comes before each value in a list, or in an object, where it has a name.
  void entry();
  void entry(std::string_view name);

  void put(std::monostate);
  void put(bool value);
  void put(std::int64_t number);
  void put(std::uint64_t number);
  void put(double number);  // null if it is not finite
  void put(std::string_view text);
  void put(const char* text) { put(std::string_view(text)); }

 private:
  void new_line();

  std::string& out_;
  Layout layout_;
  std::size_t level_ = 0;
  bool is_first_ = true;  // whether the next entry is the first between its brackets
};

}  // namespace gerove::json
