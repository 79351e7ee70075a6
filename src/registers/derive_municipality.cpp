// Whose the records are.
#include "gerove/registers/import.hpp"
#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

template <class T>
void give_municipality(Office& office, const MunicipalityId& id) {
  office.each_touched<T>([&](T& record) {
    if (record.municipality_id.empty()) record.municipality_id = id;
  });
}

}  // namespace

void derive_municipality(Office& office) {
  MunicipalityId only;
  std::size_t count = 0;
  office.each<Municipality>([&](const Municipality& one) {
    only = one.id;
    ++count;
  });
  if (count != 1) return;
  give_municipality<Institution>(office, only);
  give_municipality<Body>(office, only);
  give_municipality<Child>(office, only);
  give_municipality<Family>(office, only);
  give_municipality<CaseFile>(office, only);
  give_municipality<Act>(office, only);
  give_municipality<Activity>(office, only);
  give_municipality<NeedAssessment>(office, only);
  give_municipality<Observation>(office, only);
  give_municipality<Parameters>(office, only);
  office.each_touched<Child>([&](Child& child) {
    for (Residence& one : child.residences) {
      if (one.municipality_id.empty()) one.municipality_id = only;
    }
  });
}

}  // namespace gerove::registers
