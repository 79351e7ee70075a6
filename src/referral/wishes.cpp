#include "gerove/referral/wishes.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "referral/walk.hpp"

namespace gerove::referral {

namespace {

constexpr Text missing_text{"nors sutikimo reikia, jis tą dieną neįrašytas",
                            "consent is needed, but none is recorded for that day"};
constexpr Text expired_text{"nors sutikimo reikia, duotasis tą dieną jau buvo pasibaigęs",
                            "consent is needed, but what was given had ended by that day"};
constexpr Text refused_text{"tą dieną sutikti jau buvo atsisakyta",
                            "consent had been refused by that day"};
constexpr Text withdrawn_text{"tą dieną sutikimas jau buvo atšauktas",
                              "consent had been withdrawn by that day"};

/// What is said of a standing; nothing where it is in order.
std::optional<FindingKind> kind_of(ConsentStanding standing, Answer needed) {
  const bool must = needed == Answer::yes;
  const Severity against = must ? Severity::error : Severity::warning;
  switch (standing) {
    case ConsentStanding::given: return {};
    case ConsentStanding::unspecified:
      if (!must) return {};
      return FindingKind{"referral.consent.missing", Severity::warning, missing_text};
    case ConsentStanding::expired:
      if (!must) return {};
      return FindingKind{"referral.consent.expired", Severity::warning, expired_text};
    case ConsentStanding::refused:
      return FindingKind{"referral.consent.refused", against, refused_text};
    case ConsentStanding::withdrawn:
      return FindingKind{"referral.consent.withdrawn", against, withdrawn_text};
  }
  return {};
}

ConsentStanding meaning_of(const Consent& word, Date day) {
  switch (word.state) {
    case ConsentState::given:
      return word.until && *word.until < day ? ConsentStanding::expired : ConsentStanding::given;
    case ConsentState::refused: return ConsentStanding::refused;
    case ConsentState::withdrawn: return ConsentStanding::withdrawn;
    default: return ConsentStanding::unspecified;
  }
}

bool of_same_person(const Consent& a, const Consent& b) {
  return a.whose == b.whose && a.person_id == b.person_id;
}

/// The last word of each person by a day.
std::vector<const Consent*> last_words(const std::vector<Consent>& consents, Date day) {
  std::vector<const Consent*> words;
  for (const Consent& word : consents) {
    if (word.said && day < *word.said) continue;
    const auto earlier = std::ranges::find_if(
        words, [&](const Consent* other) { return of_same_person(*other, word); });
    if (earlier == words.end()) {
      words.push_back(&word);
    } else if ((*earlier)->said <= word.said) {  // an absent day is less than every day
      *earlier = &word;
    }
  }
  return words;
}

/// Whether consent must stand when a referral moves so: what is known of somebody goes out, or he
/// gets what was asked for.
bool needs_standing_consent(const Passage& passage) {
  const bool moved = passage.effect == Effect::moved && passage.before != passage.after;
  return moved && (passage.after == ReferralState::sent || passage.after == ReferralState::started);
}

bool is_under_way(ReferralState state) { return turn_in(state) == Turn::receiver; }

}  // namespace

ConsentStanding consent_on(const Referral& referral, Date day) {
  ConsentStanding standing{};
  if (!referral.wishes) return standing;
  for (const Consent* const word : last_words(referral.wishes->consents, day)) {
    standing = std::max(standing, meaning_of(*word, day));
  }
  return standing;
}

Answer needs_consent(const Referral& referral, const Service* service) {
  const Answer own = referral.wishes ? referral.wishes->consent_required : Answer::unspecified;
  if (own != Answer::unspecified || service == nullptr) return own;
  return service->consent_required;
}

const NoContactWish* no_contact_on(const Referral& referral, Date day) {
  if (!referral.wishes) return nullptr;
  for (const NoContactWish& wish : referral.wishes->no_contact) {
    const bool begun = !wish.since || *wish.since <= day;
    if (begun && (!wish.until || day <= *wish.until)) return &wish;
  }
  return nullptr;
}

Findings check_consent(const Referral& referral, const Service* service) {
  Findings findings;
  const Answer needed = needs_consent(referral, service);
  if (needed == Answer::no || (needed != Answer::yes && !referral.wishes)) return findings;
  const auto check = [&](Date day, std::string path) {
    const auto kind = kind_of(consent_on(referral, day), needed);
    if (kind) findings.push_back(make_finding(*kind, referral.id.value, std::move(path)));
  };
  const auto state = walk(referral, {}, [&](const Passage& passage, const ReferralEvent& event) {
    const auto day = calendar::vilnius_date(event.moment);
    if (!day || !needs_standing_consent(passage)) return;
    check(*day, "referral.events[" + std::to_string(passage.event) + ']');
  });
  if (!findings.empty() || !is_under_way(state)) return findings;
  const ConsentStanding last = consent_on(referral, Date(boost::date_time::max_date_time));
  if (last == ConsentStanding::refused || last == ConsentStanding::withdrawn) {
    findings.push_back(
        make_finding(*kind_of(last, needed), referral.id.value, "referral.wishes.consents"));
  }
  return findings;
}

}  // namespace gerove::referral
