#include "gerove/tables/referrals.hpp"

#include <string>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/referral/moves.hpp"
#include "tables/cells.hpp"

namespace gerove::tables {

namespace {

using referral::NextAction;
using referral::ReferralTerm;
using referral::TermBasis;
Cell day_cell(const ReferralEvent* event) {
  if (event == nullptr) return {};
  return date_cell(calendar::vilnius_date(event->moment));
}

Cell reason_cell(const ReferralEvent* event, Language language) {
  if (event == nullptr || event->reason == ReferralReason{}) return {};
  return word_of(event->reason, language);
}

std::optional<Date> due_of(const std::optional<ReferralTerm>& term) {
  return term ? term->due : std::nullopt;
}

/// The state of the term; why its day is unknown, if it is.
Cell term_cell(const std::optional<ReferralTerm>& term, Language language) {
  if (!term) return {};
  Word word = word_of(term->state, language);
  if (term->why_unknown) word.title = term->why_unknown->in(language);
  return word;
}

Cell basis_cell(const std::optional<ReferralTerm>& term, Language language) {
  if (!term || term->basis == TermBasis{}) return {};
  return basis_text(*term).in(language);
}

/// The next reminder after a missed term, with the day by which it is due if somebody set it.
Cell escalation_cell(const NextAction& action, Language language) {
  if (!action.escalation) return {};
  std::string title(action.escalation->rule->title.in(language));
  if (const auto due = due_of(action.escalation)) title += " (" + format_date(*due) + ')';
  return Word{std::string(action.escalation->rule->id), title};
}

}  // namespace

report::Table referrals(std::span<const NextAction> actions, Language language) {
  report::Table table = make_table(language,
                                   {"Siuntimai", "Referrals"},
                                   {{"due", {"Iki", "Due"}},
                                    {"term_state", {"Terminas", "Term"}},
                                    {"referral", {"Siuntimas", "Referral"}},
                                    {"kind", {"Rūšis", "Kind"}},
                                    {"from", {"Iš", "From"}},
                                    {"to", {"Kam", "To"}},
                                    {"state", {"Būsena", "State"}},
                                    {"since", {"Nuo", "Since"}},
                                    {"reason", {"Priežastis", "Reason"}},
                                    {"institution", {"Turi veikti", "Has to act"}},
                                    {"ask", {"Ko prašoma", "What is asked"}},
                                    {"rule", {"Taisyklė", "Rule"}},
                                    {"basis", {"Terminą nustato", "Term set by"}},
                                    {"escalated", {"Perduota", "Escalated"}},
                                    {"next", {"Praleidus terminą", "After the missed term"}}});
  for (const NextAction& action : actions) {
    const referral::Standing& standing = action.standing;
    const Referral& referral = *standing.referral;
    table.rows.push_back({date_cell(due_of(action.term)),
                          term_cell(action.term, language),
                          text_cell(std::string(shown_id(referral.id.value))),
                          word_of(referral.kind, language),
                          text_cell(referral.from_institution_id.value),
                          text_cell(referral.to_institution_id.value),
                          word_of(standing.state, language),
                          day_cell(standing.since),
                          reason_cell(standing.since, language),
                          text_cell(action.institution.value),
                          word_of(action.ask, language),
                          action.term ? Cell(std::string(action.term->rule->id)) : Cell(),
                          basis_cell(action.term, language),
                          day_cell(standing.escalated),
                          escalation_cell(action, language)});
  }
  return table;
}

report::Table moves(Language language) {
  report::Table table = make_table(language,
                                   {"Siuntimo veiksmai", "Moves of a referral"},
                                   {{"state", {"Būsena", "State"}},
                                    {"event", {"Įvykis", "Event"}},
                                    {"to", {"Nauja būsena", "New state"}},
                                    {"by", {"Kas gali", "Who may"}},
                                    {"reason", {"Priežastis", "Reason"}}});
  for (const referral::Move& move : referral::moves()) {
    table.rows.push_back({word_of(move.from, language),
                          word_of(move.event, language),
                          word_of(move.to, language),
                          word_of(move.by, language),
                          word_of(move.reason ? Answer::yes : Answer::no, language)});
  }
  return table;
}

}  // namespace gerove::tables
