// What is never before what: each row of the table, and the kinds of cases that it must get right.
#include "check/date_orders.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "check/date_contradictions.hpp"
#include "check/date_path.hpp"
#include "gerove/check/checker.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/wire/json.hpp"
#include "support/every_record.hpp"

namespace gerove::check {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

/// The paths of dates in the wrong order in a record, given as JSON.
std::vector<std::string> reversed(std::string_view json) {
  const Record record = json::parse<Record>(json);
  std::vector<std::string> paths;
  for (const Finding& finding : check({&record, 1})) {
    if (finding.code == "dates.reversed") paths.push_back(finding.path);
  }
  return paths;
}

Findings findings_of(std::string_view json) {
  const Record record = json::parse<Record>(json);
  Findings findings = check({&record, 1});
  std::erase_if(findings, [](const Finding& one) { return one.code != "dates.reversed"; });
  return findings;
}

TEST(DateOrders, LeadToDates) {
  EXPECT_THAT(faulty_orders(date_orders(), step_orders()), IsEmpty());
}

TEST(DateOrders, NameTypesThatThereAre) {
  const auto types = test::every_type();
  for (const DateOrder& row : date_orders()) EXPECT_TRUE(types.contains(row.type)) << row.type;
  for (const StepOrder& row : step_orders()) EXPECT_TRUE(types.contains(row.type)) << row.type;
}

TEST(DateOrders, ThatAreMisspeltAreFound) {
  const DateOrder wrong[] = {
      {"gerove.v1.Measure", "imposd", "end.date", {}},
      {"gerove.v1.Measure", "imposed|startd", "end.reason", {}},
      {"gerove.v1.Act", "sitting_id->day", "date", {}},
      {"gerove.v1.Act", "<Siting.date else title", "date", {}},
      {"gerove.v1.Procedure", "steps[DECISION]", "decisions", {}},
      {"gerove.v1.CaseFile", "measures.imposed", "service_grants.ended", {}},
  };
  const StepOrder wrong_step[] = {{"gerove.v1.Step", "RECEIVED", "DECISION_SENT", {}}};
  EXPECT_THAT(faulty_orders(wrong, {}),
              UnorderedElementsAre("gerove.v1.Measure: imposd",
                                   "gerove.v1.Measure: startd",
                                   "gerove.v1.Measure: end.reason",
                                   "gerove.v1.Act: sitting_id->day",
                                   "gerove.v1.Act: <Siting.date",
                                   "gerove.v1.Act: title",
                                   "gerove.v1.Procedure: steps[DECISION]",
                                   "gerove.v1.CaseFile: each of a list with each of another"));
  EXPECT_FALSE(faulty_orders({}, wrong_step).empty());
}

/// Builds a record in which two paths of a row hold given days.
class Example {
 public:
  explicit Example(const DateOrder& row) : row_(row) {}

  /// Whether the row is about dates of one record.
  bool is_possible() const { return kind_ != nullptr && !earlier_->leaves() && !later_->leaves(); }

  bool find(const FieldInfo& kind) {
    std::vector<const FieldInfo*> way;
    if (!find_way(kind.type(), way)) return false;
    kind_ = &kind;
    way_ = way;
    const TypeInfo& type = way.empty() ? kind.type() : way.back()->type();
    earlier_ = read_date_path(kind.type(), type, first_of(row_.earlier));
    later_ = read_date_path(kind.type(), type, first_of(row_.later));
    return true;
  }

  Findings made_with(Date earlier, Date later) const {
    Record record;
    void* root = kind_->add(&record);
    set_id(kind_->type(), root, "irasas");
    for (const DatePath* path : {&*earlier_, &*later_}) add_part(*path, root, earlier);
    void* message = root;
    for (const FieldInfo* field : way_) message = field->add(message);
    put(*earlier_, message, earlier);
    put(*later_, message, later);
    Findings findings;
    find_date_contradictions(*kind_, root, nullptr, {"x", Severity::error, {}}, findings);
    return findings;
  }

 private:
  static std::string_view first_of(std::string_view paths) {
    return paths.substr(0, std::min(paths.find('|'), paths.find(" else ")));
  }

