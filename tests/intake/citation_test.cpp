// Citations of acts in text. All acts, places and numbers are invented, save the names of laws.
#include "gerove/intake/citation.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/code_list.hpp"

namespace gerove::intake {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string_view word(CitationProblem problem) {
  switch (problem) {
    case CitationProblem::no_such_day: return "no such day";
    case CitationProblem::year_missing: return "no year";
    case CitationProblem::weekday_differs: return "weekday";
    case CitationProblem::number_unread: return "no number";
    case CitationProblem::title_not_closed: return "open title";
  }
  return {};
}

/// "mayor order 2024-01-09 Nr. M-31 „title“ [12 str.] !problem"
std::string told(const Citation& citation) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!text.empty() && !part.empty()) text += ' ';
    text += part;
  };
  if (citation.issuer != ActorKind{}) add(short_name(citation.issuer));
  if (citation.kind != ActKind{}) add(short_name(citation.kind));
  if (citation.date) add(citation.date->text());
  if (citation.last_date) add(".. " + citation.last_date->text());
  if (!citation.number.empty()) add("Nr. " + citation.number);
  if (!citation.last_number.empty()) add(".. " + citation.last_number);
  if (!citation.title.empty()) add("„" + citation.title + "“");
  for (const Provision& provision : citation.provisions) add('[' + provision_text(provision) + ']');
  for (const CitationProblem problem : citation.problems) add('!' + std::string(word(problem)));
  return text;
}

std::vector<std::string> told(std::string_view text) {
  std::vector<std::string> all;
  for (const Citation& citation : read_citations(text)) all.push_back(told(citation));
  return all;
}

struct CitationExample {
  std::string_view text;
  std::vector<std::string> meaning;
};

/// What each text says; and the words of each citation alone say the same.
void expect_citations(const std::vector<CitationExample>& examples) {
  for (const CitationExample& example : examples) {
    EXPECT_EQ(told(example.text), example.meaning) << example.text;
    for (const Citation& citation : read_citations(example.text)) {
      const auto slice =
          example.text.substr(citation.list_begin, citation.end - citation.list_begin);
      const auto again = read_citations(slice);
      ASSERT_THAT(again, ::testing::Not(IsEmpty())) << slice;
      EXPECT_EQ(told(again.back()), told(citation)) << slice;
    }
  }
}

TEST(Citation, OfAnOrderHasIssuerDateAndNumber) {
  const std::string_view text =
      "Vadovaujantis Ąžuolyno rajono savivaldybės mero 2024 m. sausio 9 d. potvarkiu Nr. M-31, "
      "tiriama.";
  const auto citations = read_citations(text);
  ASSERT_THAT(citations, SizeIs(1));
  const Citation& citation = citations[0];
  EXPECT_EQ(citation.kind, ActKind::order);
  EXPECT_EQ(citation.issuer, ActorKind::mayor);
  EXPECT_EQ(citation.issuer_text, "Ąžuolyno rajono savivaldybės mero");
  EXPECT_EQ(citation.act_text, "potvarkiu");
  ASSERT_TRUE(citation.date);
  EXPECT_EQ(citation.date->text(), "2024-01-09");
  EXPECT_EQ(citation.number, "M-31");
  EXPECT_EQ(text.substr(citation.begin, citation.end - citation.begin),
            "Ąžuolyno rajono savivaldybės mero 2024 m. sausio 9 d. potvarkiu Nr. M-31");
  EXPECT_EQ(citation.list_begin, citation.begin);
  EXPECT_THAT(citation.problems, IsEmpty());
}

TEST(Citation, IsReadInAllCasesOfItsWords) {
  const std::vector<std::string> order = {"mayor order 2024-01-09 Nr. M-31"};
  expect_citations({{"Mero 2024 m. sausio 9 d. potvarkis Nr. M-31", order},
                    {"mero 2024 m. sausio 9 d. potvarkio Nr. M-31", order},
                    {"mero 2024 m. sausio 9 d. potvarkiui Nr. M-31", order},
                    {"mero 2024 m. sausio 9 d. potvarkį Nr. M-31", order},
                    {"mero 2024 m. sausio 9 d. potvarkiu Nr. M-31", order},
                    {"mero 2024 m. sausio 9 d. potvarkyje Nr. M-31", order},
                    {"MERO 2024 M. SAUSIO 9 D. POTVARKIU NR. M-31", order},
                    {"mero 2024-01-09 potvarkis Nr. M-31", order},
                    {"2024-01-09 mero potvarkis Nr. M-31", order},
                    {"2024 metų sausio 9 dienos mero potvarkis Nr M-31", order},
                    {"merės\n2024 m. sausio 9 d.\npotvarkiu Nr.M-31", order}});
}

