#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "gerove/intake/plan.hpp"

namespace gerove::intake {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string sample() {
  std::ifstream file(GEROVE_TEST_DATA "/activity_plan_2023.txt", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A plan with the usual columns.
std::string table(std::string_view rows) {
  return "2023 metų planas\n\nPriemonė\tKriterijai\tVykdytojai\tTerminai\n" + std::string(rows);
}

/// Findings as "code line:column".
std::vector<std::string> told(const Findings& findings) {
  std::vector<std::string> texts;
  for (const Finding& finding : findings) {
    std::string text(finding.code);
    if (finding.line) text += ' ' + std::to_string(*finding.line);
    if (finding.column) text += ':' + std::to_string(*finding.column);
    texts.push_back(text);
  }
  return texts;
}

const PlanAction& only_action(const PlanReading& reading) {
  EXPECT_THAT(reading.plan.goals, SizeIs(1));
  EXPECT_THAT(reading.plan.goals[0].actions, SizeIs(1));
  return reading.plan.goals.at(0).actions.at(0);
}

TEST(SamplePlan, HasFourGoalsAndSixteenActions) {
  const ActivityPlan plan = read_plan(sample()).plan;
  ASSERT_THAT(plan.goals, SizeIs(4));
  EXPECT_THAT(plan.goals[0].actions, SizeIs(8));
  EXPECT_THAT(plan.goals[1].actions, SizeIs(2));
  EXPECT_THAT(plan.goals[2].actions, SizeIs(4));
  EXPECT_THAT(plan.goals[3].actions, SizeIs(2));
  EXPECT_EQ(plan.year, 2023U);
  EXPECT_THAT(plan.columns, SizeIs(4));
  EXPECT_EQ(plan.title.substr(0, 15), "2023 METŲ ĄŽ");  // two lines in capitals are one title
  EXPECT_NE(plan.title.find("VEIKLOS PLANAS"), std::string::npos);
  EXPECT_EQ(plan.aim.substr(0, 7), "Tikslas");
}

TEST(SamplePlan, SaysWhatItCouldNotRead) {
  EXPECT_THAT(told(read_plan(sample()).findings),
              ElementsAre("plan.responsible.unread 24:157",
                          "plan.term.unread 31:89",
                          "plan.term.missing 32:1",
                          "plan.line.outside 34:1"));
}

TEST(SamplePlan, PutsBrokenRowsTogether) {
  const PlanGoal goal = read_plan(sample()).plan.goals[0];
  const PlanAction& broken_in_responsible = goal.actions[3];
  EXPECT_EQ(broken_in_responsible.responsible.back().text, "Socialinių paslaugų centras");
  EXPECT_EQ(broken_in_responsible.terms[0].kind, TermKind::year);
  const PlanAction& broken_in_title = goal.actions[7];
  EXPECT_TRUE(broken_in_title.title.ends_with("nors priemonė jiems nepaskirta"));
  EXPECT_EQ(broken_in_title.line, 18U);
}

TEST(SamplePlan, KeepsLinesOutsideTheTable) {
  const ActivityPlan plan = read_plan(sample()).plan;
  ASSERT_THAT(plan.other_lines, SizeIs(1));
  EXPECT_EQ(plan.other_lines[0].line, 34U);
  EXPECT_EQ(plan.other_lines[0].text, "Planą parengė komisijos sekretorius");
}

TEST(PlanReader, LinesMayEndInAnyWay) {
  const std::string lf = sample();
  std::string crlf;
  std::string cr;
  for (const char c : lf) {
    crlf += c == '\n' ? "\r\n" : std::string(1, c);
    cr += c == '\n' ? '\r' : c;
  }
  EXPECT_EQ(read_plan(crlf).plan, read_plan(lf).plan);
  EXPECT_EQ(read_plan(cr).plan, read_plan(lf).plan);
}

TEST(PlanReader, ColumnsMayStandInAnyOrder) {
  const PlanReading reading = read_plan(
      "2023 m. planas\n"
      "Terminas\tEil. Nr.\tAtsakingas\tPriemonė\tLėšos\tRodiklis\n"
      "\t1.\t\tTikslas – tartis\t\t\n"
      "kovas\t1.1\tVGK nariai\tTartis su mokyklomis\t5 Eur\tPasitarimas\n");
  EXPECT_THAT(reading.findings, IsEmpty());
  const PlanAction& action = only_action(reading);
  EXPECT_EQ(action.number, "1.1");
  EXPECT_EQ(action.id.value, "1.1");
  EXPECT_EQ(action.title, "Tartis su mokyklomis");
  EXPECT_EQ(action.criteria.at(0).kind, CriterionKind::event);
  EXPECT_EQ(action.responsible.at(0).role, RoleKind::commission_member);
  EXPECT_EQ(action.terms.at(0).kind, TermKind::months);
  EXPECT_THAT(action.other_cells, ElementsAre("5 Eur"));
}

TEST(PlanReader, GoalsAreWrittenInSeveralWays) {
  for (const std::string_view goal : {"1. Tikslas – tartis",
                                      "1. tikslas - tartis",
                                      "1) Tartis",
                                      "1 tikslas. Tartis",
                                      "Tikslas 1. Tartis",
                                      "I. TIKSLAS. Tartis",
                                      "1. Tartis",
                                      "1. Uždavinys: tartis"}) {
    const PlanReading reading =
        read_plan(table(std::string(goal) + "\n1.1. a\tb\tVGK nariai\tkovas\n"));
    ASSERT_THAT(reading.plan.goals, SizeIs(1)) << goal;
    EXPECT_THAT(reading.plan.goals[0].actions, SizeIs(1)) << goal;
    EXPECT_FALSE(has_errors(reading.findings)) << goal;
  }
}

TEST(PlanReader, NumbersMayEndInAFullStopOrNot) {
  const PlanReading reading =
      read_plan(table("1. Tikslas\n1.9. a\tb\tc\tkovas\n1.10 a\tb\tc\tkovas\n"));
  EXPECT_EQ(reading.plan.goals[0].actions[0].number, "1.9");
  EXPECT_EQ(reading.plan.goals[0].actions[1].number, "1.10");
}

TEST(PlanReader, ContradictingNumbersAreFound) {
  const auto reading =
      read_plan(table("1. Tikslas\n"
                      "1.1. a\tNuolat\tVGK nariai\tkovas\n"
                      "1.1. a\tNuolat\tVGK nariai\tkovas\n"
                      "1.4. a\tNuolat\tVGK nariai\tkovas\n"
                      "1.2. a\tNuolat\tVGK nariai\tkovas\n"
                      "2.1. a\tNuolat\tVGK nariai\tkovas\n"
                      "be numerio\tNuolat\tVGK nariai\tkovas\n"
                      "3. Tikslas\n"
                      "1. Tikslas\n"));
  EXPECT_THAT(told(reading.findings),
              ElementsAre("plan.action.duplicate_number 6:1",
                          "plan.number.gap 7:1",
                          "plan.number.order 8:1",
                          "plan.action.wrong_goal 9:1",
                          "plan.row.no_number 10:1",
                          "plan.number.gap 11:1",
                          "plan.goal.no_actions 11:1",
                          "plan.goal.duplicate_number 12:1",
                          "plan.goal.no_actions 12:1"));
  EXPECT_EQ(reading.plan.goals[0].actions[0].id.value, "1.1");
  EXPECT_EQ(reading.plan.goals[0].actions[1].id.value, "");
}

TEST(PlanReader, ARowWithoutMeasureBelongsToTheActionAbove) {
  const auto reading = read_plan(
      table("1. Tikslas\n1.1. a\tPasitarimas\tVGK nariai\tkovas\n\tNuolat\tseniūnai\tgegužė\n"));
  EXPECT_THAT(told(reading.findings), ElementsAre("plan.row.joined 6:2"));
  EXPECT_THAT(only_action(reading).criteria, SizeIs(2));
  EXPECT_THAT(only_action(reading).responsible, SizeIs(2));
  EXPECT_THAT(only_action(reading).terms, SizeIs(2));
}

TEST(PlanReader, ExtraCellsAreKept) {
  const auto reading =
      read_plan(table("1. Tikslas\n1.1. a\tNuolat\tVGK nariai\tkovas\t\tpastaba\n"));
  EXPECT_THAT(told(reading.findings), ElementsAre("plan.cell.extra 5:33", "plan.term.unread 5:33"));
  EXPECT_EQ(only_action(reading).terms.at(1).text, "pastaba");
}

TEST(PlanReader, AGoalsOtherCellsAreKept) {
  const auto reading = read_plan(table("1. Tikslas – tartis\t\t\t2023 m.\n"));
  EXPECT_THAT(reading.plan.goals.at(0).other_cells, ElementsAre("", "", "2023 m."));
  EXPECT_THAT(told(reading.findings),
              ElementsAre("plan.goal.cells 4:1", "plan.goal.no_actions 4:1"));
}

TEST(PlanReader, RepeatedTitlesAndColumnNumbersAreNoRows) {
  const auto reading =
      read_plan(table("1\t2\t3\t4\n1. Tikslas\n1.1. a\tNuolat\tVGK nariai\tkovas\n"
                      "Priemonė\tKriterijai\tVykdytojai\tTerminai\n"
                      "1.2. a\tNuolat\tVGK nariai\tkovas\n"));
  EXPECT_THAT(told(reading.findings),
              ElementsAre("plan.header.repeated 4:1", "plan.header.repeated 7:1"));
  EXPECT_THAT(reading.plan.goals.at(0).actions, SizeIs(2));
  EXPECT_THAT(reading.plan.other_lines, SizeIs(2));
}

TEST(PlanReader, ColumnNumbersMayBeBrokenOverLines) {
  const auto reading =
      read_plan(table("1\t2\t\n3\t4\n1. Tikslas\n1.1. a\tNuolat\tVGK nariai\tkovas\n"));
  EXPECT_THAT(told(reading.findings), ElementsAre("plan.header.repeated 4:1"));
  EXPECT_THAT(reading.plan.other_lines, SizeIs(1));
  EXPECT_THAT(only_action(reading).number, "1.1");
}

TEST(PlanReader, WithoutTitlesTheUsualColumnsAreTaken) {
  const auto reading = read_plan("2023 m. planas\n1. Tikslas\n1.1. a\tNuolat\tVGK nariai\tkovas\n");
  EXPECT_THAT(told(reading.findings), ElementsAre("plan.header.missing 2:1"));
  EXPECT_EQ(only_action(reading).terms.at(0).kind, TermKind::months);
}

TEST(PlanReader, TitlesOfColumnsMayBeBrokenOverLines) {
  const auto reading = read_plan(
      "2023 m. planas\nPriemonės\tĮgyvendinimo\nkriterijai\tAtsakingi "
      "vykdytojai\tĮvykdymo\nterminai\n"
      "1. Tikslas\n1.1. a\tNuolat\tVGK nariai\tkovas\n");
  EXPECT_THAT(
      reading.plan.columns,
      ElementsAre(
          "Priemonės", "Įgyvendinimo kriterijai", "Atsakingi vykdytojai", "Įvykdymo terminai"));
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(PlanReader, TheYearComesFromTheTitleOrTheCaller) {
  const std::string rows = "\nKriterijai\tPriemonė\n";
  EXPECT_EQ(read_plan("2023 m. planas" + rows).plan.year, 2023U);
  EXPECT_EQ(read_plan("Planas" + rows).plan.year, std::nullopt);
  EXPECT_EQ(read_plan("Planas" + rows, {.year = 2024}).plan.year, 2024U);
  EXPECT_EQ(read_plan("2023 m. ir 2025 m. planas" + rows).plan.year, std::nullopt);
  const auto codes = [&](std::string_view title, std::optional<std::uint32_t> year) {
    const auto reading = read_plan(table("").replace(0, 17, title), {.year = year});
    return told(reading.findings).front();
  };
  EXPECT_EQ(codes("Planas", {}), "plan.year.unknown 1:1");
  EXPECT_EQ(codes("2023-2025 m. planas", {}), "plan.year.several 1:1");
  EXPECT_EQ(codes("2023 m. planas", 2024), "plan.year.differs 1:1");
  EXPECT_EQ(codes("2023 m. planas", 99999), "plan.year.range");
}

TEST(PlanYears, AreACalendarYearASchoolYearOrSeveral) {
  const auto years = [](std::string_view title, const PlanOptions& options = {}) {
    const std::string rows = "\nKriterijai\tPriemonė\n";
    const auto plan = read_plan(std::string(title) + rows, options).plan;
    std::string text(label(plan.year_kind).en);
    if (plan.year) text += ' ' + std::to_string(*plan.year);
    if (plan.last_year) text += '-' + std::to_string(*plan.last_year);
    return text;
  };
  EXPECT_EQ(years("2023 m. planas"), "a calendar year 2023");
  EXPECT_EQ(years("VGK PLANAS 2023–2024 M. M."), "a school year 2023-2024");
  EXPECT_EQ(years("2023/2024 mokslo metų planas"), "a school year 2023-2024");
  EXPECT_EQ(years("2023/24 m. m. planas"), "a school year 2023-2024");
  EXPECT_EQ(years("Mokslo metų 2023–2024 planas"), "a school year 2023-2024");
  EXPECT_EQ(years("2023–2025 m. planas"), "several years 2023-2025");
  EXPECT_EQ(years("20232025 metų planas"), "several years 2023-2025");
  for (const std::string_view title : {"Planas",
                                       "2023 m. m. planas",
                                       "2023–2025 m. m. planas",
                                       "2023/2024 m. planas",
                                       "2023 m. ir 2025 m. planas",
                                       "2025–2023 m. planas"}) {
    EXPECT_EQ(years(title), "unspecified") << title;
  }
  EXPECT_EQ(years("Planas", {.year = 2023}), "a calendar year 2023");
  EXPECT_EQ(years("Planas", {.school_year = 2023}), "a school year 2023-2024");
  EXPECT_EQ(years("2023 m. m. planas", {.school_year = 2023}), "a school year 2023-2024");
  EXPECT_EQ(years("2023–2024 m. m. planas", {.year = 2023}), "a school year 2023-2024");
  EXPECT_EQ(years("2023–2024 m. m. planas", {.year = 2030}), "a school year 2023-2024");
  EXPECT_EQ(years("2023–2025 m. planas", {.year = 2024}), "several years 2023-2025");
}

TEST(PlanYears, ThatDifferAreSaid) {
  const auto said = [](std::string_view title, const PlanOptions& options) {
    const auto reading = read_plan(table("").replace(0, 17, title), options);
    return told(reading.findings).front();
  };
  EXPECT_EQ(said("2023–2024 m. m. planas", {.year = 2030}), "plan.year.differs 1:1");
  EXPECT_EQ(said("2023–2024 m. m. planas", {.school_year = 2022}), "plan.year.differs 1:1");
  EXPECT_EQ(said("2023 m. planas", {.school_year = 2023}), "plan.year.differs 1:1");
  EXPECT_EQ(said("Planas", {.school_year = 99999}), "plan.year.range");
  EXPECT_NE(said("2023–2024 m. m. planas", {.year = 2023}), "plan.year.differs 1:1");
  EXPECT_NE(said("2023–2024 m. m. planas", {.school_year = 2023}), "plan.year.differs 1:1");
  const auto grown = read_plan(table("").replace(0, 17, "20232025 m. planas"));
  EXPECT_THAT(told(grown.findings),
              ::testing::IsSupersetOf({"plan.year.several 1:1", "plan.year.dash_lost 1:1"}));
}

TEST(PlanTerms, AreFoundOutByTheTitle) {
  const auto term = [](std::string_view title, std::string_view words) {
    return read_plan(std::string(title) + "\nPriemonė\tTerminas\n1.1. a\t" + std::string(words) +
                     '\n')
        .plan.goals.at(0)
        .actions.at(0)
        .terms.at(0);
  };
  EXPECT_EQ(term("2023–2024 m. m. planas", "sausis").intervals.at(0).start, make_date(2024, 1, 1));
  EXPECT_EQ(term("2023 m. kovo mėn. planas", "9 d. 13.00 val.").intervals.at(0).start,
            make_date(2023, 3, 9));
  EXPECT_EQ(term("2023 m. kovo–gegužės mėn. planas", "9 d.").kind, TermKind::unspecified);
  EXPECT_EQ(term("2023 m. kovo 1 d. planas", "9 d.").kind, TermKind::unspecified);
  EXPECT_EQ(term("2023 m. planas", "kas ketvirtį").recurrence->unit, RecurrenceUnit::quarter);
}

TEST(PlanTerms, SayWhatPeopleShouldKnow) {
  const auto codes = [](std::string_view title, std::string_view words) {
    const auto reading = read_plan(std::string(title) +
                                   "\nPriemonė\tVykdytojai\tKriterijai\tTerminas\n1. Tikslas\n"
                                   "1.1. a\tVGK nariai\tNuolat\t" +
                                   std::string(words) + '\n');
    return told(reading.findings);
  };
  const auto expect = [&](std::string_view words, std::string_view code) {
    EXPECT_THAT(codes("2023 m. planas", words), ElementsAre(std::string(code) + " 4:26")) << words;
  };
  expect("spalis–vasaris", "plan.term.across_years");
  expect("gegužės pabaiga", "plan.term.wider");
  expect("nuo kovo iki gegužės", "plan.term.inclusive");
  expect("20242025 m.", "plan.year.dash_lost");
  expect("gavus prašymą", "plan.term.relative");
  expect("2023-05-06, penktadienį", "plan.term.weekday");
  expect("pavasarį", "plan.term.unread");
  EXPECT_THAT(codes("2023–2024 m. m. planas", "I pusmetis"),
              ElementsAre("plan.term.school_half 4:26"));
  EXPECT_THAT(codes("2023 m. planas", "kas ketvirtį"), IsEmpty());
}

TEST(PlanReader, FindingsNameTheLineAndColumnOfTheWordsInABrokenCell) {
  const auto reading =
      read_plan(table("1. Tikslas\n1.1. a\tNuolat\tVGK nariai\tkovas;\n  kada nors\n"));
  EXPECT_THAT(told(reading.findings), ElementsAre("plan.term.unread 6:3"));
}

/// A plan with some lines before its table.
PlanReading plan_below(std::string_view lines) {
  return read_plan(
      std::string(lines) +
      "\nPriemonė\tKriterijai\tVykdytojai\tTerminai\n1. Tikslas - a\n1.1. b\tc\td\t2024 m.\n");
}

TEST(PlanApproval, IsTheActThatTheStampCites) {
  const auto reading = plan_below(
      "PATVIRTINTA\nĄžuolyno rajono savivaldybės mero\n2024 m. sausio 9 d.\npotvarkiu Nr. M-31\n\n"
      "2024 METŲ VEIKLOS PLANAS\n");
  ASSERT_TRUE(reading.plan.approval);
  EXPECT_EQ(reading.plan.approval->date, parse_date("2024-01-09"));
  EXPECT_TRUE(reading.plan.approval->act_id.empty());
  EXPECT_EQ(reading.plan.year, 2024U);
  const auto citations = approving_citations(reading.plan);
  ASSERT_THAT(citations, SizeIs(1));
  EXPECT_EQ(citations[0].number, "M-31");
  EXPECT_EQ(citations[0].issuer, ActorKind::mayor);
  EXPECT_THAT(reading.plan.other_lines, SizeIs(::testing::Ge(4)));  // the lines stay
}

TEST(PlanApproval, MayBeCitedInTheTitleWhoseYearItIsNot) {
  const auto reading = plan_below(
      "2024 m. veiklos planas, patvirtintas administracijos direktoriaus 2023 m. gruodžio 5 d. "
      "įsakymu Nr. A1-12\n");
  ASSERT_TRUE(reading.plan.approval);
  EXPECT_EQ(reading.plan.approval->date, parse_date("2023-12-05"));
  EXPECT_EQ(reading.plan.year, 2024U);
}

TEST(PlanApproval, IsNotWhatOtherCitationsSay) {
  for (const std::string_view lines :
       {"2024 metų planas\nParengtas pagal mero 2024 m. sausio 9 d. potvarkį Nr. M-31\n",
        "2024 metų planas\nPagal patvirtintą mero 2024-01-09 potvarkiu Nr. M-31 tvarką\n",
        "2024 metų planas\n(mero 2024-01-09 potvarkio Nr. M-31 redakcija)\n",
        "2024 metų planas\nPatvirtinta mero potvarkiu\n",
        "2024 metų planas\nPATVIRTINTA\n"}) {
    EXPECT_FALSE(plan_below(lines).plan.approval) << lines;
  }
}

TEST(PlanApproval, StandsBeforeTheTable) {
  const auto reading = read_plan(
      "2024 metų planas\nPriemonė\tKriterijai\tVykdytojai\tTerminai\n1. Tikslas - a\n"
      "1.1. b\tc\td\t2024 m.\n\nPATVIRTINTA mero 2024-01-09 potvarkiu Nr. M-31\n");
  EXPECT_FALSE(reading.plan.approval);
}

TEST(PlanApproval, StaysOpenWhereSeveralActsAreCited) {
  const auto reading = plan_below(
      "2024 metų planas\nPATVIRTINTA mero 2024-01-09 potvarkiu Nr. M-31\n"
      "PATVIRTINTA tarybos 2024-02-01 sprendimu Nr. T1-2\n");
  EXPECT_FALSE(reading.plan.approval);
  EXPECT_THAT(told(reading.findings), ::testing::Contains("plan.approval.several"));
  const auto twice = plan_below(
      "2024 metų planas\nPATVIRTINTA mero 2024-01-09 potvarkiu Nr. M-31\n"
      "PATVIRTINTA mero 2024-01-09 potvarkiu Nr. M-31\n");
  EXPECT_TRUE(twice.plan.approval);
}

TEST(PlanApproval, WithoutAWholeDateStaysOpen) {
  for (const std::string_view act : {"mero 2024 m. potvarkiu Nr. M-31",
                                     "mero 2024 m. vasario 30 d. potvarkiu Nr. M-31",
                                     "mero potvarkiu Nr. M-31"}) {
    const auto reading = plan_below("2024 metų planas\nPatvirtinta: " + std::string(act) + "\n");
    EXPECT_FALSE(reading.plan.approval) << act;
    EXPECT_THAT(told(reading.findings), ::testing::Contains("plan.approval.no_date")) << act;
  }
}

TEST(PlanYear, IsNotThatOfAnActInTheTitle) {
  const auto reading =
      plan_below("Veiklos planas pagal mero 2023 m. sausio 9 d. potvarkį Nr. M-31\n");
  EXPECT_FALSE(reading.plan.year);
  EXPECT_THAT(told(reading.findings),
              ::testing::Contains(::testing::StartsWith("plan.year.unknown")));
}

}  // namespace
}  // namespace gerove::intake
