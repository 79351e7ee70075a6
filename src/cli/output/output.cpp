#include "cli/output/output.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "cli/output/failures.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/error.hpp"
#include "gerove/core/one_line.hpp"
#include "gerove/tables/print.hpp"
#include "wire/json_text.hpp"

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

bool is_terminal() {
  static const bool is = ::isatty(STDOUT_FILENO) == 1;
  return is;
}

void put_raw(std::string_view text) {
  if (lost_data == 0 && std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    lost_data = errno;
  }
  if (lost_data != 0) fail_writing();
}

void put_on_terminal(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    put_raw(line_for_people(text.substr(0, end)));
    if (end == text.npos) return;
    put_raw("\n");
    text.remove_prefix(end + 1);
  }
}

void hide_personal_codes(Json& value) {
  if (value.is_string()) {
    auto& text = value.get_ref<std::string&>();
    if (holds_personal_code(text)) text = without_personal_codes(std::move(text));
  } else if (value.is_structured()) {
    for (Json& inner : value) hide_personal_codes(inner);
  }
}

}  // namespace

std::string line_for_people(std::string_view line) {
  return without_personal_codes(one_line(line));
}

void put(std::string_view text) { is_terminal() ? put_on_terminal(text) : put_raw(text); }

void put_line(std::string_view line) { put_raw(line_for_people(line) + '\n'); }

void put_csv(const tables::Table& table) {
  put_raw(to_csv(table, is_terminal() ? tables::CsvFor::terminals : tables::CsvFor::files));
}

bool finish_output() {
  if (!flush() || !would_close()) fail_writing();
  return !lost_talk;
}

void put_error(std::string_view text) {
  flush();  // on a terminal both appear in the order in which they were made
  if (std::fwrite(text.data(), 1, text.size(), stderr) != text.size()) lost_talk = true;
}

void put_error_line(std::string_view line) { put_error(line_for_people(line) + '\n'); }

void talk(const Session& session, const std::string& line) {
  if (!session.quiet) put_error_line(line);
}

void refuse_bytes_on_terminal(std::optional<wire::StreamFormat> format, std::string_view place) {
  if (place != "-" || format != wire::StreamFormat::gerove || !is_terminal()) return;
  throw UsageError("usage",
                   {"baitai į terminalą nerašomi: nurodykite failą arba --to jsonl",
                    "bytes are not written to a terminal: give a file or --to jsonl"});
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

std::string json_text(Json document, int indent) {
  hide_personal_codes(document);
  return json::with_unseen_escaped(
      document.dump(indent, ' ', false, Json::error_handler_t::replace));
}

void print_json(const Json& document) { put_raw(json_text(document, 2) + '\n'); }

void print_tables(const Session& session, const std::vector<NamedTable>& tables, Json document) {
  switch (session.format) {
    case Format::table:
      for (const NamedTable& part : tables) {
        if (&part != &tables.front()) put("\n");
        put(to_text(part.table));
      }
      break;
    case Format::csv: put_csv(tables.front().table); break;
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
    case Format::table: put_line(answer); break;
    case Format::csv: put_csv(row); break;
    case Format::json: print_json(row_json(row, 0)); break;
  }
}

}  // namespace gerove::cli
