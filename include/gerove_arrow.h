/**
 * @file
 * Tables without a copy: the Arrow C data interface (https://arrow.apache.org/docs/format).
 *
 * DuckDB, pandas, Polars, PyArrow, R and others read what this gives. Texts are large strings,
 * codes are dictionaries of strings, dates `date32`, moments `timestamp` in seconds of UTC. Each
 * field's metadata says its privacy class: `gerove.privacy` is plain, identity, health, offence,
 * reporter or opaque.
 */
#ifndef GEROVE_ARROW_H
#define GEROVE_ARROW_H

#include "gerove.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The structs are those of the Arrow specification, under the guards that it prescribes. */
/** @cond */
#ifndef ARROW_C_DATA_INTERFACE
#  define ARROW_C_DATA_INTERFACE

#  define ARROW_FLAG_DICTIONARY_ORDERED 1
#  define ARROW_FLAG_NULLABLE 2
#  define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#  define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};

#endif

/** @endcond */

/** Gives a table as a stream of one batch. The stream and what it gives keep the table's memory,
 * also when the table is destroyed; nothing is copied.
 * @param out a struct of the caller, whose content is the caller's to release afterwards
 * @return GEROVE_OK, GEROVE_E_HANDLE, GEROVE_E_ARGUMENT or GEROVE_E_MEMORY */
GEROVE_API int32_t gerove_table_to_arrow(gerove_context* context,
                                         const gerove_table* table,
                                         struct ArrowArrayStream* out);

#ifdef __cplusplus
}
#endif

#endif
