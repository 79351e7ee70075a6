/* Citations of acts in text, and the acts among records. */
#include <string.h>

#include "check.h"
#include "fixture.h"

#define TEXT "Pagal mero 2024 m. sausio 9 d. potvarkį Nr. M-31 ir VMVPĮ 12 str. 10 d."

static void citations_are_read(gerove_context* context) {
  gerove_table* citations = NULL;
  gerove_table* findings = NULL;
  REQUIRE_OK(context,
             gerove_citations(context, TEXT, strlen(TEXT), NULL, NULL, &citations, &findings));
  CHECK_HAS(column_names(context, citations), "begin end list_begin kind");
  CHECK_TEXT(cell(context, citations, 0, "number"), "M-31");
  CHECK_TEXT(cell(context, citations, 0, "date"), "2024-01-09");
  CHECK_TEXT(cell(context, citations, 1, "provisions"), "12 str. 10 d.");
  gerove_table_destroy(citations);
  gerove_table_destroy(findings);
}

static void acts_are_found(gerove_context* context) {
  const char lines[] =
      "{\"act\":{\"id\":\"a\",\"kind\":\"ACT_KIND_ORDER\",\"issuer\":\"ACTOR_KIND_MAYOR\","
      "\"number\":\"M-31\",\"date\":\"2024-01-09\",\"municipalityId\":\"azuolyno\"}}\n";
  gerove_records* records = NULL;
  gerove_table* citations = NULL;
  REQUIRE_OK(context, gerove_records_decode(context, lines, strlen(lines), NULL, &records));
  REQUIRE_OK(context,
             gerove_citations(context, TEXT, strlen(TEXT), records, "azuolyno", &citations, NULL));
  CHECK_TEXT(cell(context, citations, 0, "acts"), "a");
  gerove_table_destroy(citations);
  REQUIRE_OK(context,
             gerove_citations(context, TEXT, strlen(TEXT), records, "kitur", &citations, NULL));
  CHECK_TEXT(cell(context, citations, 0, "acts"), "");
  gerove_table_destroy(citations);
  gerove_records_destroy(records);
}

static void what_is_no_utf8_is_a_failure(gerove_context* context) {
  gerove_table* citations = NULL;
  CHECK_FAILS(context,
              gerove_citations(context, "\xff", 1, NULL, NULL, &citations, NULL),
              GEROVE_E_ARGUMENT);
}

int main(void) {
  gerove_context* context = new_context();
  citations_are_read(context);
  acts_are_found(context);
  what_is_no_utf8_is_a_failure(context);
  gerove_context_destroy(context);
  return check_result();
}
