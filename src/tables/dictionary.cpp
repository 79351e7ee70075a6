#include "gerove/tables/dictionary.hpp"

#include <string>

#include "tables/cells.hpp"

namespace gerove::tables {

report::Table fields(std::span<const wire::DictionaryField> fields, Language language) {
  report::Table table = make_table(language,
                                   {},
                                   {{"record", {"Įrašas", "Record"}},
                                    {"number", {"Nr.", "No."}},
                                    {"field", {"Laukas", "Field"}},
                                    {"json", {"Vardas JSON", "Name in JSON"}},
                                    {"type", {"Tipas", "Type"}},
                                    {"presence", {"Kartojimas", "Presence"}},
                                    {"privacy", {"Privatumas", "Privacy"}},
                                    {"refers_to", {"Nurodo", "Refers to"}}});
  for (const wire::DictionaryField& field : fields) {
    table.rows.push_back({std::string(field.record),
                          static_cast<std::int64_t>(field.number),
                          std::string(field.field),
                          field.json_name,
                          field.type,
                          std::string(to_string(field.presence)),
                          std::string(to_string(field.privacy)),
                          text_cell(field.id_of)});
  }
  return table;
}

report::Table codes(std::span<const wire::DictionaryCode> codes, Language language) {
  report::Table table = make_table(language,
                                   {},
                                   {{"list", {"Sąrašas", "List"}},
                                    {"number", {"Nr.", "No."}},
                                    {"name", {"Kodas", "Code"}},
                                    {"word", {"Žodis", "Word"}},
                                    {"label", {"Reikšmė", "Meaning"}}});
  for (const wire::DictionaryCode& code : codes) {
    table.rows.push_back({code.list,
                          static_cast<std::int64_t>(code.number),
                          std::string(code.name),
                          code.word,
                          text_cell(code.label.in(language))});
  }
  return table;
}

}  // namespace gerove::tables
