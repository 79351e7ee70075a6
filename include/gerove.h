/**
 * @file
 * Gerovė in C: child-welfare records, the law's terms, referrals, services and reports.
 *
 * Records cross as Protobuf bytes or JSON text; the `.proto` files are installed beside this header
 * (`share/gerove/proto`), so that a caller in any language uses classes generated from them.
 * Results come as tables, which are read cell by cell, as text, CSV or JSON, or without a copy
 * through the Arrow C data interface (`gerove_arrow.h`). What is called the table `deadlines` here
 * has the columns that `gerove_columns` lists for it, also when it has no rows.
 *
 *     gerove_context *context = NULL;
 *     gerove_records *records = NULL;
 *     gerove_table *deadlines = NULL;
 *     gerove_context_create(&context);
 *     if (gerove_records_read(context, "office.gerove", NULL, &records) == GEROVE_OK &&
 *         gerove_assess(context, records, NULL, NULL, day, NULL, &deadlines, NULL) == GEROVE_OK)
 *       ...
 *     else
 *       fprintf(stderr, "%s\n", gerove_error_message(context, GEROVE_LT));
 *     gerove_table_destroy(deadlines);
 *     gerove_records_destroy(records);
 *     gerove_context_destroy(context);
 *
 * What holds for every function:
 *
 * - **Status.** Functions that can fail take a context first and return a status: `GEROVE_OK` or
 * the number of a failure (`gerove_failures` lists them). The context then tells the failure in
 * words and with its exact place, until its next use. No field's value of a record is ever in it.
 * After a failure nothing is half-done: what stood behind pointers for results is unchanged, except
 * that a record was written or read where a function says so. No function throws, aborts or prints.
 * - **Handles.** What `create`, `read` and the like give is the caller's and ends with its
 *   `destroy`; destroying NULL or twice does nothing. Handles keep what they were made from: any
 *   order of destruction is right. NULL where a handle is needed, a destroyed handle or one of
 *   another kind gives `GEROVE_E_HANDLE`; NULL for a result or for bytes of a size above zero,
 *   `GEROVE_E_ARGUMENT`. Results that a function calls optional may be NULL.
 * - **Input** is copied where it is kept. Text is UTF-8; with a size it needs no final NUL, without
 *   one it does.
 * - **Options** begin with `struct_size`, which the `_INIT` macro fills in; NULL stands for the
 *   defaults.
 * - **Dates** are days since 1970-01-01, as `date32` of Arrow has them. `GEROVE_NO_DATE` is none.
 * - **Threads.** A context is used by one thread at a time; a call of another one meanwhile, or of
 * a progress callback, gives `GEROVE_E_BUSY` and changes nothing. Records, law, calendars,
 * directories and tables never change and may be used by several threads at once; readers and
 * writers by one.
 * - **Processes.** A program may fork, also in a progress callback: both processes go on with
 * copies of everything. If other threads were in calls of the library at that moment, the child can
 * only `exec` or `_exit`, as POSIX has it for every library with locks.
 * - **Unloading.** Once loaded, the library stays until the program ends: `dlclose` leaves it in
 * memory, since Arrow streams and handles may outlive those who loaded it. Loading it again gives
 * the same one.
 * - **Codes** of the records (kinds, states, reasons) are the numbers of the `.proto` files. In
 * tables they are short words, which are stable, too: `gerove_codes` has both.
 * - **Language.** Titles and sentences of tables are in the language that the context had when they
 *   were made: Lithuanian unless `gerove_context_set_language` says otherwise.
 * - **Long** functions, which say so, look at the progress callback several times a second while
 * they go from record to record.
 *
 * Since 0.1, where nothing else is said.
 */
#ifndef GEROVE_H
#define GEROVE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What stands before every function. */
#if defined(_WIN32)
#  define GEROVE_API __declspec(dllimport)
#elif defined(__GNUC__)
#  define GEROVE_API __attribute__((visibility("default")))
#else
#  define GEROVE_API
#endif

/* Version -------------------------------------------------------------------------------------- */

/** The ABI that this header describes: raised when a program that was compiled before no longer
 * works. Within one ABI functions, options and columns are only added. */
#define GEROVE_ABI_VERSION 1

/** The ABI of the library, to be compared with `GEROVE_ABI_VERSION`. */
GEROVE_API uint32_t gerove_abi_version(void);
/** The version of the library, such as "0.1.0". Static. */
GEROVE_API const char* gerove_version(void);

/* Constants ------------------------------------------------------------------------------------ */

/** Success. */
#define GEROVE_OK 0
/** A pointer that must not be NULL is, or a value is none of those that a function takes. */
#define GEROVE_E_ARGUMENT 1
/** A handle is NULL, destroyed, or of another kind. */
#define GEROVE_E_HANDLE 2
/** A size or `struct_size` is wrong, or an index lies behind the end. */
#define GEROVE_E_SIZE 3
/** Memory ran out. */
#define GEROVE_E_MEMORY 4
/** The progress callback asked to stop. */
#define GEROVE_E_CANCELLED 5
/** A fault of the library itself. */
#define GEROVE_E_INTERNAL 6
/** The context is in a call already, of another thread or of the one that is inside its progress
 * callback. The call that it is in is not disturbed. */
#define GEROVE_E_BUSY 7
/** No more records; not a failure, and the context says nothing about it. */
#define GEROVE_END (-1)

/** No date. */
#define GEROVE_NO_DATE INT32_MIN
/** No moment. */
#define GEROVE_NO_MOMENT INT64_MIN

/** Lithuanian. */
#define GEROVE_LT 0
/** English. */
#define GEROVE_EN 1

/** How bytes hold records. AUTO: told by the name of the file or by the first bytes. */
#define GEROVE_FORMAT_AUTO 0
/** Protobuf: `.gerove` streams, where each record stands behind its length; one message alone. */
#define GEROVE_FORMAT_PROTOBUF 1
/** JSON: `.jsonl` streams, one record a line; one message alone. */
#define GEROVE_FORMAT_JSON 2

/* Handles -------------------------------------------------------------------------------------- */

