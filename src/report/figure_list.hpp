// The indicators of the yearly report, in the order of the report, and counting into them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/act.hpp"
#include "gerove/codes/actor.hpp"
#include "gerove/codes/measure.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/report/figure.hpp"

namespace gerove::report {

/// Whether orders about a subject are about cases, so that the yearly report counts them.
bool is_case_subject(ActSubject subject);

/// Whether an indicator is shown even where it is zero.
bool is_main_indicator(std::string_view indicator);

/// `commission.orders.minimal_measure`
std::string order_indicator(ActSubject subject);
/// `commission.orders.minimal_measure.impose`
std::string order_indicator(ActSubject subject, ProcedureAction action);
/// `commission.requests.impose`
std::string request_indicator(ProcedureAction action);
/// `commission.requests.by.police`
std::string request_indicator(ActorKind initiator);
/// `commission.measures.mediation_2021`
std::string measure_indicator(MeasureKind kind);

/// All figures of a report while they are counted.
class FigureList {
 public:
  /// All indicators at zero.
  FigureList();
  /// Counts one thing.
  void count(const std::string& indicator, RecordPlace source);
  /// Counts a thing once, however many sources name it.
  void count_distinct(const std::string& indicator, const std::string& thing, RecordPlace source);
  /// The figures, sources in order.
  std::vector<Figure> take();

 private:
  void append(std::string indicator, OwnedText label);
  Figure& at(const std::string& indicator);

  std::vector<Figure> figures_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::map<std::string, std::set<std::string>> counted_things_;
};

}  // namespace gerove::report
