#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "cli/command.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/disclosure_text.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/losses.hpp"
#include "cli/output/output.hpp"
#include "cli/output/words.hpp"
#include "gerove/disclosure/profiles.hpp"
#include "gerove/disclosure/stream.hpp"
#include "gerove/tables/profiles.hpp"

namespace gerove::cli {

namespace {

constexpr About redact_about{
    {"Iš įrašų palikti tik tai, ką gavėjas gali matyti",
     "Leave of records only what a recipient may see"},
    "redact vgk-2023.gerove --profile statistics --output statistika.jsonl",
    {"Profilius ir kuo jie remiasi, rodo „gerove profiles“. Be --output rašoma į standartinę\n"
     "išvestį. Su --why rodomi visų rūšių įrašų laukai, nesvarbu, kas yra faile: pats sąrašas\n"
     "nieko apie failą nepasako. Įrašai, kurių dalis slepiama, rašomi gale, surikiuoti.\n"
     "Su --key rodomi identifikatoriai keičiami pseudonimais: tas pats raktas visada duoda tą "
     "patį\n"
     "pseudonimą, kitas raktas – visai kitą. Raktas – bent 16 slaptų baitų; kas jį turi, gali\n"
     "atpažinti, kieno pseudonimas. Savivaldybių, įstaigų, paslaugų, organų, planų ir rodiklių\n"
     "identifikatoriai lieka, jei juose nėra asmens kodo.",
     "\"gerove profiles\" shows the profiles and what they rest on. Without --output the records\n"
     "go to standard output. With --why the fields of all types of records are shown, whatever\n"
     "the file holds: the list itself says nothing about the file. Records of which something\n"
     "is hidden are written last, in order.\n"
     "With --key the ids that are shown become pseudonyms: the same key always gives the same "
     "one,\n"
     "another key one that has nothing in common with it. A key is 16 secret bytes or more; who "
     "has\n"
     "it can find out whose a pseudonym is. Ids of municipalities, institutions, services, "
     "bodies,\n"
     "plans and figures stay, unless a personal code is in them."}};

struct RedactOptions {
  std::string in;
  std::string profile;
  std::string out;
  std::string from;
  std::string to;
  std::string key;
  bool why = false;
};

constexpr std::size_t largest_key = 4096;

/// The bytes of a file but the line break with which editors end it.
disclosure::PseudonymKey read_key(const std::string& file) {
  std::string bytes = read_all(file, largest_key);
  if (bytes.size() > largest_key) {
    throw CommandError(
        "key_size", {"rakto failas per didelis", "the file of the key is too large"}, file);
  }
  while (bytes.ends_with('\n') || bytes.ends_with('\r')) bytes.pop_back();
  try {
    return disclosure::PseudonymKey(bytes);
  } catch (const Error& error) {
    throw Error(named(error.failure(), file));
  }
}

disclosure::Redactor redactor_for(const RedactOptions& options) {
  const disclosure::Redactor redactor(*disclosure::find_profile(options.profile));
  return options.key.empty() ? redactor : redactor.with_pseudonyms(read_key(options.key));
}

/// Where the records go: nowhere if only the reasons were asked for.
std::string place_of(const RedactOptions& options) {
  if (!options.out.empty()) return options.out;
  return options.why ? "" : "-";
}

void write_redacted(const Session& session,
                    const RedactOptions& options,
                    const std::string& place,
                    const disclosure::Redactor& redactor) {
  auto format = format_named(options.to);
  if (!format && place == "-") format = wire::StreamFormat::jsonl;
  refuse_bytes_on_terminal(format, place);
  auto reader = wire::RecordReader::open(options.in, {.format = format_named(options.from)});
  auto writer = wire::RecordWriter::create(place, {.format = format});
  const disclosure::RedactionCount count = disclosure::redact_records(reader, writer, redactor);
  if (reader.records() == 0) fail_without_records(options.in);
  writer.close();
  // How many there were is not for whoever reads this.
  talk(session,
       session.say({"Parašyta: ", "Written: "}) +
           counted(count.written, records_noun, session.language));
  tell_dropped_fields(session, writer.dropped_fields());
  if (count.left_out == 0) return;
  talk(session,
       session.say({"Praleista, nes panašių per mažai: ", "Left out, since too few are alike: "}) +
           counted(count.left_out, records_noun, session.language));
}

Exit redact(const Session& session, const RedactOptions& options) {
  if (options.why && options.out == "-") {
    throw UsageError("usage",
                     {"su --why įrašams reikia failo: --output",
                      "with --why the records need a file: --output"});
  }
  const disclosure::Redactor redactor = redactor_for(options);
  const std::string place = place_of(options);
  if (!place.empty()) write_redacted(session, options, place, redactor);
  if (options.why) {
    print_tables(session,
                 {{"fields", tables::profile_fields(redactor.decisions(), session.language)}});
  }
  return Exit::clean;
}

}  // namespace

void add_redact(Command program) {
  auto [command, options] = program.add("redact", redact_about, redact);
  command.argument(a_file(options.in), {"Įrašų failas arba „-“", "File of records, or \"-\""});
  command.required_option("--profile",
                          one_of(profile_names(), options.profile),
                          {"Kas ir kam matys", "Who will see it, and what for"});
  command.option(
      "--output", a_file(options.out), {"Rašomas failas arba „-“", "File written, or \"-\""});
  command.option(
      "--from", a_record_format(options.from), {"Skaitomo failo formatas", "Format read"});
  command.option("--to", a_record_format(options.to), {"Rašomo failo formatas", "Format written"});
  command.option("--key",
                 a_file(options.key),
                 {"Slapto rakto failas: identifikatorius pakeisti pseudonimais",
                  "File of a secret key: replace ids by pseudonyms"});
  command.flag("--why",
               options.why,
               {"Parodyti, kuris laukas rodomas ar slepiamas ir kodėl",
                "Show for each field whether it is shown or hidden, and why"});
}

}  // namespace gerove::cli
