// Memory that is given back at once.
#pragma once

#include <algorithm>
#include <functional>
#include <memory_resource>
#include <string_view>
#include <unordered_map>

namespace gerove {

/// Blocks that only grow. What grows with the number of records lies in them, so that dropping it
/// takes no longer than dropping the blocks, however many pieces it has.
class Blocks {
 public:
  /// Makes a value that takes all its memory from here, and is told so by its first member. It is
  /// never destroyed, only dropped.
  template <class T>
  T& make() {
    return *new (memory_.allocate(sizeof(T), alignof(T))) T{&memory_};
  }

  /// Keeps a copy of a text.
  std::string_view keep(std::string_view text) {
    char* const kept = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::ranges::copy(text, kept);
    return {kept, text.size()};
  }

 private:
  std::pmr::monotonic_buffer_resource memory_;
};

/// Hashes ids. Unlike the standard one, it is not taken to be so slow that a short table is rather
/// looked through from its beginning.
struct IdHash {
  std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>()(id); }
};

/// Something by id, in blocks. The ids are kept elsewhere.
template <class T>
using ById = std::pmr::unordered_map<std::string_view, T, IdHash>;

}  // namespace gerove
