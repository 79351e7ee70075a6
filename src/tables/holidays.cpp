#include "gerove/tables/holidays.hpp"

#include <utility>

#include "gerove/tables/rows.hpp"

namespace gerove::tables {

Table holidays(const calendar::Calendar& calendar, Date first, Date last, Language language) {
  Rows rows(holiday_schema, language);
  for (Date day = first; day <= last; day += Days(1)) {
    const calendar::CalendarDay facts = calendar.day(day);
    if (facts.holiday == nullptr && facts.office == nullptr) continue;
    rows.add(day, facts.working ? Answer::yes : Answer::no, describe(facts));
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
