// What a set of records holds.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "gerove/records/record_set.hpp"
#include "records/record_store.hpp"
#include "records/shelf.hpp"

namespace gerove {

namespace detail {

template <class Content>
struct ShelfTuple;
template <class... T>
struct ShelfTuple<std::variant<std::monostate, T...>> {
  using type = std::tuple<Shelf<T>...>;
};

}  // namespace detail

struct RecordSet::State {
  template <class T>
  const Shelf<T>& shelf() const {
    return std::get<Shelf<T>>(shelves);
  }

  /// Counts and indexes a record that lies in one of the stores.
  void take(const Record& record, Origin origin) {
    records.push_back(&record);
    std::visit(
        [&]<class T>(const T& content) {
          if constexpr (!std::is_same_v<T, std::monostate>) {
            std::get<Shelf<T>>(shelves).add({&content, origin});
          }
        },
        record.content);
  }

  std::vector<std::shared_ptr<const RecordStore>> stores{};
  std::vector<const Record*> records{};
  std::vector<std::string> files{};
  detail::ShelfTuple<decltype(Record::content)>::type shelves{};
};

}  // namespace gerove