typedef struct gerove_context gerove_context;     /**< errors and progress of one thread */
typedef struct gerove_records gerove_records;     /**< decoded records */
typedef struct gerove_reader gerove_reader;       /**< a stream being read */
typedef struct gerove_writer gerove_writer;       /**< a stream being written */
typedef struct gerove_law gerove_law;             /**< a table of law, ready to be applied */
typedef struct gerove_calendar gerove_calendar;   /**< holidays and working days */
typedef struct gerove_directory gerove_directory; /**< services, ready to be searched */
typedef struct gerove_table gerove_table;         /**< a result in columns */

/* Context and errors --------------------------------------------------------------------------- */

/** Makes a context.
 * @param out gets the context, which is the caller's
 * @return GEROVE_OK, GEROVE_E_ARGUMENT or GEROVE_E_MEMORY */
GEROVE_API int32_t gerove_context_create(gerove_context** out);
/** Ends a context. */
GEROVE_API void gerove_context_destroy(gerove_context* context);

/** The failure of the context's last function: GEROVE_OK without one, also after GEROVE_END;
 * GEROVE_E_HANDLE for what is no context, GEROVE_E_BUSY for one in a call. */
GEROVE_API int32_t gerove_error_code(const gerove_context* context);
/** The failure in one sentence, with its place and in one of the languages. Empty without one. The
 * context's, until its next use. */
GEROVE_API const char* gerove_error_message(const gerove_context* context, int32_t language);
/** The path of the field that the failure is about, `case_file.measures[1].kind`. Empty without
 * one. The context's, until its next use. */
GEROVE_API const char* gerove_error_path(const gerove_context* context);

/** Sets the language of the tables that are made with the context.
 * @param language GEROVE_LT or GEROVE_EN
 * @return GEROVE_OK, GEROVE_E_HANDLE or GEROVE_E_ARGUMENT */
GEROVE_API int32_t gerove_context_set_language(gerove_context* context, int32_t language);

/** Where in the input a failure lies; -1 where that is not known. */
typedef struct gerove_place {
  int64_t offset; /**< byte, from 0 */
  int64_t record; /**< record of a stream, from 0 */
  int64_t line;   /**< line of text, from 1 */
  int64_t column; /**< byte in the line, from 1 */
} gerove_place;
/** Where the failure lies.
 * @return GEROVE_OK, GEROVE_E_HANDLE or GEROVE_E_ARGUMENT; the context keeps its failure */
GEROVE_API int32_t gerove_error_place(const gerove_context* context, gerove_place* out);

/** Called now and then by long functions, on the thread that called them, and once they are through
 * with the records.
 * @param done how far the work is: it never falls, and the last call of a function that ends well
 * has all; @param total its end, the same in each call, 0 if not known; both in records
 * @return 0 to go on; else the function stops with GEROVE_E_CANCELLED. What it has made is freed
 * when the context ends or is used again, except to ask for its failure: the caller need not wait
 * for it
 */
typedef int32_t (*gerove_progress)(void* user, uint64_t done, uint64_t total);
/** Sets what the context's long functions call now and then; NULL for nothing.
 * @param user passed to each call; the caller's
 * @return GEROVE_OK or GEROVE_E_HANDLE */
GEROVE_API int32_t gerove_context_on_progress(gerove_context* context,
                                              gerove_progress progress,
                                              void* user);

/** What the calls of a context may take, whatever they are given to read. */
typedef struct gerove_budget {
  uint32_t struct_size; /**< of this struct */
  /** Most memory that the records of one call may take, in bytes. 0: 128 MiB and 16 bytes for each
   * byte that was read, at most 4 GiB. */
  uint64_t memory;
  /** How many findings are listed; for each code of the others there is one more finding, with
   * their number. 0: 10,000. */
  uint64_t findings;
} gerove_budget;
/** The defaults. */
#define GEROVE_BUDGET_INIT \
  { sizeof(gerove_budget), 0, 0 }
/** Sets what the context's next calls may take. Records that need more memory are the failure 308
 * of the stream, with its record.
 * @param budget NULL: the defaults
 * @return GEROVE_OK, GEROVE_E_HANDLE or GEROVE_E_SIZE */
GEROVE_API int32_t gerove_context_set_budget(gerove_context* context, const gerove_budget* budget);

/* Buffers -------------------------------------------------------------------------------------- */

/** Bytes that the library writes. The struct is the caller's, its content the library's: begin with
 * GEROVE_BUFFER_INIT, use it for as many calls as wanted (memory is used again), end with
 * `gerove_buffer_dispose`. Text has a NUL behind it that `size` does not count. */
typedef struct gerove_buffer {
  uint8_t* data;   /**< the bytes */
  size_t size;     /**< how many */
  size_t capacity; /**< how many fit */
} gerove_buffer;
/** An empty buffer. */
#define GEROVE_BUFFER_INIT \
  { NULL, 0, 0 }
/** Frees what a buffer holds and empties it. NULL is fine. */
GEROVE_API void gerove_buffer_dispose(gerove_buffer* buffer);

/* Records -------------------------------------------------------------------------------------- */

/** How to read. */
typedef struct gerove_read_options {
  uint32_t struct_size;   /**< of this struct */
  int32_t format;         /**< GEROVE_FORMAT_* */
  uint64_t record_size;   /**< longest encoded record, in bytes; 0: 64 MiB */
  uint64_t memory;        /**< most memory that one record may take, in bytes; 0: 64 MiB */
  int32_t ignore_unknown; /**< not 0: skip names in JSON that no field has */
} gerove_read_options;
/** The defaults. */
#define GEROVE_READ_OPTIONS_INIT \
  { sizeof(gerove_read_options), GEROVE_FORMAT_AUTO, 0, 0, 0 }

/** Reads all records of a file into memory. Long.
 * @param path of the file; "-": standard input
 * @return GEROVE_OK or a failure of the stream (300-399) or of its first faulty record (100-299) */
GEROVE_API int32_t gerove_records_read(gerove_context* context,
                                       const char* path,
                                       const gerove_read_options* options,
                                       gerove_records** out);
/** Decodes a batch of records, as a stream holds them. Long.
 * @return as gerove_records_read */
