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
#include <vector>

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

/// The entry of a value, or nullptr when its list does not hold it.
template <CodeList E>
constexpr const CodeEntry* find_code(E value) {
  return find_code(entries<E>(), static_cast<std::int32_t>(value));
}

/// Whether the list holds the value (zero, "unspecified", included).
template <CodeList E>
constexpr bool is_known(E value) {
  return find_code(value) != nullptr;
}

namespace detail {

/// What stands in a name behind that with which all names of its list begin.
constexpr std::string_view behind_prefix(std::span<const CodeEntry> list, const CodeEntry& entry) {
  constexpr std::string_view unspecified = "UNSPECIFIED";
  return entry.name.substr(list.front().name.size() - unspecified.size());
}

constexpr char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

constexpr bool equal_in_lower_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

}  // namespace detail

/// The name of an entry without what all names of its list begin with, in lower case: `due_soon` of
/// `DEADLINE_STATE_DUE_SOON`.
inline std::string short_name(std::span<const CodeEntry> list, const CodeEntry& entry) {
  std::string name(detail::behind_prefix(list, entry));
  for (char& letter : name) letter = detail::lower(letter);
  return name;
}

/// The short name of a value; empty for a number that the list does not hold.
template <CodeList E>
std::string short_name(E value) {
  const CodeEntry* entry = find_code(value);
  return entry == nullptr ? std::string() : short_name(entries<E>(), *entry);
}

/// A value as part of a longer name: its short name, or the number that the list does not hold.
template <CodeList E>
std::string slug(E value) {
  return is_known(value) ? short_name(value) : std::to_string(static_cast<std::int32_t>(value));
}

/// The short names of all values of a list, without that of "unspecified".
template <CodeList E>
std::vector<std::string> code_words() {
  std::vector<std::string> words;
  for (const CodeEntry& entry : entries<E>().subspan(1)) {
    words.push_back(short_name(entries<E>(), entry));
  }
  return words;
}

/// The number of the entry with a short name, in small letters or capitals; or nothing.
constexpr std::optional<std::int32_t> short_code(std::span<const CodeEntry> list,
                                                 std::string_view name) {
  for (const CodeEntry& entry : list) {
    if (detail::equal_in_lower_case(detail::behind_prefix(list, entry), name)) return entry.number;
  }
  return std::nullopt;
}

/// The value with a short name; unspecified when the list holds none.
template <CodeList E>
constexpr E code_named(std::string_view name) {
  return static_cast<E>(short_code(entries<E>(), name).value_or(0));
}

/// The label of a value, or an empty text for a number that the list does not hold.
template <CodeList E>
constexpr Text label(E value) {
  const CodeEntry* entry = find_code(value);
  return entry != nullptr ? entry->label : Text{};
}

/// The same in one language.
template <CodeList E>
std::string label_in(E value, Language language) {
  return std::string(label(value).in(language));
}

/// The label of the value with a short name; the name itself if the list holds none.
inline std::string label_of(std::span<const CodeEntry> list,
                            std::string_view name,
                            Language language) {
  const auto number = short_code(list, name);
  return std::string(number ? find_code(list, std::int64_t{*number})->label.in(language) : name);
}

}  // namespace gerove
