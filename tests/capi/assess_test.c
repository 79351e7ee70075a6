/* Checking records against each other, and holding them against the law. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

#define FINDING_COLUMNS "severity code file line column record path rule text place"
#define DEADLINE_COLUMNS                                                                    \
  "due state title rule citation record path due_moment anchor anchor_date done done_date " \
  "regime status"

static void the_sample_year_fits_together(gerove_context* context, const gerove_records* records) {
  for (int32_t complete = 0; complete < 2; ++complete) {
    gerove_table* findings = NULL;
    REQUIRE_OK(context, gerove_check(context, records, complete, &findings));
    CHECK_TEXT(column_names(context, findings), FINDING_COLUMNS);
    CHECK_INT(row_count(context, findings), 0);
    gerove_table_destroy(findings);
  }
}

static void what_does_not_fit_is_found(gerove_context* context) {
  gerove_records* records = read_records(context, GEROVE_TEST_DATA "/faulty/period_reversed.jsonl");
  gerove_table* findings = NULL;
  REQUIRE_OK(context, gerove_check(context, records, 0, &findings));
  CHECK_INT(row_count(context, findings), 1);
  CHECK_TEXT(cell(context, findings, 0, "severity"), "error");
  CHECK_TEXT(cell(context, findings, 0, "code"), "period.reversed");
  CHECK_TEXT(cell(context, findings, 0, "record"), "byla-1");
  CHECK_TEXT(cell(context, findings, 0, "path"), "case_file.measures[1].term.period.period");
  CHECK(cell(context, findings, 0, "text")[0] != '\0');
  CHECK_HAS_NOT(cell(context, findings, 0, "text"), "2023");
  gerove_table_destroy(findings);
  gerove_records_destroy(records);

  records = records_of(context, "{\"sitting\":{\"id\":\"s\",\"bodyId\":\"b\"}}");
  REQUIRE_OK(context, gerove_check(context, records, 0, &findings));
  const size_t row = row_with(context, findings, 0, "code", "reference.missing");
  CHECK(strcmp(cell(context, findings, row, "severity"), "error") != 0);
  gerove_table_destroy(findings);
  REQUIRE_OK(context, gerove_check(context, records, 1, &findings));
  CHECK_TEXT(cell(context,
                  findings,
                  row_with(context, findings, 0, "code", "reference.missing"),
                  "severity"),
             "error");
  gerove_table_destroy(findings);
  gerove_records_destroy(records);
}

static void deadlines_of_the_sample_year(gerove_context* context, const gerove_records* records) {
  gerove_table* deadlines = NULL;
  gerove_table* findings = NULL;
  REQUIRE_OK(context,
             gerove_assess(
                 context, records, NULL, NULL, day_of(2023, 12, 31), NULL, &deadlines, &findings));
  CHECK_TEXT(column_names(context, deadlines), DEADLINE_COLUMNS);
  CHECK_TEXT(column_names(context, findings), FINDING_COLUMNS);
  CHECK_INT(row_count(context, findings), 0);
  CHECK_INT(row_count(context, deadlines), 48);
  CHECK_INT(rows_with(context, deadlines, "state", "met"), 44);
  CHECK_INT(rows_with(context, deadlines, "state", "overdue"), 2);
  CHECK_INT(rows_with(context, deadlines, "state", "running"), 2);

  size_t row = row_with(context, deadlines, 0, "rule", "PROC-DEC");
  row = row_with(context, deadlines, row, "record", "byla-01");
  CHECK_TEXT(cell(context, deadlines, row, "rule"), "PROC-DEC");
  CHECK_TEXT(cell(context, deadlines, row, "due"), "2023-02-24");
  CHECK_TEXT(cell(context, deadlines, row, "state"), "met");
  CHECK_TEXT(cell(context, deadlines, row, "title"), "Priimti sprendimą");
  CHECK_TEXT(cell(context, deadlines, row, "citation"), "VMVPĮ 12(12)");
  CHECK_TEXT(cell(context, deadlines, row, "path"), "case_file.procedures[0]");
  CHECK_TEXT(cell(context, deadlines, row, "due_moment"), "");
  CHECK_TEXT(cell(context, deadlines, row, "anchor"), "request_received_by_mayor");
  CHECK_TEXT(cell(context, deadlines, row, "anchor_date"), "2023-02-02");
  CHECK_TEXT(cell(context, deadlines, row, "done"), "decision_made");
  CHECK_TEXT(cell(context, deadlines, row, "done_date"), "2023-02-22");
  CHECK_TEXT(cell(context, deadlines, row, "regime"), "R4c");
  CHECK_TEXT(cell(context, deadlines, row, "status"), "verified");

  row = row_with(context, deadlines, 0, "state", "overdue");
  CHECK_TEXT(cell(context, deadlines, row, "due"), "2023-12-30");
  CHECK_TEXT(cell(context, deadlines, row, "record"), "byla-04");
  CHECK_TEXT(cell(context, deadlines, row, "rule"), "PROC-EXEC-REPORT");
  CHECK_TEXT(cell(context, deadlines, row, "done_date"), "");
  gerove_table_destroy(deadlines);
  gerove_table_destroy(findings);
  REQUIRE_OK(context,
             gerove_assess(context, records, NULL, NULL, day_of(2023, 12, 31), NULL, NULL, NULL));
}

static void the_day_decides(gerove_context* context, const gerove_records* records) {
  gerove_table* deadlines = NULL;
  const int32_t last = day_of(2023, 12, 30);
  REQUIRE_OK(context, gerove_assess(context, records, NULL, NULL, last, NULL, &deadlines, NULL));
  CHECK_INT(rows_with(context, deadlines, "state", "overdue"), 0);
  gerove_table_destroy(deadlines);
  deadlines = NULL;
  const int32_t outside[] = {day_of(1989, 12, 31), day_of(2101, 1, 1)};
  for (int i = 0; i < 2; ++i) {
    CHECK_FAILS(context,
                gerove_assess(context, records, NULL, NULL, outside[i], NULL, &deadlines, NULL),
                400);
  }
  CHECK_FAILS(context,
              gerove_assess(context, records, NULL, NULL, GEROVE_NO_DATE, NULL, &deadlines, NULL),
              GEROVE_E_ARGUMENT);
  CHECK(deadlines == NULL);
}

static void findings_name_their_rule(gerove_context* context) {
  gerove_records* records = records_of(
      context, "{\"act\":{\"id\":\"aktas-1\",\"number\":\"1\",\"date\":\"2024-01-02\"}}");
  gerove_table* findings = NULL;
  REQUIRE_OK(
      context,
      gerove_assess(context, records, NULL, NULL, day_of(2024, 1, 31), NULL, NULL, &findings));
  CHECK_INT(row_count(context, findings), 1);
  CHECK_TEXT(cell(context, findings, 0, "code"), "law.demand");
  CHECK_TEXT(cell(context, findings, 0, "rule"), "ORD-KEY");
  CHECK_TEXT(cell(context, findings, 0, "severity"), "warning");
  CHECK_TEXT(cell(context, findings, 0, "record"), "aktas-1");
  CHECK_TEXT(cell(context, findings, 0, "path"), "act.issuer");
  gerove_table_destroy(findings);
  gerove_records_destroy(records);
}

static void options(gerove_context* context, const gerove_records* records) {
  gerove_assess_options options = GEROVE_ASSESS_OPTIONS_INIT;
  gerove_table* deadlines = NULL;
  const int32_t day = day_of(2023, 12, 31);
  options.explain = 1;
  REQUIRE_OK(context, gerove_assess(context, records, NULL, NULL, day, &options, &deadlines, NULL));
  CHECK_TEXT(column_names(context, deadlines), DEADLINE_COLUMNS " explanation");
  const size_t row = row_with(context, deadlines, 0, "rule", "PROC-DEC");
  CHECK_HAS(cell(context, deadlines, row, "explanation"), "skaičiuojama nuo: meras gavo prašymą");
  gerove_table_destroy(deadlines);

  options.explain = 0;
  options.regime = "R5";
  REQUIRE_OK(context, gerove_assess(context, records, NULL, NULL, day, &options, &deadlines, NULL));
  CHECK_TEXT(column_names(context, deadlines), DEADLINE_COLUMNS);
  CHECK_INT(rows_with(context, deadlines, "regime", "R4c"), 0);
  CHECK(rows_with(context, deadlines, "regime", "R5") > 0);
  gerove_table_destroy(deadlines);

  /* What is open, as an office's list of things to do has it. */
  const char* const due[] = {"2023-12-30", "2023-12-30", "2024-04-21", "2024-06-19"};
  const int32_t until[] = {
      GEROVE_NO_DATE, day_of(2024, 4, 21), day_of(2024, 4, 20), day_of(2023, 12, 29)};
  const size_t rows[] = {4, 3, 2, 0};
  options.regime = NULL;
  options.open = 1;
  for (int i = 0; i < 4; ++i) {
    options.until = until[i];
    REQUIRE_OK(context,
               gerove_assess(context, records, NULL, NULL, day, &options, &deadlines, NULL));
    REQUIRE(row_count(context, deadlines) == rows[i]);
    for (size_t at = 0; at < rows[i]; ++at) {
      CHECK_TEXT(cell(context, deadlines, at, "due"), due[at]);
      CHECK(strcmp(cell(context, deadlines, at, "state"), "met") != 0);
    }
    gerove_table_destroy(deadlines);
  }
  options.open = 0;
  options.until = day_of(2023, 2, 8);
  REQUIRE_OK(context, gerove_assess(context, records, NULL, NULL, day, &options, &deadlines, NULL));
  CHECK_INT(row_count(context, deadlines), 2);
  CHECK_INT(rows_with(context, deadlines, "state", "met"), 2);
  gerove_table_destroy(deadlines);
  deadlines = NULL;
  options.until = GEROVE_NO_DATE;
  options.regime = "R9";
  CHECK_FAILS(context,
              gerove_assess(context, records, NULL, NULL, day, &options, &deadlines, NULL),
              GEROVE_E_ARGUMENT);
  CHECK(deadlines == NULL);
}

