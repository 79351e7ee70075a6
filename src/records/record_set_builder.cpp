#include "gerove/records/record_set_builder.hpp"

#include <limits>
#include <optional>
#include <utility>

#include "gerove/core/error.hpp"
#include "records/memory_of.hpp"
#include "records/record_set_state.hpp"

namespace gerove {

struct RecordSetBuilder::Growth {
  std::shared_ptr<RecordStore> store = std::make_shared<RecordStore>();
  Record* place = nullptr;  // that of the next record, once somebody asked
  Budget budget{};
  std::uint64_t memory = 0;                      // of the records taken
  std::optional<std::uint64_t> bytes_read = {};  // if somebody told
  bool file_begun = false;
  std::uint32_t records_of_file = 0;

  /// Counts the memory of the next record. @throws Error `stream_budget`
  void spend(std::uint64_t bytes, const std::string& file) {
    constexpr auto any = std::numeric_limits<std::uint64_t>::max();
    if (memory + bytes > records_memory(budget, bytes_read.value_or(any))) {
      throw Error(Failure{.code = Errc::stream_budget, .record = records_of_file, .detail = file});
    }
    memory += bytes;
  }
};

namespace {

/// Adds to a number of records, files or places of them.
/// @throws Error `size`
std::uint32_t sum(std::size_t a, std::size_t b) {
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max() - 1;
  if (b > most || a > most - b) throw Error(Failure{.code = Errc::size});
  return static_cast<std::uint32_t>(a + b);
}

}  // namespace

RecordSetBuilder::RecordSetBuilder(const Budget& budget) : growth_(std::make_unique<Growth>()) {
  growth_->budget = budget;
  set_.state_->stores.push_back(growth_->store);
}
RecordSetBuilder::RecordSetBuilder(RecordSetBuilder&&) noexcept = default;
RecordSetBuilder& RecordSetBuilder::operator=(RecordSetBuilder&&) noexcept = default;
RecordSetBuilder::~RecordSetBuilder() = default;

void RecordSetBuilder::begin_file(std::string name) {
  auto& files = set_.state_->files;
  sum(files.size(), 1);
  files.push_back(std::move(name));
  growth_->file_begun = true;
  growth_->records_of_file = 0;
}

Record& RecordSetBuilder::place() {
  if (growth_->place == nullptr) growth_->place = &growth_->store->add();
  return *growth_->place;
}

void RecordSetBuilder::read_from(std::uint64_t bytes) {
  growth_->bytes_read = growth_->bytes_read.value_or(0) + bytes;
}

void RecordSetBuilder::take() {
  RecordSet::State& state = *set_.state_;
  sum(state.records.size(), 1);
  if (!growth_->file_begun) begin_file({});
  growth_->spend(memory_of(place()), state.files.back());
  const auto file = static_cast<std::uint32_t>(state.files.size() - 1);
  state.take(place(), {file, growth_->records_of_file++});
  growth_->place = nullptr;
}

void RecordSetBuilder::add(const RecordSet& other, const StopCheck& stop) {
  RecordSet::State& state = *set_.state_;
  const RecordSet::State& more = *other.state_;
  sum(state.records.size(), more.records.size());
  const auto first_file = static_cast<std::uint32_t>(state.files.size());
  sum(first_file, more.files.size());
  state.files.insert(state.files.end(), more.files.begin(), more.files.end());
  state.stores.insert(state.stores.end(), more.stores.begin(), more.stores.end());
  state.records.insert(state.records.end(), more.records.begin(), more.records.end());
  Steps steps(stop);
  const auto add = [&]<class T>(Shelf<T>& shelf) { shelf.add(more.shelf<T>(), first_file, steps); };
  std::apply([&](auto&... shelf) { (add(shelf), ...); }, state.shelves);
  growth_->file_begun = false;
}

RecordSet RecordSetBuilder::finish() && {
  if (growth_->place != nullptr) growth_->store->empty_last();
  return std::move(set_);
}

}  // namespace gerove