  bool find_way(const TypeInfo& type, std::vector<const FieldInfo*>& way) const {
    if (type.name == row_.type) return true;
    for (const FieldInfo& field : type.fields) {
      if (field.kind != Kind::message || way.size() > 3) continue;
      way.push_back(&field);
      if (find_way(field.type(), way)) return true;
      way.pop_back();
    }
    return false;
  }

  static void set_id(const TypeInfo& type, void* message, const char* id) {
    *static_cast<std::string*>(type.find("id")->add(message)) = id;
  }

  /// The part that an id leads to, with the day in it.
  static void add_part(const DatePath& path, void* root, Date day) {
    for (std::size_t i = 0; i < path.hops.size(); ++i) {
      if (path.hops[i].part == nullptr) continue;
      void* part = path.hops[i].part->add(root);
      set_id(path.hops[i].part->type(), part, "dalis");
      put_from(path, i + 1, part, day);
    }
  }

  static void put(const DatePath& path, void* message, Date day) {
    const Hop& hop = path.hops.front();
    if (hop.follows()) {
      *static_cast<std::string*>(hop.field->add(message)) = "dalis";
    } else {
      put_from(path, 0, message, day);
    }
  }

  static void put_from(const DatePath& path, std::size_t at, void* message, Date day) {
    for (; at < path.hops.size(); ++at) {
      const Hop& hop = path.hops[at];
      void* value = hop.field->add(message);
      if (hop.code) {
        const FieldInfo* code = code_of(hop.field->type());
        code->set_number(code->add(value), *hop.code);
      }
      if (set_day(*hop.field, value, day)) return;
      message = value;
    }
    const FieldInfo* date = path.hops.back().field->type().find("date");
    set_day(*date, date->add(message), day);
  }

  static bool set_day(const FieldInfo& field, void* value, Date day) {
    if (field.kind == Kind::date) {
      *static_cast<Date*>(value) = day;
    } else if (field.kind == Kind::partial_date) {
      *static_cast<PartialDate*>(value) = *PartialDate::parse(format_date(day));
    } else if (field.kind == Kind::message && field.type().name == Moment::type_name) {
      static_cast<Moment*>(value)->seconds =
          (std::int64_t{day.day_number()} - 2440588) * 86400 + 43200;
    } else {
      return false;
    }
    return true;
  }

  const DateOrder& row_;
  const FieldInfo* kind_ = nullptr;
  std::vector<const FieldInfo*> way_{};
  std::optional<DatePath> earlier_{};
  std::optional<DatePath> later_{};
};

bool speaks_of(const Findings& findings, const Text& words) {
  return std::ranges::any_of(
      findings, [&](const Finding& finding) { return finding.text.lt.starts_with(words.lt); });
}

TEST(DateOrders, AreEachFoundWhenReversedAndOnlyThen) {
  const Date earlier = *make_date(2024, 5, 2);
  std::size_t tried = 0;
  for (const DateOrder& row : date_orders()) {
    Example example(row);
    for (const FieldInfo& kind : type_info<Record>().fields) {
      if (example.find(kind)) break;
    }
    if (!example.is_possible()) continue;
    ++tried;
    EXPECT_TRUE(speaks_of(example.made_with(earlier, *make_date(2024, 5, 1)), row.words))
        << row.type << ": " << row.earlier << ", " << row.later;
    EXPECT_FALSE(speaks_of(example.made_with(earlier, earlier), row.words)) << row.later;
    EXPECT_FALSE(speaks_of(example.made_with(earlier, *make_date(2024, 5, 3)), row.words))
        << row.later;
  }
  EXPECT_GT(tried, 35U);
}

TEST(Contradiction, NamesBothPlacesInBothLanguages) {
  const auto findings = findings_of(R"({"caseFile":{"id":"byla","procedures":[{"id":"p",
      "request":{"receivedByMayor":"2024-03-26"},"decisions":[{"date":"2024-03-25"}]}]}})");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].record, "byla");
  EXPECT_EQ(findings[0].path, "case_file.procedures[0].decisions[0].date");
  EXPECT_EQ(findings[0].text.lt,
            "sprendimas priimtas anksčiau, nei gautas prašymas "
            "(case_file.procedures[0].request.received_by_mayor)");
  EXPECT_EQ(findings[0].text.en,
            "the decision was made before the request was received "
            "(case_file.procedures[0].request.received_by_mayor)");
}

