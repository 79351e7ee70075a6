// Finding services for a need: what a search costs, and how that grows with the directory.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "gerove/records/record_set_builder.hpp"
#include "gerove/service/match.hpp"
#include "support/random.hpp"

namespace {

using gerove::Service;
using gerove::test::Random;
namespace service = gerove::service;

const gerove::Date as_of = *gerove::make_date(2023, 12, 1);

constexpr std::array<const char*, 10> names{"Logopedo pagalba",
                                            "Psichologo pagalba",
                                            "Kineziterapeuto pagalba",
                                            "Dienos priežiūra po pamokų vaikams su negalia",
                                            "Vaikų dienos centras",
                                            "Asmeninis asistentas",
                                            "Laikinas atokvėpis namuose",
                                            "Socialinė priežiūra šeimai",
                                            "Specialiojo pedagogo pagalba",
                                            "Ankstyvoji reabilitacija"};

gerove::AudienceRule random_audience(Random& random) {
  gerove::AudienceRule rule;
  rule.age_from_months = 12 * random.below(10);
  rule.age_to_months = *rule.age_from_months + 12 * random.below(12) + 11;
  if (random.percent(30)) rule.needs_levels = {gerove::SpecialNeedsLevel::large};
  if (random.percent(20)) rule.elderships = {"Girininkų seniūnija"};
  return rule;
}

Service random_service(Random& random, std::uint32_t number) {
  Service made;
  made.id = gerove::ServiceId("paslauga-" + std::to_string(number));
  made.root = static_cast<gerove::ServiceRoot>(1 + random.below(3));
  made.name = std::string(random.of(names)) + ' ' + std::to_string(random.below(500));
  made.audience = random_audience(random);
  made.area_municipality_ids = {
      gerove::MunicipalityId("savivaldybe-" + std::to_string(random.below(60)))};
  gerove::Address& address = made.address.emplace();
  address.visibility = gerove::AddressVisibility::published;
  address.latitude = 54 + random.below(2000) / 1000.0;
  address.longitude = 21 + random.below(5000) / 1000.0;
  gerove::ServiceSchedule& schedule = made.schedules.emplace_back();
  schedule.rrule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
  schedule.start_minute = 60 * random.below(15);
  schedule.end_minute = 60 * 18;
  gerove::CapacityState& state = made.capacity.emplace_back();
  state.places = 20;
  state.taken = random.below(25);
  return made;
}

gerove::RecordSet random_services(std::int64_t count) {
  Random random(7);
  gerove::RecordSetBuilder builder;
  for (std::int64_t i = 0; i < count; ++i) {
    builder.place().content = random_service(random, static_cast<std::uint32_t>(i));
    builder.take();
  }
  return std::move(builder).finish();
}

service::Wanted child_of_eight() {
  service::Wanted wanted;
  wanted.applicant.age = service::age_of_years(8);
  wanted.applicant.needs_level = gerove::SpecialNeedsLevel::large;
  wanted.applicant.eldership = "Girininkų seniūnija";
  wanted.from = service::GeoPoint{54.9, 23.9};
  wanted.within_km = 100;
  wanted.minute = 14 * 60;
  return wanted;
}

void search(benchmark::State& state, const service::Wanted& wanted) {
  const gerove::RecordSet services = random_services(state.range(0));
  const service::Directory directory(services);
  std::size_t found = 0;
  for (auto _ : state) {
    const service::Matches matches = match(wanted, directory, as_of);
    found = matches.offers_found + matches.near_misses_found;
    benchmark::DoNotOptimize(found);
  }
  state.counters["found"] = static_cast<double>(found);
  state.SetComplexityN(state.range(0));
}

/// A service by its name.
void match_by_words(benchmark::State& state) {
  service::Wanted wanted = child_of_eight();
  wanted.text = "logopedas";
  search(state, wanted);
}
BENCHMARK(match_by_words)
    ->RangeMultiplier(10)
    ->Range(100, 100'000)
    ->Unit(benchmark::kMicrosecond)
    ->Complexity();

/// Any service of one of the three roots.
void match_by_root(benchmark::State& state) {
  service::Wanted wanted = child_of_eight();
  wanted.root = gerove::ServiceRoot::social;
  search(state, wanted);
}
BENCHMARK(match_by_root)
    ->RangeMultiplier(10)
    ->Range(100, 100'000)
    ->Unit(benchmark::kMicrosecond)
    ->Complexity();

/// Any service at all: nothing is left out before the conditions are looked at.
void match_everything(benchmark::State& state) { search(state, child_of_eight()); }
BENCHMARK(match_everything)
    ->RangeMultiplier(10)
    ->Range(100, 100'000)
    ->Unit(benchmark::kMicrosecond)
    ->Complexity();

/// Making a directory ready.
void prepare_directory(benchmark::State& state) {
  const gerove::RecordSet services = random_services(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(service::Directory(services));
}
BENCHMARK(prepare_directory)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