TEST(Citation, TellsOldAndNewIssuers) {
  expect_citations(
      {{"Ąžuolyno rajono savivaldybės administracijos direktoriaus 2022 m. gruodžio 5 d. įsakymas "
        "Nr. A1-12",
        {"administration_director order 2022-12-05 Nr. A1-12"}},
       {"Šermukšnių r. sav. adm. direktoriaus 2022-12-05 įsakymu Nr. A1-12",
        {"administration_director order 2022-12-05 Nr. A1-12"}},
       {"Ąžuolyno gimnazijos direktoriaus 2022-12-05 įsakymas Nr. V-7",
        {"other order 2022-12-05 Nr. V-7"}},
       {"administracijos direktoriaus pavaduotojo 2022-12-05 įsakymas Nr. A1-13",
        {"other order 2022-12-05 Nr. A1-13"}},
       {"mero pavaduotojo 2024-01-09 potvarkis Nr. M-32", {"other order 2024-01-09 Nr. M-32"}},
       {"savivaldybės tarybos 2023 m. vasario 23 d. sprendimas Nr. T1-25",
        {"other council_decision 2023-02-23 Nr. T1-25"}},
       {"savivaldybės tarybos 2023 m. vasario 23 d. sprendimo projektas Nr. TSP-25",
        {"other draft 2023-02-23 Nr. TSP-25"}},
       {"2023 m. vasario 23 d. sprendimas Nr. T1-25", {"2023-02-23 Nr. T1-25"}},  // whose?
       {"savivaldybės Vaiko gerovės komisijos 2024-01-09 sprendimas Nr. 3",
        {"commission other 2024-01-09 Nr. 3"}},
       {"Lietuvos Respublikos socialinės apsaugos ir darbo ministro 2018 m. kovo 1 d. įsakymas Nr. "
        "A1-120",
        {"minister minister_order 2018-03-01 Nr. A1-120"}},
       {"Lietuvos Respublikos švietimo, mokslo ir sporto ministro 2020-12-31 įsakymu Nr. V-2015",
        {"minister minister_order 2020-12-31 Nr. V-2015"}},
       {"Lietuvos Respublikos Vyriausybės 2012 m. balandžio 4 d. nutarimas Nr. 340",
        {"other other 2012-04-04 Nr. 340"}},
       {"Seimo 2003 m. gegužės 20 d. nutarimas Nr. IX-1569",
        {"other other 2003-05-20 Nr. IX-1569"}},
       {"savivaldybės Vaiko gerovės komisijos 2024 m. sausio 9 d. posėdžio protokolas Nr. 3",
        {"commission minutes 2024-01-09 Nr. 3"}},
       {"VGK 2024-01-09 protokolo Nr. 3", {"commission minutes 2024-01-09 Nr. 3"}},
       {"mokyklos Vaiko gerovės komisijos 2024-01-09 protokolas Nr. 4",
        {"school_commission minutes 2024-01-09 Nr. 4"}},
       {"Šermukšnių apylinkės teismo 2023 m. kovo 1 d. nutartimi", {"court ruling 2023-03-01"}},
       {"Europos Parlamento ir Tarybos reglamento (ES) 2016/679 6 straipsnio 1 dalies c punktas",
        {"other regulations Nr. 2016/679 [6 str. 1 d. c p.]"}}});
}

TEST(Citation, HasOneIssuerNotTheOneBeforeAComma) {
  const auto citations = read_citations("pagal Tarybos, mero 2024-01-09 potvarkį Nr. M-31");
  ASSERT_THAT(citations, SizeIs(1));
  EXPECT_EQ(citations[0].issuer_text, "mero");
}

