#include "cli/output/output.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "gerove/core/error.hpp"
#include "gerove/tables/print.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

// Once something is lost, what follows it is of no use, even if there is room again.
int lost_data = 0;  // what the system said of it
bool lost_talk = false;

bool flush() {
  if (lost_data == 0 && std::fflush(stdout) != 0) lost_data = errno;
  return lost_data == 0;
}

// Some file systems tell only at a close, of any copy, that what was written is lost.
bool would_close() {
  const int copy = ::dup(STDOUT_FILENO);
  if (copy < 0 || ::close(copy) != 0) lost_data = errno;
  return lost_data == 0;
}

[[noreturn]] void fail_writing() {
  Failure failure;
  failure.code = Errc::stream_write;
  failure.detail = "-: " + std::generic_category().message(lost_data);
  throw Error(std::move(failure));
}

}  // namespace

void put(std::string_view text) {
  if (lost_data == 0 && std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    lost_data = errno;
  }
  if (lost_data != 0) fail_writing();
}

bool finish_output() {
  if (!flush() || !would_close()) fail_writing();
  return !lost_talk;
}

void put_error(std::string_view text) {
  flush();  // on a terminal both appear in the order in which they were made
  if (std::fwrite(text.data(), 1, text.size(), stderr) != text.size()) lost_talk = true;
}

void talk(const Session& session, const std::string& line) {
  if (!session.quiet) put_error(line + '\n');
}

Json row_json(const tables::Table& table, std::size_t row) {
  Json object = Json::object();
  for (const tables::Column& column : table.columns) {
    Json& cell = object[column.name()];
    if (column.is_null(row)) continue;
    if (column.type() == tables::ColumnType::integer) {
      cell = column.integer_at(row);
    } else {
      cell = program_text(column, row);
    }
  }
  return object;
}

Json rows_json(const tables::Table& table) {
  Json rows = Json::array();
  for (std::size_t row = 0; row < table.rows; ++row) rows.push_back(row_json(table, row));
  return rows;
}

void print_json(const Json& document) {
  put(document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

void print_tables(const Session& session, const std::vector<NamedTable>& tables, Json document) {
  switch (session.format) {
    case Format::table:
      for (const NamedTable& part : tables) {
        if (&part != &tables.front()) put("\n");
        put(to_text(part.table));
      }
      break;
    case Format::csv: put(to_csv(tables.front().table)); break;
    case Format::json:
      for (const NamedTable& part : tables) document[part.name] = rows_json(part.table);
      print_json(document);
      break;
  }
}

void print_tables(const Session& session, const std::vector<NamedTable>& tables) {
  print_tables(session, tables, Json::object());
}

void print_answer(const Session& session, const std::string& answer, const tables::Table& row) {
  switch (session.format) {
    case Format::table: put(answer + '\n'); break;
    case Format::csv: put(to_csv(row)); break;
    case Format::json: print_json(row_json(row, 0)); break;
  }
}

}  // namespace gerove::cli
