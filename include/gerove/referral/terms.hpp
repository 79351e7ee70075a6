/// @file
/// Terms of referrals (siuntimų terminai): by when somebody has to answer, start or finish, when
/// others remind him, and to whom it goes if nothing happens.
///
/// One table says which terms there are. It holds no number. How long a term is comes from the
/// first of these that says it: the law, where the table names a rule of it; the terms that the
/// municipality agreed (`Parameters.agreed_terms`, under the id of the term) and that hold on the
/// day from which the term is counted; the day that the referral itself states. If none does, the
/// term is unknown and says so.
///
/// Terms of the receiver begin with proved delivery and with nothing else. Terms in days begin the
/// next day and end on a working day; hours run in clock time. While a referral is suspended its
/// term has no last day, and afterwards the days of each suspension that began before the last day,
/// and before the term was fulfilled, are given back: working days where these are counted, else
/// days, before the last day moves on to a working day; of hours, to the second.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/domain/referral.hpp"
#include "gerove/law/context.hpp"
#include "gerove/law/deadline.hpp"
#include "gerove/law/law.hpp"
#include "gerove/referral/state.hpp"

namespace gerove::referral {

/// What a term of a referral is counted from.
enum class TermAnchor : std::int32_t {
  unspecified = 0,  ///< unspecified
  known = 1,        ///< the first event: what is referred about was known then
  sent = 2,         ///< it was sent, or sent again
  delivered = 3,    ///< its delivery was proved
  answered = 4,     ///< the receiver took it on
  started = 5,      ///< it was started
  returned = 6,     ///< it was refused or returned
  missed = 7,       ///< the last day of the term of whoever has to act
};

/// Names and labels of TermAnchor.
inline constexpr CodeEntry term_anchor_codes[] = {
    {0, "TERM_ANCHOR_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "TERM_ANCHOR_KNOWN", {"sužinojimas", "known"}},
    {2, "TERM_ANCHOR_SENT", {"išsiuntimas", "sent"}},
    {3, "TERM_ANCHOR_DELIVERED", {"įrodytas įteikimas", "delivery proved"}},
    {4, "TERM_ANCHOR_ANSWERED", {"priėmimas", "taken on"}},
    {5, "TERM_ANCHOR_STARTED", {"pradžia", "started"}},
    {6, "TERM_ANCHOR_RETURNED", {"atsisakymas ar grąžinimas", "refused or returned"}},
    {7, "TERM_ANCHOR_MISSED", {"praleistas terminas", "term missed"}},
};
/// The code list of TermAnchor.
constexpr std::span<const CodeEntry> code_entries(TermAnchor) { return term_anchor_codes; }

/// To whom a reminder or an escalation goes.
enum class Addressee : std::int32_t {
  unspecified = 0,     ///< to nobody: the term is no reminder
  holder = 1,          ///< the institution that has to act
  receivers_head = 2,  ///< the head of the receiver, or what the receiver is part of
  sender = 3,          ///< the sender
  coordinator = 4,     ///< the coordinator of inter-institutional cooperation
};

/// Names and labels of Addressee.
inline constexpr CodeEntry addressee_codes[] = {
    {0, "ADDRESSEE_UNSPECIFIED", {"niekam", "nobody"}},
    {1, "ADDRESSEE_HOLDER", {"turinčiam veikti", "the one who has to act"}},
    {2, "ADDRESSEE_RECEIVERS_HEAD", {"gavėjo vadovui", "the receiver's head"}},
    {3, "ADDRESSEE_SENDER", {"siuntėjui", "the sender"}},
    {4, "ADDRESSEE_COORDINATOR", {"koordinatoriui", "the coordinator"}},
};
/// The code list of Addressee.
constexpr std::span<const CodeEntry> code_entries(Addressee) { return addressee_codes; }

/// What says how long a term is.
enum class TermBasis : std::int32_t {
  unspecified = 0,  ///< nothing does: the term is unknown
  law = 1,          ///< a rule of law
  agreement = 2,    ///< an agreed term of the municipality
  referral = 3,     ///< the day that the referral states
};

/// Names and labels of TermBasis.
inline constexpr CodeEntry term_basis_codes[] = {
    {0, "TERM_BASIS_UNSPECIFIED", {"nenustatyta", "not set"}},
    {1, "TERM_BASIS_LAW", {"teisė", "law"}},
    {2, "TERM_BASIS_AGREEMENT", {"susitarimas", "agreement"}},
    {3, "TERM_BASIS_REFERRAL", {"siuntimas", "referral"}},
};
/// The code list of TermBasis.
constexpr std::span<const CodeEntry> code_entries(TermBasis) { return term_basis_codes; }

/// One row of the table of terms.
struct TermRule {
  std::string_view id{};                      ///< the id, which agreed terms name
  Text title{};                               ///< what has to be done
  ReferralKind kind{};                        ///< for this kind only, if one
  Urgency urgency{};                          ///< `urgent` for urgent ones only
  TermAnchor anchor{};                        ///< what it is counted from
  std::span<const ReferralEventKind> done{};  ///< what fulfils it
  Turn by{};  ///< who has to act; of reminders whose term was missed, `nobody` for anybody's
  std::string_view law{};                   ///< id of the rule of law, if there is one
  std::string_view also_agreed{};           ///< the agreed term that holds when its own is missing
  std::optional<Date> Referral::*stated{};  ///< the day that the referral states, if it can
  Addressee to{};                           ///< for reminders and escalations: to whom
};

namespace detail {
using Kind = ReferralEventKind;
inline constexpr ReferralEventKind delivering[] = {Kind::delivered};
inline constexpr ReferralEventKind answering[] = {
    Kind::accepted, Kind::waiting, Kind::refused, Kind::returned};
inline constexpr ReferralEventKind starting[] = {
    Kind::started, Kind::done, Kind::not_done, Kind::refused, Kind::returned};
inline constexpr ReferralEventKind finishing[] = {Kind::done, Kind::not_done, Kind::returned};
inline constexpr ReferralEventKind deciding[] = {Kind::sent, Kind::withdrawn, Kind::replaced};
inline constexpr ReferralEventKind reminding[] = {Kind::reminded};
inline constexpr ReferralEventKind escalating[] = {Kind::escalated};

inline constexpr TermRule term_table[] = {
    {.id = "REF-TELL",
     .title = {"Pranešti apie įtariamą smurtą", "Tell of suspected violence"},
     .kind = ReferralKind::suspected_violence,
     .anchor = TermAnchor::known,
     .done = delivering,
     .by = Turn::sender,
     .law = "PROC-ABUSE"},
    {.id = "REF-DELIVER",
     .title = {"Įteikti ir įrodyti įteikimą", "Deliver it and prove the delivery"},
     .anchor = TermAnchor::sent,
     .done = delivering,
     .by = Turn::sender},
    {.id = "REF-ANSWER-VIOLENCE",
     .title = {"Atsakyti dėl įtariamo smurto", "Answer about suspected violence"},
     .kind = ReferralKind::suspected_violence,
     .anchor = TermAnchor::delivered,
     .done = answering,
     .by = Turn::receiver,
     .also_agreed = "REF-ANSWER-URGENT",
     .stated = &Referral::answer_due},
    {.id = "REF-ANSWER-URGENT",
     .title = {"Atsakyti į skubų siuntimą", "Answer an urgent referral"},
     .urgency = Urgency::urgent,
     .anchor = TermAnchor::delivered,
     .done = answering,
     .by = Turn::receiver,
     .also_agreed = "REF-ANSWER",
     .stated = &Referral::answer_due},
    {.id = "REF-ANSWER",
     .title = {"Atsakyti į siuntimą", "Answer the referral"},
     .anchor = TermAnchor::delivered,
     .done = answering,
     .by = Turn::receiver,
     .stated = &Referral::answer_due},
    {.id = "REF-START-URGENT",
     .title = {"Pradėti skubiai", "Start urgently"},
     .urgency = Urgency::urgent,
     .anchor = TermAnchor::answered,
     .done = starting,
     .by = Turn::receiver,
     .also_agreed = "REF-START",
     .stated = &Referral::start_due},
    {.id = "REF-START",
     .title = {"Pradėti", "Start"},
     .anchor = TermAnchor::answered,
     .done = starting,
     .by = Turn::receiver,
     .stated = &Referral::start_due},
    {.id = "REF-FINISH",
     .title = {"Užbaigti", "Finish"},
     .anchor = TermAnchor::started,
     .done = finishing,
     .by = Turn::receiver},
    {.id = "REF-AGAIN",
     .title = {"Nuspręsti, kas toliau: siųsti dar kartą, kitiems ar atsiimti",
               "Decide what next: send it again, to others, or withdraw it"},
     .anchor = TermAnchor::returned,
     .done = deciding,
     .by = Turn::sender},
    {.id = "REF-REMIND",
     .title = {"Priminti", "Remind"},
     .anchor = TermAnchor::missed,
     .done = reminding,
     .by = Turn::nobody,
     .to = Addressee::holder},
    {.id = "REF-ESCALATE-1",
     .title = {"Kreiptis į gavėjo vadovą", "Turn to the receiver's head"},
     .anchor = TermAnchor::missed,
     .done = escalating,
     .by = Turn::receiver,
     .to = Addressee::receivers_head},
    {.id = "REF-ESCALATE-2",
     .title = {"Pranešti siuntėjui, kad spręstų kitaip", "Tell the sender to find another way"},
     .anchor = TermAnchor::missed,
     .done = escalating,
     .by = Turn::receiver,
     .to = Addressee::sender},
    {.id = "REF-ESCALATE-3",
     .title = {"Kreiptis į koordinatorių", "Turn to the coordinator"},
     .anchor = TermAnchor::missed,
     .done = escalating,
     .by = Turn::nobody,
     .to = Addressee::coordinator},
};
}  // namespace detail

/// All terms. Of those with one anchor the first that suits a referral is its term; those counted
/// from a missed term follow one another, after terms of the sender or receiver that `by` names.
constexpr std::span<const TermRule> term_rules() { return detail::term_table; }

/// The row with an id, or null.
constexpr const TermRule* find_term_rule(std::string_view id) {
  for (const TermRule& rule : term_rules()) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

/// Whether a row is for referrals of this kind and urgency.
constexpr bool suits(const TermRule& rule, const Referral& referral) {
  return (rule.kind == ReferralKind::unspecified || rule.kind == referral.kind) &&
         (rule.urgency == Urgency::unspecified || rule.urgency == referral.urgency);
}

/// What terms are counted with; all of it stays the caller's and must outlive what is made with it.
struct Setting {
  const law::Context& context;         ///< institutions, municipalities and their parameters
  const law::Law& law;                 ///< the law
  const calendar::Calendar& calendar;  ///< working days
};

/// A term of a referral on a day.
struct ReferralTerm {
  const TermRule* rule = nullptr;             ///< its row
  law::DeadlineState state{};                 ///< how it stands; `cant_tell` if it is unknown
  std::optional<Date> due{};                  ///< the last day
  std::optional<std::int64_t> due_moment{};   ///< the last moment, where hours are counted
  std::optional<Date> counted_from{};         ///< the day of its anchor
  std::optional<std::size_t> anchor_event{};  ///< index of the event that it is counted from
  std::optional<std::size_t> done_event{};    ///< index of the event that fulfilled it
  TermBasis basis{};                          ///< what says how long it is
  std::optional<law::Deadline> by_law{};      ///< the law's own deadline; points into the law
  const Parameters* agreement = nullptr;      ///< the parameters that say it; the context's
  std::optional<Text> why_unknown{};          ///< why there is no last day
  bool suspended = false;                     ///< it does not run now
  InstitutionId to{};                         ///< for reminders: to which institution, if known
};

/// The terms of a referral as things stood on a day, in the order of the table: those of its last
/// sending, with what was not done any more when it was closed left out.
/// @throws Error with `Errc::calendar_range` for a day outside the calendar's years, with
/// `law_missing` and the id of a rule that terms go by and the law table lacks
std::vector<ReferralTerm> terms_of(const Referral& referral, const Setting& setting, Date as_of);

/// The term that whoever has to act has to keep now, if there is one: among several that are not
/// fulfilled the first whose last day is known.
const ReferralTerm* running_term(const std::vector<ReferralTerm>& terms, ReferralState state);

/// The next reminder or escalation that is due, or will be, after a missed term; or null.
const ReferralTerm* next_escalation(const std::vector<ReferralTerm>& terms);

/// Where a term comes from, in words: the citation of the law, the source of the agreement.
OwnedText basis_text(const ReferralTerm& term);

}  // namespace gerove::referral
