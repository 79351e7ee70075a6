/* What the library puts up with: sizes that no memory has, a budget, two users of one context, a
 * fork in the middle of a call. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check.h"
#include "fixture.h"

/* Sizes ---------------------------------------------------------------------------------------- */

static void columns_of_more_rows_than_memory_has(void) {
  gerove_context* context = new_context();
  const size_t sizes[] = {SIZE_MAX, SIZE_MAX / 2, SIZE_MAX / 8, (size_t)PTRDIFF_MAX / 8 + 1};
  int64_t day = 0;
  int64_t step = 1;
  int64_t result = 7;
  int32_t status = 7;
  uint8_t flag = 7;
  for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); ++i) {
    for (size_t width = 4; width <= 8; width += 4) {
      const gerove_days days = {&day, sizes[i], width};
      CHECK_FAILS(context,
                  gerove_add_working_days_column(context, NULL, days, &step, 1, &result, &status),
                  GEROVE_E_SIZE);
      CHECK_FAILS(
          context,
          gerove_add_working_days_column(context, NULL, days, &step, sizes[i], &result, &status),
          GEROVE_E_SIZE);
      CHECK_FAILS(context,
                  gerove_count_working_days_column(context, NULL, days, days, &result, &status),
                  GEROVE_E_SIZE);
      CHECK_FAILS(context,
                  gerove_is_working_day_column(context, NULL, days, &flag, &status),
                  GEROVE_E_SIZE);
      CHECK_FAILS(context,
                  gerove_end_of_term_column(
                      context, NULL, days, 5, GEROVE_UNIT_DAY, NULL, &result, &status),
                  GEROVE_E_SIZE);
    }
  }
  CHECK_INT(result, 7);
  CHECK_INT(status, 7);
  CHECK_INT(flag, 7);
  gerove_context_destroy(context);
}

static void bytes_and_parts_of_more_than_memory_has(void) {
  gerove_context* context = new_context();
  gerove_buffer out = GEROVE_BUFFER_INIT;
  gerove_records* records = NULL;
  gerove_table* table = NULL;
  gerove_law* law = NULL;
  const gerove_records* parts[1] = {NULL};
  CHECK_FAILS(context, gerove_records_decode(context, "", SIZE_MAX, NULL, &records), GEROVE_E_SIZE);
  CHECK_FAILS(context, gerove_message_check(context, "Child", "", SIZE_MAX, NULL), GEROVE_E_SIZE);
  CHECK_FAILS(
      context, gerove_message_from_json(context, "Child", "", SIZE_MAX, &out), GEROVE_E_SIZE);
  CHECK_FAILS(context, gerove_check_codes(context, "", SIZE_MAX, &table), GEROVE_E_SIZE);
  CHECK_FAILS(
      context, gerove_law_load(context, GEROVE_FORMAT_JSON, "", SIZE_MAX, &law), GEROVE_E_SIZE);
  CHECK_FAILS(context, gerove_records_join(context, parts, SIZE_MAX, &records), GEROVE_E_SIZE);
  CHECK(records == NULL && table == NULL && law == NULL && out.data == NULL);
  gerove_context_destroy(context);
}

/* The budget ----------------------------------------------------------------------------------- */

static gerove_budget budget_of(uint64_t memory, uint64_t findings) {
  gerove_budget budget = GEROVE_BUDGET_INIT;
  budget.memory = memory;
  budget.findings = findings;
  return budget;
}

static void records_beyond_the_budget_are_a_failure_with_their_number(void) {
  gerove_context* context = new_context();
  gerove_records* records = NULL;
  const gerove_budget small = budget_of(100000, 0);
  const gerove_budget large = budget_of(100000000, 0);
  REQUIRE_OK(context, gerove_context_set_budget(context, &small));
  CHECK_FAILS(context, gerove_records_read(context, SAMPLE, NULL, &records), 308);
  CHECK(records == NULL);
  gerove_place place;
  REQUIRE(gerove_error_place(context, &place) == GEROVE_OK);
  CHECK(place.record > 0 && place.record < SAMPLE_RECORDS);
  CHECK_HAS(gerove_error_message(context, GEROVE_LT), "daugiau atminties, nei leidžiama");
  CHECK_HAS(gerove_error_message(context, GEROVE_EN), "more memory than is allowed");

  REQUIRE_OK(context, gerove_context_set_budget(context, &large));
  REQUIRE_OK(context, gerove_records_read(context, SAMPLE, NULL, &records));
  gerove_records_destroy(records);
  REQUIRE_OK(context, gerove_context_set_budget(context, NULL));
  REQUIRE_OK(context, gerove_records_read(context, SAMPLE, NULL, &records));
  gerove_records_destroy(records);

  gerove_budget cut = large;
  cut.struct_size = 8;
  CHECK_FAILS(context, gerove_context_set_budget(context, &cut), GEROVE_E_SIZE);
  gerove_context_destroy(context);
}

static void a_file_of_zero_bytes_does_not_swell(void) {
  gerove_context* context = new_context();
  gerove_records* records = NULL;
  const size_t size = 4000000;
  char* zeros = calloc(size, 1); /* as many records without content */
  gerove_read_options options = GEROVE_READ_OPTIONS_INIT;
  options.format = GEROVE_FORMAT_PROTOBUF;
  CHECK_FAILS(context, gerove_records_decode(context, zeros, size, &options, &records), 308);
  CHECK(records == NULL);
  free(zeros);
  gerove_context_destroy(context);
}

