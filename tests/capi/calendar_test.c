/* Working days, terms and holidays, one by one and in columns. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

static int32_t is_working(gerove_context* context, const gerove_calendar* calendar, int32_t day) {
  int32_t working = 9;
  REQUIRE_OK(context, gerove_is_working_day(context, calendar, day, &working));
  return working;
}

static int32_t added(gerove_context* context,
                     const gerove_calendar* calendar,
                     int32_t day,
                     int64_t n) {
  int32_t out = 0;
  REQUIRE_OK(context, gerove_add_working_days(context, calendar, day, n, &out));
  return out;
}

static int64_t counted(gerove_context* context, int32_t from, int32_t to) {
  int64_t out = 0;
  REQUIRE_OK(context, gerove_count_working_days(context, NULL, from, to, &out));
  return out;
}

static int32_t end_of(gerove_context* context,
                      int32_t day,
                      int64_t amount,
                      int32_t unit,
                      const gerove_term_rules* rules) {
  int32_t out = 0;
  REQUIRE_OK(context, gerove_end_of_term(context, NULL, day, amount, unit, rules, &out));
  return out;
}

static int32_t latest_before(gerove_context* context,
                             int32_t day,
                             int64_t amount,
                             int32_t unit,
                             int32_t full_days_between,
                             int32_t roll_back) {
  int32_t out = 0;
  REQUIRE_OK(context,
             gerove_latest_day_before(
                 context, NULL, day, amount, unit, full_days_between, roll_back, &out));
  return out;
}

static void working_days(gerove_context* context) {
  gerove_calendar* calendar = NULL;
  REQUIRE_OK(context, gerove_calendar_lithuania(context, &calendar));
  const gerove_calendar* calendars[] = {calendar, NULL};
  for (int i = 0; i < 2; ++i) {
    CHECK_INT(is_working(context, calendars[i], day_of(2024, 3, 8)), 1);
    CHECK_INT(is_working(context, calendars[i], day_of(2024, 3, 9)), 0);
    CHECK_INT(is_working(context, calendars[i], day_of(2024, 3, 11)), 0);
    CHECK_INT(added(context, calendars[i], day_of(2024, 3, 8), 1), day_of(2024, 3, 12));
    CHECK_INT(added(context, calendars[i], day_of(2024, 3, 12), -1), day_of(2024, 3, 8));
    CHECK_INT(added(context, calendars[i], day_of(2024, 3, 9), 0), day_of(2024, 3, 12));
    CHECK_INT(added(context, calendars[i], day_of(2024, 12, 20), 5), day_of(2025, 1, 2));
  }
  CHECK_INT(counted(context, day_of(2024, 1, 1), day_of(2025, 1, 1)), 251);
  CHECK_INT(counted(context, day_of(2024, 3, 8), day_of(2024, 3, 7)), -1);
  gerove_calendar_destroy(calendar);
  gerove_calendar_destroy(calendar);
  gerove_calendar_destroy(NULL);
  int32_t working = 9;
  CHECK_FAILS(context, gerove_is_working_day(context, calendar, 0, &working), GEROVE_E_HANDLE);
  CHECK_INT(working, 9);
}

static void outside_the_years(gerove_context* context) {
  const int32_t early = day_of(1989, 12, 31);
  const int32_t late = day_of(2101, 1, 1);
  const int32_t days[] = {early, late, INT32_MAX, INT32_MIN + 1};
  int32_t out = 77;
  int64_t count = 77;
  for (int i = 0; i < 4; ++i) {
    CHECK_FAILS(context, gerove_is_working_day(context, NULL, days[i], &out), 400);
    CHECK_FAILS(context, gerove_add_working_days(context, NULL, days[i], 1, &out), 400);
    /* The day up to before which is counted may be the first behind the years. */
    const int32_t far = days[i] == late ? late + 1 : days[i];
    CHECK_FAILS(context, gerove_count_working_days(context, NULL, far, 20000, &count), 400);
    CHECK_FAILS(context, gerove_count_working_days(context, NULL, 20000, far, &count), 400);
    CHECK_FAILS(
        context, gerove_end_of_term(context, NULL, days[i], 1, GEROVE_UNIT_DAY, NULL, &out), 400);
    CHECK_FAILS(context,
                gerove_latest_day_before(context, NULL, days[i], 1, GEROVE_UNIT_DAY, 0, 0, &out),
                400);
  }
  CHECK_FAILS(
      context, gerove_is_working_day(context, NULL, GEROVE_NO_DATE, &out), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_add_working_days(context, NULL, 20000, INT64_MAX, &out), 400);
  CHECK_FAILS(context, gerove_add_working_days(context, NULL, 20000, INT64_MIN, &out), 400);
  CHECK_FAILS(
      context, gerove_end_of_term(context, NULL, 20000, 200, GEROVE_UNIT_YEAR, NULL, &out), 400);
  CHECK_INT(out, 77);
  CHECK_INT(count, 77);
}

