/* Tables: their shape, their cells, and how they are printed; the tables of the records. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

struct kind_rows {
  const char* kind;
  size_t rows;
};

/* What the sample year holds. */
static const struct kind_rows sample_rows[] = {
    {"case_files", 12},
    {"procedures", 12},
    {"measures", 7},
    {"service_grants", 10},
    {"referrals", 64},
    {"sittings", 8},
    {"acts", 18},
    {"agenda_items", 12},
    {"activities", 0},
    {"services", 40},
};

static gerove_table* table_of(gerove_context* context,
                              const gerove_records* records,
                              const char* kind) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_table_of(context, records, kind, &table));
  return table;
}

static void each_kind_of_record_is_a_table(gerove_context* context, const gerove_records* records) {
  gerove_table* kinds = NULL;
  REQUIRE_OK(context, gerove_table_kinds(context, &kinds));
  CHECK_TEXT(column_names(context, kinds), "kind type path");
  for (size_t row = 0; row < row_count(context, kinds); ++row) {
    const char* kind = cell(context, kinds, row, "kind");
    CHECK(cell(context, kinds, row, "type")[0] != '\0');
    CHECK(cell(context, kinds, row, "path")[0] != '\0');
    gerove_table* table = table_of(context, records, kind);
    size_t columns = 0;
    REQUIRE_OK(context, gerove_table_columns(context, table, &columns));
    CHECK(columns > 0);
    gerove_table_destroy(table);
  }
  for (size_t i = 0; i < sizeof(sample_rows) / sizeof(sample_rows[0]); ++i) {
    const size_t row = row_with(context, kinds, 0, "kind", sample_rows[i].kind);
    CHECK_INT(row_count(context, kinds) > row, 1);
    gerove_table* table = table_of(context, records, sample_rows[i].kind);
    CHECK_INT(row_count(context, table), sample_rows[i].rows);
    gerove_table_destroy(table);
  }
  gerove_table_destroy(kinds);
  gerove_table* none = NULL;
  CHECK_FAILS(context, gerove_table_of(context, records, "secrets", &none), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_table_of(context, records, "", &none), GEROVE_E_ARGUMENT);
  CHECK(none == NULL);
}

static void columns_tell_what_they_are(gerove_context* context, const gerove_records* records) {
  gerove_table* sittings = table_of(context, records, "sittings");
  gerove_column column;
  size_t columns = 0;
  REQUIRE_OK(context, gerove_table_columns(context, sittings, &columns));
  for (size_t i = 0; i < columns; ++i) {
    REQUIRE_OK(context, gerove_table_column(context, sittings, i, &column));
    CHECK(column.name[0] != '\0' && column.title[0] != '\0');
    CHECK(column.type >= GEROVE_COLUMN_TEXT && column.type <= GEROVE_COLUMN_FLOAT);
    CHECK(column.privacy >= GEROVE_PRIVACY_PLAIN && column.privacy <= GEROVE_PRIVACY_OPAQUE);
  }
  const gerove_column before = column;
  CHECK_FAILS(context, gerove_table_column(context, sittings, columns, &column), GEROVE_E_SIZE);
  CHECK_FAILS(context, gerove_table_column(context, sittings, SIZE_MAX, &column), GEROVE_E_SIZE);
  CHECK(column.name == before.name && column.type == before.type);

  REQUIRE_OK(context,
             gerove_table_column(context, sittings, column_at(context, sittings, "date"), &column));
  CHECK_INT(column.type, GEROVE_COLUMN_DATE);
  CHECK_INT(column.privacy, GEROVE_PRIVACY_PLAIN);
  REQUIRE_OK(context,
             gerove_table_column(context, sittings, column_at(context, sittings, "form"), &column));
  CHECK_INT(column.type, GEROVE_COLUMN_CODE);
  gerove_table_destroy(sittings);

  gerove_table* measures = table_of(context, records, "measures");
  REQUIRE_OK(context,
             gerove_table_column(context, measures, column_at(context, measures, "kind"), &column));
  CHECK_INT(column.type, GEROVE_COLUMN_CODE);
  CHECK_INT(column.privacy, GEROVE_PRIVACY_OFFENCE);
  gerove_table_destroy(measures);
}

