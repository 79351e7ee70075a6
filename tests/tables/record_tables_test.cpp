// Tables of records: every field that is no list of parts is a column, with its class and type.
#include "gerove/tables/record_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/random_records.hpp"

namespace gerove::tables {
namespace {

using ::testing::Contains;
using ::testing::Not;

const Column& column_of(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns, name, &Column::name);
  EXPECT_NE(found, table.columns.end()) << name;
  return *found;
}

Table table(std::string_view name, const std::vector<Record>& records) {
  std::vector<const Record*> pointers;
  for (const Record& record : records) pointers.push_back(&record);
  return record_table(*find_record_table(name), pointers, Language::lt);
}

Record case_file_with_measures() {
  CaseFile file;
  file.id = CaseFileId("byla-1");
  Measure first;
  first.id = MeasureId("priemone-1");
  first.kind = MeasureKind::attend_specialist_2021;
  first.imposed = make_date(1899, 3, 1);
  StatedTerm stated;
  stated.period.emplace().start = make_date(1899, 3, 2);
  first.term.emplace().length = stated;
  first.grounds = {GroundKind::unspecified};
  Measure second;
  second.id = MeasureId("priemone-2");
  second.kind = static_cast<MeasureKind>(4711);
  file.measures = {first, second};
  return Record{.content = file};
}

TEST(RecordTables, PartsStandBehindTheIdOfTheirRecord) {
  const Table measures = table("measures", {case_file_with_measures(), Record{}});
  EXPECT_EQ(measures.rows, 2U);
  EXPECT_EQ(measures.columns.front().name(), "case_file_id");
  EXPECT_EQ(measures.columns.front().text_at(1), "byla-1");
  EXPECT_EQ(column_of(measures, "id").text_at(1), "priemone-2");
}

TEST(RecordTables, FieldsOfPartsAreColumnsOfTheirOwn) {
  const Table measures = table("measures", {case_file_with_measures()});
  EXPECT_TRUE(column_of(measures, "imposed").is_null(1));
  EXPECT_EQ(column_of(measures, "imposed").type(), ColumnType::date);
  const bool nested = std::ranges::any_of(measures.columns, [](const Column& one) {
    return one.name().starts_with("term_") && one.type() == ColumnType::date && !one.is_null(0);
  });
  EXPECT_TRUE(nested);
}

TEST(RecordTables, ANumberThatNoCodeListHoldsIsItself) {
  const Table measures = table("measures", {case_file_with_measures()});
  const Column& kind = column_of(measures, "kind");
  EXPECT_EQ(kind.text_at(0), "attend_specialist_2021");
  EXPECT_EQ(kind.title_at(0), label(MeasureKind::attend_specialist_2021).lt);
  EXPECT_EQ(kind.text_at(1), "4711");
}

TEST(RecordTables, EveryRowSaysWhatItsRecordSays) {
  test::Random random(7);
  CaseFile file;
  for (int i = 0; i < 600; ++i) {
    file.measures.push_back(test::random_record<Measure>(random, {.unknown_code_percent = 30}));
  }
  const Table measures = table("measures", {Record{.content = file}});
  ASSERT_EQ(measures.rows, file.measures.size());
  for (const FieldInfo& field : type_info<Measure>().fields) {
    if (field.kind == Kind::message) continue;
    const Column& one = column_of(measures, field.name);
    for (std::size_t row = 0; row < measures.rows; ++row) {
      const void* const measure = &file.measures[row];
      ASSERT_EQ(one.is_null(row), field.count(measure) == 0) << field.name << ' ' << row;
    }
  }
  for (std::size_t row = 0; row < measures.rows; ++row) {
    const Measure& measure = file.measures[row];
    EXPECT_EQ(column_of(measures, "id").text_at(row), measure.id.value);
    if (measure.imposed) {
      const Date day =
          *make_date(1970, 1, 1) + Days(column_of(measures, "imposed").integer_at(row));
      EXPECT_EQ(day, *measure.imposed);
    }
    const auto* const stated =
        measure.term ? std::get_if<StatedTerm>(&measure.term->length) : nullptr;
    const Column& months = column_of(measures, "term_period_months");
    ASSERT_EQ(months.is_null(row), stated == nullptr || !stated->months);
    if (!months.is_null(row)) {
      EXPECT_EQ(months.integer_at(row), *stated->months);
    }
  }
}

TEST(RecordTables, ListsOfWordsAreJoined) {
  Sitting sitting;
  sitting.id = SittingId("posedis-1");
  AgendaItem item;
  item.child_ids = {ChildId("vaikas-1"), ChildId("vaikas-2")};
  sitting.agenda = {item, AgendaItem{}};
  const Table items = table("agenda_items", {Record{.content = sitting}});
  EXPECT_EQ(column_of(items, "child_ids").text_at(0), "vaikas-1; vaikas-2");
  EXPECT_TRUE(column_of(items, "child_ids").is_null(1));
}

TEST(RecordTables, EachColumnHasTheClassOfItsField) {
  const Table children = table("children", {});
  EXPECT_EQ(children.rows, 0U);
  EXPECT_EQ(column_of(children, "born").privacy(), Privacy::identity);
}

TEST(RecordTables, EveryTableCanBeMadeAndHasColumnsOfDifferentNames) {
  for (const RecordTable& kind : record_tables()) {
    const Table empty = record_table(kind, {}, Language::en);
    std::vector<std::string> names;
    for (const Column& one : empty.columns) {
      EXPECT_THAT(names, Not(Contains(one.name()))) << kind.name;
      names.push_back(one.name());
    }
    EXPECT_FALSE(names.empty()) << kind.name;
    EXPECT_EQ(find_record_table(kind.name)->name, kind.name);
  }
  EXPECT_EQ(find_record_table("nothing"), nullptr);
}

TEST(RecordTables, EveryKindOfRecordHasATable) {
  for (const FieldInfo& field : type_info<Record>().fields) {
    if (field.name == "header" || field.name == "parameters") continue;
    const bool found = std::ranges::any_of(record_tables(), [&](const RecordTable& kind) {
      return kind.record == field.name && kind.list.empty();
    });
    EXPECT_TRUE(found) << field.name;
  }
}

}  // namespace
}  // namespace gerove::tables
