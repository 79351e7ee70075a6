#include "gerove/wire/record_codecs.hpp"

GEROVE_NETWORK_CODECS()