static void ends_of_terms(gerove_context* context) {
  const int32_t march_7 = day_of(2024, 3, 7);
  CHECK_INT(end_of(context, march_7, 20, GEROVE_UNIT_WORKING_DAY, NULL), day_of(2024, 4, 8));
  CHECK_INT(end_of(context, march_7, 5, GEROVE_UNIT_DAY, NULL), day_of(2024, 3, 12));
  CHECK_INT(end_of(context, march_7, 2, GEROVE_UNIT_DAY, NULL), day_of(2024, 3, 12));
  CHECK_INT(end_of(context, march_7, 2, GEROVE_UNIT_WEEK, NULL), day_of(2024, 3, 21));
  CHECK_INT(end_of(context, day_of(2024, 1, 31), 1, GEROVE_UNIT_MONTH, NULL), day_of(2024, 2, 29));
  CHECK_INT(end_of(context, day_of(2024, 2, 29), 1, GEROVE_UNIT_YEAR, NULL), day_of(2025, 2, 28));
  CHECK_INT(end_of(context, march_7, 1, GEROVE_UNIT_SCHOOL_YEAR, NULL), day_of(2024, 9, 2));

  gerove_term_rules rules = GEROVE_TERM_RULES_INIT;
  CHECK_INT(end_of(context, march_7, 5, GEROVE_UNIT_DAY, &rules), day_of(2024, 3, 12));
  rules.no_roll = 1;
  CHECK_INT(end_of(context, march_7, 2, GEROVE_UNIT_DAY, &rules), day_of(2024, 3, 9));
  CHECK_INT(end_of(context, march_7, 1, GEROVE_UNIT_SCHOOL_YEAR, &rules), day_of(2024, 8, 31));
  rules.school_end_month = 6;
  rules.school_end_day = 14;
  CHECK_INT(end_of(context, march_7, 1, GEROVE_UNIT_SCHOOL_YEAR, &rules), day_of(2024, 6, 14));
  rules.start_same_day = 1;
  CHECK_INT(end_of(context, march_7, 2, GEROVE_UNIT_DAY, &rules), day_of(2024, 3, 8));
  rules.start_same_day = 0;
  rules.month_end_next = 1;
  CHECK_INT(end_of(context, day_of(2024, 1, 31), 1, GEROVE_UNIT_MONTH, &rules), day_of(2024, 3, 1));

  int32_t out = 77;
  const int64_t amounts[] = {0, -1, INT64_MIN};
  for (int i = 0; i < 3; ++i) {
    CHECK_FAILS(context,
                gerove_end_of_term(context, NULL, march_7, amounts[i], GEROVE_UNIT_DAY, NULL, &out),
                403);
  }
  CHECK_FAILS(
      context, gerove_end_of_term(context, NULL, march_7, 1, 6, NULL, &out), GEROVE_E_ARGUMENT);
  CHECK_FAILS(
      context, gerove_end_of_term(context, NULL, march_7, 1, -1, NULL, &out), GEROVE_E_ARGUMENT);
  rules.school_end_month = 13;
  CHECK_FAILS(context,
              gerove_end_of_term(context, NULL, march_7, 1, GEROVE_UNIT_SCHOOL_YEAR, &rules, &out),
              403);
  CHECK_INT(out, 77);
}

