/* Two copies of the library in one process, as two plug-ins of one host bring them:
 * two_copies_host LIBRARY COPY. Both work, and each finds the other's handles to be none of its. */
#include <dlfcn.h>
#include <gerove.h>
#include <stdio.h>
#include <string.h>

#include "check.h"

struct copy {
  int32_t (*context_create)(gerove_context**);
  void (*context_destroy)(gerove_context*);
  int32_t (*error_code)(const gerove_context*);
  int32_t (*records_decode)(
      gerove_context*, const void*, size_t, const gerove_read_options*, gerove_records**);
  int32_t (*records_count)(gerove_context*, const gerove_records*, size_t*);
  void (*records_destroy)(gerove_records*);
  int32_t (*table_of)(gerove_context*, const gerove_records*, const char*, gerove_table**);
  int32_t (*table_rows)(gerove_context*, const gerove_table*, size_t*);
  void (*table_destroy)(gerove_table*);
  gerove_context* context;
  gerove_records* records;
  gerove_table* table;
};

/* A function's address through an object pointer, as dlsym gives it. */
static void find(void* library, const char* name, void* function) {
  void* const found = dlsym(library, name);
  if (found == NULL) fprintf(stderr, "%s\n", dlerror());
  REQUIRE(found != NULL);
  memcpy(function, &found, sizeof(found));
}

static struct copy load(const char* path) {
  struct copy copy;
  void* const library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) fprintf(stderr, "%s\n", dlerror());
  REQUIRE(library != NULL);
  memset(&copy, 0, sizeof(copy));
  find(library, "gerove_context_create", &copy.context_create);
  find(library, "gerove_context_destroy", &copy.context_destroy);
  find(library, "gerove_error_code", &copy.error_code);
  find(library, "gerove_records_decode", &copy.records_decode);
  find(library, "gerove_records_count", &copy.records_count);
  find(library, "gerove_records_destroy", &copy.records_destroy);
  find(library, "gerove_table_of", &copy.table_of);
  find(library, "gerove_table_rows", &copy.table_rows);
  find(library, "gerove_table_destroy", &copy.table_destroy);
  return copy;
}

static void use(struct copy* copy, const char* lines) {
  size_t count = 0;
  REQUIRE(copy->context_create(&copy->context) == GEROVE_OK);
  REQUIRE(copy->records_decode(copy->context, lines, strlen(lines), NULL, &copy->records) ==
          GEROVE_OK);
  REQUIRE(copy->records_count(copy->context, copy->records, &count) == GEROVE_OK && count > 0);
  REQUIRE(copy->table_of(copy->context, copy->records, "sittings", &copy->table) == GEROVE_OK);
}

/* Hands each handle of one copy to the other. */
static void mix(const struct copy* one, const struct copy* other) {
  size_t count = 77;
  gerove_table* table = NULL;
  CHECK_INT(one->error_code(other->context), GEROVE_E_HANDLE);
  CHECK_INT(one->records_count(other->context, one->records, &count), GEROVE_E_HANDLE);
  CHECK_INT(one->records_count(one->context, other->records, &count), GEROVE_E_HANDLE);
  CHECK_INT(one->table_of(one->context, other->records, "sittings", &table), GEROVE_E_HANDLE);
  CHECK_INT(one->table_rows(one->context, other->table, &count), GEROVE_E_HANDLE);
  CHECK_INT(count, 77);
  CHECK(table == NULL);
  one->table_destroy(other->table);
  one->records_destroy(other->records);
  one->context_destroy(other->context);
}

static void check_alive(const struct copy* copy, size_t rows) {
  size_t count = 0;
  CHECK_INT(copy->table_rows(copy->context, copy->table, &count), GEROVE_OK);
  CHECK_INT(count, rows);
}

static void end(const struct copy* copy) {
  copy->table_destroy(copy->table);
  copy->records_destroy(copy->records);
  copy->context_destroy(copy->context);
}

int main(int argc, char** argv) {
  REQUIRE(argc == 3);
  struct copy one = load(argv[1]);
  struct copy other = load(argv[2]);
  REQUIRE(one.context_create != other.context_create);
  use(&one, "{\"sitting\":{\"id\":\"a\"}}\n");
  use(&other, "{\"sitting\":{\"id\":\"a\"}}\n{\"sitting\":{\"id\":\"b\"}}\n");
  mix(&one, &other);
  mix(&other, &one);
  check_alive(&one, 1);
  check_alive(&other, 2);
  end(&one);
  check_alive(&other, 2);
  end(&other);
  return check_result();
}
