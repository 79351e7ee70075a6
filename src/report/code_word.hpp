// Values of code lists as words: short names for programs, labels for people.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/code_list.hpp"
#include "gerove/report/table.hpp"

namespace gerove {

/// The short name of a value; empty for a number that the list does not hold.
template <CodeList E>
std::string short_name(E value) {
  const CodeEntry* entry = find_code(entries<E>(), static_cast<std::int32_t>(value));
  return entry == nullptr ? std::string() : short_name(entries<E>(), *entry);
}

/// The label of the value with a short name; the name itself if the list does not hold it.
inline std::string label_of(std::span<const CodeEntry> list,
                            std::string_view name,
                            Language language) {
  const auto found = std::ranges::find_if(
      list, [&](const CodeEntry& entry) { return short_name(list, entry) == name; });
  return std::string(found == list.end() ? name : found->label.in(language));
}

/// The label of a value.
template <CodeList E>
std::string label_in(E value, Language language) {
  return std::string(label(value).in(language));
}

/// A value as a cell.
template <CodeList E>
report::Word word_of(E value, Language language) {
  return {short_name(value), label_in(value, language)};
}

/// The short names of all values of a list.
template <CodeList E>
std::vector<std::string> code_words() {
  std::vector<std::string> words;
  for (const CodeEntry& entry : entries<E>().subspan(1)) {
    words.push_back(short_name(entries<E>(), entry));
  }
  return words;
}

/// The code with a short name; unspecified when the list does not hold it.
template <CodeList E>
E code_named(const std::string& name) {
  for (const CodeEntry& entry : entries<E>()) {
    if (short_name(entries<E>(), entry) == name) return static_cast<E>(entry.number);
  }
  return E{};
}

}  // namespace gerove