static void latest_days(gerove_context* context) {
  const int32_t sitting = day_of(2024, 3, 20);
  CHECK_INT(latest_before(context, sitting, 3, GEROVE_UNIT_WORKING_DAY, 0, 0), day_of(2024, 3, 15));
  CHECK_INT(latest_before(context, sitting, 3, GEROVE_UNIT_WORKING_DAY, 1, 0), day_of(2024, 3, 14));
  CHECK_INT(latest_before(context, sitting, 3, GEROVE_UNIT_DAY, 0, 0), day_of(2024, 3, 17));
  CHECK_INT(latest_before(context, sitting, 3, GEROVE_UNIT_DAY, 1, 0), day_of(2024, 3, 16));
  CHECK_INT(latest_before(context, sitting, 3, GEROVE_UNIT_DAY, 0, 1), day_of(2024, 3, 15));
  CHECK_INT(latest_before(context, day_of(2024, 3, 31), 1, GEROVE_UNIT_MONTH, 0, 0),
            day_of(2024, 2, 29));
  int32_t out = 77;
  CHECK_FAILS(context,
              gerove_latest_day_before(context, NULL, sitting, 0, GEROVE_UNIT_DAY, 0, 0, &out),
              403);
  CHECK_FAILS(context,
              gerove_latest_day_before(context, NULL, sitting, 1, 9, 0, 0, &out),
              GEROVE_E_ARGUMENT);
  CHECK_INT(out, 77);
}

static void holidays_of_a_year(gerove_context* context) {
  gerove_table* table = NULL;
  const int32_t from = day_of(2024, 1, 1);
  REQUIRE_OK(context, gerove_context_set_language(context, GEROVE_EN));
  REQUIRE_OK(context, gerove_holidays(context, NULL, from, day_of(2024, 12, 31), &table));
  CHECK_TEXT(column_names(context, table), "date working name");
  CHECK_INT(row_count(context, table), 16);
  CHECK_TEXT(cell(context, table, 0, "date"), "2024-01-01");
  CHECK_TEXT(cell(context, table, 0, "name"), "New Year's Day");
  CHECK_INT(rows_with(context, table, "working", "no"), 16);
  CHECK_TEXT(cell(context, table, 15, "date"), "2024-12-26");
  gerove_table_destroy(table);
  table = NULL;
  CHECK_FAILS(context, gerove_holidays(context, NULL, day_of(1989, 1, 1), from, &table), 400);
  CHECK_FAILS(context, gerove_holidays(context, NULL, from, day_of(2101, 1, 1), &table), 400);
  CHECK(table == NULL);
  REQUIRE_OK(context, gerove_context_set_language(context, GEROVE_LT));
}

