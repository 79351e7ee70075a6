/// @file
/// Rows of a table, made against its schema: a cell that is missing or of another type does not
/// compile.
///
///     Rows rows(move_schema, language);
///     for (const Move& move : moves()) rows.add(move.from, move.note);
///     return std::move(rows).table();
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "gerove/core/code_list.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/core/text.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// A cell of text, in the table's language if it is in both. An empty text is an empty cell; in the
/// cell, asterisks stand for the digits of personal codes. It lives no longer than the text.
class TextCell {
 public:
  /// Text in one language.
  template <std::convertible_to<std::string_view> T>
  TextCell(const T& text) : text_{text, text} {}
  /// Text in both.
  template <class T>
    requires requires(const T& text) {
      { text.in(Language::lt) } -> std::convertible_to<std::string_view>;
    }
  TextCell(const T& text) : text_{text.in(Language::lt), text.in(Language::en)} {}

  /// The text in one language.
  std::string_view in(Language language) const { return text_.in(language); }

 private:
  Text text_;
};

/// A cell of whole numbers of any width.
class IntegerCell {
 public:
  /// An empty cell.
  IntegerCell(std::nullopt_t) {}
  /// A number.
  template <std::integral T>
    requires(!std::same_as<T, bool>)
  IntegerCell(T number) : number_(static_cast<std::int64_t>(number)) {}
  /// A number, or an empty cell.
  template <std::integral T>
    requires(!std::same_as<T, bool>)
  IntegerCell(std::optional<T> number) {
    if (number) number_ = static_cast<std::int64_t>(*number);
  }

  /// The number, if there is one.
  const std::optional<std::int64_t>& number() const { return number_; }

 private:
  std::optional<std::int64_t> number_;
};

namespace detail {

template <class T>
struct CellOf {
  using type = std::optional<T>;
};
template <>
struct CellOf<std::string> {
  using type = TextCell;
};
template <>
struct CellOf<std::int64_t> {
  using type = IntegerCell;
};

void append(const TextCell& cell, Language language, Column& column);
void append(const IntegerCell& cell, Language language, Column& column);
void append(const std::optional<Date>& cell, Language language, Column& column);
void append(const std::optional<Moment>& cell, Language language, Column& column);
void append(const std::optional<Decimal>& cell, Language language, Column& column);
void append(const std::optional<Word>& cell, Language language, Column& column);
/// A word of a list whose words stand in the column in its order.
void append_code(std::span<const CodeEntry> list, std::int32_t number, Column& column);

template <CodeList E>
void append(const std::optional<E>& cell, Language, Column& column) {
  if (!cell) return column.append_nulls(1);
  append_code(entries<E>(), static_cast<std::int32_t>(*cell), column);
}

}  // namespace detail

/// The cell of a column that is declared with a type: std::optional of it; TextCell and IntegerCell
/// for text and numbers.
template <class T>
using CellOf = typename detail::CellOf<T>::type;

/// A value of a code list as a cell that is empty for `unspecified`.
template <CodeList E>
constexpr std::optional<E> if_specified(E value) {
  return value == E{} ? std::nullopt : std::optional<E>(value);
}

/// A table without rows.
Table empty_table(const SchemaView& schema, Language language);

/// A table that is being made row by row.
template <class... T>
class Rows {
 public:
  /// No rows yet. @param stop asked now and then while rows are added
  Rows(const Schema<T...>& schema, Language language, StopCheck stop = {})
      : table_(empty_table(schema, language)), stop_(std::move(stop)) {}

  /// Adds a row, a cell for each column.
  void add(CellOf<T>... cells) {
    std::size_t column = 0;
    (detail::append(cells, table_.language, table_.columns[column++]), ...);
    constexpr std::size_t many = 256;
    if (++table_.rows % many == 0) ask(stop_);
  }
  /// The language of words and sentences.
  Language language() const { return table_.language; }
  /// The table, complete.
  Table table() && { return std::move(table_); }

 private:
  Table table_;
  StopCheck stop_;
};

}  // namespace gerove::tables
