/* Registers of offices become records, and the other way. */
#include <string.h>

#include "check.h"
#include "fixture.h"

static const char schools[] =
    "Pavadinimas;Rūšis\nPavyzdinė mokykla;bendrojo ugdymo mokykla\n"
    "Kita mokykla;bendrojo ugdymo mokykla\n";
static const char broken[] = "Pavadinimas;Rūšis\nPavyzdinė mokykla;tokios nėra\n";

struct import {
  gerove_records* records;
  gerove_buffer run;
  gerove_table* rows;
  gerove_table* findings;
};

static struct import import_text(gerove_context* context,
                                 const char* text,
                                 const gerove_records* into) {
  struct import made = {NULL, GEROVE_BUFFER_INIT, NULL, NULL};
  const void* const files[] = {text};
  const size_t sizes[] = {strlen(text)};
  const char* const names[] = {"registras.csv"};
  REQUIRE_OK(context,
             gerove_registers_import(context,
                                     files,
                                     sizes,
                                     names,
                                     1,
                                     into,
                                     NULL,
                                     &made.records,
                                     &made.run,
                                     &made.rows,
                                     &made.findings));
  return made;
}

static void end(struct import* made) {
  gerove_records_destroy(made->records);
  gerove_buffer_dispose(&made->run);
  gerove_table_destroy(made->rows);
  gerove_table_destroy(made->findings);
}

static size_t count_of(gerove_context* context, const gerove_records* records) {
  size_t count = 0;
  REQUIRE_OK(context, gerove_records_count(context, records, &count));
  return count;
}

static void rows_become_records_once(gerove_context* context) {
  struct import first = import_text(context, schools, NULL);
  CHECK_INT(rows_with(context, first.rows, "state", "create"), 2);
  CHECK_INT(rows_with(context, first.findings, "severity", "error"), 0);
  const size_t count = count_of(context, first.records);
  struct import second = import_text(context, schools, first.records);
  CHECK_INT(rows_with(context, second.rows, "state", "same"), 2);
  CHECK_INT(count_of(context, second.records), count);
  end(&second);
  end(&first);
}

static void an_error_leaves_no_records(gerove_context* context) {
  struct import made = import_text(context, broken, NULL);
  CHECK(made.records == NULL);
  CHECK_INT(made.run.size, 0);
  CHECK_INT(rows_with(context, made.findings, "code", "register.cell.code"), 1);
  CHECK_TEXT(cell(context, made.findings, 0, "file"), "registras.csv");
  end(&made);
}

static void an_import_is_taken_back(gerove_context* context) {
  struct import made = import_text(context, schools, NULL);
  gerove_records* before = NULL;
  REQUIRE_OK(context,
             gerove_registers_undo(context, made.records, made.run.data, made.run.size, &before));
  CHECK_INT(count_of(context, before), 0);
  gerove_records* again = NULL;
  CHECK_FAILS(
      context, gerove_registers_undo(context, before, made.run.data, made.run.size, &again), 508);
  CHECK(again == NULL);
  gerove_records_destroy(before);
  end(&made);
}

static void a_mapping_says_what_columns_are(gerove_context* context) {
  const char text[] = "Mokykla;Tipas\nPavyzdinė mokykla;bendrojo ugdymo mokykla\n";
  const void* const files[] = {text};
  const size_t size = strlen(text);
  gerove_import_options options = GEROVE_IMPORT_OPTIONS_INIT;
  options.mapping =
      "sheets { name: \"x\" record: \"institution\" key: \"name\""
      " columns { title: \"Mokykla\" field: \"institution.name\" }"
      " columns { title: \"Tipas\" field: \"institution.kind\" } }";
  gerove_table* rows = NULL;
  REQUIRE_OK(context,
             gerove_registers_import(
                 context, files, &size, NULL, 1, NULL, &options, NULL, NULL, &rows, NULL));
  CHECK_INT(rows_with(context, rows, "state", "create"), 1);
  gerove_table_destroy(rows);
  options.mapping = "sheets {";
  CHECK_FAILS(context,
              gerove_registers_import(
                  context, files, &size, NULL, 1, NULL, &options, NULL, NULL, &rows, NULL),
              506);
}

static void columns_are_guessed(gerove_context* context) {
  gerove_buffer guess = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_registers_guess(context, schools, strlen(schools), &guess));
  CHECK(strstr((const char*)guess.data, "record: \"institution\"") != NULL);
  CHECK(strstr((const char*)guess.data, "# sure: 2 / 2") != NULL);
  gerove_buffer_dispose(&guess);
}

static void records_become_a_workbook(gerove_context* context) {
  struct import made = import_text(context, schools, NULL);
  gerove_buffer workbook = GEROVE_BUFFER_INIT;
  gerove_table* left_out = NULL;
  const int32_t status = gerove_registers_write(context, made.records, &workbook, &left_out);
  if (status == 509) { /* built without documents */
    end(&made);
    return;
  }
  REQUIRE_OK(context, status);
  CHECK_HAS(column_names(context, left_out), "path count");
  struct import back = {NULL, GEROVE_BUFFER_INIT, NULL, NULL};
  const void* const files[] = {workbook.data};
  REQUIRE_OK(context,
             gerove_registers_import(context,
                                     files,
                                     &workbook.size,
                                     NULL,
                                     1,
                                     made.records,
                                     NULL,
                                     NULL,
                                     NULL,
                                     &back.rows,
                                     NULL));
  CHECK_INT(rows_with(context, back.rows, "state", "same"), 2);
  gerove_buffer_dispose(&workbook);
  REQUIRE_OK(context, gerove_registers_template(context, &workbook));
  CHECK(workbook.size > 0);
  gerove_buffer_dispose(&workbook);
  gerove_table_destroy(left_out);
  end(&back);
  end(&made);
}

int main(void) {
  gerove_context* context = new_context();
  rows_become_records_once(context);
  an_error_leaves_no_records(context);
  an_import_is_taken_back(context);
  a_mapping_says_what_columns_are(context);
  columns_are_guessed(context);
  records_become_a_workbook(context);
  gerove_context_destroy(context);
  return check_result();
}
