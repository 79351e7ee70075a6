// Texts that are kept together.
#pragma once

#include <algorithm>
#include <memory_resource>
#include <string_view>

namespace gerove {

/// Texts in blocks that only grow, so that dropping many takes no longer than dropping the blocks.
class Arena {
 public:
  /// Keeps a copy of a text.
  std::string_view keep(std::string_view text) {
    char* const kept = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::ranges::copy(text, kept);
    return {kept, text.size()};
  }

 private:
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace gerove