TEST(Citation, KeepsTheNumberAsItIsWritten) {
  const auto number = [](std::string_view written) {
    const auto citations = read_citations("mero 2024-01-09 potvarkis Nr. " + std::string(written));
    return citations.size() == 1 ? citations[0].number : std::string("none");
  };
  for (const std::string_view written : {"31",
                                         "M-31",
                                         "M–31",
                                         "A1-45(5.1)",
                                         "(1.3.)-V-22",
                                         "V-1000/A1-200",
                                         "30-1234/22",
                                         "T1-25E",
                                         "ĮV-123",
                                         "M - 31",
                                         "A1 - 45",
                                         "5-1",
                                         "e2-123-456/2023"}) {
    EXPECT_EQ(number(written), written);
    EXPECT_EQ(number(std::string(written) + ". Toliau"), written);
    EXPECT_EQ(number(std::string(written) + ") toliau"), written);
    EXPECT_EQ(number(std::string(written) + " 1 priedas"), written);
  }
}

TEST(Citation, OfALawHasItsNameOrAbbreviation) {
  expect_citations(
      {{"Lietuvos Respublikos vaiko minimalios ir vidutinės priežiūros įstatymas Nr. X-1238",
        {"law Nr. X-1238"}},
       {"įstatymas X-1238", {"law Nr. X-1238"}},
       {"Pagal Švietimo įstatymo 5 straipsnį", {"law [5 str.]"}},
       {"Civilinio kodekso 3.254 straipsnio 1 dalis", {"law [3.254 str. 1 d.]"}},
       {"CK 3.254 str.", {"law [3.254 str.]"}},
       {"Lietuvos Respublikos Konstitucijos 38 straipsnyje", {"law [38 str.]"}},
       {"VMVPĮ 12(13)", {"law [12 str. 13 d.]"}},
       {"VMVPĮ 12(10)(3), 22(2)", {"law [12 str. 10 d. 3 p.] [22 str. 2 d.]"}}});
  const auto name = [](std::string_view text) { return read_citations(text).at(0).act_text; };
  EXPECT_EQ(name("Vykdant Vaiko minimalios ir vidutinės priežiūros įstatymo 6 straipsnį"),
            "Vaiko minimalios ir vidutinės priežiūros įstatymo");
  EXPECT_EQ(name("Vykdant Vaiko teisių, pareigų ir pagalbos įstatymo 6 straipsnį"),
            "Vaiko teisių, pareigų ir pagalbos įstatymo");
  EXPECT_EQ(name("Vadovaudamasi Lietuvos Respublikos švietimo įstatymo 36⁴ straipsniu"),
            "Lietuvos Respublikos švietimo įstatymo");
  EXPECT_EQ(name("pagal VTAPĮ 35 str."), "VTAPĮ");
}

TEST(Citation, HasArticlesPartsAndPoints) {
  expect_citations(
      {{"VMVPĮ 12 straipsnio 10 dalies 3 punktas", {"law [12 str. 10 d. 3 p.]"}},
       {"12 str. 10 d.", {"[12 str. 10 d.]"}},
       {"12 str. 10 d. 3 p.", {"[12 str. 10 d. 3 p.]"}},
       {"VMVPĮ 6 ir 7 straipsniai", {"law [6 str.] [7 str.]"}},
       {"VMVPĮ 6–8 straipsniuose", {"law [6–8 str.]"}},
       {"VMVPĮ 7 str. 1–3 d., 9 str. 2 d.", {"law [7 str. 1–3 d.] [9 str. 2 d.]"}},
       {"VMVPĮ 12 straipsnio 10 dalies 3 ir 5 punktai",
        {"law [12 str. 10 d. 3 p.] [12 str. 10 d. 5 p.]"}},
       {"VMVPĮ 12 straipsnio 10 dalies 3 punktas ir 11 dalis",
        {"law [12 str. 10 d. 3 p.] [12 str. 11 d.]"}},
       {"Švietimo įstatymo 36⁴ straipsnio 2 dalyje", {"law [36⁴ str. 2 d.]"}},
       {"Švietimo įstatymo 36¹ straipsnis", {"law [36¹ str.]"}},
       {"Švietimo įstatymo 36(4) straipsnis", {"law [36⁴ str.]"}},
       {"Švietimo įstatymo 36-4 straipsnis", {"law [36⁴ str.]"}},
       {"Švietimo įstatymo 36¹⁰ straipsnis", {"law [36¹⁰ str.]"}},
       {"12-ojo straipsnio 3-iasis punktas", {"[12 str. 3 p.]"}},
       {"mero 2024-01-09 potvarkio Nr. M-31 1 priedas",
        {"mayor order 2024-01-09 Nr. M-31 [1 priedas]"}},
       {"mero 2024 m. sausio 9 d. potvarkiu Nr. M-31 patvirtinto Tvarkos aprašo II skyriaus 15.2 "
        "papunktis",
        {"mayor order 2024-01-09 Nr. M-31", "regulations [II sk. 15.2 pap.]"}}});
}

