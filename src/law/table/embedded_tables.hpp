// The tables of law that the build embeds, as bytes of gerove.law.v1.LawTable.
#pragma once

#include <string_view>

namespace gerove::law::detail {

extern const std::string_view lithuanian_table;

}  // namespace gerove::law::detail