GEROVE_API int32_t gerove_records_decode(gerove_context* context,
                                         const void* bytes,
                                         size_t size,
                                         const gerove_read_options* options,
                                         gerove_records** out);
/** Puts several into one, in their order, without a copy of any record. */
GEROVE_API int32_t gerove_records_join(gerove_context* context,
                                       const gerove_records* const* parts,
                                       size_t count,
                                       gerove_records** out);
/** How many records there are, headers included. */
GEROVE_API int32_t gerove_records_count(gerove_context* context,
                                        const gerove_records* records,
                                        size_t* out);
/** Encodes records as a stream holds them. Long.
 * @param format GEROVE_FORMAT_PROTOBUF or GEROVE_FORMAT_JSON
 * @param first index of the first; @param count how many
 * @param out gets the bytes in place of what it held
 * @return GEROVE_OK; GEROVE_E_SIZE behind the end; a failure of a record (100-299) */
GEROVE_API int32_t gerove_records_encode(gerove_context* context,
                                         const gerove_records* records,
                                         int32_t format,
                                         size_t first,
                                         size_t count,
                                         gerove_buffer* out);
/** Writes all records to a file, with a header if they have none. A file that stood there is
 * untouched unless all went well. Long.
 * @param format GEROVE_FORMAT_*; AUTO: told by the name
 * @return GEROVE_OK, GEROVE_E_CANCELLED, a failure of the stream (300-399) or of a record */
GEROVE_API int32_t gerove_records_write(gerove_context* context,
                                        const gerove_records* records,
                                        const char* path,
                                        int32_t format);
/** Ends records. */
GEROVE_API void gerove_records_destroy(gerove_records* records);

/** Turns one message into JSON.
 * @param type name of the message, "Record" or "gerove.v1.Measure"
 * @param bytes Protobuf
 * @param pretty not 0: one name a line
 * @param out gets the text
 * @param dropped optional; gets the number of unknown fields, which JSON can't carry
 * @return GEROVE_OK; GEROVE_E_ARGUMENT for a type that does not exist; a failure (100-299) */
GEROVE_API int32_t gerove_message_to_json(gerove_context* context,
                                          const char* type,
                                          const void* bytes,
                                          size_t size,
                                          int32_t pretty,
                                          gerove_buffer* out,
                                          uint64_t* dropped);
/** Turns JSON into the Protobuf bytes of one message.
 * @param out gets the bytes
 * @return as gerove_message_to_json, with line and column */
GEROVE_API int32_t gerove_message_from_json(
    gerove_context* context, const char* type, const char* json, size_t size, gerove_buffer* out);
/** Decodes the Protobuf bytes of one message and encodes them again: says what is wrong with them,
 * and gives the one form that this library writes, unknown fields kept.
 * @param out optional */
GEROVE_API int32_t gerove_message_check(
    gerove_context* context, const char* type, const void* bytes, size_t size, gerove_buffer* out);

/* Streams larger than memory ------------------------------------------------------------------- */

/** Opens a file; "-": standard input. */
GEROVE_API int32_t gerove_reader_open(gerove_context* context,
                                      const char* path,
                                      const gerove_read_options* options,
                                      gerove_reader** out);
/** Reads the next record.
 * @param format in which to give it
 * @param out gets one message without length or line end
 * @return GEROVE_OK; GEROVE_END; a failure of the record (100-299), behind which reading goes on;
 * a failure of the stream (300-399), which is final */
GEROVE_API int32_t gerove_reader_next(gerove_context* context,
                                      gerove_reader* reader,
                                      int32_t format,
                                      gerove_buffer* out);
/** Reads up to so many records at once.
 * @return as gerove_reader_next; after a failure the records before it are lost for this call, so
 * read singly where faults are expected */
GEROVE_API int32_t gerove_reader_next_batch(gerove_context* context,
                                            gerove_reader* reader,
                                            size_t most,
                                            gerove_records** out);
/** Ends a reader. */
GEROVE_API void gerove_reader_destroy(gerove_reader* reader);

/** Begins a file under a temporary name; "-": standard output. */
GEROVE_API int32_t gerove_writer_create(gerove_context* context,
                                        const char* path,
                                        int32_t format,
                                        gerove_writer** out);
/** Writes one record.
 * @param format of `bytes`: one message without length or line end
 * @return GEROVE_OK; a failure of the record, of which nothing is then written; of the stream */
GEROVE_API int32_t gerove_writer_write(
    gerove_context* context, gerove_writer* writer, int32_t format, const void* bytes, size_t size);
/** Writes records. What was written before a failure stays written. */
GEROVE_API int32_t gerove_writer_write_records(gerove_context* context,
                                               gerove_writer* writer,
                                               const gerove_records* records);
/** Completes the file and puts it in its place. Without this nothing of it stays. */
GEROVE_API int32_t gerove_writer_close(gerove_context* context, gerove_writer* writer);
/** Ends a writer. */
GEROVE_API void gerove_writer_destroy(gerove_writer* writer);

/* Tables --------------------------------------------------------------------------------------- */

/** What the values of a column are. */
#define GEROVE_COLUMN_TEXT 1   /**< UTF-8 */
#define GEROVE_COLUMN_INT 2    /**< int64_t */
#define GEROVE_COLUMN_DATE 3   /**< days since 1970-01-01 */
#define GEROVE_COLUMN_MOMENT 4 /**< seconds since 1970-01-01T00:00:00Z */
#define GEROVE_COLUMN_CODE 5   /**< a word of a list; read as text */
#define GEROVE_COLUMN_FLOAT 6  /**< double */

/** How sensitive the values of a column are. */
#define GEROVE_PRIVACY_PLAIN 1    /**< about nobody */
#define GEROVE_PRIVACY_IDENTITY 2 /**< tells who somebody is */
#define GEROVE_PRIVACY_HEALTH 3   /**< about health */
#define GEROVE_PRIVACY_OFFENCE 4  /**< about offences */
#define GEROVE_PRIVACY_REPORTER 5 /**< tells who reported */
#define GEROVE_PRIVACY_OPAQUE 6   /**< kept as another system wrote it */

