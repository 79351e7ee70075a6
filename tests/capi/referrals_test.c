/* Whose turn it is, what is late, and the moves of a referral. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "fixture.h"

/* Numbers of ReferralState. */
enum { DELIVERED = 3, SEEN = 4, ACCEPTED = 5 };

static gerove_table* listed(gerove_context* context,
                            const gerove_records* records,
                            int32_t which,
                            const char* institution) {
  gerove_table* table = NULL;
  REQUIRE_OK(
      context,
      gerove_referrals(
          context, records, NULL, NULL, day_of(2023, 12, 31), which, institution, &table, NULL));
  return table;
}

static void lists_of_the_sample_year(gerove_context* context, const gerove_records* records) {
  gerove_table* findings = NULL;
  gerove_table* table = NULL;
  REQUIRE_OK(context,
             gerove_referrals(context,
                              records,
                              NULL,
                              NULL,
                              day_of(2023, 12, 31),
                              GEROVE_REFERRALS_OVERDUE,
                              NULL,
                              &table,
                              &findings));
  CHECK_TEXT(column_names(context, table),
             "due term_state referral kind from to state since reason institution ask rule basis "
             "escalated next to_kind register_number consent no_contact");
  CHECK_INT(row_count(context, findings), 0);
  CHECK_INT(row_count(context, table), 15);
  CHECK_INT(rows_with(context, table, "term_state", "overdue"), 15);
  CHECK_TEXT(cell(context, table, 0, "due"), "2023-09-18");
  CHECK_TEXT(cell(context, table, 0, "referral"), "siuntimas-2023-17");
  CHECK_TEXT(cell(context, table, 0, "kind"), "service");
  CHECK_TEXT(cell(context, table, 0, "from"), "inst-progimnazija");
  CHECK_TEXT(cell(context, table, 0, "to"), "inst-socialines-paslaugos");
  CHECK_TEXT(cell(context, table, 0, "state"), "refused");
  CHECK_TEXT(cell(context, table, 0, "since"), "2023-09-11");
  CHECK_TEXT(cell(context, table, 0, "reason"), "no_place");
  CHECK_TEXT(cell(context, table, 0, "institution"), "inst-progimnazija");
  CHECK_TEXT(cell(context, table, 0, "ask"), "decide_anew");
  CHECK_TEXT(cell(context, table, 0, "rule"), "REF-AGAIN");
  CHECK_TEXT(cell(context, table, 0, "escalated"), "");
  CHECK_TEXT(cell(context, table, 0, "next"), "REF-REMIND");
  gerove_table_destroy(findings);
  gerove_table_destroy(table);

  table = listed(context, records, GEROVE_REFERRALS_NEXT, NULL);
  CHECK_INT(row_count(context, table), 25);
  gerove_table_destroy(table);
  table = listed(context, records, GEROVE_REFERRALS_INBOX, "inst-ppt");
  CHECK_INT(row_count(context, table), 4);
  CHECK_INT(rows_with(context, table, "to", "inst-ppt"), 4);
  gerove_table_destroy(table);
  table = listed(context, records, GEROVE_REFERRALS_OUTBOX, "inst-gimnazija");
  CHECK_INT(row_count(context, table), 7);
  CHECK_INT(rows_with(context, table, "from", "inst-gimnazija"), 7);
  gerove_table_destroy(table);
  table = listed(context, records, GEROVE_REFERRALS_TO_DO, "inst-gimnazija");
  CHECK_INT(row_count(context, table), rows_with(context, table, "institution", "inst-gimnazija"));
  CHECK(row_count(context, table) > 0);
  gerove_table_destroy(table);
  table = listed(context, records, GEROVE_REFERRALS_OVERDUE, "inst-ppt");
  CHECK_INT(row_count(context, table), 2);
  gerove_table_destroy(table);
}

static void lists_that_there_are_not(gerove_context* context, const gerove_records* records) {
  gerove_table* table = NULL;
  const int32_t day = day_of(2023, 12, 31);
  const int32_t needing[] = {
      GEROVE_REFERRALS_INBOX, GEROVE_REFERRALS_OUTBOX, GEROVE_REFERRALS_TO_DO, 0, 6, -1};
  for (size_t i = 0; i < sizeof(needing) / sizeof(needing[0]); ++i) {
    CHECK_FAILS(context,
                gerove_referrals(context, records, NULL, NULL, day, needing[i], NULL, &table, NULL),
                GEROVE_E_ARGUMENT);
  }
  CHECK_FAILS(context,
              gerove_referrals(context,
                               records,
                               NULL,
                               NULL,
                               day_of(2101, 1, 1),
                               GEROVE_REFERRALS_NEXT,
                               NULL,
                               &table,
                               NULL),
              400);
  CHECK(table == NULL);
}

