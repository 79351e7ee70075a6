// A table of law with one invented edition, to which a test adds its rules.
#pragma once

#include <string>

#include "gerove/law/rule_table.hpp"
#include "support/read_records.hpp"

namespace gerove::test {

inline law::LawText both(const char* text) {
  law::LawText words;
  words.lt = words.en = text;
  return words;
}

/// A table with the edition Z, from 2000 on, and the source Z1.
inline law::LawTable invented_table() {
  law::LawTable table;
  table.jurisdiction = "zz";
  table.edition = "1";
  law::Regime& regime = table.regimes.emplace_back();
  regime.id = "Z";
  regime.from = on(2000, 1, 1);
  regime.title = both("išgalvota redakcija");
  law::Source& source = table.sources.emplace_back();
  source.id = "Z1";
  source.title = "išgalvotas šaltinis";
  return table;
}

/// Adds a rule with one row of a verified value in the edition Z.
inline law::Row& add_rule(law::LawTable& table, std::string id, law::RuleSubject subject) {
  law::Rule& rule = table.rules.emplace_back();
  rule.id = std::move(id);
  rule.subject = subject;
  rule.title = both("išgalvota taisyklė");
  rule.finding = both("išgalvotas pažeidimas");
  law::Row& row = rule.rows.emplace_back();
  row.regimes = {"Z"};
  law::Citation& citation = row.citations.emplace_back();
  citation.act = "ZZ";
  citation.place = "1";
  row.sources = {"Z1"};
  row.value_status = row.counting_status = law::ValueStatus::verified;
  return row;
}

}  // namespace gerove::test
