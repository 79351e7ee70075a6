#include "gerove/law/office_calendar.hpp"

#include <utility>
#include <vector>

#include "gerove/calendar/lithuania.hpp"

namespace gerove::law {

calendar::Calendar office_calendar(const RecordSet& records) {
  std::vector<calendar::OfficeOverride> overrides;
  const auto municipalities = records.all<Municipality>();
  if (municipalities.size() == 1) {
    for (const DayOverride& day : municipalities.front()->day_overrides) {
      if (day.date) overrides.push_back({*day.date, day.kind, day.reason});
    }
  }
  return calendar::lithuanian_calendar(std::move(overrides));
}

}  // namespace gerove::law
