#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/law_source.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "cli/output/words.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/tables/offers.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr About service_match_about{
    {"Rasti poreikiui tinkamas paslaugas ir beveik tinkamas su tuo, kas trukdo",
     "Find services for a need, and near misses with what is in the way"},
    "service match vgk-2023.gerove --need logopedas --child vaikas-11 --as-of 2023-12-01",
    {"--need – paslauga žodžiais (galūnės nesvarbios). Ko apie vaiką nepasakyta, to ir nežinoma:\n"
     "tai paslaugos neatmeta, bet nukelia ją žemyn. Beveik tinka ta, kuriai trukdo vienas "
     "dalykas.\n"
     "Rikiuojama pagal rūšį, vietą, neatsakytas sąlygas, dieną, nuo kurios bus vieta, ir atstumą.\n"
     "Slepiamas adresas nerodomas, ir atstumas iki jo neskaičiuojamas.",
     "--need is the service in words (endings do not matter). What is not said of the child is "
     "not\n"
     "known: that rules no service out, but moves it down. A near miss has one thing in the way.\n"
     "Ordered by kind, place, conditions that can't be told, the day of the first place, "
     "distance.\n"
     "A hidden address is not shown, and no distance to it is computed."}};

struct MatchCommand {
  std::vector<std::string> files;
  service::Wanted wanted;
  std::string root;
  std::string child;
  std::optional<std::int64_t> age;
  std::string needs_level;
  std::string shift;
  std::vector<std::string> grounds;
  std::string municipality;
  std::string eldership;
  std::optional<Date> as_of;
  std::optional<std::int64_t> limit;
  bool anybody = false;
};

// Values ------------------------------------------------------------------------------------------

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && rest == text.data() + text.size();
  return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

Value a_place(std::optional<service::GeoPoint>& target) {
  const auto take = [&target](const std::string& given) -> std::optional<OwnedText> {
    constexpr double no_angle = 1000;
    const std::size_t comma = std::min(given.find(','), given.size() - 1);
    const std::string_view text = given;
    const double latitude = number_of(text.substr(0, comma)).value_or(no_angle);
    const double longitude = number_of(text.substr(comma + 1)).value_or(no_angle);
    if (std::abs(latitude) > 90 || std::abs(longitude) > 180) {
      return owned({"turi būti platuma ir ilguma, tokios kaip 54.69,25.28",
                    "must be latitude and longitude such as 54.69,25.28"});
    }
    target = service::GeoPoint{latitude, longitude};
    return {};
  };
  return {{"PLATUMA,ILGUMA", "LAT,LON"}, take};
}

Value a_distance(std::optional<double>& target) {
  const auto take = [&target](const std::string& given) -> std::optional<OwnedText> {
    target = number_of(given);
    if (target && *target >= 0) return {};
    return owned({"turi būti kilometrai, tokie kaip 12.5", "must be kilometres such as 12.5"});
  };
  return {{"KM", "KM"}, take};
}

// Work --------------------------------------------------------------------------------------------

service::Applicant applicant_of(const MatchCommand& options) {
  service::Applicant who = options.wanted.applicant;
  if (options.age) who.age = service::age_of_years(static_cast<std::uint32_t>(*options.age));
  who.needs_level = code_named<SpecialNeedsLevel>(options.needs_level);
  who.shift = code_named<SchoolShift>(options.shift);
  who.municipality_id = MunicipalityId(options.municipality);
  who.eldership = options.eldership;
  for (const std::string& ground : options.grounds) {
    const auto kind = code_named<GroundKind>(ground);
    if (kind == GroundKind::unspecified) {
      who.grounds.push_back(ground);
    } else {
      who.ground_kinds.push_back(kind);
    }
  }
  return who;
}

service::Wanted wanted_of(const MatchCommand& options, const RecordSet& records, Date as_of) {
  service::Wanted wanted = options.wanted;
  wanted.root = code_named<ServiceRoot>(options.root);
  wanted.applicant = applicant_of(options);
  if (options.child.empty()) return wanted;
  const Child* const child = records.find(ChildId(options.child));
  if (child == nullptr) {
    throw CommandError("no_child",
                       {"tokio vaiko įrašo nėra", "there is no record of that child"},
                       std::string(shown_id(options.child)));
  }
  return service::wanted_for(*child, as_of, std::move(wanted));
}

Json reasons_json(const service::Reasons& reasons, Language language) {
  Json list = Json::array();
  for (const service::Reason& reason : reasons) {
    list.push_back({{"aspect", service::name(reason.aspect)},
                    {"answer", short_name(reason.answer)},
                    {"text", reason.text.in(language)}});
  }
  return list;
}

/// The rows of the table from one on, with their reasons one by one.
Json offers_json(const tables::Table& table,
                 std::size_t first,
                 const std::vector<service::Offer>& offers,
                 Language language) {
  Json list = Json::array();
  for (std::size_t i = 0; i < offers.size(); ++i) {
    Json& row = list.emplace_back(row_json(table, first + i));
    row["reasons"] = reasons_json(offers[i].reasons, language);
  }
  return list;
}

