/* Readers and writers: streams that need not fit into memory. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "fixture.h"

static gerove_reader* reader_of(gerove_context* context, const char* path) {
  gerove_reader* reader = NULL;
  REQUIRE_OK(context, gerove_reader_open(context, path, NULL, &reader));
  return reader;
}

static gerove_writer* writer_of(gerove_context* context, const char* path, int32_t format) {
  gerove_writer* writer = NULL;
  REQUIRE_OK(context, gerove_writer_create(context, path, format, &writer));
  return writer;
}

/* Reads a file to its end; gives how many records it has. */
static size_t read_all(gerove_context* context,
                       gerove_reader* reader,
                       int32_t format,
                       gerove_buffer* record) {
  size_t records = 0;
  int32_t status;
  while ((status = gerove_reader_next(context, reader, format, record)) == GEROVE_OK) ++records;
  CHECK_INT(status, GEROVE_END);
  CHECK_INT(gerove_error_code(context), GEROVE_OK);
  CHECK_TEXT(gerove_error_message(context, GEROVE_EN), "");
  return records;
}

static void records_one_by_one(gerove_context* context) {
  gerove_reader* reader = reader_of(context, SAMPLE);
  gerove_buffer record = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_reader_next(context, reader, GEROVE_FORMAT_JSON, &record));
  CHECK_HAS((const char*)record.data, "{\"header\":{\"formatVersion\":1,");
  CHECK_INT(record.data[record.size], 0);
  CHECK_INT(record.data[record.size - 1], '}');
  REQUIRE_OK(context, gerove_reader_next(context, reader, GEROVE_FORMAT_PROTOBUF, &record));
  gerove_buffer text = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context,
             gerove_message_to_json(context, "Record", record.data, record.size, 0, &text, NULL));
  CHECK_HAS((const char*)text.data, "{\"municipality\":{\"id\":\"azuolyno\"");
  CHECK_FAILS(
      context, gerove_reader_next(context, reader, GEROVE_FORMAT_AUTO, &record), GEROVE_E_ARGUMENT);
  CHECK_INT(read_all(context, reader, GEROVE_FORMAT_PROTOBUF, &record), SAMPLE_RECORDS - 2);
  const size_t size = record.size;
  CHECK_INT(gerove_reader_next(context, reader, GEROVE_FORMAT_JSON, &record), GEROVE_END);
  CHECK_INT(record.size, size);
  gerove_buffer_dispose(&record);
  gerove_buffer_dispose(&text);
  gerove_reader_destroy(reader);
}

static void records_in_batches(gerove_context* context) {
  gerove_reader* reader = reader_of(context, SAMPLE);
  const size_t expected[] = {100, 100, 57};
  for (int i = 0; i < 3; ++i) {
    gerove_records* batch = NULL;
    size_t count = 0;
    REQUIRE_OK(context, gerove_reader_next_batch(context, reader, 100, &batch));
    REQUIRE_OK(context, gerove_records_count(context, batch, &count));
    CHECK_INT(count, expected[i]);
    gerove_records_destroy(batch);
  }
  gerove_records* none = NULL;
  CHECK_INT(gerove_reader_next_batch(context, reader, 100, &none), GEROVE_END);
  CHECK(none == NULL);
  gerove_reader_destroy(reader);
}

