// Rows: each cell goes where the schema says, and what does not fit it does not compile.
#include "gerove/tables/rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <concepts>

#include "gerove/codes/measure.hpp"
#include "gerove/codes/procedure.hpp"

namespace gerove::tables {
namespace {

using ::testing::ElementsAre;

constexpr auto every_type = schema("every_type",
                                   {"Visi tipai", "Every type"},
                                   column<std::string>("text", {"Tekstas", "Text"}),
                                   column<std::int64_t>("number", {"Skaičius", "Number"}),
                                   column<Date>("date", {"Data", "Date"}, Privacy::identity),
                                   column<Moment>("moment", {"Laikas", "Moment"}),
                                   column<Decimal>("decimal", {"Suma", "Sum"}),
                                   column<Answer>("answer", {"Atsakymas", "Answer"}),
                                   column<Word>("word", {"Žodis", "Word"}));

using EveryType = decltype(Rows(every_type, Language{}));

template <class... Cell>
concept Fits = requires(EveryType& rows, const Cell&... cells) { rows.add(cells...); };

using None = std::nullopt_t;

static_assert(Fits<std::string, int, Date, Moment, Decimal, Answer, Word>);
static_assert(Fits<Text, std::uint64_t, None, None, None, None, None>);
static_assert(Fits<OwnedText, std::optional<std::uint32_t>, None, None, None, None, None>);
static_assert(
    Fits<const char*, None, std::optional<Date>, None, None, std::optional<Answer>, None>);
static_assert(!Fits<std::string, int, Date, Moment, Decimal, Answer>, "a cell is missing");
static_assert(!Fits<std::string, int, Date, Moment, Decimal, Answer, Word, Word>, "one too many");
static_assert(!Fits<int, int, Date, Moment, Decimal, Answer, Word>, "a number is no text");
static_assert(!Fits<std::string, double, Date, Moment, Decimal, Answer, Word>, "would be rounded");
static_assert(!Fits<std::string, bool, Date, Moment, Decimal, Answer, Word>, "true is no number");
static_assert(!Fits<std::string, int, std::string, Moment, Decimal, Answer, Word>);
static_assert(!Fits<std::string, int, Date, Moment, Decimal, MeasureKind, Word>, "another list");
static_assert(!Fits<std::string, int, Date, Moment, Decimal, Answer, std::string>);
static_assert(!Fits<std::string, int, Date, std::int64_t, Decimal, Answer, Word>);

Table two_rows(Language language) {
  Rows rows(every_type, language);
  rows.add(Text{"ąžuolas", "oak"},
           7,
           *make_date(1970, 1, 3),
           Moment{.seconds = 90},
           make_decimal(-1250, 2),
           Answer::yes,
           Word{"late", "pavėluota"});
  rows.add("", std::nullopt, {}, {}, {}, {}, {});
  return std::move(rows).table();
}

TEST(Rows, PutEachCellIntoItsColumn) {
  const Table table = two_rows(Language::lt);
  EXPECT_EQ(table.title, "Visi tipai");
  EXPECT_EQ(table.rows, 2U);
  ASSERT_EQ(table.columns.size(), 7U);
  EXPECT_EQ(table.columns[0].text_at(0), "ąžuolas");
  EXPECT_EQ(table.columns[1].integer_at(0), 7);
  EXPECT_EQ(table.columns[2].integer_at(0), 2);
  EXPECT_EQ(table.columns[3].integer_at(0), 90);
  EXPECT_EQ(table.columns[4].text_at(0), "-12.50") << "exact, with a point";
  EXPECT_EQ(table.columns[5].text_at(0), "yes");
  EXPECT_EQ(table.columns[5].title_at(0), "taip");
  EXPECT_EQ(table.columns[6].text_at(0), "late");
  EXPECT_EQ(table.columns[6].title_at(0), "pavėluota");
}

TEST(Rows, AnEmptyTextIsAnEmptyCellLikeAllThatIsNotThere) {
  for (const Column& column : two_rows(Language::lt).columns) {
    EXPECT_EQ(column.rows(), 2U) << column.name();
    EXPECT_EQ(column.nulls(), 1U) << column.name();
    EXPECT_TRUE(column.is_null(1)) << column.name();
  }
}

TEST(Rows, SpeakTheLanguageOfTheTable) {
  const Table table = two_rows(Language::en);
  EXPECT_EQ(table.language, Language::en);
  EXPECT_EQ(table.title, "Every type");
  EXPECT_EQ(table.columns[0].title(), "Text");
  EXPECT_EQ(table.columns[0].text_at(0), "oak");
  EXPECT_EQ(table.columns[5].title_at(0), "yes");
}

TEST(Rows, TheListOfACodeIsItsColumnsDictionary) {
  Rows rows(every_type, Language::lt);
  const Table empty = Rows(rows).table();
  const std::size_t words = empty.columns[5].words().ends.size() - 1;
  EXPECT_EQ(words, entries<Answer>().size());
  rows.add("", std::nullopt, {}, {}, {}, static_cast<Answer>(4711), {});
  rows.add("", std::nullopt, {}, {}, {}, Answer::no, {});
  rows.add("", std::nullopt, {}, {}, {}, static_cast<Answer>(4711), {});
  const Table table = std::move(rows).table();
  EXPECT_EQ(table.columns[5].text_at(0), "4711")
      << "a number that the list does not hold is itself";
  EXPECT_EQ(table.columns[5].text_at(1), "no");
  EXPECT_EQ(table.columns[5].words().ends.size() - 1, words + 1) << "and a word but once";
}

TEST(Rows, UnspecifiedIsAWordUnlessItIsSaidToBeNothing) {
  EXPECT_EQ(if_specified(Answer::unspecified), std::nullopt);
  EXPECT_EQ(if_specified(Answer::no), Answer::no);
  Rows rows(every_type, Language::lt);
  rows.add("", std::nullopt, {}, {}, {}, Answer::unspecified, {});
  EXPECT_EQ(std::move(rows).table().columns[5].text_at(0), "unspecified");
}

TEST(Rows, LetTheCallerStopNowAndThen) {
  int calls = 0;
  Rows rows(every_type, Language::lt, [&] { ++calls; });
  for (int i = 0; i < 1000; ++i) rows.add("", i, {}, {}, {}, {}, {});
  EXPECT_GE(calls, 2);
  EXPECT_LE(calls, 100);
}

TEST(Schema, DeclaresNameTypePrivacyAndTitle) {
  const SchemaView view = every_type;
  EXPECT_EQ(view.name, "every_type");
  EXPECT_EQ(view.columns[2].name, "date");
  EXPECT_EQ(view.columns[2].type, ColumnType::date);
  EXPECT_EQ(view.columns[2].privacy, Privacy::identity);
  EXPECT_EQ(view.columns[3].privacy, Privacy::plain);
  EXPECT_EQ(view.columns[4].title, (Text{"Suma", "Sum"}));
}

TEST(Schema, CanBeExtended) {
  constexpr auto longer = extended("longer", every_type, record_column, path_column);
  constexpr std::size_t size = every_type.columns.size();
  EXPECT_EQ(longer.name, "longer");
  EXPECT_EQ(longer.title, every_type.title);
  ASSERT_EQ(longer.columns.size(), size + 2);
  EXPECT_EQ(longer.columns[0].name, "text");
  EXPECT_EQ(longer.columns[size].name, "record");
  EXPECT_EQ(longer.columns[size + 1].name, "path");
}

}  // namespace
}  // namespace gerove::tables