/* A caller that was compiled when the options had fewer members says so by their size. */
static void options_of_an_older_caller(gerove_context* context, const gerove_records* records) {
  gerove_assess_options options = GEROVE_ASSESS_OPTIONS_INIT;
  gerove_table* deadlines = NULL;
  options.struct_size = offsetof(gerove_assess_options, until) + sizeof(options.until);
  REQUIRE_OK(context,
             gerove_assess(
                 context, records, NULL, NULL, day_of(2023, 12, 31), &options, &deadlines, NULL));
  CHECK_INT(row_count(context, deadlines), 48);
  gerove_table_destroy(deadlines);
  deadlines = NULL;
  options.struct_size = offsetof(gerove_assess_options, until);
  CHECK_FAILS(
      context,
      gerove_assess(context, records, NULL, NULL, day_of(2023, 12, 31), &options, &deadlines, NULL),
      GEROVE_E_SIZE);
  CHECK(deadlines == NULL);
}

static void a_law_and_a_calendar_of_the_host(gerove_context* context,
                                             const gerove_records* records) {
  size_t size = 0;
  char* text = read_file(GEROVE_TEST_DATA "/law_zz.json", &size);
  gerove_law* law = NULL;
  gerove_calendar* calendar = NULL;
  gerove_table* deadlines = NULL;
  REQUIRE_OK(context, gerove_law_load(context, GEROVE_FORMAT_JSON, text, size, &law));
  REQUIRE_OK(context, gerove_calendar_of(context, records, &calendar));
  REQUIRE_OK(
      context,
      gerove_assess(context, records, law, calendar, day_of(2023, 12, 31), NULL, &deadlines, NULL));
  gerove_law_destroy(law);
  gerove_calendar_destroy(calendar);
  free(text);
  CHECK_INT(rows_with(context, deadlines, "rule", "PROC-DEC"), 0);
  CHECK(row_count(context, deadlines) > 0);
  gerove_table_destroy(deadlines);
}

