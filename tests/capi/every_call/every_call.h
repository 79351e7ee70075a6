/* Calls of every function of the ABI that gives a status, made from the headers by
 * generate_calls.py, with a small world of good arguments for them. */
#ifndef GEROVE_TESTS_CAPI_EVERY_CALL_H
#define GEROVE_TESTS_CAPI_EVERY_CALL_H

#include <gerove_arrow.h>

enum handle {
  HANDLE_NONE,
  HANDLE_CONTEXT,
  HANDLE_RECORDS,
  HANDLE_READER,
  HANDLE_WRITER,
  HANDLE_LAW,
  HANDLE_CALENDAR,
  HANDLE_DIRECTORY,
  HANDLE_TABLE,
  HANDLE_COUNT
};

enum parameter_kind {
  HANDLE,      /* one that the function uses */
  NEW_HANDLE,  /* a pointer to one that it gives */
  BUFFER,      /* a buffer that it fills */
  STREAM,      /* an Arrow stream that it fills */
  RESULT,      /* a pointer to another result */
  INPUT,       /* text or bytes, numbers, pointers */
  OPTIONS,     /* a struct that begins with its size */
  DAYS,        /* a gerove_days */
  CALLBACK,    /* a function */
  MEMORY_SIZE, /* how much memory stands behind an input: must be right */
  NUMBER       /* any other number */
};

struct parameter {
  const char* name;
  enum parameter_kind kind;
  enum handle handle;
  int32_t null; /* what NULL in its place gives */
};

union value {
  void* pointer;
  int64_t number;
  gerove_days days;
  gerove_progress progress;
};

/* What good arguments point to. */
struct world {
  gerove_context* context;
  gerove_records* records; /* of the sample year, a few of each kind */
  gerove_reader* reader;
  gerove_writer* writer;
  gerove_law* law;
  gerove_calendar* calendar;
  gerove_directory* directory;
  gerove_table* table;     /* with text in its first column */
  gerove_table* deadlines; /* with dates in its first column */
  gerove_table* floats;    /* any table with a column of doubles */
  size_t float_column;
  const gerove_records* parts[2];
  const void* files[1]; /* rows of a register */
  size_t file_sizes[1];
  const char* file_names[1];
  gerove_read_options gerove_read_options;
  gerove_assess_options gerove_assess_options;
  gerove_term_rules gerove_term_rules;
  gerove_budget gerove_budget;
  gerove_wanted gerove_wanted;
  gerove_plan_options gerove_plan_options;
  gerove_import_options gerove_import_options;
  gerove_days days;
  int32_t day_numbers[4];
  int64_t steps[4];
  const char* input; /* a file of records */
  gerove_buffer lines;
  gerove_buffer record;
  gerove_buffer referral;
  gerove_buffer event;
  gerove_buffer law_json;
  gerove_buffer hsds;
  gerove_buffer plan_text;
  gerove_buffer plan;
  gerove_records* imported; /* what these rows become */
  gerove_buffer run;        /* of that import */
};

struct call {
  const char* name;
  int32_t (*call)(const union value* values);
  void (*arguments)(struct world* world, union value* values);
  const struct parameter* parameters;
  size_t count;
};

extern const struct call every_call[];
extern const size_t every_call_count;

#define MOST_PARAMETERS 11

/* Results of a call, with what stood there before. */
struct results {
  union {
    unsigned char bytes[256];
    gerove_buffer buffer;
    void* handle;
    struct ArrowArrayStream stream;
    double alignment;
  } slots[MOST_PARAMETERS], before[MOST_PARAMETERS];
};

void world_create(struct world* world);
void world_destroy(struct world* world);
/* A handle of a kind, from the world. */
void* world_handle(struct world* world, enum handle kind);
void destroy_handle(enum handle kind, void* handle);

/* Good arguments and empty results; readers and writers begin anew. */
void begin_call(struct world* world,
                const struct call* call,
                union value* values,
                struct results* results);
/* Whether every result is as it was before the call. */
int results_unchanged(const struct call* call, const struct results* results);
/* Frees the results: those that a call gave, or those that stood there before. */
void end_call(const struct call* call, const union value* values, struct results* results);

#endif
