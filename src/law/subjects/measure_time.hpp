// When measures run: starts, ends of terms, chains of extensions, the quota of the average measure.
#pragma once

#include <cstdint>
#include <optional>

#include "law/subjects/case_view.hpp"

namespace gerove::law {

/// The first day of a measure: of the average one its real start, else that of its term, else the
/// day on which it was imposed.
std::optional<Date> start_of(const CaseView& view, const Measure& measure);

/// Whether the end of the term is counted from months, and not stated as a day.
bool is_counted(const CaseView& view, const Measure& measure);

/// The last day of the term as stated, or counted from its months.
std::optional<Date> stated_end_of(const CaseView& view,
                                  const Measure& measure,
                                  const Choices& choices);

/// The last day of the term with suspensions added and cut by the age limit.
std::optional<PlannedEnd> planned_end_of(const CaseView& view,
                                         const Measure& measure,
                                         const Choices& choices);

/// The days on which the child was absent from the centre without leave, as far as is known;
/// nothing when no absence is recorded.
std::optional<std::int64_t> absent_days(const CaseView& view,
                                        const Measure& measure,
                                        const Choices& choices);

/// The term of a measure together with those that it extends.
QuantityValue chain_span(const CaseView& view, const Measure& measure, const Choices& choices);

/// The hours of a measure together with those that it extends.
QuantityValue chain_hours(const CaseView& view, const Measure& measure);

/// All that counts as average supervision of the child up to the end of this measure's term.
QuantityValue average_total(const CaseView& view, const Measure& measure, const Choices& choices);

}  // namespace gerove::law
