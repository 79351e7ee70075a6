/* Tables as Arrow streams hold what the cells do, and live as long as anybody has them. */
#include <gerove_arrow.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

/* What each type of column is in Arrow, and how many buffers it has. */
static const char* const formats[] = {"", "U", "l", "tdD", "tss:UTC", "i", "g"};
static const int64_t buffers[] = {0, 3, 2, 2, 2, 2, 2};
static const char* const privacies[] = {
    "", "plain", "identity", "health", "offence", "reporter", "opaque"};

/* The bytes behind a key of a schema's metadata: pairs of texts, each behind its length. */
static void check_metadata(const char* metadata, const char* key, const char* value) {
  int32_t number = 0;
  REQUIRE(metadata != NULL);
  memcpy(&number, metadata, 4);
  CHECK(number >= 1);
  metadata += 4;
  for (int32_t i = 0; i < number; ++i) {
    int32_t sizes[2];
    const char* texts[2];
    for (int part = 0; part < 2; ++part) {
      memcpy(&sizes[part], metadata, 4);
      texts[part] = metadata + 4;
      metadata = texts[part] + sizes[part];
    }
    if ((size_t)sizes[0] != strlen(key) || memcmp(texts[0], key, strlen(key)) != 0) continue;
    CHECK_INT(sizes[1], strlen(value));
    CHECK(memcmp(texts[1], value, (size_t)sizes[1]) == 0);
    number = -1; /* found */
  }
  CHECK_INT(number, -1);
}

static int is_valid(const struct ArrowArray* array, int64_t row) {
  const uint8_t* bits = array->buffers[0];
  return bits == NULL || (bits[row / 8] >> (row % 8) & 1) != 0;
}

/* Text `row` of an array of large strings. */
static const char* large_text(const struct ArrowArray* array, int64_t row, size_t* size) {
  const int64_t* ends = array->buffers[1];
  CHECK(ends[row] <= ends[row + 1]);
  *size = (size_t)(ends[row + 1] - ends[row]);
  return (const char*)array->buffers[2] + ends[row];
}

static void check_text_cells(gerove_context* context,
                             const gerove_table* table,
                             size_t at,
                             const struct ArrowArray* array) {
  for (int64_t row = 0; row < array->length; ++row) {
    const char* text = NULL;
    size_t size = 0;
    REQUIRE_OK(context, gerove_table_text(context, table, (size_t)row, at, &text, &size));
    CHECK_INT(is_valid(array, row), text != NULL);
    if (text == NULL) continue;
    int64_t place = row;
    const struct ArrowArray* texts = array;
    if (array->dictionary != NULL) {
      place = ((const int32_t*)array->buffers[1])[row];
      texts = array->dictionary;
      REQUIRE(place >= 0 && place < texts->length);
    }
    size_t arrow_size = 0;
    const char* arrow_text = large_text(texts, place, &arrow_size);
    CHECK_INT(arrow_size, size);
    CHECK(size == 0 || memcmp(arrow_text, text, size) == 0);
  }
}

static void check_number_cells(gerove_context* context,
                               const gerove_table* table,
                               size_t at,
                               int32_t type,
                               const struct ArrowArray* array) {
  for (int64_t row = 0; row < array->length; ++row) {
    int32_t empty = 9;
    if (type == GEROVE_COLUMN_FLOAT) {
      double number = 0;
      REQUIRE_OK(context, gerove_table_float(context, table, (size_t)row, at, &number, &empty));
      if (!empty) CHECK(((const double*)array->buffers[1])[row] == number);
    } else {
      int64_t number = 0;
      REQUIRE_OK(context, gerove_table_int(context, table, (size_t)row, at, &number, &empty));
      const int64_t arrow = type == GEROVE_COLUMN_DATE ? ((const int32_t*)array->buffers[1])[row]
                                                       : ((const int64_t*)array->buffers[1])[row];
      if (!empty) CHECK_INT(arrow, number);
    }
    CHECK_INT(is_valid(array, row), !empty);
  }
}

