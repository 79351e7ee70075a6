#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "cli/command.hpp"
#include "cli/input/office_file.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/grid_text.hpp"
#include "cli/output/output.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/tables/cells.hpp"

namespace gerove::cli {

namespace {

constexpr About tables_about{{"Parodyti, kokios lentelės ir langeliai perskaityti iš failo",
                              "Show which tables and cells were read from a file"},
                             "import tables planas.csv",
                             {"Skaitomi .xlsx, .docx, .ods, .odt, HTML ir tekstas: CSV, "
                              "tabuliacija, brūkšniai „|“, langelis\n"
                              "eilutėje. Failo rūšį sako turinys. Langelio, kurį dengia kitas, "
                              "vietoje rodoma „·“. CSV: eilutė\n"
                              "kiekvienam langeliui.",
                              "Files .xlsx, .docx, .ods, .odt, HTML and text are read: CSV, tabs, "
                              "bars \"|\", one cell a line.\n"
                              "The content tells the kind of the file. Where another cell covers a "
                              "place, \"·\" is shown. CSV:\n"
                              "one row for each cell."}};

struct TablesOptions {
  std::string file;
  std::optional<std::int64_t> table;
  std::string sheet;
};

intake::GridReading read_tables_of(const Session& session, const TablesOptions& options) {
  intake::GridOptions choice;
  if (!options.sheet.empty()) choice.sheets.push_back(options.sheet);
  const OfficeFile file = read_office_file(session, options.file, choice.max_bytes);
  intake::GridReading reading;
  if (auto failure = intake::try_read_grids(file.bytes, reading, choice)) {
    throw Error(named(std::move(*failure), options.file));
  }
  complete(reading.findings, file);
  return reading;
}

/// The number of the table that is wanted, from 0.
GridChoice chosen(const TablesOptions& options, const intake::GridReading& reading) {
  const std::size_t tables = reading.grids.size();
  if (!options.table) return std::nullopt;
  const auto number = static_cast<std::uint64_t>(*options.table);
  if (number == 0 || number > tables) {
    throw CommandError(
        "no_table", {"tokios lentelės faile nėra", "the file has no such table"}, options.file);
  }
  return number - 1;
}

void print_grids(const Session& session,
                 const intake::GridReading& reading,
                 const GridChoice& choice) {
  switch (session.format) {
    case Format::table: put(grids_text(session, reading, choice)); break;
    case Format::csv: put_csv(tables::cells(reading, choice, session.language)); break;
    case Format::json: {
      auto document = grids_json(reading, choice);
      document["findings"] = findings_json(reading.findings, session.language);
      print_json(document);
      break;
    }
  }
}

Exit import_tables(const Session& session, const TablesOptions& options) {
  const intake::GridReading reading = read_tables_of(session, options);
  const GridChoice choice = chosen(options, reading);
  print_grids(session, reading, choice);
  talk_findings(session, reading.findings);
  talk(session,
       session.say(label(reading.format)) + ": " + grid_counts(session, reading, choice) + ". " +
           findings_summary(reading.findings, session.language));
  return exit_of(reading.findings);
}

}  // namespace

void add_import_tables(Command group) {
  auto [command, options] = group.add("tables", tables_about, import_tables);
  command.argument(a_file(options.file), {"Failas arba „-“", "The file, or \"-\""});
  command.option("--table",
                 a_count({"N", "N"}, options.table, 1'000'000),
                 {"Tik N-oji lentelė", "Only the N-th table"});
  command.option("--sheet",
                 a_text({"LAPAS", "SHEET"}, options.sheet),
                 {"Tik šis darbaknygės lapas, nors ir paslėptas",
                  "Only this sheet of a workbook, even if it is hidden"});
}

}  // namespace gerove::cli
