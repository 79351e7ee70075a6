#include "gerove/tables/referrals.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::tables {

namespace {

using referral::NextAction;
using referral::ReferralTerm;
using referral::TermBasis;

std::optional<Date> day_of(const ReferralEvent* event) {
  if (event == nullptr) return {};
  return calendar::vilnius_date(event->moment);
}

std::optional<ReferralReason> reason_of(const ReferralEvent* event) {
  if (event == nullptr) return {};
  return if_specified(event->reason);
}

std::optional<Date> due_of(const std::optional<ReferralTerm>& term) {
  return term ? term->due : std::nullopt;
}

/// The state of the term; why its day is unknown, if it is.
std::optional<Word> term_word(const std::optional<ReferralTerm>& term, Language language) {
  if (!term) return {};
  Word word{short_name(term->state), label_in(term->state, language)};
  if (term->why_unknown) word.title = term->why_unknown->in(language);
  return word;
}

OwnedText basis_of(const std::optional<ReferralTerm>& term) {
  if (!term || term->basis == TermBasis{}) return {};
  return basis_text(*term);
}

/// The next reminder after a missed term, with the day by which it is due if somebody set it.
std::optional<Word> escalation_word(const NextAction& action, Language language) {
  if (!action.escalation) return {};
  std::string title(action.escalation->rule->title.in(language));
  if (const auto due = due_of(action.escalation)) title += " (" + format_date(*due) + ')';
  return Word{std::string(action.escalation->rule->id), title};
}

/// Empty where nobody asked for it: that is no consent to be contacted.
std::optional<Answer> no_contact_of(const referral::Standing& standing) {
  return standing.no_contact == nullptr ? std::nullopt : std::optional(Answer::yes);
}

}  // namespace

Table referrals(std::span<const NextAction> actions, Language language, const StopCheck& stop) {
  Rows rows(referral_schema, language, stop);
  for (const NextAction& action : actions) {
    const referral::Standing& standing = action.standing;
    const Referral& referral = *standing.referral;
    rows.add(due_of(action.term),
             term_word(action.term, language),
             shown_id(referral.id.value),
             referral.kind,
             referral.from_institution_id.value,
             referral.to_institution_id.value,
             standing.state,
             day_of(standing.since),
             reason_of(standing.since),
             action.institution.value,
             action.ask,
             action.term ? action.term->rule->id : std::string_view(),
             basis_of(action.term),
             day_of(standing.escalated),
             escalation_word(action, language),
             if_specified(referral.receiver_kind),
             referral.register_number,
             if_specified(standing.consent),
             no_contact_of(standing));
  }
  return std::move(rows).table();
}

Table moves(Language language) {
  Rows rows(move_schema, language);
  for (const referral::Move& move : referral::moves()) {
    rows.add(move.from, move.event, move.to, move.by, move.reason ? Answer::yes : Answer::no);
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
