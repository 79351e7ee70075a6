/// @file
/// Schemas: one `constexpr` declaration for each table, which names its columns, their types, their
/// titles and how sensitive they are. Rows are made against it (rows.hpp); what reads tables, and
/// what documents them, takes the names from it.
///
///     inline constexpr auto move_schema =
///         schema("moves", {"Siuntimo veiksmai", "Moves of a referral"},
///                column<ReferralState>("state", {"Būsena", "State"}),
///                column<std::string>("note", {"Pastaba", "Note"}));
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "gerove/core/code_list.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/privacy.hpp"
#include "gerove/core/text.hpp"

namespace gerove::tables {

/// What the values of a column are.
enum class ColumnType : std::uint8_t {
  text = 1,     ///< UTF-8
  integer = 2,  ///< whole numbers of 64 bits
  date = 3,     ///< days since 1970-01-01
  moment = 4,   ///< seconds since 1970-01-01T00:00:00Z
  code = 5,     ///< a word of a list
  number = 6,   ///< doubles
  decimal = 7,  ///< exact decimal numbers, kept as their text with a point; in C they are text
};

/// The word for a type, as C and Python have it.
constexpr std::string_view to_string(ColumnType type) {
  switch (type) {
    case ColumnType::text: return "text";
    case ColumnType::integer: return "int";
    case ColumnType::date: return "date";
    case ColumnType::moment: return "moment";
    case ColumnType::code: return "code";
    case ColumnType::number: return "float";
    case ColumnType::decimal: return "decimal";
  }
  return "";
}

/// A word of a list that is no code list, such as a severity.
struct Word {
  std::string id{};     ///< stable, for programs
  std::string title{};  ///< for people, in the table's language
  bool operator==(const Word&) const = default;
};

/// What is declared of a column.
struct ColumnInfo {
  std::string_view name{};             ///< stable, for programs
  Text title{};                        ///< for people
  ColumnType type{};                   ///< what its values are
  Privacy privacy{};                   ///< how sensitive they are
  std::span<const CodeEntry> codes{};  ///< the code list that its words are of, if there is one
};

/// What is declared of any table.
struct SchemaView {
  std::string_view name{};                ///< stable, for programs: `deadlines`
  Text title{};                           ///< heading for people; may be empty
  std::span<const ColumnInfo> columns{};  ///< left to right
};

/// What is declared of a table whose columns hold values of some types.
template <class... T>
struct Schema {
  std::string_view name;                         ///< see SchemaView
  Text title;                                    ///< see SchemaView
  std::array<ColumnInfo, sizeof...(T)> columns;  ///< see SchemaView

  /// The same without the types. The schema must outlive it.
  constexpr operator SchemaView() const { return {name, title, columns}; }
};

/// A column that holds values of a type, as it is declared.
template <class T>
struct ColumnOf {
  ColumnInfo info;  ///< all of it
};

namespace detail {

template <class T>
consteval ColumnType column_type() {
  if constexpr (std::is_same_v<T, std::string>) return ColumnType::text;
  if constexpr (std::is_same_v<T, std::int64_t>) return ColumnType::integer;
  if constexpr (std::is_same_v<T, Date>) return ColumnType::date;
  if constexpr (std::is_same_v<T, Moment>) return ColumnType::moment;
  if constexpr (std::is_same_v<T, Decimal>) return ColumnType::decimal;
  if constexpr (std::is_same_v<T, Word> || CodeList<T>) return ColumnType::code;
}

template <class T>
consteval std::span<const CodeEntry> codes_of_column() {
  if constexpr (CodeList<T>) return entries<T>();
  return {};
}

/// Does not compile if two columns have one name.
template <class S>
consteval S checked(S schema) {
  for (std::size_t i = 0; i < schema.columns.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (schema.columns[i].name == schema.columns[k].name) throw "two columns of one name";
    }
  }
  return schema;
}

}  // namespace detail

/// Declares a column. Its type is that of its values: std::string, std::int64_t, Date, Moment,
/// Decimal, a code list, or Word.
template <class T>
consteval ColumnOf<T> column(std::string_view name, Text title, Privacy privacy = Privacy::plain) {
  return {{name, title, detail::column_type<T>(), privacy, detail::codes_of_column<T>()}};
}

/// Declares a table.
template <class... T>
consteval Schema<T...> schema(std::string_view name, Text title, ColumnOf<T>... columns) {
  return detail::checked(Schema<T...>{name, title, {{columns.info...}}});
}

/// Declares a table that has more columns behind those of another one, and the same title.
template <class... T, class... More>
consteval Schema<T..., More...> extended(std::string_view name,
                                         const Schema<T...>& schema,
                                         ColumnOf<More>... more) {
  Schema<T..., More...> longer{name, schema.title, {}};
  std::size_t i = 0;
  for (; i < sizeof...(T); ++i) longer.columns[i] = schema.columns[i];
  ((longer.columns[i++] = more.info), ...);
  return detail::checked(longer);
}

/// The record that a row is about: its id.
inline constexpr auto record_column = column<std::string>("record", {"Įrašas", "Record"});
/// The place in that record: a field path.
inline constexpr auto path_column = column<std::string>("path", {"Vieta", "Place"});

}  // namespace gerove::tables
