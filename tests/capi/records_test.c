/* Records in memory, in files, and single messages. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "fixture.h"

static size_t count_of(gerove_context* context, const gerove_records* records) {
  size_t count = 0;
  REQUIRE_OK(context, gerove_records_count(context, records, &count));
  return count;
}

/* All records as a stream holds them. */
static gerove_buffer encoded(gerove_context* context,
                             const gerove_records* records,
                             int32_t format) {
  gerove_buffer out = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context,
             gerove_records_encode(context, records, format, 0, count_of(context, records), &out));
  return out;
}

static int same_bytes(const gerove_buffer* a, const gerove_buffer* b) {
  return a->size == b->size && memcmp(a->data, b->data, a->size) == 0;
}

static void the_sample_year_in_both_formats(gerove_context* context) {
  gerove_records* records = read_records(context, SAMPLE);
  CHECK_INT(count_of(context, records), SAMPLE_RECORDS);
  gerove_buffer packed = encoded(context, records, GEROVE_FORMAT_PROTOBUF);
  gerove_buffer text = encoded(context, records, GEROVE_FORMAT_JSON);
  CHECK(packed.size < text.size);
  CHECK_INT(text.data[text.size], 0);
  CHECK_INT(text.data[text.size - 1], '\n');
  CHECK_HAS((const char*)text.data, "{\"header\":{\"formatVersion\":1,");

  const gerove_buffer* streams[] = {&packed, &text};
  for (int i = 0; i < 2; ++i) {
    gerove_records* again = NULL;
    REQUIRE_OK(context,
               gerove_records_decode(context, streams[i]->data, streams[i]->size, NULL, &again));
    gerove_buffer packed_again = encoded(context, again, GEROVE_FORMAT_PROTOBUF);
    CHECK(same_bytes(&packed, &packed_again));
    gerove_buffer_dispose(&packed_again);
    gerove_records_destroy(again);
  }
  gerove_buffer_dispose(&packed);
  gerove_buffer_dispose(&text);
  gerove_buffer_dispose(&text);
  CHECK(text.data == NULL && text.size == 0 && text.capacity == 0);
  gerove_records_destroy(records);
}

static void parts_of_records(gerove_context* context) {
  gerove_records* records = read_records(context, SAMPLE);
  gerove_buffer out = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_records_encode(context, records, GEROVE_FORMAT_JSON, 1, 1, &out));
  CHECK_HAS((const char*)out.data, "{\"municipality\":{\"id\":\"azuolyno\"");
  CHECK(memchr(out.data, '\n', out.size) == out.data + out.size - 1);

  /* Memory is used again, and what stood there stays when a call fails. */
  const uint8_t* memory = out.data;
  const size_t capacity = out.capacity;
  const size_t size = out.size;
  const size_t count = SAMPLE_RECORDS;
  CHECK_FAILS(context, gerove_records_encode(context, records, 1, count, 1, &out), GEROVE_E_SIZE);
  CHECK_FAILS(context, gerove_records_encode(context, records, 1, 2, count, &out), GEROVE_E_SIZE);
  CHECK_FAILS(
      context, gerove_records_encode(context, records, 1, SIZE_MAX, 2, &out), GEROVE_E_SIZE);
  CHECK_FAILS(context, gerove_records_encode(context, records, 0, 0, 1, &out), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_records_encode(context, records, 3, 0, 1, &out), GEROVE_E_ARGUMENT);
  CHECK(out.data == memory && out.size == size && out.data[0] == '{');
  REQUIRE_OK(context, gerove_records_encode(context, records, GEROVE_FORMAT_JSON, 1, 1, &out));
  CHECK(out.data == memory && out.capacity == capacity && out.size == size);
  REQUIRE_OK(context, gerove_records_encode(context, records, GEROVE_FORMAT_JSON, count, 0, &out));
  CHECK_INT(out.size, 0);
  gerove_buffer_dispose(&out);
  gerove_records_destroy(records);
}

