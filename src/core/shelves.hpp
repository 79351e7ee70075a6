// Records of some kinds, by id.
#pragma once

#include <deque>
#include <memory_resource>
#include <span>
#include <string>
#include <tuple>
#include <type_traits>

#include "core/blocks.hpp"

namespace gerove {

/// Records of the kinds `T`, referred to or copied. Of records with one id the first counts.
template <class... T>
class Shelves {
 public:
  /// Whether there is a shelf for a kind.
  template <class Content>
  static constexpr bool include = (std::is_same_v<Content, T> || ...);

  /// Takes a record, or a copy of it.
  /// @return the record as it stays, or null: another one has its id
  template <class Content>
  const Content* take(const Content& content, bool copied) {
    auto& own = shelf<Content>();
    if (own.by_id.contains(content.id.value)) return nullptr;
    const Content& kept =
        copied ? std::get<std::deque<Content>>(copies_).emplace_back(content) : content;
    own.by_id.emplace(kept.id.value, &kept);
    own.all.push_back(&kept);
    return &kept;
  }

  /// The record with an id, or null.
  template <class Content>
  const Content* find(const std::string& id) const {
    const auto& by_id = shelf<Content>().by_id;
    const auto found = by_id.find(id);
    return found == by_id.end() ? nullptr : found->second;
  }

  /// All of a kind, in the order in which they came.
  template <class Content>
  std::span<const Content* const> all() const {
    return shelf<Content>().all;
  }

 private:
  template <class Content>
  struct Shelf {
    explicit Shelf(std::pmr::memory_resource* memory) : all(memory), by_id(memory) {}
    std::pmr::vector<const Content*> all;
    ById<const Content*> by_id;
  };
  /// Where the records are; lies in blocks.
  struct Places {
    std::pmr::memory_resource* memory;
    std::tuple<Shelf<T>...> shelves{Shelf<T>(memory)...};
  };

  template <class Content>
  Shelf<Content>& shelf() {
    return std::get<Shelf<Content>>(places_.shelves);
  }
  template <class Content>
  const Shelf<Content>& shelf() const {
    return std::get<Shelf<Content>>(places_.shelves);
  }

  std::tuple<std::deque<T>...> copies_{};
  Blocks blocks_{};
  Places& places_ = blocks_.make<Places>();
};

}  // namespace gerove
