#include "registers/derive.hpp"

namespace gerove::registers {

void derive_files(Office& office, const std::vector<RowFact>& facts) {
  derive_families(office, facts);
  derive_act_files(office, facts);
}

void derive_all(Office& office, const std::vector<RowFact>& facts) {
  derive_files(office, facts);
  derive_municipality(office);
  derive_header(office, facts);
  const Lookup lookup(office);
  derive_members(lookup);
  derive_requests(lookup);
  derive_sittings(lookup);
  derive_acts(lookup, facts);
  derive_measures(lookup);
  derive_plans(lookup);
  derive_events(lookup, facts);
  derive_referrals(lookup);
  derive_activities(lookup);
}

}  // namespace gerove::registers
