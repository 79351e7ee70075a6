/* What the tests in C share: the sample year, days, files, and cells of tables as text. */
#ifndef GEROVE_TESTS_CAPI_FIXTURE_H
#define GEROVE_TESTS_CAPI_FIXTURE_H

#include <gerove.h>

/* A year of an invented municipality: 257 records. */
#define SAMPLE GEROVE_TEST_DATA "/sample_municipality_2023.jsonl"
/* How many records it has, the header included. */
#define SAMPLE_RECORDS 257

gerove_context* new_context(void);
gerove_records* read_records(gerove_context* context, const char* path);
/* Lines of JSON as records. */
gerove_records* records_of(gerove_context* context, const char* lines);
/* The Protobuf bytes of one message that is given as JSON. */
gerove_buffer message_of(gerove_context* context, const char* type, const char* json);
/* The sample year so many times over, for calls that have to take their time. */
gerove_records* many_records(gerove_context* context, int times);

/* Days since 1970-01-01 of a date of the Gregorian calendar. */
int32_t day_of(int year, int month, int day);

/* A whole file, with a NUL behind it; the caller frees it. */
char* read_file(const char* path, size_t* size);
void write_file(const char* path, const void* bytes, size_t size);
int file_exists(const char* path);

size_t row_count(gerove_context* context, const gerove_table* table);
/* The number of the column with a name; ends the test if there is none. */
size_t column_at(gerove_context* context, const gerove_table* table, const char* name);
/* A cell of any kind as text: dates as YYYY-MM-DD, empty cells as "". The last 16 are valid. */
const char* cell(gerove_context* context, const gerove_table* table, size_t row, const char* name);
/* The first row from `from` on with such a cell; ends the test if there is none. */
size_t row_with(gerove_context* context,
                const gerove_table* table,
                size_t from,
                const char* name,
                const char* text);
/* How many rows have such a cell. */
size_t rows_with(gerove_context* context,
                 const gerove_table* table,
                 const char* name,
                 const char* text);
/* The names of all columns, joined with a space; valid until the next call. */
const char* column_names(gerove_context* context, const gerove_table* table);

#endif
