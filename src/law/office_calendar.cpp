#include "gerove/law/office_calendar.hpp"

#include <utility>
#include <vector>

#include "gerove/calendar/lithuania.hpp"

namespace gerove::law {

calendar::Calendar office_calendar(const Context& context) {
  std::vector<calendar::OfficeOverride> overrides;
  if (const Municipality* const municipality = context.only_municipality()) {
    for (const DayOverride& day : municipality->day_overrides) {
      if (day.date) overrides.push_back({*day.date, day.kind, day.reason});
    }
  }
  return calendar::lithuanian_calendar(std::move(overrides));
}

}  // namespace gerove::law
