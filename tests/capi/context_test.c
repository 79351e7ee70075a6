/* Versions, contexts, the errors that they keep, and progress. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "check.h"
#include "fixture.h"

static void check_place_is_unknown(const gerove_context* context) {
  gerove_place place = {0, 0, 0, 0};
  CHECK_INT(gerove_error_place(context, &place), GEROVE_OK);
  CHECK_INT(place.offset, -1);
  CHECK_INT(place.record, -1);
  CHECK_INT(place.line, -1);
  CHECK_INT(place.column, -1);
}

static void versions(void) {
  CHECK_INT(gerove_abi_version(), GEROVE_ABI_VERSION);
  CHECK_INT(GEROVE_ABI_VERSION, 1);
  CHECK_TEXT(gerove_version(), GEROVE_TEST_VERSION);
  CHECK(gerove_version() == gerove_version());
}

static void a_new_context_has_no_failure(void) {
  gerove_context* context = new_context();
  CHECK_INT(gerove_error_code(context), GEROVE_OK);
  CHECK_TEXT(gerove_error_message(context, GEROVE_LT), "");
  CHECK_TEXT(gerove_error_message(context, GEROVE_EN), "");
  CHECK_TEXT(gerove_error_path(context), "");
  check_place_is_unknown(context);
  gerove_context_destroy(context);
  CHECK_INT(gerove_context_create(NULL), GEROVE_E_ARGUMENT);
}

static void what_is_no_context_has_a_code_all_the_same(void) {
  gerove_place place = {7, 7, 7, 7};
  gerove_context* gone = new_context();
  gerove_context_destroy(gone);
  gerove_context_destroy(gone);
  gerove_context_destroy(NULL);
  const gerove_context* none[] = {NULL, gone};
  for (size_t i = 0; i < 2; ++i) {
    CHECK_INT(gerove_error_code(none[i]), GEROVE_E_HANDLE);
    CHECK(gerove_error_message(none[i], GEROVE_LT) != NULL);
    CHECK(gerove_error_message(none[i], GEROVE_EN) != NULL);
    CHECK(gerove_error_path(none[i]) != NULL);
    CHECK_INT(gerove_error_place(none[i], &place), GEROVE_E_HANDLE);
    CHECK_INT(place.offset, 7);
  }
  CHECK_INT(gerove_context_set_language(gone, GEROVE_EN), GEROVE_E_HANDLE);
  CHECK_INT(gerove_context_on_progress(gone, NULL, NULL), GEROVE_E_HANDLE);
}

static void a_failure_lasts_until_the_next_use(void) {
  gerove_context* context = new_context();
  gerove_table* table = NULL;
  const char lines[] = "{\"header\":{\"formatVersion\":1}}\n{\"child\":{\"nmae\":\"Slaptas\"}}\n";
  gerove_records* records = NULL;
  for (int again = 0; again < 2; ++again) {
    CHECK_FAILS(context, gerove_records_decode(context, lines, strlen(lines), NULL, &records), 202);
    CHECK(records == NULL);
    CHECK_PLACE(context, 41, 1, 2, 11);
    CHECK_INT(gerove_error_place(context, NULL), GEROVE_E_ARGUMENT);
    CHECK_INT(gerove_error_code(context), 202);
    CHECK_HAS(gerove_error_message(context, GEROVE_LT), "tokio lauko nėra");
    CHECK_HAS(gerove_error_message(context, GEROVE_EN), "there is no field of that name");
    CHECK_HAS(gerove_error_message(context, GEROVE_EN), "line 2");
    CHECK_HAS(gerove_error_message(context, GEROVE_EN), "[202]");
    CHECK_HAS(gerove_error_path(context), "child");
    CHECK_HAS_NOT(gerove_error_message(context, GEROVE_LT), "Slaptas");
    CHECK_HAS_NOT(gerove_error_message(context, GEROVE_EN), "Slaptas");
    REQUIRE_OK(context, gerove_failures(context, &table));
    check_place_is_unknown(context);
    gerove_table_destroy(table);
  }
  gerove_context_destroy(context);
}

static void failures_of_a_call_itself_have_words_too(void) {
  gerove_context* context = new_context();
  gerove_table* table = NULL;
  size_t rows = 99;
  CHECK_FAILS(context, gerove_codes(context, "NoSuchList", &table), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_table_rows(context, NULL, &rows), GEROVE_E_HANDLE);
  gerove_calendar* calendar = NULL;
  REQUIRE_OK(context, gerove_calendar_lithuania(context, &calendar));
  CHECK_FAILS(context, gerove_is_working_day(context, calendar, 20000, NULL), GEROVE_E_ARGUMENT);
  REQUIRE_OK(context, gerove_failures(context, &table));
  gerove_column column;
  CHECK_FAILS(context, gerove_table_column(context, table, 99, &column), GEROVE_E_SIZE);
  CHECK_INT(rows, 99);
  gerove_table_destroy(table);
  gerove_calendar_destroy(calendar);
  gerove_context_destroy(context);
}

static void tables_speak_the_language_of_their_context(void) {
  gerove_context* context = new_context();
  gerove_table* lithuanian = NULL;
  gerove_table* english = NULL;
  REQUIRE_OK(context, gerove_failures(context, &lithuanian));
  REQUIRE_OK(context, gerove_context_set_language(context, GEROVE_EN));
  REQUIRE_OK(context, gerove_failures(context, &english));
  const size_t row = row_with(context, english, 0, "code", "400");
  CHECK_TEXT(cell(context, lithuanian, row, "text"), "diena už kalendoriaus ribų");
  CHECK_TEXT(cell(context, english, row, "text"), "the day is outside the calendar's years");
  gerove_column in_lithuanian;
  gerove_column in_english;
  REQUIRE_OK(context, gerove_table_column(context, lithuanian, 0, &in_lithuanian));
  REQUIRE_OK(context, gerove_table_column(context, english, 0, &in_english));
  CHECK_TEXT(in_lithuanian.name, in_english.name);
  CHECK(strcmp(in_lithuanian.title, in_english.title) != 0);
  CHECK_FAILS(context, gerove_context_set_language(context, 2), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_context_set_language(context, -1), GEROVE_E_ARGUMENT);
  gerove_table_destroy(lithuanian);
  REQUIRE_OK(context, gerove_failures(context, &lithuanian));
  CHECK_TEXT(cell(context, lithuanian, row, "text"), "the day is outside the calendar's years");
  gerove_table_destroy(lithuanian);
  gerove_table_destroy(english);
  gerove_context_destroy(context);
}

struct watch {
  uint64_t calls;
  uint64_t last_done;
  uint64_t total;
  int fell_back;
  int passed_end;
  int end_moved;
  uint64_t stop_at; /* the call that asks to stop; 0: none */
};