void print(const Session& session,
           const service::Matches& matches,
           const Findings& findings,
           Date as_of) {
  tables::Table table = tables::offers(matches, session.language);
  if (session.format == Format::json) {
    const auto& [offers, near_misses, offers_found, near_misses_found] = matches;
    return print_json(
        {{"as_of", format_date(as_of)},
         {"offers", offers_json(table, 0, offers, session.language)},
         {"near_misses", offers_json(table, offers.size(), near_misses, session.language)},
         {"offers_found", offers_found},
         {"near_misses_found", near_misses_found},
         {"findings", findings_json(findings, session.language)}});
  }
  table.title += ", " + format_date(as_of);
  print_tables(session, {{"services", std::move(table)}});
}

Exit match_services(const Session& session, const MatchCommand& options) {
  const Date as_of = options.as_of.value_or(session.today);
  const RecordSet records =
      read_set(session, options.files, holds_any<Service, Institution, Child>);
  const service::Wanted wanted = wanted_of(options, records, as_of);
  const service::Directory directory(
      records, calendar::lithuanian_calendar(), session.budget.findings);
  service::MatchOptions how;
  how.viewer = options.anybody ? service::Viewer::anybody : service::Viewer::network;
  if (options.limit) how.limit = static_cast<std::size_t>(*options.limit);
  const service::Matches matches = match(wanted, directory, as_of, how);
  const Findings& findings = directory.findings();
  print(session, matches, findings, as_of);
  talk_findings(session, findings);
  talk(session,
       counted(matches.offers_found, offers_noun, session.language) + ", " +
           counted(matches.near_misses_found, near_misses_noun, session.language));
  return exit_of(findings);
}

void add_who(Command& command, MatchCommand& options) {
  command.option("--child",
                 an_id(options.child),
                 {"Vaikas, kurio įrašas yra failuose", "The child, whose record is in the files"});
  command.option("--age",
                 a_count({"METAI", "YEARS"}, options.age, 120),
                 {"Amžius sukakusiais metais", "Age in whole years"});
  command.option("--needs-level",
                 one_of(code_words<SpecialNeedsLevel>(), options.needs_level),
                 {"Specialiųjų ugdymosi poreikių lygis", "Level of special needs"});
  command.option("--municipality",
                 an_id(options.municipality),
                 {"Gyvenamosios vietos savivaldybė", "Municipality of residence"});
  command.option("--eldership",
                 a_text({"SENIŪNIJA", "ELDERSHIP"}, options.eldership),
                 {"Gyvenamosios vietos seniūnija", "Eldership of residence"});
  command.option("--shift",
                 one_of(code_words<SchoolShift>(), options.shift),
                 {"Mokymosi pamaina", "School shift"});
  command.option("--ground",
                 texts({"PAGRINDAS", "GROUND"}, options.grounds),
                 {"Pagrindai: kodai arba žodžiai", "Grounds: codes or words"});
  command.option("--language",
                 texts({"KALBA", "LANGUAGE"}, options.wanted.applicant.languages),
                 {"Kalbos, kurių viena tinka: lt, en", "Languages one of which must do: lt, en"});
}

void add_where_and_when(Command& command, MatchCommand& options) {
  command.option("--near",
                 a_place(options.wanted.from),
                 {"Nuo kur skaičiuoti atstumą", "From where distances are measured"});
  command.option("--within",
                 a_distance(options.wanted.within_km),
                 {"Didžiausias atstumas kilometrais", "The greatest distance in kilometres"});
  command.option("--day",
                 a_date({"DATA", "DATE"}, options.wanted.day),
                 {"Kurią dieną reikia; be to – bet kurią iš septynių nuo --as-of",
                  "On which day; otherwise any of seven from --as-of on"});
  command.option("--at", a_minute(options.wanted.minute), {"Kuriuo laiku reikia", "At what time"});
}

}  // namespace

void add_service_match(Command group) {
  auto [command, options] = group.add("match", service_match_about, match_services);
  command.argument(files(options.files), record_files);
  command.option("--need",
                 a_text({"ŽODŽIAI", "WORDS"}, options.wanted.text),
                 {"Kokios paslaugos reikia", "Which service is needed"});
  command.option("--kind",
                 one_of(code_words<ServiceRoot>(), options.root),
                 {"Paslaugų sritis", "Family of services"});
  command.option("--code",
                 a_text({"KODAS", "CODE"}, options.wanted.catalogue_code),
                 {"Kodas paslaugų kataloge", "Code in the catalogue of services"});
  add_who(command, options);
  add_where_and_when(command, options);
  add_as_of_option(command, options.as_of);
  command.option("--limit",
                 a_count({"N", "N"}, options.limit, 1'000'000),
                 {"Kiek kiekvieno sąrašo paslaugų rodyti; be to – 100",
                  "How many of each list to show; otherwise 100"});
  command.flag(
      "--public", options.anybody, {"Rodyti tik viešus adresus", "Show only public addresses"});
}

}  // namespace gerove::cli
