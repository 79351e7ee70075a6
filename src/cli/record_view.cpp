#include "cli/record_view.hpp"

#include <utility>
#include <vector>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/codes/personal_code.hpp"

namespace gerove::cli {

calendar::Calendar calendar_of(const law::Context& context) {
  std::vector<calendar::OfficeOverride> overrides;
  if (const Municipality* const municipality = context.only_municipality()) {
    for (const DayOverride& day : municipality->day_overrides) {
      if (day.date) overrides.push_back({*day.date, day.kind, day.reason});
    }
  }
  return calendar::lithuanian_calendar(std::move(overrides));
}

std::string shown_id(const std::string& id) {
  return check_personal_code(id) == PersonalCodeCheck::valid ? std::string() : id;
}

}  // namespace gerove::cli