TEST(Contradiction, OfAStepIsFoundWhicheverPlaceTellsTheFact) {
  EXPECT_THAT(reversed(R"({"caseFile":{"id":"byla","procedures":[{"id":"p",
      "request":{"receivedByMayor":"2026-09-14"},
      "steps":[{"code":"STEP_CODE_FORWARDED_TO_COMMISSION","date":"2026-09-08"}]}]}})"),
              ElementsAre("case_file.procedures[0].steps[0].date"));
  EXPECT_THAT(reversed(R"({"caseFile":{"id":"byla","procedures":[{"id":"p",
      "steps":[{"code":"STEP_CODE_REQUEST_RECEIVED_BY_MAYOR","date":"2026-09-14"},
               {"code":"STEP_CODE_DECISION_MADE","date":"2026-09-08"}]}]}})"),
              ElementsAre("case_file.procedures[0].steps[1].date"));
}

TEST(Contradiction, OneDoesNotHideAnother) {
  EXPECT_THAT(reversed(R"({"caseFile":{"id":"byla","procedures":[{"id":"p",
      "request":{"written":"2026-09-20","receivedByMayor":"2026-09-14"},
      "proposals":[{"date":"2026-09-12"}],
      "decisions":[{"date":"2026-09-08"}]}]}})"),
              UnorderedElementsAre("case_file.procedures[0].decisions[0].date",
                                   "case_file.procedures[0].decisions[0].date",
                                   "case_file.procedures[0].request.received_by_mayor"));
}

TEST(Contradiction, OfARepeatedStepIsJudgedByTheFirst) {
  const std::string sent_twice = R"({"caseFile":{"id":"byla","procedures":[{"id":"p",
      "decisions":[{"date":"2024-04-16"},{"date":"2024-06-01"}],
      "steps":[{"code":"STEP_CODE_DECISION_SENT","date":"2024-04-17"},
               {"code":"STEP_CODE_DECISION_SENT","date":"2024-06-02"}]}]}})";
  EXPECT_THAT(reversed(sent_twice), IsEmpty());
}

TEST(Contradiction, CantBeToldWhenAnEarlierOneHasNoDate) {
  EXPECT_THAT(reversed(R"({"caseFile":{"id":"byla","procedures":[{"id":"p",
      "steps":[{"code":"STEP_CODE_INFORMATION_REQUESTED"},
               {"code":"STEP_CODE_INFORMATION_REQUESTED","date":"2024-04-20"},
               {"code":"STEP_CODE_INFORMATION_RECEIVED","date":"2024-04-17"}]}]}})"),
              IsEmpty());
}

TEST(Contradiction, OfDaysAndMomentsGoesByTheDayInLithuania) {
  // 2024-04-16 22:30 UTC is 17 April in Vilnius.
  const auto file = [](std::string_view day) {
    return R"({"caseFile":{"id":"byla","procedures":[{"id":"p",
        "decisions":[{"date":")" +
           std::string(day) + R"("}],
        "steps":[{"code":"STEP_CODE_DECISION_SENT","moment":"2024-04-16T22:30:00Z"}]}]}})";
  };
  EXPECT_THAT(reversed(file("2024-04-17")), IsEmpty());
  EXPECT_THAT(reversed(file("2024-04-18")), ElementsAre("case_file.procedures[0].steps[0].moment"));
}

TEST(Contradiction, OfTwoMomentsOfOneDayIsFound) {
  EXPECT_THAT(reversed(R"({"caseFile":{"id":"byla","childRightsReports":[{"id":"pranesimas",
      "received":"2024-04-16T10:00:00Z",
      "steps":[{"code":"REPORT_STEP_CODE_FINISHED","moment":"2024-04-16T09:59:00Z"},
               {"code":"REPORT_STEP_CODE_STARTED","moment":"2024-04-16T10:00:00Z"}]}]}})"),
              UnorderedElementsAre("case_file.child_rights_reports[0].steps[0].moment",
                                   "case_file.child_rights_reports[0].steps[0].moment"));
}

