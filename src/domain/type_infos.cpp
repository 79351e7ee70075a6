#include "gerove/domain/record.hpp"

namespace gerove {

template const TypeInfo& type_info<Record>();
#define GEROVE_TYPE_INFO(Kind) template const TypeInfo& type_info<Kind>();
GEROVE_RECORD_KINDS(GEROVE_TYPE_INFO)
#undef GEROVE_TYPE_INFO

}  // namespace gerove
