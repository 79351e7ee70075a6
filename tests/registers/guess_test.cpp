// A mapping proposed for a workbook of somebody's own.
#include "gerove/registers/guess.hpp"

#include <gmock/gmock.h>

#include <string>

#include "gerove/registers/sheets.hpp"
#include "registers/imported.hpp"
#include "registers/sample_office.hpp"

namespace gerove::registers {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

MappingGuess guess_of(const std::string& text) {
  return guess_mapping(intake::read_grids(text).grids);
}

std::vector<std::string> fields_of(const MappingGuess& guess) {
  std::vector<std::string> fields;
  for (const ColumnMapping& column : guess.mapping.sheets.at(0).columns) {
    fields.push_back(column.ignore ? "-" : column.field.front());
  }
  return fields;
}

TEST(Guess, KnowsTheSheetsOfTheTemplate) {
  for (const std::string& text : test::sample_registers()) {
    const auto grids = intake::read_grids(text).grids;
    const bool is_pairs = grids[0].at(0, 0).text.starts_with("Savivaldybė");
    const MappingGuess guess = guess_mapping(grids);
    if (is_pairs) continue;
    ASSERT_EQ(guess.mapping.sheets.size(), 1U) << text.substr(0, 40);
    for (const GuessedColumn& column : guess.columns) EXPECT_TRUE(column.sure);
    EXPECT_THAT(fields_of(guess), Not(testing::Contains("-")));
  }
}

TEST(Guess, TakesTitlesThatShareTheirWords) {
  const MappingGuess guess = guess_of(
      "Siuntimo nr.;Siuntimo rūšis;Iš įstaigos;Į įstaigą;Atsakyti iki kada;Spalva\n"
      "S-1;prašymas suteikti paslaugą;A;B;2024-01-02;žalia\n");
  EXPECT_EQ(guess.mapping.sheets.at(0).record, "referral");
  EXPECT_EQ(guess.mapping.sheets.at(0).header_row, 1U);
  EXPECT_THAT(fields_of(guess),
              ElementsAre("referral.id",
                          "referral.kind",
                          "referral.from_institution_id",
                          "referral.to_institution_id",
                          "referral.answer_due",
                          "-"));
}

TEST(Guess, ColumnsWhoseCellsAreSomethingElseAreNotTaken) {
  const MappingGuess guess =
      guess_of("Nr.;Gimė;Lytis\nV-1;nežinoma;moteris\nV-2;nežinoma;vyras\nV-3;2011;vyras\n");
  EXPECT_THAT(fields_of(guess), ElementsAre("child.id", "-", "child.sex"));
}

TEST(Guess, SaysHowManyCellsFit) {
  const MappingGuess guess = guess_of("Nr.;Gimė;Lytis\nV-1;2010;moteris\nV-2;2011;kita lytis\n");
  ASSERT_EQ(guess.columns.size(), 3U);
  EXPECT_TRUE(guess.columns[1].sure);
  EXPECT_FALSE(guess.columns[2].sure);
  EXPECT_EQ(guess.columns[2].filled, 2U);
  EXPECT_EQ(guess.columns[2].fit, 1U);
}

TEST(Guess, IsAMappingWithoutAValueOfACell) {
  const std::string text = "Nr.;Gimė;Lytis\nŽymeklis-7;2010;moteris\n";
  const std::string printed = print_guess(guess_of(text));
  EXPECT_THAT(printed, HasSubstr("# sure: 1 / 1"));
  EXPECT_THAT(printed, Not(HasSubstr("Žymeklis")));
  EXPECT_EQ(parse_mapping(printed).sheets.at(0).record, "child");
  const test::Imported imported({text}, RecordSet(), parse_mapping(printed));
  EXPECT_THAT(imported.errors(), IsEmpty());
  EXPECT_THAT(imported.states(), ElementsAre(RowState::create));
}

TEST(Guess, LeavesOutSheetsThatAreLikeNone) {
  EXPECT_TRUE(guess_of("A;B\n1;2\n").mapping.sheets.empty());
  EXPECT_TRUE(guess_of("").mapping.sheets.empty());
}

}  // namespace
}  // namespace gerove::registers
