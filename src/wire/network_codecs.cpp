#include "gerove/wire/records.hpp"

GEROVE_NETWORK_CODECS()