static void behind_a_faulty_record_reading_goes_on(gerove_context* context) {
  const char lines[] =
      "{\"header\":{\"formatVersion\":1}}\n{\"child\":{\"born\":\"2015-02-30\"}}\n"
      "{\"person\":{\"id\":\"a\"}}\n{\"person\"\n{\"person\":{\"id\":\"b\"}}\n";
  write_file("faulty.jsonl", lines, strlen(lines));
  gerove_reader* reader = reader_of(context, "faulty.jsonl");
  gerove_buffer record = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_reader_next(context, reader, GEROVE_FORMAT_JSON, &record));
  CHECK_FAILS(context, gerove_reader_next(context, reader, GEROVE_FORMAT_JSON, &record), 208);
  CHECK_PLACE(context, 48, 1, 2, 18);
  CHECK_HAS(gerove_error_path(context), "child.born");
  CHECK_HAS((const char*)record.data, "header");
  REQUIRE_OK(context, gerove_reader_next(context, reader, GEROVE_FORMAT_JSON, &record));
  CHECK_TEXT((const char*)record.data, "{\"person\":{\"id\":\"a\"}}");
  CHECK_FAILS(context, gerove_reader_next(context, reader, GEROVE_FORMAT_JSON, &record), 200);
  CHECK_INT(read_all(context, reader, GEROVE_FORMAT_JSON, &record), 1);
  gerove_buffer_dispose(&record);
  gerove_reader_destroy(reader);

  gerove_records* batch = NULL;
  reader = reader_of(context, "faulty.jsonl");
  CHECK_FAILS(context, gerove_reader_next_batch(context, reader, 5, &batch), 208);
  CHECK(batch == NULL);
  REQUIRE_OK(context, gerove_reader_next_batch(context, reader, 1, &batch));
  gerove_records_destroy(batch);
  gerove_reader_destroy(reader);
}

static void a_failure_of_the_stream_is_final(gerove_context* context) {
  write_file("final.gerove", "\x02\x0a\x00\x05\x3a\x03\x0a\x01", 8);
  gerove_reader* reader = reader_of(context, "final.gerove");
  gerove_buffer record = GEROVE_BUFFER_INIT;
  REQUIRE_OK(context, gerove_reader_next(context, reader, GEROVE_FORMAT_PROTOBUF, &record));
  for (int again = 0; again < 2; ++again) {
    CHECK_FAILS(context, gerove_reader_next(context, reader, GEROVE_FORMAT_PROTOBUF, &record), 300);
    gerove_place place;
    REQUIRE(gerove_error_place(context, &place) == GEROVE_OK);
    CHECK_INT(place.record, 1);
  }
  gerove_buffer_dispose(&record);
  gerove_reader_destroy(reader);

  CHECK_FAILS(context, gerove_reader_open(context, "no-such.gerove", NULL, &reader), 305);
  CHECK_FAILS(context, gerove_reader_open(context, "name.xml", NULL, &reader), 306);
  gerove_read_options options = GEROVE_READ_OPTIONS_INIT;
  options.format = 9;
  CHECK_FAILS(context, gerove_reader_open(context, SAMPLE, &options, &reader), GEROVE_E_ARGUMENT);
}

static void a_file_appears_when_its_writer_is_closed(gerove_context* context) {
  remove("written.jsonl");
  gerove_writer* writer = writer_of(context, "written.jsonl", GEROVE_FORMAT_AUTO);
  const char person[] = "{\"person\":{\"id\":\"a\"}}";
  gerove_buffer packed = message_of(context, "Record", "{\"person\":{\"id\":\"b\"}}");
  REQUIRE_OK(context,
             gerove_writer_write(context, writer, GEROVE_FORMAT_JSON, person, strlen(person)));
  REQUIRE_OK(
      context,
      gerove_writer_write(context, writer, GEROVE_FORMAT_PROTOBUF, packed.data, packed.size));
  CHECK_FAILS(
      context, gerove_writer_write(context, writer, GEROVE_FORMAT_JSON, "{\"person\"", 9), 200);
  CHECK_FAILS(
      context, gerove_writer_write(context, writer, GEROVE_FORMAT_PROTOBUF, "\x2a\x05", 2), 100);
  CHECK_FAILS(context,
              gerove_writer_write(context, writer, GEROVE_FORMAT_AUTO, person, 1),
              GEROVE_E_ARGUMENT);
  gerove_records* more =
      records_of(context, "{\"person\":{\"id\":\"c\"}}\n{\"body\":{\"id\":\"d\"}}");
  REQUIRE_OK(context, gerove_writer_write_records(context, writer, more));
  CHECK(!file_exists("written.jsonl"));
  REQUIRE_OK(context, gerove_writer_close(context, writer));
  char* text = read_file("written.jsonl", NULL);
  CHECK_TEXT(
      text,
      "{\"header\":{\"formatVersion\":1}}\n{\"person\":{\"id\":\"a\"}}\n"
      "{\"person\":{\"id\":\"b\"}}\n{\"person\":{\"id\":\"c\"}}\n{\"body\":{\"id\":\"d\"}}\n");
  free(text);
  gerove_writer_destroy(writer);
  gerove_records_destroy(more);
  gerove_buffer_dispose(&packed);
}

