// Dates of tests, written as people read them.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "gerove/core/date.hpp"

namespace gerove::calendar {

/// The date of a text such as `2024-03-07`; throws when there is none.
inline Date operator""_date(const char* text, std::size_t length) {
  const auto date = parse_date(std::string_view(text, length));
  if (!date) throw std::invalid_argument(std::string(text, length));
  return *date;
}

}  // namespace gerove::calendar
