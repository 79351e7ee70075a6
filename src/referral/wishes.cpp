#include "gerove/referral/wishes.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
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

/// What a word means until it ends, if it does.
ConsentStanding meaning_of(const Consent& word) {
  switch (word.state) {
    case ConsentState::given: return ConsentStanding::given;
    case ConsentState::refused: return ConsentStanding::refused;
    case ConsentState::withdrawn: return ConsentStanding::withdrawn;
    default: return ConsentStanding::unspecified;
  }
}

/// What all words on consent come to, day by day.
class ConsentCourse {
 public:
  explicit ConsentCourse(const Referral& referral) {
    if (!referral.wishes) return;
    std::map<std::pair<WhoseWord, std::string_view>, Words> words_of;
    for (const Consent& word : referral.wishes->consents) {
      words_of[{word.whose, word.person_id.value}].push_back(&word);
    }
    for (auto& [person, words] : words_of) add(words);
    std::ranges::sort(changes_, {}, &Change::when);
    sum_up();
  }

  ConsentStanding on(Date day) const {
    const auto later = std::ranges::upper_bound(changes_, When{day, false}, {}, &Change::when);
    return later == changes_.begin() ? ConsentStanding{} : std::prev(later)->together;
  }

 private:
  using Words = std::vector<const Consent*>;
  /// A day, absent before all days; whether the change is felt only when the day is over.
  using When = std::pair<std::optional<Date>, bool>;
  /// One person's standing changes: what it was no longer counts.
  struct Change {
    When when;
    ConsentStanding from;
    ConsentStanding to;
    ConsentStanding together{};  ///< of all persons, from here on
  };

  /// The words of one person: the one said last counts, of those of one day the last in the list.
  void add(Words& words) {
    std::ranges::stable_sort(words, {}, &Consent::said);
    ConsentStanding standing{};
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool is_last = i + 1 == words.size();
      if (!is_last && words[i + 1]->said == words[i]->said) continue;
      const When said{words[i]->said, false};
      const When ended{words[i]->until, true};
      const bool ends = words[i]->state == ConsentState::given && words[i]->until;
      const bool ended_before = ends && ended < said;
      change(said, standing, ended_before ? ConsentStanding::expired : meaning_of(*words[i]));
      const bool is_felt = is_last || ended < When{words[i + 1]->said, false};
      if (ends && !ended_before && is_felt) change(ended, standing, ConsentStanding::expired);
    }
  }

  void change(const When& when, ConsentStanding& standing, ConsentStanding to) {
    changes_.push_back({when, standing, to});
    standing = to;
  }

  /// The gravest standing of any person counts for all.
  void sum_up() {
    std::map<ConsentStanding, std::ptrdiff_t> persons;
    for (Change& change : changes_) {
      --persons[change.from];
      ++persons[change.to];
      const auto is_held = [](const auto& entry) { return entry.second > 0; };
      const auto gravest = std::find_if(persons.rbegin(), persons.rend(), is_held);
      change.together = gravest == persons.rend() ? ConsentStanding{} : gravest->first;
    }
  }

  std::vector<Change> changes_;
};

/// Whether consent must stand when a referral moves so: what is known of somebody goes out, or he
/// gets what was asked for.
bool needs_standing_consent(const Passage& passage) {
  const bool moved = passage.effect == Effect::moved && passage.before != passage.after;
  return moved && (passage.after == ReferralState::sent || passage.after == ReferralState::started);
}

bool is_under_way(ReferralState state) { return turn_in(state) == Turn::receiver; }

}  // namespace

ConsentStanding consent_on(const Referral& referral, Date day) {
  return ConsentCourse(referral).on(day);
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
  const ConsentCourse course(referral);
  const auto check = [&](Date day, std::string path) {
    const auto kind = kind_of(course.on(day), needed);
    if (kind) findings.push_back(make_finding(*kind, referral.id.value, std::move(path)));
  };
  const auto state = walk(referral, {}, [&](const Passage& passage, const ReferralEvent& event) {
    const auto day = calendar::vilnius_date(event.moment);
    if (!day || !needs_standing_consent(passage)) return;
    check(*day, "referral.events[" + std::to_string(passage.event) + ']');
  });
  if (!findings.empty() || !is_under_way(state)) return findings;
  const ConsentStanding last = course.on(Date(boost::date_time::max_date_time));
  if (last == ConsentStanding::refused || last == ConsentStanding::withdrawn) {
    findings.push_back(
        make_finding(*kind_of(last, needed), referral.id.value, "referral.wishes.consents"));
  }
  return findings;
}

}  // namespace gerove::referral
