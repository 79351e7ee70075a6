/* Checks for tests in C. One that fails prints where and what, and makes `check_result` 1; a
 * REQUIRE that fails ends the test, because what follows builds on it. */
#ifndef GEROVE_TESTS_CAPI_CHECK_H
#define GEROVE_TESTS_CAPI_CHECK_H

#include <gerove.h>
#include <stddef.h>
#include <stdint.h>

#define CHECK(condition) check_true((condition) != 0, #condition, __FILE__, __LINE__)
#define REQUIRE(condition) require_true((condition) != 0, #condition, __FILE__, __LINE__)
#define CHECK_INT(seen, expected) \
  check_int((int64_t)(seen), (int64_t)(expected), #seen, __FILE__, __LINE__)
#define CHECK_TEXT(seen, expected) check_text((seen), (expected), #seen, __FILE__, __LINE__)
#define CHECK_HAS(text, part) check_has((text), (part), 1, #text, __FILE__, __LINE__)
#define CHECK_HAS_NOT(text, part) check_has((text), (part), 0, #text, __FILE__, __LINE__)

/* The call gives GEROVE_OK and leaves no failure behind. */
#define REQUIRE_OK(context, call) require_ok((context), (call), #call, __FILE__, __LINE__)
/* The call gives a failure, of which the context tells in both languages. */
#define CHECK_FAILS(context, call, status) \
  check_fails((context), (call), (status), #call, __FILE__, __LINE__)
/* Where the failure told last lies; -1 where not known. */
#define CHECK_PLACE(context, offset, record, line, column) \
  check_place((context), (offset), (record), (line), (column), __FILE__, __LINE__)

void check_true(int condition, const char* text, const char* file, int line);
void require_true(int condition, const char* text, const char* file, int line);
void check_int(int64_t seen, int64_t expected, const char* what, const char* file, int line);
void check_text(
    const char* seen, const char* expected, const char* what, const char* file, int line);
void check_has(
    const char* text, const char* part, int wanted, const char* what, const char* file, int line);
void require_ok(
    gerove_context* context, int32_t status, const char* call, const char* file, int line);
void check_fails(gerove_context* context,
                 int32_t seen,
                 int32_t status,
                 const char* call,
                 const char* file,
                 int line);
void check_place(gerove_context* context,
                 int64_t offset,
                 int64_t record,
                 int64_t line,
                 int64_t column,
                 const char* file,
                 int at);

/* What main returns: 0 if every check held. */
int check_result(void);

#endif
