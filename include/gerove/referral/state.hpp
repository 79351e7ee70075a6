/// @file
/// The states of a referral (siuntimo būsenos) and whose turn it is in each.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove::referral {

/// How a referral stands. It is never stored: it follows from the history.
enum class ReferralState : std::int32_t {
  unspecified = 0,        ///< unspecified
  draft = 1,              ///< being written
  sent = 2,               ///< sent; nothing proves yet that it arrived
  delivered = 3,          ///< delivery is proved
  seen = 4,               ///< the receiver has looked at it
  accepted = 5,           ///< the receiver takes it on
  refused = 6,            ///< the receiver does not take it on
  returned = 7,           ///< back with the sender
  waiting = 8,            ///< taken on, but there is no place yet
  started = 9,            ///< under way
  suspended = 10,         ///< under way, but interrupted
  done = 11,              ///< done; closed
  not_done = 12,          ///< taken on and not done; closed
  withdrawn = 13,         ///< taken back by the sender; closed
  expired = 14,           ///< lapsed; closed
  replaced = 15,          ///< another referral took its place; closed
  entered_in_error = 16,  ///< it never should have been entered; closed
  split = 17,             ///< its parts, referrals of their own, go on; closed
};

/// Names and labels of ReferralState.
inline constexpr CodeEntry referral_state_codes[] = {
    {0, "REFERRAL_STATE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "REFERRAL_STATE_DRAFT", {"rengiamas", "draft"}},
    {2, "REFERRAL_STATE_SENT", {"išsiųstas", "sent"}},
    {3, "REFERRAL_STATE_DELIVERED", {"įteiktas", "delivered"}},
    {4, "REFERRAL_STATE_SEEN", {"peržiūrėtas", "seen"}},
    {5, "REFERRAL_STATE_ACCEPTED", {"priimtas", "accepted"}},
    {6, "REFERRAL_STATE_REFUSED", {"atsisakyta", "refused"}},
    {7, "REFERRAL_STATE_RETURNED", {"grąžintas", "returned"}},
    {8, "REFERRAL_STATE_WAITING", {"laukia vietos", "waiting for a place"}},
    {9, "REFERRAL_STATE_STARTED", {"vykdomas", "started"}},
    {10, "REFERRAL_STATE_SUSPENDED", {"sustabdytas", "suspended"}},
    {11, "REFERRAL_STATE_DONE", {"įvykdytas", "done"}},
    {12, "REFERRAL_STATE_NOT_DONE", {"neįvykdytas", "not done"}},
    {13, "REFERRAL_STATE_WITHDRAWN", {"atsiimtas", "withdrawn"}},
    {14, "REFERRAL_STATE_EXPIRED", {"nebegalioja", "expired"}},
    {15, "REFERRAL_STATE_REPLACED", {"pakeistas nauju", "replaced"}},
    {16, "REFERRAL_STATE_ENTERED_IN_ERROR", {"įrašytas per klaidą", "entered in error"}},
    {17, "REFERRAL_STATE_SPLIT", {"padalytas į dalis", "split into parts"}},
};
/// The code list of ReferralState.
constexpr std::span<const CodeEntry> code_entries(ReferralState) { return referral_state_codes; }

/// Whether nothing more can happen, but that the sender says that it was entered in error. Refused
/// and returned referrals are not closed: they stand with the sender until they are sent again,
/// replaced, split or withdrawn.
constexpr bool is_closed(ReferralState state) { return state >= ReferralState::done; }

/// Who has to act next.
enum class Turn : std::uint8_t {
  sender,    ///< the institution that refers
  receiver,  ///< the institution referred to
  nobody,    ///< it is closed
};

/// Whose turn it is in a state: always exactly one institution's while the referral is open.
constexpr Turn turn_in(ReferralState state) {
  switch (state) {
    case ReferralState::unspecified:
    case ReferralState::draft:
    case ReferralState::sent:
    case ReferralState::refused:
    case ReferralState::returned: return Turn::sender;
    default: return is_closed(state) ? Turn::nobody : Turn::receiver;
  }
}

/// What is asked of the institution whose turn it is.
enum class Ask : std::int32_t {
  unspecified = 0,     ///< nothing: the referral is closed
  send = 1,            ///< send it
  prove_delivery = 2,  ///< see to it that it arrives, and record the proof
  answer = 3,          ///< accept, refuse or return it
  start = 4,           ///< start, or say that there is no place
  give_place = 5,      ///< start as soon as there is a place
  finish = 6,          ///< finish, and say so
  resume = 7,          ///< go on, or say that it can't be done
  decide_anew = 8,     ///< send it again, to others, or withdraw it
  say_replaced = 9,    ///< another referral sends it again: say that this one is replaced
  name_receiver = 10,  ///< say which institution is to act: only its kind is known
};

/// Names and labels of Ask.
inline constexpr CodeEntry ask_codes[] = {
    {0, "ASK_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "ASK_SEND", {"išsiųsti", "send it"}},
    {2, "ASK_PROVE_DELIVERY", {"užtikrinti ir įrodyti įteikimą", "deliver it and prove it"}},
    {3, "ASK_ANSWER", {"atsakyti: priimti, atsisakyti ar grąžinti", "accept, refuse or return it"}},
    {4, "ASK_START", {"pradėti arba pranešti, kad vietos nėra", "start, or say there is no place"}},
    {5, "ASK_GIVE_PLACE", {"pradėti, kai atsiras vieta", "start when there is a place"}},
    {6, "ASK_FINISH", {"užbaigti ir apie tai pranešti", "finish, and say so"}},
    {7, "ASK_RESUME", {"atnaujinti arba užbaigti", "go on, or end it"}},
    {8,
     "ASK_DECIDE_ANEW",
     {"siųsti dar kartą, siųsti kitiems arba atsiimti",
      "send it again, send it to others, or withdraw it"}},
    {9,
     "ASK_SAY_REPLACED",
     {"pažymėti, kad jį pakeitė kitas siuntimas", "say that another referral took its place"}},
    {10,
     "ASK_NAME_RECEIVER",
     {"nurodyti gavėją: žinoma tik jo rūšis", "name the receiver: only its kind is known"}},
};
/// The code list of Ask.
constexpr std::span<const CodeEntry> code_entries(Ask) { return ask_codes; }

/// What is asked in a state.
constexpr Ask asked_in(ReferralState state) {
  switch (state) {
    case ReferralState::unspecified:
    case ReferralState::draft: return Ask::send;
    case ReferralState::sent: return Ask::prove_delivery;
    case ReferralState::delivered:
    case ReferralState::seen: return Ask::answer;
    case ReferralState::accepted: return Ask::start;
    case ReferralState::waiting: return Ask::give_place;
    case ReferralState::started: return Ask::finish;
    case ReferralState::suspended: return Ask::resume;
    case ReferralState::refused:
    case ReferralState::returned: return Ask::decide_anew;
    default: return Ask::unspecified;
  }
}

}  // namespace gerove::referral
