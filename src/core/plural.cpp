#include "core/plural.hpp"

#include <cstddef>

namespace gerove {

namespace {

// 1, 21, 101: one; 2-9, 22: few; 0, 10-20, 30, 111: many.
std::size_t lithuanian_form(std::uint64_t number) {
  const std::uint64_t last = number % 10;
  const bool teen = number % 100 / 10 == 1;
  if (last == 0 || teen) return 2;
  return last == 1 ? 0 : 1;
}

}  // namespace

std::string counted(std::uint64_t number, const Noun& noun, Language language) {
  const std::string_view form =
      language == Language::lt ? noun.lt[lithuanian_form(number)] : noun.en[number == 1 ? 0 : 1];
  return std::to_string(number) + ' ' + std::string(form);
}

}  // namespace gerove
