/* Services that suit a need, services that are missing, and directories of others. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

static gerove_directory* directory_of(gerove_context* context, const char* path) {
  gerove_records* records = read_records(context, path);
  gerove_directory* directory = NULL;
  REQUIRE_OK(context, gerove_directory_create(context, records, &directory));
  gerove_records_destroy(records);
  return directory;
}

static gerove_table* matches(gerove_context* context,
                             const gerove_directory* directory,
                             const gerove_wanted* wanted) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_match(context, directory, wanted, day_of(2023, 12, 1), &table));
  return table;
}

static void services_for_a_child(gerove_context* context, const gerove_directory* directory) {
  gerove_wanted wanted = GEROVE_WANTED_INIT;
  wanted.text = "psichologas";
  wanted.child = "vaikas-02";
  gerove_table* table = matches(context, directory, &wanted);
  CHECK_TEXT(column_names(context, table),
             "standing service name provider place place_from waiting distance_km address "
             "reasons site");
  CHECK_INT(row_count(context, table), 4);
  CHECK_INT(rows_with(context, table, "standing", "offer"), 2);
  CHECK_INT(rows_with(context, table, "standing", "near_miss"), 2);
  CHECK_TEXT(cell(context, table, 0, "service"), "paslauga-psichologas-ppt");
  CHECK_TEXT(cell(context, table, 0, "name"), "Psichologo pagalba");
  CHECK_TEXT(cell(context, table, 0, "provider"), "Ąžuolyno pedagoginė psichologinė tarnyba");
  CHECK_TEXT(cell(context, table, 0, "place"), "yes");
  CHECK_TEXT(cell(context, table, 0, "place_from"), "2023-12-01");
  CHECK_TEXT(cell(context, table, 0, "waiting"), "0");
  CHECK_TEXT(cell(context, table, 0, "distance_km"), "");
  CHECK_TEXT(cell(context, table, 0, "address"), "Išgalvotoji g. 4");
  CHECK_HAS(cell(context, table, 0, "reasons"), "laisvų vietų: 7");
  const size_t row = row_with(context, table, 0, "service", "paslauga-psichologas-sveikata");
  CHECK_TEXT(cell(context, table, row, "place"), "no");
  CHECK_TEXT(cell(context, table, row, "waiting"), "5");
  gerove_table_destroy(table);

  wanted.limit = 1;
  table = matches(context, directory, &wanted);
  CHECK_INT(row_count(context, table), 2);
  gerove_table_destroy(table);
}

static void needs_that_say_more(gerove_context* context, const gerove_directory* directory) {
  gerove_wanted wanted = GEROVE_WANTED_INIT;
  wanted.text = "dienos priežiūra vaikams su negalia";
  wanted.age = 9;
  wanted.needs_level = 4;
  wanted.municipality = "azuolyno";
  wanted.minute = 14 * 60;
  gerove_table* table = matches(context, directory, &wanted);
  CHECK_INT(row_count(context, table), 1);
  CHECK_TEXT(cell(context, table, 0, "standing"), "near_miss");
  CHECK_TEXT(cell(context, table, 0, "service"), "paslauga-dienos-prieziura-negalia");
  CHECK_TEXT(cell(context, table, 0, "waiting"), "11");
  gerove_table_destroy(table);
  wanted.minute = 13 * 60;
  table = matches(context, directory, &wanted);
  CHECK_INT(row_count(context, table), 0);
  gerove_table_destroy(table);
}

static void hidden_addresses_stay_hidden(gerove_context* context,
                                         const gerove_directory* directory) {
  gerove_wanted wanted = GEROVE_WANTED_INIT;
  wanted.text = "bendruomeniniai namai";
  wanted.has_place = 1;
  wanted.latitude = 54.62;
  wanted.longitude = 24.08;
  gerove_table* table = matches(context, directory, &wanted);
  CHECK(row_count(context, table) > 0);
  CHECK(cell(context, table, 0, "distance_km")[0] != '\0');
  gerove_table_destroy(table);
  wanted.anybody = 1;
  table = matches(context, directory, &wanted);
  CHECK_TEXT(cell(context, table, 0, "distance_km"), "");
  CHECK_TEXT(cell(context, table, 0, "address"), "");
  gerove_table_destroy(table);

  gerove_wanted near = GEROVE_WANTED_INIT;
  near.text = "vaikų dienos centras laja";
  near.age = 9;
  near.municipality = "azuolyno";
  near.eldership = "Kalnelio seniūnija";
  near.has_place = 1;
  near.latitude = 54.62;
  near.longitude = 24.08;
  table = matches(context, directory, &near);
  CHECK_INT(row_count(context, table), 1);
  CHECK(atof(cell(context, table, 0, "distance_km")) > 20);
  gerove_table_destroy(table);
  near.within_km = 5;
  table = matches(context, directory, &near);
  CHECK_INT(row_count(context, table), 0);
  gerove_table_destroy(table);
}

static void what_cannot_be_sought(gerove_context* context, gerove_directory* directory) {
  gerove_table* table = NULL;
  const int32_t day = day_of(2023, 12, 1);
  gerove_wanted wanted = GEROVE_WANTED_INIT;
  wanted.child = "vaikas-99";
  CHECK_FAILS(context, gerove_match(context, directory, &wanted, day, &table), GEROVE_E_ARGUMENT);
  CHECK_HAS_NOT(gerove_error_message(context, GEROVE_EN), "vaikas-99");
  wanted.child = NULL;
  wanted.minute = 24 * 60;
  CHECK_FAILS(context, gerove_match(context, directory, &wanted, day, &table), GEROVE_E_ARGUMENT);
  wanted.minute = -1;
  wanted.age = 500;
  CHECK_FAILS(context, gerove_match(context, directory, &wanted, day, &table), GEROVE_E_ARGUMENT);
  wanted.age = -1;
  CHECK_FAILS(context,
              gerove_match(context, directory, &wanted, GEROVE_NO_DATE, &table),
              GEROVE_E_ARGUMENT);
  gerove_directory_destroy(directory);
  gerove_directory_destroy(directory);
  gerove_directory_destroy(NULL);
  CHECK_FAILS(context, gerove_match(context, directory, &wanted, day, &table), GEROVE_E_HANDLE);
  CHECK(table == NULL);
}

static void services_that_are_missing(gerove_context* context) {
  gerove_records* records = read_records(context, SAMPLE);
  gerove_table* gaps = NULL;
  gerove_table* sources = NULL;
  gerove_table* findings = NULL;
  const int32_t first = day_of(2023, 1, 1);
  const int32_t last = day_of(2023, 12, 31);
  REQUIRE_OK(context, gerove_gap(context, records, first, last, NULL, &gaps, &sources, &findings));
#define GAP_COLUMNS                                                                            \
  "kind root municipality eldership whom age missing unmet partly_met waiting found no_place " \
  "no_specialist longest_wait"
  CHECK_TEXT(column_names(context, gaps), GAP_COLUMNS);
  CHECK_TEXT(column_names(context, sources), GAP_COLUMNS " record path");
  CHECK_INT(row_count(context, findings), 0);
  CHECK_TEXT(cell(context, gaps, 0, "kind"), "Logopedo pagalba");
  CHECK_TEXT(cell(context, gaps, 0, "whom"), "group");
  CHECK_TEXT(cell(context, gaps, 0, "age"), "7–10");
  CHECK_TEXT(cell(context, gaps, 0, "missing"), "11");
  CHECK_TEXT(cell(context, gaps, 0, "no_specialist"), "11");
  CHECK_TEXT(cell(context, gaps, 0, "longest_wait"), "121");
  CHECK_INT(rows_with(context, gaps, "missing", "0") + 15, row_count(context, gaps));
  CHECK(row_count(context, sources) >= row_count(context, gaps));
  CHECK_INT(rows_with(context, sources, "record", ""), 0);
  gerove_table_destroy(gaps);
  gerove_table_destroy(sources);
  gerove_table_destroy(findings);
  REQUIRE_OK(context, gerove_gap(context, records, first, last, "kita", &gaps, NULL, NULL));
  CHECK_INT(row_count(context, gaps), 0);
  gerove_table_destroy(gaps);
  gaps = NULL;
  CHECK_FAILS(context,
              gerove_gap(context, records, GEROVE_NO_DATE, last, NULL, &gaps, NULL, NULL),
              GEROVE_E_ARGUMENT);
  CHECK(gaps == NULL);
  gerove_records_destroy(records);
}

static void directories_of_others(gerove_context* context) {
  gerove_records* records = read_records(context, SAMPLE);
  gerove_buffer page = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_hsds_write(context, records, 0, &page));
  gerove_records_destroy(records);
  CHECK_HAS((const char*)page.data, "paslauga-dienos-prieziura-negalia");

  gerove_records* back = NULL;
  gerove_table* findings = NULL;
  size_t count = 0;
  REQUIRE_OK(context,
             gerove_hsds_read(context, (const char*)page.data, page.size, &back, &findings));
  CHECK_INT(row_count(context, findings), 0);
  REQUIRE_OK(context, gerove_records_count(context, back, &count));
  CHECK_INT(count, 17 + 40);
  gerove_buffer again = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_hsds_write(context, back, 0, &again));
  CHECK(again.size == page.size && memcmp(again.data, page.data, page.size) == 0);
  REQUIRE_OK(context, gerove_hsds_write(context, back, 1, &again));
  CHECK(again.size < page.size);
  gerove_buffer_dispose(&again);
  gerove_buffer_dispose(&page);
  gerove_records_destroy(back);
  gerove_table_destroy(findings);

  const char faulty[] =
      "[{\"id\":\"o\",\"name\":\"O\",\"description\":\"D\",\"websit\":\"x\",\"services\":"
      "[{\"id\":\"p\",\"name\":\"P\",\"status\":\"active\",\"email\":\"blogas\"}]}]";
  REQUIRE_OK(context, gerove_hsds_read(context, faulty, strlen(faulty), &back, &findings));
  CHECK_INT(rows_with(context, findings, "code", "service.hsds.name_misspelt"), 1);
  CHECK_TEXT(cell(context,
                  findings,
                  row_with(context, findings, 0, "code", "service.hsds.email_invalid"),
                  "path"),
             "[0].services[0].email");
  gerove_records_destroy(back);
  gerove_table_destroy(findings);
  back = NULL;
  findings = NULL;
  CHECK_FAILS(context, gerove_hsds_read(context, "[1]", 3, &back, &findings), 901);
  CHECK_FAILS(context, gerove_hsds_read(context, "{", 1, &back, &findings), 200);
  CHECK(back == NULL && findings == NULL);
}

int main(void) {
  gerove_context* context = new_context();
  gerove_directory* directory = directory_of(context, SAMPLE);
  services_for_a_child(context, directory);
  needs_that_say_more(context, directory);
  hidden_addresses_stay_hidden(context, directory);
  what_cannot_be_sought(context, directory);
  services_that_are_missing(context);
  directories_of_others(context);
  gerove_context_destroy(context);
  return check_result();
}
