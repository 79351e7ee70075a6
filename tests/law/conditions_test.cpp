// Which rows of a table speak of a case, held against a reading of conditions one by one.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/law/assess.hpp"
#include "law/invented_table.hpp"
#include "support/random_records.hpp"
#include "support/read_records.hpp"

namespace gerove::law {
namespace {

using test::below;
using test::chance;
using test::on;
using test::Random;
using Names = std::vector<std::string>;

const Names some_subjects{"minimal_measure", "average_measure", "compulsory_preschool"};
const Names some_actions{"impose", "extend", "revoke"};

/// Some words of a list, in its order.
Names some_of(Random& random, const Names& list) {
  Names chosen;
  std::ranges::copy_if(
      list, std::back_inserter(chosen), [&](const auto&) { return chance(random, 40); });
  return chosen;
}

/// The grounds as tables of law write them.
Names six_grounds() {
  Names names;
  for (const CodeEntry& entry : entries<GroundKind>()) {
    if (entry.number == 0 || names.size() == 6) continue;
    names.push_back(short_name(entries<GroundKind>(), entry));
  }
  return names;
}

/// Facts with all that they may be.
struct Asked {
  Fact fact;
  Names values;
};
const std::vector<Asked>& asked() {
  static const std::vector<Asked> facts{{Fact::procedure_subject, some_subjects},
                                        {Fact::action, some_actions},
                                        {Fact::ground, six_grounds()},
                                        {Fact::ground, six_grounds()}};
  return facts;
}

std::vector<Condition> some_conditions(Random& random) {
  std::vector<Condition> conditions;
  for (const Asked& one : asked()) {
    if (!chance(random, 50)) continue;
    Condition condition;
    condition.fact = one.fact;
    condition.any_of = some_of(random, one.values);
    if (chance(random, 30)) condition.none_of = some_of(random, one.values);
    if (!condition.any_of.empty() || !condition.none_of.empty()) conditions.push_back(condition);
  }
  return conditions;
}

DemandItem some_item(Random& random) {
  const Asked& one = asked()[below(random, asked().size())];
  DemandItem item;
  item.fact = one.fact;
  while (item.all_of.empty() && item.any_of.empty() && item.none_of.empty()) {
    if (chance(random, 30)) item.all_of = some_of(random, one.values);
    if (chance(random, 60)) item.any_of = some_of(random, one.values);
    if (chance(random, 40)) item.none_of = some_of(random, one.values);
  }
  item.when = some_conditions(random);
  return item;
}

void add_some_rule(LawTable& table, Random& random, std::size_t number) {
  Row& row = test::add_rule(table, "Z-" + std::to_string(number), RuleSubject::procedure);
  row.when = some_conditions(random);
  Demand demand;
  for (std::uint64_t i = 0; i <= below(random, 3); ++i) demand.items.push_back(some_item(random));
  row.body = demand;
}

LawTable some_table(Random& random, std::size_t rules) {
  LawTable table = test::invented_table();
  for (std::size_t i = 0; i < rules; ++i) add_some_rule(table, random, i);
  return table;
}

/// A procedure, and its facts as tables write them.
struct Situation {
  CaseFile file{};
  Names subject{};
  Names action{};
  Names grounds{};

  const Names& value(Fact fact) const {
    return fact == Fact::procedure_subject ? subject : fact == Fact::action ? action : grounds;
  }
};

template <class E>
E code_of(const std::string& name) {
  for (const CodeEntry& entry : entries<E>()) {
    if (short_name(entries<E>(), entry) == name) return static_cast<E>(entry.number);
  }
  return {};
}

Situation some_situation(Random& random) {
  Situation situation;
  Procedure procedure;
  procedure.id = ProcedureId("procedura-1");
  procedure.begun = on(2020, 1, 1);
  if (chance(random, 80)) {
    situation.subject = {some_subjects[below(random, some_subjects.size())]};
    procedure.subject = code_of<ProcedureSubject>(situation.subject.front());
  }
  if (chance(random, 80)) {
    situation.action = {some_actions[below(random, some_actions.size())]};
    procedure.request.emplace();
    procedure.request->action = code_of<ProcedureAction>(situation.action.front());
  }
  situation.grounds = some_of(random, six_grounds());
  for (const std::string& name : situation.grounds) {
    procedure.grounds.emplace_back();
    procedure.grounds.back().kind = code_of<GroundKind>(name);
  }
  situation.file.id = CaseFileId("byla-1");
  situation.file.procedures.push_back(procedure);
  return situation;
}

bool meets(const Names& a, const Names& b) {
  return std::ranges::any_of(a, [&](const auto& name) { return std::ranges::count(b, name) > 0; });
}

bool hold(const std::vector<Condition>& conditions, const Situation& situation) {
  return std::ranges::all_of(conditions, [&](const Condition& condition) {
    const Names& value = situation.value(condition.fact);
    const bool wanted = condition.any_of.empty() || meets(value, condition.any_of);
    return wanted && !meets(value, condition.none_of);
  });
}

bool is_kept(const DemandItem& item, const Situation& situation) {
  const Names& value = situation.value(item.fact);
  if (value.empty()) return true;
  const bool all = item.all_of.empty() || std::ranges::all_of(value, [&](const auto& name) {
                     return std::ranges::count(item.all_of, name) > 0;
                   });
  const bool any = item.any_of.empty() || meets(value, item.any_of);
  return all && any && !meets(value, item.none_of);
}

std::multiset<std::string> broken_rules(const LawTable& table, const Situation& situation) {
  std::multiset<std::string> broken;
  for (const Rule& rule : table.rules) {
    const Row& row = rule.rows.front();
    if (!hold(row.when, situation)) continue;
    for (const DemandItem& item : std::get<Demand>(row.body).items) {
      if (hold(item.when, situation) && !is_kept(item, situation)) broken.insert(rule.id);
    }
  }
  return broken;
}

TEST(Conditions, ADemandIsBrokenWhereTheConditionsOfRowAndItemHoldHoweverManyRulesThereAre) {
  Random random(20260);
  const auto calendar = calendar::lithuanian_calendar();
  std::size_t seen = 0;
  for (const std::size_t rules : {1U, 20U, 63U, 64U, 65U, 200U}) {
    const Law law(some_table(random, rules));
    for (int i = 0; i < 200; ++i) {
      const Situation situation = some_situation(random);
      const Assessment assessment = assess(
          situation.file, test::nothing_around(), law, calendar, on(2020, 6, 1), {.regime = "Z"});
      std::multiset<std::string> said;
      for (const Finding& finding : assessment.findings) {
        if (finding.code == "law.demand") said.insert(finding.rule);
      }
      ASSERT_EQ(said, broken_rules(law.table(), situation)) << rules << " rules, case " << i;
      seen += said.size();
    }
  }
  EXPECT_GT(seen, 1000U);
}

}  // namespace
}  // namespace gerove::law
