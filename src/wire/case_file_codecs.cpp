#include "gerove/wire/records.hpp"

GEROVE_CASE_FILE_CODECS()
