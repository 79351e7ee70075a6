// Every form of terms that plans have, in a plan of 2023 unless the test says otherwise: other case
// endings, dashes and letter sizes beside each.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/term.hpp"
#include "told_term.hpp"
#include "written_otherwise.hpp"

namespace gerove::intake {
namespace {

struct Form {
  std::string_view text;
  std::string_view meaning;
};

/// Whatever dashes, blanks and letter size it is written with.
void expect_the_same(std::string_view text, const TermContext& context) {
  const std::string written(text);
  const std::string meaning = test::told_all(text, context);
  EXPECT_EQ(test::told_all(test::in_capitals(written), context), meaning) << text;
  EXPECT_EQ(test::told_all(test::replaced(written, " ", "\u00A0"), context), meaning) << text;
  EXPECT_EQ(test::told_all(' ' + written + "\n", context), meaning) << text;
  for (const std::string_view dash : test::dashes) {
    EXPECT_EQ(test::told_all(test::with_dash(written, dash), context), meaning) << text << dash;
  }
}

void expect_forms(const std::vector<Form>& forms, const TermContext& context = {.year = 2023}) {
  for (const Form& form : forms) {
    const TermReading reading = read_term(form.text, context);
    EXPECT_EQ(test::told(reading), form.meaning) << form.text;
    EXPECT_EQ(reading.term.text, form.text);
    expect_the_same(form.text, context);
  }
}

void expect_words(const std::vector<std::string_view>& texts,
                  const TermContext& context = {.year = 2023}) {
  for (const std::string_view text : texts) {
    const auto readings = read_terms(text, context);
    ASSERT_EQ(readings.size(), 1U) << text;
    EXPECT_EQ(test::told(readings[0]), "unspecified !unread") << text;
    EXPECT_EQ(readings[0].term.text, text);
    expect_the_same(text, context);
  }
}

TEST(TermForms, Years) {
  const std::string_view year = "year 2025-01-01/2025-12-31";
  expect_forms({{"2025 m.", year},
                {"2025 metai", year},
                {"2025-ieji", year},
                {"2025–ieji metai", year},
                {"visus 2025 metus", year},
                {"VISI 2025 METAI", year},
                {"2025 metų eigoje", year},
                {"per 2025 m.", year},
                {"metų eigoje", "year 2023-01-01/2023-12-31"},
                {"š. m.", "year 2023-01-01/2023-12-31"},
                {"kitais metais", "year 2024-01-01/2024-12-31"},
                {"2024–2026 m.", "interval 2024-01-01/2026-12-31"},
                {"2024 - 2026 metais", "interval 2024-01-01/2026-12-31"},
                {"20242026 m.", "interval 2024-01-01/2026-12-31 ~dash lost"},
                {"2024, 2025 ir 2026 m.",
                 "year 2024-01-01/2024-12-31 2025-01-01/2025-12-31 2026-01-01/2026-12-31"},
                {"2023, 2025–2026 m.", "interval 2023-01-01/2023-12-31 2025-01-01/2026-12-31"}});
  expect_words({"2024/2025 m.", "20252024 m.", "20250506", "25 m.", "iki 2024 m."});
}

TEST(TermForms, Months) {
  const std::string_view may = "months 2023-05-01/2023-05-31";
  const std::string_view may_2025 = "months 2025-05-01/2025-05-31";
  expect_forms({{"gegužė", may},
                {"GEGUŽĖS MĖN.", may},
                {"geg.", may},
                {"gegužyje", "unspecified !unread"},
                {"05 mėn.", may},
                {"V mėn.", may},
                {"v mėnuo", may},
                {"visą gegužę", may},
                {"per gegužės mėnesį", may},
                {"gegužės mėnesio eigoje", may},
                {"š. m. gegužė", may},
                {"šių metų gegužės mėn.", may},
                {"2025-05", may_2025},
                {"2025.05 mėn.", may_2025},
                {"2025 gegužė", may_2025},
                {"2025 m. gegužės mėn.", may_2025},
                {"gegužė, 2025 m.", may_2025},
                {"gegužė 2025", may_2025},
                {"2025 m., gegužė", may_2025},
                {"2025, gegužė", may_2025},
                {"kitų metų sausis", "months 2024-01-01/2024-01-31"},
                {"praėjusių metų gruodis", "months 2022-12-01/2022-12-31"},
                {"XI mėn.", "months 2023-11-01/2023-11-30"},
                {"2025 m. 05–06 mėn.", "months 2025-05-01/2025-06-30"}});
  expect_words(
      {"V", "5", "5 mėn.", "10 mėn.", "2025 m. 5 mėn.", "5–6 mėn.", "3, 6 mėn.", "13 mėn."});
}

TEST(TermForms, NumbersAreMonthsOnlyUnderATitleThatSaysSo) {
  const TermContext months{.year = 2023, .numbers_are_months = true};
  expect_forms({{"V", "months 2023-05-01/2023-05-31"},
                {"5", "months 2023-05-01/2023-05-31"},
                {"5 mėn.", "months 2023-05-01/2023-05-31"},
                {"10–12", "months 2023-10-01/2023-12-31"},
                {"IX, XI", "months 2023-09-01/2023-09-30 2023-11-01/2023-11-30"}},
               months);
  expect_words({"0", "13"}, months);
}

TEST(TermForms, Lists) {
  const std::string_view two = "months 2023-03-01/2023-03-31 2023-05-01/2023-05-31";
  const std::string_view two_2025 = "months 2025-03-01/2025-03-31 2025-05-01/2025-05-31";
  expect_forms({{"kovas, gegužė", two},
                {"kovas,gegužė", two},
                {"kovas/gegužė", two},
                {"kovas ir gegužė", two},
                {"kovo, ir gegužės mėn.", two},
                {"KOVAS BEI GEGUŽĖ", two},
                {"kovas\ngegužė", two},
                {"kovas,\ngegužė", two},
                {"2025 m. kovas, gegužė", two_2025},
                {"2025 m. kovas\ngegužė", two_2025},
                {"kovas, gegužė 2025 m.", two_2025},
                {"2025-03, 2025-05", two_2025},
                {"2025-03, 05-06", "unspecified !unread"},
                {"kovo–balandžio, rugsėjo–spalio mėn.",
                 "months 2023-03-01/2023-04-30 2023-09-01/2023-10-31"}});
  // A year in the middle may be that of the month before it, or not.
  expect_words({"kovas, 2025 m. gegužė, rugsėjis",
                "kovas, 2025 m. gegužė",
                "2023, 2024 m. kovas",
                "2023 ir 2024 m. I ketv.",
                "2023 m. kovas, 2024 m.",
                "rugsėjis, kovas 2025 m.",
                "2023–2024 m. kovas"});
}

TEST(TermForms, RunsOfMonths) {
  const std::string_view run = "months 2023-05-01/2023-07-31";
  expect_forms({{"gegužė–liepa", run},
                {"gegužė - liepa", run},
                {"gegužės—liepos mėn.", run},
                {"gegužės\xC2\x96liepos mėn.", run},  // a dash of Windows
                {"V–VII mėn.", run},
                {"nuo gegužės iki liepos", "months 2023-05-01/2023-07-31 ~inclusive"},
                {"nuo gegužės mėn. iki liepos mėn.", "months 2023-05-01/2023-07-31 ~inclusive"},
                {"2025-05–2025-07", "months 2025-05-01/2025-07-31"},
                {"2025 m. gegužė – liepa", "months 2025-05-01/2025-07-31"},
                {"gegužė–liepa 2025 m.", "months 2025-05-01/2025-07-31"},
                {"2022 m. gruodis – 2023 m. vasaris", "months 2022-12-01/2023-02-28"}});
}

TEST(TermForms, RunsOverTheYearsEnd) {
  const std::string_view run = "months 2023-10-01/2024-02-29 ~across years";
  expect_forms(
      {{"spalis–vasaris", run},
       {"SPALIO - VASARIO MĖN.", run},
       {"2023 m. spalis – vasaris", run},
       {"spalis – 2024 m. vasaris", run},
       {"spalis–vasaris 2024 m.", run},
       {"spalis – kitų metų vasaris", run},
       {"nuo spalio iki vasario", "months 2023-10-01/2024-02-29 ~inclusive ~across years"},
       {"gruodžio 20 d. – sausio 8 d.", "interval 2023-12-20/2024-01-08 ~across years"},
       {"nuo gruodžio 20 d. iki sausio 8 d.", "interval 2023-12-20/2024-01-08 ~across years"},
       {"IV–I ketv.", "quarters 2023-10-01/2024-03-31 ~across years"},
       {"2023 m. lapkritis – 2023 m. vasaris", "unspecified !reversed"},
       {"kovo 15–10 d.", "unspecified !reversed"}});
  // Of which two years is not told.
  expect_words({"spalis–vasaris 2026 m.", "rugsėjis – 2024 m. gruodis"});
}

TEST(TermForms, QuartersAndHalfYears) {
  expect_forms({{"I ketv.", "quarters 2023-01-01/2023-03-31"},
                {"PIRMASIS KETVIRTIS", "quarters 2023-01-01/2023-03-31"},
                {"1–3 ketv.", "quarters 2023-01-01/2023-09-30"},
                {"I - III ketvirčiai", "quarters 2023-01-01/2023-09-30"},
                {"I ketv. – III ketv.", "quarters 2023-01-01/2023-09-30"},
                {"II ir IV ketvirtis", "quarters 2023-04-01/2023-06-30 2023-10-01/2023-12-31"},
                {"IV KETVIRTYJE", "quarters 2023-10-01/2023-12-31"},
                {"I metų ketvirtis", "quarters 2023-01-01/2023-03-31"},
                {"I ketv. 2025 m.", "quarters 2025-01-01/2025-03-31"},
                {"I, II ketv. 2025 m.", "quarters 2025-01-01/2025-03-31 2025-04-01/2025-06-30"},
                {"2024 m. IV ketv. – 2025 m. I ketv.", "quarters 2024-10-01/2025-03-31"},
                {"II pusm.", "half-years 2023-07-01/2023-12-31"},
                {"antrąjį pusmetį", "half-years 2023-07-01/2023-12-31"},
                {"I ketvirtis (kovas)", "months 2023-03-01/2023-03-31"},
                {"II pusmetis (rugsėjo 5 d.)", "day 2023-09-05/2023-09-05"}});
  expect_words({"I", "V ketv.", "0 ketv.", "III pusm.", "I k.", "I ketvirtis (gegužė)"});
}

TEST(TermForms, Days) {
  const std::string_view day = "day 2023-05-06/2023-05-06";
  const std::string_view day_2025 = "day 2025-05-06/2025-05-06";
  expect_forms({{"gegužės 6 d.", day},
                {"GEGUŽĖS 6 D.", day},
                {"gegužės 6d.", day},
                {"gegužės 6-ąją", day},
                {"gegužės 6–oji", day},
                {"gegužė 6", day},
                {"6 gegužės", day},
                {"05-06", day},
                {"š. m. gegužės 6 d.", day},
                {"2025-05-06", day_2025},
                {"2025–05–06", day_2025},
                {"2025.05.06", day_2025},
                {"2025 05 06", day_2025},
                {"2025/05/06", day_2025},
                {"06.05.2025", day_2025},
                {"2025 m. gegužės 6 d.", day_2025},
                {"gegužės 6, 2025", day_2025},
                {"05 mėn. 06 d.", day},
                {"V mėn. 6 d.", day},
                {"2025 m. 5 mėn. 6 d.", day_2025},
                {"gegužės 6 d. 2025 m.", day_2025},
                {"vasario 29 d.", "unspecified !no such day"},
                {"gegužės 48 d.", "unspecified !no such day"}});
  expect_words({"05/06/2025",
                "06-05-2025",
                "5.6.2025",
                "05.06",
                "05–06 d.",
                "10–12",
                "13-05",
                "6 d.",
                "6",
                "2025-5-6",
                "gegužės 1012 d.",
                "gegužės 1520 d.",
                "gegužės 2024 d.",
                "gegužės 3 dienos",
                "gegužės 5 dienas",
                "gegužė 5-okai",
                "gegužės 3 penktadienis",
                "5 mėn. 6 d.",
                "gegužė 5 kl."});
}

TEST(TermForms, SeveralDays) {
  const std::string_view two = "day 2023-05-06/2023-05-06 2023-05-13/2023-05-13";
  expect_forms(
      {{"gegužės 6, 13 d.", two},
       {"gegužės 6 d., 13 d.", two},
       {"gegužės 6 ir 13 d.", two},
       {"gegužės 6, 13", two},
       {"6 ir 13 gegužės", two},
       {"gegužės 6 d. gegužės 13 d.", two},
       {"2023-05-06 2023-05-13", two},
       {"2023-05-06\n2023-05-13", two},
       {"gegužės 6–8 d.", "interval 2023-05-06/2023-05-08"},
       {"6–8 gegužės", "interval 2023-05-06/2023-05-08"},
       {"gegužės 6–8 d. ir birželio 3 d.", "interval 2023-05-06/2023-05-08 2023-06-03/2023-06-03"},
       {"2025-05-06–08", "interval 2025-05-06/2025-05-08"},
       {"2025-05-06 – 06-08", "interval 2025-05-06/2025-06-08"},
       {"iki gegužės 6 dienos", "interval ../2023-05-06"},
       {"gegužės 6, 13 dienos", two},
       {"gegužės 6/13 d.", two}});
  expect_words({"2025-05-06/2025-05-08", "sausio, kovo 15 d.", "sausio ir kovo 15 d."});
}

TEST(TermForms, DaysOfTheTitlesMonth) {
  const TermContext may{.year = 2023, .month = 5};
  expect_forms({{"6 d.", "day 2023-05-06/2023-05-06"},
                {"6, 13 d.", "day 2023-05-06/2023-05-06 2023-05-13/2023-05-13"},
                {"22-24 d.", "interval 2023-05-22/2023-05-24"},
                {"9 d. 13.00 val.", "day 2023-05-09/2023-05-09"},
                {"iki 10 d.", "interval ../2023-05-10"},
                {"paskutinė savaitė", "months 2023-05-01/2023-05-31 ~wider"},
                {"paskutinė savaitė (26–30 d.)", "interval 2023-05-26/2023-05-30"},
                {"32 d.", "unspecified !no such day"},
                {"birželio 3 d.", "day 2023-06-03/2023-06-03"}},
               may);
  expect_words(
      {"6", "VI d.", "6–8", "3 dienos", "3 d. d.", "per 3 d.", "paskutinė savaitė (birželio 3 d.)"},
      may);
}

TEST(TermForms, DaysInBrackets) {
  expect_forms({{"gegužė (6 d.)", "day 2023-05-06/2023-05-06"},
                {"Gegužė (05-06)", "day 2023-05-06/2023-05-06"},
                {"gegužės mėn. (6, 13 d.)", "day 2023-05-06/2023-05-06 2023-05-13/2023-05-13"},
                {"gegužė (pagal poreikį)", "months 2023-05-01/2023-05-31"},
                {"gegužės 6 d. (aktų salėje)", "day 2023-05-06/2023-05-06"},
                {"lapkričio 20 d. (Vaiko teisių diena)", "day 2023-11-20/2023-11-20"}});
  expect_words({"gegužė (06-05)",
                "gegužė (arba birželis)",
                "gegužė (išskyrus 6 d.)",
                "gegužė (2 kartus)",
                "gegužė (perkelta)",
                "gegužė (?)",
                "gegužės 6 d. (kita diena)",
                "gegužės 6 d. (5 darbo diena)",
                "gegužė (6 d.) (13 d.)",
                "nuolat (gegužė)",
                "gegužė [6 d.]"});
}

TEST(TermForms, TheNthWeekdayOfAMonth) {
  expect_forms({{"paskutinis gegužės penktadienis", "day 2023-05-26/2023-05-26"},
                {"PASKUTINĮ GEGUŽĖS PENKTADIENĮ", "day 2023-05-26/2023-05-26"},
                {"antrą spalio trečiadienį", "day 2023-10-11/2023-10-11"},
                {"2-ą spalio trečiadienį", "day 2023-10-11/2023-10-11"},
                {"2025 m. spalio antrą trečiadienį", "day 2025-10-08/2025-10-08"},
                {"gegužės I pirmadienis", "day 2023-05-01/2023-05-01"},
                {"penktą gegužės penktadienį", "unspecified !no such day"}});
}

TEST(TermForms, Bounds) {
  expect_forms({{"nuo gegužės 5 d. iki birželio 6 d.", "interval 2023-05-05/2023-06-06"},
                {"nuo gegužės 5 iki 10 d.", "interval 2023-05-05/2023-05-10"},
                {"2025-05-05 iki 2025-05-10", "interval 2025-05-05/2025-05-10"},
                {"gegužės 28 – birželio 3 d.", "interval 2023-05-28/2023-06-03"},
                {"nuo gegužės 5 d. – iki birželio 6 d.", "interval 2023-05-05/2023-06-06"},
                {"gegužės 5 d. – birželio 6 d. imtinai", "interval 2023-05-05/2023-06-06"},
                {"nuo gegužės 5 d.", "interval 2023-05-05/.."},
                {"nuo gegužės", "interval 2023-05-01/.."},
                {"iki gegužės 5 d.", "interval ../2023-05-05"},
                {"IKI GEGUŽĖS 5 D. IMTINAI", "interval ../2023-05-05"},
                {"ne vėliau kaip iki gegužės 5 d.", "interval ../2023-05-05"},
                {"ne vėliau nei gegužės 5 d.", "interval ../2023-05-05"},
                {"iki gegužės imtinai", "interval ../2023-05-31"},
                {"iki gegužės pabaigos", "interval ../2023-05-31"},
                {"iki I pusmečio pabaigos", "interval ../2023-06-30"},
                {"iki metų pabaigos", "interval ../2023-12-31"},
                {"iki metų galo", "interval ../2023-12-31"},
                {"iki 2025 m. pabaigos", "interval ../2025-12-31"},
                {"iki kitų metų sausio 15 d.", "interval ../2024-01-15"},
                {"nuo gegužės 5 d. iki birželio pabaigos", "interval 2023-05-05/2023-06-30"}});
  expect_words({"iki gegužės",
                "iki gegužės mėn.",
                "iki I pusmečio",
                "iki gegužės vidurio",
                "nuo gegužės 5 d. iki birželio",
                "iki kovo 1 d., birželio 1 d.",
                "iki kovo 1 d. ir birželio 1 d.",
                "nuo kovo 1 d., birželio 1 d.",
                "nuo gegužės iki 10 d."});
}

TEST(TermForms, PartsOfMonthsAndYearsAreTheWholeAndARemark) {
  const std::string_view may = "months 2023-05-01/2023-05-31 ~wider";
  expect_forms({{"gegužės pradžia", may},
                {"gegužės viduryje", may},
                {"GEGUŽĖS PABAIGOJE", may},
                {"II gegužės dekada", may},
                {"gegužės 2-oji savaitė", may},
                {"pirmą gegužės savaitę", may},
                {"gegužės 2–3 savaitės", may},
                {"gegužės penktadienis", may},
                {"gegužės antradieniais", may},
                {"gegužės pabaiga – birželio pradžia", "months 2023-05-01/2023-06-30 ~wider"},
                {"metų pradžioje", "year 2023-01-01/2023-12-31 ~wider"},
                {"2025 m. pabaiga", "year 2025-01-01/2025-12-31 ~wider"},
                {"II ketvirčio pabaigoje", "quarters 2023-04-01/2023-06-30 ~wider"},
                {"gegužės paskutinė savaitė (26–30 d.)", "interval 2023-05-26/2023-05-30"}});
  expect_words({"II savaitė", "pradžioje", "paskutinė savaitė"});
}

TEST(TermForms, HoursAndWeekdaysChangeNoDay) {
  const std::string_view day = "day 2023-05-06/2023-05-06";
  expect_forms({{"gegužės 6 d. 10 val.", day},
                {"gegužės 6 d., 14:00–16:00", day},
                {"gegužės 6 10.30 val.", day},
                {"gegužės 6 d. nuo 10 iki 12 val.", day},
                {"2023-05-06 10:00", day},
                {"2023-05-06 00:00:00", day},
                {"2023-05-06 10.00–12.30", day},
                {"gegužės 6 d., 14.00", day},
                {"gegužės 6 d. (10.00–12.00 val.)", day},
                {"gegužės 6 d. (šeštadienis)", day},
                {"šeštadienį, gegužės 6 d.", day},
                {"gegužės 6 d. (penktadienis)", "day 2023-05-06/2023-05-06 !weekday differs"},
                {"penktadienį, gegužės 6 d.", "day 2023-05-06/2023-05-06 !weekday differs"}});
  expect_words({"gegužės 6–10 val.", "gegužė 10 val.", "10 val.", "penktadienį"});
}

TEST(TermForms, ALabelBeforeDatesIsNoDate) {
  expect_forms({{"I – 2025-01-02 – 2025-03-28", "interval 2025-01-02/2025-03-28"},
                {"II etapas: 2025-01-02 - 2025-03-28", "interval 2025-01-02/2025-03-28"},
                {"1) 2025-01-02", "day 2025-01-02/2025-01-02"}});
}

TEST(TermForms, WordsWithMoreThanOneMeaningStayWords) {
  expect_words({"pavasarį",
                "2025 m. rudenį",
                "per Kalėdas",
                "atostogų metu",
                "I trimestras",
                "2025 m. m.",
                "2024–2026 m. m.",
                "pagal grafiką",
                "pagal planą",
                "gegužė arba birželis",
                "gegužė ar birželis",
                "apie gegužės 6 d.",
                "rug.",
                "balandžiobirželio mėn.",
                "gegužė, 6 d.",
                "gegužė, išskyrus 6 d.",
                "Terminas: gegužė",
                "kas mėnesį, nuo rugsėjo",
                "mokslo metų eigoje, kas mėnesį"});
}

TEST(TermForms, TermsOfSeveralKindsStandSideBySide) {
  const auto kinds = [](std::string_view cell) { return test::told_all(cell, {.year = 2023}); };
  EXPECT_EQ(kinds("Nuolat; esant poreikiui"), "continuous | as needed");
  EXPECT_EQ(kinds("nuolat, pagal poreikį"), "continuous | as needed");
  EXPECT_EQ(kinds("nuolat / prireikus"), "continuous | as needed");
  EXPECT_EQ(kinds("nuolat\nprireikus"), "continuous | as needed");
  EXPECT_EQ(kinds("kovas ir II pusmetis"),
            "months 2023-03-01/2023-03-31 | half-years 2023-07-01/2023-12-31");
  EXPECT_EQ(read_terms("kovas ir II pusmetis", {.year = 2023}).at(1).term.text, "ir II pusmetis");
}

}  // namespace
}  // namespace gerove::intake
