#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "every_call.h"
#include "fixture.h"

/* The first two lines of each kind of record. */
static gerove_buffer some_lines(gerove_context* context) {
  char kinds[32][32];
  int seen[32] = {0};
  int known = 0;
  size_t size = 0;
  char* text = read_file(SAMPLE, NULL);
  char* some = malloc(strlen(text) + 1);
  REQUIRE(some != NULL);
  for (char *line = text, *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
    char kind[32] = "";
    int at = 0;
    REQUIRE(sscanf(line, "{\"%31[a-zA-Z]\"", kind) == 1);
    while (at < known && strcmp(kinds[at], kind) != 0) ++at;
    if (at == known) {
      REQUIRE(known < 32);
      memcpy(kinds[known++], kind, sizeof(kind));
    }
    if (++seen[at] > 2) continue;
    memcpy(some + size, line, (size_t)(end + 1 - line));
    size += (size_t)(end + 1 - line);
  }
  some[size] = '\0';
  gerove_records* records = records_of(context, some);
  gerove_buffer out = GEROVE_BUFFER_INIT;
  size_t count = 0;
  REQUIRE_OK(context, gerove_records_count(context, records, &count));
  REQUIRE_OK(context, gerove_records_encode(context, records, GEROVE_FORMAT_JSON, 0, count, &out));
  gerove_records_destroy(records);
  free(some);
  free(text);
  return out;
}

/* A file's bytes; freed with `free`. */
static gerove_buffer file_bytes(const char* path) {
  gerove_buffer out = GEROVE_BUFFER_INIT;
  out.data = (uint8_t*)read_file(path, &out.size);
  out.capacity = out.size + 1;
  return out;
}

static void find_floats(struct world* world) {
  gerove_table* kinds = NULL;
  REQUIRE_OK(world->context, gerove_table_kinds(world->context, &kinds));
  for (size_t row = 0; row < row_count(world->context, kinds); ++row) {
    gerove_table* table = NULL;
    size_t columns = 0;
    REQUIRE_OK(
        world->context,
        gerove_table_of(
            world->context, world->records, cell(world->context, kinds, row, "kind"), &table));
    REQUIRE_OK(world->context, gerove_table_columns(world->context, table, &columns));
    for (size_t at = 0; world->floats == NULL && at < columns; ++at) {
      gerove_column column;
      REQUIRE_OK(world->context, gerove_table_column(world->context, table, at, &column));
      if (column.type != GEROVE_COLUMN_FLOAT || row_count(world->context, table) == 0) continue;
      world->floats = table;
      world->float_column = at;
    }
    if (world->floats != table) gerove_table_destroy(table);
  }
  gerove_table_destroy(kinds);
  REQUIRE(world->floats != NULL);
}

void world_create(struct world* world) {
  memset(world, 0, sizeof(*world));
  gerove_context* context = new_context();
  world->context = context;
  world->lines = some_lines(context);
  REQUIRE_OK(
      context,
      gerove_records_decode(context, world->lines.data, world->lines.size, NULL, &world->records));
  world->input = "every_call_input.jsonl";
  write_file(world->input, world->lines.data, world->lines.size);
  world->parts[0] = world->records;
  world->parts[1] = world->records;
  REQUIRE_OK(context, gerove_law_lithuania(context, &world->law));
  REQUIRE_OK(context, gerove_calendar_of(context, world->records, &world->calendar));
  REQUIRE_OK(context, gerove_directory_create(context, world->records, &world->directory));
  REQUIRE_OK(context, gerove_table_of(context, world->records, "case_files", &world->table));
  REQUIRE_OK(
      context,
      gerove_assess(context, world->records, NULL, NULL, 19722, NULL, &world->deadlines, NULL));
  find_floats(world);
  const gerove_read_options read = GEROVE_READ_OPTIONS_INIT;
  const gerove_assess_options assess = GEROVE_ASSESS_OPTIONS_INIT;
  const gerove_term_rules rules = GEROVE_TERM_RULES_INIT;
  const gerove_budget budget = GEROVE_BUDGET_INIT;
  const gerove_wanted wanted = GEROVE_WANTED_INIT;
  const gerove_plan_options plan = GEROVE_PLAN_OPTIONS_INIT;
  const gerove_import_options import = GEROVE_IMPORT_OPTIONS_INIT;
  world->gerove_read_options = read;
  world->gerove_assess_options = assess;
  world->gerove_assess_options.explain = 1;
  world->gerove_term_rules = rules;
  world->gerove_budget = budget;
  world->gerove_wanted = wanted;
  world->gerove_plan_options = plan;
  world->gerove_import_options = import;
  world->gerove_wanted.child = "vaikas-01";
  for (int i = 0; i < 4; ++i) {
    world->day_numbers[i] = 19000 + 100 * i;
    world->steps[i] = 1 + i;
  }
  world->days.data = world->day_numbers;
  world->days.rows = 4;
  world->days.width = 4;
  world->record = message_of(context, "Record", "{\"person\":{\"id\":\"a\"}}");
  world->referral = message_of(
      context,
      "Referral",
      "{\"id\":\"s\",\"fromInstitutionId\":\"a\",\"toInstitutionId\":\"b\",\"events\":[{"
      "\"sequence\":1,\"kind\":\"REFERRAL_EVENT_KIND_SENT\",\"moment\":\"2024-01-02T09:00:00Z\","
      "\"actorInstitutionId\":\"a\"}]}");
  world->event = message_of(context,
                            "ReferralEvent",
                            "{\"kind\":\"REFERRAL_EVENT_KIND_DELIVERED\",\"moment\":"
                            "\"2024-01-02T09:00:00Z\",\"actorInstitutionId\":\"a\"}");
  world->law_json = file_bytes(GEROVE_TEST_DATA "/law_zz.json");
  world->plan_text = file_bytes(GEROVE_TEST_DATA "/activity_plan_2023.txt");
  REQUIRE_OK(context, gerove_hsds_write(context, world->records, 0, &world->hsds));
  REQUIRE_OK(context,
             gerove_plan_read(
                 context, world->plan_text.data, world->plan_text.size, 0, &world->plan, NULL));
  static const char rows[] = "Pavadinimas;Rūšis\nPavyzdinė mokykla;bendrojo ugdymo mokykla\n";
  world->files[0] = rows;
  world->file_sizes[0] = sizeof(rows) - 1;
  world->file_names[0] = "rows.csv";
  REQUIRE_OK(context,
             gerove_registers_import(context,
                                     world->files,
                                     world->file_sizes,
                                     NULL,
                                     1,
                                     NULL,
                                     NULL,
                                     &world->imported,
                                     &world->run,
                                     NULL,
                                     NULL));
}

