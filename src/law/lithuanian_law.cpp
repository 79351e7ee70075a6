#include "gerove/law/law.hpp"
#include "law/table/embedded_tables.hpp"

namespace gerove::law {

Law lithuanian_law() { return Law::from_bytes(detail::lithuanian_table); }

}  // namespace gerove::law
