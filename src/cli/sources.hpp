/// @file
/// The records that a number was counted from: lists of things with `record` and `path`.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "cli/output.hpp"
#include "gerove/report/table.hpp"

namespace gerove::cli {

/// For JSON.
template <class Sources>
nlohmann::ordered_json sources_json(const Sources& sources) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& source : sources) {
    list.push_back({{"record", source.record}, {"path", source.path}});
  }
  return list;
}

/// The columns behind those of the numbers, for CSV.
inline void add_source_columns(const Session& session, report::Table& table) {
  table.columns.push_back(column(session, "record", {"Įrašas", "Record"}));
  table.columns.push_back(column(session, "path", {"Vieta", "Place"}));
}

/// A row for each source.
template <class Sources>
void add_source_rows(const std::vector<report::Cell>& row,
                     const Sources& sources,
                     report::Table& table) {
  for (const auto& source : sources) {
    auto& with_source = table.rows.emplace_back(row);
    with_source.emplace_back(source.record);
    with_source.emplace_back(source.path);
  }
}

}  // namespace gerove::cli
