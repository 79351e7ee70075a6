// What editions of the law take over from one another.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/law/law.hpp"
#include "support/read_records.hpp"

namespace gerove::law {
namespace {

using test::on;
using Ids = std::vector<std::string>;

const LawText not_read{.lt = "Neskaityta.", .en = "Not read."};

Row note(Ids regimes, const std::string& says, std::vector<Condition> when = {}) {
  return {.regimes = std::move(regimes),
          .when = std::move(when),
          .body = Note{.says = LawText{.lt = says, .en = says}},
          .citations = {{.act = "ZZ"}},
          .sources = {"S"},
          .value_status = ValueStatus::verified};
}

std::vector<Condition> urgent() { return {{.fact = Fact::urgent, .any_of = {"yes"}}}; }

/// An edition of a year.
Regime regime(const std::string& id, int year, const std::string& amends = {}) {
  return {.id = id,
          .from = on(year, 1, 1),
          .to = on(year, 12, 31),
          .text_read = Answer::yes,
          .amends = amends};
}

Regime unread_regime(const std::string& id, int year) {
  Regime unread = regime(id, year);
  unread.text_read = Answer::no;
  unread.unread = not_read;
  return unread;
}

/// A: not read; B; C amends B; D amends C. One rule with these rows.
LawTable law_of(std::vector<Row> rows) {
  return {.regimes = {unread_regime("A", 2001),
                      regime("B", 2002),
                      regime("C", 2003, "B"),
                      regime("D", 2004, "C")},
          .sources = {{.id = "S"}},
          .rules = {{.id = "RULE",
                     .subject = RuleSubject::procedure,
                     .title = LawText{.lt = "Taisyklė", .en = "Rule"},
                     .rows = std::move(rows)}}};
}

/// What the only rule says, as `A B: words`; what is unknown in brackets.
Ids told(const LawTable& table) {
  const Law law(table);
  Ids all;
  for (const Row& row : law.table().rules[0].rows) {
    std::string line;
    for (const std::string& id : row.regimes) line += (line.empty() ? "" : " ") + id;
    const auto* unknown = std::get_if<Unknown>(&row.body);
    all.push_back(
        line + ": " +
        (unknown != nullptr ? '[' + unknown->why->en + ']' : std::get<Note>(row.body).says->en));
  }
  return all;
}

void expect_refusal(const LawTable& table, Errc code, const std::string& path) {
  try {
    const Law law(table);
    ADD_FAILURE() << "taken, where there is a fault at " << path;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code) << error.what();
    EXPECT_EQ(error.failure().path, path);
  }
}

TEST(Editions, KeepWhatNoRowSaysAnew) {
  EXPECT_EQ(told(law_of({note({"B"}, "old")})), (Ids{"A: [Not read.]", "B C D: old"}));
  EXPECT_EQ(told(law_of({note({"B"}, "old"), note({"C"}, "new")})),
            (Ids{"A: [Not read.]", "B: old", "C D: new"}));
  EXPECT_EQ(told(law_of({note({"B"}, "old"), note({"D"}, "new")})),
            (Ids{"A: [Not read.]", "B C: old", "D: new"}));
}

TEST(Editions, ChangeARuleAsAWhole) {
  const std::vector<Row> rows{
      note({"B"}, "old"), note({"B", "D"}, "urgent", urgent()), note({"D"}, "new")};
  EXPECT_EQ(told(law_of(rows)), (Ids{"A: [Not read.]", "B C: old", "B C D: urgent", "D: new"}));
}

TEST(Editions, StayAsTheyAreWhenTheyAreWrittenOut) {
  const Law law(law_of({note({"B"}, "old"), note({"D"}, "new")}));
  EXPECT_EQ(Law(law.table()).table(), law.table());
}

TEST(Editions, ThatAmendNoneHaveToBeNamed) {
  LawTable table = law_of({note({"B"}, "old")});
  table.regimes[3].amends.clear();
  expect_refusal(table, Errc::law_gap, "rules[0].rows");
}

TEST(Editions, NeverReadAreUnknownUnlessARowNamesThem) {
  LawTable table = law_of({note({"B"}, "old")});
  EXPECT_EQ(told(law_of({note({"A", "B"}, "all")})), (Ids{"A B C D: all"}));
  table.regimes[3] = unread_regime("D", 2004);
  EXPECT_EQ(told(table), (Ids{"A D: [Not read.]", "B C: old"}));
  table.regimes[3].unread->en = "Not found.";
  EXPECT_EQ(told(table), (Ids{"A: [Not read.]", "D: [Not found.]", "B C: old"}));
}

TEST(Editions, AreNoMatterOfRulesThatGoByDates) {
  Row dated = note({}, "dated");
  dated.in_force = InForce{.from = on(2001, 1, 1)};
  EXPECT_EQ(told(law_of({dated})), (Ids{": dated"}));
}

TEST(Editions, AmendAnEarlierOneThatWasRead) {
  LawTable table = law_of({note({"B"}, "old")});
  for (const char* amended : {"D", "E", "C"}) {
    table.regimes[2].amends = amended;
    expect_refusal(table, Errc::law_reference, "regimes[2].amends");
  }
  table.regimes[2].amends = "A";
  expect_refusal(table, Errc::law_value, "regimes[2].amends");
  table = law_of({note({"B"}, "old")});
  table.regimes[3].unread = not_read;
  expect_refusal(table, Errc::law_value, "regimes[3].unread");
  table.regimes[3].text_read = Answer::no;
  expect_refusal(table, Errc::law_value, "regimes[3].amends");
}

TEST(Editions, LoseNoCaseUnlessTheRuleSaysSo) {
  LawTable table =
      law_of({note({"B"}, "old"), note({"B"}, "urgent", urgent()), note({"D"}, "new")});
  expect_refusal(table, Errc::law_gap, "rules[0].rows[1].when");
  table.rules[0].recast = {"C"};
  expect_refusal(table, Errc::law_gap, "rules[0].rows[1].when");
  table.rules[0].recast = {"D"};
  EXPECT_EQ(told(table), (Ids{"A: [Not read.]", "B C: old", "B C: urgent", "D: new"}));
}

TEST(Editions, MayStateACaseThatWasUnknown) {
  Row unknown{.regimes = {"B"}, .body = Unknown{.why = not_read}};
  const LawTable table = law_of({unknown, note({"D"}, "urgent", urgent())});
  EXPECT_EQ(told(table), (Ids{"A: [Not read.]", "B C: [Not read.]", "D: urgent"}));
}

TEST(Editions, AreRecastOnlyWhereACaseIsLost) {
  LawTable table = law_of({note({"B"}, "old"), note({"D"}, "new")});
  for (const char* id : {"D", "E"}) {
    table.rules[0].recast = {id};
    expect_refusal(table, Errc::law_reference, "rules[0].recast");
  }
}

}  // namespace
}  // namespace gerove::law
