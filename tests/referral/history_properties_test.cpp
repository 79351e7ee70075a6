// What holds of every history, however its events arrive.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "gerove/referral/history.hpp"
#include "referral/referrals.hpp"
#include "support/random.hpp"

namespace gerove::referral {
namespace {

using test::Random;

/// Events of a referral: honest moves, doubles, conflicts, strangers, and what makes no sense.
class Happenings {
 public:
  explicit Happenings(std::uint64_t seed) : random_(seed) {}

  std::vector<ReferralEvent> make() {
    Referral referral = test::draft();
    std::vector<ReferralEvent> events;
    const std::uint32_t count = 1 + random_.below(14);
    for (std::uint32_t i = 0; i < count; ++i) {
      ReferralEvent event = random_.percent(80) ? honest(state_of(referral)) : any();
      event.sequence = i + 1;
      if (random_.percent(10)) event.sequence = random_.below(count + 2);
      referral = receive(referral, event);
      events.push_back(event);
      if (random_.percent(15)) events.push_back(conflicting(event));
      if (random_.percent(15)) events.push_back(event);
    }
    return events;
  }

 private:
  ReferralEvent honest(ReferralState state) {
    std::vector<Move> allowed;
    each_move_from(state, [&](const Move& move) { allowed.push_back(move); });
    if (allowed.empty()) return any();
    const auto pick = [&] {
      return allowed[random_.below(static_cast<std::uint32_t>(allowed.size()))];
    };
    Move move = pick();
    for (int i = 0; i < 3 && (is_closed(move.to) || move.to == state); ++i) move = pick();
    return test::event_of(move.event, test::maker(move.by), some_day());
  }

  ReferralEvent any() {
    ReferralEvent event = test::event_of(
        static_cast<ReferralEventKind>(random_.below(24)), some_institution(), some_day());
    if (random_.percent(20)) event.reason = {};
    if (random_.percent(20)) event.moment.reset();
    return event;
  }

  ReferralEvent conflicting(const ReferralEvent& event) {
    ReferralEvent other = any();
    other.sequence = event.sequence;
    if (random_.percent(30)) other.moment = event.moment;
    return other;
  }

  Date some_day() { return test::on(2024, 1, 1) + Days(random_.below(60)); }

  InstitutionId some_institution() {
    return random_.of(std::array{test::school, test::centre, test::stranger, InstitutionId()});
  }

  Random random_;
};

Referral received(std::vector<ReferralEvent> events) {
  Referral referral = test::draft();
  referral.events = std::move(events);
  return merge(referral, referral);
}

/// How many institutions have the referral on their list.
std::size_t count_lists(const Referral& referral, ReferralState state) {
  const std::set institutions{test::school, test::centre, test::stranger};
  return static_cast<std::size_t>(std::ranges::count(institutions, holder(referral, state)));
}

/// The event that closed it, or null.
const ReferralEvent* closing_event(const Referral& referral, const Replay& replayed) {
  const ReferralEvent* closing = nullptr;
  for (const Passage& passage : replayed.passages) {
    if (passage.before != passage.after) closing = &referral.events[passage.event];
  }
  return closing;
}

bool is_closed_with_reason(const Referral& referral, const Replay& replayed) {
  const ReferralEvent* const closing = closing_event(referral, replayed);
  if (closing == nullptr) return false;
  const bool coded = closing->kind == ReferralEventKind::withdrawn ||
                     closing->kind == ReferralEventKind::not_done ||
                     closing->kind == ReferralEventKind::entered_in_error;
  return !coded || closing->reason != ReferralReason::unspecified;
}

/// Every event that arrived, once.
std::vector<ReferralEvent> distinct(std::vector<ReferralEvent> events) {
  const auto before = [](const ReferralEvent& a, const ReferralEvent& b) {
    return compare(a, b) < 0;
  };
  std::ranges::sort(events, before);
  const auto rest = std::ranges::unique(events);
  events.erase(rest.begin(), rest.end());
  return events;
}

void check_history(std::vector<ReferralEvent> events, Random& random) {
  const Referral expected = received(events);
  const Replay replayed = replay(expected);
  ASSERT_EQ(expected.events, distinct(events)) << "history lost or invented an event";
  ASSERT_EQ(replayed.passages.size(), expected.events.size());

  Referral unordered = test::draft();
  std::ranges::shuffle(events, random);
  unordered.events = events;
  ASSERT_EQ(state_of(unordered), replayed.state) << "the order of arrival matters";
  ASSERT_EQ(received(events), expected) << "the order of arrival matters";

  const bool closed = is_closed(replayed.state);
  ASSERT_EQ(count_lists(expected, replayed.state), closed ? 0U : 1U);
  ASSERT_TRUE(!closed || is_closed_with_reason(expected, replayed));
}

void check_move(const std::vector<ReferralEvent>& events, Random& random) {
  const Referral referral = received(events);
  const Referral copy = referral;
  const ReferralState state = state_of(referral);
  ReferralEvent event = test::event_of(static_cast<ReferralEventKind>(random.below(20)),
                                       random.of(std::array{test::school, test::centre}),
                                       test::on(2024, 5, 1));
  Referral moved;
  const bool refused = try_apply(referral, event, moved).has_value();
  ASSERT_EQ(referral, copy) << "the input was changed";
  const Move* const move = find_move(state, event.kind);
  const bool allowed = move != nullptr && may_make(move->by, referral, event.actor_institution_id);
  ASSERT_EQ(refused, !allowed);
  if (refused) return;
  ASSERT_EQ(state_of(moved), move->to);
  ASSERT_TRUE(std::ranges::includes(moved.events,
                                    referral.events,
                                    [](const auto& a, const auto& b) { return compare(a, b) < 0; }))
      << "history lost an event";
}

void check_histories(int count) {
  Happenings happenings(2024);
  Random random(7);
  for (int i = 0; i < count && !testing::Test::HasFatalFailure(); ++i) {
    const std::vector<ReferralEvent> events = happenings.make();
    check_history(events, random);
    check_move(events, random);
  }
}

TEST(Histories, KeepTheirPromises) { check_histories(2'000); }

TEST(Histories, KeepTheirPromises_slow) { check_histories(100'000); }

TEST(Histories, ReachEveryStateAndEveryEffect) {
  Happenings happenings(11);
  std::set<ReferralState> states;
  std::set<Effect> effects;
  for (int i = 0; i < 3'000; ++i) {
    Referral referral = test::draft();
    referral.events = happenings.make();
    for (const Passage& passage : replay(referral).passages) {
      states.insert(passage.after);
      effects.insert(passage.effect);
    }
  }
  for (const CodeEntry& state : entries<ReferralState>().subspan(1)) {
    EXPECT_TRUE(states.contains(static_cast<ReferralState>(state.number))) << state.name;
  }
  EXPECT_EQ(effects.size(), 9U);
}

}  // namespace
}  // namespace gerove::referral
