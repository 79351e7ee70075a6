#include <string>

#include "cli/command.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/losses.hpp"
#include "cli/output/output.hpp"
#include "cli/output/progress.hpp"
#include "cli/output/words.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::cli {

namespace {

constexpr About convert_about{
    {"Perrašyti įrašų failą kitu formatu: .gerove (Protobuf) arba .jsonl (JSON eilutės)",
     "Write a file of records in the other format: .gerove (Protobuf) or .jsonl (JSON lines)"},
    "convert vgk-2023.jsonl vgk-2023.gerove",
    {"Formatą pasako failo vardo galas. Kai rašoma į „-“, jį reikia nurodyti: --to.\n"
     "Failas, į kurį rašoma, pakeičiamas tik tada, kai viskas pavyko.",
     "The ending of a file's name tells its format. To write to \"-\", say it with --to.\n"
     "The file written to is replaced only once all went well."}};

struct ConvertOptions {
  std::string in;
  std::string out;
  std::string from;
  std::string to;
  bool ignore_unknown = false;
};

void tell_result(const Session& session, const wire::CopyResult& result) {
  talk(session,
       session.say({"Perrašyta: ", "Converted: "}) +
           counted(result.records, records_noun, session.language));
  tell_dropped_fields(session, result.dropped_fields);
  tell_ignored_names(session, result.ignored_names);
}

Exit convert(const Session& session, const ConvertOptions& options) {
  if (options.out == "-" && options.to.empty()) {
    throw UsageError("usage",
                     {"rašant į „-“, reikia formato: --to gerove arba --to jsonl",
                      "writing to \"-\" needs a format: --to gerove or --to jsonl"});
  }
  refuse_bytes_on_terminal(format_named(options.to), options.out);
  auto reader = wire::RecordReader::open(
      options.in, {.format = format_named(options.from), .ignore_unknown = options.ignore_unknown});
  auto writer = wire::RecordWriter::create(
      options.out,
      {.format = format_named(options.to), .header = {.producer = "gerove " GEROVE_VERSION}});
  Progress progress(session);
  Record record;
  wire::CopyResult result;
  while (reader.next(record)) {
    writer.write(record);
    progress.step();
  }
  if (reader.records() == 0) fail_without_records(options.in);
  writer.close();
  progress.clear();
  result.records = reader.records();
  result.dropped_fields = writer.dropped_fields();
  result.ignored_names = reader.ignored_names();
  tell_result(session, result);
  return Exit::clean;
}

}  // namespace

void add_convert(Command program) {
  auto [command, options] = program.add("convert", convert_about, convert);
  command.argument(a_text({"FAILAS", "IN"}, options.in),
                   {"Skaitomas failas arba „-“", "File read, or \"-\""});
  command.argument(a_text({"NAUJAS", "OUT"}, options.out),
                   {"Rašomas failas arba „-“", "File written, or \"-\""});
  command.option(
      "--from", a_record_format(options.from), {"Skaitomo failo formatas", "Format read"});
  command.option("--to", a_record_format(options.to), {"Rašomo failo formatas", "Format written"});
  command.flag("--ignore-unknown",
               options.ignore_unknown,
               {"Praleisti JSON vardus, kurių ši versija nežino",
                "Skip JSON names that this version does not know"});
}

}  // namespace gerove::cli
