/* A host that loads the library, uses it and unloads it again and again: reloading_host LIBRARY.
 * The library stays where it is, so that nothing of it is lost and what it gave may outlive the
 * unloading.
 */
#include <dlfcn.h>
#include <gerove.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "check.h"

#define TIMES 100

typedef int32_t (*create_function)(gerove_context**);
typedef int32_t (*failures_function)(gerove_context*, gerove_table**);
typedef void (*destroy_function)(gerove_context*);

/* A function's address through an object pointer, as dlsym gives it. */
static void find(void* library, const char* name, void* function) {
  void* const found = dlsym(library, name);
  REQUIRE(found != NULL);
  memcpy(function, &found, sizeof(found));
}

static long pages_of_memory(void) {
  long all = 0;
  FILE* const file = fopen("/proc/self/statm", "r");
  REQUIRE(file != NULL && fscanf(file, "%ld", &all) == 1);
  fclose(file);
  return all;
}

int main(int argc, char** argv) {
  REQUIRE(argc == 2);
  create_function first = NULL;
  gerove_context* kept = NULL;
  long pages = 0;
  for (int i = 0; i < TIMES; ++i) {
    void* const library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) fprintf(stderr, "%s\n", dlerror());
    REQUIRE(library != NULL);
    create_function create = NULL;
    destroy_function destroy = NULL;
    failures_function failures = NULL;
    find(library, "gerove_context_create", &create);
    find(library, "gerove_context_destroy", &destroy);
    find(library, "gerove_failures", &failures);
    if (first == NULL) first = create;
    CHECK(create == first);
    gerove_context* context = NULL;
    REQUIRE(create(&context) == GEROVE_OK);
    CHECK_INT(failures(context, NULL), GEROVE_E_ARGUMENT);
    if (kept == NULL) REQUIRE(create(&kept) == GEROVE_OK);
    CHECK_INT(failures(kept, NULL), GEROVE_E_ARGUMENT);
    destroy(context);
    REQUIRE(dlclose(library) == 0);
    if (i == 0) pages = pages_of_memory();
  }
  const long one_mebibyte = (1L << 20) / sysconf(_SC_PAGESIZE);
  CHECK(pages_of_memory() - pages < one_mebibyte);
  return check_result();
}
