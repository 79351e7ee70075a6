/* The headers alone, in C99: nothing else is included before them. */
#include <gerove_arrow.h>

static gerove_read_options read_options = GEROVE_READ_OPTIONS_INIT;
static gerove_assess_options assess_options = GEROVE_ASSESS_OPTIONS_INIT;
static gerove_term_rules term_rules = GEROVE_TERM_RULES_INIT;
static gerove_wanted wanted = GEROVE_WANTED_INIT;
static gerove_plan_options plan_options = GEROVE_PLAN_OPTIONS_INIT;
static gerove_import_options import_options = GEROVE_IMPORT_OPTIONS_INIT;
static gerove_buffer buffer = GEROVE_BUFFER_INIT;

size_t sizes_in_c99(void);
size_t sizes_in_c99(void) {
  return read_options.struct_size + assess_options.struct_size + term_rules.struct_size +
         wanted.struct_size + plan_options.struct_size + import_options.struct_size + buffer.size +
         sizeof(gerove_place) + sizeof(gerove_column) + sizeof(gerove_days) +
         sizeof(struct ArrowSchema) + sizeof(struct ArrowArray) + sizeof(struct ArrowArrayStream);
}
