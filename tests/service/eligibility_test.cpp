// Who may use a service: each condition, what can't be told, and the words for it.
#include "gerove/service/eligibility.hpp"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "service/make_service.hpp"

namespace gerove::service {
namespace {

using test::make_service;
using test::on;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

AudienceRule ages(std::optional<std::uint32_t> from, std::optional<std::uint32_t> to) {
  AudienceRule rule;
  rule.age_from_months = from;
  rule.age_to_months = to;
  return rule;
}

Applicant aged(std::uint32_t years) {
  Applicant applicant;
  applicant.age = age_of_years(years);
  return applicant;
}

TEST(AgeInMonths, CountsWholeMonths) {
  const PartialDate born(on(2016, 3, 15));
  EXPECT_EQ(age_in_months(born, on(2016, 3, 15)), (AgeInMonths{0, 0}));
  EXPECT_EQ(age_in_months(born, on(2023, 3, 14)), (AgeInMonths{83, 83}));
  EXPECT_EQ(age_in_months(born, on(2023, 3, 15)), (AgeInMonths{84, 84}));
  EXPECT_EQ(age_in_months(born, on(2016, 3, 14)), std::nullopt);
}

TEST(AgeInMonths, KeepsOpenWhatIsOpen) {
  EXPECT_EQ(age_in_months(*PartialDate::make(2016), on(2023, 6, 15)), (AgeInMonths{77, 89}));
  EXPECT_EQ(age_in_months(*PartialDate::make(2023), on(2023, 3, 1)), (AgeInMonths{0, 2}));
  EXPECT_EQ(age_in_months(PartialDate(on(2016, 2, 29)), on(2023, 2, 28)), (AgeInMonths{83, 84}));
  EXPECT_EQ(age_in_months(PartialDate(on(2016, 2, 29)), on(2023, 3, 1)), (AgeInMonths{84, 84}));
}

TEST(Eligibility, GoesByAge) {
  const AudienceRule from_seven = ages(84, {});
  EXPECT_EQ(check_eligibility(from_seven, aged(6))[Aspect::age], Answer::no);
  EXPECT_EQ(check_eligibility(from_seven, aged(7))[Aspect::age], Answer::yes);
  EXPECT_EQ(check_eligibility(from_seven, Applicant{})[Aspect::age], Answer::unspecified);
  const AudienceRule to_twelve = ages({}, 155);
  EXPECT_EQ(check_eligibility(to_twelve, aged(12))[Aspect::age], Answer::yes);
  EXPECT_EQ(check_eligibility(to_twelve, aged(13))[Aspect::age], Answer::no);
  EXPECT_EQ(check_eligibility(ages(90, {}), aged(7))[Aspect::age], Answer::unspecified);
  EXPECT_EQ(check_eligibility(AudienceRule{}, Applicant{}).answer(), Answer::yes);
}

TEST(Eligibility, HoldsFromTheFirstMonthToTheLast) {
  const AudienceRule school_age = ages(84, 155);
  const auto answer = [&](AgeInMonths age) {
    Applicant applicant;
    applicant.age = age;
    return check_eligibility(school_age, applicant)[Aspect::age];
  };
  EXPECT_EQ(answer({83, 83}), Answer::no);
  EXPECT_EQ(answer({84, 84}), Answer::yes);
  EXPECT_EQ(answer({155, 155}), Answer::yes);
  EXPECT_EQ(answer({156, 156}), Answer::no);
  EXPECT_EQ(answer({83, 84}), Answer::unspecified);
  EXPECT_EQ(answer({155, 156}), Answer::unspecified);
}

TEST(Eligibility, GoesByLevelOfNeeds) {
  AudienceRule rule;
  rule.needs_levels = {SpecialNeedsLevel::large, SpecialNeedsLevel::very_large};
  Applicant applicant;
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::unspecified);
  applicant.needs_level = SpecialNeedsLevel::large;
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::yes);
  applicant.needs_level = SpecialNeedsLevel::none;
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::no);
  rule.needs_levels.push_back(static_cast<SpecialNeedsLevel>(77));
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::unspecified)
      << "a code of a newer version may mean the same";
}

