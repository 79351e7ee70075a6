// Memory in which records stay where they are.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "gerove/domain/record.hpp"

namespace gerove {

/// Records in chunks. They are neither copied nor moved, so that no code is made for either.
class RecordStore {
 public:
  RecordStore() = default;
  RecordStore(const RecordStore&) = delete;
  RecordStore& operator=(const RecordStore&) = delete;
  ~RecordStore();

  /// A new record without content.
  Record& add();
  /// Takes the content of the last record away.
  void empty_last();

 private:
  static constexpr std::size_t chunk_size = 64;
  struct Chunk {
    alignas(Record) std::byte memory[chunk_size * sizeof(Record)];
  };

  std::byte* memory(std::size_t number) const;
  Record* place(std::size_t number) const;

  std::vector<std::unique_ptr<Chunk>> chunks_;
  std::size_t count_ = 0;
};

}  // namespace gerove
