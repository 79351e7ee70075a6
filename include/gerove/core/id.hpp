/// @file
/// Ids: opaque strings that tie records together, one C++ type per kind of record.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace gerove {

/// The longest id that a decoder accepts, in bytes of UTF-8.
inline constexpr std::size_t max_id_bytes = 64;

/// An id of a record of kind `Tag`; empty means absent. The library never reads meaning into an
/// id: a host uses what its own system has. An id must not be a personal code.
template <class Tag>
struct Id {
  using tag_type = Tag;  ///< which kind of record; has `record`, its name
  std::string value{};   ///< the id itself, UTF-8, at most `max_id_bytes`

  Id() = default;
  /// Takes the text as it is; a decoder, not this constructor, checks its length.
  explicit Id(std::string text) : value(std::move(text)) {}

  /// Whether the id is absent.
  bool empty() const { return value.empty(); }
  auto operator<=>(const Id&) const = default;
};

/// Whether a type is an Id of some kind.
template <class T>
inline constexpr bool is_id = false;
/// It is.
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

}  // namespace gerove

/// Ids can be keys of unordered containers.
template <class Tag>
struct std::hash<gerove::Id<Tag>> {
  /// The hash of the id's text.
  std::size_t operator()(const gerove::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.value);
  }
};
