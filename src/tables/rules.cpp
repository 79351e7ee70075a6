#include "gerove/tables/rules.hpp"

#include <string>
#include <utility>
#include <vector>

#include "core/joined.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/tables/rows.hpp"
#include "tables/rule_text.hpp"

namespace gerove::tables {

namespace {

/// The editions of a row that are in force on a day.
std::string edition_on(const law::Law& law, const law::Row& row, Date day, Language language) {
  if (row.in_force) return edition_text(row, language);
  std::vector<std::string> ids;
  for (const std::string& id : row.regimes) {
    const law::Regime& regime = *law.find_regime(id);
    if (*regime.from <= day && (!regime.to || day <= *regime.to)) ids.push_back(id);
  }
  return joined(ids, ", ");
}

}  // namespace

Table rules(const law::Law& law, Date day, Language language) {
  Rows rows(rule_schema, language);
  for (const law::Rule& rule : law.table().rules) {
    for (const law::Row* row : law.rows_on(rule, day)) {
      rows.add(rule.id,
               text_of(rule.title, language),
               rule.subject,
               edition_on(law, *row, day, language),
               value_text(*row, language),
               law::citation_text(*row),
               if_specified(row->value_status));
    }
  }
  Table table = std::move(rows).table();
  table.title += ", " + format_date(day);
  return table;
}

}  // namespace gerove::tables