#define REFERRAL(events)                                                                       \
  "{\"id\":\"s-1\",\"kind\":\"REFERRAL_KIND_SERVICE\",\"fromInstitutionId\":\"mokykla\","      \
  "\"toInstitutionId\":\"inst-ppt\",\"childId\":\"vaikas-slaptas\",\"events\":["               \
  "{\"sequence\":1,\"kind\":\"REFERRAL_EVENT_KIND_SENT\",\"moment\":\"2024-01-02T09:00:00Z\"," \
  "\"actorInstitutionId\":\"mokykla\"},{\"sequence\":2,\"kind\":"                              \
  "\"REFERRAL_EVENT_KIND_DELIVERED\",\"moment\":\"2024-01-02T09:05:00Z\","                     \
  "\"actorInstitutionId\":\"mokykla\"}" events "]}"
#define EVENT(kind, more)                   \
  "{\"kind\":\"REFERRAL_EVENT_KIND_" kind   \
  "\",\"moment\":\"2024-01-03T09:00:00Z\"," \
  "\"actorInstitutionId\":\"inst-ppt\"" more "}"

static int32_t state_of(gerove_context* context, const gerove_buffer* referral, int32_t as_of) {
  int32_t state = -1;
  REQUIRE_OK(context,
             gerove_referral_state(context, referral->data, referral->size, as_of, &state));
  return state;
}

static void a_referral_moves(gerove_context* context) {
  gerove_buffer referral = message_of(context, "Referral", REFERRAL(""));
  gerove_buffer seen = message_of(context, "ReferralEvent", EVENT("SEEN", ""));
  gerove_buffer accepted = message_of(context, "ReferralEvent", EVENT("ACCEPTED", ""));
  gerove_buffer one = GEROVE_BUFFER_INIT;
  gerove_buffer two = GEROVE_BUFFER_INIT;
  gerove_buffer text = GEROVE_BUFFER_INIT;
  CHECK_INT(state_of(context, &referral, GEROVE_NO_DATE), DELIVERED);
  REQUIRE_OK(
      context,
      gerove_referral_apply(context, referral.data, referral.size, seen.data, seen.size, &one));
  CHECK_INT(state_of(context, &one, GEROVE_NO_DATE), SEEN);
  CHECK_INT(state_of(context, &one, day_of(2024, 1, 2)), DELIVERED);
  REQUIRE_OK(
      context,
      gerove_referral_apply(context, one.data, one.size, accepted.data, accepted.size, &two));
  CHECK_INT(state_of(context, &two, GEROVE_NO_DATE), ACCEPTED);
  REQUIRE_OK(context,
             gerove_message_to_json(context, "Referral", two.data, two.size, 0, &text, NULL));
  CHECK_HAS((const char*)text.data, "{\"sequence\":4,\"kind\":\"REFERRAL_EVENT_KIND_ACCEPTED\"");

  /* Merged in either order they are one history, in which nothing is lost. */
  gerove_buffer merged = GEROVE_BUFFER_INIT;
  gerove_buffer turned = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context,
             gerove_referral_merge(context, one.data, one.size, two.data, two.size, &merged));
  REQUIRE_OK(context,
             gerove_referral_merge(context, two.data, two.size, one.data, one.size, &turned));
  CHECK(merged.size == two.size && memcmp(merged.data, two.data, two.size) == 0);
  CHECK(turned.size == two.size && memcmp(turned.data, two.data, two.size) == 0);
  gerove_buffer_dispose(&referral);
  gerove_buffer_dispose(&seen);
  gerove_buffer_dispose(&accepted);
  gerove_buffer_dispose(&one);
  gerove_buffer_dispose(&two);
  gerove_buffer_dispose(&text);
  gerove_buffer_dispose(&merged);
  gerove_buffer_dispose(&turned);
}

struct refused_move {
  const char* referral;
  const char* event;
  int32_t code;
  const char* told;
};

