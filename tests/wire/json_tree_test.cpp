// Trees of JSON: what they read they write, to the byte as nlohmann does.
#include "wire/json_tree.hpp"

#include <gmock/gmock.h>

#include <bit>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gerove/service/hsds.hpp"
#include "support/hsds_organization.hpp"
#include "support/mutate.hpp"
#include "support/record_sets.hpp"
#include "wire/json_text.hpp"

namespace gerove::json {
namespace {

using test::Random;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Nlohmann = nlohmann::ordered_json;

Tree parsed(std::string_view text) {
  Tree tree;
  EXPECT_EQ(parse_tree(text, tree), std::nullopt);
  return tree;
}

Failure failure_of(std::string_view text) {
  Tree tree = "as it was";
  const auto failure = parse_tree(text, tree);
  EXPECT_EQ(tree, Tree("as it was"));
  return failure.value_or(Failure{});
}

std::string nested(std::size_t depth, const std::string& innermost = {}) {
  return std::string(depth, '[') + innermost + std::string(depth, ']');
}

TEST(JsonTree, PrintsWhatItParsed) {
  for (const std::string text : {"null",
                                 "true",
                                 "0",
                                 "-7",
                                 "18446744073709551615",
                                 "-9223372036854775808",
                                 "1.0",
                                 "-0.0",
                                 "54.5",
                                 "1e+22",
                                 R"("")",
                                 R"("ąžuolas \"\\\b\f\n\r\t\u001f<>/")",
                                 "[]",
                                 "{}",
                                 R"([[],{},[null,[false]]])",
                                 R"({"b":[1,2.5],"a":{"":"x"}})"}) {
    EXPECT_EQ(to_text(parsed(text)), text);
  }
}

TEST(JsonTree, IndentsByTwo) {
  EXPECT_EQ(to_text(parsed(R"({"a":[1,{}],"b":[]})"), Layout::indented),
            "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
}

TEST(JsonTree, OfNamesGivenTwiceTheLastCountsAtTheFirstPlace) {
  Tree tree;
  std::vector<std::string> repeated;
  parse_tree(R"({"a":{"x":1},"b":{"a":2,"b":3},"a":[4],"a":5})", tree, &repeated);
  EXPECT_EQ(to_text(tree), R"({"a":5,"b":{"a":2,"b":3}})");
  EXPECT_THAT(repeated, ElementsAre("a", "a"));
}

TEST(JsonTree, RefusesWhatIsNestedTooDeeply) {
  EXPECT_EQ(to_text(parsed(nested(max_tree_depth, "1"))), nested(max_tree_depth, "1"));
  EXPECT_EQ(failure_of(nested(max_tree_depth + 1, "1")).code, Errc::json_depth);
  EXPECT_EQ(failure_of(nested(1'000'000)).code, Errc::json_depth);
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += R"({"a":)";
  EXPECT_EQ(failure_of(objects).code, Errc::json_depth);
}

TEST(JsonTree, TellsWhereTextIsNoJson) {
  const auto failure = [](std::optional<std::uint64_t> offset) {
    return Failure{.code = Errc::json_syntax, .offset = offset};
  };
  EXPECT_EQ(failure_of(""), failure(1));
  EXPECT_EQ(failure_of("[1,]"), failure(4));
  EXPECT_EQ(failure_of("{\"a\": nul}"), failure(10));
  EXPECT_EQ(failure_of("[1] 2"), failure(5));
  EXPECT_EQ(failure_of("\"\xff\""), failure(2));
  EXPECT_EQ(failure_of("[1e999]"), Failure{.code = Errc::json_range});
}

TEST(JsonTree, NumbersAreWhatTheyAre) {
  EXPECT_EQ(parsed("1"), parsed("1.0"));
  EXPECT_EQ(parsed("0"), parsed("-0.0"));
  EXPECT_EQ(Tree(std::int64_t{5}), parsed("5"));
  EXPECT_NE(parsed("18446744073709551615"), parsed("-1"));
  EXPECT_NE(parsed("1"), parsed("true"));
  EXPECT_NE(parsed("1"), parsed("\"1\""));
  EXPECT_EQ(parsed("-7").number(), -7);
  EXPECT_EQ(to_text(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(to_text(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
}

TEST(JsonTree, RefusesANumberThatItWouldHaveToRound) {
  for (const char* rounded : {"[18446744073709551617]", "[0.12345678901234567890]", "[1e-400]"}) {
    Tree tree;
    const auto failure = parse_tree(rounded, tree);
    ASSERT_TRUE(failure) << rounded;
    EXPECT_EQ(failure->code, Errc::json_range) << rounded;
  }
}

TEST(JsonTree, IsBuiltByName) {
  Tree tree;
  tree["b"] = 1U;
  tree["a"].push_back(Tree::Object{{"id", "x"}, {"none", {}}});
  tree["c"] = true;
  EXPECT_EQ(to_text(tree), R"({"b":1,"a":[{"id":"x","none":null}],"c":true})");
  tree.erase("b");
  tree.erase("never there");
  EXPECT_FALSE(tree.contains("b"));
  EXPECT_EQ(tree.find("a")->size(), 1U);
  EXPECT_EQ(Tree("no object").find("a"), nullptr);
  const Tree copy = tree;
  tree["c"].push_back(2);
  EXPECT_EQ(to_text(tree["c"]), "[2]");
  EXPECT_NE(copy, tree);
}

TEST(JsonTree, EscapesWhatATerminalWouldObeyOrNobodySees) {
  const std::string text = "a\x7f\u009b\u00ad\u202e\u2069\U000e0001ą<";
  const std::string escaped = R"("a\u007f\u009b\u00ad\u202e\u2069\udb40\udc01)"
                              "ą<\"";
  EXPECT_EQ(to_text(text), escaped);
  EXPECT_EQ(parsed(escaped).text(), text) << "nothing is lost";
  EXPECT_EQ(with_unseen_escaped('"' + text + '"'), escaped);
  EXPECT_EQ(with_unseen_escaped("{\n  \"a\": 1\n}"), "{\n  \"a\": 1\n}");
}

// nlohmann as the judge ---------------------------------------------------------------------------

// nlohmann leaves as it is what can't be seen.
std::string dumped(const Nlohmann& tree, int indent) {
  return with_unseen_escaped(tree.dump(indent, ' ', false, Nlohmann::error_handler_t::replace));
}

struct Outcome {
  Failure failure{};
  std::string text{};
  std::string indented{};
  std::vector<std::string> repeated{};
  bool operator==(const Outcome&) const = default;
};

Outcome outcome(std::string_view text) {
  Outcome made;
  Tree tree;
  if (auto failure = parse_tree(text, tree, &made.repeated)) return {.failure = *failure};
  made.text = to_text(tree);
  made.indented = to_text(tree, Layout::indented);
  return made;
}

Outcome outcome_of_nlohmann(const std::string& text) {
  struct TooDeep {};
  Outcome made;
  std::vector<std::set<std::string>> names;
  const auto see = [&](int depth, Nlohmann::parse_event_t event, const Nlohmann& value) {
    if (depth > static_cast<int>(max_tree_depth)) throw TooDeep();
    if (event == Nlohmann::parse_event_t::object_start) names.emplace_back();
    if (event == Nlohmann::parse_event_t::object_end) names.pop_back();
    if (event == Nlohmann::parse_event_t::key) {
      const auto name = value.get<std::string>();
      if (!names.back().insert(name).second) made.repeated.push_back(name);
    }
    return true;
  };
  try {
    const Nlohmann tree = Nlohmann::parse(text, see);
    made.text = dumped(tree, -1);
    made.indented = dumped(tree, 2);
  } catch (const Nlohmann::parse_error& error) {
    return {.failure = {.code = Errc::json_syntax, .offset = error.byte}};
  } catch (const Nlohmann::out_of_range&) {
    return {.failure = {.code = Errc::json_range}};
  } catch (const TooDeep&) {
    return {.failure = {.code = Errc::json_depth}};
  }
  return made;
}

void expect_same(const std::string& text) {
  const Outcome ours = outcome(text);
  const Outcome theirs = outcome_of_nlohmann(text);
  ASSERT_EQ(ours.failure, theirs.failure) << text;
  ASSERT_EQ(ours.text, theirs.text) << text;
  ASSERT_EQ(ours.indented, theirs.indented) << text;
  ASSERT_EQ(ours.repeated, theirs.repeated) << text;
}

/// Of what was damaged, too; but nlohmann rounds numbers that we refuse.
void expect_same_unless_rounded(const std::string& text) {
  if (outcome(text).failure.code != Errc::json_range) expect_same(text);
}

std::string sample_directory() {
  return service::write_hsds(test::read_set("sample_municipality_2023.jsonl"),
                             service::Viewer::network);
}

std::string any_bytes(Random& random) {
  static constexpr std::array<std::string_view, 14> pieces{"a",
                                                           "ą",
                                                           "\"",
                                                           "\\",
                                                           "\n",
                                                           std::string_view("\0", 1),
                                                           "\x7f",
                                                           "\xc3",
                                                           "\xff",
                                                           "\xe2\x82",
                                                           "\xed\xa0\x80",
                                                           "\xf0\x9f\x98\x80",
                                                           "\xf0\x9f\x98",
                                                           "\xe2\x80\xa8"};
  std::string bytes;
  for (std::uint32_t i = random.below(6); i > 0; --i) bytes += random.of(pieces);
  return bytes;
}

double any_double(Random& random) {
  if (random.percent(50)) return static_cast<double>(random.below(100'000)) / 1000;
  return std::bit_cast<double>(random.next());
}

// The same random value, made for both.
struct Twins {
  Tree ours{};
  Nlohmann theirs{};
};

Twins random_scalar(Random& random) {
  const auto same = [](const auto& value) { return Twins{value, value}; };
  switch (random.below(5)) {
    case 0: return {};
    case 1: return same(random.percent(50));
    case 2: return same(static_cast<std::int64_t>(random.next()) >> random.below(64));
    case 3: return same(any_double(random));
    default: return same(any_bytes(random));
  }
}

Twins random_twins(Random& random, int depth) {
  if (depth == 0 || random.percent(40)) return random_scalar(random);
  const bool is_array = random.percent(50);
  Twins made = is_array ? Twins{Tree::Array(), Nlohmann::array()}
                        : Twins{Tree::Object(), Nlohmann::object()};
  for (std::uint32_t i = random.below(5); i > 0; --i) {
    Twins inner = random_twins(random, depth - 1);
    const std::string name = any_bytes(random);
    (is_array ? made.ours.push_back({}) : made.ours[name]) = std::move(inner.ours);
    (is_array ? made.theirs.emplace_back() : made.theirs[name]) = std::move(inner.theirs);
  }
  return made;
}

TEST(JsonTree, ReadsAndWritesDirectoriesAsNlohmannDoes) {
  Random random(1);
  for (const std::string& text : {std::string(test::organization_text), sample_directory()}) {
    expect_same(text);
    for (int i = 0; i < 300 && !HasFatalFailure(); ++i)
      expect_same_unless_rounded(test::mutated(text, random));
  }
}

TEST(JsonTree, WritesAnyTreeAsNlohmannDoes) {
  Random random(2);
  for (int i = 0; i < 3000 && !HasFatalFailure(); ++i) {
    const Twins twins = random_twins(random, 5);
    const std::string text = dumped(twins.theirs, 2);
    ASSERT_EQ(to_text(twins.ours, Layout::indented), text);
    expect_same(text);
    expect_same_unless_rounded(test::mutated(text, random));
  }
}

TEST(JsonTree, WritesAnyDoubleAsNlohmannDoes) {
  Random random(3);
  for (int i = 0; i < 100'000; ++i) {
    const double number = any_double(random);
    ASSERT_EQ(to_text(number), Nlohmann(number).dump());
  }
}

TEST(JsonTree, EveryDepthIsJudgedAsBefore) {
  for (std::size_t depth = max_tree_depth - 2; depth < max_tree_depth + 4; ++depth) {
    for (const char* const innermost : {"", "1", "{}", R"({"a")", "]", "x"}) {
      expect_same(nested(depth, innermost));
    }
  }
}

TEST(JsonTree, FindsManyNamesAsItFindsFew) {
  for (const std::size_t count : {15U, 16U, 17U, 100U}) {
    Tree tree = Tree::Object();
    for (std::size_t i = 0; i < count; ++i) tree[std::to_string(i)] = i;
    tree["7"] = "again";
    EXPECT_EQ(tree.members().size(), count);
    const Tree copy = tree;
    tree.erase("3");
    tree.erase("none");
    EXPECT_EQ(tree.members().size(), count - 1);
    EXPECT_FALSE(tree.contains("3"));
    for (const Tree* const one : {&std::as_const(tree), &copy}) {
      for (std::size_t i = 0; i < count; ++i) {
        if (i == 3 && one == &tree) continue;
        ASSERT_NE(one->find(std::to_string(i)), nullptr) << i;
        EXPECT_EQ(*one->find(std::to_string(i)), i == 7 ? Tree("again") : Tree(i));
      }
      EXPECT_EQ(one->find(std::to_string(count)), nullptr);
    }
    tree["new"] = 1;
    EXPECT_EQ(tree.members().back().name, "new");
    EXPECT_NE(tree, copy);
  }
}

}  // namespace
}  // namespace gerove::json
