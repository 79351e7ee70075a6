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
#include "gerove/core/record_place.hpp"
#include "gerove/report/figure.hpp"
#include "gerove/report/indicators.hpp"

namespace gerove::report {

/// Whether orders about a subject are about cases, so that the yearly report counts them.
bool is_case_subject(ActSubject subject);

/// Whether an indicator is shown even where it is zero.
bool is_main_indicator(std::string_view indicator);

/// All figures of a report while they are counted.
class FigureList {
 public:
  /// All indicators at zero.
  FigureList();
  /// Counts one thing.
  void count(const Indicator& indicator, RecordPlace source);
  /// Counts a thing once, however many sources name it.
  void count_distinct(const Indicator& indicator, const std::string& thing, RecordPlace source);
  /// The figures, sources in order.
  std::vector<Figure> take();

 private:
  void append(const Indicator& indicator, OwnedText label);
  Figure& at(const Indicator& indicator);

  std::vector<Figure> figures_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::map<std::string, std::set<std::string>> counted_things_;
};

}  // namespace gerove::report
