/* Every function with NULL, with handles that are none, and with wrong sizes and numbers: always a
 * status, and never a crash. Whatever the headers declare is covered: see generate_calls.py. */
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "every_call/every_call.h"
#include "fixture.h"

static int wrong = 0;

static void fault(const struct call* call, size_t at, const char* what, int64_t seen) {
  fprintf(
      stderr, "%s, %s: %s (%lld)\n", call->name, call->parameters[at].name, what, (long long)seen);
  ++wrong;
}

/* Calls with the arguments as they are. A failure must be on the context and change no result.
 * @param expected status; INT32_MIN: any */
static void expect(struct world* world,
                   const struct call* call,
                   size_t at,
                   const union value* values,
                   struct results* results,
                   int32_t expected,
                   const char* what) {
  const int32_t status = call->call(values);
  const int tells = call->parameters[0].handle == HANDLE_CONTEXT &&
                    values[0].pointer == world->context &&
                    strcmp(call->name, "gerove_error_place") != 0;
  if (expected != INT32_MIN && status != expected) fault(call, at, what, status);
  const int32_t kept = status == GEROVE_END ? GEROVE_OK : status;
  if (tells && gerove_error_code(world->context) != kept) fault(call, at, "the code", status);
  if (tells && status > 0) {
    for (int32_t language = GEROVE_LT; language <= GEROVE_EN; ++language) {
      if (gerove_error_message(world->context, language)[0] == '\0') {
        fault(call, at, "the failure has no words", language);
      }
    }
  }
  if (status != GEROVE_OK && !results_unchanged(call, results)) {
    fault(call, at, "a result has changed", status);
  }
  if (status < -1) fault(call, at, "a status that does not exist", status);
  end_call(call, values, results);
}

static void good_call(struct world* world, const struct call* call) {
  union value values[MOST_PARAMETERS];
  struct results results;
  begin_call(world, call, values, &results);
  expect(world, call, 0, values, &results, GEROVE_OK, "good arguments");
}

static void with_null(struct world* world, const struct call* call, size_t at) {
  union value values[MOST_PARAMETERS];
  struct results results;
  begin_call(world, call, values, &results);
  if (call->parameters[at].kind == DAYS) {
    values[at].days.data = NULL;
  } else {
    values[at].pointer = NULL;
  }
  expect(world, call, at, values, &results, call->parameters[at].null, "NULL");
}

/* NULL for bytes of which there are none is no fault by itself. */
static void without_bytes(struct world* world, const struct call* call, size_t at) {
  union value values[MOST_PARAMETERS];
  struct results results;
  begin_call(world, call, values, &results);
  if (call->parameters[at - 1].kind != INPUT) {
    end_call(call, values, &results);
    return;
  }
  values[at - 1].pointer = NULL;
  values[at].number = 0;
  expect(world, call, at, values, &results, INT32_MIN, "");
}

/* A handle that was destroyed, and those of every other kind. */
static void with_other_handles(struct world* world, const struct call* call, size_t at) {
  const enum handle wanted = call->parameters[at].handle;
  struct world gone;
  world_create(&gone);
  void* const destroyed = world_handle(&gone, wanted);
  world_destroy(&gone);
  for (int kind = HANDLE_NONE; kind < HANDLE_COUNT; ++kind) {
    union value values[MOST_PARAMETERS];
    struct results results;
    if (kind == (int)wanted) continue;
    begin_call(world, call, values, &results);
    void* const other = kind == HANDLE_NONE ? destroyed : world_handle(world, (enum handle)kind);
    if (other != NULL) values[at].pointer = other;
    expect(world,
           call,
           at,
           values,
           &results,
           other != NULL ? GEROVE_E_HANDLE : GEROVE_OK,
           "a handle that is none of the kind");
  }
}

