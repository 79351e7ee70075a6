#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/law_source.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "cli/output/words.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/referral/queues.hpp"
#include "gerove/tables/referrals.hpp"

namespace gerove::cli {

namespace {

using referral::Queue;

constexpr Text details{
    "Rodoma, kieno eilė veikti, ko prašoma, iki kada, kodėl ir kas tą terminą nustato. Vėliau už\n"
    "dieną --as-of įvykę įvykiai laikomi nežinomais. To paties siuntimo kopijos sujungiamos.",
    "Shown is whose turn it is, what is asked, by when, why, and what sets the term. What\n"
    "happened after the day --as-of counts as unknown. Copies of one referral are merged."};

constexpr About inbox_about{
    {"Siuntimai, kurie laukia, kol institucija ką nors padarys",
     "Referrals to an institution that wait for it to act"},
    "referral inbox vgk-2023.gerove --institution inst-ppt --as-of 2023-12-31",
    details};
constexpr About outbox_about{
    {"Neužbaigti institucijos siuntimai kitoms", "Open referrals that an institution sent"},
    "referral outbox vgk-2023.gerove --institution inst-gimnazija --as-of 2023-12-31",
    details};
constexpr About overdue_about{
    {"Siuntimai, kurių terminas praleistas, ir į ką kreiptis",
     "Referrals whose term is missed, and whom to turn to"},
    "referral overdue vgk-2023.gerove --as-of 2023-12-31",
    {"Išėjimo kodas 100 – yra praleistų terminų. Be --institution rodomi visų institucijų.",
     "Exit code 100: there are missed terms. Without --institution those of all are shown."}};
constexpr About next_about{
    {"Kas turi veikti dėl kiekvieno neužbaigto siuntimo", "Who acts next on each open referral"},
    "referral next vgk-2023.gerove --as-of 2023-12-31",
    details};

constexpr Noun referrals_noun{{"siuntimas", "siuntimai", "siuntimų"}, {"referral", "referrals"}};

struct QueueOptions {
  std::vector<std::string> files;
  std::string institution;
  std::optional<Date> as_of;
};

Exit show(const Session& session, const QueueOptions& options, Queue queue, Text title) {
  const RecordSet records = read_set(session, options.files, referral::concerns_referrals);
  const law::Law law = law::lithuanian_law();
  const calendar::Calendar calendar = law::office_calendar(records);
  const law::Context context(records);
  const referral::Referrals referrals(records);
  const Date as_of = options.as_of.value_or(session.today);
  const auto actions = referral::next_actions(
      referrals, {queue, InstitutionId(options.institution)}, {context, law, calendar}, as_of);
  const Findings findings = referrals.findings({}, session.budget.findings);
  tables::Table table = tables::referrals(actions, session.language);
  table.title = session.say(title) + ", " + format_date(as_of);
  nlohmann::ordered_json document{{"as_of", format_date(as_of)}};
  if (session.format == Format::json) {
    document["findings"] = findings_json(findings, session.language);
  }
  print_tables(session, {{"referrals", std::move(table)}}, std::move(document));
  talk_findings(session, findings);
  talk(session, counted(actions.size(), referrals_noun, session.language));
  const bool late = queue == Queue::overdue && !actions.empty();
  return late ? Exit::found : exit_of(findings);
}

Exit show_inbox(const Session& session, const QueueOptions& options) {
  return show(session, options, Queue::inbox, {"Gauti siuntimai", "Inbox"});
}
Exit show_outbox(const Session& session, const QueueOptions& options) {
  return show(session, options, Queue::outbox, {"Išsiųsti siuntimai", "Outbox"});
}
Exit show_overdue(const Session& session, const QueueOptions& options) {
  return show(session, options, Queue::overdue, {"Praleisti siuntimų terminai", "Overdue"});
}
Exit show_next(const Session& session, const QueueOptions& options) {
  return show(session, options, Queue::to_do, {"Kas veikia toliau", "Who acts next"});
}

void add_list(Command group,
              std::string_view name,
              const About& about,
              Exit (*run)(const Session&, const QueueOptions&),
              bool of_one) {
  auto [command, options] = group.add(name, about, run);
  command.argument(files(options.files), record_files);
  constexpr Text whose{"Kurios institucijos", "Of which institution"};
  if (of_one) {
    command.required_option("--institution", an_id(options.institution), whose);
  } else {
    command.option("--institution", an_id(options.institution), whose);
  }
  add_as_of_option(command, options.as_of);
}

}  // namespace

void add_referral_lists(Command group) {
  add_list(group, "inbox", inbox_about, show_inbox, true);
  add_list(group, "outbox", outbox_about, show_outbox, true);
  add_list(group, "overdue", overdue_about, show_overdue, false);
  add_list(group, "next", next_about, show_next, false);
}

}  // namespace gerove::cli
