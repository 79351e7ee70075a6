// The traps of modelling that are no situation of a case file. The others:
// tests/golden/law/traps.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "gerove/codes/personal_code.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/report/totals.hpp"
#include "law/assess_all.hpp"
#include "law/law_case.hpp"
#include "support/read_records.hpp"
#include "support/record_sets.hpp"

namespace gerove::law {
namespace {

using test::lithuanian_law;
using test::on;
using test::read_records;
using ::testing::HasSubstr;
using ::testing::Not;

std::string cited(std::string_view rule, std::string_view regime) {
  const Law& law = lithuanian_law();
  const Row* row = law.find_row(*law.find_rule(rule), *law.find_regime(regime));
  return row == nullptr ? std::string() : citation_text(*row);
}

TEST(Trap03, ParagraphNumbersMovedSoThatCitationsKeepTheirVersion) {
  EXPECT_EQ(cited("PROC-DEC", "R1"), "VMVPĮ 10(9)");
  EXPECT_EQ(cited("PROC-DEC", "R4c"), "VMVPĮ 12(12)");
  EXPECT_EQ(cited("PROC-DEC", "R5"), "VMVPĮ 12(13)");
  EXPECT_EQ(cited("PROC-FWD", "R4a"), "VMVPĮ 12(2)");
  EXPECT_EQ(cited("PROC-FWD", "R5"), "VMVPĮ 12(3)");
}

TEST(Trap03, NoRuleIsNamedAfterAParagraph) {
  for (const Rule& rule : lithuanian_law().table().rules) {
    EXPECT_EQ(rule.id.find_first_of("()."), std::string::npos) << rule.id;
  }
}

TEST(Trap04, WrongCrossReferencesOfTheTextAreKeptAsTheyAre) {
  const Law& law = lithuanian_law();
  const Rule& rule = *law.find_rule("PROC-INFO");
  EXPECT_THAT(law.find_row(rule, *law.find_regime("R4c"))->quirk, HasSubstr("11"));
  EXPECT_THAT(law.find_row(rule, *law.find_regime("R5"))->quirk, HasSubstr("12"));
}

/// Who may ask for what: the columns are impose, change or revoke, extend minimal; the same of
/// average.
struct InitiatorRow {
  ActorKind initiator;
  std::string_view may;  // six letters, + or -
};
constexpr std::array initiators_since_2021{
    InitiatorRow{ActorKind::coordinator, "+++---"},
    InitiatorRow{ActorKind::child, "-+--+-"},
    InitiatorRow{ActorKind::representative, "++-++-"},
    InitiatorRow{ActorKind::police, "++++++"},
    InitiatorRow{ActorKind::school, "+++---"},
    InitiatorRow{ActorKind::eldership, "+--+--"},
    InitiatorRow{ActorKind::prosecutor, "++++++"},
    InitiatorRow{ActorKind::measure_case_manager, "-+-+-+"},
    InitiatorRow{ActorKind::services_case_manager, "----++"},
    InitiatorRow{ActorKind::executor, "--+---"},
    InitiatorRow{ActorKind::socialisation_centre, "----++"},
    InitiatorRow{ActorKind::court, "+--+--"},
    InitiatorRow{ActorKind::child_rights_service, "------"},
    InitiatorRow{ActorKind::child_rights_division, "------"},
    InitiatorRow{ActorKind::family_case_manager, "------"},
};
constexpr std::array initiators_until_2016{
    InitiatorRow{ActorKind::representative, "++++++"},
    InitiatorRow{ActorKind::police, "++++++"},
    InitiatorRow{ActorKind::school, "++++++"},
    InitiatorRow{ActorKind::child_rights_division, "++++++"},
    InitiatorRow{ActorKind::eldership, "++++++"},
    InitiatorRow{ActorKind::prosecutor, "++++++"},
    InitiatorRow{ActorKind::executor, "++++++"},
    InitiatorRow{ActorKind::child, "------"},
    InitiatorRow{ActorKind::coordinator, "------"},
    InitiatorRow{ActorKind::court, "------"},
};

/// Whether the initiator may ask for it in a procedure that begins on a day.
bool may_ask(ActorKind initiator, std::size_t column, Date begun) {
  Procedure procedure;
  procedure.id = ProcedureId("procedura-1");
  procedure.subject =
      column < 3 ? ProcedureSubject::minimal_measure : ProcedureSubject::average_measure;
  procedure.begun = begun;
  procedure.request.emplace();
  constexpr std::array actions{
      ProcedureAction::impose, ProcedureAction::change, ProcedureAction::extend};
  procedure.request->action = actions[column % 3];
  procedure.request->initiator.emplace();
  procedure.request->initiator->kind = initiator;
  CaseFile file;
  file.id = CaseFileId("byla-1");
  file.procedures.push_back(std::move(procedure));
  const Assessment assessment =
      assess(file, test::nothing_around(), lithuanian_law(), test::lithuania(), begun);
  return std::ranges::none_of(assessment.findings, [](const Finding& finding) {
    return finding.rule.starts_with("INIT-") && finding.rule != "INIT-COURT-AGE";
  });
}

template <std::size_t N>
void expect_matrix(const std::array<InitiatorRow, N>& rows, Date begun) {
  for (const InitiatorRow& row : rows) {
    for (std::size_t column = 0; column < row.may.size(); ++column) {
      EXPECT_EQ(may_ask(row.initiator, column, begun), row.may[column] == '+')
          << static_cast<int>(row.initiator) << " column " << column;
    }
  }
}

TEST(Trap10, InitiatorListsDifferByActionAndByRegime) {
  expect_matrix(initiators_until_2016, on(2014, 5, 6));
  expect_matrix(initiators_since_2021, on(2021, 3, 2));
  expect_matrix(initiators_since_2021, on(2022, 3, 8));
  expect_matrix(initiators_since_2021, on(2024, 3, 26));
}

TEST(Trap10, OutOfCourtBodiesMayApplySince30June2021ToImposeOnly) {
  const auto may = [](std::size_t column, Date begun) {
    return may_ask(ActorKind::out_of_court_body, column, begun);
  };
  EXPECT_FALSE(may(0, on(2021, 6, 29)));
  EXPECT_TRUE(may(0, on(2021, 6, 30)));
  EXPECT_TRUE(may(3, on(2021, 6, 30)));
  EXPECT_FALSE(may(1, on(2024, 3, 26)));
  EXPECT_FALSE(may(5, on(2024, 3, 26)));
}

TEST(Trap26, PublishedTotalsThatMixUnitsAreRecomputedAndFlagged) {
  const RecordSet records = test::read_set("review_2017.jsonl");
  const auto findings = report::check_totals(records).findings;
  const bool flagged = std::ranges::any_of(
      findings, [](const Finding& finding) { return finding.code == "observation.total.differs"; });
  EXPECT_TRUE(flagged);
}

TEST(Trap27, AgeComesFromTheDateOfBirthAndNeverFromAPersonalCode) {
  EXPECT_EQ(check_personal_code("33309240064"), PersonalCodeCheck::valid);
  test::LawSituation situation = test::read_law_case("bases.case").situations.front();
  for (const test::LawSituation& one : test::read_law_case("bases.case").situations) {
    if (one.base == "minimal_r5") situation = one;
  }
  std::vector<Record> records = test::records_of(situation);
  Person person;
  person.id = PersonId("asmuo-vaikas");
  person.personal_code = "33309240064";  // of somebody born in 1933
  records.push_back(test::record_of(person));
  EXPECT_THAT(test::assess_all(records, lithuanian_law(), on(2024, 12, 2)).findings,
              ::testing::IsEmpty());
}

TEST(Trap28, FindingsHoldNoValuesOfPeoplesRecords) {
  for (const std::string& file : test::law_case_files()) {
    for (const test::LawSituation& situation : test::read_law_case(file).situations) {
      if (situation.law != "lt" || situation.checks.empty()) continue;
      const auto assessment = test::assess_all(
          test::records_of(situation), lithuanian_law(), situation.checks.back().as_of);
      for (const Finding& finding : assessment.findings) {
        const std::string all = finding.path + finding.text.lt + finding.text.en;
        // no date, no id of a person
        EXPECT_THAT(all, Not(::testing::ContainsRegex("[12][0-9]{3}-[0-9]{2}"))) << file;
        EXPECT_THAT(all, Not(HasSubstr("asmuo-"))) << file;
        EXPECT_THAT(all, Not(HasSubstr("vaikas-"))) << file;
      }
    }
  }
}

}  // namespace
}  // namespace gerove::law