static int32_t on_progress(void* user, uint64_t done, uint64_t total) {
  struct watch* watch = user;
  watch->fell_back |= done < watch->last_done;
  watch->passed_end |= total != 0 && done > total;
  watch->end_moved |= watch->calls > 0 && watch->total != total;
  watch->last_done = done;
  watch->total = total;
  ++watch->calls;
  return watch->calls == watch->stop_at;
}

#define LONG_CALLS 11

/* Calls the long functions one by one. What a call gives is dropped. */
static int32_t long_call(gerove_context* context,
                         int which,
                         const gerove_records* records,
                         const gerove_buffer* bytes) {
  gerove_records* more = NULL;
  gerove_table* table = NULL;
  const int32_t day = day_of(2023, 12, 31);
  const int32_t first = day_of(2023, 1, 1);
  int32_t status = -2;
  switch (which) {
    case 0: status = gerove_records_decode(context, bytes->data, bytes->size, NULL, &more); break;
    case 1: status = gerove_records_read(context, "progress.gerove", NULL, &more); break;
    case 2:
      status = gerove_records_write(context, records, "progress.jsonl", GEROVE_FORMAT_AUTO);
      break;
    case 3: status = gerove_table_of(context, records, "case_files", &table); break;
    case 4: status = gerove_check(context, records, 0, &table); break;
    case 5: status = gerove_assess(context, records, NULL, NULL, day, NULL, &table, NULL); break;
    case 6: status = gerove_report(context, records, first, day, NULL, &table, NULL, NULL); break;
    case 7: status = gerove_report_totals(context, records, &table, NULL); break;
    case 8:
      status = gerove_referrals(
          context, records, NULL, NULL, day, GEROVE_REFERRALS_NEXT, NULL, &table, NULL);
      break;
    case 9: status = gerove_redact(context, records, "statistics", &more); break;
    case 10: status = gerove_gap(context, records, first, day, NULL, &table, NULL, NULL); break;
    default: break;
  }
  const int given = more != NULL || table != NULL;
  CHECK(which == 2 || given == (status == GEROVE_OK));
  gerove_records_destroy(more);
  gerove_table_destroy(table);
  return status;
}

