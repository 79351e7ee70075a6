// What holds of the days of any case: suspensions only prolong, what came too early fulfils
// nothing, a fact says nothing of other rules, and the same case in other years has the same
// answers.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "gerove/calendar/holidays_lt.hpp"
#include "gerove/wire/json.hpp"
#include "law/assess_all.hpp"
#include "law/law_case.hpp"
#include "support/random_records.hpp"
#include "support/read_records.hpp"

namespace gerove::law {
namespace {

using test::lithuania;
using test::lithuanian_law;
using test::on;
using test::Random;

/// Dates of a record in JSON, each put through a function.
template <class Change>
std::string with_days(std::string text, const Change& change) {
  static const std::regex date("\"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}\"");
  std::string changed;
  for (std::smatch match; std::regex_search(text, match, date); text = match.suffix()) {
    const Date day = *parse_date(match.str().substr(1, 10));
    changed += match.prefix().str() + '"' + format_date(change(day)) + '"';
  }
  return changed + text;
}

template <class Change>
std::vector<Record> with_days_of(const test::LawSituation& situation, const Change& change) {
  std::vector<Record> records;
  for (const nlohmann::json& record : situation.records) {
    records.push_back(gerove::json::parse<Record>(with_days(record.dump(), change)));
  }
  return records;
}

/// The situations of the bases, some of their days moved by up to two months.
std::vector<std::vector<Record>> random_cases(Random& random, int of_each) {
  std::vector<std::vector<Record>> cases;
  for (const test::LawSituation& situation : test::read_law_case("bases.case").situations) {
    for (int i = 0; i < of_each; ++i) {
      cases.push_back(with_days_of(situation, [&](Date day) {
        return random.percent(30) ? day + Days(static_cast<int>(random.below(120)) - 60) : day;
      }));
    }
  }
  return cases;
}

CaseFile* case_file_of(std::vector<Record>& records) {
  for (Record& record : records) {
    if (auto* const file = std::get_if<CaseFile>(&record.content)) return file;
  }
  return nullptr;
}

/// A deadline with a name that tells it from those of other rules, records and parts.
struct Named {
  std::string name;
  Deadline deadline;
};

std::vector<Named> assessed(const std::vector<Record>& records, Date as_of = on(2029, 1, 2)) {
  const RecordSet set = test::set_of(records);
  std::vector<Named> named;
  for (FiledDeadline& filed : assess(set, lithuanian_law(), lithuania(), as_of).deadlines) {
    std::string name = std::string(filed.record) + ' ' + filed.deadline.rule->id + ' ' +
                       filed.deadline.subject.path();
    named.push_back({std::move(name), std::move(filed.deadline)});
  }
  return named;
}

TEST(Time, MoreSuspensionNeverMakesADueDayEarlier) {
  Random random(19);
  for (std::vector<Record>& records : random_cases(random, 12)) {
    CaseFile* const file = case_file_of(records);
    if (file == nullptr) continue;
    std::map<std::string, std::optional<Date>> due;
    for (const auto& [name, deadline] : assessed(records)) due.emplace(name, deadline.due);
    for (Measure& measure : file->measures) {
      if (measure.kind != MeasureKind::socialisation_centre || !measure.started) continue;
      Suspension& suspension = measure.suspensions.emplace_back();
      suspension.kind = random.percent(50) ? SuspensionKind::arrest : SuspensionKind::detention;
      suspension.period.emplace();
      suspension.period->start = *measure.started + Days(random.below(60));
      suspension.period->end = *suspension.period->start + Days(random.below(60));
    }
    for (const auto& [name, deadline] : assessed(records)) {
      const auto was = due.find(name);
      if (was == due.end() || !was->second) continue;
      EXPECT_GE(deadline.due, was->second) << name;
    }
  }
}

bool runs_forward(const Deadline& deadline) {
  const auto* const term = std::get_if<StatutoryTerm>(&deadline.row->body);
  return term != nullptr && term->direction != Direction::at_least_before &&
         term->direction != Direction::not_later_than;
}

TEST(Time, AnActBeforeItsAnchorNeverMeetsATerm) {
  Random random(23);
  for (const std::vector<Record>& records : random_cases(random, 40)) {
    for (const auto& [name, deadline] : assessed(records)) {
      const bool fulfilled =
          deadline.state == DeadlineState::met || deadline.state == DeadlineState::met_late;
      if (!fulfilled || !runs_forward(deadline)) continue;
      EXPECT_LE(deadline.anchor.date, deadline.done.date) << name;
    }
  }
}

/// Whether a rule counts from an event, is fulfilled by it, or looks at it in a condition.
bool speaks_of(const Deadline& deadline, Event event) {
  for (const Row& row : deadline.rule->rows) {
    const auto* const term = std::get_if<StatutoryTerm>(&row.body);
    if (term == nullptr) continue;
    const bool anchors = std::ranges::count(term->anchor_options, event, &AnchorOption::event) != 0;
    if (anchors || term->anchor == event || std::ranges::count(term->done, event) != 0) return true;
  }
  return false;
}

TEST(Time, AFactNeverAnswersWhatOtherRulesCouldNotTell) {
  Random random(29);
  for (std::vector<Record>& records : random_cases(random, 12)) {
    CaseFile* const file = case_file_of(records);
    if (file == nullptr || file->procedures.empty()) continue;
    std::set<std::string> unknown;
    for (const auto& [name, deadline] : assessed(records)) {
      if (deadline.state == DeadlineState::cant_tell) unknown.insert(name);
    }
    const auto codes = entries<StepCode>();
    const CodeEntry& code = codes[1 + test::below(random, codes.size() - 1)];
    Step& step = file->procedures.front().steps.emplace_back();
    step.code = static_cast<StepCode>(code.number);
    step.date = on(2024, 3, 1) + Days(random.below(300));
    for (const auto& [name, deadline] : assessed(records)) {
      if (speaks_of(deadline, static_cast<Event>(code.number))) continue;
      const bool was_unknown = unknown.contains(name);
      EXPECT_FALSE(was_unknown && deadline.state == DeadlineState::met)
          << name << " by " << code.name;
    }
  }
}

/// Weekends and nothing else: the years repeat after twenty-eight.
calendar::Calendar weekends() {
  calendar::CalendarRules rules;
  rules.weekly_rest = calendar::weekly_rest_lt;
  return calendar::Calendar(rules);
}

TEST(Time, TheSameCaseInOtherYearsHasTheSameAnswers) {
  constexpr int years = 28;
  const auto later = [](Date day) {
    const YearMonthDay ymd = year_month_day(day);
    return *make_date(ymd.year + years, ymd.month, ymd.day);
  };
  const calendar::Calendar calendar = weekends();
  for (const test::LawSituation& situation : test::read_law_case("bases.case").situations) {
    const auto of = [&](const std::vector<Record>& records, Date as_of) {
      const RecordSet set = test::set_of(records);
      std::vector<std::tuple<std::string, std::optional<Date>, DeadlineState>> answers;
      for (const FiledDeadline& filed :
           assess(set, lithuanian_law(), calendar, as_of, {.regime = "R5"}).deadlines) {
        const Deadline& deadline = filed.deadline;
        if (deadline.regime == nullptr) continue;  // goes by the years themselves
        answers.emplace_back(
            deadline.rule->id + deadline.subject.path(), deadline.due, deadline.state);
      }
      return answers;
    };
    const Date as_of = situation.checks.front().as_of;
    auto shifted = of(with_days_of(situation, later), later(as_of));
    auto plain = of(with_days_of(situation, [](Date day) { return day; }), as_of);
    for (auto& [name, due, state] : plain) {
      if (due) due = later(*due);
    }
    EXPECT_EQ(shifted, plain) << situation.base;
  }
}

TEST(Time, TheOrderOfRecordsDoesNotMatter) {
  Random random(31);
  for (std::vector<Record>& records : random_cases(random, 4)) {
    const auto of = [&] {
      const RecordSet set = test::set_of(records);
      const FiledAssessment result = assess(set, lithuanian_law(), lithuania(), on(2025, 1, 2));
      std::multiset<std::string> answers;
      for (const FiledDeadline& filed : result.deadlines) {
        const Deadline& deadline = filed.deadline;
        answers.insert(std::string(filed.record) + ' ' + deadline.rule->id +
                       deadline.subject.path() + (deadline.due ? format_date(*deadline.due) : "") +
                       std::string(label(deadline.state).en));
      }
      for (const Finding& finding : result.findings) {
        answers.insert(finding.record + ' ' + finding.path + finding.rule + finding.text.en);
      }
      return answers;
    };
    const auto first = of();
    for (int i = 0; i < 3; ++i) {
      std::ranges::shuffle(records, random);
      EXPECT_EQ(of(), first);
    }
  }
}

}  // namespace
}  // namespace gerove::law