static void an_offices_own_days(gerove_context* context) {
  gerove_records* records =
      records_of(context,
                 "{\"municipality\":{\"id\":\"m\",\"dayOverrides\":["
                 "{\"date\":\"2024-03-08\",\"kind\":\"DAY_OVERRIDE_KIND_DAY_OFF\"},"
                 "{\"date\":\"2024-03-09\",\"kind\":\"DAY_OVERRIDE_KIND_WORKING_DAY\"}]}}");
  gerove_calendar* calendar = NULL;
  REQUIRE_OK(context, gerove_calendar_of(context, records, &calendar));
  gerove_records_destroy(records);
  CHECK_INT(is_working(context, calendar, day_of(2024, 3, 8)), 0);
  CHECK_INT(is_working(context, calendar, day_of(2024, 3, 9)), 1);
  gerove_table* table = NULL;
  REQUIRE_OK(context,
             gerove_holidays(context, calendar, day_of(2024, 3, 1), day_of(2024, 3, 15), &table));
  CHECK_INT(row_count(context, table), 3);
  CHECK_TEXT(cell(context, table, row_with(context, table, 0, "date", "2024-03-09"), "working"),
             "yes");
  gerove_table_destroy(table);
  gerove_calendar_destroy(calendar);

  calendar = NULL;
  records = records_of(context,
                       "{\"municipality\":{\"id\":\"m\",\"dayOverrides\":["
                       "{\"date\":\"2024-03-08\",\"kind\":\"DAY_OVERRIDE_KIND_DAY_OFF\"},"
                       "{\"date\":\"2024-03-08\",\"kind\":\"DAY_OVERRIDE_KIND_WORKING_DAY\"}]}}");
  CHECK_FAILS(context, gerove_calendar_of(context, records, &calendar), 401);
  CHECK(calendar == NULL);
  gerove_records_destroy(records);
}

#define ROWS 4

/* Both widths of columns, with an empty row and one outside the calendar's years. */
static void columns_of_days(gerove_context* context) {
  const int32_t narrow[ROWS] = {
      day_of(2024, 3, 8), GEROVE_NO_DATE, day_of(1989, 1, 1), day_of(2024, 3, 11)};
  int64_t wide[ROWS];
  for (int i = 0; i < ROWS; ++i) wide[i] = narrow[i] == INT32_MIN ? INT64_MIN : narrow[i];
  const int32_t expected_status[ROWS] = {GEROVE_OK, GEROVE_ROW_EMPTY, 400, GEROVE_OK};
  const int64_t steps[ROWS] = {1, 1, 1, -1};
  const int32_t added_days[ROWS] = {day_of(2024, 3, 12), INT32_MIN, INT32_MIN, day_of(2024, 3, 8)};
  const int32_t ends[ROWS] = {day_of(2024, 3, 12), INT32_MIN, INT32_MIN, day_of(2024, 3, 12)};
  for (int is_wide = 0; is_wide < 2; ++is_wide) {
    const gerove_days days = {is_wide ? (const void*)wide : narrow, ROWS, is_wide ? 8 : 4};
    int32_t narrow_out[ROWS];
    int64_t wide_out[ROWS];
    void* out = is_wide ? (void*)wide_out : narrow_out;
    for (int what = 0; what < 2; ++what) {
      int32_t status[ROWS] = {9, 9, 9, 9};
      if (what == 0) {
        REQUIRE_OK(context,
                   gerove_add_working_days_column(context, NULL, days, steps, ROWS, out, status));
      } else {
        REQUIRE_OK(
            context,
            gerove_end_of_term_column(context, NULL, days, 1, GEROVE_UNIT_DAY, NULL, out, status));
      }
      for (int row = 0; row < ROWS; ++row) {
        const int32_t expected = what == 0 ? added_days[row] : ends[row];
        CHECK_INT(is_wide ? wide_out[row] : narrow_out[row],
                  is_wide && expected == INT32_MIN ? INT64_MIN : expected);
        CHECK_INT(status[row], expected_status[row]);
      }
    }
    uint8_t working[ROWS] = {9, 9, 9, 9};
    int32_t status[ROWS] = {9, 9, 9, 9};
    REQUIRE_OK(context, gerove_is_working_day_column(context, NULL, days, working, status));
    CHECK(working[0] == 1 && working[1] == 0 && working[2] == 0 && working[3] == 0);
    int64_t count[ROWS] = {9, 9, 9, 9};
    REQUIRE_OK(context, gerove_count_working_days_column(context, NULL, days, days, count, NULL));
    CHECK(count[0] == 0 && count[1] == 0 && count[2] == 0 && count[3] == 0);
    for (int row = 0; row < ROWS; ++row) CHECK_INT(status[row], expected_status[row]);
    REQUIRE_OK(context, gerove_add_working_days_column(context, NULL, days, steps, 1, out, NULL));
    CHECK_INT(is_wide ? wide_out[3] : narrow_out[3], day_of(2024, 3, 12));
  }
}

