// Ages are kept in months.
#pragma once

#include <cstdint>

namespace gerove::service {

inline constexpr std::uint32_t months_of_year = 12;

}  // namespace gerove::service
