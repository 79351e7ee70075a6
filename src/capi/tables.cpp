// Results in columns.
#include <cstring>
#include <string>

#include "capi/arguments.hpp"
#include "capi/records.hpp"
#include "gerove/tables/print.hpp"
#include "gerove/tables/record_tables.hpp"
#include "gerove/tables/schemas.hpp"

namespace gerove::capi {

namespace {

using tables::Column;
using tables::ColumnType;

const Column& column_of(const tables::Table& table, size_t column) {
  if (column >= table.columns.size()) fail_argument("column", Errc::size);
  return table.columns[column];
}

/// The column of a cell, whose values must be of some types.
template <class... Types>
const Column& column_of_cell(const tables::Table& table,
                             size_t row,
                             size_t column,
                             Types... types) {
  const Column& found = column_of(table, column);
  if (row >= table.rows) fail_argument("row", Errc::size);
  if (((found.type() != types) && ...)) fail_argument("column");
  return found;
}

/// Exact numbers are text outside.
std::int32_t type_of(const Column& column) {
  const bool is_exact = column.type() == ColumnType::decimal;
  return static_cast<std::int32_t>(is_exact ? ColumnType::text : column.type());
}

std::string print(const tables::Table& table, std::int32_t how) {
  switch (how) {
    case GEROVE_TABLE_TEXT: return to_text(table);
    case GEROVE_TABLE_CSV: return to_csv(table);
    case GEROVE_TABLE_JSON: return to_json(table);
    default: fail_argument("how");
  }
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;
using gerove::RecordSet;
using gerove::tables::Column;
using gerove::tables::ColumnType;

int32_t gerove_table_rows(gerove_context* context, const gerove_table* table, size_t* out) {
  return run(context, [&](Context&) {
    const auto own = object<TableHandle>(table, "table");
    need(out, "out") = own->table.rows;
    return GEROVE_OK;
  });
}

int32_t gerove_table_columns(gerove_context* context, const gerove_table* table, size_t* out) {
  return run(context, [&](Context&) {
    const auto own = object<TableHandle>(table, "table");
    need(out, "out") = own->table.columns.size();
    return GEROVE_OK;
  });
}

int32_t gerove_table_column(gerove_context* context,
                            const gerove_table* table,
                            size_t column,
                            gerove_column* out) {
  return run(context, [&](Context&) {
    const auto own = object<TableHandle>(table, "table");
    const Column& found = column_of(own->table, column);
    need(out, "out") = {found.name().c_str(),
                        found.title().c_str(),
                        type_of(found),
                        static_cast<int32_t>(found.privacy()) + GEROVE_PRIVACY_PLAIN};
    return GEROVE_OK;
  });
}

int32_t gerove_table_text(gerove_context* context,
                          const gerove_table* table,
                          size_t row,
                          size_t column,
                          const char** out,
                          size_t* size) {
  return run(context, [&](Context&) {
    const auto own = object<TableHandle>(table, "table");
    need(out, "out");
    need(size, "size");
    const Column& found = column_of_cell(
        own->table, row, column, ColumnType::text, ColumnType::code, ColumnType::decimal);
    const bool null = found.is_null(row);
    const std::string_view text = null ? std::string_view() : found.text_at(row);
    *out = null ? nullptr : text.data();
    *size = text.size();
    return GEROVE_OK;
  });
}

int32_t gerove_table_int(gerove_context* context,
                         const gerove_table* table,
                         size_t row,
                         size_t column,
                         int64_t* out,
                         int32_t* empty) {
  return run(context, [&](Context&) {
    const auto own = object<TableHandle>(table, "table");
    need(out, "out");
    need(empty, "empty");
    const Column& found = column_of_cell(
        own->table, row, column, ColumnType::integer, ColumnType::date, ColumnType::moment);
    *empty = found.is_null(row) ? 1 : 0;
    if (*empty == 0) *out = found.integer_at(row);
    return GEROVE_OK;
  });
}

int32_t gerove_table_float(gerove_context* context,
                           const gerove_table* table,
                           size_t row,
                           size_t column,
                           double* out,
                           int32_t* empty) {
  return run(context, [&](Context&) {
    const auto own = object<TableHandle>(table, "table");
    need(out, "out");
    need(empty, "empty");
    const Column& found = column_of_cell(own->table, row, column, ColumnType::number);
    *empty = found.is_null(row) ? 1 : 0;
    if (*empty == 0) *out = found.number_at(row);
    return GEROVE_OK;
  });
}

int32_t gerove_table_print(gerove_context* context,
                           const gerove_table* table,
                           int32_t how,
                           gerove_buffer* out) {
  return run(context, [&](Context&) {
    const auto own = object<TableHandle>(table, "table");
    need_buffer(out);
    put(print(own->table, how), out);
    return GEROVE_OK;
  });
}

void gerove_table_destroy(gerove_table* table) { end_handle(table, TableHandle::kind); }

int32_t gerove_table_of(gerove_context* context,
                        const gerove_records* records,
                        const char* kind,
                        gerove_table** out) {
  return run(context, [&](Context& own) {
    const auto found = object<RecordSet>(records, "records");
    const auto* const wanted = gerove::tables::find_record_table(text_of(kind, "kind"));
    if (wanted == nullptr) fail_argument("kind");
    need(out, "out");
    Progress progress(own, found->records().size());
    const auto stop = [&] { progress.look(); };
    auto table =
        new_table(gerove::tables::record_table(*wanted, found->records(), own.language, stop));
    progress.finish();
    table.give(out);
    return GEROVE_OK;
  });
}

int32_t gerove_table_kinds(gerove_context* context, gerove_table** out) {
  return run(context, [&](Context& own) {
    return give_table(out, gerove::tables::record_tables(own.language));
  });
}

int32_t gerove_columns(gerove_context* context, gerove_table** out) {
  return run(context, [&](Context& own) {
    return give_table(out, gerove::tables::columns(gerove::tables::schemas(), own.language));
  });
}
