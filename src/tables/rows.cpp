#include "gerove/tables/rows.hpp"

#include <string>

#include "gerove/codes/personal_code.hpp"
#include "tables/code_words.hpp"

namespace gerove::tables {

namespace detail {

// Ids of any record may stand in a cell, and some offices use personal codes as ids.
void append(const TextCell& cell, Language language, Column& column) {
  const std::string_view text = cell.in(language);
  if (text.empty()) return column.append_nulls(1);
  if (!holds_personal_code(text)) return column.append_text(text);
  column.append_text(without_personal_codes(std::string(text)));
}

void append(const IntegerCell& cell, Language, Column& column) {
  cell.number() ? column.append_integer(*cell.number()) : column.append_nulls(1);
}

void append(const std::optional<Date>& cell, Language, Column& column) {
  cell ? column.append_date(*cell) : column.append_nulls(1);
}

void append(const std::optional<Moment>& cell, Language, Column& column) {
  cell ? column.append_integer(cell->seconds) : column.append_nulls(1);
}

void append(const std::optional<Decimal>& cell, Language, Column& column) {
  cell ? column.append_text(to_string(*cell)) : column.append_nulls(1);
}

void append(const std::optional<Word>& cell, Language, Column& column) {
  cell ? column.append_code(cell->id, cell->title) : column.append_nulls(1);
}

void append_code(std::span<const CodeEntry> list, std::int32_t number, Column& column) {
  column.append_word(word_index(list, number, column));
}

}  // namespace detail

Table empty_table(const SchemaView& schema, Language language) {
  Table table{.title = std::string(schema.title.in(language)), .language = language};
  table.columns.reserve(schema.columns.size());
  for (const ColumnInfo& info : schema.columns) {
    Column& column = table.columns.emplace_back(
        std::string(info.name), std::string(info.title.in(language)), info.type, info.privacy);
    add_words(info.codes, language, column);
  }
  return table;
}

}  // namespace gerove::tables
