// Rows for the records that a number was counted from: lists of things with `record` and `path`.
#pragma once

#include <string>
#include <vector>

#include "gerove/report/table.hpp"

namespace gerove::report {

/// The columns behind those of the numbers.
inline void add_source_columns(Table& table) {
  table.columns.push_back({"record", std::string(Text{"Įrašas", "Record"}.in(table.language))});
  table.columns.push_back({"path", std::string(Text{"Vieta", "Place"}.in(table.language))});
}

/// A row for each source.
template <class Sources>
void add_source_rows(const std::vector<Cell>& row, const Sources& sources, Table& table) {
  for (const auto& source : sources) {
    auto& with_source = table.rows.emplace_back(row);
    with_source.emplace_back(source.record);
    with_source.emplace_back(source.path);
  }
}

}  // namespace gerove::report
