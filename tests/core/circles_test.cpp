// Things that follow one another, and which of them follow themselves.
#include "core/circles.hpp"

#include <gmock/gmock.h>

#include "support/random.hpp"

namespace gerove {
namespace {

using test::Random;
using ::testing::ElementsAre;

using Before = std::vector<std::optional<std::uint32_t>>;

std::vector<bool> circles_of(const Before& before) {
  return circles(before.size(), [&](std::uint32_t place) { return before[place]; });
}

TEST(Circles, AChainIsNone) {
  EXPECT_THAT(circles_of({{}, 0, 1}), ElementsAre(false, false, false));
}

TEST(Circles, WhatLeadsIntoOneIsNotInIt) {
  EXPECT_THAT(circles_of({1, 2, 1, 0}), ElementsAre(false, true, true, false));
}

TEST(Circles, OneMayFollowItself) { EXPECT_THAT(circles_of({0, 0}), ElementsAre(true, false)); }

TEST(Circles, AreThoseThatComeBackToThemselves) {
  Random random(3);
  for (int round = 0; round < 200; ++round) {
    Before before(1 + random() % 12);
    for (auto& one : before) {
      if (random() % 4 != 0) one = static_cast<std::uint32_t>(random() % before.size());
    }
    const std::vector<bool> found = circles_of(before);
    for (std::uint32_t start = 0; start < before.size(); ++start) {
      std::optional<std::uint32_t> at = before[start];
      for (std::size_t i = 0; i < before.size() && at && *at != start; ++i) at = before[*at];
      EXPECT_EQ(found[start], at == start);
    }
  }
}

}  // namespace
}  // namespace gerove
