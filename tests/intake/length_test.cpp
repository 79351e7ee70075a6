// Lengths in words, and the years that titles name.
#include "gerove/intake/length.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gerove/core/date.hpp"

namespace gerove::intake {
namespace {

using calendar::LegalTerm;
using calendar::TermUnit;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Length, InFigures) {
  EXPECT_EQ(read_length("24 mėnesiai"), (LegalTerm{24, TermUnit::month}));
  EXPECT_EQ(read_length("24 mėn."), (LegalTerm{24, TermUnit::month}));
  EXPECT_EQ(read_length("24 months"), (LegalTerm{24, TermUnit::month}));
  EXPECT_EQ(read_length("24-month"), (LegalTerm{24, TermUnit::month}));
  EXPECT_EQ(read_length("2 metų trukmė"), (LegalTerm{2, TermUnit::year}));
  EXPECT_EQ(read_length("30 kalendorinių dienų"), (LegalTerm{30, TermUnit::day}));
  EXPECT_EQ(read_length("15 darbo dienų"), (LegalTerm{15, TermUnit::working_day}));
  EXPECT_EQ(read_length("6 savaitės"), (LegalTerm{6, TermUnit::week}));
}

TEST(Length, InWords) {
  EXPECT_EQ(read_length("dveji metai"), (LegalTerm{2, TermUnit::year}));
  EXPECT_EQ(read_length("Trejų metų"), (LegalTerm{3, TermUnit::year}));
  EXPECT_EQ(read_length("dvylika mėnesių"), (LegalTerm{12, TermUnit::month}));
  EXPECT_EQ(read_length("dvidešimt keturi mėnesiai"), (LegalTerm{24, TermUnit::month}));
  EXPECT_EQ(read_length("trisdešimt šeši mėn."), (LegalTerm{36, TermUnit::month}));
  EXPECT_EQ(read_length("vienuolika mėnesių"), (LegalTerm{11, TermUnit::month}));
  EXPECT_EQ(read_length("pusantrų metų"), (LegalTerm{18, TermUnit::month}));
  EXPECT_EQ(read_length("pusė metų"), (LegalTerm{6, TermUnit::month}));
  EXPECT_EQ(read_length("pusmetis"), (LegalTerm{6, TermUnit::month}));
  EXPECT_EQ(read_length("twenty-four months"), (LegalTerm{24, TermUnit::month}));
  EXPECT_EQ(read_length("two years"), (LegalTerm{2, TermUnit::year}));
  EXPECT_EQ(read_length("a year"), (LegalTerm{1, TermUnit::year}));
}

TEST(Length, InYearsAndMonthsIsInMonths) {
  EXPECT_EQ(read_length("1 metai ir 6 mėnesiai"), (LegalTerm{18, TermUnit::month}));
  EXPECT_EQ(read_length("dveji metai 3 mėn."), (LegalTerm{27, TermUnit::month}));
  EXPECT_FALSE(read_length("1 metai ir 10 dienų"));
}

TEST(Length, InFiguresAndWordsMustAgree) {
  EXPECT_EQ(read_length("dvidešimt keturi (24) mėnesiai"), (LegalTerm{24, TermUnit::month}));
  EXPECT_EQ(read_length("24 (dvidešimt keturi) mėnesiai"), (LegalTerm{24, TermUnit::month}));
  EXPECT_FALSE(read_length("dvylika (24) mėnesių"));
  EXPECT_FALSE(read_length("24 (dvylika) mėnesių"));
}

TEST(Length, IsNoneInOtherWords) {
  for (const char* text : {"",
                           " ",
                           "24",
                           "mėnesiai",
                           "ne ilgiau kaip 24 mėnesiai",
                           "apie 2 metus",
                           "iki 24 mėn.",
                           "1,5 metų",
                           "24 m.",
                           "kol reikės",
                           "2023 m. sausis",
                           "pusantro mėnesio",
                           "24 darbo mėnesiai",
                           "(24) mėnesiai",
                           "ir",
                           "-"}) {
    EXPECT_FALSE(read_length(text)) << text;
  }
  EXPECT_FALSE(read_length(std::string(5000, '1') + " mėn."));
}

/// `2021-2027`, or `2023` for one year.
std::vector<std::string> years(std::string_view title) {
  std::vector<std::string> list;
  for (const Period& period : read_title_years(title)) {
    const std::string first = format_date(*period.start);
    const std::string last = format_date(*period.end);
    EXPECT_TRUE(first.ends_with("-01-01") && last.ends_with("-12-31")) << title;
    list.push_back(first.substr(0, 4) + '-' + last.substr(0, 4));
  }
  return list;
}

TEST(TitleYears, AreThoseThatTheTitleIsAbout) {
  EXPECT_THAT(years("2021–2027 m. plėtros programa"), ElementsAre("2021-2027"));
  EXPECT_THAT(years("Veiklos planas 2023 metams"), ElementsAre("2023-2023"));
  EXPECT_THAT(years("Dėl 2023 m. veiklos plano patvirtinimo"), ElementsAre("2023-2023"));
  EXPECT_THAT(years("Dėl 2014 - 2020 metų programos"), ElementsAre("2014-2020"));
  EXPECT_THAT(years("Vaiko gerovė 2014-2020"), ElementsAre("2014-2020"));
}

TEST(TitleYears, OfAPlanAndItsProgrammeAreBothThere) {
  EXPECT_THAT(years("2021–2027 m. programos 2023 m. planas"),
              ElementsAre("2021-2027", "2023-2023"));
}

TEST(TitleYears, MayStandBehindADateInFigures) {
  EXPECT_THAT(years("2023-01-05 patvirtintas 2024 m. planas"), ElementsAre("2024-2024"));
}

TEST(TitleYears, AreNoDatesPartsOfYearsOrNumbers) {
  for (const char* title : {"Dėl 2023 m. sausio 5 d. įsakymo pakeitimo",
                            "Dėl 2023-01-05 sprendimo",
                            "Įsakymas Nr. 2023",
                            "Sprendimas T-2023 m.",
                            "2023 m. I ketvirčio ataskaita",
                            "2023 m. II pusmetis",
                            "2023–2024 m. m. planas",
                            "2023–2024 mokslo metų planas",
                            "nuo 2023 m.",
                            "iki 2023 m. pabaigos",
                            "1234 m. dalyvių",
                            "2027–2021 m. programa",
                            "2023",
                            ""}) {
    EXPECT_THAT(years(title), IsEmpty()) << title;
  }
}

}  // namespace
}  // namespace gerove::intake
