// The records of one kind in a set.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/flat_index.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/records/record_set.hpp"

namespace gerove {

template <class T>
class Shelf {
 public:
  /// Those that count.
  const std::vector<Filed<T>>& all() const { return all_; }
  /// Those that don't: an earlier one has their id.
  const std::vector<Filed<T>>& repeated() const { return repeated_; }

  /// Adds one that comes after the others.
  void add(const Filed<T>& filed) {
    if (id_of(*filed).empty()) {
      all_.push_back(filed);
    } else {
      add(filed, short_hash(id_of(*filed)));
    }
  }

  /// Adds those of another shelf as if they came after these, from files that are numbered from
  /// `first_file` on. Records are looked at only when two seem to have the same id.
  void add(const Shelf& other, std::uint32_t first_file, Steps& steps) {
    const auto behind = [&](Filed<T> filed) {
      filed.origin.file += first_file;
      return filed;
    };
    const std::size_t before = repeated_.size();
    for (const Filed<T>& filed : other.repeated_) repeated_.push_back(behind(filed));
    const std::size_t middle = repeated_.size();
    const std::vector<std::uint64_t> hashes = other.hashes();
    for (std::size_t i = 0; i < other.all_.size(); ++i) {
      steps.step();
      if (hashes[i] == without_id) {
        all_.push_back(behind(other.all_[i]));
      } else {
        add(behind(other.all_[i]), static_cast<std::uint32_t>(hashes[i]));
      }
    }
    const auto at = [&](std::size_t i) {
      return repeated_.begin() + static_cast<std::ptrdiff_t>(i);
    };
    std::ranges::inplace_merge(at(before), at(middle), repeated_.end(), {}, &Filed<T>::origin);
  }

  /// The one that counts with an id, or null.
  const Filed<T>* find(std::string_view id) const {
    const auto place = by_id_.find(short_hash(id), has_id(id));
    return place ? &all_[*place] : nullptr;
  }

 private:
  static constexpr std::uint64_t without_id = ~std::uint64_t{};

  static std::string_view id_of(const T& record) {
    if constexpr (std::is_void_v<typename detail::IdOf<T>::type>) {
      return {};
    } else {
      return record.id.value;
    }
  }

  auto has_id(std::string_view id) const {
    return [this, id](std::uint32_t place) { return id_of(*all_[place]) == id; };
  }

  void add(const Filed<T>& filed, std::uint32_t hash) {
    const auto place = static_cast<std::uint32_t>(all_.size());
    const bool is_first = by_id_.add(hash, place, has_id(id_of(*filed))).second;
    (is_first ? all_ : repeated_).push_back(filed);
  }

  /// The hash of the id of each of `all`.
  std::vector<std::uint64_t> hashes() const {
    std::vector<std::uint64_t> list(all_.size(), without_id);
    by_id_.each([&](std::uint32_t place, std::uint32_t hash) { list[place] = hash; });
    return list;
  }

  std::vector<Filed<T>> all_;
  std::vector<Filed<T>> repeated_;
  FlatIndex by_id_;  // of all
};

}  // namespace gerove
