// Whether a quantity keeps its bounds.
#pragma once

#include <optional>

#include "gerove/calendar/age.hpp"
#include "gerove/calendar/legal_term.hpp"
#include "gerove/core/text.hpp"
#include "law/assess/assessment_run.hpp"
#include "law/subjects/subject.hpp"

namespace gerove::law {

/// How a quantity keeps its bounds.
struct Bound {
  bool broken = false;
  bool cant_tell = false;
  std::optional<OwnedText> limit{};  ///< the bound that is broken
  const Convention* open = nullptr;  ///< the open question whose other answer would keep it
};

/// @param measured the quantity that the cap bounds
Bound judge_cap(const AssessmentRun& run,
                const Cap& cap,
                const QuantityValue& measured,
                const Subject& subject);

/// The deadline for the end of what has none recorded; nothing for what ends, or has no bound.
std::optional<Deadline> end_of_open(const AssessmentRun& run,
                                    const detail::CompiledRow& compiled,
                                    const QuantityValue& measured,
                                    const Subject& subject,
                                    const Regime* regime);

/// The day until which something may last that starts on a day.
std::optional<Date> last_day_of(const calendar::Calendar& calendar,
                                Date start,
                                const Amount& length,
                                const Choices& choices);

/// The day on which an age is reached, or the last day of its school year; two when a birthday
/// may be either.
std::optional<calendar::AgeReached> age_limit_day(Date born,
                                                  const Limit& limit,
                                                  const Choices& choices);

/// The unit of the calendar; nothing for hours.
std::optional<calendar::TermUnit> calendar_unit(TermUnit unit);

}  // namespace gerove::law
