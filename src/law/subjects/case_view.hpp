// A case file with what is around it, as known on a day.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "gerove/domain/case_file.hpp"
#include "gerove/domain/child.hpp"
#include "gerove/law/context.hpp"
#include "law/assess/assessment_run.hpp"
#include "law/subjects/file_facts.hpp"
#include "law/subjects/subject.hpp"

namespace gerove::law {

/// The age of a child on a day; nothing if the child, its birth or the day is unknown.
inline QuantityValue age_of(const Child* child, const std::optional<Date>& day) {
  return child != nullptr && child->born && day ? QuantityValue::age(*child->born, *day)
                                                : QuantityValue{};
}

/// Finds the parts of a case file that belong together.
class CaseView {
 public:
  CaseView(const CaseFile& case_file, const Context& around, AssessmentRun& assessment);
  CaseView(const CaseView&) = delete;  // its facts look at it
  CaseView& operator=(const CaseView&) = delete;

  /// The child of a measure or grant, or the file's own; null when unknown.
  const Child* child(const ChildId& id) const {
    return id.empty() || id == file.child_id ? own_child_ : context.find(id);
  }
  /// The id of the child of a part that may leave it out: then it is about the file's own.
  const ChildId& child_of(const ChildId& id) const { return id.empty() ? file.child_id : id; }
  /// The child of a procedure.
  const Child* child(const Procedure& procedure) const;
  const Procedure* procedure(const ProcedureId& id) const;
  const Measure* measure(const MeasureId& id) const;
  /// The procedure that one of the file's measures comes from; null when unknown.
  const Procedure* procedure_of(const Measure& measure) const {
    return owners_[index(file.measures, measure)];
  }

  /// The day on which a measure was imposed: its own, or that of the decision or act it comes from.
  std::optional<Date> imposed_on(const Measure& measure) const;
  /// The measures of a procedure, in their order.
  std::span<const Measure* const> measures_of(const Procedure& procedure) const;
  /// The agenda items of a procedure, by the days of their sittings.
  std::span<const ItemOfProcedure> items_of(const Procedure& procedure) const {
    return of_procedure_[index(file.procedures, procedure)].items;
  }
  /// The edition that governs a measure: that of its procedure, or of the day it was imposed where
  /// no procedure was assessed yet.
  const Regime* regime_of(const Measure& measure) const;
  /// Remembers the edition that governs a procedure.
  void set_regime(const Procedure& procedure, const Regime* regime) {
    of_procedure_[index(file.procedures, procedure)].regime = regime;
  }

  /// Says which edition governs a measure that comes from no procedure.
  void set_regime(const Measure& measure, const Regime* regime) { alone_ = {&measure, regime}; }

  Place place(const char* list, std::size_t at) const { return Place{"case_file"}.at(list, at); }
  template <class T>
  static std::size_t index(const std::vector<T>& list, const T& element) {
    return static_cast<std::size_t>(&element - list.data());
  }
  bool is_known(const std::optional<Date>& date) const { return date && *date <= run.as_of; }

  const CaseFile& file;
  const Context& context;
  AssessmentRun& run;
  const Municipality* municipality;  ///< of the file; null when unknown
  const FileFacts facts{*this};

 private:
  struct OfProcedure {
    std::span<const ItemOfProcedure> items;
    const Regime* regime = nullptr;
    std::uint32_t first_measure = 0;  // in by_procedure_
    std::uint32_t measure_count = 0;
  };

  const Child* own_child_;
  std::pair<const Measure*, const Regime*> alone_{};
  std::vector<std::uint32_t> procedures_;        // indexes in the order of their ids; if many
  std::vector<std::uint32_t> measures_;          // the same
  static constexpr std::size_t usual_parts = 4;  // more are held elsewhere
  template <class T>
  using List = boost::container::small_vector<T, usual_parts>;

  List<const Procedure*> owners_;      // of each measure
  List<const Measure*> by_procedure_;  // measures in the order of their procedures
  List<OfProcedure> of_procedure_;
};

}  // namespace gerove::law
