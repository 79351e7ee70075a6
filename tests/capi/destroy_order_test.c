/* Handles end in any order: what was made from them goes on, and ended ones are found out. */
#include <string.h>

#include "check.h"
#include "every_call/every_call.h"
#include "fixture.h"

#ifndef ROUNDS
#  define ROUNDS 500
#endif

static uint32_t below(uint64_t* seed, uint32_t end) {
  *seed = *seed * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(*seed >> 33) % end;
}

/* A call that only needs the handle; GEROVE_E_HANDLE for one that has ended. */
static int32_t use(gerove_context* context, enum handle kind, void* handle) {
  union {
    size_t count;
    int32_t number;
  } out;
  gerove_buffer buffer = GEROVE_BUFFER_INIT;
  gerove_table* table = NULL;
  int32_t status = GEROVE_OK;
  switch (kind) {
    case HANDLE_CONTEXT: status = gerove_context_set_language(handle, GEROVE_LT); break;
    case HANDLE_RECORDS:
      status = gerove_records_encode(context, handle, GEROVE_FORMAT_PROTOBUF, 0, 5, &buffer);
      break;
    case HANDLE_READER:
      status = gerove_reader_next(context, handle, GEROVE_FORMAT_JSON, &buffer);
      if (status == GEROVE_END) status = GEROVE_OK;
      break;
    case HANDLE_WRITER:
      status = gerove_writer_write(context, handle, GEROVE_FORMAT_JSON, "{}", 2);
      break;
    case HANDLE_LAW: status = gerove_law_rules(context, handle, 19722, &table); break;
    case HANDLE_CALENDAR:
      status = gerove_is_working_day(context, handle, 19722, &out.number);
      break;
    case HANDLE_DIRECTORY: {
      gerove_wanted wanted = GEROVE_WANTED_INIT;
      wanted.text = "psichologas";
      wanted.child = "vaikas-01";
      status = gerove_match(context, handle, &wanted, 19722, &table);
      break;
    }
    default: status = gerove_table_print(context, handle, GEROVE_TABLE_CSV, &buffer); break;
  }
  gerove_buffer_dispose(&buffer);
  gerove_table_destroy(table);
  return status;
}

/* Fresh handles, made from what `base` has. */
static void make_handles(struct world* base, struct world* world) {
  gerove_context* context = base->context;
  world->context = new_context();
  REQUIRE_OK(context, gerove_records_join(context, base->parts, 2, &world->records));
  REQUIRE_OK(context, gerove_reader_open(context, base->input, NULL, &world->reader));
  REQUIRE_OK(context, gerove_writer_create(context, "destroy_order.gerove", 0, &world->writer));
  REQUIRE_OK(context, gerove_law_lithuania(context, &world->law));
  REQUIRE_OK(context, gerove_calendar_of(context, world->records, &world->calendar));
  REQUIRE_OK(context, gerove_directory_create(context, world->records, &world->directory));
  REQUIRE_OK(context, gerove_table_of(context, world->records, "acts", &world->table));
}

static void end_in_some_order(gerove_context* context, struct world* world, uint64_t* seed) {
  enum handle left[HANDLE_COUNT - 1];
  size_t count = 0;
  for (int kind = HANDLE_CONTEXT; kind < HANDLE_COUNT; ++kind) left[count++] = (enum handle)kind;
  while (count > 0) {
    const uint32_t chosen = below(seed, (uint32_t)count);
    const enum handle ended = left[chosen];
    destroy_handle(ended, world_handle(world, ended));
    left[chosen] = left[--count];
    CHECK_INT(use(context, ended, world_handle(world, ended)), GEROVE_E_HANDLE);
    if (count == 0) break;
    const enum handle alive = left[below(seed, (uint32_t)count)];
    CHECK_INT(use(context, alive, world_handle(world, alive)), GEROVE_OK);
  }
}

int main(void) {
  struct world base;
  uint64_t seed = 20230101;
  world_create(&base);
  for (int round = 0; round < ROUNDS; ++round) {
    struct world world;
    make_handles(&base, &world);
    end_in_some_order(base.context, &world, &seed);
  }
  world_destroy(&base);
  return check_result();
}
