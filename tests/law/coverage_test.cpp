// Every rule of the tables that can be told from records has its cases.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "law/assess_all.hpp"
#include "law/law_case.hpp"

namespace gerove::law {
namespace {

using test::ExpectedDeadline;
using test::ExpectedFinding;
using test::LawCheck;

/// What the cases show of a rule.
struct Shown {
  bool on_the_due_day = false;
  bool the_day_after = false;
  bool met = false;
  bool met_late = false;
  bool fires = false;
  bool silent = false;
  bool at_all = false;
};

void note(Shown& shown, const ExpectedDeadline& deadline, Date as_of) {
  shown.at_all = true;
  if (!deadline.due) return;
  const bool waits = !is_missed(deadline.state) && deadline.state != DeadlineState::met;
  shown.on_the_due_day = shown.on_the_due_day || (waits && as_of == *deadline.due);
  shown.the_day_after = shown.the_day_after || (deadline.state == DeadlineState::overdue &&
                                                as_of == *deadline.due + Days(1));
  shown.met = shown.met || deadline.state == DeadlineState::met;
  shown.met_late = shown.met_late || deadline.state == DeadlineState::met_late;
}

std::map<std::string, Shown> read_all_cases() {
  std::map<std::string, Shown> shown;
  for (const std::string& file : test::law_case_files()) {
    for (const test::LawSituation& situation : test::read_law_case(file).situations) {
      if (situation.law != "lt") continue;
      for (const LawCheck& check : situation.checks) {
        for (const ExpectedDeadline& one : check.deadlines) note(shown[one.rule], one, check.as_of);
        for (const ExpectedFinding& one : check.findings) shown[one.rule].fires = true;
        for (const std::string& rule : check.silent) shown[rule].silent = true;
      }
    }
  }
  return shown;
}

/// By rule; of rules without case it holds nothing.
Shown shown_of(const std::string& rule) {
  static const std::map<std::string, Shown> all = read_all_cases();
  const auto found = all.find(rule);
  return found == all.end() ? Shown{} : found->second;
}

/// Nothing is held against a body by itself: only its sittings are assessed.
bool is_held(const Rule& rule) {
  return rule.subject != RuleSubject::general && rule.subject != RuleSubject::body;
}

template <class Body>
bool has_row(const Rule& rule, ValueStatus worst) {
  for (const Row& row : rule.rows) {
    if (std::holds_alternative<Body>(row.body) && row.value_status <= worst) return true;
  }
  return false;
}

TEST(Coverage, EveryVerifiedTermIsShownOnItsDueDayAndTheDayAfterMetAndMetLate) {
  for (const Rule& rule : test::lithuanian_law().table().rules) {
    if (!is_held(rule) || !has_row<StatutoryTerm>(rule, ValueStatus::verified)) continue;
    const Shown of = shown_of(rule.id);
    EXPECT_TRUE(of.on_the_due_day) << rule.id;
    EXPECT_TRUE(of.the_day_after) << rule.id;
    EXPECT_TRUE(of.met) << rule.id;
    EXPECT_TRUE(of.met_late) << rule.id;
  }
}

TEST(Coverage, EveryVerifiedBoundAndDemandFiresOnceAndIsSilentOnce) {
  for (const Rule& rule : test::lithuanian_law().table().rules) {
    const bool verified =
        has_row<Cap>(rule, ValueStatus::verified) || has_row<Demand>(rule, ValueStatus::verified);
    if (!is_held(rule) || !verified) continue;
    EXPECT_TRUE(shown_of(rule.id).fires) << rule.id;
    EXPECT_TRUE(shown_of(rule.id).silent) << rule.id;
  }
}

TEST(Coverage, EveryReportedRuleIsShown) {
  for (const Rule& rule : test::lithuanian_law().table().rules) {
    if (!is_held(rule)) continue;
    const Shown of = shown_of(rule.id);
    if (has_row<StatutoryTerm>(rule, ValueStatus::unverified)) {
      EXPECT_TRUE(of.at_all) << rule.id;
    }
    const bool told = has_row<Cap>(rule, ValueStatus::unverified) ||
                      has_row<Demand>(rule, ValueStatus::unverified);
    if (told) {
      EXPECT_TRUE(of.fires || of.silent) << rule.id;
    }
  }
}

TEST(Coverage, CasesNameOnlyRulesThatThereAre) {
  for (const auto& [name, shown] : read_all_cases()) {
    const bool engine = name.starts_with("law.");
    EXPECT_TRUE(engine || test::lithuanian_law().find_rule(name) != nullptr) << name;
  }
}

}  // namespace
}  // namespace gerove::law
