// Field names in JSON: lowerCamelCase of the `.proto` name, by protoc's rule.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gerove::json {

inline char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

inline void append_json_name(std::string& out, std::string_view proto_name) {
  bool after_underscore = false;
  for (const char c : proto_name) {
    if (c != '_') out += after_underscore ? upper(c) : c;
    after_underscore = c == '_';
  }
}

inline bool is_json_name_of(std::string_view key, std::string_view proto_name) {
  std::size_t at = 0;
  bool after_underscore = false;
  for (const char c : proto_name) {
    if (c != '_') {
      if (at == key.size() || key[at] != (after_underscore ? upper(c) : c)) return false;
      ++at;
    }
    after_underscore = c == '_';
  }
  return at == key.size();
}

}  // namespace gerove::json