/** A column. The texts are the table's and live as long as it does. */
typedef struct gerove_column {
  const char* name;  /**< stable, for programs */
  const char* title; /**< for people */
  int32_t type;      /**< GEROVE_COLUMN_* */
  int32_t privacy;   /**< GEROVE_PRIVACY_* */
} gerove_column;

/** How many rows a table has. */
GEROVE_API int32_t gerove_table_rows(gerove_context* context,
                                     const gerove_table* table,
                                     size_t* out);
/** How many columns it has. */
GEROVE_API int32_t gerove_table_columns(gerove_context* context,
                                        const gerove_table* table,
                                        size_t* out);
/** What a column is.
 * @return GEROVE_OK; GEROVE_E_SIZE behind the last column */
GEROVE_API int32_t gerove_table_column(gerove_context* context,
                                       const gerove_table* table,
                                       size_t column,
                                       gerove_column* out);
/** A cell of text or of a code.
 * @param out gets the text, which is the table's and has no NUL behind it; NULL for an empty cell
 * @param size gets its bytes
 * @return GEROVE_OK; GEROVE_E_SIZE behind the end; GEROVE_E_ARGUMENT for a column of numbers */
GEROVE_API int32_t gerove_table_text(gerove_context* context,
                                     const gerove_table* table,
                                     size_t row,
                                     size_t column,
                                     const char** out,
                                     size_t* size);
/** A cell of whole numbers, dates or moments.
 * @param out gets the number; unchanged for an empty cell
 * @param empty gets whether the cell is empty: 0 or 1
 * @return GEROVE_OK; GEROVE_E_SIZE behind the end; GEROVE_E_ARGUMENT for another kind of column */
GEROVE_API int32_t gerove_table_int(gerove_context* context,
                                    const gerove_table* table,
                                    size_t row,
                                    size_t column,
                                    int64_t* out,
                                    int32_t* empty);
/** The same for a cell of doubles. */
GEROVE_API int32_t gerove_table_float(gerove_context* context,
                                      const gerove_table* table,
                                      size_t row,
                                      size_t column,
                                      double* out,
                                      int32_t* empty);

/** How a whole table is written. */
#define GEROVE_TABLE_TEXT 1 /**< for a terminal */
#define GEROVE_TABLE_CSV 2  /**< RFC 4180, column names as first row */
#define GEROVE_TABLE_JSON 3 /**< {"title", "columns", "rows"} */

/** Writes a whole table.
 * @param how GEROVE_TABLE_*
 * @param out gets the text */
GEROVE_API int32_t gerove_table_print(gerove_context* context,
                                      const gerove_table* table,
                                      int32_t how,
                                      gerove_buffer* out);
/** Ends a table. */
GEROVE_API void gerove_table_destroy(gerove_table* table);

/** The records of a kind as a table: a row for each, and a column for each of their fields that is
 * no list; fields of parts have names such as `term_start`. Lists of ids, codes and words are text,
 * joined with "; ". Long.
 * @param kind "case_files", "procedures", "measures", "service_grants", "referrals", "sittings",
 * "agenda_items", "acts", "activities", "services", or another that gerove_table_kinds lists
 * @return GEROVE_OK; GEROVE_E_ARGUMENT for a kind that does not exist */
GEROVE_API int32_t gerove_table_of(gerove_context* context,
                                   const gerove_records* records,
                                   const char* kind,
                                   gerove_table** out);
/** The tables that records give, as the table `record_tables`: `kind`, `type` of the message that
 * is a row, `path` in the record. */
GEROVE_API int32_t gerove_table_kinds(gerove_context* context, gerove_table** out);
/** The tables that results come as, and their columns, as the table `columns`: a row for each
 * column, with the name of the table, the name of the column, its type ("text", "int", "date",
 * "moment", "code", "float"; "decimal" for exact numbers, which are columns of text), how sensitive
 * it is, and its title. */
GEROVE_API int32_t gerove_columns(gerove_context* context, gerove_table** out);

/* Codes ---------------------------------------------------------------------------------------- */

/** The code lists of the records and of results, as the table `codes`: `name` is as in JSON, `word`
 * as in tables.
 * @param list name of one, "MeasureKind"; NULL: all
 * @return GEROVE_OK; GEROVE_E_ARGUMENT for a list that does not exist */
GEROVE_API int32_t gerove_codes(gerove_context* context, const char* list, gerove_table** out);
/** The fields of the records, with types and privacy classes, as the table `fields`. */
GEROVE_API int32_t gerove_dictionary(gerove_context* context, gerove_table** out);
/** The failures, as the table `failures`. */
GEROVE_API int32_t gerove_failures(gerove_context* context, gerove_table** out);
/** Whether personal codes (asmens kodas) and legal entity codes (juridinio asmens kodas) are right,
 * and if not, which part is wrong. The codes themselves are not repeated.
 * @param codes separated by white space
 * @param out gets the table `verdicts`, a row for each; `result` is "valid" or the fault */
GEROVE_API int32_t gerove_check_codes(gerove_context* context,
                                      const char* codes,
                                      size_t size,
                                      gerove_table** out);

/* Calendar ------------------------------------------------------------------------------------- */

/** The calendar of Lithuania, 1990 to 2100. */
GEROVE_API int32_t gerove_calendar_lithuania(gerove_context* context, gerove_calendar** out);
/** The same, with the days that the only municipality among the records has otherwise.
 * @return GEROVE_OK; a failure (401) when these contradict one another */
GEROVE_API int32_t gerove_calendar_of(gerove_context* context,
                                      const gerove_records* records,
                                      gerove_calendar** out);
/** Ends a calendar. */
GEROVE_API void gerove_calendar_destroy(gerove_calendar* calendar);

/** Whether a day is a working day.
 * @param calendar NULL: of Lithuania; so in all functions below
 * @param out gets 0 or 1
 * @return GEROVE_OK; 400 outside the years */
GEROVE_API int32_t gerove_is_working_day(gerove_context* context,
                                         const gerove_calendar* calendar,
                                         int32_t day,
                                         int32_t* out);
/** The n-th working day after (n below 0: before) a day; for 0 the day itself, or the next working
 * day. */
GEROVE_API int32_t gerove_add_working_days(
    gerove_context* context, const gerove_calendar* calendar, int32_t day, int64_t n, int32_t* out);