TEST(Citation, OfAListHasWhatTheItemBeforeSays) {
  expect_citations(
      {{"2023-03-01 Nr. 5-1, 2023-04-02 Nr. 5-2", {"2023-03-01 Nr. 5-1", "2023-04-02 Nr. 5-2"}},
       {"mero 2023-03-01 potvarkiai Nr. 5-1, 2023-04-02 Nr. 5-2 ir 2023-05-02 Nr. 5-3",
        {"mayor order 2023-03-01 Nr. 5-1",
         "mayor order 2023-04-02 Nr. 5-2",
         "mayor order 2023-05-02 Nr. 5-3"}},
       {"mero 2024 m. sausio 9 d. potvarkiai Nr. M-31, M-32 ir M-33",
        {"mayor order 2024-01-09 Nr. M-31",
         "mayor order 2024-01-09 Nr. M-32",
         "mayor order 2024-01-09 Nr. M-33"}},
       {"direktoriaus 2022-12-05 įsakymai Nr. 5, 7 ir 9",
        {"other order 2022-12-05 Nr. 5",
         "other order 2022-12-05 Nr. 7",
         "other order 2022-12-05 Nr. 9"}},
       {"mero 2024-01-09 potvarkis Nr. M-31 „Dėl plano“, 2024-02-01 Nr. M-40 „Dėl sudėties“",
        {"mayor order 2024-01-09 Nr. M-31 „Dėl plano“",
         "mayor order 2024-02-01 Nr. M-40 „Dėl sudėties“"}},
       {"mero 2024-01-09 potvarkis Nr. M-31, 2024-02-01 Nr. M-40 protokolas",
        {"mayor order 2024-01-09 Nr. M-31", "minutes 2024-02-01 Nr. M-40"}},
       {"mero 2024-01-09 potvarkis Nr. M-31, tarybos 2024-02-01 sprendimas Nr. T1-2",
        {"mayor order 2024-01-09 Nr. M-31", "other council_decision 2024-02-01 Nr. T1-2"}}});
  const std::string_view text = "mero 2023-03-01 potvarkiai Nr. 5-1, 2023-04-02 Nr. 5-2.";
  const auto items = read_citations(text);
  ASSERT_THAT(items, SizeIs(2));
  EXPECT_EQ(text.substr(items[1].begin, items[1].end - items[1].begin), "2023-04-02 Nr. 5-2");
  EXPECT_EQ(items[1].list_begin, 0U);
  EXPECT_EQ(items[1].issuer_text, "mero");
}

TEST(Citation, DoesNotTakeOtherFiguresForItemsOfAList) {
  expect_citations(
      {{"mero 2024-01-09 potvarkis Nr. 31, 5 vaikai", {"mayor order 2024-01-09 Nr. 31"}},
       {"mero 2024-01-09 potvarkis Nr. 5-1, 12-14 metų vaikams",
        {"mayor order 2024-01-09 Nr. 5-1"}},
       {"mero 2024-01-09 potvarkis Nr. M-31, 2024-02-01 pateikė prašymą",
        {"mayor order 2024-01-09 Nr. M-31"}},
       {"potvarkis Nr. M-31, 2024-02-01 pateikė prašymą", {"order Nr. M-31"}}});
}

TEST(Citation, OfARunHasItsEnds) {
  expect_citations(
      {{"mero 2024 m. sausio 9 d. potvarkiai Nr. M-31–M-35",
        {"mayor order 2024-01-09 Nr. M-31 .. M-35"}},
       {"mero 2024 m. sausio 9 d. potvarkiai Nr. M-31 – M-35",
        {"mayor order 2024-01-09 Nr. M-31 .. M-35"}},
       {"2023-03-01 potvarkiai nuo Nr. 5-1 iki Nr. 5-4", {"order 2023-03-01 Nr. 5-1 .. 5-4"}},
       {"2023-03-01 potvarkiai Nr. 5-1–5-4", {"order 2023-03-01 Nr. 5-1 .. 5-4"}},
       {"2023-03-01 įsakymai Nr. 31–35", {"order 2023-03-01 Nr. 31 .. 35"}},
       {"2023-03-01 įsakymas Nr. 31–35", {"order 2023-03-01 Nr. 31–35"}},
       {"2023-03-01 įsakymas Nr. A1–451", {"order 2023-03-01 Nr. A1–451"}}});
}

