// The table of moves: what it has to be.
#include "gerove/referral/moves.hpp"

#include <gmock/gmock.h>

#include <set>

#include "referral/referrals.hpp"

namespace gerove::referral {
namespace {

using E = ReferralEventKind;
using S = ReferralState;

template <CodeList C, class Test>
void each_code(const Test& test) {
  for (const CodeEntry& entry : entries<C>()) {
    if (entry.number != 0) test(static_cast<C>(entry.number));
  }
}

TEST(Moves, EveryStateIsReachedAndEveryOpenOneIsLeft) {
  each_code<S>([](S state) {
    EXPECT_TRUE(state == S::draft || !test::way_to(state).empty()) << label(state).en;
    bool left = false;
    each_move_from(state, [&](const Move& move) {
      left = left || (move.to != state && move.event != E::entered_in_error);
    });
    EXPECT_EQ(left, !is_closed(state)) << label(state).en;
  });
}

TEST(Moves, WhatWasEnteredInErrorCanBeSaidToBeSoInEveryStateByItsSenderWithAReason) {
  each_code<S>([](S state) {
    const Move* const move = find_move(state, E::entered_in_error);
    ASSERT_EQ(move != nullptr, state != S::entered_in_error) << label(state).en;
    if (move == nullptr) return;
    EXPECT_EQ(move->to, S::entered_in_error);
    EXPECT_EQ(move->by, Maker::sender) << "no receiver makes a referral vanish";
    EXPECT_TRUE(move->reason);
  });
  EXPECT_TRUE(is_closed(S::entered_in_error));
}

TEST(Moves, AReferralIsSplitWhereItCanBeReplaced) {
  each_code<S>([](S state) {
    const Move* const split = find_move(state, E::split);
    EXPECT_EQ(split != nullptr, find_move(state, E::replaced) != nullptr) << label(state).en;
    if (split != nullptr) {
      EXPECT_EQ(split->to, S::split);
      EXPECT_EQ(split->by, Maker::sender);
    }
  });
}

TEST(Moves, SevenStatesAreClosed) {
  std::set<S> closed;
  each_code<S>([&](S state) {
    if (is_closed(state)) closed.insert(state);
  });
  EXPECT_EQ(closed,
            (std::set{S::done,
                      S::not_done,
                      S::withdrawn,
                      S::expired,
                      S::replaced,
                      S::entered_in_error,
                      S::split}));
}

TEST(Moves, TheEventsThatNeedAReasonNeedItEverywhere) {
  const std::set<E> with_reason{
      E::refused, E::returned, E::withdrawn, E::suspended, E::not_done, E::entered_in_error};
  for (const Move& move : moves()) {
    EXPECT_EQ(move.reason, with_reason.contains(move.event)) << label(move.event).en;
  }
}

TEST(Moves, RemindersAndEscalationsLeaveTheStateAndAreAllowedUntilItIsClosed) {
  each_code<S>([](S state) {
    for (const E event : {E::reminded, E::escalated}) {
      const Move* const move = find_move(state, event);
      EXPECT_EQ(move != nullptr, state != S::draft && !is_closed(state));
      if (move != nullptr) {
        EXPECT_EQ(move->to, state);
      }
    }
  });
}

TEST(Moves, EveryMoveHasItsLabelsInBothLanguages) {
  const auto told = [](Text text) { return !text.lt.empty() && !text.en.empty(); };
  for (const Move& move : moves()) {
    EXPECT_TRUE(told(label(move.from)) && told(label(move.event)) && told(label(move.to)) &&
                told(label(move.by)));
    EXPECT_TRUE(told(label(asked_in(move.from))));
  }
}

TEST(Moves, OpenReferralsAreSomebodysTurn) {
  for (const S state : {S::draft, S::sent, S::refused, S::returned}) {
    EXPECT_EQ(turn_in(state), Turn::sender);
  }
  for (const S state : {S::delivered, S::seen, S::accepted, S::waiting, S::started, S::suspended}) {
    EXPECT_EQ(turn_in(state), Turn::receiver);
  }
  each_code<S>([](S state) {
    EXPECT_EQ(turn_in(state) == Turn::nobody, is_closed(state));
    EXPECT_EQ(asked_in(state) == Ask::unspecified, is_closed(state));
  });
}

TEST(Moves, CodesThatNobodyKnowsAreNotAllowed) {
  EXPECT_EQ(find_move(S::sent, static_cast<E>(99)), nullptr);
  EXPECT_EQ(find_move(S::sent, static_cast<E>(-1)), nullptr);
  EXPECT_EQ(find_move(static_cast<S>(-1), E::sent), nullptr);
  EXPECT_EQ(find_move(S::sent, E::unspecified), nullptr);
}

TEST(Moves, AreMadeByWhoeverMay) {
  const Referral referral = test::draft();
  struct Case {
    Maker by;
    bool sender, receiver, system;
  };
  for (const Case& expected : {Case{Maker::sender, true, false, false},
                               Case{Maker::receiver, false, true, false},
                               Case{Maker::either, true, true, false},
                               Case{Maker::system, false, false, true},
                               Case{Maker::anyone, true, true, true}}) {
    EXPECT_EQ(may_make(expected.by, referral, test::school), expected.sender);
    EXPECT_EQ(may_make(expected.by, referral, test::centre), expected.receiver);
    EXPECT_EQ(may_make(expected.by, referral, InstitutionId()), expected.system);
    EXPECT_FALSE(may_make(expected.by, referral, test::stranger));
  }
}

TEST(Moves, ToAReceiverThatNobodyNamedAreNobodys) {
  Referral referral = test::draft();
  referral.to_institution_id = {};
  EXPECT_FALSE(may_make(Maker::receiver, referral, InstitutionId()));
}

}  // namespace
}  // namespace gerove::referral
