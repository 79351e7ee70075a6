// Answers questions about Lithuania's calendar, one a line, for judges_test.py:
//   day DATE       -> 0 or 1 (a working day), 0 or 1 (a holiday)
//   add DATE N     -> the date
//   count FROM TO  -> the number
#include <cstdint>
#include <iostream>
#include <string>

#include "gerove/calendar/lithuania.hpp"

namespace {

gerove::Date read_date(std::istream& in) {
  std::string text;
  in >> text;
  return gerove::parse_date(text).value();
}

void answer(const gerove::calendar::Calendar& calendar, const std::string& question) {
  const gerove::Date date = read_date(std::cin);
  if (question == "day") {
    const gerove::calendar::CalendarDay day = calendar.day(date);
    std::cout << day.working << ' ' << (day.holiday != nullptr) << '\n';
  } else if (question == "add") {
    std::int64_t n = 0;
    std::cin >> n;
    std::cout << gerove::format_date(calendar.add_working_days(date, n)) << '\n';
  } else {
    std::cout << calendar.count_working_days(date, read_date(std::cin)) << '\n';
  }
}

}  // namespace

int main() {
  const gerove::calendar::Calendar calendar = gerove::calendar::lithuanian_calendar();
  std::string question;
  while (std::cin >> question) answer(calendar, question);
}
