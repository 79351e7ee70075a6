// What follows for measures and services: when they were imposed, in which procedure.
#include <algorithm>

#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

template <class T>
void add_once(std::vector<T>& ids, const T& id) {
  if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

// The procedure in which an order decides, and that decision; null if there is none.
Procedure* procedure_of(CaseFile& file, const ActId& act, Decision*& decision) {
  for (Procedure& procedure : file.procedures) {
    const auto found = std::ranges::find(procedure.decisions, act, &Decision::act_id);
    if (found == procedure.decisions.end()) continue;
    decision = &*found;
    return &procedure;
  }
  return nullptr;
}

void start_measure(Measure& measure, const Act& act) {
  if (!measure.imposed) measure.imposed = act.date;
  auto* const stated = measure.term ? std::get_if<StatedTerm>(&measure.term->length) : nullptr;
  if (stated == nullptr) return;
  if (!stated->period) stated->period.emplace();
  if (!stated->period->start) stated->period->start = act.date;
}

}  // namespace

void derive_measures(Office& office) {
  office.each<CaseFile>([&](CaseFile& file) {
    Decision* decision = nullptr;
    for (Measure& measure : file.measures) {
      const Act* const act = office.find_as<Act>("act", measure.act_id.value);
      if (act != nullptr) start_measure(measure, *act);
      const Procedure* const procedure = procedure_of(file, measure.act_id, decision);
      if (procedure == nullptr) continue;
      if (measure.procedure_id.empty()) measure.procedure_id = procedure->id;
      add_once(decision->measure_ids, measure.id);
    }
    for (ServiceGrant& grant : file.service_grants) {
      const Procedure* const procedure = procedure_of(file, grant.act_id, decision);
      if (procedure == nullptr) continue;
      if (grant.procedure_id.empty()) grant.procedure_id = procedure->id;
      add_once(decision->service_grant_ids, grant.id);
    }
  });
}

}  // namespace gerove::registers