TEST(Citation, OfARunOfDatesHasItsFirstAndLastDay) {
  expect_citations(
      {{"mero 2024 m. sausio 9–20 d. potvarkiai Nr. M-31, M-33",
        {"mayor order 2024-01-09 .. 2024-01-20 Nr. M-31",
         "mayor order 2024-01-09 .. 2024-01-20 Nr. M-33"}},
       {"2023-03-01–2023-04-02 mero potvarkiai Nr. 5-1–5-9",
        {"mayor order 2023-03-01 .. 2023-04-02 Nr. 5-1 .. 5-9"}},
       {"mero 2023 m. kovo 1 d. – balandžio 2 d. potvarkiai Nr. M-31",
        {"mayor order 2023-03-01 .. 2023-04-02 Nr. M-31"}},
       {"nuo 2023-03-01 iki 2023-04-02 tarybos sprendimai Nr. T1-1–T1-9",
        {"other council_decision 2023-03-01 .. 2023-04-02 Nr. T1-1 .. T1-9"}},
       {"mero 2022 m. – 2023 m. potvarkiai Nr. M-31", {"mayor order 2022 .. 2023 Nr. M-31"}},
       {"nuo 2024 m. sausio 9 d. potvarkio Nr. M-31 įsigaliojimo", {"order 2024-01-09 Nr. M-31"}}});
}

TEST(Citation, HasTheTitleInQuotationMarks) {
  expect_citations({{"mero 2024-01-09 potvarkis Nr. M-31 „Dėl veiklos plano patvirtinimo“",
                     {"mayor order 2024-01-09 Nr. M-31 „Dėl veiklos plano patvirtinimo“"}},
                    {"mero 2024-01-09 potvarkis Nr. M-31 \"Dėl plano\" ir kita",
                     {"mayor order 2024-01-09 Nr. M-31 „Dėl plano“"}},
                    {"mero 2024-01-09 potvarkio Nr. M-31 «Dėl plano» 3 punktas",
                     {"mayor order 2024-01-09 Nr. M-31 „Dėl plano“ [3 p.]"}},
                    {"mero 2024-01-09 potvarkis „Dėl plano“ Nr. M-31",
                     {"mayor order 2024-01-09 Nr. M-31 „Dėl plano“"}},
                    {"mero 2024-01-09 potvarkis Nr. M-31 „Dėl „Gerovės“ plano“",
                     {"mayor order 2024-01-09 Nr. M-31 „Dėl „Gerovės“ plano“"}},
                    {"mero 2024-01-09 potvarkis Nr. M-31 „Dėl plano",
                     {"mayor order 2024-01-09 Nr. M-31 !open title"}}});
}

