// Lists of referrals: the inbox goes once over all of them, so that its cost is O(n) in their
// number; what is next costs O(n log n), as it sorts what is open.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/records/read.hpp"
#include "gerove/referral/history.hpp"
#include "gerove/referral/queues.hpp"

namespace {

using gerove::Referral;
namespace referral = gerove::referral;

const gerove::Date as_of = *gerove::make_date(2023, 12, 31);

/// The sample year: its referrals, and what their terms rest on.
struct Sample {
  gerove::RecordSet records =
      gerove::read_records({{GEROVE_TEST_DATA "/sample_municipality_2023.jsonl"}});
  gerove::law::Context context{records};
  gerove::law::Law law = gerove::law::lithuanian_law();
  gerove::calendar::Calendar calendar = gerove::calendar::lithuanian_calendar();
  referral::Setting setting() const { return {context, law, calendar}; }
};

const Sample& sample() {
  static const Sample sample;
  return sample;
}

/// The sample's referrals over and over, each with an id of its own.
gerove::RecordSet many_referrals(std::size_t count) {
  const auto sent = sample().records.all<Referral>();
  gerove::RecordSetBuilder builder;
  for (std::size_t i = 0; i < count; ++i) {
    Referral referral = *sent[i % sent.size()];
    referral.id.value = "s-" + std::to_string(i);
    referral.predecessor_id = {};
    builder.place().content = std::move(referral);
    builder.take();
  }
  return std::move(builder).finish();
}

void count_referrals(benchmark::State& state) {
  state.SetComplexityN(state.range(0));
  state.counters["per_referral"] = benchmark::Counter(
      static_cast<double>(state.range(0)),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// What waits for one institution, among the referrals of all.
void inbox(benchmark::State& state) {
  const auto records = many_referrals(static_cast<std::size_t>(state.range(0)));
  const referral::Referrals referrals(records);
  const gerove::InstitutionId institution("inst-ppt");
  for (auto _ : state) benchmark::DoNotOptimize(referral::inbox(referrals, institution, as_of));
  count_referrals(state);
}
BENCHMARK(inbox)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Complexity(benchmark::oN);

/// Who acts next on each, with terms and reminders.
void next_actions(benchmark::State& state) {
  const auto records = many_referrals(static_cast<std::size_t>(state.range(0)));
  const referral::Referrals referrals(records);
  for (auto _ : state) {
    benchmark::DoNotOptimize(referral::next_actions(referrals, {}, sample().setting(), as_of));
  }
  count_referrals(state);
}
BENCHMARK(next_actions)
    ->RangeMultiplier(10)
    ->Range(1'000, 100'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oNLogN);

/// Replaying one history with what is wrong with it.
void replay(benchmark::State& state) {
  const auto longest = std::ranges::max_element(
      sample().records.all<Referral>(), {}, [](const auto& sent) { return sent->events.size(); });
  for (auto _ : state) benchmark::DoNotOptimize(referral::replay(**longest));
}
BENCHMARK(replay);

}  // namespace