void world_destroy(struct world* world) {
  for (int kind = HANDLE_CONTEXT; kind < HANDLE_COUNT; ++kind) {
    destroy_handle((enum handle)kind, world_handle(world, (enum handle)kind));
  }
  gerove_table_destroy(world->deadlines);
  gerove_table_destroy(world->floats);
  gerove_buffer_dispose(&world->lines);
  gerove_buffer_dispose(&world->record);
  gerove_buffer_dispose(&world->referral);
  gerove_buffer_dispose(&world->event);
  gerove_buffer_dispose(&world->hsds);
  gerove_buffer_dispose(&world->plan);
  gerove_buffer_dispose(&world->run);
  gerove_records_destroy(world->imported);
  free(world->law_json.data);
  free(world->plan_text.data);
}

void* world_handle(struct world* world, enum handle kind) {
  void* const handles[HANDLE_COUNT] = {NULL,
                                       world->context,
                                       world->records,
                                       world->reader,
                                       world->writer,
                                       world->law,
                                       world->calendar,
                                       world->directory,
                                       world->table};
  return handles[kind];
}

void destroy_handle(enum handle kind, void* handle) {
  switch (kind) {
    case HANDLE_CONTEXT: gerove_context_destroy(handle); break;
    case HANDLE_RECORDS: gerove_records_destroy(handle); break;
    case HANDLE_READER: gerove_reader_destroy(handle); break;
    case HANDLE_WRITER: gerove_writer_destroy(handle); break;
    case HANDLE_LAW: gerove_law_destroy(handle); break;
    case HANDLE_CALENDAR: gerove_calendar_destroy(handle); break;
    case HANDLE_DIRECTORY: gerove_directory_destroy(handle); break;
    case HANDLE_TABLE: gerove_table_destroy(handle); break;
    default: break;
  }
}

static void begin_streams(struct world* world) {
  gerove_reader_destroy(world->reader);
  gerove_writer_destroy(world->writer);
  REQUIRE_OK(world->context,
             gerove_reader_open(world->context, world->input, NULL, &world->reader));
  REQUIRE_OK(world->context,
             gerove_writer_create(world->context, "every_call.gerove", 0, &world->writer));
}

void begin_call(struct world* world,
                const struct call* call,
                union value* values,
                struct results* results) {
  for (size_t i = 0; i < call->count; ++i) {
    const enum handle handle = call->parameters[i].handle;
    if (call->parameters[i].kind == HANDLE &&
        (handle == HANDLE_READER || handle == HANDLE_WRITER)) {
      begin_streams(world);
    }
  }
  memset(values, 0, MOST_PARAMETERS * sizeof(*values));
  call->arguments(world, values);
  memset(results, 0xa5, sizeof(*results));
  for (size_t i = 0; i < call->count; ++i) {
    const enum parameter_kind kind = call->parameters[i].kind;
    if (kind == BUFFER) {
      const gerove_buffer empty = GEROVE_BUFFER_INIT;
      results->slots[i].buffer = empty;
      REQUIRE_OK(world->context,
                 gerove_message_check(
                     world->context, "Child", "\x0a\x04kept", 6, &results->slots[i].buffer));
    }
    if (kind == NEW_HANDLE || kind == BUFFER || kind == STREAM || kind == RESULT) {
      values[i].pointer = &results->slots[i];
    }
  }
  memcpy(results->before, results->slots, sizeof(results->before));
}

int results_unchanged(const struct call* call, const struct results* results) {
  if (memcmp(results->slots, results->before, sizeof(results->slots)) != 0) return 0;
  for (size_t i = 0; i < call->count; ++i) {
    if (call->parameters[i].kind == BUFFER &&
        memcmp(results->slots[i].buffer.data, "\x0a\x04kept", 6) != 0) {
      return 0;
    }
  }
  return 1;
}

void end_call(const struct call* call, const union value* values, struct results* results) {
  for (size_t i = 0; i < call->count; ++i) {
    const int given =
        values[i].pointer == &results->slots[i] &&
        memcmp(&results->slots[i], &results->before[i], sizeof(results->slots[i])) != 0;
    switch (call->parameters[i].kind) {
      case BUFFER: gerove_buffer_dispose(&results->slots[i].buffer); break;
      case NEW_HANDLE:
        if (given) destroy_handle(call->parameters[i].handle, results->slots[i].handle);
        break;
      case STREAM:
        if (given) results->slots[i].stream.release(&results->slots[i].stream);
        break;
      default: break;
    }
  }
}