/* Without a calendar, that of the records counts: contradictions in it are a failure. */
static void the_calendar_of_the_records(gerove_context* context) {
  gerove_records* records =
      records_of(context,
                 "{\"municipality\":{\"id\":\"m\",\"dayOverrides\":["
                 "{\"date\":\"2024-03-08\",\"kind\":\"DAY_OVERRIDE_KIND_DAY_OFF\"},"
                 "{\"date\":\"2024-03-08\",\"kind\":\"DAY_OVERRIDE_KIND_WORKING_DAY\"}]}}");
  gerove_table* deadlines = NULL;
  const int32_t day = day_of(2024, 3, 1);
  CHECK_FAILS(
      context, gerove_assess(context, records, NULL, NULL, day, NULL, &deadlines, NULL), 401);
  CHECK(deadlines == NULL);
  gerove_calendar* calendar = NULL;
  REQUIRE_OK(context, gerove_calendar_lithuania(context, &calendar));
  REQUIRE_OK(context, gerove_assess(context, records, NULL, calendar, day, NULL, &deadlines, NULL));
  gerove_table_destroy(deadlines);
  gerove_calendar_destroy(calendar);
  gerove_records_destroy(records);
}

static void a_term_of_hours_ends_at_a_moment(gerove_context* context) {
  gerove_records* records =
      records_of(context,
                 "{\"caseFile\":{\"id\":\"byla-1\",\"childRightsReports\":[{\"id\":\"p-1\","
                 "\"received\":\"2026-06-23T07:00:00Z\",\"urgency\":\"REPORT_URGENCY_URGENT\"}]}}");
  gerove_table* deadlines = NULL;
  REQUIRE_OK(
      context,
      gerove_assess(context, records, NULL, NULL, day_of(2026, 6, 24), NULL, &deadlines, NULL));
  const size_t row = row_with(context, deadlines, 0, "rule", "REP-START-URG");
  CHECK_TEXT(cell(context, deadlines, row, "due"), "2026-06-23");
  const size_t moment = column_at(context, deadlines, "due_moment");
  gerove_column column;
  REQUIRE_OK(context, gerove_table_column(context, deadlines, moment, &column));
  CHECK_INT(column.type, GEROVE_COLUMN_MOMENT);
  int64_t seconds = 0;
  int32_t empty = 9;
  REQUIRE_OK(context, gerove_table_int(context, deadlines, row, moment, &seconds, &empty));
  CHECK_INT(empty, 0);
  CHECK_INT(seconds, 1782219600); /* 13:00:00Z, six hours later */
  gerove_table_destroy(deadlines);
  gerove_records_destroy(records);
}

