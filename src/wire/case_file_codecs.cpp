#include "gerove/wire/record_codecs.hpp"

GEROVE_CASE_FILE_CODECS()
