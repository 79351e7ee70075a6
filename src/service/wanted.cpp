#include "gerove/service/wanted.hpp"

#include <utility>

namespace gerove::service {

Wanted wanted_of(const Need& need, Applicant applicant) {
  Wanted wanted;
  wanted.root = need.service_root;
  wanted.catalogue_code = need.catalogue_code;
  wanted.text = need.service_text;
  wanted.applicant = std::move(applicant);
  return wanted;
}

Wanted wanted_for(const Child& child, Date day, Wanted said) {
  Applicant recorded = applicant_of(child, day);
  Applicant& who = said.applicant;
  if (!who.age) who.age = recorded.age;
  if (who.needs_level == SpecialNeedsLevel{}) who.needs_level = recorded.needs_level;
  if (who.municipality_id.empty()) who.municipality_id = std::move(recorded.municipality_id);
  if (who.eldership.empty()) who.eldership = std::move(recorded.eldership);
  if (who.shift == SchoolShift{}) who.shift = recorded.shift;
  return said;
}

}  // namespace gerove::service