TEST(Eligibility, GoesByResidence) {
  Service service = make_service("p-1");
  service.audience.emplace().elderships = {"Girininkų seniūnija"};
  service.area_municipality_ids = {MunicipalityId("azuolyno")};
  Applicant applicant;
  EXPECT_EQ(check_eligibility(service, applicant).count(Answer::unspecified), 2U);
  applicant.municipality_id = MunicipalityId("azuolyno");
  applicant.eldership = "GIRININKU SENIUNIJA";
  EXPECT_EQ(check_eligibility(service, applicant).answer(), Answer::yes);
  applicant.eldership = "Kalnelio seniūnija";
  applicant.municipality_id = MunicipalityId("berzyno");
  const Eligibility found = check_eligibility(service, applicant);
  EXPECT_EQ(found[Aspect::eldership], Answer::no);
  EXPECT_EQ(found[Aspect::area], Answer::no);
  service.audience->municipality_ids = {MunicipalityId("azuolyno")};
  EXPECT_EQ(check_eligibility(service, applicant)[Aspect::municipality], Answer::no);
}

TEST(Eligibility, GoesByGround) {
  AudienceRule rule;
  rule.ground_kinds = {GroundKind::preschool_special_needs};
  Applicant applicant;
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::unspecified);
  applicant.ground_kinds = {GroundKind::crime_under_age};
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::no);
  applicant.ground_kinds.push_back(GroundKind::preschool_special_needs);
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::yes);
}

TEST(Eligibility, GroundsInWordsAreMetOnlyByTheSameWords) {
  AudienceRule rule;
  rule.grounds = {"Gydytojo siuntimas"};
  Applicant applicant;
  applicant.grounds = {"gydytojo  siuntimas"};
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::yes);
  applicant.grounds = {"šeimos gydytojo raštas"};
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::unspecified);
}

TEST(Eligibility, GroundsInCodesAndWordsAreMetByEither) {
  AudienceRule rule;
  rule.ground_kinds = {GroundKind::preschool_special_needs};
  rule.grounds = {"Gydytojo siuntimas"};
  const auto answer = [&](std::vector<GroundKind> kinds, std::vector<std::string> words) {
    Applicant applicant;
    applicant.ground_kinds = std::move(kinds);
    applicant.grounds = std::move(words);
    return check_eligibility(rule, applicant)[Aspect::ground];
  };
  EXPECT_EQ(answer({GroundKind::preschool_special_needs}, {}), Answer::yes);
  EXPECT_EQ(answer({}, {"gydytojo siuntimas"}), Answer::yes);
  EXPECT_EQ(answer({}, {}), Answer::unspecified);
  EXPECT_EQ(answer({GroundKind::crime_under_age}, {"kitas raštas"}), Answer::unspecified)
      << "other words may mean the same";
}

TEST(Eligibility, GoesByShift) {
  AudienceRule rule;
  rule.school_shifts = {SchoolShift::first};
  Applicant applicant;
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::unspecified);
  applicant.shift = SchoolShift::second;
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::no);
}

TEST(Eligibility, GoesByLanguage) {
  AudienceRule rule;
  rule.languages = {"lt-LT", "pl"};
  Applicant applicant;
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::yes) << "no language is asked for";
  applicant.languages = {"uk", "PL"};
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::yes);
  applicant.languages = {"uk"};
  EXPECT_EQ(check_eligibility(rule, applicant).answer(), Answer::no);
}

TEST(Eligibility, AnswersEachConditionOnce) {
  const int conditions =
      static_cast<int>(Eligibility::last) - static_cast<int>(Eligibility::first) + 1;
  EXPECT_EQ(static_cast<int>(Eligibility().count(Answer::yes)), conditions);
}

TEST(Explain, SaysOnlyWhatTheServiceAsksFor) {
  Service service = make_service("p-1");
  service.audience = ages(84, 155);
  const auto text = [&](const Applicant& applicant) {
    const Reasons reasons = explain(service, applicant, check_eligibility(service, applicant));
    return reasons.empty() ? OwnedText{} : reasons.front().text;
  };
  EXPECT_EQ(text(aged(5)), (OwnedText{"tik nuo 7 metų", "only from age 7"}));
  EXPECT_EQ(text(aged(14)), (OwnedText{"tik iki 12 metų", "only up to age 12"}));
  EXPECT_EQ(text({}).en, "can't be told: only from age 7 to age 12");
  EXPECT_EQ(text(aged(9)), OwnedText{});
  service.audience = ages(18, {});
  EXPECT_EQ(text(aged(0)), (OwnedText{"tik nuo 18 mėn.", "only from 18 months"}));
}

