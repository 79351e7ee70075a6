// Which parts of a file name another one.
#pragma once

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace gerove::law {

/// The indexes of parts in their list, by the ids that they name. First all are added, then it is
/// asked.
class NamedParts {
 public:
  /// An id and the index of a part that names it.
  using Named = std::pair<std::string_view, std::uint32_t>;

  void add(std::string_view id, std::size_t index) {
    if (!id.empty()) all_.emplace_back(id, static_cast<std::uint32_t>(index));
  }
  /// Call it once, after the last one.
  void close() {
    std::ranges::sort(all_);
    all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
  }
  /// The parts that name an id, each once, in their order.
  std::span<const Named> of(std::string_view id) const {
    const std::span<const Named> all(all_.data(), all_.size());
    const auto found = std::ranges::equal_range(all, id, {}, &Named::first);
    return {found.begin(), found.end()};
  }

 private:
  static constexpr std::size_t usual_parts = 4;  // more are held elsewhere
  boost::container::small_vector<Named, usual_parts> all_;
};

}  // namespace gerove::law
