// What an assessment of one record goes by.
#pragma once

#include <string>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/law/assess.hpp"
#include "law/table/choices.hpp"
#include "law/table/compiled_law.hpp"

namespace gerove::law {

/// What an assessment of one record goes by, and where its results go.
struct AssessmentRun {
  const detail::CompiledLaw& law;
  const calendar::Calendar& calendar;
  Choices choices;
  Date as_of;
  std::uint32_t due_soon = default_due_soon_working_days;
  const Parameters* parameters = nullptr;  ///< or null
  std::string record{};                    ///< id of the record
  Assessment result{};
  std::vector<Deadline> scratch{};  ///< readings that are only compared
};

/// The run for one record: choices and other parameters of a municipality and body on a day.
AssessmentRun begin_assessment(const Law& law,
                               const calendar::Calendar& calendar,
                               Date as_of,
                               const Parameters* parameters,
                               std::string record);
/// The result of a run, without deadlines that nobody wants.
Assessment end_assessment(AssessmentRun run, const AssessOptions& options);

}  // namespace gerove::law
