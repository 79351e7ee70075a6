/* Code lists, the dictionary, the failures, and checks of personal and legal entity codes. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

static void code_lists(gerove_context* context) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_codes(context, "MeasureKind", &table));
  CHECK_TEXT(column_names(context, table), "list number name word label");
  CHECK_INT(row_count(context, table), 18);
  CHECK_INT(rows_with(context, table, "list", "MeasureKind"), 18);
  const size_t row = row_with(context, table, 0, "number", "6");
  CHECK_TEXT(cell(context, table, row, "name"), "MEASURE_KIND_MEDIATION_2021");
  CHECK_TEXT(cell(context, table, row, "word"), "mediation_2021");
  CHECK_TEXT(cell(context, table, row, "label"), "dalyvauti mediacijos procese");
  gerove_table_destroy(table);
  REQUIRE_OK(context, gerove_codes(context, NULL, &table));
  CHECK(row_count(context, table) > 500);
  CHECK_INT(rows_with(context, table, "list", "MeasureKind"), 18);
  CHECK_INT(rows_with(context, table, "list", "ReferralReason"), 15);
  CHECK_INT(rows_with(context, table, "list", "ReferralState"), 18);
  gerove_table_destroy(table);
  table = NULL;
  CHECK_FAILS(context, gerove_codes(context, "Measures", &table), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_codes(context, "", &table), GEROVE_E_ARGUMENT);
  CHECK(table == NULL);
}

static void the_dictionary_tells_every_field(gerove_context* context) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_dictionary(context, &table));
  CHECK(row_count(context, table) > 600);
  size_t row = row_with(context, table, 0, "record", "Person");
  row = row_with(context, table, row, "field", "family_name");
  CHECK_TEXT(cell(context, table, row, "record"), "Person");
  CHECK_TEXT(cell(context, table, row, "number"), "3");
  CHECK_TEXT(cell(context, table, row, "json"), "familyName");
  CHECK_TEXT(cell(context, table, row, "type"), "string");
  CHECK_TEXT(cell(context, table, row, "privacy"), "identity");
  CHECK_INT(rows_with(context, table, "privacy", ""), 0);
  gerove_table_destroy(table);
}

static void failures_are_those_that_functions_give(gerove_context* context) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_failures(context, &table));
  CHECK_TEXT(column_names(context, table), "code text");
  const char* codes[] = {
      "1", "2", "3", "4", "5", "6", "100", "202", "306", "400", "500", "702", "800", "901", "1000"};
  for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); ++i) {
    CHECK_INT(rows_with(context, table, "code", codes[i]), 1);
  }
  CHECK_INT(rows_with(context, table, "text", ""), 0);
  CHECK_TEXT(cell(context, table, row_with(context, table, 0, "code", "202"), "text"),
             "tokio lauko nėra");
  gerove_table_destroy(table);
}

static void codes_of_people_and_entities(gerove_context* context) {
  /* All are invented. */
  const char codes[] = "33309240064 33309240065\n33302300064\t12345\r\n300000003 1234567";
  const char* results[] = {
      "valid", "wrong_check_digit", "wrong_date", "wrong_length", "valid", "old_seven_digits"};
  const char* severities[] = {"", "error", "error", "error", "", "warning"};
  const char* kinds[] = {"personal_code",
                         "personal_code",
                         "personal_code",
                         "",
                         "legal_entity_code",
                         "legal_entity_code"};
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_check_codes(context, codes, strlen(codes), &table));
  CHECK_TEXT(column_names(context, table), "position severity kind result text");
  CHECK_INT(row_count(context, table), 6);
  for (size_t row = 0; row < 6; ++row) {
    const char position[] = {(char)('1' + row), '\0'};
    CHECK_TEXT(cell(context, table, row, "position"), position);
    CHECK_TEXT(cell(context, table, row, "severity"), severities[row]);
    CHECK_TEXT(cell(context, table, row, "kind"), kinds[row]);
    CHECK_TEXT(cell(context, table, row, "result"), results[row]);
    CHECK(cell(context, table, row, "text")[0] != '\0');
  }
  gerove_buffer out = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_table_print(context, table, GEROVE_TABLE_JSON, &out));
  CHECK_HAS_NOT((const char*)out.data, "3330924");
  CHECK_HAS_NOT((const char*)out.data, "300000003");
  gerove_buffer_dispose(&out);
  gerove_table_destroy(table);
  REQUIRE_OK(context, gerove_check_codes(context, NULL, 0, &table));
  CHECK_INT(row_count(context, table), 0);
  gerove_table_destroy(table);
}

int main(void) {
  gerove_context* context = new_context();
  code_lists(context);
  the_dictionary_tells_every_field(context);
  failures_are_those_that_functions_give(context);
  codes_of_people_and_entities(context);
  gerove_context_destroy(context);
  return check_result();
}
