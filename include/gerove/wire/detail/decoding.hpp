// What a Protobuf decode carries through its recursion: depth, budget and failure.
//
// Failure travels up as a null pointer; the path is put together on the way out, so that the good
// path pays nothing for it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "gerove/core/error.hpp"
#include "gerove/core/field_path.hpp"

namespace gerove::wire::detail {

using std::size_t;

/// What a decode carries through the recursion.
struct Decoding {
  int depth;      // levels left
  size_t memory;  // bytes of heap left
  Errc code = Errc::ok;
  const char* at = nullptr;  // where it failed
  std::string path{};        // of the failure

  [[gnu::cold, gnu::noinline]] const char* fail(Errc why, const char* where) {
    code = why;
    at = where;
    return nullptr;
  }
  /// Counts heap memory; false when there is none left.
  bool take(size_t bytes) {
    if (bytes > memory) [[unlikely]]
      return false;
    memory -= bytes;
    return true;
  }
  [[gnu::cold, gnu::noinline]] void leave(std::string_view field) {
    FieldPath::prepend(path, field);
  }
  [[gnu::cold, gnu::noinline]] void leave(std::string_view field, size_t index) {
    FieldPath::prepend(path, field, index);
  }
};

}  // namespace gerove::wire::detail
