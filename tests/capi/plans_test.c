/* Activity plans as people write them. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

static size_t times(const char* text, const char* part) {
  size_t found = 0;
  for (; (text = strstr(text, part)) != NULL; text += strlen(part)) ++found;
  return found;
}

static void a_plan_is_read_and_written(gerove_context* context) {
  size_t size = 0;
  char* text = read_file(GEROVE_TEST_DATA "/activity_plan_2023.txt", &size);
  gerove_buffer plan = GEROVE_BUFFER_INIT;
  gerove_buffer json = GEROVE_BUFFER_INIT;
  gerove_buffer written = GEROVE_BUFFER_INIT;
  gerove_buffer again = GEROVE_BUFFER_INIT;
  gerove_table* findings = NULL;
  REQUIRE_OK(context, gerove_plan_read(context, text, size, 0, &plan, &findings));
  CHECK_INT(rows_with(context, findings, "severity", "error"), 0);
  CHECK_HAS(column_names(context, findings), "severity code");
  REQUIRE_OK(context,
             gerove_message_to_json(context, "ActivityPlan", plan.data, plan.size, 0, &json, NULL));
  CHECK_HAS((const char*)json.data, "\"year\":2023");
  CHECK_INT(times((const char*)json.data, "\"actions\":["), 4);
  REQUIRE_OK(context, gerove_plan_write(context, plan.data, plan.size, &written));
  CHECK_HAS((const char*)written.data, "VAIKO GEROVĖS KOMISIJOS VEIKLOS PLANAS");
  CHECK_HAS((const char*)written.data, "\n1.1. Rengti rajono vaiko gerovės komisijos");

  /* What was written once is read and written as the same. */
  REQUIRE_OK(context, gerove_plan_read(context, written.data, written.size, 0, &plan, NULL));
  REQUIRE_OK(context, gerove_plan_write(context, plan.data, plan.size, &again));
  CHECK(again.size == written.size && memcmp(again.data, written.data, written.size) == 0);
  gerove_table_destroy(findings);
  gerove_buffer_dispose(&plan);
  gerove_buffer_dispose(&json);
  gerove_buffer_dispose(&written);
  gerove_buffer_dispose(&again);
  free(text);
}

#define HEAD "Priemonės pavadinimas\tKriterijai\tAtsakingi vykdytojai\tTerminai\n"
#define ROW(term) "1. Tikslas – padėti\t\t\t\n1.1. Posėdžiai\tPagal poreikį\tVGK\t" term "\n"

static void the_year_can_be_given(gerove_context* context) {
  const char text[] = "Veiklos planas\n\n" HEAD ROW("Kovas");
  gerove_buffer plan = GEROVE_BUFFER_INIT;
  gerove_buffer json = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_plan_read(context, text, strlen(text), 2031, &plan, NULL));
  REQUIRE_OK(context,
             gerove_message_to_json(context, "ActivityPlan", plan.data, plan.size, 0, &json, NULL));
  CHECK_HAS((const char*)json.data, "\"year\":2031");
  CHECK_HAS((const char*)json.data, "2031-03-31");
  const uint8_t* memory = plan.data;
  CHECK_FAILS(
      context, gerove_plan_read(context, text, strlen(text), -1, &plan, NULL), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context,
              gerove_plan_read(context, text, strlen(text), 3000000, &plan, NULL),
              GEROVE_E_ARGUMENT);
  CHECK(plan.data == memory);
  gerove_buffer_dispose(&plan);
  gerove_buffer_dispose(&json);
}