static void findings_beyond_the_budget_are_counted_by_code(void) {
  gerove_context* context = new_context();
  gerove_records* records =
      records_of(context, "{\"child\":{}}\n{\"child\":{}}\n{\"child\":{}}\n{\"child\":{}}\n");
  gerove_table* findings = NULL;
  const gerove_budget two = budget_of(0, 2);
  REQUIRE_OK(context, gerove_context_set_language(context, GEROVE_EN));
  REQUIRE_OK(context, gerove_check(context, records, 0, &findings));
  CHECK_INT(rows_with(context, findings, "code", "id.missing"), 4);
  gerove_table_destroy(findings);

  REQUIRE_OK(context, gerove_context_set_budget(context, &two));
  REQUIRE_OK(context, gerove_check(context, records, 0, &findings));
  CHECK_INT(row_count(context, findings), 3);
  CHECK_INT(rows_with(context, findings, "code", "id.missing"), 3);
  CHECK_TEXT(cell(context, findings, 2, "severity"), "error");
  CHECK_TEXT(cell(context, findings, 2, "text"), "others of this code that are not listed: 2");
  gerove_table_destroy(findings);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
}

/* One context, two users ----------------------------------------------------------------------- */

struct intruder {
  gerove_context* context;
  int calls;
  int32_t status;
  int32_t code;
  const char* message;
};

static void intrude(struct intruder* intruder) {
  gerove_table* table = NULL;
  intruder->status = gerove_failures(intruder->context, &table);
  intruder->code = gerove_error_code(intruder->context);
  intruder->message = gerove_error_message(intruder->context, GEROVE_EN);
  gerove_table_destroy(table);
}

static void* intrude_from_a_thread(void* intruder) {
  intrude(intruder);
  return NULL;
}

static int32_t on_progress_of_two(void* user, uint64_t done, uint64_t total) {
  (void)done;
  (void)total;
  struct intruder* intruders = user;
  if (intruders[0].calls++ > 0) return 0;
  pthread_t thread;
  intrude(&intruders[0]);
  REQUIRE(pthread_create(&thread, NULL, intrude_from_a_thread, &intruders[1]) == 0);
  REQUIRE(pthread_join(thread, NULL) == 0);
  return 0;
}

/* A call so long that it tells its progress. */
static int32_t long_call(gerove_context* context, const gerove_records* records, size_t* rows) {
  gerove_table* table = NULL;
  const int32_t status = gerove_check(context, records, 1, &table);
  if (status == GEROVE_OK) *rows = row_count(context, table);
  gerove_table_destroy(table);
  return status;
}

static gerove_records* enough_records(
    gerove_context* context, gerove_progress progress, void* user, const int* told, size_t* rows) {
  for (int times = 20;; times *= 2) {
    gerove_records* records = many_records(context, times);
    REQUIRE_OK(context, gerove_context_on_progress(context, progress, user));
    REQUIRE_OK(context, long_call(context, records, rows));
    REQUIRE_OK(context, gerove_context_on_progress(context, NULL, NULL));
    if (*told > 0) return records;
    gerove_records_destroy(records);
  }
}

static void a_context_in_a_call_is_busy(void) {
  gerove_context* context = new_context();
  struct intruder intruders[2] = {{context, 0, 0, 0, NULL}, {context, 0, 0, 0, NULL}};
  size_t disturbed = 0;
  size_t undisturbed = 1;
  gerove_records* records =
      enough_records(context, on_progress_of_two, intruders, &intruders[0].calls, &disturbed);
  for (int i = 0; i < 2; ++i) {
    CHECK_INT(intruders[i].status, GEROVE_E_BUSY);
    CHECK_INT(intruders[i].code, GEROVE_E_BUSY);
    CHECK_TEXT(intruders[i].message, "");
  }
  REQUIRE_OK(context, long_call(context, records, &undisturbed));
  CHECK_INT(disturbed, undisturbed);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
}

/* A fork in a callback ------------------------------------------------------------------------- */

struct fork_once {
  int calls;
  pid_t child;
};

static int32_t on_progress_fork(void* user, uint64_t done, uint64_t total) {
  (void)done;
  (void)total;
  struct fork_once* once = user;
  if (once->calls++ == 0) once->child = fork();
  return 0;
}

static void both_processes_go_on_after_a_fork(void) {
  gerove_context* context = new_context();
  struct fork_once once = {0, -1};
  size_t rows = 0;
  gerove_records* records = enough_records(context, on_progress_fork, &once, &once.calls, &rows);
  REQUIRE(once.child >= 0);
  size_t again = 0;
  const int32_t status = long_call(context, records, &again);
  const int same = status == GEROVE_OK && again == rows;
  gerove_records_destroy(records);
  gerove_context_destroy(context);
  if (once.child == 0) _exit(same ? 0 : 1);
  CHECK(same);
  int ended = -1;
  REQUIRE(waitpid(once.child, &ended, 0) == once.child);
  CHECK(WIFEXITED(ended) && WEXITSTATUS(ended) == 0);
}

int main(void) {
  columns_of_more_rows_than_memory_has();
  bytes_and_parts_of_more_than_memory_has();
  records_beyond_the_budget_are_a_failure_with_their_number();
  a_file_of_zero_bytes_does_not_swell();
  findings_beyond_the_budget_are_counted_by_code();
  a_context_in_a_call_is_busy();
  both_processes_go_on_after_a_fork();
  return check_result();
}
