/// @file
/// What the program writes: data on standard output, talk on standard error.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::cli {

/// Writes data. @throws Error stream_write
void put(std::string_view text);
/// Makes sure that all data has left, also what was written while talking.
/// @return whether all talk has left, too
/// @throws Error stream_write
bool finish_output();
/// Writes to standard error, whatever the options say. Data that can't leave before it is a failure
/// later: of `put` or `finish_output`.
void put_error(std::string_view text);
/// Writes a line to standard error unless the user wants quiet.
void talk(const Session& session, const std::string& line);

/// A table and its name in JSON.
struct NamedTable {
  std::string name;
  tables::Table table;
};

/// Writes tables: one after another as text, the first one as CSV, all as members of `document`,
/// each a list of rows, as JSON.
void print_tables(const Session& session,
                  const std::vector<NamedTable>& tables,
                  nlohmann::ordered_json document);
/// The same without other members.
void print_tables(const Session& session, const std::vector<NamedTable>& tables);
/// Writes a JSON document.
void print_json(const nlohmann::ordered_json& document);
/// Writes a single answer: itself as text, else a table of one row, which is an object in JSON.
void print_answer(const Session& session, const std::string& answer, const tables::Table& row);
/// A row of a table as a JSON object.
nlohmann::ordered_json row_json(const tables::Table& table, std::size_t row);
/// All rows of a table.
nlohmann::ordered_json rows_json(const tables::Table& table);

}  // namespace gerove::cli
