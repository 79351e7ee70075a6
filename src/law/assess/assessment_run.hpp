// What an assessment of one record goes by.
#pragma once

#include <string>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/law/assess.hpp"
#include "law/table/choices.hpp"
#include "law/table/compiled_law.hpp"

namespace gerove::law {

/// A demand of which nothing tells whether it is kept.
struct NotShown {
  std::string record;  ///< id of the record
  Place place;
  const Rule* rule;
  const LawText* what;  ///< or null
};

/// Something that would fulfil a term if it had not come before what the term is counted from.
struct OutOfOrder {
  std::string record;  ///< id of the record
  Mark done;
  Event anchor;
};

/// What an assessment of one record goes by, and where its results go.
struct AssessmentRun {
  const detail::CompiledLaw& law;
  const calendar::Calendar& calendar;
  Choices choices;
  Date as_of;
  AsOf known;  ///< what is later is not known
  std::uint32_t due_soon = default_due_soon_working_days;
  const Parameters* parameters = nullptr;  ///< or null
  std::string record{};                    ///< id of the record
  const Rule* tried = nullptr;             ///< the rule that is tried, or null
  bool complete = false;  ///< nothing is left out: what is not recorded was not done
  Assessment result{};
  std::vector<NotShown> not_shown{};
  std::vector<OutOfOrder> out_of_order{};
  std::vector<Deadline> scratch{};  ///< readings that are only compared
};

/// The run for one record: choices and other parameters of a municipality and body on a day.
AssessmentRun begin_assessment(const Law& law,
                               const calendar::Calendar& calendar,
                               const AsOf& as_of,
                               const Parameters* parameters,
                               std::string record,
                               const AssessOptions& options);
/// The result of a run: with a finding `law.not_shown` of each record and those `law.dates.order`
/// that nothing else told of, without deadlines that nobody wants.
Assessment end_assessment(AssessmentRun run, const AssessOptions& options);

}  // namespace gerove::law
