#include "gerove/tables/left_out.hpp"

#include <utility>

#include "gerove/tables/rows.hpp"

namespace gerove::tables {

Table left_out(const std::vector<registers::LeftOut>& all, Language language) {
  Rows rows(left_out_schema, language);
  for (const registers::LeftOut& one : all) rows.add(one.path, one.count);
  return std::move(rows).table();
}

}  // namespace gerove::tables
