// Columns whose words are those of a code list, in its order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "gerove/core/code_list.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// Puts the words of a list into a column that has none yet.
inline void add_words(std::span<const CodeEntry> list, Language language, Column& column) {
  for (const CodeEntry& entry : list) {
    column.add_word(short_name(list, entry), entry.label.in(language));
  }
}

/// Where a number stands in a list; behind its end if it does not. Most lists have no gaps: a code
/// stands at its number.
inline std::size_t place_of(std::span<const CodeEntry> list, std::int64_t number) {
  const auto guess = static_cast<std::size_t>(number);
  if (guess < list.size() && list[guess].number == number) return guess;
  const CodeEntry* const entry = find_code(list, number);
  return entry == nullptr ? list.size() : static_cast<std::size_t>(entry - list.data());
}

/// The index of a number's word in such a column. A number that the list does not hold is itself.
inline std::int32_t word_index(std::span<const CodeEntry> list,
                               std::int64_t number,
                               Column& column) {
  const std::size_t place = place_of(list, number);
  if (place < list.size()) return static_cast<std::int32_t>(place);
  const std::string unknown = std::to_string(number);
  return column.index_of(unknown, unknown);
}

}  // namespace gerove::tables
