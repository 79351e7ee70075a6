// Answers which days a rule gives, one question a line, for judge_test.py:
//   RULE FIRST FROM TO -> the days from FROM to TO, between spaces; or `uncounted`
#include <iostream>
#include <string>

#include "gerove/service/recurrence.hpp"

namespace {

gerove::Date read_date(std::istream& in) {
  std::string text;
  in >> text;
  return gerove::parse_date(text).value();
}

void answer(const std::string& text) {
  gerove::service::RecurrenceRule rule;
  if (const auto failure = gerove::service::try_parse_rrule(text, rule)) {
    throw gerove::Error(*failure);
  }
  const gerove::Date first = read_date(std::cin);
  const gerove::Date from = read_date(std::cin);
  const gerove::Date to = read_date(std::cin);
  const auto days = gerove::service::Recurrence::make(rule, first);
  if (!days) std::cout << "uncounted";
  for (gerove::Date day = from; days && day <= to; day += gerove::Days(1)) {
    if (days->occurs_on(day)) std::cout << gerove::format_date(day) << ' ';
  }
  std::cout << '\n';
}

}  // namespace

int main() {
  std::string text;
  while (std::cin >> text) answer(text);
}
