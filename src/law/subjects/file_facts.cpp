#include "law/subjects/file_facts.hpp"

#include <algorithm>

#include "law/subjects/case_subjects.hpp"
#include "law/subjects/suspensions.hpp"

namespace gerove::law {

namespace {

/// Gives what was found out before, or finds it out.
template <class T, class Find>
const T& once(std::optional<T>& known, const Find& find) {
  if (!known) find(known.emplace());
  return *known;
}

bool names_case_manager(const CaseView& view, const Measure& measure) {
  return std::ranges::any_of(measure.coordination, [&](const Coordination& coordination) {
    return !coordination.case_manager_id.empty() ||
           view.is_known(coordination.case_manager_appointed);
  });
}

bool tells_of_case_manager(const CaseView& view, const std::vector<Step>& steps) {
  return std::ranges::any_of(steps, [&](const Step& step) {
    return step.code == StepCode::case_manager_appointed && view.is_known(step.date);
  });
}

constexpr std::span<const NamedParts::Named> no_parts{};

}  // namespace

void EarliestDays::note(std::string_view procedure, Date day) {
  if (!first_ || (procedure != procedure_ && day < *first_)) {
    first_elsewhere_ = first_;
    first_ = day;
    procedure_ = procedure;
  } else if (procedure == procedure_) {
    first_ = std::min(*first_, day);
  } else {
    first_elsewhere_ = std::min(first_elsewhere_.value_or(day), day);
  }
}

bool EarliestDays::elsewhere_by(std::string_view procedure, Date day) const {
  const auto& earliest = procedure == procedure_ ? first_elsewhere_ : first_;
  return earliest && *earliest <= day;
}

void LastDay::note(const std::optional<Date>& day) {
  goes_on_ = goes_on_ || !day;
  if (day) last_ = std::max(last_.value_or(*day), *day);
}

std::uint32_t short_hash(const FileFacts::NamedMeasure& named) {
  const auto address = static_cast<std::uint32_t>(std::hash<const void*>()(named.procedure));
  return joined_hash({address, gerove::short_hash(named.id)});
}

const Decision* FileFacts::imposing(const Procedure& procedure, const Measure& measure) const {
  const auto& decisions = procedure.decisions;
  if (decisions.size() == 1 && decisions.front().measure_ids.empty()) return &decisions.front();
  const Imposing& all = once(imposing_, [&](Imposing& found) {
    for (const Procedure& of : view_.file.procedures) {
      for (const Decision& decision : of.decisions) {
        for (const MeasureId& id : decision.measure_ids) found.add({&of, id.value}, &decision);
      }
    }
  });
  const Decision* const* const found = all.find({&procedure, measure.id.value});
  return found == nullptr ? nullptr : *found;
}

const ImposedMeasures& FileFacts::imposed() const {
  return once(imposed_, [&](ImposedMeasures& imposed) { note_imposed(imposed); });
}

void FileFacts::note_imposed(ImposedMeasures& imposed) const {
  const auto& procedures = view_.file.procedures;
  std::vector<bool> appointed(procedures.size());
  for (std::size_t i = 0; i < procedures.size(); ++i) {
    appointed[i] = tells_of_case_manager(view_, procedures[i].steps);
  }
  // Of measures without grounds of their own those of the procedure count.
  std::map<const Procedure*, Date> first_without_grounds;
  for (const Measure& measure : view_.file.measures) {
    const auto day = view_.imposed_on(measure);
    if (!day) continue;
    const std::string_view id = measure.procedure_id.value;
    const Procedure* const of = view_.procedure_of(measure);
    if (is_average(measure.kind)) {
      imposed.average.note(id, *day);
    } else if (!measure.grounds.empty()) {
      for (const GroundKind ground : measure.grounds) {
        imposed.minimal_grounds[static_cast<std::int32_t>(ground)].note(id, *day);
      }
    } else if (of != nullptr) {
      const auto [first, is_new] = first_without_grounds.try_emplace(of, *day);
      if (!is_new) first->second = std::min(first->second, *day);
    }
    const bool managed = names_case_manager(view_, measure) ||
                         tells_of_case_manager(view_, measure.steps) ||
                         (of != nullptr && appointed[CaseView::index(procedures, *of)]);
    if (managed) imposed.with_case_manager.note(id, *day);
  }
  for (const auto& [procedure, day] : first_without_grounds) {
    for (const Ground& ground : procedure->grounds) {
      imposed.minimal_grounds[static_cast<std::int32_t>(ground.kind)].note(procedure->id.value,
                                                                           day);
    }
  }
}

const GrantedServices& FileFacts::grants() const {
  return once(grants_, [&](GrantedServices& grants) {
    for (const ServiceGrant& grant : view_.file.service_grants) {
      if (!grant.act_id.empty()) grants.acts.add(grant.act_id.value, true);
      if (!grant.procedure_id.empty()) grants.procedures.add(grant.procedure_id.value, true);
      if (!grant.with_measure_id.empty()) grants.measures.add(grant.with_measure_id.value, true);
      const auto& until = grant.period ? grant.period->end : grant.ended;
      const bool of_family = grant.recipient == RecipientKind::family;
      if (of_family || grant.recipient == RecipientKind::child) grants.of_child.note(until);
      if (of_family || grant.recipient == RecipientKind::representative) {
        grants.of_representatives.note(until);
      }
    }
  });
}

const CoordinatorChanges& FileFacts::coordinators(const Measure& measure) const {
  coordinators_.resize(view_.file.measures.size());
  return once(coordinators_[CaseView::index(view_.file.measures, measure)],
              [&](CoordinatorChanges& coordinators) {
                Ids ended;
                for (const Executor& executor : measure.executors) {
                  const bool has_ended = executor.period && executor.period->end;
                  if (has_ended) ended.add(executor.institution_id.value, true);
                }
                for (const Coordination& one : measure.coordination) {
                  const bool is_replaced = ended.find(one.institution_id.value) != nullptr;
                  coordinators.any_replaced = coordinators.any_replaced || is_replaced;
                  coordinators.any_stays = coordinators.any_stays || !is_replaced;
                }
              });
}

const AverageTotals& FileFacts::average_totals(const detail::CompiledCounting& counting,
                                               const Choices& choices) const {
  const auto known = std::ranges::find_if(average_totals_, [&](const KnownTotals& one) {
    return one.counting == &counting && one.choices == choices;
  });
  if (known != average_totals_.end()) return known->totals;
  return average_totals_
      .emplace_back(KnownTotals{&counting, choices, AverageTotals(view_, counting, choices)})
      .totals;
}

std::optional<std::int64_t> FileFacts::suspended_days(const Measure& measure,
                                                      const CodeSet& kinds,
                                                      const Choices& choices) const {
  constexpr std::size_t few_suspensions = 8;
  if (measure.suspensions.size() <= few_suspensions) {
    return count_suspended_days(view_, measure, kinds, choices);
  }
  const Suspended asked{&measure, &kinds, choices.option<SuspensionDays>()};
  const auto [known, is_new] = suspended_days_.try_emplace(asked);
  if (is_new) known->second = count_suspended_days(view_, measure, kinds, choices);
  return known->second;
}

bool FileFacts::has_average_measure(const ChildId& child) const {
  const Ids& children = once(children_, [&](Ids& found) {
    for (const Measure& measure : view_.file.measures) {
      if (is_average(measure.kind)) found.add(measure.child_id.value, true);
    }
  });
  return children.find(child.value) != nullptr;
}

std::span<const NamedParts::Named> FileFacts::plans_of(const Measure& measure) const {
  if (view_.file.execution_plans.empty()) return {};
  const auto named = once(plans_, [&](NamedParts& plans) {
                       const auto& list = view_.file.execution_plans;
                       for (std::size_t i = 0; i < list.size(); ++i) {
                         for (const MeasureId& id : list[i].measure_ids) plans.add(id.value, i);
                       }
                       plans.close();
                     }).of(measure.id.value);
  return named.empty() || view_.measure(measure.id) != &measure ? no_parts : named;
}

std::span<const NamedParts::Named> FileFacts::appeals_of(const Procedure& procedure) const {
  if (view_.file.appeals.empty()) return {};
  const auto named = once(appeals_, [&](NamedParts& appeals) {
                       const auto& list = view_.file.appeals;
                       for (std::size_t i = 0; i < list.size(); ++i) {
                         appeals.add(list[i].procedure_id.value, i);
                       }
                       appeals.close();
                     }).of(procedure.id.value);
  return named.empty() || view_.procedure(procedure.id) != &procedure ? no_parts : named;
}

const std::map<std::size_t, Timeline>& FileFacts::long_plans() const {
  return once(long_plans_, [&](std::map<std::size_t, Timeline>& plans) {
    for (std::size_t i = 0; i < view_.file.execution_plans.size(); ++i) {
      const ExecutionPlan& plan = view_.file.execution_plans[i];
      if (plan.acknowledgements.size() <= Timeline::few_events) continue;
      add_plan(plans.try_emplace(i, view_.run.known).first->second,
               plan,
               view_.place("execution_plans", i));
    }
  });
}

std::optional<Date> FileFacts::first_decision_day(const Procedure& procedure) const {
  const auto [known, is_new] = first_decisions_.try_emplace(&procedure);
  if (!is_new) return known->second;
  for (const Decision& decision : procedure.decisions) {
    const auto day = day_of(decision, view_.context);
    if (day) known->second = std::min(known->second.value_or(*day), *day);
  }
  return known->second;
}

}  // namespace gerove::law
