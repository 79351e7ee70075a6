#include <sys/stat.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/office_file.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/losses.hpp"
#include "cli/output/output.hpp"
#include "cli/output/whole_file.hpp"
#include "cli/output/words.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/intake/grid_findings.hpp"
#include "gerove/registers/export.hpp"
#include "gerove/registers/import.hpp"
#include "gerove/registers/sheets.hpp"
#include "gerove/tables/import_rows.hpp"
#include "gerove/wire/protobuf.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::cli {

namespace {

constexpr About registers_about{
    {"Perskaityti įstaigos registrus iš darbaknygės ar lentelių į įrašų failą",
     "Read an office's registers from a workbook or tables into a file of records"},
    "import registers registrai.xlsx --into vgk.gerove",
    {"Lapus ir stulpelius aprašo gerove template registers arba --mapping. Kiekviena eilutė\n"
     "randama pagal savo raktą: to paties failo skaitymas antrą kartą nieko nekeičia. Tuščias\n"
     "langelis nieko netrina, #trinti – ištrina. Jei yra klaidų, nerašoma nieko: visos rodomos\n"
     "iš karto, su lapu ir langeliu. Kas padaryta, atšaukia gerove import undo.",
     "Sheets and columns are as gerove template registers or --mapping has them. Each row is "
     "known\n"
     "by its key: reading the same file again changes nothing. An empty cell erases nothing,\n"
     "#trinti does. If there are errors nothing is written: all are shown at once, with sheet and\n"
     "cell. gerove import undo takes back what was done."}};

constexpr About undo_about{
    {"Atšaukti paskutinį registrų importą", "Take back the last import of registers"},
    "import undo vgk.gerove",
    {"Įrašai tampa tokie, kokie buvo. Jei kuris nors po importo pakeistas, nedaroma nieko.",
     "Records become what they were. If one of them was changed since, nothing is done."}};

constexpr Noun rows_noun{{"eilutė", "eilutės", "eilučių"}, {"row", "rows"}};

constexpr std::size_t largest_mapping = std::size_t{4} << 20;
constexpr std::size_t largest_undo = std::size_t{1} << 30;

struct RegistersOptions {
  std::vector<std::string> files;
  std::string mapping;
  std::string into;
  std::string out;
  std::optional<Date> as_of;
  bool dry_run = false;
  bool skip_errors = false;
  bool no_undo = false;
};

struct UndoOptions {
  std::string file;
};

bool exists(const std::string& name) {
  struct stat status {};
  return ::stat(name.c_str(), &status) == 0;
}

/// What is read of files, kept while the rows are looked at.
struct FilesRead {
  std::vector<intake::GridReading> readings;
  Findings findings;
};

/// Whether a note of something hidden is about what our own workbooks hide: the ids of rows, and
/// the words that their cells offer.
bool is_hidden_by_us(const Finding& finding, const intake::GridReading& reading) {
  const bool is_ours =
      !reading.grids.empty() && reading.grids.front().name() == registers::sheets().front().name;
  if (!is_ours) return false;
  if (finding.code == intake::grid_finding::hidden_sheet.code) return true;
  if (finding.code != intake::grid_finding::hidden.code) return false;
  return std::ranges::any_of(reading.grids, [&](const intake::Grid& grid) {
    constexpr std::uint32_t rows_of_titles = 20;
    for (std::uint32_t row = 0; row < std::min(grid.row_count(), rows_of_titles); ++row) {
      for (const intake::Cell cell : grid.row(row)) {
        if (cell.text == registers::id_title)
          return grid.address(row, cell.column) == finding.place;
      }
    }
    return false;
  });
}

FilesRead read_files(const Session& session, const std::vector<std::string>& names) {
  FilesRead read;
  for (const std::string& name : names) {
    const intake::GridOptions options;
    const OfficeFile file = read_office_file(session, name, options.max_bytes);
    auto& reading = read.readings.emplace_back();
    if (auto failure = intake::try_read_grids(file.bytes, reading, options)) {
      throw Error(named(std::move(*failure), name));
    }
    std::erase_if(reading.findings,
                  [&](const Finding& one) { return is_hidden_by_us(one, reading); });
    complete(reading.findings, file);
    std::ranges::move(reading.findings, std::back_inserter(read.findings));
  }
  return read;
}

registers::Mapping mapping_of(const RegistersOptions& options) {
  if (options.mapping.empty()) return registers::template_mapping();
  registers::Mapping mapping;
  const std::string text = read_all(options.mapping, largest_mapping);
  if (auto failure = registers::try_parse_mapping(text, mapping)) {
    throw Error(named(std::move(*failure), options.mapping));
  }
  return mapping;
}

/// Where the records go: with neither option nowhere, which only a dry run may want.
std::string target_of(const RegistersOptions& options) {
  if (!options.out.empty() && exists(options.out) && options.out != options.into) {
    throw UsageError("usage",
                     {"--out: toks failas jau yra; įrašams papildyti yra --into",
                      "--out: there is such a file; --into adds to records that are there"},
                     options.out);
  }
  const std::string& target = options.out.empty() ? options.into : options.out;
  if (target.empty() && !options.dry_run) {
    throw UsageError("usage",
                     {"reikia --into arba --out failo, arba --dry-run",
                      "a file --into or --out is needed, or --dry-run"});
  }
  if (!target.empty() && !wire::format_of(target)) {
    throw UsageError("usage",
                     {"failo vardas turi baigtis .gerove arba .jsonl",
                      "the file's name must end in .gerove or .jsonl"},
                     target);
  }
  return target;
}

std::string undo_file_of(const std::string& target) { return target + ".undo"; }

/// @return how many unknown fields JSON could not carry
std::uint64_t write_records(const RecordSet& set, const std::string& file) {
  auto writer = wire::RecordWriter::create(file);
  for (const Record* const record : set.records()) writer.write(*record);
  writer.close();
  return writer.dropped_fields();
}

/// `nauja: 12 eilučių, tas pats: 3 eilutės`
std::string counts_of(const Session& session, const registers::ImportPlan& plan) {
  std::map<registers::RowState, std::uint64_t> counts;
  for (const registers::ImportRow& row : plan.rows) ++counts[row.state];
  std::string text;
  for (const auto& [state, count] : counts) {
    if (!text.empty()) text += ", ";
    text += session.say(label(state)) + ": " + counted(count, rows_noun, session.language);
  }
  return text.empty() ? session.say({"eilučių nėra", "no rows"}) : text;
}

void print_plan(const Session& session,
                const registers::ImportPlan& plan,
                const Findings& findings,
                bool written) {
  const auto rows = [&] { return tables::import_rows(plan, session.language); };
  switch (session.format) {
    case Format::table:
      print_tables(session, {{"sheets", tables::import_sheets(plan, session.language)}});
      break;
    case Format::csv: put_csv(rows()); break;
    case Format::json: {
      nlohmann::ordered_json document{{"written", written}};
      document["findings"] = findings_json(findings, session.language);
      print_tables(session, {{"rows", rows()}}, std::move(document));
      break;
    }
  }
}

void tell_outcome(const Session& session,
                  const RegistersOptions& options,
                  const std::string& target,
                  bool written,
                  bool applies) {
  if (written) {
    talk(session, session.say({"Įrašyta: ", "Written: "}) + target);
  } else if (!applies) {
    talk(session, session.say({"Nieko neįrašyta.", "Nothing was written."}));
  } else if (options.dry_run) {
    talk(session, session.say({"Bandymas: nieko neįrašyta.", "Dry run: nothing was written."}));
  } else {
    talk(session,
         session.say({"Viskas jau yra: nieko nepakeista.", "All is there: nothing was changed."}));
  }
}

Exit undo_import(const Session& session, const UndoOptions& options) {
  const std::string undo_file = undo_file_of(options.file);
  if (!exists(undo_file)) {
    throw CommandError("no_undo",
                       {"nėra ko atšaukti: importas nepaliko failo",
                        "there is nothing to take back: no import left a file"},
                       undo_file);
  }
  registers::ImportRun run;
  if (auto failure = wire::try_decode(read_all(undo_file, largest_undo), run)) {
    throw Error(named(std::move(*failure), undo_file));
  }
  const RecordSet set = read_set(session, {options.file});
  RecordSet before;
  if (auto failure = registers::try_undo(set, run, before)) {
    throw Error(named(std::move(*failure), options.file));
  }
  tell_dropped_fields(session, write_records(before, options.file));
  std::remove(undo_file.c_str());
  talk(session,
       session.say({"Importas atšauktas: ", "The import was taken back: "}) +
           counted(run.records.size(), records_noun, session.language) + ". " + options.file);
  return Exit::clean;
}

/// Writes what the plan says, and beside it what undoes that.
/// @return whether anything changed
bool write_applied(const Session& session,
                   const RegistersOptions& options,
                   const registers::ImportPlan& plan,
                   const RecordSet& set,
                   const std::string& target) {
  const bool nothing_new = plan.changes.empty() && options.into == target;
  if (nothing_new) return false;
  const registers::Applied applied = registers::apply(plan, set);
  // First what undoes: if the records can't be written, it fits no file and undoes nothing.
  if (!options.no_undo) write_private_file(undo_file_of(target), wire::encode(applied.run));
  tell_dropped_fields(session, write_records(applied.set, target));
  return true;
}

Exit import_registers(const Session& session, const RegistersOptions& options) {
  const std::string target = target_of(options);
  const registers::Mapping mapping = mapping_of(options);
  const FilesRead read = read_files(session, options.files);
  std::vector<registers::ImportFile> files;
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    files.push_back({options.files[i], read.readings[i].grids});
  }
  const bool has_office = !options.into.empty() && exists(options.into);
  const RecordSet set = has_office ? read_set(session, {options.into}) : RecordSet();
  registers::ImportPlan plan = registers::plan_import(
      files, mapping, set, {.as_of = options.as_of, .skip_errors = options.skip_errors});
  Findings findings = read.findings;
  findings.insert(findings.end(), plan.findings.begin(), plan.findings.end());
  const bool applies = plan.may_apply && !has_errors(read.findings) && !plan.rows.empty();
  const bool written =
      applies && !options.dry_run && write_applied(session, options, plan, set, target);
  print_plan(session, plan, findings, written);
  talk_findings(session, findings);
  talk(session, counts_of(session, plan) + ". " + findings_summary(findings, session.language));
  tell_outcome(session, options, target, written, applies);
  if (plan.rows.empty() && !has_errors(findings)) return Exit::failed;
  return exit_of(findings);
}

}  // namespace