TEST(Citation, HasADateAsFarAsItIsWritten) {
  expect_citations(
      {{"mero 2024 m. sausio mėn. potvarkis Nr. M-31", {"mayor order 2024-01 Nr. M-31"}},
       {"mero 2024 m. potvarkis Nr. M-31", {"mayor order 2024 Nr. M-31"}},
       {"mero potvarkis Nr. M-31", {"mayor order Nr. M-31"}},
       {"mero sausio 9 d. potvarkis Nr. M-31", {"mayor order Nr. M-31 !no year"}},
       {"mero 2024 m. vasario 30 d. potvarkis Nr. M-31", {"mayor order Nr. M-31 !no such day"}},
       {"2024-13-45 Nr. M-31", {"Nr. M-31 !no such day"}},
       {"mero 2024.01.09 potvarkis Nr. M-31", {"mayor order 2024-01-09 Nr. M-31"}},
       {"mero 2024 m. saus. 9 d. potvarkis Nr. M-31", {"mayor order 2024-01-09 Nr. M-31"}},
       {"mero 2024 m. rugs. 9 d. potvarkis Nr. M-31", {"mayor order 2024-09-09 Nr. M-31"}},
       {"2024 m. sausio 9 d., antradienį, mero potvarkis Nr. M-31",
        {"mayor order 2024-01-09 Nr. M-31"}},
       {"mero 2024 m. sausio 9 d. (antradienis) potvarkis Nr. M-31",
        {"mayor order 2024-01-09 Nr. M-31"}},
       {"mero 2024 m. sausio 9 d., trečiadienio, potvarkis Nr. M-31",
        {"mayor order 2024-01-09 Nr. M-31 !weekday"}},
       {"potvarkis Nr. M-31 (2024-01-09)", {"order 2024-01-09 Nr. M-31"}},
       {"potvarkis Nr. M-31, 2024-01-09", {"order 2024-01-09 Nr. M-31"}},
       {"potvarkis Nr. MP1-48 2023-05-30", {"order 2023-05-30 Nr. MP1-48"}},
       {"2024-01-09, Nr. M-31", {"2024-01-09 Nr. M-31"}},
       {"mero 2024 m. sausio 9 d. potvarkis", {"mayor order 2024-01-09"}},
       {"mero 2024 m. sausio 9 d. potvarkis Nr. ____", {"mayor order 2024-01-09 !no number"}},
       {"mero 2024 m. sausio 9 d. potvarkis Nr. T1-", {"mayor order 2024-01-09 !no number"}},
       {"mero 2024 m. sausio 9 d. potvarkis Nr. T1-____", {"mayor order 2024-01-09 !no number"}}});
}

TEST(Citation, IsNoMereMentionOfAnAct) {
  expect_citations({{"mero potvarkiu", {}},
                    {"potvarkis Nr. ____", {}},
                    {"Švietimo įstatymas", {}},
                    {"2024 m. sausio 9 d.", {}},
                    {"Nr. 5", {}},
                    {"sąskaita Nr. 12 apmokėta 2024-01-09", {}},
                    {"3 punktas", {}},
                    {"10 d.", {}},
                    {"2024 m. protokolai", {}},
                    {"Šeimos 2024 m. planas", {}},
                    {"", {}}});
}

TEST(Citation, SaysWhereItCouldNotBeRead) {
  const std::string_view text =
      "Pirma eilutė.\nDėl mero 2024 m. vasario 30 d. potvarkio Nr. M-31\r\nir\rŽąsų mero 2024 m. "
      "sausio 9 d., trečiadienio, potvarkio Nr. ___";
  std::vector<std::string> told;
  for (const Finding& finding : citation_findings(text, read_citations(text))) {
    told.push_back(std::string(finding.code) + ' ' + std::to_string(*finding.line) + ':' +
                   std::to_string(*finding.column));
  }
  EXPECT_THAT(told,
              ElementsAre("citation.date.no_such_day 2:5",
                          "citation.number.unread 4:1",
                          "citation.date.weekday 4:1"));
  const auto limited = citation_findings(text, read_citations(text), 1);
  ASSERT_THAT(limited, SizeIs(2));
  EXPECT_EQ(limited[1].code, "citation.findings.more");
}

TEST(Citation, FindingsCountALineThatIsEmptyAtTheBeginning) {
  for (const std::string end : {"\n", "\r", "\r\n"}) {
    const std::string text = end + "mero 2024 m. vasario 30 d. potvarkio Nr. M-31";
    const Findings findings = citation_findings(text, read_citations(text));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].line, 2U);
    EXPECT_EQ(findings[0].column, 1U);
  }
}

TEST(Citation, OfAHostileTextTakesLinearTime) {
  const auto repeat = [](std::string_view piece) {
    std::string text;
    while (text.size() < 100'000) text += piece;
    return text;
  };
  const auto start = std::chrono::steady_clock::now();
  for (const std::string_view piece : {"potvarkis „",
                                       "1, ",
                                       "1 ir 2 str. ",
                                       "1-",
                                       "isakymas1-",
                                       "Mero ",
                                       "12 straipsnio 1, 2, 3 ir 4 ",
                                       "potvarkis Nr. (",
                                       "2024-01-09 ",
                                       "VMVPĮ 12(",
                                       "¹"}) {
    (void)read_citations(repeat(piece));
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
}

}  // namespace
}  // namespace gerove::intake
