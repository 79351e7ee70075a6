/* Prints what is overdue on a day: overdue FILE YYYY-MM-DD
 *
 *     cc overdue.c -lgerove -o overdue && ./overdue office.gerove 2023-12-31
 */
#include <gerove.h>
#include <stdio.h>
#include <string.h>

/* A cell of text or of a code; "" for an empty one. */
static void print_cell(gerove_context* context,
                       const gerove_table* table,
                       size_t row,
                       size_t column) {
  const char* text = NULL;
  size_t size = 0;
  if (gerove_table_text(context, table, row, column, &text, &size) == GEROVE_OK && size > 0) {
    fwrite(text, 1, size, stdout);
  }
}

/* Days since 1970-01-01 of a date, as the library wants days. */
static int32_t day_number(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year; /* years that end with February */
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return 365 * y + y / 4 - y / 100 + y / 400 + day_of_year - 719468;
}

static int is_overdue(gerove_context* context, const gerove_table* deadlines, size_t row) {
  enum { state = 1 };
  const char* word = NULL;
  size_t size = 0;
  return gerove_table_text(context, deadlines, row, state, &word, &size) == GEROVE_OK &&
         size == strlen("overdue") && memcmp(word, "overdue", size) == 0;
}

static void print_overdue(gerove_context* context, const gerove_table* deadlines, int32_t day) {
  enum { due, state, title, rule, citation, record }; /* the first columns, which stay */
  size_t rows = 0;
  gerove_table_rows(context, deadlines, &rows);
  for (size_t row = 0; row < rows; ++row) {
    int64_t last = 0;
    int32_t none = 1;
    if (!is_overdue(context, deadlines, row)) continue;
    gerove_table_int(context, deadlines, row, due, &last, &none);
    print_cell(context, deadlines, row, record);
    printf(": ");
    print_cell(context, deadlines, row, title);
    printf(" (");
    print_cell(context, deadlines, row, citation);
    printf("), %d d.\n", (int)(day - last));
  }
}

int main(int argc, char** argv) {
  int year, month, day;
  if (argc != 3 || sscanf(argv[2], "%4d-%2d-%2d", &year, &month, &day) != 3) {
    fprintf(stderr, "overdue FILE YYYY-MM-DD\n");
    return 2;
  }
  const int32_t as_of = day_number(year, month, day);
  gerove_context* context = NULL;
  gerove_records* records = NULL;
  gerove_table* deadlines = NULL;
  int32_t status = gerove_context_create(&context);
  if (status == GEROVE_OK) status = gerove_records_read(context, argv[1], NULL, &records);
  if (status == GEROVE_OK) {
    status = gerove_assess(context, records, NULL, NULL, as_of, NULL, &deadlines, NULL);
  }
  if (status == GEROVE_OK) {
    print_overdue(context, deadlines, as_of);
  } else {
    fprintf(stderr, "%s\n", gerove_error_message(context, GEROVE_LT));
  }
  gerove_table_destroy(deadlines);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
  return status == GEROVE_OK ? 0 : 1;
}
