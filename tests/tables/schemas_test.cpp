// Schemas: there is one of each table, and a table without rows has all of it.
#include "gerove/tables/schemas.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/tables/cells.hpp"
#include "gerove/tables/citations.hpp"
#include "gerove/tables/deadlines.hpp"
#include "gerove/tables/dictionary.hpp"
#include "gerove/tables/event_places.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/gaps.hpp"
#include "gerove/tables/holidays.hpp"
#include "gerove/tables/import_rows.hpp"
#include "gerove/tables/left_out.hpp"
#include "gerove/tables/offers.hpp"
#include "gerove/tables/profiles.hpp"
#include "gerove/tables/record_tables.hpp"
#include "gerove/tables/referrals.hpp"
#include "gerove/tables/rule_trials.hpp"
#include "gerove/tables/rules.hpp"
#include "gerove/tables/totals.hpp"
#include "gerove/tables/verdicts.hpp"
#include "gerove/tables/year.hpp"

namespace gerove::tables {
namespace {

struct Made {
  SchemaView schema;
  Table table;
};

/// Each table, made of as little as can be.
std::vector<Made> all_tables_of_nothing() {
  constexpr Language language = Language::en;
  const calendar::Calendar calendar = calendar::lithuanian_calendar();
  const Date sunday = *make_date(2024, 3, 3);
  std::vector<Made> all;
  const auto add = [&](const SchemaView& schema, Table table) {
    all.push_back({schema, std::move(table)});
  };
  add(finding_schema, findings({}, language));
  add(deadline_schema, deadlines({}, language));
  add(explained_deadline_schema, explained_deadlines({}, calendar, language));
  add(rule_schema, rules(law::lithuanian_law(), sunday, language));
  add(figure_schema, figures({}, language));
  add(sourced_figure_schema, sourced_figures({}, language));
  add(figure_source_schema, figure_sources({}, language));
  add(total_schema, totals({}, language));
  add(referral_schema, referrals({}, language));
  add(move_schema, moves(language));
  add(offer_schema, offers({}, language));
  add(gap_schema, gaps({}, language));
  add(gap_source_schema, gap_sources({}, language));
  add(profile_schema, profiles(language));
  add(profile_field_schema, profile_fields({}, language));
  add(holiday_schema, holidays(calendar, sunday, sunday, language));
  add(verdict_schema, verdicts({}, language));
  add(field_schema, fields({}, language));
  add(code_schema, codes({}, language));
  add(failure_schema, failures(language));
  add(record_table_schema, record_tables(language));
  add(column_schema, columns({}, language));
  add(citation_schema, citations({}, nullptr, {}, language));
  add(rule_trial_schema, rule_trials({}, language));
  add(event_place_schema, event_places(language));
  add(cell_schema, cells({}, {}, language));
  add(paragraph_schema, paragraphs({}, language));
  add(import_row_schema, import_rows({}, language));
  add(import_sheet_schema, import_sheets({}, language));
  add(left_out_schema, left_out({}, language));
  return all;
}

TEST(Schemas, EachTableHasItsWholeSchemaEvenWithoutRows) {
  for (const auto& [schema, table] : all_tables_of_nothing()) {
    ASSERT_EQ(table.columns.size(), schema.columns.size()) << schema.name;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
      const ColumnInfo& declared = schema.columns[i];
      EXPECT_EQ(table.columns[i].name(), declared.name) << schema.name;
      EXPECT_EQ(table.columns[i].title(), declared.title.en) << schema.name;
      EXPECT_EQ(table.columns[i].type(), declared.type) << schema.name << ' ' << declared.name;
      EXPECT_EQ(table.columns[i].privacy(), declared.privacy) << schema.name;
      EXPECT_EQ(table.columns[i].rows(), table.rows) << schema.name;
    }
  }
}

TEST(Schemas, AllOfThemAreListedOnce) {
  std::set<std::string_view> listed;
  for (const SchemaView& schema : schemas()) EXPECT_TRUE(listed.insert(schema.name).second);
  std::set<std::string_view> made;
  for (const auto& [schema, table] : all_tables_of_nothing()) made.insert(schema.name);
  EXPECT_EQ(listed, made);
}

TEST(Schemas, EveryColumnHasANameForProgramsAndTitlesForPeople) {
  for (const SchemaView& schema : schemas()) {
    for (const ColumnInfo& column : schema.columns) {
      EXPECT_THAT(std::string(column.name), ::testing::MatchesRegex("[a-z][a-z_]*"));
      EXPECT_FALSE(column.title.lt.empty()) << schema.name << ' ' << column.name;
      EXPECT_FALSE(column.title.en.empty()) << schema.name << ' ' << column.name;
    }
  }
}

TEST(Schemas, AreATableThemselves) {
  const Table all = columns(schemas(), Language::lt);
  std::size_t expected = 0;
  for (const SchemaView& schema : schemas()) expected += schema.columns.size();
  EXPECT_EQ(all.rows, expected);
  const SchemaView moment_of_deadlines[] = {deadline_schema};
  const Table deadline_columns = columns(moment_of_deadlines, Language::lt);
  EXPECT_EQ(deadline_columns.columns[0].text_at(7), "deadlines");
  EXPECT_EQ(deadline_columns.columns[1].text_at(7), "due_moment");
  EXPECT_EQ(deadline_columns.columns[2].text_at(7), "moment");
  EXPECT_EQ(deadline_columns.columns[3].text_at(7), "plain");
  EXPECT_EQ(deadline_columns.columns[4].text_at(7), "Iki laiko");
}

}  // namespace
}  // namespace gerove::tables
