/* DuckDB reads our tables as Arrow streams, and its totals are those of our report:
 * totals_host LIBDUCKDB */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "duckdb_api.h"
#include "fixture.h"

static struct duckdb_api duckdb;
static duckdb_connection connection;

static void find(void* library, const char* name, void* function) {
  void* const found = dlsym(library, name);
  if (found == NULL) fprintf(stderr, "%s\n", dlerror());
  REQUIRE(found != NULL);
  memcpy(function, &found, sizeof(found));
}

static void load(const char* path) {
  void* const library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) fprintf(stderr, "%s\n", dlerror());
  REQUIRE(library != NULL);
  find(library, "duckdb_open", &duckdb.open);
  find(library, "duckdb_connect", &duckdb.connect);
  find(library, "duckdb_arrow_scan", &duckdb.arrow_scan);
  find(library, "duckdb_query", &duckdb.query);
  find(library, "duckdb_result_error", &duckdb.result_error);
  find(library, "duckdb_row_count", &duckdb.row_count);
  find(library, "duckdb_value_int64", &duckdb.value_int64);
  find(library, "duckdb_value_varchar", &duckdb.value_varchar);
  find(library, "duckdb_free", &duckdb.free);
  find(library, "duckdb_destroy_result", &duckdb.destroy_result);
  find(library, "duckdb_disconnect", &duckdb.disconnect);
  find(library, "duckdb_close", &duckdb.close);
}

static duckdb_result run(const char* sql) {
  duckdb_result result;
  memset(&result, 0, sizeof(result));
  if (duckdb.query(connection, sql, &result) != 0) {
    fprintf(stderr, "%s\n%s\n", sql, duckdb.result_error(&result));
    exit(1);
  }
  return result;
}

static void execute(const char* sql) {
  duckdb_result result = run(sql);
  duckdb.destroy_result(&result);
}

static int64_t number(const char* sql) {
  duckdb_result result = run(sql);
  REQUIRE(duckdb.row_count(&result) == 1);
  const int64_t value = duckdb.value_int64(&result, 0, 0);
  duckdb.destroy_result(&result);
  return value;
}

/* Makes a table of DuckDB from one of ours, which is destroyed before DuckDB reads it. */
static void ingest(gerove_context* context, gerove_table* table, const char* name) {
  struct ArrowArrayStream stream;
  char sql[200];
  const size_t rows = row_count(context, table);
  REQUIRE_OK(context, gerove_table_to_arrow(context, table, &stream));
  gerove_table_destroy(table);
  snprintf(sql, sizeof(sql), "%s_stream", name);
  REQUIRE(duckdb.arrow_scan(connection, sql, &stream) == 0);
  snprintf(sql, sizeof(sql), "CREATE TABLE %s AS SELECT * FROM %s_stream", name, name);
  execute(sql);
  if (stream.release != NULL) stream.release(&stream);
  snprintf(sql, sizeof(sql), "SELECT count(*) FROM %s", name);
  CHECK_INT(number(sql), rows);
}

static const char* const kinds[] = {"case_files",
                                    "procedures",
                                    "measures",
                                    "service_grants",
                                    "referrals",
                                    "agenda_items",
                                    "sittings",
                                    "acts",
                                    "services"};

static void ingest_all(gerove_context* context, const gerove_records* records) {
  gerove_table* table = NULL;
  for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); ++i) {
    REQUIRE_OK(context, gerove_table_of(context, records, kinds[i], &table));
    ingest(context, table, kinds[i]);
  }
  REQUIRE_OK(
      context,
      gerove_report(
          context, records, day_of(2023, 1, 1), day_of(2023, 12, 31), NULL, &table, NULL, NULL));
  ingest(context, table, "figures");
  REQUIRE_OK(context, gerove_codes(context, NULL, &table));
  ingest(context, table, "codes");
  REQUIRE_OK(context,
             gerove_assess(context, records, NULL, NULL, day_of(2023, 12, 31), NULL, &table, NULL));
  ingest(context, table, "deadlines");
}

