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

bool runs_on(const Measure& measure, Date day) {
  const bool has_begun = measure.imposed && *measure.imposed < day;
  return has_begun && (!measure.end || !measure.end->date || *measure.end->date >= day);
}

// The last measure of the child before this one; an extension is of the same kind.
const Measure* earlier(const CaseFile& file, const Measure& measure, bool same_kind) {
  const Measure* found = nullptr;
  for (const Measure& other : file.measures) {
    if (&other == &measure || other.child_id != measure.child_id || !measure.imposed) continue;
    if (same_kind != (other.kind == measure.kind && other.kind_text == measure.kind_text)) continue;
    if (!runs_on(other, *measure.imposed)) continue;
    if (found == nullptr || *found->imposed < *other.imposed) found = &other;
  }
  return found;
}

void derive_earlier(const CaseFile& file, const Act& act, Measure& measure) {
  const bool is_said = !measure.extends_id.empty() || !measure.replaces_id.empty();
  if (is_said) return;
  if (act.action == ProcedureAction::extend) {
    if (const auto* const other = earlier(file, measure, true)) measure.extends_id = other->id;
  } else if (act.action == ProcedureAction::change) {
    if (const auto* const other = earlier(file, measure, false)) measure.replaces_id = other->id;
  }
}

void derive_coordination(const Measure& measure, Decision& decision) {
  if (!decision.coordinating_institution_id.empty() || measure.coordination.empty()) return;
  decision.coordinating_institution_id = measure.coordination.front().institution_id;
}

void derive_measure(const Lookup& lookup, CaseFile& file, Measure& measure) {
  const Act* const act = lookup.office().find_as<Act>("act", measure.act_id.value);
  if (act == nullptr) return;
  start_measure(measure, *act);
  derive_earlier(file, *act, measure);
  Decision* decision = nullptr;
  const Procedure* const procedure = procedure_of(file, measure.act_id, decision);
  if (procedure == nullptr) return;
  if (measure.procedure_id.empty()) measure.procedure_id = procedure->id;
  add_once(decision->measure_ids, measure.id);
  derive_coordination(measure, *decision);
}

// The only representative of a child; null if there is none, or several.
const Representative* only_representative(const Lookup& lookup, const ChildId& id) {
  const auto* const child = lookup.office().find_as<Child>("child", id.value);
  const bool is_only = child != nullptr && child->representatives.size() == 1;
  return is_only ? &child->representatives[0] : nullptr;
}

void derive_coordination(const ServiceGrant& grant, Decision& decision) {
  if (decision.coordinating_institution_id.empty()) {
    decision.coordinating_institution_id = grant.coordinating_institution_id;
  }
}

void derive_recipient(const Lookup& lookup, ServiceGrant& grant) {
  const bool is_open = grant.recipient == RecipientKind::representative && grant.person_id.empty();
  const auto* const only = is_open ? only_representative(lookup, grant.child_id) : nullptr;
  if (only != nullptr) grant.person_id = only->person_id;
}

void derive_extensions(CaseFile& file, const ServiceGrant& grant) {
  for (const ServiceExtension& extension : grant.extensions) {
    Decision* decision = nullptr;
    if (procedure_of(file, extension.act_id, decision) == nullptr) continue;
    add_once(decision->service_grant_ids, grant.id);
    derive_coordination(grant, *decision);
  }
}

void derive_education(CaseFile& file, CompulsoryEducation& education) {
  Decision* decision = nullptr;
  const Procedure* const procedure = procedure_of(file, education.act_id, decision);
  if (procedure != nullptr && education.procedure_id.empty()) {
    education.procedure_id = procedure->id;
  }
}

void derive_grant(const Lookup& lookup, CaseFile& file, ServiceGrant& grant) {
  derive_recipient(lookup, grant);
  derive_extensions(file, grant);
  const Measure* only = nullptr;
  std::size_t measures = 0;
  for (const Measure& measure : file.measures) {
    if (measure.act_id == grant.act_id) only = ++measures == 1 ? &measure : nullptr;
  }
  if (grant.with_measure_id.empty() && only != nullptr) grant.with_measure_id = only->id;
  Decision* decision = nullptr;
  const Procedure* const procedure = procedure_of(file, grant.act_id, decision);
  if (procedure == nullptr) return;
  if (grant.procedure_id.empty()) grant.procedure_id = procedure->id;
  add_once(decision->service_grant_ids, grant.id);
  derive_coordination(grant, *decision);
}

// Help to the representatives: of the only one, if there is one.
void derive_help(const Lookup& lookup, CaseFile& file, OtherHelp& help) {
  const bool is_open = help.person_id.empty() && help.institution_id.empty();
  const auto* const only = is_open ? only_representative(lookup, file.child_id) : nullptr;
  if (only != nullptr) {
    help.person_id = only->person_id;
    help.institution_id = only->institution_id;
  }
  Decision* decision = nullptr;
  const Procedure* const procedure = procedure_of(file, help.act_id, decision);
  if (procedure == nullptr) return;
  if (help.procedure_id.empty()) help.procedure_id = procedure->id;
  add_once(decision->other_help_ids, help.id);
}

}  // namespace

void derive_measures(const Lookup& lookup) {
  lookup.office().each_touched<CaseFile>([&](CaseFile& file) {
    for (Measure& measure : file.measures) derive_measure(lookup, file, measure);
    for (ServiceGrant& grant : file.service_grants) derive_grant(lookup, file, grant);
    for (CompulsoryEducation& one : file.compulsory_education) derive_education(file, one);
    for (OtherHelp& help : file.other_help) derive_help(lookup, file, help);
  });
}

}  // namespace gerove::registers