TEST(Contradiction, OfGrantAndClosedFileStandsAtTheGrant) {
  const auto findings = findings_of(R"({"caseFile":{"id":"byla","closed":"2024-05-02",
      "serviceGrants":[{"id":"a","period":{"start":"2024-05-01"}},
                       {"id":"b","period":{"start":"2024-05-03"}}]}})");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].path, "case_file.service_grants[1].period.start");
  EXPECT_THAT(findings[0].text.en, HasSubstr("(case_file.closed)"));
}

TEST(Contradiction, IsFoundWhicheverOfTwoPlacesTellsTheLaterDay) {
  const auto closed_with = [](const std::string& grant) {
    return reversed(R"({"caseFile":{"id":"byla","closed":"2024-05-02","serviceGrants":[)" + grant +
                    "]}}");
  };
  EXPECT_THAT(closed_with(R"({"id":"a","period":{"start":"2024-05-01"},"started":"2024-05-03"})"),
              ElementsAre("case_file.service_grants[0].started"));
  EXPECT_THAT(closed_with(R"({"id":"a","period":{"start":"2024-05-03"},"started":"2024-05-01"})"),
              ElementsAre("case_file.service_grants[0].period.start"));
  EXPECT_THAT(closed_with(R"({"id":"a","period":{"start":"2024-05-01"},"started":"2024-05-02"})"),
              IsEmpty());
}

TEST(Contradiction, OfAReviewAfterThePlansEndIsFound) {
  EXPECT_THAT(reversed(R"({"caseFile":{"id":"byla","executionPlans":[{"id":"planas",
      "drawnUp":"2024-01-02","period":{"start":"2024-01-02","end":"2024-06-30"},
      "reviews":[{"date":"2024-06-30"},{"date":"2024-07-01"},{"date":"2024-01-01"}]}]}})"),
              UnorderedElementsAre("case_file.execution_plans[0].reviews[1].date",
                                   "case_file.execution_plans[0].reviews[2].date"));
}

TEST(Contradiction, OfVagueDatesIsFoundOnlyIfSure) {
  const auto child = [](std::string_view born) {
    return R"({"child":{"id":"vaikas","born":")" + std::string(born) +
           R"(","schools":[{"period":{"start":"2012-09-01"}}]}})";
  };
  EXPECT_THAT(reversed(child("2012")), IsEmpty());
  EXPECT_THAT(reversed(child("2012-09")), IsEmpty());
  EXPECT_THAT(reversed(child("2012-10")), ElementsAre("child.schools[0].period.start"));
}

TEST(Contradiction, OfAMeasureAndTheOneThatItExtends) {
  const auto findings = findings_of(R"({"caseFile":{"id":"byla","measures":[
      {"id":"b","imposed":"2024-01-01","extendsId":"a"},{"id":"a","imposed":"2024-02-01"}]}})");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].path, "case_file.measures[0].imposed");
  EXPECT_THAT(findings[0].text.lt, HasSubstr("(case_file.measures[1].imposed)"));
}

TEST(Contradiction, WithNothingToCompareIsNone) {
  EXPECT_THAT(reversed(R"({"caseFile":{"id":"byla","procedures":[{"id":"p",
      "decisions":[{"date":"2024-03-25"}]}],"measures":[{"id":"m","extendsId":"nera",
      "imposed":"2024-01-01"}]}})"),
              IsEmpty());
}

TEST(Contradiction, FallsBackOnWhatElseTellsTheBeginning) {
  EXPECT_THAT(reversed(R"({"caseFile":{"id":"byla","procedures":[{"id":"p",
      "request":{"written":"2024-03-26"},"decisions":[{"date":"2024-03-25"}]}]}})"),
              ElementsAre("case_file.procedures[0].decisions[0].date"));
}

}  // namespace
}  // namespace gerove::check