static void joined_records_keep_their_order(gerove_context* context) {
  gerove_records* a = records_of(context, "{\"person\":{\"id\":\"a\"}}\n");
  gerove_records* b = records_of(context, "{\"person\":{\"id\":\"b\"}}\n{\"body\":{\"id\":\"c\"}}");
  const gerove_records* parts[] = {b, a, b};
  gerove_records* all = NULL;
  REQUIRE_OK(context, gerove_records_join(context, parts, 3, &all));
  gerove_records_destroy(a);
  gerove_records_destroy(b);
  CHECK_INT(count_of(context, all), 5);
  gerove_buffer text = encoded(context, all, GEROVE_FORMAT_JSON);
  CHECK_TEXT((const char*)text.data,
             "{\"person\":{\"id\":\"b\"}}\n{\"body\":{\"id\":\"c\"}}\n{\"person\":{\"id\":\"a\"}}\n"
             "{\"person\":{\"id\":\"b\"}}\n{\"body\":{\"id\":\"c\"}}\n");
  gerove_buffer_dispose(&text);

  gerove_records* none = NULL;
  REQUIRE_OK(context, gerove_records_join(context, NULL, 0, &none));
  CHECK_INT(count_of(context, none), 0);
  gerove_records_destroy(none);
  none = NULL;
  const gerove_records* broken[] = {all, NULL};
  CHECK_FAILS(context, gerove_records_join(context, broken, 2, &none), GEROVE_E_HANDLE);
  CHECK_FAILS(context, gerove_records_join(context, NULL, 2, &none), GEROVE_E_ARGUMENT);
  broken[1] = a;
  CHECK_FAILS(context, gerove_records_join(context, broken, 2, &none), GEROVE_E_HANDLE);
  CHECK(none == NULL);
  gerove_records_destroy(all);
}

static void nothing_is_a_stream_without_records(gerove_context* context) {
  gerove_records* records = NULL;
  REQUIRE_OK(context, gerove_records_decode(context, NULL, 0, NULL, &records));
  CHECK_INT(count_of(context, records), 0);
  gerove_records_destroy(records);
}

static void files_that_cannot_be_read(gerove_context* context) {
  gerove_records* records = NULL;
  gerove_read_options options = GEROVE_READ_OPTIONS_INIT;
  CHECK_FAILS(context, gerove_records_read(context, "no-such.jsonl", NULL, &records), 305);
  CHECK_HAS(gerove_error_message(context, GEROVE_LT), "no-such.jsonl");
  write_file("records.txt", "{\"person\":{\"id\":\"a\"}}\n", 22);
  CHECK_FAILS(context, gerove_records_read(context, "records.txt", NULL, &records), 306);
  CHECK(records == NULL);
  options.format = GEROVE_FORMAT_JSON;
  REQUIRE_OK(context, gerove_records_read(context, "records.txt", &options, &records));
  CHECK_INT(count_of(context, records), 1);
  gerove_records_destroy(records);
  records = NULL;

  write_file("cut.gerove", "\x05\x3a\x03\x0a\x01", 5);
  CHECK_FAILS(context, gerove_records_read(context, "cut.gerove", NULL, &records), 300);
  CHECK_PLACE(context, 0, 0, -1, -1);
  write_file("frame.gerove", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 11);
  CHECK_FAILS(context, gerove_records_read(context, "frame.gerove", NULL, &records), 301);
  const char newer[] = "{\"header\":{\"formatVersion\":2}}\n";
  CHECK_FAILS(context, gerove_records_decode(context, newer, strlen(newer), NULL, &records), 307);
  CHECK(records == NULL);
}

