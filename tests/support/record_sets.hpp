// Sets of records for tests.
#pragma once

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "gerove/records/read.hpp"

namespace gerove::test {

/// The set of some records, or of what stands in them, as one file would give them.
template <class T>
RecordSet set_of(const std::vector<T>& list, const std::string& file = {}) {
  RecordSetBuilder builder;
  builder.begin_file(file);
  for (const T& one : list) {
    if constexpr (std::is_same_v<T, Record>) {
      builder.place() = one;
    } else {
      builder.place() = Record{.content = one};
    }
    builder.take();
  }
  return std::move(builder).finish();
}

/// The set of a file under tests/data.
inline RecordSet read_set(const std::string& name) {
  return gerove::read_records({{std::string(GEROVE_TEST_DATA) + '/' + name}});
}

}  // namespace gerove::test
