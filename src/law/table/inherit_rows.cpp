#include "law/table/inherit_rows.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gerove::law::detail {

namespace {

bool any_row_names(const Rule& rule, const std::string& regime) {
  return std::ranges::any_of(
      rule.rows, [&](const Row& row) { return std::ranges::count(row.regimes, regime) != 0; });
}

bool goes_by_edition(const Rule& rule) {
  return std::ranges::any_of(rule.rows, [](const Row& row) { return !row.regimes.empty(); });
}

/// A row for each reason why editions were not read, naming those that the rule leaves out.
std::vector<Row> unread_rows(const Rule& rule, const std::vector<Regime>& regimes) {
  std::vector<Row> rows;
  for (const Regime& regime : regimes) {
    if (!regime.unread || any_row_names(rule, regime.id)) continue;
    const auto says_so = [&](const Row& row) {
      return std::get<Unknown>(row.body).why == regime.unread;
    };
    auto row = std::ranges::find_if(rows, says_so);
    if (row == rows.end()) row = rows.insert(row, Row{.body = Unknown{.why = regime.unread}});
    row->regimes.push_back(regime.id);
  }
  return rows;
}

}  // namespace

void inherit_rows(LawTable& table) {
  for (Rule& rule : table.rules) {
    // Earlier editions first, so that what they inherit is there to be inherited in turn.
    for (const Regime& regime : table.regimes) {
      if (regime.amends.empty() || any_row_names(rule, regime.id)) continue;
      for (Row& row : rule.rows) {
        const auto amended = std::ranges::find(row.regimes, regime.amends);
        if (amended != row.regimes.end()) row.regimes.insert(amended + 1, regime.id);
      }
    }
  }
}

void add_unread_rows(LawTable& table) {
  for (Rule& rule : table.rules) {
    if (!goes_by_edition(rule)) continue;
    std::vector<Row> rows = unread_rows(rule, table.regimes);
    std::ranges::move(rule.rows, std::back_inserter(rows));
    rule.rows = std::move(rows);
  }
}

}  // namespace gerove::law::detail
