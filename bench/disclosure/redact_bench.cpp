// What of case files a recipient may see, beside copying them whole.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gerove/disclosure/profiles.hpp"
#include "gerove/disclosure/redact.hpp"
#include "support/typical_records.hpp"

namespace {

using gerove::CaseFile;
namespace disclosure = gerove::disclosure;

const std::vector<CaseFile>& samples() {
  static const auto made = [] {
    std::vector<CaseFile> all(200);
    gerove::test::Random random(7);
    for (CaseFile& sample : all) sample = gerove::test::typical_case_file(random);
    return all;
  }();
  return made;
}

template <class Job>
void per_record(benchmark::State& state, Job&& job) {
  std::size_t i = 0;
  for (auto _ : state) {
    job(samples()[i]);
    i = i + 1 < samples().size() ? i + 1 : 0;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

void copy_whole(benchmark::State& state) {
  per_record(state, [](const CaseFile& sample) {
    CaseFile copy = sample;
    benchmark::DoNotOptimize(copy);
  });
}
BENCHMARK(copy_whole);

void redact_for(benchmark::State& state, const char* profile) {
  const disclosure::Redactor redactor(*disclosure::find_profile(profile));
  per_record(state,
             [&](const CaseFile& sample) { benchmark::DoNotOptimize(redactor.redact(sample)); });
}
BENCHMARK_CAPTURE(redact_for, coordinator, "coordinator");
BENCHMARK_CAPTURE(redact_for, statistics, "statistics");
BENCHMARK_CAPTURE(redact_for, public_who_sees_none, "public");

void make_redactor(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(disclosure::Redactor(*disclosure::find_profile("coordinator")));
  }
}
BENCHMARK(make_redactor);

}  // namespace
