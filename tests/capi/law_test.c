/* Tables of law: Lithuania's, and others that a host loads. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

/* A law with one edition and one rule; the row stands as often as %s is filled. */
#define LAW_BEGIN                                                                            \
  "{\"jurisdiction\":\"zz\",\"edition\":\"1\",\"regimes\":[{\"id\":\"Z1\",\"from\":"         \
  "\"2000-01-01\",\"textRead\":\"ANSWER_YES\",\"title\":{\"lt\":\"Z\",\"en\":\"Z\"},"        \
  "\"sources\":[\"S\"]}],\"sources\":[{\"id\":\"S\",\"title\":\"ZZ\"}],\"rules\":[{\"id\":"  \
  "\"DECIDE\",\"subject\":\"RULE_SUBJECT_PROCEDURE\",\"title\":{\"lt\":\"Spręsti\",\"en\":" \
  "\"Decide\"},\"rows\":["
#define LAW_ROW                                                                              \
  "{\"regimes\":[\"Z1\"],\"term\":{\"anchor\":\"EVENT_REQUEST_RECEIVED_BY_MAYOR\","          \
  "\"direction\":\"DIRECTION_WITHIN\",\"amount\":{\"number\":2,\"unit\":\"TERM_UNIT_DAY\"}," \
  "\"done\":[\"EVENT_DECISION_MADE\"]},\"citations\":[{\"act\":\"ZZ\",\"place\":\"1\"}],"    \
  "\"sources\":[\"S\"],\"valueStatus\":\"VALUE_STATUS_VERIFIED\",\"countingStatus\":"        \
  "\"VALUE_STATUS_VERIFIED\"}"
#define LAW_END "]}]}"

static gerove_law* law_of(gerove_context* context, const char* json) {
  gerove_law* law = NULL;
  REQUIRE_OK(context, gerove_law_load(context, GEROVE_FORMAT_JSON, json, strlen(json), &law));
  return law;
}

static void check_rules_of_lithuania(gerove_context* context, const gerove_law* law) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_law_rules(context, law, day_of(2023, 12, 31), &table));
  CHECK_TEXT(column_names(context, table), "rule title subject edition value citation status");
  CHECK(row_count(context, table) > 200);
  size_t row = row_with(context, table, 0, "rule", "PROC-DEC");
  row = row_with(context, table, row, "edition", "R5");
  CHECK_TEXT(cell(context, table, row, "rule"), "PROC-DEC");
  CHECK_TEXT(cell(context, table, row, "title"), "Priimti sprendimą");
  CHECK_TEXT(cell(context, table, row, "subject"), "procedure");
  CHECK_TEXT(cell(context, table, row, "value"), "15 darbo dienų");
  CHECK_TEXT(cell(context, table, row, "citation"), "VMVPĮ 12(13)");
  CHECK_TEXT(cell(context, table, row, "status"), "verified");
  gerove_table_destroy(table);
}

static void the_law_of_lithuania(gerove_context* context) {
  gerove_law* law = NULL;
  REQUIRE_OK(context, gerove_law_lithuania(context, &law));
  check_rules_of_lithuania(context, law);
  check_rules_of_lithuania(context, NULL);
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_law_rules(context, law, day_of(2012, 5, 1), &table));
  CHECK_INT(rows_with(context, table, "edition", "R5"), 0);
  CHECK(rows_with(context, table, "edition", "R1") > 0);
  gerove_table_destroy(table);
  gerove_law_destroy(law);
  gerove_law_destroy(law);
  gerove_law_destroy(NULL);
  table = NULL;
  CHECK_FAILS(context, gerove_law_rules(context, law, 20000, &table), GEROVE_E_HANDLE);
  CHECK(table == NULL);
}

static void another_law(gerove_context* context) {
  gerove_law* law = law_of(context, LAW_BEGIN LAW_ROW LAW_END);
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_law_rules(context, law, day_of(2024, 1, 1), &table));
  gerove_law_destroy(law);
  CHECK_INT(row_count(context, table), 1);
  CHECK_TEXT(cell(context, table, 0, "rule"), "DECIDE");
  CHECK_TEXT(cell(context, table, 0, "title"), "Spręsti");
  CHECK_TEXT(cell(context, table, 0, "value"), "2 kalendorinės dienos");
  gerove_table_destroy(table);

  size_t size = 0;
  char* text = read_file(GEROVE_TEST_DATA "/law_zz.json", &size);
  REQUIRE_OK(context, gerove_law_load(context, GEROVE_FORMAT_JSON, text, size, &law));
  free(text);
  REQUIRE_OK(context, gerove_law_rules(context, law, day_of(2024, 1, 1), &table));
  CHECK(row_count(context, table) > 5);
  gerove_table_destroy(table);
  gerove_law_destroy(law);
}

static void a_law_without_rules_as_protobuf(gerove_context* context) {
  /* jurisdiction = 1 and edition = 2 of LawTable. */
  const uint8_t bytes[] = {0x0a, 0x02, 'z', 'z', 0x12, 0x01, '1'};
  gerove_law* law = NULL;
  CHECK_FAILS(
      context, gerove_law_load(context, GEROVE_FORMAT_PROTOBUF, bytes, sizeof(bytes), &law), 707);
}

static void tables_that_are_no_law(gerove_context* context) {
  const char* twice = LAW_BEGIN LAW_ROW "," LAW_ROW LAW_END;
  gerove_law* law = NULL;
  CHECK_FAILS(
      context, gerove_law_load(context, GEROVE_FORMAT_JSON, twice, strlen(twice), &law), 702);
  CHECK_HAS(gerove_error_path(context), "rules[0].rows[1]");
  CHECK_FAILS(context, gerove_law_load(context, GEROVE_FORMAT_JSON, "{", 1, &law), 200);
  CHECK_FAILS(
      context, gerove_law_load(context, GEROVE_FORMAT_JSON, "{\"rulez\":[]}", 12, &law), 202);
  CHECK_PLACE(context, 1, -1, 1, 2);
  CHECK_FAILS(context, gerove_law_load(context, GEROVE_FORMAT_PROTOBUF, "\x0a\x05z", 3, &law), 100);
  CHECK_FAILS(
      context, gerove_law_load(context, GEROVE_FORMAT_AUTO, "{}", 2, &law), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_law_load(context, 7, "{}", 2, &law), GEROVE_E_ARGUMENT);
  CHECK(law == NULL);
}

int main(void) {
  gerove_context* context = new_context();
  the_law_of_lithuania(context);
  another_law(context);
  a_law_without_rules_as_protobuf(context);
  tables_that_are_no_law(context);
  gerove_context_destroy(context);
  return check_result();
}
