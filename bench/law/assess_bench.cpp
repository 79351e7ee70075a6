// Holding case files against the law: what a procedure costs, alone and among many.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/records/read.hpp"

namespace {

using gerove::CaseFile;
using gerove::Date;
namespace law = gerove::law;

const law::Law& lithuania() {
  static const law::Law law = law::lithuanian_law();
  return law;
}
const gerove::calendar::Calendar& calendar() {
  static const auto calendar = gerove::calendar::lithuanian_calendar();
  return calendar;
}

const Date as_of = *gerove::make_date(2023, 12, 31);

/// The sample year.
struct Municipality {
  gerove::RecordSet records =
      gerove::read_records({{GEROVE_TEST_DATA "/sample_municipality_2023.jsonl"}});
  law::Context context{records};
};

const Municipality& municipality() {
  static const Municipality sample;
  return sample;
}

/// The first procedure of the year, on a minimal measure, from request to report.
const CaseFile& typical_file() { return *municipality().records.all<CaseFile>().front(); }

/// The typical file with its procedure and measure so many times.
CaseFile file_with_procedures(std::size_t count) {
  CaseFile file = typical_file();
  const gerove::Procedure procedure = file.procedures.front();
  const gerove::Measure measure = file.measures.front();
  for (std::size_t i = 1; i < count; ++i) {
    const std::string number = std::to_string(i);
    file.procedures.push_back(procedure);
    file.procedures.back().id.value += number;
    file.measures.push_back(measure);
    file.measures.back().id.value += number;
    file.measures.back().procedure_id = file.procedures.back().id;
    for (gerove::Decision& decision : file.procedures.back().decisions) {
      decision.measure_ids = {file.measures.back().id};
    }
  }
  return file;
}

void count_procedures(benchmark::State& state, std::size_t procedures) {
  state.counters["per_procedure"] = benchmark::Counter(
      static_cast<double>(procedures),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// One file with a number of procedures.
void assess_file(benchmark::State& state) {
  const CaseFile file = file_with_procedures(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        law::assess(file, municipality().context, lithuania(), calendar(), as_of));
  }
  count_procedures(state, file.procedures.size());
}
BENCHMARK(assess_file)->Arg(1)->Arg(10)->Arg(50)->Arg(250);

/// Many files, one after another.
void assess_files(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  std::vector<CaseFile> files(count, typical_file());
  for (auto _ : state) {
    for (const CaseFile& file : files) {
      benchmark::DoNotOptimize(
          law::assess(file, municipality().context, lithuania(), calendar(), as_of));
    }
  }
  count_procedures(state, count);
}
BENCHMARK(assess_files)->Arg(100)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Explaining every deadline of the typical file.
void explain_file(benchmark::State& state) {
  const auto assessment =
      law::assess(typical_file(), municipality().context, lithuania(), calendar(), as_of);
  for (auto _ : state) {
    for (const law::Deadline& deadline : assessment.deadlines) {
      benchmark::DoNotOptimize(law::explain(deadline, calendar()));
    }
  }
}
BENCHMARK(explain_file);

/// Reading, checking and indexing the embedded table.
void load_law(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(law::lithuanian_law());
}
BENCHMARK(load_law)->Unit(benchmark::kMillisecond);

}  // namespace