static void moves_that_are_not_allowed(gerove_context* context) {
  const struct refused_move cases[] = {
      {REFERRAL(""), EVENT("STARTED", ""), 800, "leidžiama"},
      {REFERRAL("," EVENT(
           "REFUSED",
           ",\"sequence\":3,\"reason\":\"REFERRAL_REASON_NO_PLACE\"") ",{\"sequence\":4,\"kind\":"
                                                                      "\"REFERRAL_EVENT_KIND_"
                                                                      "WITHDRAWN\",\"moment\":"
                                                                      "\"2024-01-04T09:00:00Z\","
                                                                      "\"actorInstitutionId\":"
                                                                      "\"mokykla\",\"reason\":"
                                                                      "\"REFERRAL_REASON_NEED_"
                                                                      "GONE\"}"),
       EVENT("ACCEPTED", ""),
       801,
       "užbaigtas"},
      {REFERRAL(""),
       "{\"kind\":\"REFERRAL_EVENT_KIND_ACCEPTED\",\"moment\":\"2024-01-03T09:00:00Z\","
       "\"actorInstitutionId\":\"mokykla\"}",
       802,
       "gavėjas"},
      {REFERRAL(""), EVENT("REFUSED", ""), 803, "priežasties"},
      {REFERRAL(""),
       "{\"kind\":\"REFERRAL_EVENT_KIND_SEEN\",\"actorInstitutionId\":\"inst-ppt\"}",
       804,
       "laiko"},
      {REFERRAL(""), EVENT("SEEN", ",\"sequence\":1"), 805, "eilės numeris"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    gerove_buffer referral = message_of(context, "Referral", cases[i].referral);
    gerove_buffer event = message_of(context, "ReferralEvent", cases[i].event);
    gerove_buffer out = GEROVE_BUFFER_INIT;
    CHECK_FAILS(
        context,
        gerove_referral_apply(context, referral.data, referral.size, event.data, event.size, &out),
        cases[i].code);
    CHECK_HAS(gerove_error_message(context, GEROVE_LT), cases[i].told);
    CHECK_HAS(gerove_error_path(context), "referral");
    CHECK_HAS_NOT(gerove_error_message(context, GEROVE_LT), "slaptas");
    CHECK(out.data == NULL);
    gerove_buffer_dispose(&referral);
    gerove_buffer_dispose(&event);
  }
}

static void bytes_that_are_no_referral(gerove_context* context) {
  gerove_buffer good = message_of(context, "Referral", REFERRAL(""));
  gerove_buffer out = GEROVE_BUFFER_INIT;
  int32_t state = 77;
  CHECK_FAILS(context, gerove_referral_apply(context, "\x0a\x05", 2, "", 0, &out), 100);
  CHECK_FAILS(
      context, gerove_referral_apply(context, good.data, good.size, "\x0a\x05", 2, &out), 100);
  CHECK_FAILS(
      context, gerove_referral_merge(context, good.data, good.size, "\x0a\x05", 2, &out), 100);
  CHECK_FAILS(
      context, gerove_referral_merge(context, "\x0a\x05", 2, good.data, good.size, &out), 100);
  CHECK_FAILS(context, gerove_referral_state(context, "\x0a\x05", 2, GEROVE_NO_DATE, &state), 100);
  CHECK(out.data == NULL && state == 77);
  gerove_buffer_dispose(&good);
}

static void states_have_words(gerove_context* context) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_codes(context, "ReferralState", &table));
  CHECK_TEXT(cell(context, table, row_with(context, table, 0, "number", "3"), "word"), "delivered");
  CHECK_TEXT(cell(context, table, row_with(context, table, 0, "number", "4"), "word"), "seen");
  CHECK_TEXT(cell(context, table, row_with(context, table, 0, "number", "5"), "word"), "accepted");
  gerove_table_destroy(table);
}

static void the_table_of_moves(gerove_context* context) {
  gerove_table* table = NULL;
  REQUIRE_OK(context, gerove_referral_moves(context, &table));
  CHECK_TEXT(column_names(context, table), "state event to by reason");
  CHECK_INT(row_count(context, table), 97);
  CHECK_TEXT(cell(context, table, 2, "state"), "draft");
  CHECK_TEXT(cell(context, table, 2, "event"), "withdrawn");
  CHECK_TEXT(cell(context, table, 2, "to"), "withdrawn");
  CHECK_TEXT(cell(context, table, 2, "by"), "sender");
  CHECK_TEXT(cell(context, table, 2, "reason"), "yes");
  CHECK_INT(rows_with(context, table, "reason", "yes") + rows_with(context, table, "reason", "no"),
            97);
  gerove_table_destroy(table);
}

int main(void) {
  gerove_context* context = new_context();
  gerove_records* records = read_records(context, SAMPLE);
  lists_of_the_sample_year(context, records);
  lists_that_there_are_not(context, records);
  a_referral_moves(context);
  moves_that_are_not_allowed(context);
  bytes_that_are_no_referral(context);
  states_have_words(context);
  the_table_of_moves(context);
  gerove_records_destroy(records);
  gerove_context_destroy(context);
  return check_result();
}
