// The headers alone, in C++11, beside what C99 makes of them: both see the same sizes.
#include <gerove_arrow.h>

extern "C" size_t sizes_in_c99(void);

int main() {
  const gerove_read_options read_options = GEROVE_READ_OPTIONS_INIT;
  const gerove_assess_options assess_options = GEROVE_ASSESS_OPTIONS_INIT;
  const gerove_term_rules term_rules = GEROVE_TERM_RULES_INIT;
  const gerove_wanted wanted = GEROVE_WANTED_INIT;
  const gerove_plan_options plan_options = GEROVE_PLAN_OPTIONS_INIT;
  const gerove_import_options import_options = GEROVE_IMPORT_OPTIONS_INIT;
  const gerove_buffer buffer = GEROVE_BUFFER_INIT;
  const size_t sizes = read_options.struct_size + assess_options.struct_size +
                       term_rules.struct_size + wanted.struct_size + plan_options.struct_size +
                       import_options.struct_size + buffer.size + sizeof(gerove_place) +
                       sizeof(gerove_column) + sizeof(gerove_days) + sizeof(ArrowSchema) +
                       sizeof(ArrowArray) + sizeof(ArrowArrayStream);
  return sizes == sizes_in_c99() && gerove_abi_version() == GEROVE_ABI_VERSION ? 0 : 1;
}
