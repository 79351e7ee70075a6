/// @file
/// What the program writes: data on standard output, talk on standard error.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/tables/table.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::cli {

/// A line that data is part of, for people: it stays one line, a terminal obeys nothing in it, and
/// no personal code is shown.
std::string line_for_people(std::string_view line);

/// Writes data. On a terminal each line is as `line_for_people` makes it; whatever else reads it
/// gets it as it is. @throws Error stream_write
void put(std::string_view text);
/// Writes a line for people. @throws Error stream_write
void put_line(std::string_view line);
/// Writes a table as CSV: what cells hold goes as it is to files and programs, not to a terminal.
/// @throws Error stream_write
void put_csv(const tables::Table& table);
/// Makes sure that all data has left, also what was written while talking.
/// @return whether all talk has left, too
/// @throws Error stream_write
bool finish_output();
/// Writes to standard error what only the program itself has made. Data that can't leave before it
/// is a failure later: of `put` or `finish_output`.
void put_error(std::string_view text);
/// Writes a line for people to standard error, whatever the options say.
void put_error_line(std::string_view line);
/// Writes a line for people to standard error unless the user wants quiet.
void talk(const Session& session, const std::string& line);
/// Refuses to write records to a terminal in a format that people can't read: bytes of the data
/// would be orders to it. @throws UsageError
/// @param place where they go; `-` is standard output
void refuse_bytes_on_terminal(std::optional<wire::StreamFormat> format, std::string_view place);

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
/// A JSON document as text: no personal code is in a text of it, what can't be seen is escaped.
/// @param indent of each level; -1: all on one line
std::string json_text(nlohmann::ordered_json document, int indent);
/// Writes a JSON document.
void print_json(const nlohmann::ordered_json& document);
/// Writes a single answer: itself as text, else a table of one row, which is an object in JSON.
void print_answer(const Session& session, const std::string& answer, const tables::Table& row);
/// A row of a table as a JSON object.
nlohmann::ordered_json row_json(const tables::Table& table, std::size_t row);
/// All rows of a table.
nlohmann::ordered_json rows_json(const tables::Table& table);

}  // namespace gerove::cli