/** How many working days there are from a day up to before another; negative backwards. */
GEROVE_API int32_t gerove_count_working_days(gerove_context* context,
                                             const gerove_calendar* calendar,
                                             int32_t from,
                                             int32_t to,
                                             int64_t* out);

/** What a term is counted in. */
#define GEROVE_UNIT_DAY 0         /**< calendar days */
#define GEROVE_UNIT_WORKING_DAY 1 /**< working days */
#define GEROVE_UNIT_WEEK 2        /**< weeks */
#define GEROVE_UNIT_MONTH 3       /**< months */
#define GEROVE_UNIT_YEAR 4        /**< years */
#define GEROVE_UNIT_SCHOOL_YEAR 5 /**< to the end of a school year */

/** How the end of a term is found. The defaults are those of procedural acts (CK 1.118-1.121). */
typedef struct gerove_term_rules {
  uint32_t struct_size;     /**< of this struct */
  int32_t start_same_day;   /**< not 0: the day itself is the first, not the next one */
  int32_t month_end_next;   /**< not 0: a month without the day ends on the 1st of the next */
  int32_t no_roll;          /**< not 0: it may end on a day that is no working day */
  int32_t school_end_month; /**< of the school year; 0: 31 August */
  int32_t school_end_day;   /**< of that month */
} gerove_term_rules;
/** The defaults. */
#define GEROVE_TERM_RULES_INIT \
  { sizeof(gerove_term_rules), 0, 0, 0, 0, 0 }

/** The last day of a term counted from a day.
 * @param amount 1 or more; @param unit GEROVE_UNIT_*
 * @return GEROVE_OK; 403 for a term that can't be counted; 400 outside the years */
GEROVE_API int32_t gerove_end_of_term(gerove_context* context,
                                      const gerove_calendar* calendar,
                                      int32_t day,
                                      int64_t amount,
                                      int32_t unit,
                                      const gerove_term_rules* rules,
                                      int32_t* out);
/** The latest day for what must be done at least a term before a day.
 * @param full_days_between not 0: so many whole days lie between the two
 * @param roll_back not 0: it is moved back to a working day */
GEROVE_API int32_t gerove_latest_day_before(gerove_context* context,
                                            const gerove_calendar* calendar,
                                            int32_t day,
                                            int64_t amount,
                                            int32_t unit,
                                            int32_t full_days_between,
                                            int32_t roll_back,
                                            int32_t* out);
/** The days of a span that the weekday alone does not decide, holidays and what an office has
 * otherwise, as the table `holidays`. */
GEROVE_API int32_t gerove_holidays(gerove_context* context,
                                   const gerove_calendar* calendar,
                                   int32_t from,
                                   int32_t to,
                                   gerove_table** out);

/** Columns of days: so many of `width` 4 (int32_t, as Arrow's date32) or 8 (int64_t, as NumPy's
 * datetime64[D]). The smallest number of the type is no day. */
typedef struct gerove_days {
  const void* data; /**< the numbers; the caller's */
  size_t rows;      /**< how many */
  size_t width;     /**< 4 or 8 */
} gerove_days;
/** Status of a row: there was no day. */
#define GEROVE_ROW_EMPTY (-1)

/** gerove_add_working_days for a column.
 * @param steps as many numbers as rows, or one for all
 * @param out as many results as rows, of the column's width; where there is none, no day
 * @param status optional; for each row GEROVE_OK, GEROVE_ROW_EMPTY or 400
 * @return GEROVE_OK also when rows failed */
GEROVE_API int32_t gerove_add_working_days_column(gerove_context* context,
                                                  const gerove_calendar* calendar,
                                                  gerove_days days,
                                                  const int64_t* steps,
                                                  size_t step_count,
                                                  void* out,
                                                  int32_t* status);
/** gerove_count_working_days for two columns of as many rows and one width.
 * @param out as many numbers as rows; 0 where there is none */
GEROVE_API int32_t gerove_count_working_days_column(gerove_context* context,
                                                    const gerove_calendar* calendar,
                                                    gerove_days from,
                                                    gerove_days to,
                                                    int64_t* out,
                                                    int32_t* status);
/** gerove_is_working_day for a column.
 * @param out as many bytes as rows: 0 or 1 */
GEROVE_API int32_t gerove_is_working_day_column(gerove_context* context,
                                                const gerove_calendar* calendar,
                                                gerove_days days,
                                                uint8_t* out,
                                                int32_t* status);
/** gerove_end_of_term for a column. @param out as gerove_add_working_days_column */
GEROVE_API int32_t gerove_end_of_term_column(gerove_context* context,
                                             const gerove_calendar* calendar,
                                             gerove_days days,
                                             int64_t amount,
                                             int32_t unit,
                                             const gerove_term_rules* rules,
                                             void* out,
                                             int32_t* status);

/* Law ------------------------------------------------------------------------------------------ */

/** The law of Lithuania as this version knows it. */
GEROVE_API int32_t gerove_law_lithuania(gerove_context* context, gerove_law** out);
/** Reads a table of law (`gerove.law.v1.LawTable`).
 * @param format GEROVE_FORMAT_PROTOBUF or GEROVE_FORMAT_JSON
 * @return GEROVE_OK; a failure of the bytes (100-299) or of the table (700-799), with its path */
GEROVE_API int32_t gerove_law_load(
    gerove_context* context, int32_t format, const void* bytes, size_t size, gerove_law** out);
/** The rules in force on a day, as the table `rules`.
 * @param law NULL: of Lithuania; so in all functions below */
GEROVE_API int32_t gerove_law_rules(gerove_context* context,
                                    const gerove_law* law,
                                    int32_t day,
                                    gerove_table** out);
/** Ends law. */
GEROVE_API void gerove_law_destroy(gerove_law* law);

/* Checking and assessing ----------------------------------------------------------------------- */

/** Do the records fit together: ids, references, dates, numbers, codes. Long.
 * @param complete not 0: the records are all there are
 * @param findings gets the table `findings`, which has no field's value in it */
GEROVE_API int32_t gerove_check(gerove_context* context,
                                const gerove_records* records,
                                int32_t complete,
                                gerove_table** findings);

