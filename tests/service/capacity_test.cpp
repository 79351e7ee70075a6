// Places and waiting lists over time.
#include "gerove/service/capacity.hpp"

#include <gmock/gmock.h>

#include <vector>

#include "service/make_service.hpp"

namespace gerove::service {
namespace {

using test::capacity_since;
using test::make_service;
using test::on;

Service with_history() {
  Service service = make_service("p-1");
  service.capacity = {capacity_since(on(2024, 3, 1), 12, 10),
                      capacity_since(on(2023, 9, 1), 10, 10, 4),
                      capacity_since(on(2023, 1, 1), 10, 8)};
  return service;
}

TEST(Capacity, IsThatOfTheDay) {
  const CapacityHistory history(with_history());
  EXPECT_EQ(history.on(on(2022, 12, 31)), Places{}) << "before the first state nothing is known";
  EXPECT_EQ(history.on(on(2023, 1, 1)).free, 2U);
  EXPECT_EQ(history.on(on(2023, 8, 31)).has_place, Answer::yes);
  EXPECT_EQ(history.on(on(2023, 9, 1)).has_place, Answer::no);
  EXPECT_EQ(history.on(on(2023, 12, 1)).waiting, 4U);
  EXPECT_EQ(history.on(on(2030, 1, 1)).free, 2U);
}

TEST(Capacity, TellsTheFirstDayWithAPlace) {
  const CapacityHistory history(with_history());
  EXPECT_EQ(history.first_place(on(2023, 2, 1)), on(2023, 2, 1));
  EXPECT_EQ(history.first_place(on(2023, 10, 1)), on(2024, 3, 1));
  EXPECT_EQ(history.first_place(on(2022, 1, 1)), on(2023, 1, 1));
  Service full = make_service("p-2");
  full.capacity = {capacity_since(on(2023, 1, 1), 5, 5)};
  EXPECT_EQ(CapacityHistory(full).first_place(on(2023, 2, 1)), std::nullopt);
}

TEST(Capacity, PeopleWhoWaitComeFirst) {
  Service service = make_service("p-1");
  service.capacity = {capacity_since(on(2023, 1, 1), 10, 8, 2)};
  EXPECT_EQ(CapacityHistory(service).on(on(2023, 1, 1)).has_place, Answer::no);
}

TEST(Capacity, KeepsOpenWhatIsOpen) {
  Service service = make_service("p-1");
  CapacityState& state = service.capacity.emplace_back();
  EXPECT_EQ(CapacityHistory(service).on(on(2023, 1, 1)).has_place, Answer::unspecified);
  state.places = 10;
  EXPECT_EQ(CapacityHistory(service).on(on(2023, 1, 1)).has_place, Answer::unspecified);
  state.waiting = 1;
  EXPECT_EQ(CapacityHistory(service).on(on(2023, 1, 1)).has_place, Answer::no);
  service.capacity.front() = CapacityState{};
  service.capacity.front().places = 0;
  EXPECT_EQ(CapacityHistory(service).on(on(2023, 1, 1)).has_place, Answer::no);
}

CapacityState available_since(Date since, std::uint32_t available) {
  CapacityState state;
  state.since = since;
  state.available = available;
  return state;
}

Answer place_in(const CapacityState& state) {
  return CapacityHistory(std::vector{state}).on(on(2024, 1, 1)).has_place;
}

TEST(CapacityAvailable, IsACapacityWithoutANumberInAll) {
  const CapacityHistory history(std::vector{available_since(on(2023, 1, 1), 3)});
  const Places places = history.on(on(2023, 5, 1));
  EXPECT_EQ(places.free, 3U);
  EXPECT_EQ(places.places, std::nullopt);
  EXPECT_EQ(places.has_place, Answer::yes);
  EXPECT_EQ(history.first_place(on(2022, 1, 1)), on(2023, 1, 1));
}

TEST(CapacityAvailable, NoneIsNoPlace) {
  EXPECT_EQ(place_in(available_since(on(2023, 1, 1), 0)), Answer::no);
}

TEST(CapacityAvailable, PeopleWhoWaitComeFirst) {
  CapacityState state = available_since(on(2023, 1, 1), 2);
  state.waiting = 2;
  EXPECT_EQ(place_in(state), Answer::no);
  state.waiting = 1;
  EXPECT_EQ(place_in(state), Answer::yes);
}

TEST(CapacityAvailable, CountsWhereOnlyThePlacesInAllAreKnown) {
  CapacityState state = available_since(on(2023, 1, 1), 2);
  state.places = 10;
  EXPECT_EQ(place_in(state), Answer::yes);
  EXPECT_THAT(check_capacity(std::vector{state}, "p-1", "service"), testing::IsEmpty());
}

TEST(CapacityAvailable, ThatContradictsThePlacesTakenIsToldAndNeverResolved) {
  CapacityState state = capacity_since(on(2023, 1, 1), 10, 10);
  state.available = 2;
  EXPECT_EQ(place_in(state), Answer::unspecified);
  EXPECT_EQ(CapacityHistory(std::vector{state}).on(on(2024, 1, 1)).free, 0U);
  const Findings findings = check_capacity(std::vector{state}, "p-1", "service.sites[1]");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "service.capacity.contradicts");
  EXPECT_EQ(findings[0].path, "service.sites[1].capacity[0].available");
  state.taken = 7;  // 3 or 2: both are places
  EXPECT_EQ(place_in(state), Answer::yes);
  EXPECT_EQ(CapacityHistory(std::vector{state}).on(on(2024, 1, 1)).free, 2U);
}

TEST(CapacityAvailable, MoreThanThereAreIsTold) {
  CapacityState state = available_since(on(2023, 1, 1), 11);
  state.places = 10;
  EXPECT_EQ(check_capacity(std::vector{state}, "p-1", "service").size(), 1U);
}

TEST(Capacity, GivesTheStatesOfAPeriod) {
  const CapacityHistory history(with_history());
  const auto over = history.over(Period{.start = on(2023, 6, 1), .end = on(2023, 12, 31)});
  ASSERT_EQ(over.size(), 2U);
  EXPECT_EQ(over[0].since, on(2023, 6, 1));
  EXPECT_EQ(over[0].waiting, 0U);
  EXPECT_EQ(over[1].since, on(2023, 9, 1));
  EXPECT_EQ(over[1].waiting, 4U);
  EXPECT_EQ(history.over({}).size(), 3U);
}

TEST(Capacity, GivesTheStatesFromTheFirstDayOfAPeriodToItsLast) {
  const CapacityHistory history(with_history());
  const auto days = [&](const Period& period) {
    std::vector<Date> list;
    for (const Places& places : history.over(period)) list.push_back(*places.since);
    return list;
  };
  using testing::ElementsAre;
  const Date autumn = on(2023, 9, 1);
  EXPECT_THAT(days({.start = autumn, .end = autumn}), ElementsAre(autumn));
  EXPECT_THAT(days({.start = on(2023, 8, 31), .end = autumn}),
              ElementsAre(on(2023, 8, 31), autumn));
  EXPECT_THAT(days({.start = autumn, .end = on(2024, 2, 29)}), ElementsAre(autumn));
  EXPECT_THAT(days({.end = on(2023, 1, 1)}), ElementsAre(on(2023, 1, 1)));
}

TEST(Capacity, OfTwoStatesOfOneDayIsThatRecordedLast) {
  Service service = make_service("p-1");
  service.capacity = {capacity_since(on(2023, 1, 1), 10, 5),
                      capacity_since(on(2023, 1, 1), 10, 10)};
  const CapacityHistory history(service);
  EXPECT_EQ(history.on(on(2023, 1, 1)).has_place, Answer::no);
  EXPECT_EQ(history.first_place(on(2022, 1, 1)), std::nullopt);
  EXPECT_EQ(history.over({}).size(), 1U);
}

TEST(Capacity, IsNotOverfullWhenJustFull) {
  const std::vector full{capacity_since(on(2023, 1, 1), 5, 5)};
  EXPECT_THAT(check_capacity(full, "p-1", "service"), testing::IsEmpty());
  CapacityState all_free = capacity_since(on(2023, 1, 1), 5, 0);
  all_free.available = 5;
  EXPECT_THAT(check_capacity(std::vector{all_free}, "p-1", "service"), testing::IsEmpty());
}

TEST(Capacity, OfOneStateNeedsNoDay) {
  CapacityState state;
  state.places = 5;
  EXPECT_THAT(check_capacity(std::vector{state}, "p-1", "service"), testing::IsEmpty());
}

TEST(Capacity, FindsWhatCannotBe) {
  Service service = with_history();
  service.capacity[1].taken = 11;
  service.capacity[2].since.reset();
  const Findings findings = check_capacity(service);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].path, "service.capacity[1].taken");
  EXPECT_EQ(findings[1].code, "service.capacity.day_missing");
}

}  // namespace
}  // namespace gerove::service
