/// @file
/// Code lists: enums whose values have a name on the wire and a label in two languages.
///
/// A code list is an `enum class X : std::int32_t` with a constexpr function
/// `code_entries(X) -> std::span<const CodeEntry>` beside it, found by argument-dependent lookup.
/// Numbers that the list does not hold are kept as they are: a newer writer may know them.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "gerove/core/text.hpp"

namespace gerove {

/// One value of a code list.
struct CodeEntry {
  std::int32_t number{};    ///< the number on the wire
  std::string_view name{};  ///< the Protobuf name, which is also the JSON value
  Text label{};             ///< what people read
};

/// An enum that is a code list.
template <class E>
concept CodeList = std::is_enum_v<E> && requires(E value) {
  { code_entries(value) } -> std::convertible_to<std::span<const CodeEntry>>;
};

/// All entries of a list, in the order of their numbers. Zero, "unspecified", comes first.
template <CodeList E>
constexpr std::span<const CodeEntry> entries() {
  return code_entries(E{});
}

/// The entry with a number, or nullptr when the list does not hold it.
constexpr const CodeEntry* find_code(std::span<const CodeEntry> list, std::int64_t number) {
  for (const CodeEntry& entry : list) {
    if (entry.number == number) return &entry;
  }
  return nullptr;
}

/// The entry with a Protobuf name, or nullptr.
constexpr const CodeEntry* find_code(std::span<const CodeEntry> list, std::string_view name) {
  for (const CodeEntry& entry : list) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

/// The name of an entry without what all names of its list begin with, in lower case: `due_soon` of
/// `DEADLINE_STATE_DUE_SOON`.
inline std::string short_name(std::span<const CodeEntry> list, const CodeEntry& entry) {
  constexpr std::string_view unspecified = "UNSPECIFIED";
  const std::size_t prefix = list.front().name.size() - unspecified.size();
  std::string name(entry.name.substr(prefix));
  for (char& letter : name) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return name;
}

/// The label of a value, or an empty text for a number that the list does not hold.
template <CodeList E>
constexpr Text label(E value) {
  const CodeEntry* entry = find_code(entries<E>(), static_cast<std::int32_t>(value));
  return entry != nullptr ? entry->label : Text{};
}

/// Whether the list holds the value (zero, "unspecified", included).
template <CodeList E>
constexpr bool is_known(E value) {
  return find_code(entries<E>(), static_cast<std::int32_t>(value)) != nullptr;
}

}  // namespace gerove
