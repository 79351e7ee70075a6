#include "law/case_view.hpp"

#include <algorithm>

#include "law/regime.hpp"

namespace gerove::law {

namespace {

template <class T>
std::vector<std::pair<std::string_view, const T*>> by_id(const std::vector<T>& list) {
  std::vector<std::pair<std::string_view, const T*>> ids;
  ids.reserve(list.size());
  for (const T& element : list) ids.emplace_back(element.id.value, &element);
  std::ranges::stable_sort(ids, {}, [](const auto& entry) { return entry.first; });
  return ids;
}

template <class T>
const T* find(const std::vector<std::pair<std::string_view, const T*>>& ids, std::string_view id) {
  if (id.empty()) return nullptr;
  const auto at =
      std::ranges::lower_bound(ids, id, {}, [](const auto& entry) { return entry.first; });
  return at != ids.end() && at->first == id ? at->second : nullptr;
}

}  // namespace

CaseView::CaseView(const CaseFile& case_file, const Context& around, Bench& assessment)
    : file(case_file),
      context(around),
      bench(assessment),
      procedures_(by_id(case_file.procedures)),
      measures_(by_id(case_file.measures)),
      measures_of_(case_file.procedures.size()),
      regime_of_(case_file.procedures.size()) {
  for (const Measure& measure : file.measures) {
    if (const Procedure* of = procedure(measure.procedure_id)) {
      measures_of_[index(file.procedures, *of)].push_back(&measure);
    }
  }
}

const Child* CaseView::child(const ChildId& id) const {
  return context.child(id.empty() ? file.child_id : id);
}

const Child* CaseView::child(const Procedure& procedure) const {
  if (procedure.child_ids.size() == 1) return context.child(procedure.child_ids.front());
  return context.child(file.child_id);
}

const Procedure* CaseView::procedure(const ProcedureId& id) const {
  return find(procedures_, id.value);
}

const Measure* CaseView::measure(const MeasureId& id) const { return find(measures_, id.value); }

const Regime* CaseView::regime_of(const Measure& measure) const {
  if (const Procedure* of = procedure(measure.procedure_id)) {
    return regime_of_[index(file.procedures, *of)];
  }
  if (!measure.imposed) return nullptr;
  const Municipality* municipality = context.municipality(file.municipality_id);
  return choose_regime(bench, municipality, *measure.imposed).chosen;
}

}  // namespace gerove::law