/** How to assess. */
typedef struct gerove_assess_options {
  uint32_t struct_size; /**< of this struct */
  int32_t explain;      /**< not 0: the table `explained_deadlines` */
  const char* regime;   /**< id of the edition to apply in place of the one that governs; or NULL */
  int32_t open;     /**< not 0: only deadlines of what is still to be done, the first due first */
  int32_t until;    /**< only those due on this day or before; GEROVE_NO_DATE: all */
  int32_t complete; /**< not 0: the records leave nothing out; what they do not tell was not done */
  int64_t moment; /**< the time of day of `as_of`, in seconds since 1970-01-01T00:00:00Z, for terms
                       that run in hours; GEROVE_NO_MOMENT: none */
} gerove_assess_options;
/** The defaults. */
#define GEROVE_ASSESS_OPTIONS_INIT \
  { sizeof(gerove_assess_options), 0, NULL, 0, GEROVE_NO_DATE, 0, GEROVE_NO_MOMENT }

/** Holds case files, sittings and acts against the law. Long.
 * @param calendar NULL: gerove_calendar_of the records
 * @param as_of the day of the assessment: what happened later is not known; GEROVE_NO_DATE: that of
 *   the moment in the options, which has to be on the day otherwise
 * @param deadlines optional; gets the table `deadlines`
 * @param findings optional; as gerove_check
 * @return GEROVE_OK; 400 for a day outside the calendar's years */
GEROVE_API int32_t gerove_assess(gerove_context* context,
                                 const gerove_records* records,
                                 const gerove_law* law,
                                 const gerove_calendar* calendar,
                                 int32_t as_of,
                                 const gerove_assess_options* options,
                                 gerove_table** deadlines,
                                 gerove_table** findings);
/** Why a rule applies, or not, to each part of the records that it is about. Long.
 * @param as_of, options as in gerove_assess, which see; of the options `regime`, `complete` and
 *   `moment` count
 * @param rule id of the rule, or another of its names
 * @param trials gets the table `rule_trials`; without rows if the records have no such part
 * @return GEROVE_OK; GEROVE_E_ARGUMENT for a rule that the law does not have */
GEROVE_API int32_t gerove_explain_rule(gerove_context* context,
                                       const gerove_records* records,
                                       const gerove_law* law,
                                       const gerove_calendar* calendar,
                                       int32_t as_of,
                                       const gerove_assess_options* options,
                                       const char* rule,
                                       gerove_table** trials);

/* Reports -------------------------------------------------------------------------------------- */

/** A commission's figures of a period. Long.
 * @param from first day; @param to last day, not before it (so in gerove_gap and gerove_holidays)
 * @param municipality id, or NULL for all records
 * @param figures gets the table `figures`
 * @param sources optional; gets what was counted, as the table `figure_sources`
 * @param findings optional; figures that disagree, as gerove_check */
GEROVE_API int32_t gerove_report(gerove_context* context,
                                 const gerove_records* records,
                                 int32_t from,
                                 int32_t to,
                                 const char* municipality,
                                 gerove_table** figures,
                                 gerove_table** sources,
                                 gerove_table** findings);
/** Published totals, recomputed from their parts, as the table `totals`. Decimal numbers are text,
 * which is exact. Long.
 * @param findings optional */
GEROVE_API int32_t gerove_report_totals(gerove_context* context,
                                        const gerove_records* records,
                                        gerove_table** totals,
                                        gerove_table** findings);

/* Referrals ------------------------------------------------------------------------------------ */

/** Which referrals are wanted. */
#define GEROVE_REFERRALS_INBOX 1   /**< to the institution, and its turn */
#define GEROVE_REFERRALS_OUTBOX 2  /**< from the institution, whoever has to act */
#define GEROVE_REFERRALS_TO_DO 3   /**< all on which the institution has to act */
#define GEROVE_REFERRALS_OVERDUE 4 /**< whose term is missed */
#define GEROVE_REFERRALS_NEXT 5    /**< all open ones */

/** Open referrals, who has to act on them and until when. Copies of one are merged. Long.
 * @param institution id; NULL: all, for OVERDUE and NEXT only
 * @param out gets the table `referrals`, the first due first
 * @param findings optional; what is wrong with histories and chains */
GEROVE_API int32_t gerove_referrals(gerove_context* context,
                                    const gerove_records* records,
                                    const gerove_law* law,
                                    const gerove_calendar* calendar,
                                    int32_t as_of,
                                    int32_t which,
                                    const char* institution,
                                    gerove_table** out,
                                    gerove_table** findings);
/** Makes a move in a referral: strictly, as the table of moves allows.
 * @param referral Protobuf bytes of a Referral; @param event of a ReferralEvent
 * @param out gets the new referral
 * @return GEROVE_OK; a failure (800-805) that names state, move and the moves allowed */
GEROVE_API int32_t gerove_referral_apply(gerove_context* context,
                                         const void* referral,
                                         size_t referral_size,
                                         const void* event,
                                         size_t event_size,
                                         gerove_buffer* out);
/** Merges the histories of two copies of one referral; nothing is lost, whatever the order. */
GEROVE_API int32_t gerove_referral_merge(gerove_context* context,
                                         const void* ours,
                                         size_t ours_size,
                                         const void* theirs,
                                         size_t theirs_size,
                                         gerove_buffer* out);
/** The state of a referral: a number of the code list ReferralState.
 * @param as_of GEROVE_NO_DATE: of all its events */
GEROVE_API int32_t gerove_referral_state(
    gerove_context* context, const void* referral, size_t size, int32_t as_of, int32_t* out);
/** The moves that are allowed, as the table `moves`. */
GEROVE_API int32_t gerove_referral_moves(gerove_context* context, gerove_table** out);

/* Disclosure ----------------------------------------------------------------------------------- */

/** The profiles, as the table `profiles`. */
GEROVE_API int32_t gerove_profiles(gerove_context* context, gerove_table** out);
/** What a profile shows and hides, and why, as the table `profile_fields`: `decision` is "shown" or
 * "hidden".
 * @return GEROVE_OK; GEROVE_E_ARGUMENT for a profile that does not exist */