static void the_school_year_can_be_given(gerove_context* context) {
  const char text[] = "Veiklos planas\n\n" HEAD ROW("Kovas");
  const size_t size = strlen(text);
  gerove_plan_options options = GEROVE_PLAN_OPTIONS_INIT;
  gerove_buffer plan = GEROVE_BUFFER_INIT;
  gerove_buffer json = GEROVE_BUFFER_INIT;
  options.school_year = 2030;
  REQUIRE_OK(context, gerove_plan_read_as(context, text, size, &options, &plan, NULL));
  REQUIRE_OK(context,
             gerove_message_to_json(context, "ActivityPlan", plan.data, plan.size, 0, &json, NULL));
  CHECK_HAS((const char*)json.data, "PLAN_YEAR_KIND_SCHOOL");
  CHECK_HAS((const char*)json.data, "2031-03-31");
  options.year = 2030;
  CHECK_FAILS(
      context, gerove_plan_read_as(context, text, size, &options, &plan, NULL), GEROVE_E_ARGUMENT);
  options.school_year = 10000;
  options.year = 0;
  CHECK_FAILS(
      context, gerove_plan_read_as(context, text, size, &options, &plan, NULL), GEROVE_E_ARGUMENT);
  REQUIRE_OK(context, gerove_plan_read_as(context, text, size, NULL, &plan, NULL));
  gerove_buffer_dispose(&plan);
  gerove_buffer_dispose(&json);
}

static void a_table_can_be_chosen(gerove_context* context) {
  const char text[] =
      "<p>2030 m. planas<table><tr><td>Tel.<td>Nr.<tr><td>a<td>b</table>"
      "<table><tr><td>Veikla<td>Terminas<tr><td>1. Tartis<td>kovas</table>";
  gerove_plan_options options = GEROVE_PLAN_OPTIONS_INIT;
  gerove_buffer plan = GEROVE_BUFFER_INIT;
  gerove_table* findings = NULL;
  options.table = 2;
  options.sheet = "";
  REQUIRE_OK(context, gerove_plan_read_as(context, text, strlen(text), &options, &plan, &findings));
  CHECK_INT(rows_with(context, findings, "severity", "error"), 0);
  gerove_table_destroy(findings);
  options.table = 1;
  REQUIRE_OK(context, gerove_plan_read_as(context, text, strlen(text), &options, &plan, &findings));
  CHECK_INT(rows_with(context, findings, "code", "plan.table.none"), 1);
  gerove_table_destroy(findings);
  options.table = -1;
  CHECK_FAILS(context,
              gerove_plan_read_as(context, text, strlen(text), &options, &plan, NULL),
              GEROVE_E_ARGUMENT);
  gerove_buffer_dispose(&plan);
}

static void findings_have_their_line(gerove_context* context) {
  const char text[] = "2023 metų veiklos planas\n\n" HEAD ROW("2023 m. vasario 30 d.");
  gerove_buffer plan = GEROVE_BUFFER_INIT;
  gerove_table* findings = NULL;
  REQUIRE_OK(context, gerove_plan_read(context, text, strlen(text), 0, &plan, &findings));
  const size_t row = row_with(context, findings, 0, "code", "plan.term.no_such_day");
  CHECK_TEXT(cell(context, findings, row, "severity"), "error");
  CHECK_TEXT(cell(context, findings, row, "line"), "5");
  CHECK(atoi(cell(context, findings, row, "column")) > 1);
  gerove_table_destroy(findings);
  gerove_buffer_dispose(&plan);
}

static void what_is_no_plan(gerove_context* context) {
  uint8_t noise[1024];
  for (size_t i = 0; i < sizeof(noise); ++i) noise[i] = (uint8_t)i;
  gerove_buffer out = GEROVE_BUFFER_INIT;
  gerove_table* findings = NULL;
  CHECK_FAILS(context, gerove_plan_read(context, noise, sizeof(noise), 0, &out, &findings), 502);
  const size_t size = (size_t)64 * 1024 * 1024 + 1;
  char* large = malloc(size);
  REQUIRE(large != NULL);
  memset(large, ' ', size);
  CHECK_FAILS(context, gerove_plan_read(context, large, size, 0, &out, &findings), 501);
  free(large);
  CHECK_FAILS(context, gerove_plan_write(context, "\x0a\x05", 2, &out), 100);
  CHECK_PLACE(context, 1, -1, -1, -1);
  CHECK(out.data == NULL && findings == NULL);
}

int main(void) {
  gerove_context* context = new_context();
  a_plan_is_read_and_written(context);
  the_year_can_be_given(context);
  the_school_year_can_be_given(context);
  a_table_can_be_chosen(context);
  findings_have_their_line(context);
  what_is_no_plan(context);
  gerove_context_destroy(context);
  return check_result();
}
