/* Who may see what: profiles, their fields, and records of which the rest is gone. */
#include <string.h>

#include "check.h"
#include "fixture.h"

struct seen_records {
  const char* profile;
  size_t records;
};

/* In the order of the profiles; records of which nothing may be seen are left out. */
static const struct seen_records profiles[] = {
    {"referral_receiver", 123},
    {"commission_member", 187},
    {"measure_executor", 157},
    {"coordinator", 257},
    {"police", 139},
    {"child_rights_office", 187},
    {"family", 172},
    {"statistics", 177},
    {"public", 64},
    {"research", 79},
};
#define PROFILES (sizeof(profiles) / sizeof(profiles[0]))

static void all_profiles(gerove_context* context) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_profiles(context, &table));
  CHECK_TEXT(column_names(context, table), "profile recipient purpose");
  REQUIRE(row_count(context, table) == PROFILES);
  for (size_t row = 0; row < PROFILES; ++row) {
    CHECK_TEXT(cell(context, table, row, "profile"), profiles[row].profile);
    CHECK(cell(context, table, row, "recipient")[0] != '\0');
    CHECK(cell(context, table, row, "purpose")[0] != '\0');
  }
  gerove_table_destroy(table);
}

static void check_field(gerove_context* context,
                        const gerove_table* table,
                        const char* field,
                        const char* privacy,
                        const char* decision,
                        const char* why) {
  const size_t row = row_with(context, table, 0, "field", field);
  CHECK_TEXT(cell(context, table, row, "privacy"), privacy);
  CHECK_TEXT(cell(context, table, row, "decision"), decision);
  CHECK_TEXT(cell(context, table, row, "why"), why);
}

static void fields_of_a_profile(gerove_context* context) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_profile_fields(context, "statistics", &table));
  CHECK_TEXT(column_names(context, table), "field privacy decision why");
  CHECK(row_count(context, table) > 700);
  check_field(context, table, "child.born", "identity", "hidden", "class_hidden");
  check_field(context, table, "child.sex", "identity", "shown", "rule_shows");
  check_field(context, table, "header.format_version", "plain", "shown", "class_shown");
  check_field(context, table, "person", "identity", "hidden", "record_unnamed");
  gerove_table_destroy(table);
  table = NULL;
  CHECK_FAILS(context, gerove_profile_fields(context, "nobody", &table), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_profile_fields(context, "", &table), GEROVE_E_ARGUMENT);
  CHECK(table == NULL);
}

static void what_a_recipient_may_not_see_is_gone(gerove_context* context) {
  gerove_records* records = read_records(context, SAMPLE);
  for (size_t i = 0; i < PROFILES; ++i) {
    gerove_records* seen = NULL;
    size_t count = 0;
    gerove_buffer text = GEROVE_BUFFER_INIT;
    REQUIRE_OK(context, gerove_redact(context, records, profiles[i].profile, &seen));
    REQUIRE_OK(context, gerove_records_count(context, seen, &count));
    CHECK_INT(count, profiles[i].records);
    REQUIRE_OK(context, gerove_records_encode(context, seen, GEROVE_FORMAT_JSON, 0, count, &text));
    CHECK_HAS_NOT((const char*)text.data, "\"initiator\"");
    CHECK_HAS_NOT((const char*)text.data, "\"reporter\"");
    if (strcmp(profiles[i].profile, "statistics") == 0) {
      CHECK_HAS_NOT((const char*)text.data, "Pavarden");
      CHECK_HAS_NOT((const char*)text.data, "2009-05-17");
      CHECK_HAS((const char*)text.data, "PROCEDURE_SUBJECT_MINIMAL_MEASURE");
    }
    gerove_buffer_dispose(&text);
    gerove_records_destroy(seen);
  }
  gerove_records* seen = NULL;
  CHECK_FAILS(context, gerove_redact(context, records, "nobody", &seen), GEROVE_E_ARGUMENT);
  CHECK(seen == NULL);
  gerove_records_destroy(records);
}

/* The records as JSON that "police" may see, with ids replaced by a key's pseudonyms. */
static gerove_buffer seen_with_key(gerove_context* context,
                                   const gerove_records* records,
                                   const char* key) {
  gerove_records* seen = NULL;
  size_t count = 0;
  gerove_buffer text = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_redact_with_key(context, records, "police", key, strlen(key), &seen));
  REQUIRE_OK(context, gerove_records_count(context, seen, &count));
  REQUIRE_OK(context, gerove_records_encode(context, seen, GEROVE_FORMAT_JSON, 0, count, &text));
  gerove_records_destroy(seen);
  return text;
}

static int same(const gerove_buffer* a, const gerove_buffer* b) {
  return a->size == b->size && memcmp(a->data, b->data, a->size) == 0;
}

static void a_key_replaces_ids(gerove_context* context) {
  gerove_records* records = read_records(context, SAMPLE);
  gerove_buffer one = seen_with_key(context, records, "a key of sixteen or more bytes");
  gerove_buffer again = seen_with_key(context, records, "a key of sixteen or more bytes");
  gerove_buffer other = seen_with_key(context, records, "another key of sixteen or more");
  CHECK(same(&one, &again));
  CHECK(!same(&one, &other));
  CHECK_HAS_NOT((const char*)one.data, "\"vaikas-");
  CHECK_HAS((const char*)one.data, "\"azuolyno\"");
  gerove_buffer_dispose(&one);
  gerove_buffer_dispose(&again);
  gerove_buffer_dispose(&other);
  gerove_records* seen = NULL;
  CHECK_FAILS(context,
              gerove_redact_with_key(context, records, "police", "fifteen bytes..", 15, &seen),
              1001);
  CHECK_FAILS(context,
              gerove_redact_with_key(context, records, "nobody", "sixteen bytes...", 16, &seen),
              GEROVE_E_ARGUMENT);
  CHECK(seen == NULL);
  gerove_records_destroy(records);
}

int main(void) {
  gerove_context* context = new_context();
  all_profiles(context);
  fields_of_a_profile(context);
  what_a_recipient_may_not_see_is_gone(context);
  a_key_replaces_ids(context);
  gerove_context_destroy(context);
  return check_result();
}
