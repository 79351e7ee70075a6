#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/losses.hpp"
#include "cli/output/output.hpp"
#include "core/keyed_hash.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/referral/history.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::cli {

namespace {

constexpr About referral_apply_about{
    {"Įrašyti siuntimo įvykius ir parašyti naują įrašų srautą",
     "Add events to referrals and write the resulting stream of records"},
    "referral apply vgk-2023.gerove "
    R"('siuntimas-2023-05:{"kind":"REFERRAL_EVENT_KIND_SEEN","moment":"2023-12-29T09:00:00Z",)"
    R"("actorInstitutionId":"inst-ppt"}' --output vgk-naujas.gerove)",
    {"Įvykis – siuntimo identifikatorius, dvitaškis ir JSON, arba failas, kurio kiekvienoje\n"
     "eilutėje yra toks įvykis. Neleidžiamas veiksmas – nesėkmė, ir tada nerašoma nieko. Su\n"
     "--receive įvykiai laikomi įvykusiais kitur: nė vienas neatmetamas ir neprarandamas, o kas\n"
     "nedera, rodoma kaip trūkumas. Įrašai laikomi atmintyje.",
     "An event is the referral's id, a colon, and JSON, or a file with one such event a line. A\n"
     "move that is not allowed is a failure, and then nothing is written. With --receive the\n"
     "events happened elsewhere: none is refused or lost, and what does not fit is a finding.\n"
     "Records are kept in memory."}};

constexpr std::size_t largest_event_file = std::size_t{64} << 20;

struct ApplyOptions {
  std::string file;
  std::vector<std::string> events;
  std::string output;
  std::string to;
  bool receive = false;
};

/// An event and the referral that it belongs to.
struct AddressedEvent {
  std::string referral;
  ReferralEvent event;
};

/// Where the JSON of `ID:{...}` begins; npos when it is not of that form.
std::size_t json_of(std::string_view text) {
  const std::size_t colon = text.find(":{");
  return colon == std::string_view::npos ? colon : colon + 1;
}

AddressedEvent parse_event(std::string_view text, std::size_t json) {
  return {std::string(text.substr(0, json - 1)), json::parse<ReferralEvent>(text.substr(json))};
}

/// @param place of the line, for people
AddressedEvent event_of_line(std::string_view line, const std::string& place) {
  const std::size_t json = json_of(line);
  if (json == std::string_view::npos) {
    throw CommandError(
        "event", {"eilutėje nėra įvykio: ID:{...}", "a line holds no event: ID:{...}"}, place);
  }
  return parse_event(line, json);
}

void read_event_file(const std::string& file, std::vector<AddressedEvent>& events) {
  const std::string text = read_all(file, largest_event_file);
  std::uint64_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      events.push_back(event_of_line(line, file + ':' + std::to_string(number)));
    } catch (const Error& error) {
      Failure failure = named(error.failure(), file);
      failure.line = number;
      throw Error(std::move(failure));
    }
  }
}

std::vector<AddressedEvent> read_events(const std::vector<std::string>& words) {
  std::vector<AddressedEvent> events;
  for (const std::string& word : words) {
    const std::size_t json = json_of(word);
    if (json == std::string::npos) {
      read_event_file(word, events);
    } else {
      events.push_back(parse_event(word, json));
    }
  }
  return events;
}

/// What an event did, for people.
struct Change {
  std::string referral;
  ReferralEventKind event{};
  referral::ReferralState before{};
  referral::ReferralState after{};
};

/// All records of a file, with the events put into its referrals.
class Register {
 public:
  explicit Register(const std::string& file) : format_(wire::StreamFormat::gerove) {
    auto reader = wire::RecordReader::open(file);
    for (Record record; reader.next(record);) {
      if (const auto* const referral = std::get_if<Referral>(&record.content)) {
        referrals_.emplace(referral->id.value, records_.size());
      }
      records_.push_back(record);
    }
    if (reader.records() == 0) fail_without_records(file);
    format_ = reader.format();
  }

  wire::StreamFormat format() const { return format_; }
  const std::vector<Record>& records() const { return records_; }