static void with_other_struct_sizes(struct world* world, const struct call* call, size_t at) {
  union value values[MOST_PARAMETERS];
  struct results results;
  begin_call(world, call, values, &results);
  uint32_t size = 0;
  memcpy(&size, values[at].pointer, sizeof(size));
  end_call(call, values, &results);
  const uint32_t sizes[] = {0, 1, 4}; /* later versions only add members behind these */
  for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); ++i) {
    begin_call(world, call, values, &results);
    memcpy(values[at].pointer, &sizes[i], sizeof(size));
    expect(world, call, at, values, &results, GEROVE_E_SIZE, "struct_size");
    memcpy(values[at].pointer, &size, sizeof(size));
  }
}

/* No number may do harm, whatever it gives. */
static void with_other_numbers(struct world* world, const struct call* call, size_t at) {
  const int64_t numbers[] = {0, -1, 1, 7, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN, -25567};
  for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); ++i) {
    union value values[MOST_PARAMETERS];
    struct results results;
    begin_call(world, call, values, &results);
    values[at].number = numbers[i];
    expect(world, call, at, values, &results, INT32_MIN, "");
  }
}

static void with_other_days(struct world* world, const struct call* call, size_t at) {
  const size_t widths[] = {0, 1, 3, 5, 16, SIZE_MAX};
  for (size_t i = 0; i < sizeof(widths) / sizeof(widths[0]); ++i) {
    union value values[MOST_PARAMETERS];
    struct results results;
    begin_call(world, call, values, &results);
    values[at].days.width = widths[i];
    expect(world, call, at, values, &results, GEROVE_E_SIZE, "a width");
  }
}

static void vary(struct world* world, const struct call* call, size_t at) {
  switch (call->parameters[at].kind) {
    case HANDLE:
      with_null(world, call, at);
      with_other_handles(world, call, at);
      break;
    case OPTIONS:
      with_null(world, call, at);
      with_other_struct_sizes(world, call, at);
      break;
    case DAYS:
      with_null(world, call, at);
      with_other_days(world, call, at);
      break;
    case MEMORY_SIZE: without_bytes(world, call, at); break;
    case NUMBER: with_other_numbers(world, call, at); break;
    case CALLBACK: break;
    default: with_null(world, call, at); break;
  }
}

/* The few functions that give no status. */
static void functions_without_status(struct world* world) {
  CHECK(gerove_abi_version() == GEROVE_ABI_VERSION && gerove_version() != NULL);
  gerove_buffer_dispose(NULL);
  gerove_buffer empty = GEROVE_BUFFER_INIT;
  gerove_buffer_dispose(&empty);
  for (int kind = HANDLE_NONE; kind < HANDLE_COUNT; ++kind) {
    const gerove_context* none = world_handle(world, (enum handle)kind);
    if (kind == HANDLE_CONTEXT) continue;
    CHECK_INT(gerove_error_code(none), GEROVE_E_HANDLE);
    CHECK(gerove_error_message(none, GEROVE_LT) != NULL);
    CHECK(gerove_error_path(none) != NULL);
  }
  CHECK(gerove_error_message(world->context, 77) != NULL);
}

/* Destroying what is no handle of the kind ends nothing; destroying twice ends nothing more. */
static void destroying(struct world* world) {
  for (int destroyed = HANDLE_CONTEXT; destroyed < HANDLE_COUNT; ++destroyed) {
    for (int kind = HANDLE_NONE; kind < HANDLE_COUNT; ++kind) {
      if (kind != destroyed) {
        destroy_handle((enum handle)destroyed, world_handle(world, (enum handle)kind));
      }
    }
  }
  for (size_t i = 0; i < every_call_count; ++i) good_call(world, &every_call[i]);
  world_destroy(world);
  for (int kind = HANDLE_CONTEXT; kind < HANDLE_COUNT; ++kind) {
    destroy_handle((enum handle)kind, world_handle(world, (enum handle)kind));
  }
}

int main(void) {
  struct world world;
  world_create(&world);
  for (size_t i = 0; i < every_call_count; ++i) good_call(&world, &every_call[i]);
  for (size_t i = 0; i < every_call_count; ++i) {
    for (size_t at = 0; at < every_call[i].count; ++at) vary(&world, &every_call[i], at);
  }
  functions_without_status(&world);
  destroying(&world);
  CHECK_INT(wrong, 0);
  return check_result();
}
