// Consent and wishes not to be contacted, as they stand on a day, and what is wrong with them.
#include "gerove/referral/wishes.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "referral/referrals.hpp"
#include "support/random.hpp"

namespace gerove::referral {
namespace {

using E = ReferralEventKind;
using test::on;
using test::referral_with;
using testing::ElementsAre;
using testing::IsEmpty;

const Date sending_day = on(2024, 3, 4);  // on which the referrals of these tests are sent

Consent word(ConsentState state, std::optional<Date> said, WhoseWord whose = {}) {
  Consent consent;
  consent.state = state;
  consent.said = said;
  consent.whose = whose;
  return consent;
}

Referral with(const std::vector<Consent>& consents,
              Answer required = Answer::yes,
              const std::vector<E>& events = {E::sent}) {
  Referral referral = referral_with(events, sending_day);
  ReferralWishes& wishes = referral.wishes.emplace();
  wishes.consent_required = required;
  wishes.consents = consents;
  return referral;
}

/// Codes and paths of what is wrong.
std::vector<std::string> told(const Referral& referral, const Service* service = nullptr) {
  std::vector<std::string> all;
  for (const Finding& finding : check_consent(referral, service)) {
    all.push_back(std::string(finding.code.substr(17)) + ' ' + finding.path);
  }
  return all;
}

TEST(Consent, IsTheLastWordThatWasSaidByTheDay) {
  const Referral referral = with({word(ConsentState::withdrawn, on(2024, 5, 1)),
                                  word(ConsentState::given, on(2024, 2, 1)),
                                  word(ConsentState::refused, on(2024, 1, 1))});
  EXPECT_EQ(consent_on(referral, on(2023, 12, 31)), ConsentStanding::unspecified);
  EXPECT_EQ(consent_on(referral, on(2024, 1, 1)), ConsentStanding::refused);
  EXPECT_EQ(consent_on(referral, on(2024, 2, 1)), ConsentStanding::given);
  EXPECT_EQ(consent_on(referral, on(2024, 4, 30)), ConsentStanding::given);
  EXPECT_EQ(consent_on(referral, on(2024, 5, 1)), ConsentStanding::withdrawn);
}

TEST(Consent, HoldsUntilItsLastDay) {
  Consent given = word(ConsentState::given, on(2024, 1, 1));
  given.until = on(2024, 3, 4);
  EXPECT_EQ(consent_on(with({given}), on(2024, 3, 4)), ConsentStanding::given);
  EXPECT_EQ(consent_on(with({given}), on(2024, 3, 5)), ConsentStanding::expired);
}

TEST(Consent, OfOneDayTheLastListedCountsAndOneWithoutDayComesFirst) {
  const Date day = on(2024, 1, 1);
  EXPECT_EQ(consent_on(with({word(ConsentState::given, day), word(ConsentState::withdrawn, day)}),
                       sending_day),
            ConsentStanding::withdrawn);
  EXPECT_EQ(consent_on(with({word(ConsentState::given, day), word(ConsentState::withdrawn, {})}),
                       sending_day),
            ConsentStanding::given);
}

TEST(Consent, OneRefusalOutweighsTheConsentOfOthers) {
  const Date day = on(2024, 1, 1);
  EXPECT_EQ(consent_on(with({word(ConsentState::refused, day, WhoseWord::child),
                             word(ConsentState::given, day, WhoseWord::representative)}),
                       sending_day),
            ConsentStanding::refused);
  EXPECT_EQ(consent_on(with({word(ConsentState::refused, day, WhoseWord::child),
                             word(ConsentState::given, on(2024, 2, 1), WhoseWord::child)}),
                       sending_day),
            ConsentStanding::given);
}

TEST(Consent, ThatIsNeededIsAskedForWhenAReferralIsSent) {
  EXPECT_THAT(told(with({})), ElementsAre("missing referral.events[0]"));
  EXPECT_THAT(told(with({word(ConsentState::given, sending_day)})), IsEmpty());
  EXPECT_THAT(told(with({word(ConsentState::given, sending_day + Days(1))})),
              ElementsAre("missing referral.events[0]"))
      << "given only after it was sent";
  EXPECT_THAT(told(with({}, Answer::yes, {})), IsEmpty()) << "a draft";
}

TEST(Consent, IsNeededWhereTheReferralOrElseTheServiceSaysSo) {
  Service service;
  EXPECT_THAT(told(referral_with({E::sent}, sending_day), &service), IsEmpty());
  service.consent_required = Answer::yes;
  EXPECT_THAT(told(referral_with({E::sent}, sending_day), &service),
              ElementsAre("missing referral.events[0]"));
  EXPECT_THAT(told(with({}, Answer::no), &service), IsEmpty());
  EXPECT_EQ(needs_consent(with({}, Answer::unspecified), nullptr), Answer::unspecified);
}

TEST(Consent, ThatWasRefusedIsAnErrorWhereItIsNeededAndTellsWhereNobodyKnows) {
  const std::vector refused{word(ConsentState::refused, on(2024, 3, 1))};
  const auto weight = [&](Answer required) {
    const Findings findings = check_consent(with(refused, required), nullptr);
    return findings.empty() ? std::optional<Severity>() : findings[0].severity;
  };
  EXPECT_EQ(weight(Answer::yes), Severity::error);
  EXPECT_EQ(weight(Answer::unspecified), Severity::warning);
  EXPECT_EQ(weight(Answer::no), std::nullopt);
}

TEST(Consent, ThatEndedIsToldWhereTheServiceStarts) {
  Consent given = word(ConsentState::given, on(2024, 3, 1));
  given.until = on(2024, 3, 5);
  EXPECT_THAT(told(with({given}, Answer::yes, {E::sent, E::delivered, E::accepted, E::started})),
              ElementsAre("expired referral.events[3]"));
}

TEST(Consent, ThatWasWithdrawnLaterIsToldWhileTheReferralIsOpen) {
  const std::vector words{word(ConsentState::given, on(2024, 3, 1)),
                          word(ConsentState::withdrawn, on(2024, 4, 1))};
  EXPECT_THAT(told(with(words, Answer::yes, {E::sent, E::delivered, E::accepted, E::started})),
              ElementsAre("withdrawn referral.wishes.consents"));
  EXPECT_THAT(told(with(words, Answer::yes, {E::sent, E::delivered, E::withdrawn})), IsEmpty());
}

TEST(Consent, OfWhatHasNoMomentIsNotJudged) {
  Referral referral = with({});
  referral.events[0].moment.reset();
  EXPECT_THAT(told(referral), IsEmpty());
}

TEST(NoContact, HoldsBetweenItsDays) {
  Referral referral = with({});
  EXPECT_EQ(no_contact_on(referral, sending_day), nullptr);
  NoContactWish& wish = referral.wishes->no_contact.emplace_back();
  EXPECT_EQ(no_contact_on(referral, sending_day), &wish);
  wish.since = sending_day;
  wish.until = sending_day + Days(1);
  EXPECT_EQ(no_contact_on(referral, sending_day - Days(1)), nullptr);
  EXPECT_EQ(no_contact_on(referral, sending_day), &wish);
  EXPECT_EQ(no_contact_on(referral, sending_day + Days(1)), &wish);
  EXPECT_EQ(no_contact_on(referral, sending_day + Days(2)), nullptr);
  EXPECT_EQ(no_contact_on(referral_with({E::sent}), sending_day), nullptr);
}

/// The gravest of what the last word of each person means on a day.
ConsentStanding by_looking_at_all(const std::vector<Consent>& consents, Date day) {
  std::map<std::pair<WhoseWord, PersonId>, const Consent*> last;
  for (const Consent& consent : consents) {
    if (consent.said && day < *consent.said) continue;
    const Consent*& kept = last[{consent.whose, consent.person_id}];
    if (kept == nullptr || kept->said <= consent.said) kept = &consent;
  }
  ConsentStanding gravest{};
  for (const auto& [person, consent] : last) {
    ConsentStanding standing{};
    if (consent->state == ConsentState::refused) standing = ConsentStanding::refused;
    if (consent->state == ConsentState::withdrawn) standing = ConsentStanding::withdrawn;
    if (consent->state == ConsentState::given) {
      const bool over = consent->until && *consent->until < day;
      standing = over ? ConsentStanding::expired : ConsentStanding::given;
    }
    gravest = std::max(gravest, standing);
  }
  return gravest;
}

TEST(Consent, OfManyWordsTheLastOfEachPersonCountsAndTheGravestDecides) {
  test::Random random(4);
  const auto some_day = [&] { return sending_day + Days(static_cast<long>(random() % 8)); };
  for (int round = 0; round < 1000; ++round) {
    std::vector<Consent> consents(random() % 6);
    for (Consent& consent : consents) {
      consent.state = static_cast<ConsentState>(random() % 4);
      consent.whose = static_cast<WhoseWord>(random() % 3);
      if (random() % 3 == 0) consent.person_id = PersonId("asmuo-1890");
      if (random() % 4 != 0) consent.said = some_day();
      if (random() % 2 == 0) consent.until = some_day();
    }
    const Referral referral = with(consents);
    for (int i = 0; i < 9; ++i) {
      const Date day = sending_day + Days(i);
      EXPECT_EQ(consent_on(referral, day), by_looking_at_all(consents, day));
    }
  }
}

}  // namespace
}  // namespace gerove::referral
