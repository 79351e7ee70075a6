#include "fixture.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

gerove_context* new_context(void) {
  gerove_context* context = NULL;
  REQUIRE(gerove_context_create(&context) == GEROVE_OK && context != NULL);
  return context;
}

gerove_records* read_records(gerove_context* context, const char* path) {
  gerove_records* records = NULL;
  REQUIRE_OK(context, gerove_records_read(context, path, NULL, &records));
  return records;
}

gerove_records* records_of(gerove_context* context, const char* lines) {
  gerove_records* records = NULL;
  REQUIRE_OK(context, gerove_records_decode(context, lines, strlen(lines), NULL, &records));
  return records;
}

gerove_buffer message_of(gerove_context* context, const char* type, const char* json) {
  gerove_buffer out = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_message_from_json(context, type, json, strlen(json), &out));
  return out;
}

gerove_records* many_records(gerove_context* context, int times) {
  gerove_records* all = NULL;
  gerove_records* once = read_records(context, SAMPLE);
  const gerove_records** parts = malloc((size_t)times * sizeof(*parts));
  REQUIRE(parts != NULL);
  for (int i = 0; i < times; ++i) parts[i] = once;
  REQUIRE_OK(context, gerove_records_join(context, parts, (size_t)times, &all));
  free(parts);
  gerove_records_destroy(once);
  return all;
}

int32_t day_of(int year, int month, int day) {
  /* Years that begin in March put the leap day at their end. */
  const int y = month <= 2 ? year - 1 : year;
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return 365 * y + y / 4 - y / 100 + y / 400 + day_of_year - 719468;
}

char* read_file(const char* path, size_t* size) {
  FILE* file = fopen(path, "rb");
  REQUIRE(file != NULL && fseek(file, 0, SEEK_END) == 0);
  const long length = ftell(file);
  REQUIRE(length >= 0 && fseek(file, 0, SEEK_SET) == 0);
  char* text = malloc((size_t)length + 1);
  REQUIRE(text != NULL && fread(text, 1, (size_t)length, file) == (size_t)length);
  text[length] = '\0';
  fclose(file);
  if (size != NULL) *size = (size_t)length;
  return text;
}

void write_file(const char* path, const void* bytes, size_t size) {
  FILE* file = fopen(path, "wb");
  REQUIRE(file != NULL && fwrite(bytes, 1, size, file) == size && fclose(file) == 0);
}

int file_exists(const char* path) {
  FILE* file = fopen(path, "rb");
  if (file != NULL) fclose(file);
  return file != NULL;
}

size_t row_count(gerove_context* context, const gerove_table* table) {
  size_t rows = 0;
  REQUIRE_OK(context, gerove_table_rows(context, table, &rows));
  return rows;
}

static size_t find_column(gerove_context* context,
                          const gerove_table* table,
                          const char* name,
                          gerove_column* column) {
  size_t columns = 0;
  REQUIRE_OK(context, gerove_table_columns(context, table, &columns));
  for (size_t i = 0; i < columns; ++i) {
    REQUIRE_OK(context, gerove_table_column(context, table, i, column));
    if (strcmp(column->name, name) == 0) return i;
  }
  fprintf(stderr, "there is no column %s, but %s\n", name, column_names(context, table));
  exit(1);
}

size_t column_at(gerove_context* context, const gerove_table* table, const char* name) {
  gerove_column column;
  return find_column(context, table, name, &column);
}

static void print_day(char* out, size_t size, int64_t days) {
  const int64_t shifted = days + 719468;
  const int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int64_t in_era = shifted - era * 146097;
  const int64_t years = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
  const int64_t in_year = in_era - (365 * years + years / 4 - years / 100);
  const int64_t month = (5 * in_year + 2) / 153;
  const int64_t calendar_month = month < 10 ? month + 3 : month - 9;
  snprintf(out,
           size,
           "%04" PRId64 "-%02" PRId64 "-%02" PRId64,
           years + era * 400 + (calendar_month <= 2),
           calendar_month,
           in_year - (153 * month + 2) / 5 + 1);
}

const char* cell(gerove_context* context, const gerove_table* table, size_t row, const char* name) {
  static char texts[16][4096];
  static unsigned int next = 0;
  char* out = texts[next++ % 16];
  gerove_column column;
  const size_t at = find_column(context, table, name, &column);
  out[0] = '\0';
  if (column.type == GEROVE_COLUMN_TEXT || column.type == GEROVE_COLUMN_CODE) {
    const char* text = NULL;
    size_t size = 0;
    REQUIRE_OK(context, gerove_table_text(context, table, row, at, &text, &size));
    REQUIRE(size < sizeof(texts[0]));
    if (size != 0) memcpy(out, text, size);
    out[size] = '\0';
    return out;
  }
  int32_t empty = -1;
  if (column.type == GEROVE_COLUMN_FLOAT) {
    double number = 0;
    REQUIRE_OK(context, gerove_table_float(context, table, row, at, &number, &empty));
    if (!empty) snprintf(out, sizeof(texts[0]), "%.10g", number);
  } else {
    int64_t number = 0;
    REQUIRE_OK(context, gerove_table_int(context, table, row, at, &number, &empty));
    if (!empty && column.type == GEROVE_COLUMN_DATE) {
      print_day(out, sizeof(texts[0]), number);
    } else if (!empty) {
      snprintf(out, sizeof(texts[0]), "%" PRId64, number);
    }
  }
  REQUIRE(empty == 0 || empty == 1);
  return out;
}

size_t row_with(gerove_context* context,
                const gerove_table* table,
                size_t from,
                const char* name,
                const char* text) {
  const size_t rows = row_count(context, table);
  for (size_t row = from; row < rows; ++row) {
    if (strcmp(cell(context, table, row, name), text) == 0) return row;
  }
  fprintf(stderr, "no row has \"%s\" as %s\n", text, name);
  exit(1);
}

size_t rows_with(gerove_context* context,
                 const gerove_table* table,
                 const char* name,
                 const char* text) {
  const size_t rows = row_count(context, table);
  size_t found = 0;
  for (size_t row = 0; row < rows; ++row) {
    found += strcmp(cell(context, table, row, name), text) == 0;
  }
  return found;
}

const char* column_names(gerove_context* context, const gerove_table* table) {
  static char names[16384];
  size_t columns = 0;
  size_t used = 0;
  names[0] = '\0';
  REQUIRE_OK(context, gerove_table_columns(context, table, &columns));
  for (size_t i = 0; i < columns; ++i) {
    gerove_column column;
    REQUIRE_OK(context, gerove_table_column(context, table, i, &column));
    REQUIRE(used + strlen(column.name) + 2 < sizeof(names));
    used +=
        (size_t)snprintf(names + used, sizeof(names) - used, i == 0 ? "%s" : " %s", column.name);
  }
  return names;
}
