/* What we use of DuckDB's C API (https://duckdb.org/docs/api/c/api), found in the library that the
 * test loads. Its own header does not come with the npm package. */
#ifndef GEROVE_TESTS_CAPI_DUCKDB_API_H
#define GEROVE_TESTS_CAPI_DUCKDB_API_H

#include <gerove_arrow.h>
#include <stdint.h>

typedef struct duckdb_opened* duckdb_database;
typedef struct duckdb_connected* duckdb_connection;

/* All members are DuckDB's. */
typedef struct {
  uint64_t column_count;
  uint64_t row_count;
  uint64_t rows_changed;
  void* columns;
  char* error_message;
  void* internal_data;
} duckdb_result;

struct duckdb_api {
  int (*open)(const char* path, duckdb_database* out);
  int (*connect)(duckdb_database database, duckdb_connection* out);
  /* Makes a view of a stream; the stream can be read once. */
  int (*arrow_scan)(duckdb_connection connection,
                    const char* view,
                    struct ArrowArrayStream* stream);
  int (*query)(duckdb_connection connection, const char* sql, duckdb_result* out);
  const char* (*result_error)(duckdb_result* result);
  uint64_t (*row_count)(duckdb_result* result);
  int64_t (*value_int64)(duckdb_result* result, uint64_t column, uint64_t row);
  char* (*value_varchar)(duckdb_result* result, uint64_t column, uint64_t row);
  void (*free)(void* memory);
  void (*destroy_result)(duckdb_result* result);
  void (*disconnect)(duckdb_connection* connection);
  void (*close)(duckdb_database* database);
};

#endif