TEST(Explain, NamesBothLimitsOfAnAgeThatMayLieWithin) {
  Service service = make_service("p-1");
  service.audience = ages(84, 155);
  const auto text = [&](AgeInMonths age) {
    Applicant applicant;
    applicant.age = age;
    return explain(service, applicant, check_eligibility(service, applicant)).at(0).text.lt;
  };
  EXPECT_EQ(text({80, 84}), "nežinia, ar tinka: tik nuo 7 metų iki 12 metų");
  EXPECT_EQ(text({155, 160}), "nežinia, ar tinka: tik nuo 7 metų iki 12 metų");
  EXPECT_EQ(text({80, 83}), "tik nuo 7 metų");
  EXPECT_EQ(text({156, 160}), "tik iki 12 metų");
}

TEST(Explain, TellsAnOldestAgeInYearsWhereItIsOne) {
  Service service = make_service("p-1");
  const auto text = [&](std::uint32_t to) {
    service.audience = ages({}, to);
    return explain(service, {}, check_eligibility(service, {})).at(0).text.en;
  };
  EXPECT_EQ(text(155), "can't be told: only up to age 12") << "to the end of that year of life";
  EXPECT_EQ(text(144), "can't be told: only up to age 12");
  EXPECT_EQ(text(154), "can't be told: only up to 154 months");
}

TEST(Explain, FollowsTheOrderOfAspects) {
  Service service = make_service("p-1");
  AudienceRule& rule = service.audience.emplace();
  rule.needs_levels = {SpecialNeedsLevel::large};
  rule.school_shifts = {SchoolShift::second};
  rule.age_from_months = 84;
  Applicant applicant = aged(3);
  applicant.shift = SchoolShift::first;
  const Reasons reasons = explain(service, applicant, check_eligibility(service, applicant));
  ASSERT_EQ(reasons.size(), 3U);
  EXPECT_EQ(reasons[0].aspect, Aspect::age);
  EXPECT_EQ(reasons[1].answer, Answer::unspecified);
  EXPECT_EQ(reasons[2].text.lt, "tik besimokantiems: antroji pamaina");
}

TEST(ApplicantOf, TakesTheResidenceOfTheDay) {
  Child child;
  child.born = PartialDate(on(2015, 1, 1));
  child.special_needs = SpecialNeedsLevel::medium;
  Residence early;
  early.municipality_id = MunicipalityId("berzyno");
  early.kind = ResidenceKind::permanent;
  early.period = Period{.start = on(2015, 1, 1), .end = on(2020, 12, 31)};
  Residence declared;
  declared.municipality_id = MunicipalityId("azuolyno");
  declared.kind = ResidenceKind::declared;
  child.residences = {declared, early};
  EXPECT_EQ(applicant_of(child, on(2020, 1, 1)).municipality_id.value, "berzyno");
  const Applicant later = applicant_of(child, on(2023, 1, 1));
  EXPECT_EQ(later.municipality_id.value, "azuolyno");
  EXPECT_EQ(later.age, (AgeInMonths{96, 96}));
  EXPECT_EQ(later.needs_level, SpecialNeedsLevel::medium);
}

TEST(ApplicantOf, TakesThePermanentResidenceBeforeTheDeclaredAndThatBeforeOthers) {
  Child child;
  for (const ResidenceKind kind :
       {ResidenceKind::unspecified, ResidenceKind::declared, ResidenceKind::permanent}) {
    Residence& residence = child.residences.emplace_back();
    residence.kind = kind;
    residence.municipality_id =
        MunicipalityId("savivaldybe-" + std::to_string(child.residences.size()));
    EXPECT_EQ(applicant_of(child, on(2023, 1, 1)).municipality_id, residence.municipality_id);
  }
  child.residences.push_back(child.residences.back());
  child.residences.back().municipality_id = MunicipalityId("kita");
  EXPECT_EQ(applicant_of(child, on(2023, 1, 1)).municipality_id.value, "savivaldybe-3")
      << "of two the one recorded first";
}

TEST(ApplicantOf, TakesTheShiftOfTheSchoolOfTheDay) {
  Child child;
  Schooling school;
  school.period = Period{.start = on(2022, 9, 1), .end = on(2023, 8, 31)};
  school.shift = SchoolShift::second;
  child.schools = {school};
  EXPECT_EQ(applicant_of(child, on(2023, 1, 1)).shift, SchoolShift::second);
  EXPECT_EQ(applicant_of(child, on(2023, 9, 1)).shift, SchoolShift::unspecified);
}

}  // namespace
}  // namespace gerove::service