GEROVE_API int32_t gerove_profile_fields(gerove_context* context,
                                         const char* profile,
                                         gerove_table** out);
/** What of the records a recipient may see. Records of which nothing may be seen are left out;
 * where a profile only counts, so are those of which too few are alike. Long. */
GEROVE_API int32_t gerove_redact(gerove_context* context,
                                 const gerove_records* records,
                                 const char* profile,
                                 gerove_records** out);
/** The same, with the ids that are shown replaced by pseudonyms: the same key gives an id the same
 * pseudonym, another key one that has nothing in common with it. Ids of what is published
 * (municipalities, institutions, services, bodies, plans, figures) stay, unless a personal code is
 * in them. Long.
 * @param key secret bytes, 16 at least; who has them can find out whose a pseudonym is
 * @return GEROVE_OK; GEROVE_E_ARGUMENT for a profile that does not exist; 1001 for a key that is
 * too short */
GEROVE_API int32_t gerove_redact_with_key(gerove_context* context,
                                          const gerove_records* records,
                                          const char* profile,
                                          const void* key,
                                          size_t key_size,
                                          gerove_records** out);

/* Services ------------------------------------------------------------------------------------- */

/** Prepares the services among the records for searches. */
GEROVE_API int32_t gerove_directory_create(gerove_context* context,
                                           const gerove_records* records,
                                           gerove_directory** out);
/** Ends a directory. */
GEROVE_API void gerove_directory_destroy(gerove_directory* directory);

/** What is sought, and for whom. What is not said is not known. */
typedef struct gerove_wanted {
  uint32_t struct_size;       /**< of this struct */
  int32_t root;               /**< number of ServiceRoot; 0: any */
  const char* text;           /**< the service in words; or NULL */
  const char* catalogue_code; /**< its code in the catalogue of social services; or NULL */
  const char* child;        /**< id of a child whose record the directory's records hold; or NULL */
  int32_t age;              /**< in whole years; -1: not said */
  int32_t needs_level;      /**< number of SpecialNeedsLevel; 0: not said */
  int32_t shift;            /**< number of SchoolShift; 0: not said */
  const char* municipality; /**< id, of residence; or NULL */
  const char* eldership;    /**< of residence; or NULL */
  const char* language;     /**< "lt"; or NULL */
  int32_t day;              /**< on which day; GEROVE_NO_DATE: any of seven */
  int32_t minute;           /**< of that day; -1: not said */
  int32_t has_place;        /**< not 0: distances are measured from there */
  double latitude;          /**< in degrees north */
  double longitude;         /**< in degrees east */
  double within_km;         /**< greatest distance in kilometres; 0: any */
  int32_t anybody;          /**< not 0: the public looks, so show only public addresses */
  uint32_t limit;           /**< most offers and most near misses to give; 0: 100 */
} gerove_wanted;
/** Nothing said. */
#define GEROVE_WANTED_INIT                                                                         \
  {                                                                                                \
    sizeof(gerove_wanted), 0, NULL, NULL, NULL, -1, 0, 0, NULL, NULL, NULL, GEROVE_NO_DATE, -1, 0, \
        0.0, 0.0, 0.0, 0, 0                                                                        \
  }

/** Finds services for a need, and near misses with what is in the way.
 * @param as_of the day of which everything is asked
 * @param out gets the table `offers`, best first; `standing` is "offer" or "near_miss"
 * @return GEROVE_OK; GEROVE_E_ARGUMENT for a child that is not there */
GEROVE_API int32_t gerove_match(gerove_context* context,
                                const gerove_directory* directory,
                                const gerove_wanted* wanted,
                                int32_t as_of,
                                gerove_table** out);
/** Which services are missing in a period, where and for whom. Long.
 * @param gaps gets the table `gaps`
 * @param sources optional; gets the table `gap_sources`: the same for each record behind a number
 * @param findings optional */
GEROVE_API int32_t gerove_gap(gerove_context* context,
                              const gerove_records* records,
                              int32_t from,
                              int32_t to,
                              const char* municipality,
                              gerove_table** gaps,
                              gerove_table** sources,
                              gerove_table** findings);
/** Reads a directory in the Human Services Data Specification, version 3.
 * @param out gets its institutions and services; @param findings optional
 * @return GEROVE_OK; 901 for what is no directory; 200-299 for what is no JSON */
GEROVE_API int32_t gerove_hsds_read(gerove_context* context,
                                    const char* json,
                                    size_t size,
                                    gerove_records** out,
                                    gerove_table** findings);
/** Writes the institutions and services among the records so.
 * @param anybody not 0: the public reads it, so only public addresses stand in it */
GEROVE_API int32_t gerove_hsds_write(gerove_context* context,
                                     const gerove_records* records,
                                     int32_t anybody,
                                     gerove_buffer* out);

/* Files of offices ----------------------------------------------------------------------------- */

/** Reads the tables of a file as cells, before anybody says what they mean: .xlsx, .docx, .ods,
 * .odt, HTML, CSV and other texts. The content tells the kind of the file, not its name.
 * @param sheet only this sheet of a workbook, even if it is hidden; NULL: all that are not hidden
 * @param cells gets the table `cells`: one row for each cell. In its texts asterisks stand for the
 * digits of personal codes.
 * @param paragraphs optional: gets the table `paragraphs`, what stands outside tables
 * @param findings optional: gets what could not be read, with the address of the cell
 * @return GEROVE_OK; 500 to 505; 509 if built without the formats of offices */
GEROVE_API int32_t gerove_grids_read(gerove_context* context,
                                     const void* bytes,
                                     size_t size,
                                     const char* sheet,
                                     gerove_table** cells,
                                     gerove_table** paragraphs,
                                     gerove_table** findings);

/* Plans ---------------------------------------------------------------------------------------- */

/** Reads an activity plan as people write it, in any file of which tables are read: texts, CSV,
 * HTML.
 * @param text the file's bytes
 * @param year the plan's; 0: its title says it
 * @param out gets the Protobuf bytes of an ActivityPlan; @param findings optional
 * @return GEROVE_OK; 500-505 or 509 */
