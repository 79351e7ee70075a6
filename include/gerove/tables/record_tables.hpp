/// @file
/// Records of a kind as a table: a row for each, a column for each field that is no list of parts.
///
/// Columns are named by the fields; those of a part are `term_start`. In front of the parts of a
/// record stands its id, `case_file_id`. Lists of ids, codes, dates and words are text, joined with
/// "; ". Codes are short names, `expired` of `MEASURE_END_REASON_EXPIRED`; a number that the code
/// list does not hold is itself. Fields of a newer writer and parts that are lists are not in it:
/// they have tables of their own, or stay in the record.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "gerove/core/stop_check.hpp"
#include "gerove/domain/record.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// A table that records give.
struct RecordTable {
  std::string_view name{};    ///< `measures`
  std::string_view record{};  ///< the field of Record that its rows are in, `case_file`
  std::string_view list{};    ///< the list in that record which its rows are; empty: the record
};

/// All of them, in the order of the records.
std::span<const RecordTable> record_tables();
/// The one with a name, or null.
const RecordTable* find_record_table(std::string_view name);
/// The type of its rows.
const TypeInfo& type_of(const RecordTable& table);

/// One row for each of them.
inline constexpr auto record_table_schema =
    schema("record_tables",
           {"Įrašų lentelės", "Tables of records"},
           column<std::string>("kind", {"Lentelė", "Table"}),
           column<std::string>("type", {"Įrašas", "Record"}),
           column<std::string>("path", {"Vieta", "Place"}));

/// The table `record_tables`.
Table record_tables(Language language);
/// The rows that some records give. Pointers stay with the caller.
Table record_table(const RecordTable& table,
                   std::span<const Record* const> records,
                   Language language,
                   const StopCheck& stop = {});

}  // namespace gerove::tables