static void cells_hold_what_the_records_do(gerove_context* context, const gerove_records* records) {
  gerove_table* sittings = table_of(context, records, "sittings");
  const size_t row = row_with(context, sittings, 0, "id", "posedis-2023-1");
  CHECK_TEXT(cell(context, sittings, row, "date"), "2023-02-15");
  CHECK_TEXT(cell(context, sittings, row, "number"), "1");
  CHECK_TEXT(cell(context, sittings, row, "place"), "Savivaldybės posėdžių salė");
  CHECK_TEXT(cell(context, sittings, row, "form"), "closed");
  const size_t id = column_at(context, sittings, "id");
  const size_t date = column_at(context, sittings, "date");

  const char* text = "before";
  size_t size = 99;
  int64_t day = 77;
  double number = 7.5;
  int32_t empty = 9;
  REQUIRE_OK(context, gerove_table_int(context, sittings, row, date, &day, &empty));
  CHECK_INT(day, day_of(2023, 2, 15));
  CHECK_INT(empty, 0);
  CHECK_FAILS(
      context, gerove_table_text(context, sittings, row, date, &text, &size), GEROVE_E_ARGUMENT);
  CHECK_FAILS(
      context, gerove_table_int(context, sittings, row, id, &day, &empty), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context,
              gerove_table_float(context, sittings, row, date, &number, &empty),
              GEROVE_E_ARGUMENT);
  const size_t behind[2][2] = {{8, 0}, {0, 999}};
  for (int i = 0; i < 2; ++i) {
    CHECK_FAILS(
        context,
        gerove_table_text(context, sittings, behind[i][0], i ? behind[i][1] : id, &text, &size),
        GEROVE_E_SIZE);
    CHECK_FAILS(
        context,
        gerove_table_int(context, sittings, behind[i][0], i ? behind[i][1] : date, &day, &empty),
        GEROVE_E_SIZE);
    CHECK_FAILS(context,
                gerove_table_float(context, sittings, behind[i][0], behind[i][1], &number, &empty),
                GEROVE_E_SIZE);
  }
  CHECK_TEXT(text, "before");
  CHECK(size == 99 && day == day_of(2023, 2, 15) && empty == 0 && number == 7.5);
  gerove_table_destroy(sittings);
}

static void empty_cells_are_told_apart(gerove_context* context) {
  gerove_records* records = records_of(context, "{\"sitting\":{\"id\":\"s\"}}");
  gerove_table* table = table_of(context, records, "sittings");
  const char* text = "before";
  size_t size = 99;
  int64_t day = 77;
  int32_t empty = 9;
  REQUIRE_OK(context,
             gerove_table_int(context, table, 0, column_at(context, table, "date"), &day, &empty));
  CHECK_INT(empty, 1);
  CHECK_INT(day, 77);
  REQUIRE_OK(
      context,
      gerove_table_text(context, table, 0, column_at(context, table, "place"), &text, &size));
  CHECK(text == NULL);
  CHECK_INT(size, 0);
  gerove_table_destroy(table);
  gerove_records_destroy(records);
}

/* Floats and moments stand in a few columns only: their values are held against what is known of
 * the sample. */
static void numbers_of_every_kind_are_read(gerove_context* context, const gerove_records* records) {
  gerove_table* kinds = NULL;
  size_t seen[GEROVE_COLUMN_FLOAT + 1] = {0};
  REQUIRE_OK(context, gerove_table_kinds(context, &kinds));
  for (size_t i = 0; i < row_count(context, kinds); ++i) {
    gerove_table* table = table_of(context, records, cell(context, kinds, i, "kind"));
    size_t columns = 0;
    REQUIRE_OK(context, gerove_table_columns(context, table, &columns));
    for (size_t at = 0; at < columns; ++at) {
      gerove_column column;
      REQUIRE_OK(context, gerove_table_column(context, table, at, &column));
      for (size_t row = 0; row < row_count(context, table); ++row) {
        seen[column.type] += cell(context, table, row, column.name)[0] != '\0';
      }
    }
    gerove_table_destroy(table);
  }
  gerove_table_destroy(kinds);
  for (int type = GEROVE_COLUMN_TEXT; type <= GEROVE_COLUMN_CODE; ++type) CHECK(seen[type] > 0);
}

/* How often a text stands in another. */
static size_t times(const char* text, const char* part) {
  size_t found = 0;
  for (; (text = strstr(text, part)) != NULL; text += strlen(part)) ++found;
  return found;
}

