#include "intake/formats/seen_text.hpp"

#include <algorithm>
#include <boost/locale/utf.hpp>
#include <iterator>

namespace gerove::intake {

namespace {

struct Composition {
  char base;
  char32_t mark;
  std::string_view composed;
};

constexpr Composition compositions[] = {{'A', 0x328, "Ą"},
                                        {'C', 0x30C, "Č"},
                                        {'E', 0x328, "Ę"},
                                        {'E', 0x307, "Ė"},
                                        {'I', 0x328, "Į"},
                                        {'S', 0x30C, "Š"},
                                        {'U', 0x328, "Ų"},
                                        {'U', 0x304, "Ū"},
                                        {'Z', 0x30C, "Ž"},
                                        {'a', 0x328, "ą"},
                                        {'c', 0x30C, "č"},
                                        {'e', 0x328, "ę"},
                                        {'e', 0x307, "ė"},
                                        {'i', 0x328, "į"},
                                        {'s', 0x30C, "š"},
                                        {'u', 0x328, "ų"},
                                        {'u', 0x304, "ū"},
                                        {'z', 0x30C, "ž"}};

constexpr bool is_never_seen(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

constexpr bool is_other_blank(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// VT and FF are Word's breaks within a paragraph and between pages.
constexpr bool breaks_line(char32_t c) {
  return c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Puts a mark on the letter before it. @return whether there is such a letter
bool compose(std::string& out, char32_t mark) {
  if (out.empty()) return false;
  const auto* const found = std::ranges::find_if(compositions, [&](const Composition& one) {
    return one.base == out.back() && one.mark == mark;
  });
  if (found == std::end(compositions)) return false;
  out.pop_back();
  out += found->composed;
  return true;
}

}  // namespace

void append_seen(std::string& out, std::string_view text) {
  namespace utf = boost::locale::utf;
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p != end) {
    const char* const plain = std::find_if(
        p, end, [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c < ' '; });
    out.append(p, plain);
    p = plain;
    if (p == end) return;
    const char* const begin = p;
    const utf::code_point c = utf::utf_traits<char>::decode(p, end);
    if (c == '\r') {
      if (p == end || *p != '\n') out += '\n';
    } else if (breaks_line(c)) {
      out += '\n';
    } else if (is_other_blank(c)) {
      out += ' ';
    } else if (!is_never_seen(c) && !compose(out, c)) {
      out.append(begin, p);
    }
  }
}

}  // namespace gerove::intake
