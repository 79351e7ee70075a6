/// @file
/// What commands take from records, whatever they then do with them.
#pragma once

#include <string>

#include "gerove/calendar/calendar.hpp"
#include "gerove/law/context.hpp"

namespace gerove::cli {

/// The calendar of Lithuania, with the days that the only municipality has otherwise.
/// @throws Error if these contradict one another
calendar::Calendar calendar_of(const law::Context& context);

/// An id that may be shown: nothing of one that is a personal code.
std::string shown_id(const std::string& id);

}  // namespace gerove::cli
