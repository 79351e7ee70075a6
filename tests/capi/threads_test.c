/* Eight threads, each with a context of its own, over the same records, law, calendar, directory
 * and tables; and eight that only create and destroy. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

#define THREADS 8
#define ROUNDS 6

struct shared {
  gerove_records* records;
  gerove_law* law;
  gerove_calendar* calendar;
  gerove_directory* directory;
  gerove_table* table;
};

/* What a thread found; compared by the main thread, because checks are not made for threads. */
struct found {
  const struct shared* shared;
  int32_t status; /* the first failure */
  size_t rows[6];
  gerove_buffer printed;
};

static gerove_table* kept(
    struct found* found, int32_t status, gerove_table* table, size_t at, gerove_context* context) {
  if (status == GEROVE_OK) status = gerove_table_rows(context, table, &found->rows[at]);
  if (found->status == GEROVE_OK) found->status = status;
  return table;
}

static void work(gerove_context* context, struct found* found) {
  const struct shared* shared = found->shared;
  const int32_t last = day_of(2023, 12, 31);
  gerove_table* tables[6] = {NULL};
  gerove_wanted wanted = GEROVE_WANTED_INIT;
  wanted.text = "psichologas";
  wanted.child = "vaikas-02";
  int32_t status = gerove_assess(
      context, shared->records, shared->law, shared->calendar, last, NULL, &tables[0], NULL);
  kept(found, status, tables[0], 0, context);
  status = gerove_check(context, shared->records, 1, &tables[1]);
  kept(found, status, tables[1], 1, context);
  status = gerove_match(context, shared->directory, &wanted, day_of(2023, 12, 1), &tables[2]);
  kept(found, status, tables[2], 2, context);
  status = gerove_table_of(context, shared->records, "referrals", &tables[3]);
  kept(found, status, tables[3], 3, context);
  status = gerove_law_rules(context, NULL, last, &tables[4]);
  kept(found, status, tables[4], 4, context);
  status = gerove_referrals(
      context, shared->records, NULL, NULL, last, GEROVE_REFERRALS_NEXT, NULL, &tables[5], NULL);
  kept(found, status, tables[5], 5, context);
  status = gerove_table_print(context, shared->table, GEROVE_TABLE_CSV, &found->printed);
  if (found->status == GEROVE_OK) found->status = status;
  for (int i = 0; i < 6; ++i) gerove_table_destroy(tables[i]);
}

static void* share(void* argument) {
  struct found* found = argument;
  gerove_context* context = NULL;
  found->status = gerove_context_create(&context);
  for (int round = 0; round < ROUNDS && found->status == GEROVE_OK; ++round) {
    work(context, found);
  }
  gerove_context_destroy(context);
  return NULL;
}

static void* create_and_destroy(void* argument) {
  struct found* found = argument;
  for (int round = 0; round < 300 && found->status == GEROVE_OK; ++round) {
    gerove_context* context = NULL;
    gerove_records* records = NULL;
    gerove_table* table = NULL;
    const char line[] = "{\"person\":{\"id\":\"a\"}}";
    found->status = gerove_context_create(&context);
    if (found->status == GEROVE_OK) {
      found->status = gerove_records_decode(context, line, strlen(line), NULL, &records);
    }
    if (found->status == GEROVE_OK) found->status = gerove_table_kinds(context, &table);
    if (found->status == GEROVE_OK) {
      found->status = gerove_table_rows(context, table, &found->rows[0]);
    }
    gerove_records_destroy(records);
    gerove_context_destroy(context);
    gerove_table_destroy(table);
  }
  return NULL;
}

static void run(void* (*body)(void*), struct found* found, const struct shared* shared) {
  pthread_t threads[THREADS];
  memset(found, 0, THREADS * sizeof(*found));
  for (int i = 0; i < THREADS; ++i) {
    found[i].shared = shared;
    REQUIRE(pthread_create(&threads[i], NULL, body, &found[i]) == 0);
  }
  for (int i = 0; i < THREADS; ++i) REQUIRE(pthread_join(threads[i], NULL) == 0);
}

int main(void) {
  struct shared shared;
  struct found found[THREADS];
  gerove_context* context = new_context();
  shared.records = read_records(context, SAMPLE);
  REQUIRE_OK(context, gerove_law_lithuania(context, &shared.law));
  REQUIRE_OK(context, gerove_calendar_lithuania(context, &shared.calendar));
  REQUIRE_OK(context, gerove_directory_create(context, shared.records, &shared.directory));
  REQUIRE_OK(context, gerove_table_of(context, shared.records, "acts", &shared.table));

  run(share, found, &shared);
  const size_t rows[6] = {48, 0, 4, 64, found[0].rows[4], 25};
  CHECK(rows[4] > 200);
  for (int i = 0; i < THREADS; ++i) {
    CHECK_INT(found[i].status, GEROVE_OK);
    for (int at = 0; at < 6; ++at) CHECK_INT(found[i].rows[at], rows[at]);
    CHECK_INT(found[i].printed.size, found[0].printed.size);
    CHECK(memcmp(found[i].printed.data, found[0].printed.data, found[0].printed.size) == 0);
  }
  for (int i = 0; i < THREADS; ++i) gerove_buffer_dispose(&found[i].printed);

  run(create_and_destroy, found, &shared);
  for (int i = 0; i < THREADS; ++i) {
    CHECK_INT(found[i].status, GEROVE_OK);
    CHECK_INT(found[i].rows[0], found[0].rows[0]);
  }
  gerove_records_destroy(shared.records);
  gerove_law_destroy(shared.law);
  gerove_calendar_destroy(shared.calendar);
  gerove_directory_destroy(shared.directory);
  gerove_table_destroy(shared.table);
  gerove_context_destroy(context);
  return check_result();
}
