// Maps in a few vectors, and lists of values by key.
#include "core/flat_map.hpp"

#include <gmock/gmock.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/groups.hpp"
#include "support/random.hpp"

namespace gerove {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

/// A key all of whose hashes are the same.
struct Clash {
  int number;
  bool operator==(const Clash&) const = default;
};
std::uint32_t short_hash(const Clash&) { return 7; }

TEST(FlatMap, KeepsTheFirstValueOfAKey) {
  FlatMap<std::string_view, int> map;
  EXPECT_EQ(map.find("a"), nullptr);
  EXPECT_EQ(map.add("a", 1), std::pair(0U, true));
  EXPECT_EQ(map.add("b", 2), std::pair(1U, true));
  EXPECT_EQ(map.add("a", 3), std::pair(0U, false));
  EXPECT_EQ(*map.find("a"), 1);
  EXPECT_EQ(map.place_of("b"), 1U);
  EXPECT_EQ(map.place_of("c"), std::nullopt);
}

TEST(FlatMap, TellsKeysOfOneHashApart) {
  FlatMap<Clash, int> map;
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(map.add({i}, i).second);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(*map.find({i}), i);
  EXPECT_EQ(map.find({100}), nullptr);
}

TEST(FlatMap, AgreesWithAnOrderedMap) {
  test::Random random(1);
  std::vector<std::string> names;
  for (int i = 0; i < 3000; ++i) names.push_back(std::to_string(i));
  std::map<std::string_view, int> model;
  FlatMap<std::string_view, int> map;
  for (int i = 0; i < 6000; ++i) {
    const std::string_view name = names[random() % names.size()];
    EXPECT_EQ(map.add(name, i).second, model.emplace(name, i).second);
  }
  EXPECT_EQ(map.entries().size(), model.size());
  for (const std::string& name : names) {
    const auto expected = model.find(name);
    const int* const found = map.find(name);
    ASSERT_EQ(found != nullptr, expected != model.end());
    if (found != nullptr) {
      EXPECT_EQ(*found, expected->second);
    }
  }
}

TEST(Groups, KeepTheOrderOfEachKeysValues) {
  Groups<std::string_view, int> groups;
  groups.add("a", 1);
  groups.add("b", 2);
  groups.add("a", 3);
  groups.add("c", 4);
  groups.add("a", 5);
  groups.close();
  EXPECT_THAT(groups.find("a"), ElementsAre(1, 3, 5));
  EXPECT_THAT(groups.find("b"), ElementsAre(2));
  EXPECT_THAT(groups.find("d"), IsEmpty());
  groups.each([](std::span<int> values) { std::ranges::reverse(values); });
  EXPECT_THAT(groups.find("a"), ElementsAre(5, 3, 1));
}

TEST(Groups, AgreeWithAMapOfLists) {
  test::Random random(2);
  std::map<int, std::vector<int>> model;
  Groups<Clash, int> groups;
  for (int i = 0; i < 500; ++i) {
    const int key = static_cast<int>(random() % 40);
    model[key].push_back(i);
    groups.add({key}, i);
  }
  groups.close();
  for (const auto& [key, values] : model) {
    EXPECT_THAT(groups.find({key}), ElementsAreArray(values));
  }
}

TEST(Groups, OfNothingAreEmpty) {
  Groups<std::string_view, int> groups;
  groups.close();
  EXPECT_THAT(groups.find("a"), IsEmpty());
}

}  // namespace
}  // namespace gerove