/* So many records that decoding them takes a quarter of a second here. */
static gerove_records* enough_records(gerove_context* context, gerove_buffer* bytes) {
  for (int times = 20;; times *= 2) {
    gerove_records* records = many_records(context, times);
    REQUIRE_OK(
        context,
        gerove_records_encode(
            context, records, GEROVE_FORMAT_PROTOBUF, 0, (size_t)times * SAMPLE_RECORDS, bytes));
    const clock_t start = clock();
    REQUIRE_OK(context, long_call(context, 0, records, bytes));
    if (clock() - start > CLOCKS_PER_SEC / 4 || times > 1000) return records;
    gerove_records_destroy(records);
  }
}

static void long_calls_tell_their_progress_and_can_be_stopped(void) {
  gerove_context* context = new_context();
  gerove_buffer bytes = GEROVE_BUFFER_INIT;
  gerove_records* records = enough_records(context, &bytes);
  size_t count = 0;
  int told = 0;
  REQUIRE_OK(context, gerove_records_count(context, records, &count));
  write_file("progress.gerove", bytes.data, bytes.size);
  for (int which = 0; which < LONG_CALLS; ++which) {
    struct watch watch;
    memset(&watch, 0, sizeof(watch));
    REQUIRE_OK(context, gerove_context_on_progress(context, on_progress, &watch));
    const clock_t start = clock();
    REQUIRE_OK(context, long_call(context, which, records, &bytes));
    const double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    CHECK((double)watch.calls >= 10 * seconds - 2);
    CHECK(!watch.fell_back && !watch.passed_end && !watch.end_moved);
    CHECK_INT((int64_t)watch.last_done, (int64_t)count);
    CHECK(watch.total == count || (which < 2 && watch.total == 0));
    if (watch.calls < 3) continue; /* it may be done before it has anything to tell */

    ++told;
    write_file("progress.jsonl", "old", 3);
    memset(&watch, 0, sizeof(watch));
    watch.stop_at = 1;
    CHECK_FAILS(context, long_call(context, which, records, &bytes), GEROVE_E_CANCELLED);
    CHECK_INT(watch.calls, 1);
    char* old = read_file("progress.jsonl", NULL);
    CHECK_TEXT(old, "old");
    free(old);

    REQUIRE_OK(context, gerove_context_on_progress(context, NULL, NULL));
    REQUIRE_OK(context, long_call(context, which, records, &bytes));
    CHECK_INT(watch.calls, 1);

    watch.stop_at = 2;
    gerove_context* stopped = new_context();
    REQUIRE_OK(stopped, gerove_context_on_progress(stopped, on_progress, &watch));
    CHECK_FAILS(stopped, long_call(stopped, which, records, &bytes), GEROVE_E_CANCELLED);
    gerove_context_destroy(stopped); /* with what the call has made */
  }
  CHECK(told >= 3);
  gerove_buffer_dispose(&bytes);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
}

int main(void) {
  versions();
  a_new_context_has_no_failure();
  what_is_no_context_has_a_code_all_the_same();
  a_failure_lasts_until_the_next_use();
  failures_of_a_call_itself_have_words_too();
  tables_speak_the_language_of_their_context();
  long_calls_tell_their_progress_and_can_be_stopped();
  return check_result();
}
