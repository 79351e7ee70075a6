/* A commission's figures of a year, and published totals recomputed. */
#include <string.h>

#include "check.h"
#include "fixture.h"

static const char* figure(gerove_context* context,
                          const gerove_table* figures,
                          const char* indicator) {
  return cell(context, figures, row_with(context, figures, 0, "indicator", indicator), "value");
}

static void figures_of_the_sample_year(gerove_context* context, const gerove_records* records) {
  gerove_table* figures = NULL;
  gerove_table* sources = NULL;
  gerove_table* findings = NULL;
  const int32_t first = day_of(2023, 1, 1);
  const int32_t last = day_of(2023, 12, 31);
  REQUIRE_OK(context,
             gerove_report(context, records, first, last, NULL, &figures, &sources, &findings));
  CHECK_TEXT(column_names(context, figures), "label value indicator");
  CHECK_TEXT(column_names(context, sources), "indicator record path");
  CHECK_INT(row_count(context, findings), 0);
  const char* expected[][2] = {
      {"commission.sittings", "8"},
      {"commission.questions", "12"},
      {"commission.children", "13"},
      {"commission.families", "12"},
      {"commission.requests.by.representative", "5"},
      {"commission.orders.minimal_measure.impose", "5"},
      {"commission.orders.average_measure", "0"},
      {"commission.orders.coordinated_services.extend", "4"},
      {"commission.measures", "7"},
      {"commission.measures.attend_specialist_2021", "2"},
  };
  for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); ++i) {
    CHECK_TEXT(figure(context, figures, expected[i][0]), expected[i][1]);
  }
  CHECK_TEXT(cell(context,
                  figures,
                  row_with(context, figures, 0, "indicator", "commission.sittings"),
                  "label"),
             "Posėdžiai");
  CHECK_INT(rows_with(context, sources, "indicator", "commission.sittings"), 8);
  CHECK_INT(rows_with(context, sources, "indicator", "commission.questions"), 12);
  const size_t row = row_with(context, sources, 0, "indicator", "commission.sittings");
  CHECK_HAS(cell(context, sources, row, "record"), "posedis-2023-");
  gerove_table_destroy(figures);
  gerove_table_destroy(sources);
  gerove_table_destroy(findings);

  const char* municipalities[] = {"azuolyno", "kita"};
  for (int i = 0; i < 2; ++i) {
    REQUIRE_OK(
        context,
        gerove_report(context, records, first, last, municipalities[i], &figures, NULL, NULL));
    CHECK_TEXT(figure(context, figures, "commission.sittings"), i == 0 ? "8" : "0");
    gerove_table_destroy(figures);
  }
  REQUIRE_OK(
      context,
      gerove_report(
          context, records, day_of(1999, 1, 1), day_of(1999, 12, 31), NULL, &figures, NULL, NULL));
  CHECK_TEXT(figure(context, figures, "commission.sittings"), "0");
  gerove_table_destroy(figures);
}

static void periods_that_are_none(gerove_context* context, const gerove_records* records) {
  gerove_table* figures = NULL;
  const int32_t day = day_of(2023, 6, 1);
  CHECK_FAILS(context,
              gerove_report(context, records, day, day - 1, NULL, &figures, NULL, NULL),
              GEROVE_E_ARGUMENT);
  CHECK_FAILS(context,
              gerove_report(context, records, day, GEROVE_NO_DATE, NULL, &figures, NULL, NULL),
              GEROVE_E_ARGUMENT);
  CHECK_FAILS(context,
              gerove_report(context, records, GEROVE_NO_DATE, day, NULL, &figures, NULL, NULL),
              GEROVE_E_ARGUMENT);
  CHECK(figures == NULL);
}

static void a_stated_figure_that_differs_is_a_finding(gerove_context* context) {
  gerove_records* records = records_of(
      context,
      "{\"observation\":{\"id\":\"stated\",\"indicator\":\"commission.sittings\",\"period\":"
      "{\"start\":\"2023-01-01\",\"end\":\"2023-12-31\"},\"value\":{\"digits\":\"9\"}}}");
  gerove_table* figures = NULL;
  gerove_table* findings = NULL;
  REQUIRE_OK(context,
             gerove_report(context,
                           records,
                           day_of(2023, 1, 1),
                           day_of(2023, 12, 31),
                           NULL,
                           &figures,
                           NULL,
                           &findings));
  CHECK_INT(rows_with(context, findings, "code", "report.stated.differs"), 1);
  CHECK_INT(rows_with(context, findings, "severity", "error"), 1);
  gerove_table_destroy(figures);
  gerove_table_destroy(findings);
  gerove_records_destroy(records);
}

static void published_totals(gerove_context* context) {
  gerove_records* records = read_records(context, GEROVE_TEST_DATA "/review_2017.jsonl");
  gerove_table* totals = NULL;
  gerove_table* findings = NULL;
  REQUIRE_OK(context, gerove_report_totals(context, records, &totals, &findings));
  CHECK_TEXT(column_names(context, totals),
             "total published recomputed difference state explanation");
  CHECK_INT(row_count(context, totals), 4);
  CHECK_INT(rows_with(context, totals, "state", "agrees"), 3);
  const size_t row = row_with(context, totals, 0, "state", "differs");
  CHECK_TEXT(cell(context, totals, row, "total"), "review-2017-recipients");
  CHECK_TEXT(cell(context, totals, row, "published"), "230");
  CHECK_TEXT(cell(context, totals, row, "recomputed"), "191");
  CHECK_TEXT(cell(context, totals, row, "difference"), "39");
  CHECK_TEXT(cell(context, totals, row, "explanation"), "review-2017-guardians");
  CHECK_INT(rows_with(context, findings, "code", "observation.total.differs"), 1);
  gerove_table_destroy(totals);
  gerove_table_destroy(findings);
  gerove_records_destroy(records);
}

int main(void) {
  gerove_context* context = new_context();
  gerove_records* records = read_records(context, SAMPLE);
  figures_of_the_sample_year(context, records);
  periods_that_are_none(context, records);
  a_stated_figure_that_differs_is_a_finding(context);
  published_totals(context);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
  return check_result();
}
