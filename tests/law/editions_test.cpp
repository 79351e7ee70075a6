// What editions of the law take over from one another, and what an edition more costs.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/law/law.hpp"
#include "gerove/wire/protobuf.hpp"
#include "law/table/embedded_tables.hpp"
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

/// The table of Lithuania as its files have it, nothing written out.
LawTable written() { return wire::decode<LawTable>(detail::lithuanian_table); }

/// With one edition more, "next", which amends the last one: all of it would be in
/// 00_regimes.textproto.
LawTable with_next() {
  LawTable table = written();
  table.regimes.back().to = on(2099, 12, 31);
  table.regimes.push_back({.id = "next",
                           .from = on(2100, 1, 1),
                           .text_read = Answer::yes,
                           .amends = table.regimes.back().id});
  return table;
}

std::vector<const Row*> rows_of(const Rule& rule, const std::string& regime) {
  std::vector<const Row*> rows;
  for (const Row& row : rule.rows) {
    if (std::ranges::count(row.regimes, regime) != 0) rows.push_back(&row);
  }
  return rows;
}

bool goes_by_edition(const Rule& rule) {
  return std::ranges::any_of(rule.rows, [](const Row& row) { return !row.regimes.empty(); });
}

TEST(LithuanianEditions, EachHasRowsOrAnUnknownOfEachRule) {
  const Law law = lithuanian_law();
  for (const Rule& rule : law.table().rules) {
    if (!goes_by_edition(rule)) continue;
    for (const Regime& regime : law.table().regimes) {
      const Row* row = law.find_row(rule, regime);
      ASSERT_NE(row, nullptr) << rule.id << ' ' << regime.id;
      const bool known = !std::holds_alternative<Unknown>(row->body);
      EXPECT_EQ(known, !row->citations.empty()) << rule.id << ' ' << regime.id;
    }
  }
}

TEST(LithuanianEditions, WriteNothingThatComesByItself) {
  const LawTable table = written();
  const auto is_unread = [](const Row* row, const LawText& why) {
    const auto* unknown = std::get_if<Unknown>(&row->body);
    return unknown != nullptr && unknown->why == why;
  };
  for (const Rule& rule : table.rules) {
    for (const Regime& regime : table.regimes) {
      const auto rows = rows_of(rule, regime.id);
      const bool inherited =
          !regime.amends.empty() && !rows.empty() && rows == rows_of(rule, regime.amends);
      EXPECT_FALSE(inherited) << rule.id << ' ' << regime.id;
      for (const Row* row : rows) {
        EXPECT_FALSE(regime.unread && is_unread(row, *regime.unread))
            << rule.id << ' ' << regime.id;
      }
    }
  }
}

TEST(LithuanianEditions, OneMoreThatChangesNothingIsOneEntry) {
  const std::string last = written().regimes.back().id;
  const Law law(with_next());
  for (const Rule& rule : law.table().rules) {
    EXPECT_EQ(rows_of(rule, "next"), rows_of(rule, last)) << rule.id;
    EXPECT_EQ(rows_of(rule, "next").empty(), !goes_by_edition(rule)) << rule.id;
  }
}

TEST(LithuanianEditions, OneMoreThatChangesATermIsItsRowBesides) {
  const std::string last = written().regimes.back().id;
  LawTable table = with_next();
  const auto rule = std::ranges::find(table.rules, "PROC-CM", &Rule::id);
  Row changed = *rows_of(*rule, "R4a").at(0);
  changed.regimes = {"next"};
  std::get<StatutoryTerm>(changed.body).amount->number += 1;
  rule->rows.push_back(changed);
  const Law law(table);
  for (const Rule& each : law.table().rules) {
    const bool same = rows_of(each, "next") == rows_of(each, last);
    EXPECT_EQ(same, each.id != "PROC-CM") << each.id;
  }
  const Row* row = law.find_row(*law.find_rule("PROC-CM"), *law.find_regime("next"));
  EXPECT_EQ(*row, changed);
}

TEST(LithuanianEditions, OneMoreThatNobodyReadIsOneEntryAndUnknown) {
  LawTable table = with_next();
  table.regimes.back().amends.clear();
  table.regimes.back().text_read = Answer::no;
  table.regimes.back().unread = not_read;
  const Law law(table);
  for (const Rule& rule : law.table().rules) {
    if (!goes_by_edition(rule)) continue;
    const Row* row = law.find_row(rule, law.table().regimes.back());
    ASSERT_NE(row, nullptr) << rule.id;
    EXPECT_TRUE(std::holds_alternative<Unknown>(row->body)) << rule.id;
  }
}

}  // namespace
}  // namespace gerove::law