struct total {
  const char* indicator;
  const char* sql;
  int64_t value;
};

#define IN_2023 " BETWEEN DATE '2023-01-01' AND DATE '2023-12-31'"
#define ORDERS(subject) \
  "SELECT count(*) FROM acts WHERE date" IN_2023 " AND kind = 'order' AND subject = '" subject "'"
#define MEASURES(kind) "SELECT count(*) FROM measures WHERE kind = '" kind "'"

/* What the report counts, counted by DuckDB from the tables of the records. */
static const struct total totals[] = {
    {"commission.sittings", "SELECT count(*) FROM sittings WHERE date" IN_2023, 8},
    {"commission.questions", "SELECT count(*) FROM agenda_items", 12},
    {"commission.procedures", "SELECT count(*) FROM procedures WHERE begun" IN_2023, 12},
    {"commission.orders.minimal_measure", ORDERS("minimal_measure"), 5},
    {"commission.orders.coordinated_services",
     ORDERS("coordinated_services") " AND action = 'extend'",
     4},
    {"commission.orders.compulsory_preschool", ORDERS("compulsory_preschool"), 3},
    {"commission.measures", "SELECT count(*) FROM measures", 7},
    {"commission.measures.attend_specialist_2021", MEASURES("attend_specialist_2021"), 2},
    {"commission.measures.attend_day_centre_2021", MEASURES("attend_day_centre_2021"), 1},
    {"commission.measures.continue_schooling_2021", MEASURES("continue_schooling_2021"), 1},
    {"commission.measures.mediation_2021", MEASURES("mediation_2021"), 1},
};

static void totals_are_those_of_the_report(void) {
  for (size_t i = 0; i < sizeof(totals) / sizeof(totals[0]); ++i) {
    char sql[200];
    snprintf(
        sql, sizeof(sql), "SELECT value FROM figures WHERE indicator = '%s'", totals[i].indicator);
    const int64_t counted = number(totals[i].sql);
    if (counted != totals[i].value) fprintf(stderr, "%s\n", totals[i].sql);
    CHECK_INT(counted, totals[i].value);
    CHECK_INT(number(sql), totals[i].value);
  }
}

/* Codes, texts, dates and empty cells arrive as what they are. */
static void values_are_ours(void) {
  CHECK_INT(number("SELECT count(*) FROM deadlines WHERE state = 'overdue' AND due = DATE "
                   "'2023-12-30' AND done_date IS NULL"),
            2);
  CHECK_INT(number("SELECT count(DISTINCT state) FROM deadlines"), 3);
  CHECK_INT(number("SELECT count(*) FROM measures m JOIN codes c ON c.list = 'MeasureKind' AND "
                   "c.word = m.kind"),
            7);
  CHECK_INT(number("SELECT count(*) FROM information_schema.columns WHERE table_name = 'sittings' "
                   "AND column_name = 'date' AND data_type = 'DATE'"),
            1);
  duckdb_result result = run("SELECT place FROM sittings WHERE id = 'posedis-2023-1'");
  char* place = duckdb.value_varchar(&result, 0, 0);
  CHECK_TEXT(place, "Savivaldybės posėdžių salė");
  duckdb.free(place);
  duckdb.destroy_result(&result);
}

int main(int argc, char** argv) {
  duckdb_database database;
  REQUIRE(argc == 2);
  load(argv[1]);
  REQUIRE(duckdb.open(NULL, &database) == 0 && duckdb.connect(database, &connection) == 0);
  gerove_context* context = new_context();
  gerove_records* records = read_records(context, SAMPLE);
  ingest_all(context, records);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
  totals_are_those_of_the_report();
  values_are_ours();
  duckdb.disconnect(&connection);
  duckdb.close(&database);
  return check_result();
}
