// The sheets name fields that there are.
#include "gerove/registers/sheets.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>

#include "registers/field_reference.hpp"
#include "registers/mapped_values.hpp"

namespace gerove::registers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const Sheet& sheet : sheets()) found.push_back(sheet.name);
  return found;
}

template <class Visit>
void each_column(const Visit& visit) {
  for (const Sheet& sheet : sheets()) {
    for (const Column& column : sheet.columns) {
      SCOPED_TRACE(sheet.name + ", " + column.title);
      visit(sheet, column);
    }
  }
}

TEST(Sheets, StandInTheOrderOfTheWorkbook) {
  EXPECT_THAT(names(),
              ElementsAre("Pradžia",
                          "Įstaigos",
                          "Asmenys",
                          "Nariai",
                          "Vaikai",
                          "Atstovai",
                          "Bylos",
                          "Prašymai",
                          "Eiga",
                          "Posėdžiai",
                          "Klausimai",
                          "Dalyviai",
                          "Potvarkiai",
                          "Priemonės",
                          "Skirtos paslaugos",
                          "Ugdymas",
                          "Planai",
                          "Vertinimai",
                          "Siuntimai",
                          "Siuntimų eiga",
                          "Veiklos",
                          "Paslaugų katalogas",
                          "Vietos",
                          "Poreikiai",
                          "Rodikliai",
                          "Organai",
                          "Įvykiai",
                          "Kita pagalba",
                          "Sustabdymai",
                          "Terminai"));
}

TEST(Sheets, HaveAtMostFourteenColumnsOfDifferentTitles) {
  std::size_t columns = 0;
  for (const Sheet& sheet : sheets()) {
    EXPECT_LE(sheet.columns.size(), 14U) << sheet.name;
    std::set<std::string> titles;
    for (const Column& column : sheet.columns) titles.insert(column.title);
    EXPECT_EQ(titles.size(), sheet.columns.size()) << sheet.name;
    columns += sheet.columns.size();
  }
  EXPECT_EQ(columns, 300U);
}

TEST(Sheets, SayWhichAreRareAndWhichIsOfOneRow) {
  const Sheet* const start = find_sheet("Pradžia");
  ASSERT_NE(start, nullptr);
  EXPECT_TRUE(start->titles_in_rows);
  EXPECT_FALSE(start->rare);
  EXPECT_TRUE(find_sheet("Terminai")->rare);
  EXPECT_EQ(find_sheet("Vardai"), nullptr);
}

TEST(Sheets, KnowAColumnWhole) {
  const Column& column = find_sheet("Priemonės")->columns[5];
  EXPECT_EQ(column.title, "Vykdo");
  EXPECT_EQ(column.type, ColumnType::references);
  EXPECT_EQ(column.need, Need::required);
  EXPECT_EQ(column.key, 0U);
  EXPECT_THAT(column.fields, ElementsAre("case_file.measures[].executors[]"));
  EXPECT_THAT(column.refers, ElementsAre("Įstaigos", "Asmenys"));
  EXPECT_EQ(column.example, "Vaikų dienos centras „Gilė“");
  EXPECT_THAT(column.note.lt, IsEmpty());
  EXPECT_EQ(find_sheet("Kita pagalba")->columns[2].need, Need::follows);
}

TEST(Sheets, NameRecordsAndFieldsThatThereAre) {
  for (const Sheet& sheet : sheets()) {
    const auto record = read_field_reference(sheet.record);
    ASSERT_TRUE(record) << sheet.name;
    EXPECT_NE(record->type(), nullptr) << sheet.name;
  }
  each_column([](const Sheet&, const Column& column) {
    for (const std::string& field : column.fields) {
      EXPECT_TRUE(read_field_reference(field)) << field;
    }
    EXPECT_TRUE(!column.fields.empty() || column.title == "Metai");
    EXPECT_NE(column.type, ColumnType::unspecified);
  });
}

TEST(Sheets, AskForCodesWhereAFieldHasACodeList) {
  each_column([](const Sheet&, const Column& column) {
    if (column.type != ColumnType::code && column.type != ColumnType::codes) return;
    const auto field = read_field_reference(column.fields.front());
    // of a measure that is named by order, child and kind, and of an event of one
    const bool is_part = field->leaf() != nullptr && field->type() != nullptr;
    EXPECT_TRUE(is_part || field->leaf()->kind == Kind::enumeration);
  });
}

TEST(Sheets, ReferToSheetsThatThereAre) {
  each_column([](const Sheet&, const Column& column) {
    for (const std::string& name : column.refers) EXPECT_NE(find_sheet(name), nullptr) << name;
  });
}

TEST(Sheets, NumberTheirKeysFromOne) {
  for (const Sheet& sheet : sheets()) {
    std::vector<std::uint32_t> keys;
    for (const Column& column : sheet.columns) {
      if (column.key > 0) keys.push_back(column.key);
    }
    std::ranges::sort(keys);
    for (std::size_t i = 0; i < keys.size(); ++i) EXPECT_EQ(keys[i], i + 1) << sheet.name;
  }
}

TEST(Sheets, HaveNotesInBothLanguagesOrNone) {
  each_column([](const Sheet&, const Column& column) {
    EXPECT_EQ(column.note.lt.empty(), column.note.en.empty());
  });
}

}  // namespace
}  // namespace gerove::registers