GEROVE_API int32_t gerove_plan_read(gerove_context* context,
                                    const void* text,
                                    size_t size,
                                    int32_t year,
                                    gerove_buffer* out,
                                    gerove_table** findings);
/** What a plan that does not say it is of, and where it stands in its file. */
typedef struct gerove_plan_options {
  uint32_t struct_size; /**< of this struct */
  int32_t year;         /**< its calendar year; 0: not given */
  int32_t school_year;  /**< the first year of its school year; 0: not given */
  int32_t table;        /**< only the table of this number, from 1; 0: the first that is a plan's */
  const char* sheet;    /**< only this sheet of a workbook, even if it is hidden; or NULL */
} gerove_plan_options;
/** Nothing given. */
#define GEROVE_PLAN_OPTIONS_INIT \
  { sizeof(gerove_plan_options), 0, 0, 0, NULL }

/** Reads an activity plan as `gerove_plan_read` does, with more that can be said about it.
 * @param options of years one at most
 * @param out gets the Protobuf bytes of an ActivityPlan; @param findings optional
 * @return GEROVE_OK; 500-505 or 509 */
GEROVE_API int32_t gerove_plan_read_as(gerove_context* context,
                                       const void* text,
                                       size_t size,
                                       const gerove_plan_options* options,
                                       gerove_buffer* out,
                                       gerove_table** findings);
/** Writes an activity plan as such a text.
 * @param plan Protobuf bytes of an ActivityPlan */
GEROVE_API int32_t gerove_plan_write(gerove_context* context,
                                     const void* plan,
                                     size_t size,
                                     gerove_buffer* out);

/* Registers of offices ------------------------------------------------------------------------- */

/** Writes the empty workbook of an office's registers, an .xlsx to be filled in. If memory runs out
 * meanwhile, the library that writes workbooks may end the process; so in gerove_registers_write.
 * @return GEROVE_OK; 509 if built without documents */
GEROVE_API int32_t gerove_registers_template(gerove_context* context, gerove_buffer* out);
/** Writes the same workbook with what the office has. Hidden columns say which record each row is
 * about, so that an import finds it again.
 * @param out gets an .xlsx, which holds personal data
 * @param left_out optional: gets the table `left_out`, what the workbook has no place for
 * @return GEROVE_OK; 509 if built without documents */
GEROVE_API int32_t gerove_registers_write(gerove_context* context,
                                          const gerove_records* records,
                                          gerove_buffer* out,
                                          gerove_table** left_out);

/** Proposes what the sheets and columns of a workbook of somebody's own are.
 * @param out gets the text of a mapping, for `gerove_import_options.mapping`, with a comment behind
 * each column: how sure it is, and how many of the cells that are filled can be read so. No value
 * of a cell stands in it. Empty if no sheet is like a register.
 * @return GEROVE_OK; 500 to 505; 509 */
GEROVE_API int32_t gerove_registers_guess(gerove_context* context,
                                          const void* bytes,
                                          size_t size,
                                          gerove_buffer* out);

/** How rows of registers become records. */
typedef struct gerove_import_options {
  uint32_t struct_size; /**< of this struct */
  int32_t as_of;        /**< today: of later events there is a warning; GEROVE_NO_DATE: none */
  int32_t skip_errors;  /**< not 0: rows with errors, and those that rest on them, are left out */
  /** What sheets and columns are, `gerove.intake.v1.Mapping` as Protobuf text or JSON; NULL: as
   * `gerove_registers_template` has them. */
  const char* mapping;
} gerove_import_options;
/** The workbook of the template, no day, all rows. */
#define GEROVE_IMPORT_OPTIONS_INIT \
  { sizeof(gerove_import_options), GEROVE_NO_DATE, 0, NULL }

/** Makes records of the rows of an office's registers, or changes those that are there. Each row is
 * found by its key: the same rows a second time change nothing. A dry run is the same call whose
 * result is thrown away.
 * @param files the bytes of workbooks or texts, which together are one body of rows
 * @param sizes of each; @param names of each, for findings, each or all may be NULL
 * @param into the office's records so far; NULL: none
 * @param out optional: gets all records as they become; NULL if a finding is an error
 * @param run optional: gets what `gerove_registers_undo` needs, with records as they were; empty if
 * a finding is an error
 * @param rows optional: gets the table `import_rows`, what becomes of each row
 * @param findings optional: gets all that is wrong, with sheet and cell
 * @return GEROVE_OK; 500 to 505 for what is no such file; 506 for a mapping that is none; 509 */
GEROVE_API int32_t gerove_registers_import(gerove_context* context,
                                           const void* const* files,
                                           const size_t* sizes,
                                           const char* const* names,
                                           size_t count,
                                           const gerove_records* into,
                                           const gerove_import_options* options,
                                           gerove_records** out,
                                           gerove_buffer* run,
                                           gerove_table** rows,
                                           gerove_table** findings);
/** Takes an import back.
 * @param records as the import left them
 * @param run what it gave; @param out gets the records as they were before
 * @return GEROVE_OK; 508 if one of the records was changed since */
GEROVE_API int32_t gerove_registers_undo(gerove_context* context,
                                         const gerove_records* records,
                                         const void* run,
                                         size_t size,
                                         gerove_records** out);

/* Citations ------------------------------------------------------------------------------------ */

/** Reads the citations of legal acts in Lithuanian text, "mero 2024 m. sausio 9 d. potvarkis Nr.
 * M-31", "12 str. 10 d.", and finds the acts among records.
 * @param text in UTF-8; the columns `begin`, `end` and `list_begin` count its bytes
 * @param records where the acts are sought; NULL: nowhere, `state` and `acts` stay empty
 * @param municipality id of that where the text is written, so that acts of others are not meant;
 * NULL: of any
 * @param citations gets the table `citations`; @param findings optional: what could not be read
 * @return GEROVE_OK; GEROVE_E_ARGUMENT for what is no UTF-8 */
GEROVE_API int32_t gerove_citations(gerove_context* context,
                                    const void* text,
                                    size_t size,
                                    const gerove_records* records,
                                    const char* municipality,
                                    gerove_table** citations,
                                    gerove_table** findings);

#ifdef __cplusplus
}
#endif

#endif
