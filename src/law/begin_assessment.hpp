// What every assessment begins with.
#pragma once

#include "law/evaluate.hpp"

namespace gerove::law {

/// The bench for one record: choices and other parameters of a municipality and body on a day.
Bench begin_assessment(const Law& law,
                       const calendar::Calendar& calendar,
                       Date as_of,
                       const Parameters* parameters,
                       std::string record);

}  // namespace gerove::law
