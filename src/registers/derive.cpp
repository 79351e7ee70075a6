#include "registers/derive.hpp"

namespace gerove::registers {

void derive_all(Office& office, const std::vector<RowFact>& facts) {
  derive_municipality(office);
  derive_actor_kinds(office);
  derive_request_children(office);
  derive_acts(office, facts);
  derive_measures(office);
}

}  // namespace gerove::registers
