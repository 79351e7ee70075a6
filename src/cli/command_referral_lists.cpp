#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/code_word.hpp"
#include "cli/command.hpp"
#include "cli/findings.hpp"
#include "cli/law_source.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/record_view.hpp"
#include "cli/referral_desk.hpp"
#include "cli/values.hpp"
#include "cli/words.hpp"
#include "gerove/calendar/vilnius_time.hpp"

namespace gerove::cli {

namespace {

using referral::NextAction;
using referral::Standing;

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

struct ListOptions {
  std::vector<std::string> files;
  std::string institution;
  std::optional<Date> as_of;
};

/// Which list is wanted.
enum class List : std::uint8_t { inbox, outbox, overdue, next };

bool is_wanted(List list, const NextAction& action, const InstitutionId& institution) {
  const Referral& referral = *action.standing.referral;
  const bool all = institution.empty();
  switch (list) {
    case List::inbox:
      return referral.to_institution_id == institution &&
             referral::turn_in(action.standing.state) == referral::Turn::receiver;
    case List::outbox: return referral.from_institution_id == institution;
    case List::overdue:
      return referral::is_overdue(action) && (all || action.institution == institution);
    case List::next: return all || action.institution == institution;
  }
  return false;
}

std::string day_text(const ReferralEvent* event) {
  const auto day = event != nullptr ? calendar::vilnius_date(event->moment) : std::nullopt;
  return day ? format_date(*day) : std::string();
}

report::Cell reason_cell(const ReferralEvent* event, Language language) {
  if (event == nullptr || event->reason == ReferralReason{}) return {};
  return word_of(event->reason, language);
}

std::string due_text(const std::optional<referral::ReferralTerm>& term) {
  return term && term->due ? format_date(*term->due) : std::string();
}

/// The state of the term; why its day is unknown, if it is.
report::Cell term_cell(const std::optional<referral::ReferralTerm>& term, Language language) {
  if (!term) return {};
  report::Word word = word_of(term->state, language);
  if (term->why_unknown) word.title = term->why_unknown->in(language);
  return word;
}

report::Cell basis_cell(const std::optional<referral::ReferralTerm>& term, Language language) {
  if (!term || term->basis == referral::TermBasis{}) return {};
  return referral::basis_text(*term).in(language);
}

/// The next reminder after a missed term, with the day by which it is due if somebody set it.
report::Cell escalation_cell(const NextAction& action, Language language) {
  if (!action.escalation) return {};
  std::string title(action.escalation->rule->title.in(language));
  const std::string due = due_text(action.escalation);
  if (!due.empty()) title += " (" + due + ')';
  return report::Word{std::string(action.escalation->rule->id), title};
}

report::Table actions_table(const Session& session, const std::vector<NextAction>& actions) {
  report::Table table =
      make_table(session,
                 {column(session, "due", {"Iki", "Due"}),
                  column(session, "term_state", {"Terminas", "Term"}),
                  column(session, "referral", {"Siuntimas", "Referral"}),
                  column(session, "kind", {"Rūšis", "Kind"}),
                  column(session, "from", {"Iš", "From"}),
                  column(session, "to", {"Kam", "To"}),
                  column(session, "state", {"Būsena", "State"}),
                  column(session, "since", {"Nuo", "Since"}),
                  column(session, "reason", {"Priežastis", "Reason"}),
                  column(session, "institution", {"Turi veikti", "Has to act"}),
                  column(session, "ask", {"Ko prašoma", "What is asked"}),
                  column(session, "rule", {"Taisyklė", "Rule"}),
                  column(session, "basis", {"Terminą nustato", "Term set by"}),
                  column(session, "escalated", {"Perduota", "Escalated"}),
                  column(session, "next", {"Praleidus terminą", "After the missed term"})});
  const Language language = session.language;
  for (const NextAction& action : actions) {
    const Standing& standing = action.standing;
    table.rows.push_back({due_text(action.term),
                          term_cell(action.term, language),
                          shown_id(standing.referral->id.value),
                          word_of(standing.referral->kind, language),
                          standing.referral->from_institution_id.value,
                          standing.referral->to_institution_id.value,
                          word_of(standing.state, language),
                          day_text(standing.since),
                          reason_cell(standing.since, language),
                          action.institution.value,
                          word_of(action.ask, language),
                          action.term ? std::string(action.term->rule->id) : std::string(),
                          basis_cell(action.term, language),
                          day_text(standing.escalated),
                          escalation_cell(action, language)});
  }
  return table;
}

Exit show(const Session& session, const ListOptions& options, List list, Text title) {
  const ReferralDesk desk(session, options.files);
  const Date as_of = options.as_of.value_or(session.today);
  const InstitutionId institution(options.institution);
  auto actions = referral::next_actions(desk.referrals(), desk.setting(), as_of);
  std::erase_if(actions,
                [&](const NextAction& action) { return !is_wanted(list, action, institution); });
  const Findings findings = desk.findings();
  report::Table table = actions_table(session, actions);
  table.title = session.say(title) + ", " + format_date(as_of);
  nlohmann::ordered_json document{{"as_of", format_date(as_of)}};
  if (session.format == Format::json) {
    document["findings"] = findings_json(findings, session.language);
  }
  print_tables(session, {{"referrals", std::move(table)}}, std::move(document));
  talk_findings(session, findings);
  talk(session, counted(actions.size(), referrals_noun, session.language));
  const bool late = list == List::overdue && !actions.empty();
  return late ? Exit::found : exit_of(findings);
}

Exit show_inbox(const Session& session, const ListOptions& options) {
  return show(session, options, List::inbox, {"Gauti siuntimai", "Inbox"});
}
Exit show_outbox(const Session& session, const ListOptions& options) {
  return show(session, options, List::outbox, {"Išsiųsti siuntimai", "Outbox"});
}
Exit show_overdue(const Session& session, const ListOptions& options) {
  return show(session, options, List::overdue, {"Praleisti siuntimų terminai", "Overdue"});
}
Exit show_next(const Session& session, const ListOptions& options) {
  return show(session, options, List::next, {"Kas veikia toliau", "Who acts next"});
}

void add_list(Command group,
              std::string_view name,
              const About& about,
              Exit (*run)(const Session&, const ListOptions&),
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