  Change take(const AddressedEvent& addressed, bool receive) {
    Referral& referral = find(addressed.referral);
    Change change{std::string(shown_id(referral.id.value)), addressed.event.kind, {}, {}};
    change.before = referral::state_of(referral);
    referral = receive ? referral::receive(referral, addressed.event)
                       : referral::apply(referral, addressed.event);
    change.after = referral::state_of(referral);
    return change;
  }

  Findings findings_of(const std::string& id) { return referral::replay(find(id)).findings; }

 private:
  Referral& find(const std::string& id) {
    const auto found = referrals_.find(id);
    if (found != referrals_.end()) return std::get<Referral>(records_[found->second].content);
    throw Error(Failure{.code = Errc::referral_missing, .detail = std::string(shown_id(id))});
  }

  std::vector<Record> records_;
  std::unordered_map<std::string, std::size_t, KeyedHash> referrals_;  // the first of each id
  wire::StreamFormat format_;
};

/// @return how many unknown fields JSON could not carry
std::uint64_t write_all(const std::vector<Record>& records, wire::RecordWriter writer) {
  for (const Record& record : records) writer.write(record);
  writer.close();
  return writer.dropped_fields();
}

/// To standard output only once all of it could be written.
std::uint64_t write(const ApplyOptions& options, const Register& records) {
  const auto format = format_named(options.to);
  if (!options.output.empty() && options.output != "-") {
    return write_all(records.records(),
                     wire::RecordWriter::create(options.output, {.format = format}));
  }
  const auto written = format.value_or(records.format());
  refuse_bytes_on_terminal(written, "-");
  std::ostringstream out;
  out.exceptions(std::ios::badbit);  // memory that runs out is told as such
  const std::uint64_t dropped =
      write_all(records.records(), wire::RecordWriter::to_stream(out, {.format = written}));
  put(std::move(out).str());
  return dropped;
}

void tell(const Session& session, const Change& change) {
  const auto state = [&](referral::ReferralState value) {
    return label_in(value, session.language);
  };
  talk(session,
       change.referral + ": " + label_in(change.event, session.language) + ": " +
           state(change.before) + " → " + state(change.after));
}

Findings findings_of(Register& records, const std::vector<AddressedEvent>& events) {
  std::vector<std::string> ids;
  for (const AddressedEvent& event : events) ids.push_back(event.referral);
  std::ranges::sort(ids);
  const auto rest = std::ranges::unique(ids);
  ids.erase(rest.begin(), rest.end());
  Findings findings;
  for (const std::string& id : ids) {
    for (Finding& finding : records.findings_of(id)) {
      finding.record = shown_id(finding.record);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

Exit apply_events(const Session& session, const ApplyOptions& options) {
  const std::vector<AddressedEvent> events = read_events(options.events);
  Register records(options.file);
  std::vector<Change> changes;
  for (const AddressedEvent& event : events) {
    changes.push_back(records.take(event, options.receive));
  }
  const std::uint64_t dropped = write(options, records);
  tell_dropped_fields(session, dropped);
  for (const Change& change : changes) tell(session, change);
  Findings findings = findings_of(records, events);
  set_source(findings, options.file);
  for (const Finding& finding : findings) put_error_line(finding_line(finding, session.language));
  return exit_of(findings);
}

}  // namespace

void add_referral_apply(Command group) {
  auto [command, options] = group.add("apply", referral_apply_about, apply_events);
  command.argument(a_file(options.file), {"Įrašų failas arba „-“", "File of records, or \"-\""});
  command.argument(texts({"ĮVYKIS", "EVENT"}, options.events),
                   {"Įvykiai ID:{JSON} arba jų failai", "Events ID:{JSON}, or files of them"});
  command.option(
      "--output",
      a_file(options.output),
      {"Rašomas failas; be to – standartinė išvestis", "File written; otherwise standard output"});
  command.option("--to", a_record_format(options.to), {"Rašomas formatas", "Format written"});
  command.flag("--receive",
               options.receive,
               {"Įvykiai iš kitur: nieko neatmesti", "Events from elsewhere: refuse nothing"});
}

}  // namespace gerove::cli