static void without_close_nothing_of_the_file_stays(gerove_context* context) {
  write_file("kept.gerove", "old", 3);
  gerove_writer* writer = writer_of(context, "kept.gerove", GEROVE_FORMAT_AUTO);
  REQUIRE_OK(context, gerove_writer_write(context, writer, GEROVE_FORMAT_PROTOBUF, "\x2a\x00", 2));
  gerove_writer_destroy(writer);
  char* text = read_file("kept.gerove", NULL);
  CHECK_TEXT(text, "old");
  free(text);
}

static void files_that_cannot_be_written(gerove_context* context) {
  gerove_writer* writer = NULL;
  CHECK_FAILS(context, gerove_writer_create(context, "no/such/a.gerove", 0, &writer), 305);
  CHECK_FAILS(context, gerove_writer_create(context, "a.xml", GEROVE_FORMAT_AUTO, &writer), 306);
  CHECK_FAILS(context, gerove_writer_create(context, "-", GEROVE_FORMAT_AUTO, &writer), 306);
  CHECK_FAILS(context, gerove_writer_create(context, "a.gerove", 3, &writer), GEROVE_E_ARGUMENT);
  CHECK(writer == NULL);
  writer = writer_of(context, "/dev/full", GEROVE_FORMAT_JSON);
  REQUIRE_OK(context, gerove_writer_write(context, writer, GEROVE_FORMAT_JSON, "{}", 2));
  CHECK_FAILS(context, gerove_writer_close(context, writer), 304);
  gerove_writer_destroy(writer);
}

static void standard_streams_are_files_too(gerove_context* context) {
  const int kept_input = dup(0);
  const int kept_output = dup(1);
  int file = open("standard.gerove", O_WRONLY | O_CREAT | O_TRUNC, 0600);
  REQUIRE(kept_input >= 0 && kept_output >= 0 && file >= 0 && dup2(file, 1) == 1);
  close(file);
  gerove_writer* writer = writer_of(context, "-", GEROVE_FORMAT_PROTOBUF);
  gerove_records* records = read_records(context, SAMPLE);
  REQUIRE_OK(context, gerove_writer_write_records(context, writer, records));
  REQUIRE_OK(context, gerove_writer_close(context, writer));
  gerove_writer_destroy(writer);
  gerove_records_destroy(records);
  REQUIRE(dup2(kept_output, 1) == 1);

  file = open("standard.gerove", O_RDONLY);
  REQUIRE(file >= 0 && dup2(file, 0) == 0);
  gerove_reader* reader = reader_of(context, "-");
  gerove_buffer record = GEROVE_BUFFER_INIT;
  CHECK_INT(read_all(context, reader, GEROVE_FORMAT_PROTOBUF, &record), SAMPLE_RECORDS);
  gerove_buffer_dispose(&record);
  gerove_reader_destroy(reader);
  REQUIRE(dup2(kept_input, 0) == 0);
  close(kept_input);
  close(kept_output);
  close(file);
}

int main(void) {
  gerove_context* context = new_context();
  records_one_by_one(context);
  records_in_batches(context);
  behind_a_faulty_record_reading_goes_on(context);
  a_failure_of_the_stream_is_final(context);
  a_file_appears_when_its_writer_is_closed(context);
  without_close_nothing_of_the_file_stays(context);
  files_that_cannot_be_written(context);
  standard_streams_are_files_too(context);
  gerove_context_destroy(context);
  return check_result();
}
