/* Memory runs out at every allocation of every function, once or for good: each time the function
 * says so or has managed without, nothing leaks, and no result has changed. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check.h"
#include "every_call/every_call.h"
#include "fixture.h"

/* The allocator of the process: the C library's, which fails when it is told to. -------------- */

void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* old, size_t size);
void* __libc_memalign(size_t alignment, size_t size);
void __libc_free(void* memory);

static long alive = 0;       /* allocations not freed */
static long until_fault = 0; /* which allocation from now fails; 0: none */
static int for_good = 0;     /* whether those behind it fail, too */
static int faults = 0;       /* how many failed */

static int runs_out(void) {
  if (until_fault == 0) return 0;
  if (until_fault > 1) {
    --until_fault;
    return 0;
  }
  if (!for_good) until_fault = 0;
  ++faults;
  errno = ENOMEM;
  return 1;
}

static void* counted(void* memory) {
  if (memory != NULL) ++alive;
  return memory;
}

void* malloc(size_t size) { return runs_out() ? NULL : counted(__libc_malloc(size)); }

void* calloc(size_t count, size_t size) {
  return runs_out() ? NULL : counted(__libc_calloc(count, size));
}

void* realloc(void* old, size_t size) {
  if (runs_out()) return NULL;
  void* memory = __libc_realloc(old, size);
  if (old == NULL && memory != NULL) ++alive;
  if (old != NULL && size == 0) --alive;
  return memory;
}

void* memalign(size_t alignment, size_t size) {
  return runs_out() ? NULL : counted(__libc_memalign(alignment, size));
}

void* aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void** out, size_t alignment, size_t size) {
  void* memory = memalign(alignment, size);
  if (memory == NULL) return ENOMEM;
  *out = memory;
  return 0;
}

void free(void* memory) {
  if (memory != NULL) --alive;
  __libc_free(memory);
}

/* Trying a call ------------------------------------------------------------------------------ */

static int wrong = 0;

static void fault(const char* name, long at, int persistent, const char* what, int64_t seen) {
  if (++wrong > 200) return;
  fprintf(stderr,
          "%s, allocation %ld%s: %s (%lld)\n",
          name,
          at,
          persistent ? " and on" : "",
          what,
          (long long)seen);
}

static int entries(const char* path) {
  int count = 0;
  DIR* directory = opendir(path);
  REQUIRE(directory != NULL);
  while (readdir(directory) != NULL) ++count;
  closedir(directory);
  return count;
}

/* How many files there are that a writer left half-written. */
static int half_written(void) {
  DIR* const folder = opendir(".");
  int count = 0;
  if (folder == NULL) return -1;
  for (const struct dirent* entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
    if (strstr(entry->d_name, ".tmp") != NULL) ++count;
  }
  closedir(folder);
  return count;
}

/* Whether the system may have been what ran out of memory: then it could not open or write. */
static int uses_files(const struct call* call) {
  for (size_t i = 0; i < call->count; ++i) {
    const enum handle handle = call->parameters[i].handle;
    if (handle == HANDLE_READER || handle == HANDLE_WRITER) return 1;
    if (strcmp(call->parameters[i].name, "path") == 0) return 1;
  }
  return 0;
}

/* Calls with the `at`-th allocation failing. @return whether it got so far */
static int try_call(struct world* world, const struct call* call, long at, int persistent) {
  union value values[MOST_PARAMETERS];
  struct results results;
  const long alive_before = alive;
  begin_call(world, call, values, &results);
  gerove_context* context = new_context();
  const int has_context = call->parameters[0].handle == HANDLE_CONTEXT;
  if (has_context && call->parameters[0].kind == HANDLE) values[0].pointer = context;

  faults = 0;
  for_good = persistent;
  until_fault = at;
  const int32_t status = call->call(values);
  until_fault = 0;

  if (faults == 0 && status != GEROVE_OK) fault(call->name, at, persistent, "a failure", status);
  if (status != GEROVE_OK) {
    if (status != GEROVE_E_MEMORY && !(uses_files(call) && status >= 300 && status < 400)) {
      fault(call->name, at, persistent, "another failure", status);
    }
    if (!results_unchanged(call, &results)) {
      fault(call->name, at, persistent, "a result has changed", status);
    }
    if (values[0].pointer == context) {
      if (gerove_error_code(context) != status) {
        fault(call->name, at, persistent, "the context's code", gerove_error_code(context));
      }
      for (int32_t language = GEROVE_LT; language <= GEROVE_EN; ++language) {
        if (gerove_error_message(context, language)[0] == '\0') {
          fault(call->name, at, persistent, "the failure has no words", language);
        }
      }
    }
  }
  const int reached = faults != 0;
  end_call(call, values, &results);
  gerove_context_destroy(context);
  gerove_reader_destroy(world->reader);
  gerove_writer_destroy(world->writer);
  world->reader = NULL;
  world->writer = NULL;
  if (at != 0 && alive != alive_before) {
    fault(call->name, at, persistent, "allocations that were not freed", alive - alive_before);
  }
  return reached;
}

/* The first 500 allocations one by one, the others in growing steps of primes. */
static long next_allocation(long at) {
  static const long primes[] = {1, 11, 23, 47, 97, 193, 389};
  size_t step = 0;
  while (step < 6 && at >= 500L << step) ++step;
  return at + primes[step];
}

/* Runs `body` in a process of its own, so that one that is aborted does not end the others.
 * @return how many allocations it made fail */