static void limits_that_the_caller_sets(gerove_context* context) {
  gerove_records* records = NULL;
  gerove_read_options options = GEROVE_READ_OPTIONS_INIT;
  const char lines[] =
      "{\"header\":{\"formatVersion\":1}}\n{\"child\":{\"id\":\"v\",\"nmae\":1}}\n";
  const size_t size = strlen(lines);
  options.ignore_unknown = 1;
  REQUIRE_OK(context, gerove_records_decode(context, lines, size, &options, &records));
  CHECK_INT(count_of(context, records), 2);
  gerove_records_destroy(records);
  records = NULL;
  options.record_size = 8;
  CHECK_FAILS(context, gerove_records_decode(context, lines, size, &options, &records), 302);
  options.record_size = 0;
  options.memory = 1;
  CHECK_FAILS(context, gerove_records_read(context, SAMPLE, &options, &records), 214);
  options.memory = 0;
  options.format = GEROVE_FORMAT_PROTOBUF;
  const int32_t status = gerove_records_decode(context, lines, size, &options, &records);
  CHECK(status >= 100 && status < 400);
  options.format = 3;
  CHECK_FAILS(
      context, gerove_records_decode(context, lines, size, &options, &records), GEROVE_E_ARGUMENT);
  CHECK_FAILS(context, gerove_records_read(context, SAMPLE, &options, &records), GEROVE_E_ARGUMENT);
  CHECK(records == NULL);
}

static void standard_input_is_a_file_too(gerove_context* context) {
  const int kept = dup(0);
  const int file = open(SAMPLE, O_RDONLY);
  REQUIRE(kept >= 0 && file >= 0 && dup2(file, 0) == 0);
  gerove_records* records = read_records(context, "-");
  CHECK_INT(count_of(context, records), SAMPLE_RECORDS);
  gerove_records_destroy(records);
  REQUIRE(dup2(kept, 0) == 0);
  close(kept);
  close(file);
}

static void files_that_are_written(gerove_context* context) {
  gerove_records* records = records_of(context, "{\"person\":{\"id\":\"a\"}}\n");
  REQUIRE_OK(context, gerove_records_write(context, records, "out.jsonl", GEROVE_FORMAT_AUTO));
  char* text = read_file("out.jsonl", NULL);
  CHECK_TEXT(text, "{\"header\":{\"formatVersion\":1}}\n{\"person\":{\"id\":\"a\"}}\n");
  free(text);
  REQUIRE_OK(context, gerove_records_write(context, records, "out.gerove", GEROVE_FORMAT_AUTO));
  gerove_records* back = read_records(context, "out.gerove");
  CHECK_INT(count_of(context, back), 2);

  /* With a header of their own they get no second one. */
  REQUIRE_OK(context, gerove_records_write(context, back, "out.txt", GEROVE_FORMAT_JSON));
  text = read_file("out.txt", NULL);
  CHECK_TEXT(text, "{\"header\":{\"formatVersion\":1}}\n{\"person\":{\"id\":\"a\"}}\n");
  free(text);
  CHECK_FAILS(context, gerove_records_write(context, records, "new.txt", GEROVE_FORMAT_AUTO), 306);
  CHECK(!file_exists("new.txt"));
  CHECK_FAILS(context, gerove_records_write(context, records, "no/such/a.jsonl", 0), 305);
  CHECK_FAILS(context, gerove_records_write(context, records, "a.jsonl", 3), GEROVE_E_ARGUMENT);
  CHECK_FAILS(
      context, gerove_records_write(context, records, "/dev/full", GEROVE_FORMAT_JSON), 304);
  gerove_records_destroy(back);
  gerove_records_destroy(records);
}

