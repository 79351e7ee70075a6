#include "records/record_store.hpp"

#include <memory>
#include <new>

#include "core/fetch.hpp"

namespace gerove {

RecordStore::~RecordStore() {
  constexpr std::size_t ahead = 2;
  for (std::size_t i = 0; i < count_; ++i) {
    if (i + ahead < count_) fetch(place(i + ahead), sizeof(Record));
    std::destroy_at(place(i));
  }
}

Record& RecordStore::add() {
  if (count_ == chunks_.size() * chunk_size) {
    chunks_.push_back(std::make_unique_for_overwrite<Chunk>());
  }
  return *::new (memory(count_++)) Record();
}

void RecordStore::empty_last() {
  Record* const last = place(count_ - 1);
  std::destroy_at(last);
  ::new (last) Record();
}

std::byte* RecordStore::memory(std::size_t number) const {
  return chunks_[number / chunk_size]->memory + number % chunk_size * sizeof(Record);
}

Record* RecordStore::place(std::size_t number) const {
  return std::launder(reinterpret_cast<Record*>(memory(number)));
}

}  // namespace gerove
