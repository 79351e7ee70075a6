// What holds of every assessment.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "gerove/law/explanation.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/protobuf.hpp"
#include "law/assess_all.hpp"
#include "law/law_case.hpp"
#include "support/mutate.hpp"
#include "support/random_records.hpp"
#include "support/read_records.hpp"

namespace gerove::law {
namespace {

using test::lithuania;
using test::lithuanian_law;
using test::on;
using test::Random;

std::vector<Step> every_step(Date day) {
  std::vector<Step> steps;
  for (const CodeEntry& entry : entries<StepCode>()) {
    if (entry.number == 0) continue;
    steps.emplace_back();
    steps.back().code = static_cast<StepCode>(entry.number);
    steps.back().date = day;
  }
  return steps;
}

Measure measure_of(MeasureKind kind, Date day) {
  Measure measure;
  measure.id = MeasureId(kind == MeasureKind::socialisation_centre ? "vidutine" : "minimali");
  measure.procedure_id = ProcedureId("procedura-1");
  measure.kind = kind;
  measure.imposed = measure.started = day;
  StatedTerm term;
  term.period.emplace();
  term.period->start = day;
  term.period->end = day;
  if (kind == MeasureKind::socialisation_centre) term.months = 12;
  measure.term.emplace();
  measure.term->length = term;
  measure.steps = every_step(day);
  return measure;
}

Decision decision_of(DecisionKind kind, Date day) {
  Decision decision;
  decision.kind = kind;
  decision.action = ProcedureAction::impose;
  decision.date = day;
  return decision;
}

ChildRightsReport report_of(ReportUrgency urgency, Date day) {
  ChildRightsReport report;
  report.id = ChildRightsReportId("pranesimas");
  report.urgency = urgency;
  report.finding = ReportFinding::need_of_protection;
  report.crime_possible = Answer::yes;
  for (const CodeEntry& entry : entries<ReportStepCode>()) {
    if (entry.number == 0) continue;
    report.steps.emplace_back();
    report.steps.back().code = static_cast<ReportStepCode>(entry.number);
    report.steps.back().date = day;
  }
  return report;
}

/// A case file in which all that terms are counted from happens on one day.
CaseFile file_of(Date day) {
  Procedure procedure;
  procedure.id = ProcedureId("procedura-1");
  procedure.subject = ProcedureSubject::average_measure;
  procedure.begun = on(2000, 1, 1);
  procedure.request.emplace();
  procedure.request->action = ProcedureAction::impose;
  procedure.request->received_by_mayor = procedure.request->received_by_commission = day;
  procedure.steps = every_step(day);
  procedure.decisions = {decision_of(DecisionKind::minimal_measure, day),
                         decision_of(DecisionKind::average_measure, day)};
  procedure.court_permission.emplace();
  procedure.court_permission->permitted = Answer::yes;
  procedure.court_permission->received = procedure.court_permission->in_effect = day;
  CaseFile file;
  file.id = CaseFileId("byla-1");
  file.procedures.push_back(std::move(procedure));
  file.measures = {measure_of(MeasureKind::attend_specialist_2021, day),
                   measure_of(MeasureKind::socialisation_centre, day)};
  file.child_rights_reports = {report_of(ReportUrgency::ordinary, day),
                               report_of(ReportUrgency::urgent, day),
                               report_of(ReportUrgency::police, day)};
  return file;
}

/// The deadlines of a file under an edition, long after everything.
std::vector<Deadline> deadlines_of(const CaseFile& file,
                                   std::string_view regime,
                                   const calendar::Calendar& calendar = lithuania()) {
  return assess(file,
                test::nothing_around(),
                lithuanian_law(),
                calendar,
                on(2031, 1, 1),
                {.regime = regime})
      .deadlines;
}

constexpr std::array editions{"R1", "R3", "R4a", "R4c", "R5"};

/// Due days by rule, subject and place in the row of what recurs.
std::map<std::string, std::optional<Date>> due_days(const std::vector<Deadline>& deadlines) {
  std::map<std::string, int> count;
  std::map<std::string, std::optional<Date>> due;
  for (const Deadline& deadline : deadlines) {
    const std::string name = deadline.rule->id + ' ' + deadline.subject.path();
    due[name + ' ' + std::to_string(count[name]++)] = deadline.due;
  }
  return due;
}

TEST(Deadlines, AreMonotoneInTheirAnchor) {
  for (const char* const edition : editions) {
    std::map<std::string, std::optional<Date>> before;
    for (Date day = on(2021, 1, 1); day < on(2023, 3, 1); day += Days(1)) {
      auto now = due_days(deadlines_of(file_of(day), edition));
      EXPECT_FALSE(now.empty());
      for (const auto& [name, due] : now) {
        const auto earlier = before.find(name);
        if (earlier != before.end()) {
          EXPECT_LE(earlier->second, due) << name << ' ' << format_date(day);
        }
      }
      before = std::move(now);
    }
  }
}

bool counts_working_days(const Deadline& deadline) {
  return deadline.due && deadline.length &&
         deadline.length->unit == calendar::TermUnit::working_day;
}

TEST(Deadlines, InWorkingDaysAreNeverEarlierWithOneHolidayMoreNorLaterWhenCountedBack) {
  Random random(7);
  for (int i = 0; i < 300; ++i) {
    const Date day = on(2021, 1, 1) + Days(random.below(1500));
    const Date extra = day + Days(static_cast<int>(random.below(60)) - 30);
    const calendar::Calendar more = calendar::lithuanian_calendar(
        {{.date = extra, .kind = DayOverrideKind::day_off, .reason = "-"}});
    const CaseFile file = file_of(day);
    const auto plain = deadlines_of(file, "R5");
    const auto changed = deadlines_of(file, "R5", more);
    ASSERT_EQ(plain.size(), changed.size());
    for (std::size_t k = 0; k < plain.size(); ++k) {
      if (!counts_working_days(plain[k])) continue;
      if (plain[k].backward) {
        EXPECT_LE(changed[k].due, plain[k].due);
      } else {
        EXPECT_GE(changed[k].due, plain[k].due);
      }
    }
  }
}

bool is_in_force(const Deadline& deadline, Date day) {
  const Row& row = *deadline.row;
  if (deadline.regime != nullptr) return std::ranges::count(row.regimes, deadline.regime->id) == 1;
  return (!row.in_force->from || *row.in_force->from <= day) &&
         (!row.in_force->to || day <= *row.in_force->to);
}

TEST(Deadlines, ComeFromRowsInForceAndAreCountedOnceMoreToTheSameDay) {
  for (const char* const edition : editions) {
    for (Date day = on(2012, 1, 1); day < on(2027, 1, 1); day += Days(11)) {
      for (const Deadline& deadline : deadlines_of(file_of(day), edition)) {
        EXPECT_TRUE(is_in_force(deadline, day)) << deadline.rule->id;
        EXPECT_EQ(replay(deadline, lithuania()), deadline.due) << deadline.rule->id;
      }
    }
  }
}

/// An assessment in words: two are the same if these are.
std::string in_words(const Assessment& assessment) {
  std::string text;
  for (const Deadline& deadline : assessment.deadlines) {
    text += deadline.rule->id + ' ' + deadline.subject.path() + ' ' +
            std::string(label(deadline.state).en) + '\n';
    for (const ExplanationStep& step : explain(deadline, lithuania())) {
      text += "  " + step.text.lt + '\n';
    }
  }
  for (const Finding& finding : assessment.findings) {
    text += finding.record + ' ' + finding.path + ' ' + finding.rule + ' ' + finding.text.lt + '\n';
  }
  return text;
}

TEST(Assessment, IsAPureFunctionAndTheOrderOfOtherRecordsDoesNotMatter) {
  Random random(3);
  for (const std::string name : {"bases.case", "regimes.case", "lt/proc_majority.case"}) {
    for (const test::LawSituation& situation : test::read_law_case(name).situations) {
      std::vector<Record> records = test::records_of(situation);
      const auto file = std::ranges::find_if(records, [](const Record& record) {
        return std::holds_alternative<CaseFile>(record.content);
      });
      if (file == records.end()) continue;
      const CaseFile of = std::get<CaseFile>(file->content);
      const Date as_of = situation.checks.front().as_of;
      const auto assessed = [&] {
        const RecordSet set = test::set_of(records);
        return in_words(assess(of, Context(set), lithuanian_law(), lithuania(), as_of));
      };
      const std::string first = assessed();
      EXPECT_EQ(assessed(), first);
      for (int i = 0; i < 3; ++i) {
        std::ranges::shuffle(records, random);
        EXPECT_EQ(assessed(), first) << name;
      }
    }
  }
}

TEST(Assessment, ExplainsEveryDeadlineInBothLanguages) {
  for (const Deadline& deadline : deadlines_of(file_of(on(2024, 3, 26)), "R5")) {
    const Explanation explanation = explain(deadline, lithuania());
    EXPECT_FALSE(explanation.empty()) << deadline.rule->id;
    for (const ExplanationStep& step : explanation) {
      EXPECT_FALSE(step.text.lt.empty()) << deadline.rule->id;
      EXPECT_FALSE(step.text.en.empty()) << deadline.rule->id;
      EXPECT_EQ(step.text.lt.find("{0}"), std::string::npos) << step.text.lt;
    }
  }
}

/// Records that refer to one another, whatever else is in them.
void link(CaseFile& file, Random& random) {
  file.child_id = ChildId("vaikas-1");
  file.municipality_id = MunicipalityId("azuolyno");
  const auto id = [&] { return std::string(1, static_cast<char>('a' + random.below(3))); };
  for (Procedure& procedure : file.procedures) procedure.id = ProcedureId(id());
  for (Measure& measure : file.measures) {
    measure.id = MeasureId(id());
    measure.child_id = ChildId("vaikas-1");
    measure.procedure_id = ProcedureId(id());
    measure.extends_id = MeasureId(id());
  }
}

std::vector<Record> random_records(Random& random) {
  auto file = test::random_record<CaseFile>(random, {.presence_percent = 70});
  link(file, random);
  auto child = test::random_record<Child>(random);
  child.id = ChildId("vaikas-1");
  auto municipality = test::random_record<Municipality>(random);
  municipality.id = MunicipalityId("azuolyno");
  auto sitting = test::random_record<Sitting>(random, {.presence_percent = 70});
  sitting.body_id = BodyId("vgk");
  for (AgendaItem& item : sitting.agenda) item.procedure_ids = {ProcedureId("a")};
  if (random.percent(20)) sitting.adjourns_id = sitting.id;
  auto body = test::random_record<Body>(random);
  body.id = BodyId("vgk");
  auto act = test::random_record<Act>(random);
  act.replaces_ids.push_back(act.id);
  auto parameters = test::random_record<Parameters>(random);
  parameters.municipality_id = MunicipalityId("azuolyno");
  return {test::record_of(file),
          test::record_of(child),
          test::record_of(municipality),
          test::record_of(sitting),
          test::record_of(body),
          test::record_of(act),
          test::record_of(parameters)};
}

/// Assesses and explains; what comes out does not matter.
void assess_and_explain(const std::vector<Record>& records, Date as_of) {
  const Assessment assessment = test::assess_all(records, lithuanian_law(), as_of);
  for (const Deadline& deadline : assessment.deadlines) {
    EXPECT_EQ(replay(deadline, lithuania()), deadline.due) << deadline.rule->id;
    EXPECT_FALSE(explain(deadline, lithuania()).empty());
  }
}

TEST(BadInput, ADayOutsideTheCalendarIsRefused) {
  EXPECT_THROW(
      assess(CaseFile{}, test::nothing_around(), lithuanian_law(), lithuania(), on(2150, 10, 1)),
      Error);
}

TEST(BadInput, RandomRecordsAreAssessedToTheEnd) {
  Random random(11);
  for (int i = 0; i < 1500; ++i) {
    assess_and_explain(random_records(random), on(1990, 1, 1) + Days(random.below(40000)));
  }
}

/// Puts other days in place of some of a record's.
std::string with_other_days(std::string json, Random& random) {
  static const std::regex date("\"20[0-9]{2}-[0-9]{2}-[0-9]{2}\"");
  std::string changed;
  for (std::smatch match; std::regex_search(json, match, date); json = match.suffix()) {
    const Date other = on(2007, 6, 1) + Days(random.below(8000));
    changed += match.prefix();
    changed += random.percent(20) ? '"' + format_date(other) + '"' : match.str();
  }
  return changed + json;
}

TEST(BadInput, DaysInAnyOrderAreAssessedToTheEnd) {
  Random random(17);
  for (const test::LawSituation& situation : test::read_law_case("bases.case").situations) {
    for (int i = 0; i < 60; ++i) {
      std::vector<Record> records;
      for (const nlohmann::json& record : situation.records) {
        records.push_back(json::parse<Record>(with_other_days(record.dump(), random)));
      }
      assess_and_explain(records, on(2007, 6, 1) + Days(random.below(8000)));
    }
  }
}

TEST(BadInput, DamagedRecordsAreAssessedToTheEnd) {
  Random random(13);
  for (const test::LawSituation& situation : test::read_law_case("bases.case").situations) {
    const std::vector<Record> whole = test::records_of(situation);
    for (int i = 0; i < 150; ++i) {
      std::vector<Record> records = whole;
      for (Record& record : records) {
        Record damaged;
        const std::string bytes = test::mutated(wire::encode(record), random);
        if (!wire::try_decode(bytes, damaged)) record = std::move(damaged);
      }
      assess_and_explain(records, situation.checks.front().as_of);
    }
  }
}

}  // namespace
}  // namespace gerove::law
