// Many records in memory: what it costs to read, join, ask and drop a set of them.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/records/read.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace {

using gerove::CaseFile;
using gerove::CaseFileId;
using gerove::Record;
using gerove::RecordSet;
using gerove::RecordSetBuilder;

/// The bytes of as many copies of the sample year's first case file, each with an id of its own.
const std::vector<std::string>& encoded_files(std::size_t count) {
  static std::vector<std::string> encoded;
  if (encoded.size() == count) return encoded;
  const RecordSet sample =
      gerove::read_records({{GEROVE_TEST_DATA "/sample_municipality_2023.jsonl"}});
  CaseFile file = *sample.all<CaseFile>().front();
  encoded.clear();
  for (std::size_t i = 0; i < count; ++i) {
    file.id = CaseFileId("byla-" + std::to_string(i));
    Record record;
    record.content = file;
    encoded.push_back(gerove::wire::encode(record));
  }
  return encoded;
}

RecordSet decoded(std::size_t count) {
  RecordSetBuilder builder;
  for (const std::string& bytes : encoded_files(count)) {
    gerove::wire::decode_over(builder.place(), bytes);
    builder.take();
  }
  return std::move(builder).finish();
}

void count_records(benchmark::State& state) {
  state.counters["per_record"] = benchmark::Counter(
      static_cast<double>(state.range(0)),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// Decoding and indexing; dropping is not counted.
void load(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  encoded_files(count);
  for (auto _ : state) {
    std::optional<RecordSet> records = decoded(count);
    state.PauseTiming();
    records.reset();
    state.ResumeTiming();
  }
  count_records(state);
}
BENCHMARK(load)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Giving back what a set took.
void drop(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    state.PauseTiming();
    std::optional<RecordSet> records = decoded(count);
    state.ResumeTiming();
    records.reset();
  }
  count_records(state);
}
BENCHMARK(drop)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Joining a set with one record of the same kind: no record is looked at.
void join(benchmark::State& state) {
  const RecordSet many = decoded(static_cast<std::size_t>(state.range(0)));
  const RecordSet one = decoded(1);
  for (auto _ : state) {
    RecordSetBuilder builder;
    builder.add(one);
    builder.add(many);
    benchmark::DoNotOptimize(std::move(builder).finish());
  }
  count_records(state);
}
BENCHMARK(join)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Holding all against the law, one after another as they lie in memory.
void assess(benchmark::State& state) {
  namespace law = gerove::law;
  const RecordSet records = decoded(static_cast<std::size_t>(state.range(0)));
  const law::Law lithuania = law::lithuanian_law();
  const auto calendar = gerove::calendar::lithuanian_calendar();
  const law::AssessOptions none_wanted{.wanted = [](const law::Deadline&) { return false; }};
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        law::assess(records, lithuania, calendar, *gerove::make_date(2023, 12, 31), none_wanted));
  }
  count_records(state);
}
BENCHMARK(assess)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Finding each record by its id.
void find(benchmark::State& state) {
  const RecordSet records = decoded(static_cast<std::size_t>(state.range(0)));
  std::vector<CaseFileId> ids;
  for (const auto& file : records.all<CaseFile>()) ids.push_back(file->id);
  for (auto _ : state) {
    for (const CaseFileId& id : ids) benchmark::DoNotOptimize(records.find(id));
  }
  count_records(state);
}
BENCHMARK(find)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