static gerove_records* urgent_report(gerove_context* context) {
  return records_of(
      context,
      "{\"caseFile\":{\"id\":\"byla-1\",\"childRightsReports\":[{\"id\":\"p-1\","
      "\"received\":\"2026-06-23T07:00:00Z\",\"urgency\":\"REPORT_URGENCY_URGENT\"}]}}");
}

static void the_moment_of_an_assessment_tells_hours(gerove_context* context) {
  gerove_records* records = urgent_report(context);
  gerove_assess_options options = GEROVE_ASSESS_OPTIONS_INIT;
  const int64_t due = 1782219600;
  for (int64_t late = 0; late < 2; ++late) {
    gerove_table* deadlines = NULL;
    options.moment = due + late;
    REQUIRE_OK(
        context,
        gerove_assess(context, records, NULL, NULL, GEROVE_NO_DATE, &options, &deadlines, NULL));
    const size_t row = row_with(context, deadlines, 0, "rule", "REP-START-URG");
    CHECK_TEXT(cell(context, deadlines, row, "state"), late ? "overdue" : "due_soon");
    gerove_table_destroy(deadlines);
  }
  gerove_table* deadlines = NULL;
  CHECK_FAILS(
      context,
      gerove_assess(context, records, NULL, NULL, day_of(2026, 6, 24), &options, &deadlines, NULL),
      GEROVE_E_ARGUMENT);
  gerove_records_destroy(records);
}

static void a_rule_is_explained_where_it_does_not_apply(gerove_context* context) {
  gerove_records* records = urgent_report(context);
  const int32_t day = day_of(2026, 6, 24);
  gerove_table* trials = NULL;
  REQUIRE_OK(context,
             gerove_explain_rule(context, records, NULL, NULL, day, NULL, "REP-START", &trials));
  CHECK_TEXT(column_names(context, trials), "record path rule regime applies number step");
  CHECK_TEXT(cell(context, trials, 0, "applies"), "no");
  CHECK_TEXT(cell(context, trials, 0, "path"), "case_file.child_rights_reports[0]");
  gerove_table_destroy(trials);
  REQUIRE_OK(context,
             gerove_explain_rule(context, records, NULL, NULL, day, NULL, "TEMP-12", &trials));
  CHECK_INT(row_count(context, trials), 0);
  gerove_table_destroy(trials);
  trials = NULL;
  CHECK_FAILS(context,
              gerove_explain_rule(context, records, NULL, NULL, day, NULL, "NOPE", &trials),
              GEROVE_E_ARGUMENT);
  gerove_records_destroy(records);
}

int main(void) {
  gerove_context* context = new_context();
  gerove_records* records = read_records(context, SAMPLE);
  the_sample_year_fits_together(context, records);
  what_does_not_fit_is_found(context);
  deadlines_of_the_sample_year(context, records);
  the_day_decides(context, records);
  findings_name_their_rule(context);
  options(context, records);
  options_of_an_older_caller(context, records);
  a_law_and_a_calendar_of_the_host(context, records);
  the_calendar_of_the_records(context);
  a_term_of_hours_ends_at_a_moment(context);
  the_moment_of_an_assessment_tells_hours(context);
  a_rule_is_explained_where_it_does_not_apply(context);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
  return check_result();
}
