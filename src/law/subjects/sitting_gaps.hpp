// What is missing from the records where it can't be told whether a sitting was in order.
#pragma once

#include "gerove/core/text.hpp"

namespace gerove::law::gaps {

inline constexpr Text attendance{"kas iš narių dalyvavo", "which members attended"};
inline constexpr Text members{"kas tą dieną buvo nariai", "who the members were on the day"};
inline constexpr Text withdrawal_rule{"kaip skaičiuojami nusišalinę nariai",
                                      "how members who withdrew are counted"};

}  // namespace gerove::law::gaps
