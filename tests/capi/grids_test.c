/* Tables of files as cells. */
#include <string.h>

#include "check.h"
#include "fixture.h"

static void cells_are_read(gerove_context* context) {
  const char csv[] = "Nr.;Pavadinimas\n1;\"Vardenis, \"\"tas\"\"\"\n2;23001010000\n";
  gerove_table* cells = NULL;
  gerove_table* findings = NULL;
  REQUIRE_OK(context, gerove_grids_read(context, csv, strlen(csv), NULL, &cells, NULL, &findings));
  CHECK_HAS(column_names(context, cells), "table name address row column text kind");
  CHECK_TEXT(cell(context, cells, 3, "text"), "Vardenis, \"tas\"");
  CHECK_TEXT(cell(context, cells, 3, "address"), "2:3");
  CHECK_TEXT(cell(context, cells, 5, "text"), "***********");
  CHECK_INT(rows_with(context, findings, "severity", "error"), 0);
  gerove_table_destroy(cells);
  gerove_table_destroy(findings);
}

static void paragraphs_stand_around_tables(gerove_context* context) {
  const char html[] = "<p>Planas</p><table><tr><td>A</td><td>B</td></tr></table><p>Pabaiga</p>";
  gerove_table* cells = NULL;
  gerove_table* paragraphs = NULL;
  REQUIRE_OK(context,
             gerove_grids_read(context, html, strlen(html), NULL, &cells, &paragraphs, NULL));
  CHECK_TEXT(cell(context, paragraphs, 0, "text"), "Planas");
  CHECK_INT(rows_with(context, paragraphs, "before_table", "1"), 1);
  CHECK_TEXT(cell(context, paragraphs, 1, "text"), "Pabaiga");
  CHECK_INT(rows_with(context, paragraphs, "before_table", "2"), 1);
  gerove_table_destroy(cells);
  gerove_table_destroy(paragraphs);
}

static void what_is_no_such_file_is_a_failure(gerove_context* context) {
  gerove_table* cells = NULL;
  CHECK_FAILS(context, gerove_grids_read(context, "%PDF-1.7\n", 9, NULL, &cells, NULL, NULL), 502);
  CHECK(cells == NULL);
}

int main(void) {
  gerove_context* context = new_context();
  cells_are_read(context);
  paragraphs_stand_around_tables(context);
  what_is_no_such_file_is_a_failure(context);
  gerove_context_destroy(context);
  return check_result();
}
