// Plans of imports are applied and undone.
#include <utility>

#include "gerove/core/fingerprint.hpp"
#include "gerove/records/record_set_builder.hpp"
#include "gerove/registers/import.hpp"

namespace gerove::registers {
namespace {

void add_copy(RecordSetBuilder& builder, const Record& record) {
  builder.place() = record;
  builder.take();
}

// The changed record that stands at a place, if it is the next one.
class Changed {
 public:
  explicit Changed(const std::vector<RecordChange>& changes) : changes_(changes) {}

  const Record* at(std::size_t place) {
    if (next_ == changes_.size() || changes_[next_].place != place) return nullptr;
    return &changes_[next_++].record;
  }
  std::span<const RecordChange> rest() const { return std::span(changes_).subspan(next_); }

 private:
  const std::vector<RecordChange>& changes_;
  std::size_t next_ = 0;
};

Applied applied(const ImportPlan& plan, const RecordSet& set) {
  if (!plan.may_apply) throw Error(Failure{.code = Errc::argument});
  RecordSetBuilder builder;
  ImportRun run;
  Changed changed(plan.changes);
  const auto records = set.records();
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Record* const change = changed.at(i);
    add_copy(builder, change == nullptr ? *records[i] : *change);
    if (change != nullptr) run.records.push_back({i, fingerprint(*change), *records[i]});
  }
  std::uint64_t place = records.size();
  for (const RecordChange& change : changed.rest()) {
    if (change.place) throw Error(Failure{.code = Errc::argument});
    run.records.push_back({place++, fingerprint(change.record), std::nullopt});
    add_copy(builder, change.record);
  }
  return {std::move(builder).finish(), std::move(run)};
}

RecordSet undone(const RecordSet& set, const ImportRun& run) {
  RecordSetBuilder builder;
  const auto records = set.records();
  auto next = run.records.begin();
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (next == run.records.end() || next->place != i) {
      add_copy(builder, *records[i]);
      continue;
    }
    if (fingerprint(*records[i]) != next->fingerprint)
      throw Error(Failure{.code = Errc::intake_undo});
    if (next->before) add_copy(builder, *next->before);
    ++next;
  }
  if (next != run.records.end()) throw Error(Failure{.code = Errc::intake_undo});
  return std::move(builder).finish();
}

}  // namespace

Applied apply(const ImportPlan& plan, const RecordSet& set) { return applied(plan, set); }

RecordSet undo(const RecordSet& set, const ImportRun& run) { return undone(set, run); }

std::optional<Failure> try_apply(const ImportPlan& plan, const RecordSet& set, Applied& out) {
  try {
    out = applied(plan, set);
    return std::nullopt;
  } catch (const Error& error) {
    return error.failure();
  }
}

std::optional<Failure> try_undo(const RecordSet& set, const ImportRun& run, RecordSet& out) {
  try {
    out = undone(set, run);
    return std::nullopt;
  } catch (const Error& error) {
    return error.failure();
  }
}

}  // namespace gerove::registers