static long in_child(struct world* world,
                     const struct call* call,
                     long (*body)(struct world* world, const struct call* call)) {
  long* tried =
      mmap(NULL, sizeof(*tried), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  REQUIRE(tried != MAP_FAILED);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    wrong = 0;
    *tried = body(world, call);
    _exit(wrong == 0 ? 0 : 1);
  }
  int ended = 0;
  REQUIRE(waitpid(child, &ended, 0) == child);
  if (WIFSIGNALED(ended)) fault(call->name, -1, 0, "it was ended by a signal", WTERMSIG(ended));
  if (WIFEXITED(ended) && WEXITSTATUS(ended) != 0) ++wrong;
  const long count = *tried;
  munmap(tried, sizeof(*tried));
  return count;
}

static long try_every_allocation(struct world* world, const struct call* call) {
  long tried = 0;
  try_call(world, call, 0, 0); /* whatever is made once and kept */
  const int descriptors = entries("/proc/self/fd");
  for (int persistent = 0; persistent < 2; ++persistent) {
    for (long at = 1; try_call(world, call, at, persistent); at = next_allocation(at)) ++tried;
  }
  const int left_open = entries("/proc/self/fd") - descriptors;
  if (left_open != 0) fault(call->name, 0, 0, "files left open", left_open);
  return tried;
}

/* Functions that use nothing but what the library brings, in a process where nothing has been
 * made yet: what could not be made at first is made later. */
static int needs_no_world(const struct call* call, struct world* empty) {
  union value values[MOST_PARAMETERS];
  memset(values, 0, sizeof(values));
  call->arguments(empty, values);
  for (size_t i = 0; i < call->count; ++i) {
    const struct parameter* one = &call->parameters[i];
    const int is_default = one->kind == HANDLE && one->null == GEROVE_OK;
    const int is_context = one->kind == HANDLE && one->handle == HANDLE_CONTEXT;
    const int is_literal = one->kind == INPUT && values[i].pointer != NULL;
    const int is_result = one->kind == NEW_HANDLE || one->kind == RESULT;
    if (!is_default && !is_context && !is_literal && !is_result && one->kind != NUMBER &&
        one->kind != CALLBACK && strcmp(one->name, "size") != 0 && strcmp(one->name, "user") != 0) {
      return 0;
    }
  }
  return 1;
}

static long try_cold(struct world* empty, const struct call* call) {
  for (long at = 1; at < 100000; at = next_allocation(at)) {
    union value values[MOST_PARAMETERS];
    struct results results;
    gerove_context* context = new_context();
    begin_call(empty, call, values, &results);
    if (call->parameters[0].kind == HANDLE) values[0].pointer = context;
    faults = 0;
    for_good = 1;
    until_fault = at;
    const int32_t status = call->call(values);
    until_fault = 0;
    end_call(call, values, &results);
    gerove_context_destroy(context);
    if (status == GEROVE_OK) return at;
    if (status != GEROVE_E_MEMORY) fault(call->name, at, 1, "another failure", status);
  }
  fault(call->name, 0, 1, "a cold start never succeeds", 0);
  return 0;
}

/* What an Arrow stream gives may run out of memory, too: errno's ENOMEM, and it may be asked
 * again. */
static void try_arrow_stream(struct world* world) {
  for (int what = 0; what < 2; ++what) {
    struct ArrowArrayStream stream;
    union {
      struct ArrowSchema schema;
      struct ArrowArray array;
      unsigned char bytes[sizeof(struct ArrowArray) + sizeof(struct ArrowSchema)];
    } out, before;
    memset(&before, 0xa5, sizeof(before));
    REQUIRE_OK(world->context, gerove_table_to_arrow(world->context, world->table, &stream));
    const long alive_before = alive;
    for (long at = 1;; ++at) {
      memcpy(&out, &before, sizeof(out));
      faults = 0;
      for_good = 1;
      until_fault = at;
      const int status = what == 0 ? stream.get_schema(&stream, &out.schema)
                                   : stream.get_next(&stream, &out.array);
      until_fault = 0;
      if (status == 0) break;
      CHECK_INT(status, ENOMEM);
      CHECK(stream.get_last_error(&stream) != NULL && stream.get_last_error(&stream)[0] != '\0');
      CHECK(memcmp(&out, &before, sizeof(out)) == 0);
      CHECK_INT(alive, alive_before);
    }
    CHECK_INT(faults, 0);
    if (what == 0) {
      out.schema.release(&out.schema);
    } else {
      out.array.release(&out.array);
    }
    CHECK_INT(alive, alive_before);
    stream.release(&stream);
  }
}

/* libxlsxwriter 1.1.4 goes on with what it could not allocate: the process ends, as the header
 * says. */
static int writes_workbook(const struct call* call) {
  return strcmp(call->name, "gerove_registers_template") == 0 ||
         strcmp(call->name, "gerove_registers_write") == 0;
}

int main(void) {
  struct world world;
  long tried = 0;
  memset(&world, 0, sizeof(world));
  for (size_t i = 0; i < every_call_count; ++i) {
    if (writes_workbook(&every_call[i])) continue;
    if (needs_no_world(&every_call[i], &world)) tried += in_child(&world, &every_call[i], try_cold);
  }
  world_create(&world);
  for (size_t i = 0; i < every_call_count; ++i) {
    if (writes_workbook(&every_call[i])) continue;
    const long of_one = in_child(&world, &every_call[i], try_every_allocation);
    printf("%6ld %s\n", of_one, every_call[i].name);
    fflush(stdout);
    tried += of_one;
  }
  CHECK_INT(half_written(), 0);
  try_arrow_stream(&world);
  world_destroy(&world);
  CHECK(tried > 1000);
  CHECK_INT(wrong, 0);
  printf("%ld allocations failed\n", tried);
  return check_result();
}