static void check_column(gerove_context* context,
                         const gerove_table* table,
                         size_t at,
                         const struct ArrowSchema* schema,
                         const struct ArrowArray* array) {
  gerove_column column;
  REQUIRE_OK(context, gerove_table_column(context, table, at, &column));
  CHECK_TEXT(schema->format, formats[column.type]);
  CHECK_TEXT(schema->name, column.name);
  CHECK(schema->flags & ARROW_FLAG_NULLABLE);
  CHECK_INT(schema->n_children, 0);
  check_metadata(schema->metadata, "gerove.privacy", privacies[column.privacy]);

  const size_t rows = row_count(context, table);
  CHECK_INT(array->length, rows);
  CHECK_INT(array->offset, 0);
  CHECK_INT(array->n_buffers, buffers[column.type]);
  CHECK_INT(array->n_children, 0);
  const int is_code = column.type == GEROVE_COLUMN_CODE;
  CHECK_INT(schema->dictionary != NULL, is_code);
  CHECK_INT(array->dictionary != NULL, is_code);
  if (is_code) {
    CHECK_TEXT(schema->dictionary->format, "U");
    CHECK_INT(array->dictionary->n_buffers, 3);
    CHECK_INT(array->dictionary->null_count, 0);
  }
  int64_t nulls = 0;
  for (int64_t row = 0; row < array->length; ++row) nulls += !is_valid(array, row);
  CHECK_INT(array->null_count, nulls);
  if (is_code || column.type == GEROVE_COLUMN_TEXT) {
    check_text_cells(context, table, at, array);
  } else {
    check_number_cells(context, table, at, column.type, array);
  }
}

static void check_table(gerove_context* context, const gerove_table* table) {
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;
  struct ArrowArray array;
  size_t columns = 0;
  REQUIRE_OK(context, gerove_table_columns(context, table, &columns));
  REQUIRE_OK(context, gerove_table_to_arrow(context, table, &stream));
  REQUIRE(stream.get_schema(&stream, &schema) == 0 && stream.get_next(&stream, &array) == 0);
  CHECK_TEXT(schema.format, "+s");
  CHECK_INT(schema.n_children, columns);
  CHECK_INT(array.n_children, columns);
  CHECK_INT(array.length, row_count(context, table));
  CHECK_INT(array.null_count, 0);
  CHECK_INT(array.offset, 0);
  CHECK_INT(array.n_buffers, 1);
  for (size_t at = 0; at < columns; ++at) {
    check_column(context, table, at, schema.children[at], array.children[at]);
  }
  struct ArrowArray behind;
  REQUIRE(stream.get_next(&stream, &behind) == 0);
  CHECK(behind.release == NULL);
  CHECK(stream.get_last_error(&stream) == NULL);
  schema.release(&schema);
  array.release(&array);
  CHECK(schema.release == NULL && array.release == NULL);
  stream.release(&stream);
  CHECK(stream.release == NULL);
}

static void tables_of_all_kinds(gerove_context* context, const gerove_records* records) {
  gerove_table* kinds = NULL;
  REQUIRE_OK(context, gerove_table_kinds(context, &kinds));
  check_table(context, kinds);
  for (size_t row = 0; row < row_count(context, kinds); ++row) {
    gerove_table* table = NULL;
    REQUIRE_OK(context,
               gerove_table_of(context, records, cell(context, kinds, row, "kind"), &table));
    check_table(context, table);
    gerove_table_destroy(table);
  }
  gerove_table_destroy(kinds);
}

