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
  if (has_errors(plan.findings)) throw Error(Failure{.code = Errc::argument});
  RecordSetBuilder builder;
  ImportRun run;
  Changed changed(plan.changes);
  const auto records = set.records();
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Record* const change = changed.at(i);
    add_copy(builder, change == nullptr ? *records[i] : *change);
    if (change == nullptr) continue;
    run.before.push_back({i, *records[i]});
    run.fingerprints.push_back(fingerprint(*change));
  }
  for (const RecordChange& change : changed.rest()) {
    if (change.place) throw Error(Failure{.code = Errc::argument});
    run.made.push_back(records.size() + run.made.size());
    run.fingerprints.push_back(fingerprint(change.record));
    add_copy(builder, change.record);
  }
  return {std::move(builder).finish(), std::move(run)};
}

void require_unchanged(const RecordSet& set, const ImportRun& run) {
  std::vector<std::size_t> places;
  for (const RecordChange& before : run.before) places.push_back(before.place.value_or(0));
  places.insert(places.end(), run.made.begin(), run.made.end());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool is_same = places[i] < set.records().size() && i < run.fingerprints.size() &&
                         fingerprint(*set.records()[places[i]]) == run.fingerprints[i];
    if (!is_same) throw Error(Failure{.code = Errc::intake_undo});
  }
}

RecordSet undone(const RecordSet& set, const ImportRun& run) {
  require_unchanged(set, run);
  RecordSetBuilder builder;
  Changed before(run.before);
  const auto records = set.records();
  std::size_t made = 0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (made < run.made.size() && run.made[made] == i) {
      ++made;
      continue;
    }
    const Record* const old = before.at(i);
    add_copy(builder, old == nullptr ? *records[i] : *old);
  }
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
