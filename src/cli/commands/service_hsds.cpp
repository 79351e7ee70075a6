#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/law_source.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "cli/output/words.hpp"
#include "gerove/service/hsds.hpp"
#include "gerove/tables/rows.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::cli {

namespace {

constexpr std::size_t largest_directory = std::size_t{1} << 30;

constexpr About hsds_export_about{
    {"Parašyti paslaugų katalogą HSDS pavidalu", "Write the directory of services as HSDS"},
    "service export vgk-2023.gerove --hsds > paslaugos.json",
    {"HSDS 3 – atviras paslaugų katalogų mainų standartas (JSON). Ko jis neturi, lieka narėse\n"
     "„gerove.v1.Service“ ir „gerove.v1.Institution“. Rašomi tik vieši adresai; su --network – ir\n"
     "skirti tinklo institucijoms. Slepiami nerašomi niekada. Pasibaigusi iki --as-of paslauga\n"
     "rašoma kaip panaikinta. --format pavidalo nekeičia.",
     "HSDS 3 is the open standard for exchanging directories of services (JSON). What it lacks\n"
     "stays in the members \"gerove.v1.Service\" and \"gerove.v1.Institution\". Only public "
     "addresses\n"
     "are written; with --network those for institutions, too. Hidden ones never are. A service\n"
     "that ended before --as-of is written as defunct."}};

constexpr About hsds_import_about{
    {"Perskaityti HSDS pavidalo paslaugų katalogą", "Read a directory of services written as HSDS"},
    "service import paslaugos.json --hsds --out paslaugos.gerove",
    {"Kas netinka, tampa trūkumu su vieta dokumente; ko įrašai neturi, išsaugoma ir parašoma vėl.",
     "What is wrong is a finding with its place in the document; what the records do not hold is\n"
     "kept and written again."}};

struct HsdsExportOptions {
  std::vector<std::string> files;
  bool hsds = false;
  bool network = false;
  std::optional<Date> as_of;
};

struct HsdsImportOptions {
  std::string file;
  bool hsds = false;
  std::string out;
};

void ask_for_form(bool hsds) {
  if (hsds) return;
  throw UsageError(
      "usage",
      {"nepasakyta, kokiu pavidalu: nurodykite --hsds", "the form is not said: give --hsds"});
}

/// All that are written or read, those with the id of another one, too.
std::size_t count_of_services(const RecordSet& records) {
  return records.all<Service>().size() + records.repeated<Service>().size();
}

Exit export_directory(const Session& session, const HsdsExportOptions& options) {
  ask_for_form(options.hsds);
  const RecordSet records = read_set(session, options.files, holds_any<Institution, Service>);
  const auto viewer = options.network ? service::Viewer::network : service::Viewer::anybody;
  put(service::write_hsds(records, viewer, options.as_of.value_or(session.today)));
  talk(session, counted(count_of_services(records), services_noun, session.language));
  return Exit::clean;
}

void write_stream(const service::HsdsReading& reading, const std::string& file) {
  Header header;
  header.producer = "gerove " GEROVE_VERSION;
  auto writer = wire::RecordWriter::create(file, {.header = std::move(header)});
  for (const Record* const record : reading.records.records()) writer.write(*record);
  writer.close();
}

using tables::column;

/// One row for each service that was read.
constexpr auto service_schema =
    tables::schema("services",
                   {},
                   column<std::string>("service", {"Paslauga", "Service"}),
                   column<std::string>("name", {"Pavadinimas", "Name"}),
                   column<std::string>("provider", {"Teikėjas", "Provider"}));

tables::Table services_table(const Session& session, const service::HsdsReading& reading) {
  tables::Rows rows(service_schema, session.language);
  for (const Record* const record : reading.records.records()) {
    if (const auto* const service = std::get_if<Service>(&record->content)) {
      rows.add(service->id.value, service->name, service->provider_id.value);
    }
  }
  return std::move(rows).table();
}

service::HsdsReading read_directory(const std::string& file) {
  service::HsdsReading reading;
  if (auto failure = service::try_read_hsds(read_all(file, largest_directory), reading)) {
    failure->detail = file;
    throw Error(std::move(*failure));
  }
  return reading;
}

Exit import_directory(const Session& session, const HsdsImportOptions& options) {
  ask_for_form(options.hsds);
  if (!options.out.empty() && !wire::format_of(options.out)) {
    throw UsageError("usage",
                     {"--out: failo vardas turi baigtis .gerove arba .jsonl",
                      "--out: the file's name must end in .gerove or .jsonl"});
  }
  service::HsdsReading reading = read_directory(options.file);
  set_source(reading.findings, options.file);
  if (!options.out.empty()) write_stream(reading, options.out);
  nlohmann::ordered_json document = nlohmann::ordered_json::object();
  document["findings"] = findings_json(reading.findings, session.language);
  print_tables(session, {{"services", services_table(session, reading)}}, std::move(document));
  talk_findings(session, reading.findings);
  talk(session,
       counted(count_of_services(reading.records), services_noun, session.language) + ". " +
           findings_summary(reading.findings, session.language));
  return exit_of(reading.findings);
}

}  // namespace

void add_service_export(Command group) {
  auto [command, options] = group.add("export", hsds_export_about, export_directory);
  command.argument(files(options.files), record_files);
  command.flag("--hsds", options.hsds, {"HSDS 3 pavidalu (būtina)", "As HSDS 3 (required)"});
  command.flag("--network",
               options.network,
               {"Ir tinklo institucijoms skirti adresai", "Addresses for the network, too"});
  add_as_of_option(command, options.as_of);
}

void add_service_import(Command group) {
  auto [command, options] = group.add("import", hsds_import_about, import_directory);
  command.argument(a_file(options.file), {"Katalogas arba „-“", "The directory, or \"-\""});
  command.flag("--hsds", options.hsds, {"HSDS 3 pavidalo (būtina)", "As HSDS 3 (required)"});
  command.option("--out",
                 a_file(options.out),
                 {"Įrašyti įrašus į .gerove arba .jsonl failą",
                  "Write the records to a .gerove or .jsonl file"});
}

}  // namespace gerove::cli
