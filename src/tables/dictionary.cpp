#include "gerove/tables/dictionary.hpp"

#include <cstdint>
#include <utility>

#include "gerove/core/error.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::tables {

Table fields(std::span<const wire::DictionaryField> fields, Language language) {
  Rows rows(field_schema, language);
  for (const wire::DictionaryField& field : fields) {
    rows.add(field.record,
             field.number,
             field.field,
             field.json_name,
             field.type,
             to_string(field.presence),
             to_string(field.privacy),
             field.id_of);
  }
  return std::move(rows).table();
}

Table codes(std::span<const wire::DictionaryCode> codes, Language language) {
  Rows rows(code_schema, language);
  for (const wire::DictionaryCode& code : codes) {
    rows.add(code.list, code.number, code.name, code.word, code.label);
  }
  return std::move(rows).table();
}

Table failures(Language language) {
  Rows rows(failure_schema, language);
  for (std::int32_t code = 1; code <= largest_errc; ++code) {
    const Text text = describe(static_cast<Errc>(code));
    if (text == describe(Errc{-1})) continue;  // a number that none has
    rows.add(code, text);
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
