#include "gerove/tables/rules.hpp"

#include <string>
#include <vector>

#include "core/joined.hpp"
#include "gerove/law/explanation.hpp"
#include "tables/cells.hpp"
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

report::Table rules(const law::Law& law, Date day, Language language) {
  report::Table table = make_table(language,
                                   {"Taisyklės", "Rules"},
                                   {{"rule", {"Taisyklė", "Rule"}},
                                    {"title", {"Apie ką", "About"}},
                                    {"subject", {"Kam taikoma", "Held against"}},
                                    {"edition", {"Redakcija", "Edition"}},
                                    {"value", {"Ką sako", "Value"}},
                                    {"citation", {"Nuoroda", "Citation"}},
                                    {"status", {"Patikimumas", "Status"}}});
  table.title += ", " + format_date(day);
  for (const law::Rule& rule : law.table().rules) {
    for (const law::Row* row : law.rows_on(rule, day)) {
      table.rows.push_back({rule.id,
                            text_of(rule.title, language),
                            word_of(rule.subject, language),
                            edition_on(law, *row, day, language),
                            value_text(*row, language),
                            text_cell(law::citation_text(*row)),
                            status_word(row->value_status, language)});
    }
  }
  return table;
}

}  // namespace gerove::tables