static void a_table_is_printed_in_three_ways(gerove_context* context,
                                             const gerove_records* records) {
  gerove_table* acts = table_of(context, records, "acts");
  gerove_buffer out = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_table_print(context, acts, GEROVE_TABLE_CSV, &out));
  const char* text = (const char*)out.data;
  CHECK(strncmp(text, "id,", 3) == 0);
  CHECK_INT(text[out.size], 0);
  CHECK_INT(times(text, "\npotvarkis-") + times(text, "\naktas-") + times(text, "\nisakymas-"), 18);
  CHECK_HAS(text, "\naktas-vgk-2021,");
  CHECK_HAS(text, "2021-02-12");
  REQUIRE_OK(context, gerove_table_print(context, acts, GEROVE_TABLE_JSON, &out));
  text = (const char*)out.data;
  CHECK(text[0] == '{');
  CHECK_HAS(text, "\"title\"");
  CHECK_HAS(text, "\"columns\"");
  CHECK_HAS(text, "\"rows\"");
  CHECK_HAS(text, "aktas-vgk-2021");
  REQUIRE_OK(context, gerove_table_print(context, acts, GEROVE_TABLE_TEXT, &out));
  CHECK_HAS((const char*)out.data, "aktas-vgk-2021");
  const size_t size = out.size;
  CHECK_FAILS(context, gerove_table_print(context, acts, 0, &out), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_table_print(context, acts, 4, &out), GEROVE_E_ARGUMENT);
  CHECK_INT(out.size, size);
  gerove_buffer_dispose(&out);
  gerove_table_destroy(acts);
}

static void tables_outlive_their_records_and_contexts(void) {
  gerove_context* context = new_context();
  gerove_records* records = read_records(context, SAMPLE);
  gerove_table* table = table_of(context, records, "referrals");
  gerove_records_destroy(records);
  gerove_context_destroy(context);
  context = new_context();
  CHECK_TEXT(cell(context, table, 63, "id"), "siuntimas-2023-64");
  gerove_table_destroy(table);
  gerove_table_destroy(table);
  gerove_table_destroy(NULL);
  size_t rows = 5;
  CHECK_FAILS(context, gerove_table_rows(context, table, &rows), GEROVE_E_HANDLE);
  CHECK_INT(rows, 5);
  gerove_context_destroy(context);
}

static void tables_of_results_are_listed(gerove_context* context) {
  gerove_table* columns = NULL;
  gerove_table* deadlines = NULL;
  gerove_records* none = records_of(context, "");
  REQUIRE_OK(context, gerove_columns(context, &columns));
  CHECK_TEXT(column_names(context, columns), "table column type privacy title");
  REQUIRE_OK(
      context,
      gerove_assess(context, none, NULL, NULL, day_of(2023, 12, 31), NULL, &deadlines, NULL));
  CHECK_INT(row_count(context, deadlines), 0);
  size_t count = 0;
  REQUIRE_OK(context, gerove_table_columns(context, deadlines, &count));
  CHECK_INT(rows_with(context, columns, "table", "deadlines"), count);
  const size_t first = row_with(context, columns, 0, "table", "deadlines");
  for (size_t i = 0; i < count; ++i) {
    gerove_column column;
    REQUIRE_OK(context, gerove_table_column(context, deadlines, i, &column));
    CHECK_TEXT(cell(context, columns, first + i, "column"), column.name);
    CHECK_TEXT(cell(context, columns, first + i, "title"), column.title);
  }
  CHECK_FAILS(context, gerove_columns(context, NULL), GEROVE_E_ARGUMENT);
  gerove_table_destroy(deadlines);
  gerove_records_destroy(none);
  gerove_table_destroy(columns);
}

int main(void) {
  gerove_context* context = new_context();
  gerove_records* records = read_records(context, SAMPLE);
  each_kind_of_record_is_a_table(context, records);
  columns_tell_what_they_are(context, records);
  cells_hold_what_the_records_do(context, records);
  empty_cells_are_told_apart(context);
  numbers_of_every_kind_are_read(context, records);
  a_table_is_printed_in_three_ways(context, records);
  tables_of_results_are_listed(context);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
  tables_outlive_their_records_and_contexts();
  return check_result();
}
