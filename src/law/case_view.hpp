// A case file with what is around it, as known on a day.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "gerove/domain/case_file.hpp"
#include "gerove/domain/child.hpp"
#include "gerove/law/context.hpp"
#include "law/evaluate.hpp"

namespace gerove::law {

/// Whether a measure is the average one (vidutinės priežiūros priemonė).
constexpr bool is_average(MeasureKind kind) { return kind == MeasureKind::socialisation_centre; }

/// Finds the parts of a case file that belong together.
class CaseView {
 public:
  CaseView(const CaseFile& case_file, const Context& around, Bench& assessment);

  /// The child of a measure or grant, or the file's own; null when unknown.
  const Child* child(const ChildId& id) const;
  /// The child of a procedure.
  const Child* child(const Procedure& procedure) const;
  const Procedure* procedure(const ProcedureId& id) const;
  const Measure* measure(const MeasureId& id) const;

  /// The measures of a procedure.
  const std::vector<const Measure*>& measures_of(const Procedure& procedure) const {
    return measures_of_[index(file.procedures, procedure)];
  }
  /// The edition that governs a measure: that of its procedure, or of the day it was imposed.
  const Regime* regime_of(const Measure& measure) const;
  /// Remembers the edition that governs a procedure.
  void set_regime(const Procedure& procedure, const Regime* regime) {
    regime_of_[index(file.procedures, procedure)] = regime;
  }

  Place place(const char* list, std::size_t at) const { return Place{"case_file"}.at(list, at); }
  template <class T>
  static std::size_t index(const std::vector<T>& list, const T& element) {
    return static_cast<std::size_t>(&element - list.data());
  }
  bool is_known(const std::optional<Date>& date) const { return date && *date <= bench.as_of; }

  const CaseFile& file;
  const Context& context;
  Bench& bench;

 private:
  std::vector<std::pair<std::string_view, const Procedure*>> procedures_;  // by id
  std::vector<std::pair<std::string_view, const Measure*>> measures_;      // by id
  std::vector<std::vector<const Measure*>> measures_of_;                   // by procedure
  std::vector<const Regime*> regime_of_;                                   // by procedure
};

}  // namespace gerove::law