static void messages_as_json(gerove_context* context) {
  const char measure[] = "{\"id\":\"m-1\",\"kind\":\"MEASURE_KIND_MEDIATION_2021\"}";
  gerove_buffer bytes = message_of(context, "Measure", measure);
  gerove_buffer text = GEROVE_BUFFER_INIT;
  uint64_t dropped = 9;
  REQUIRE_OK(context,
             gerove_message_to_json(
                 context, "gerove.v1.Measure", bytes.data, bytes.size, 0, &text, &dropped));
  CHECK_TEXT((const char*)text.data, measure);
  CHECK_INT(text.size, strlen(measure));
  CHECK_INT(dropped, 0);
  REQUIRE_OK(context,
             gerove_message_to_json(context, "Measure", bytes.data, bytes.size, 1, &text, NULL));
  CHECK_HAS((const char*)text.data, "\n \"kind\": \"MEASURE_KIND_MEDIATION_2021\"\n");

  /* A newer writer's field, number 999, is kept in Protobuf and counted in JSON. */
  const uint8_t newer[] = {0x0a, 0x01, 'v', 0xba, 0x3e, 0x03, 'n', 'e', 'w'};
  gerove_buffer checked = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_message_check(context, "Child", newer, sizeof(newer), &checked));
  CHECK_INT(checked.size, sizeof(newer));
  CHECK(memcmp(checked.data, newer, sizeof(newer)) == 0);
  REQUIRE_OK(context, gerove_message_check(context, "Child", newer, sizeof(newer), NULL));
  REQUIRE_OK(context,
             gerove_message_to_json(context, "Child", newer, sizeof(newer), 0, &text, &dropped));
  CHECK_TEXT((const char*)text.data, "{\"id\":\"v\"}");
  CHECK_INT(dropped, 1);

  /* The last of several values counts, and is the only one written. */
  const uint8_t twice[] = {0x0a, 0x01, 'u', 0x0a, 0x01, 'v'};
  REQUIRE_OK(context, gerove_message_check(context, "Child", twice, sizeof(twice), &checked));
  CHECK_INT(checked.size, 3);
  CHECK(memcmp(checked.data, twice + 3, 3) == 0);
  REQUIRE_OK(context, gerove_message_check(context, "Child", NULL, 0, &checked));
  CHECK_INT(checked.size, 0);
  gerove_buffer_dispose(&bytes);
  gerove_buffer_dispose(&text);
  gerove_buffer_dispose(&checked);
}

/* Not only records: also the parts that several messages share. */
static void parts_are_messages_too(gerove_context* context) {
  const char* const parts[][2] = {
      {"Period", "{\"start\":\"2024-01-01\"}"},
      {"Decimal", "{\"digits\":\"150\"}"},
      {"Term", "{\"kind\":\"TERM_KIND_AS_NEEDED\"}"},
      {"Timestamp", "\"2024-01-02T09:00:00Z\""},
  };
  for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    gerove_buffer text = GEROVE_BUFFER_INIT;
    gerove_buffer bytes = message_of(context, parts[i][0], parts[i][1]);
    CHECK(bytes.size > 0);
    REQUIRE_OK(
        context,
        gerove_message_to_json(context, parts[i][0], bytes.data, bytes.size, 0, &text, NULL));
    CHECK_TEXT((const char*)text.data, parts[i][1]);
    gerove_buffer_dispose(&bytes);
    gerove_buffer_dispose(&text);
  }
}

struct bytes_case {
  const char* type;
  const char* bytes;
  size_t size;
  int32_t code;
  int64_t offset;
  const char* path;
};

static void bytes_that_are_no_message(gerove_context* context) {
  const struct bytes_case cases[] = {
      {"Child", "\x0a\x05v", 3, 100, 1, "id"},
      {"Child", "\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 12, 101, 1, "id"},
      {"Child", "\x00", 1, 102, 1, ""},
      {"Child", "\x0c", 1, 103, 0, ""},
      {"Person", "\x12\x02\xff\xfe", 4, 105, 1, "given_names"},
      {"Child", "\x1a\x01x", 3, 109, 1, "born"},
  };
  gerove_buffer out = message_of(context, "Child", "{\"id\":\"kept\"}");
  const gerove_buffer before = out;
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const struct bytes_case* one = &cases[i];
    uint64_t dropped = 9;
    CHECK_FAILS(
        context, gerove_message_check(context, one->type, one->bytes, one->size, &out), one->code);
    CHECK_PLACE(context, one->offset, -1, -1, -1);
    CHECK_TEXT(gerove_error_path(context), one->path);
    CHECK_FAILS(
        context,
        gerove_message_to_json(context, one->type, one->bytes, one->size, 0, &out, &dropped),
        one->code);
    CHECK_INT(dropped, 9);
    CHECK(out.data == before.data && out.size == before.size && out.data[2] == 'k');
  }
  gerove_buffer_dispose(&out);
}

