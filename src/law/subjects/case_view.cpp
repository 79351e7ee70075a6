#include "law/subjects/case_view.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "law/assess/regime.hpp"
#include "law/subjects/case_subjects.hpp"

namespace gerove::law {

namespace {

/// Up to so many, looking through all is faster than an index.
constexpr std::size_t few = 8;

/// The indexes of a list in the order of ids; empty for a short one.
template <class T>
std::vector<std::uint32_t> by_id(const std::vector<T>& list) {
  if (list.size() <= few) return {};
  std::vector<std::uint32_t> indexes(list.size());
  std::iota(indexes.begin(), indexes.end(), std::uint32_t{0});
  std::ranges::stable_sort(indexes, {}, [&](std::uint32_t i) -> const auto& { return list[i].id; });
  return indexes;
}

/// The first element with an id, or null.
template <class T, class Id>
const T* find(const std::vector<T>& list, const std::vector<std::uint32_t>& indexes, const Id& id) {
  if (id.empty()) return nullptr;
  if (indexes.empty()) {
    const auto at = std::ranges::find(list, id, &T::id);
    return at == list.end() ? nullptr : &*at;
  }
  const auto id_of = [&](std::uint32_t i) -> const auto& { return list[i].id; };
  const auto at = std::ranges::lower_bound(indexes, id, {}, id_of);
  return at != indexes.end() && list[*at].id == id ? &list[*at] : nullptr;
}

}  // namespace

CaseView::CaseView(const CaseFile& case_file, const Context& around, AssessmentRun& assessment)
    : file(case_file),
      context(around),
      run(assessment),
      municipality(around.find(case_file.municipality_id)),
      own_child_(around.find(case_file.child_id)),
      procedures_(by_id(case_file.procedures)),
      measures_(by_id(case_file.measures)),
      by_procedure_(case_file.measures.size()),
      of_procedure_(case_file.procedures.size()) {
  for (const Procedure& one : file.procedures) {
    // Of several with one id, items are about the first, as measures are.
    if (procedure(one.id) != &one) continue;
    of_procedure_[index(file.procedures, one)].items = context.items_of(one.id);
  }
  owners_.reserve(file.measures.size());
  for (const Measure& measure : file.measures) {
    const Procedure* owner = owners_.emplace_back(procedure(measure.procedure_id));
    if (owner != nullptr) ++of_procedure_[index(file.procedures, *owner)].measure_count;
  }
  std::uint32_t next = 0;
  for (OfProcedure& owner : of_procedure_) {
    owner.first_measure = next;
    next += std::exchange(owner.measure_count, 0);
  }
  for (const Measure& measure : file.measures) {
    if (procedure_of(measure) == nullptr) continue;
    OfProcedure& owner = of_procedure_[index(file.procedures, *procedure_of(measure))];
    by_procedure_[owner.first_measure + owner.measure_count++] = &measure;
  }
}

std::span<const Measure* const> CaseView::measures_of(const Procedure& procedure) const {
  const OfProcedure& owner = of_procedure_[index(file.procedures, procedure)];
  return {by_procedure_.data() + owner.first_measure, owner.measure_count};
}

const Child* CaseView::child(const Procedure& procedure) const {
  return child(procedure.child_ids.size() == 1 ? procedure.child_ids.front() : ChildId{});
}

const Procedure* CaseView::procedure(const ProcedureId& id) const {
  return find(file.procedures, procedures_, id);
}

const Measure* CaseView::measure(const MeasureId& id) const {
  return find(file.measures, measures_, id);
}

std::optional<Date> CaseView::imposed_on(const Measure& measure) const {
  if (measure.imposed) return measure.imposed;
  const Procedure* const of = procedure_of(measure);
  const Decision* const decision = of == nullptr ? nullptr : facts.imposing(*of, measure);
  if (decision != nullptr) return day_of(*decision, context);
  const Act* const act = context.find(measure.act_id);
  return act == nullptr ? std::nullopt : act->date;
}

const Regime* CaseView::regime_of(const Measure& measure) const {
  if (const Procedure* of = procedure_of(measure)) {
    const Regime* const chosen = of_procedure_[index(file.procedures, *of)].regime;
    if (chosen != nullptr) return chosen;
  }
  if (alone_.first == &measure) return alone_.second;
  const auto imposed = imposed_on(measure);
  return imposed ? choose_regime(run, municipality, *imposed).chosen : nullptr;
}

}  // namespace gerove::law