static void columns_agree_with_single_days(gerove_context* context) {
  enum { rows = 500 };
  int32_t from[rows];
  int32_t to[rows];
  int32_t out[rows];
  int64_t count[rows];
  for (int i = 0; i < rows; ++i) {
    from[i] = 12000 + 37 * i;
    to[i] = from[i] + (i * 29) % 400 - 200;
  }
  const gerove_days from_days = {from, rows, 4};
  const gerove_days to_days = {to, rows, 4};
  const int64_t step = 15;
  REQUIRE_OK(context,
             gerove_add_working_days_column(context, NULL, from_days, &step, 1, out, NULL));
  REQUIRE_OK(context,
             gerove_count_working_days_column(context, NULL, from_days, to_days, count, NULL));
  for (int i = 0; i < rows; ++i) {
    CHECK_INT(out[i], added(context, NULL, from[i], step));
    CHECK_INT(count[i], counted(context, from[i], to[i]));
  }
}

static void columns_that_do_not_fit(gerove_context* context) {
  const int32_t data[2] = {20000, 20001};
  const int64_t steps[2] = {1, 2};
  int64_t out[2] = {77, 77};
  int32_t status[2] = {77, 77};
  uint8_t working[2] = {77, 77};
  const gerove_days good = {data, 2, 4};
  const gerove_days short_one = {data, 1, 4};
  const size_t widths[] = {0, 1, 5, 16};
  for (int i = 0; i < 4; ++i) {
    const gerove_days days = {data, 2, widths[i]};
    CHECK_FAILS(context,
                gerove_add_working_days_column(context, NULL, days, steps, 2, out, status),
                GEROVE_E_SIZE);
    CHECK_FAILS(context,
                gerove_count_working_days_column(context, NULL, days, good, out, status),
                GEROVE_E_SIZE);
    CHECK_FAILS(
        context, gerove_is_working_day_column(context, NULL, days, working, status), GEROVE_E_SIZE);
    CHECK_FAILS(context,
                gerove_end_of_term_column(context, NULL, days, 1, 0, NULL, out, status),
                GEROVE_E_SIZE);
  }
  CHECK_FAILS(context,
              gerove_count_working_days_column(context, NULL, good, short_one, out, status),
              GEROVE_E_SIZE);
  for (size_t count = 0; count < 5; count += 3) {
    CHECK_FAILS(context,
                gerove_add_working_days_column(context, NULL, good, steps, count, out, status),
                GEROVE_E_SIZE);
  }
  CHECK_FAILS(
      context, gerove_end_of_term_column(context, NULL, good, 0, 0, NULL, out, status), 403);
  CHECK_FAILS(context,
              gerove_end_of_term_column(context, NULL, good, 1, 9, NULL, out, status),
              GEROVE_E_ARGUMENT);
  const gerove_days nothing = {NULL, 2, 4};
  CHECK_FAILS(context,
              gerove_is_working_day_column(context, NULL, nothing, working, status),
              GEROVE_E_ARGUMENT);
  const gerove_days no_rows = {NULL, 0, 4};
  REQUIRE_OK(context, gerove_is_working_day_column(context, NULL, no_rows, working, status));
  CHECK(out[0] == 77 && out[1] == 77 && status[0] == 77 && working[0] == 77);
}

int main(void) {
  gerove_context* context = new_context();
  working_days(context);
  outside_the_years(context);
  ends_of_terms(context);
  latest_days(context);
  holidays_of_a_year(context);
  an_offices_own_days(context);
  columns_of_days(context);
  columns_agree_with_single_days(context);
  columns_that_do_not_fit(context);
  gerove_context_destroy(context);
  return check_result();
}