void add_import_registers(Command group) {
  auto [command, options] = group.add("registers", registers_about, import_registers);
  command.argument(files(options.files),
                   {"Darbaknygės arba lentelių failai", "Workbooks, or files of tables"});
  command.option("--into",
                 a_file(options.into),
                 {"Papildyti šio failo įrašus; jei jo nėra, jis sukuriamas",
                  "Add to the records of this file; if it is not there it is made"});
  command.option(
      "--out", a_file(options.out), {"Rašyti į šį naują failą", "Write to this new file"});
  command.option("--mapping",
                 a_file(options.mapping),
                 {"Kas yra lapai ir stulpeliai; be to – kaip template registers",
                  "What sheets and columns are; otherwise as template registers has them"});
  command.option("--as-of",
                 a_date({"DATA", "DATE"}, options.as_of),
                 {"Šiandiena: apie vėlesnius įvykius įspėjama",
                  "Today: of events after it there is a warning"});
  command.flag(
      "--dry-run", options.dry_run, {"Nieko nerašyti, tik parodyti", "Write nothing, only show"});
  command.flag("--skip-errors",
               options.skip_errors,
               {"Eilutes su klaidomis ir tas, kurios jomis remiasi, praleisti",
                "Leave out rows with errors and those that rest on them"});
  command.flag("--no-undo",
               options.no_undo,
               {"Nepalikti failo, kuriuo importas atšaukiamas",
                "Leave no file by which the import can be taken back"});
}

void add_import_undo(Command group) {
  auto [command, options] = group.add("undo", undo_about, undo_import);
  command.argument(a_file(options.file),
                   {"Įrašų failas, į kurį importuota", "The file of records that was imported to"});
}

}  // namespace gerove::cli
