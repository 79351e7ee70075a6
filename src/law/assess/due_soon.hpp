// What makes a running term due soon, for deadlines of law and terms of referrals alike.
#pragma once

#include <cstdint>

#include "gerove/calendar/calendar.hpp"
#include "gerove/domain/parameters.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/deadline.hpp"

namespace gerove::law {

/// Within how many working days a term is due soon. `parameters` may be null.
inline std::uint32_t due_soon_days(const Parameters* parameters) {
  if (parameters == nullptr) return default_due_soon_working_days;
  return parameters->due_soon_working_days.value_or(default_due_soon_working_days);
}

/// Due soon or running, for a term that is not over.
inline DeadlineState waiting_state(const calendar::Calendar& calendar,
                                   Date as_of,
                                   Date due,
                                   std::uint32_t due_soon) {
  const auto left = calendar.try_count_working_days(as_of + Days(1), due + Days(1));
  return left && *left <= due_soon ? DeadlineState::due_soon : DeadlineState::running;
}

}  // namespace gerove::law
