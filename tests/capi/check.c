#include "check.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failed_checks = 0;

static void tell(const char* file, int line, const char* what) {
  ++failed_checks;
  fprintf(stderr, "%s:%d: %s", file, line, what);
}

void check_true(int condition, const char* text, const char* file, int line) {
  if (condition) return;
  tell(file, line, text);
  fprintf(stderr, " does not hold\n");
}

void require_true(int condition, const char* text, const char* file, int line) {
  check_true(condition, text, file, line);
  if (!condition) exit(1);
}

void check_int(int64_t seen, int64_t expected, const char* what, const char* file, int line) {
  if (seen == expected) return;
  tell(file, line, what);
  fprintf(stderr, " is %" PRId64 ", expected %" PRId64 "\n", seen, expected);
}

void check_text(
    const char* seen, const char* expected, const char* what, const char* file, int line) {
  if (seen != NULL && strcmp(seen, expected) == 0) return;
  tell(file, line, what);
  fprintf(stderr, " is\n  \"%s\", expected\n  \"%s\"\n", seen == NULL ? "(null)" : seen, expected);
}

void check_has(
    const char* text, const char* part, int wanted, const char* what, const char* file, int line) {
  if (text != NULL && (strstr(text, part) != NULL) == (wanted != 0)) return;
  tell(file, line, what);
  fprintf(stderr,
          " should %shave \"%s\" in it and is\n  \"%.300s\"\n",
          wanted ? "" : "not ",
          part,
          text == NULL ? "(null)" : text);
}

void require_ok(
    gerove_context* context, int32_t status, const char* call, const char* file, int line) {
  if (status != GEROVE_OK) {
    tell(file, line, call);
    fprintf(stderr, " gives %" PRId32 ": %s\n", status, gerove_error_message(context, GEROVE_EN));
    exit(1);
  }
  check_int(gerove_error_code(context), GEROVE_OK, "the context's code", file, line);
  check_text(gerove_error_message(context, GEROVE_LT), "", "the message", file, line);
  check_text(gerove_error_message(context, GEROVE_EN), "", "the message", file, line);
  check_text(gerove_error_path(context), "", "the path", file, line);
}

void check_fails(gerove_context* context,
                 int32_t seen,
                 int32_t status,
                 const char* call,
                 const char* file,
                 int line) {
  const char* lithuanian = gerove_error_message(context, GEROVE_LT);
  const char* english = gerove_error_message(context, GEROVE_EN);
  check_int(seen, status, call, file, line);
  check_int(gerove_error_code(context), seen, "the context's code", file, line);
  check_true(lithuanian != NULL && lithuanian[0] != '\0', "a message in Lithuanian", file, line);
  check_true(english != NULL && english[0] != '\0', "a message in English", file, line);
  check_true(lithuanian != NULL && english != NULL && strcmp(lithuanian, english) != 0,
             "a message of its own in each language",
             file,
             line);
  check_true(gerove_error_path(context) != NULL, "a path, empty or not", file, line);
}

void check_place(gerove_context* context,
                 int64_t offset,
                 int64_t record,
                 int64_t line,
                 int64_t column,
                 const char* file,
                 int at) {
  gerove_place place = {-2, -2, -2, -2};
  const int32_t code = gerove_error_code(context);
  check_int(gerove_error_place(context, &place), GEROVE_OK, "gerove_error_place", file, at);
  check_int(gerove_error_code(context), code, "the code after asking for the place", file, at);
  check_int(place.offset, offset, "the failure's offset", file, at);
  check_int(place.record, record, "the failure's record", file, at);
  check_int(place.line, line, "the failure's line", file, at);
  check_int(place.column, column, "the failure's column", file, at);
}

int check_result(void) {
  if (failed_checks != 0) fprintf(stderr, "%d checks failed\n", failed_checks);
  return failed_checks == 0 ? 0 : 1;
}