static void tables_of_all_results(gerove_context* context, const gerove_records* records) {
  gerove_table* tables[8] = {NULL};
  gerove_directory* directory = NULL;
  gerove_wanted wanted = GEROVE_WANTED_INIT;
  gerove_assess_options explain = GEROVE_ASSESS_OPTIONS_INIT;
  const int32_t first = day_of(2023, 1, 1);
  const int32_t last = day_of(2023, 12, 31);
  explain.explain = 1;
  wanted.text = "logopedas";
  wanted.has_place = 1;
  wanted.latitude = 54.62;
  wanted.longitude = 24.08;
  REQUIRE_OK(context, gerove_directory_create(context, records, &directory));
  REQUIRE_OK(context, gerove_match(context, directory, &wanted, last, &tables[0]));
  REQUIRE_OK(context,
             gerove_assess(context, records, NULL, NULL, last, &explain, &tables[1], &tables[2]));
  REQUIRE_OK(context,
             gerove_report(context, records, first, last, NULL, &tables[3], &tables[4], NULL));
  REQUIRE_OK(
      context,
      gerove_referrals(
          context, records, NULL, NULL, last, GEROVE_REFERRALS_NEXT, NULL, &tables[5], NULL));
  REQUIRE_OK(context, gerove_gap(context, records, first, last, NULL, &tables[6], NULL, NULL));
  REQUIRE_OK(context, gerove_law_rules(context, NULL, last, &tables[7]));
  for (int i = 0; i < 8; ++i) {
    check_table(context, tables[i]);
    CHECK(i == 2 || row_count(context, tables[i]) > 0);
    gerove_table_destroy(tables[i]);
  }
  gerove_directory_destroy(directory);
}

/* Everything is released in the order of the digits: table, stream, schema, array. */
static void in_any_order(const gerove_records* records, const char* order) {
  gerove_context* context = new_context();
  gerove_table* table = NULL;
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;
  struct ArrowArray array;
  REQUIRE_OK(context, gerove_table_of(context, records, "services", &table));
  const int64_t id = (int64_t)column_at(context, table, "id");
  REQUIRE_OK(context, gerove_table_to_arrow(context, table, &stream));
  REQUIRE(stream.get_schema(&stream, &schema) == 0 && stream.get_next(&stream, &array) == 0);
  gerove_context_destroy(context);
  for (; *order != '\0'; ++order) {
    switch (*order) {
      case '0': gerove_table_destroy(table); break;
      case '1': stream.release(&stream); break;
      case '2': schema.release(&schema); break;
      default: array.release(&array); break;
    }
    if (array.release != NULL) {
      size_t size = 0;
      CHECK(memcmp(large_text(array.children[id], 0, &size), "paslauga-", 9) == 0);
    }
    if (schema.release != NULL) CHECK_TEXT(schema.children[id]->name, "id");
  }
}

static void a_child_may_be_taken_over(gerove_context* context, const gerove_records* records) {
  gerove_table* table = NULL;
  struct ArrowArrayStream stream;
  struct ArrowArray array;
  REQUIRE_OK(context, gerove_table_of(context, records, "services", &table));
  const int64_t id = (int64_t)column_at(context, table, "id");
  REQUIRE_OK(context, gerove_table_to_arrow(context, table, &stream));
  gerove_table_destroy(table);
  REQUIRE(stream.get_next(&stream, &array) == 0);
  stream.release(&stream);
  struct ArrowArray child = *array.children[id];
  array.children[id]->release = NULL;
  array.release(&array);
  size_t size = 0;
  CHECK(memcmp(large_text(&child, child.length - 1, &size), "paslauga-", 9) == 0);
  child.release(&child);
  CHECK(child.release == NULL);
}

static void what_cannot_be_exported(gerove_context* context) {
  struct ArrowArrayStream stream;
  memset(&stream, 7, sizeof(stream));
  struct ArrowArrayStream before = stream;
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_failures(context, &table));
  CHECK_FAILS(context, gerove_table_to_arrow(context, table, NULL), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_table_to_arrow(context, NULL, &stream), GEROVE_E_HANDLE);
  gerove_table_destroy(table);
  CHECK_FAILS(context, gerove_table_to_arrow(context, table, &stream), GEROVE_E_HANDLE);
  CHECK(memcmp(&stream, &before, sizeof(stream)) == 0);
}

int main(void) {
  const char* const orders[] = {"0123", "3210", "1032", "2301", "1302", "0312", "3012", "1203"};
  gerove_context* context = new_context();
  gerove_records* records = read_records(context, SAMPLE);
  tables_of_all_kinds(context, records);
  tables_of_all_results(context, records);
  for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); ++i) in_any_order(records, orders[i]);
  a_child_may_be_taken_over(context, records);
  what_cannot_be_exported(context);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
  return check_result();
}
