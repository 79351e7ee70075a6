#include <algorithm>
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
#include "cli/output/deadline_text.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "cli/output/words.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/law/review.hpp"

namespace gerove::cli {

namespace {

constexpr About due_about{
    {"Parodyti terminus: kas ir iki kada darytina, kas praleista",
     "Show deadlines: what is to be done by when, what was missed"},
    "due vgk-2023.gerove --as-of 2023-12-29 --within 14",
    {"Rodomi nebaigti terminai: einantys, greitai pasibaigsiantys, praleisti, neįmanomi ir tie,\n"
     "kurių diena nežinoma. Kas įvyko po dienos --as-of, laikoma nežinomu. Bylos, posėdžiai ir\n"
     "aktai laikomi atmintyje. Perskaičius ne visus įrašus, terminai neskaičiuojami. Išėjimo\n"
     "kodas 100 – yra praleistų ar neįmanomų terminų. Kiekvieną terminą paaiškina „law explain“.",
     "Shown are open deadlines: running, due soon, overdue, impossible, and those whose day is\n"
     "unknown. What happened after the day --as-of counts as unknown. Case files, sittings and\n"
     "acts are kept in memory. Unless all records can be read, nothing is counted. Exit code\n"
     "100: some deadlines are overdue or impossible. \"law explain\" explains each of them."}};

struct DueOptions {
  std::vector<std::string> files;
  std::optional<law::AsOf> as_of;
  std::optional<std::int64_t> within;
  bool all = false;
  std::string law;
};

std::string summary(const std::vector<law::FiledDeadline>& deadlines, Language language) {
  const auto lost = std::ranges::count_if(
      deadlines, [](const law::FiledDeadline& filed) { return is_lost(filed.deadline); });
  return counted(deadlines.size(), deadlines_noun, language) + ": " +
         counted(static_cast<std::uint64_t>(lost), lost_noun, language);
}

void print(const Session& session, const std::vector<law::FiledDeadline>& deadlines, Date as_of) {
  if (session.format == Format::json) {
    return print_json({{"as_of", format_date(as_of)},
                       {"deadlines", deadlines_json(deadlines, session.language)}});
  }
  tables::Table table = deadlines_table(session, deadlines);
  table.title = session.say({"Terminai", "Deadlines"}) + ", " + format_date(as_of);
  print_tables(session, {{"deadlines", std::move(table)}});
  const std::string notes = footnotes(session, deadlines);
  if (session.format == Format::table && !notes.empty()) put('\n' + notes);
}

Exit show_due(const Session& session, const DueOptions& options) {
  const law::Law law = read_law(options.law);
  const RecordSet records = read_set(session, options.files, law::concerns_law);
  const law::AsOf as_of = options.as_of.value_or(session.today);
  const auto wanted = [&](const law::Deadline& deadline) {
    if (!options.all && !is_open(deadline)) return false;
    return !options.within || (deadline.due && *deadline.due <= as_of.day + Days(*options.within));
  };
  law::FiledAssessment result =
      law::assess(records,
                  law,
                  law::office_calendar(records),
                  as_of,
                  {.wanted = wanted, .findings = session.budget.findings});
  sort_by_day(result.deadlines);
  print(session, result.deadlines, as_of.day);
  talk_findings(session, law::review(law, as_of.day));
  talk(session, summary(result.deadlines, session.language));
  const bool lost = std::ranges::any_of(
      result.deadlines, [](const law::FiledDeadline& filed) { return is_lost(filed.deadline); });
  return lost ? Exit::found : Exit::clean;
}

}  // namespace

void add_due(Command program) {
  auto [command, options] = program.add("due", due_about, show_due);
  command.argument(files(options.files), record_files);
  add_as_of_option(command, options.as_of);
  command.option("--within",
                 a_number_of_days(options.within),
                 {"Tik praleisti ir baigsiantys eiti per tiek kalendorinių dienų",
                  "Only those missed or due within so many calendar days"});
  command.flag("--all",
               options.all,
               {"Ir įvykdyti bei neprasidėję", "Those met and those not started, too"});
  add_law_option(command, options.law);
}

}  // namespace gerove::cli
