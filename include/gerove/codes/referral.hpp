/// @file
/// Code lists: referrals between institutions.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// What a referral asks for.
enum class ReferralKind : std::int32_t {
  unspecified = 0,         ///< unspecified
  service = 1,             ///< request for a service
  assessment = 2,          ///< request for an assessment
  information = 3,         ///< request for information to the commission
  help_notice = 4,         ///< notice that a child needs help
  hand_over = 5,           ///< hand-over on change of residence
  suspected_violence = 6,  ///< suspected violence
};

/// Names and labels of ReferralKind.
inline constexpr CodeEntry referral_kind_codes[] = {
    {0, "REFERRAL_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "REFERRAL_KIND_SERVICE", {"prašymas suteikti paslaugą", "request for a service"}},
    {2, "REFERRAL_KIND_ASSESSMENT", {"prašymas įvertinti poreikius", "request for an assessment"}},
    {3,
     "REFERRAL_KIND_INFORMATION",
     {"prašymas pateikti informaciją komisijai", "request for information to the commission"}},
    {4,
     "REFERRAL_KIND_HELP_NOTICE",
     {"pranešimas, kad vaikui reikia pagalbos", "notice that a child needs help"}},
    {5,
     "REFERRAL_KIND_HAND_OVER",
     {"bylos perdavimas pakeitus gyvenamąją vietą", "hand-over on change of residence"}},
    {6,
     "REFERRAL_KIND_SUSPECTED_VIOLENCE",
     {"pranešimas apie įtariamą smurtą", "suspected violence"}},
};
/// The code list of ReferralKind.
constexpr std::span<const CodeEntry> code_entries(ReferralKind) { return referral_kind_codes; }

/// What happened to a referral.
enum class ReferralEventKind : std::int32_t {
  unspecified = 0,  ///< unspecified
  drafted = 1,      ///< drafted
  sent = 2,         ///< sent
  delivered = 3,    ///< delivered
  seen = 4,         ///< seen
  accepted = 5,     ///< accepted
  refused = 6,      ///< refused
  returned = 7,     ///< returned
  waiting = 8,      ///< waiting for a place
  started = 9,      ///< started
  suspended = 10,   ///< suspended
  done = 11,        ///< done
  not_done = 12,    ///< not done
  withdrawn = 13,   ///< withdrawn
  expired = 14,     ///< expired
  replaced = 15,    ///< replaced
  resumed = 16,     ///< resumed
  escalated = 17,   ///< escalated
  reminded = 18,    ///< reminded
};

/// Names and labels of ReferralEventKind.
inline constexpr CodeEntry referral_event_kind_codes[] = {
    {0, "REFERRAL_EVENT_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "REFERRAL_EVENT_KIND_DRAFTED", {"parengtas", "drafted"}},
    {2, "REFERRAL_EVENT_KIND_SENT", {"išsiųstas", "sent"}},
    {3, "REFERRAL_EVENT_KIND_DELIVERED", {"įteiktas", "delivered"}},
    {4, "REFERRAL_EVENT_KIND_SEEN", {"peržiūrėtas", "seen"}},
    {5, "REFERRAL_EVENT_KIND_ACCEPTED", {"priimtas", "accepted"}},
    {6, "REFERRAL_EVENT_KIND_REFUSED", {"atsisakyta", "refused"}},
    {7, "REFERRAL_EVENT_KIND_RETURNED", {"grąžintas", "returned"}},
    {8, "REFERRAL_EVENT_KIND_WAITING", {"laukiama vietos", "waiting for a place"}},
    {9, "REFERRAL_EVENT_KIND_STARTED", {"pradėta teikti", "started"}},
    {10, "REFERRAL_EVENT_KIND_SUSPENDED", {"sustabdyta", "suspended"}},
    {11, "REFERRAL_EVENT_KIND_DONE", {"įvykdyta", "done"}},
    {12, "REFERRAL_EVENT_KIND_NOT_DONE", {"neįvykdyta", "not done"}},
    {13, "REFERRAL_EVENT_KIND_WITHDRAWN", {"atsiimtas", "withdrawn"}},
    {14, "REFERRAL_EVENT_KIND_EXPIRED", {"nebegalioja", "expired"}},
    {15, "REFERRAL_EVENT_KIND_REPLACED", {"pakeistas nauju", "replaced"}},
    {16, "REFERRAL_EVENT_KIND_RESUMED", {"atnaujinta", "resumed"}},
    {17, "REFERRAL_EVENT_KIND_ESCALATED", {"perduota aukštesniam lygiui", "escalated"}},
    {18, "REFERRAL_EVENT_KIND_REMINDED", {"priminta", "reminded"}},
};
/// The code list of ReferralEventKind.
constexpr std::span<const CodeEntry> code_entries(ReferralEventKind) {
  return referral_event_kind_codes;
}

/// Coded reasons of refusals, returns, withdrawals, suspensions.
enum class ReferralReason : std::int32_t {
  unspecified = 0,          ///< unspecified
  no_place = 1,             ///< no place
  no_specialist = 2,        ///< no specialist
  not_eligible = 3,         ///< not eligible
  wrong_institution = 4,    ///< wrong institution
  other_area = 5,           ///< another area
  missing_information = 6,  ///< information missing
  missing_consent = 7,      ///< consent missing
  family_declined = 8,      ///< the family declined
  unreachable = 9,          ///< could not be reached
  need_gone = 10,           ///< the need is gone
  duplicate = 11,           ///< duplicate
  temporary_absence = 12,   ///< temporarily away
  other = 90,               ///< other
};

/// Names and labels of ReferralReason.
inline constexpr CodeEntry referral_reason_codes[] = {
    {0, "REFERRAL_REASON_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "REFERRAL_REASON_NO_PLACE", {"nėra vietos", "no place"}},
    {2, "REFERRAL_REASON_NO_SPECIALIST", {"nėra specialisto", "no specialist"}},
    {3, "REFERRAL_REASON_NOT_ELIGIBLE", {"neatitinka sąlygų", "not eligible"}},
    {4, "REFERRAL_REASON_WRONG_INSTITUTION", {"ne ta institucija", "wrong institution"}},
    {5, "REFERRAL_REASON_OTHER_AREA", {"kita teritorija", "another area"}},
    {6, "REFERRAL_REASON_MISSING_INFORMATION", {"trūksta informacijos", "information missing"}},
    {7, "REFERRAL_REASON_MISSING_CONSENT", {"nėra sutikimo", "consent missing"}},
    {8, "REFERRAL_REASON_FAMILY_DECLINED", {"šeima atsisakė", "the family declined"}},
    {9, "REFERRAL_REASON_UNREACHABLE", {"nepavyko susisiekti", "could not be reached"}},
    {10, "REFERRAL_REASON_NEED_GONE", {"poreikio nebeliko", "the need is gone"}},
    {11, "REFERRAL_REASON_DUPLICATE", {"pasikartojantis", "duplicate"}},
    {12, "REFERRAL_REASON_TEMPORARY_ABSENCE", {"laikinai išvykęs", "temporarily away"}},
    {90, "REFERRAL_REASON_OTHER", {"kita", "other"}},
};
/// The code list of ReferralReason.
constexpr std::span<const CodeEntry> code_entries(ReferralReason) { return referral_reason_codes; }

}  // namespace gerove