struct json_case {
  const char* type;
  const char* json;
  int32_t code;
  int64_t line;
  const char* path;
};

static void json_that_is_no_message(gerove_context* context) {
  const struct json_case cases[] = {
      {"Child", "{", 200, 1, ""},
      {"Child", "{\n\"id\":7}", 201, 2, "id"},
      {"Child", "{\"nmae\":1}", 202, 1, ""},
      {"Child", "{\"id\":\"v\",\n\"id\":\"v\"}", 203, 2, "id"},
      {"Record", "{\"child\":{},\"person\":{}}", 204, 1, ""},
      {"Header", "{\"formatVersion\":4294967296}", 205, 1, "format_version"},
      {"Measure", "{\"kind\":\"MEASURE_KIND_SLAPTA\"}", 206, 1, "kind"},
      {"Sitting", "{\"id\":\"s\",\n\n\"date\":\"2015-02-30\"}", 207, 3, "date"},
      {"Child", "{\"id\":\"v\",\n\n\"born\":\"2015-02-30\"}", 208, 3, "born"},
      {"ReferralEvent", "{\"moment\":\"2015-02-30\"}", 209, 1, "moment"},
      {"Person", "{\"givenNames\":\"\xff\"}", 212, 1, ""},
  };
  gerove_buffer out = message_of(context, "Child", "{\"id\":\"kept\"}");
  const gerove_buffer before = out;
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const struct json_case* one = &cases[i];
    gerove_place place;
    CHECK_FAILS(context,
                gerove_message_from_json(context, one->type, one->json, strlen(one->json), &out),
                one->code);
    REQUIRE(gerove_error_place(context, &place) == GEROVE_OK);
    CHECK_INT(place.line, one->line);
    CHECK(place.column >= 1 && place.offset >= 0);
    CHECK_HAS(gerove_error_path(context), one->path);
    for (int32_t language = GEROVE_LT; language <= GEROVE_EN; ++language) {
      CHECK_HAS_NOT(gerove_error_message(context, language), "2015");
      CHECK_HAS_NOT(gerove_error_message(context, language), "SLAPTA");
    }
    CHECK(out.data == before.data && out.size == before.size && out.data[2] == 'k');
  }
  gerove_buffer_dispose(&out);
}

static void types_that_do_not_exist(gerove_context* context) {
  gerove_buffer out = GEROVE_BUFFER_INIT;
  uint64_t dropped = 9;
  const char* types[] = {"Nobody", "", "gerove.v2.Child", "MeasureKind", "child "};
  for (size_t i = 0; i < 5; ++i) {
    CHECK_FAILS(
        context, gerove_message_from_json(context, types[i], "{}", 2, &out), GEROVE_E_ARGUMENT);
    CHECK_FAILS(context,
                gerove_message_to_json(context, types[i], "", 0, 0, &out, &dropped),
                GEROVE_E_ARGUMENT);
    CHECK_FAILS(context, gerove_message_check(context, types[i], "", 0, &out), GEROVE_E_ARGUMENT);
  }
  CHECK(out.data == NULL && dropped == 9);
}

int main(void) {
  gerove_context* context = new_context();
  the_sample_year_in_both_formats(context);
  parts_of_records(context);
  joined_records_keep_their_order(context);
  nothing_is_a_stream_without_records(context);
  files_that_cannot_be_read(context);
  limits_that_the_caller_sets(context);
  standard_input_is_a_file_too(context);
  files_that_are_written(context);
  messages_as_json(context);
  parts_are_messages_too(context);
  bytes_that_are_no_message(context);
  json_that_is_no_message(context);
  types_that_do_not_exist(context);
  gerove_context_destroy(context);
  return check_result();
}
