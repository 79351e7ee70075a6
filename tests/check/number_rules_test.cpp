// The tables of what numbers must have to do with one another name fields that there are.
#include "check/number_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gerove/check/checker.hpp"
#include "gerove/core/decimal.hpp"
#include "support/every_record.hpp"

namespace gerove::check {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The field at a path such as `end.date`; null when there is none.
const FieldInfo* find_field(const TypeInfo& type, std::string_view path, bool through_lists) {
  const std::size_t dot = path.find('.');
  const FieldInfo* field = type.find(path.substr(0, dot));
  if (field == nullptr) return nullptr;
  if (field->presence == Presence::repeated && !through_lists) return nullptr;
  if (dot == std::string_view::npos) return field;
  if (field->kind != Kind::message) return nullptr;
  return find_field(field->type(), path.substr(dot + 1), through_lists);
}

bool is_number(const FieldInfo* field) {
  if (field == nullptr) return false;
  return field->kind == Kind::uint32 || field->kind == Kind::int32 || field->kind == Kind::uint64 ||
         field->kind == Kind::int64 ||
         (field->kind == Kind::message && field->type().name == Decimal::type_name);
}

std::vector<std::string> wrong_paths(std::span<const NumberPair> rows) {
  const auto types = test::every_type();
  std::vector<std::string> list;
  for (const NumberPair& row : rows) {
    const auto type = types.find(row.type);
    for (const std::string_view path : {row.part, row.whole}) {
      if (type == types.end() || !is_number(find_field(*type->second, path, false))) {
        list.push_back(std::string(row.type) + ": " + std::string(path));
      }
    }
  }
  return list;
}

TEST(NumberRules, BoundsNameNumbers) {
  EXPECT_FALSE(number_bounds().empty());
  EXPECT_THAT(wrong_paths(number_bounds()), IsEmpty());
}

TEST(NumberRules, AMisspeltPathIsFound) {
  const NumberPair wrong[] = {{"gerove.v1.Ground", "missed", "month_lessons"},
                              {"gerove.v1.Ground", "missed_lessons", "month"},
                              {"gerove.v1.Grund", "missed_lessons", "month_lessons"}};
  EXPECT_EQ(wrong_paths(wrong).size(), 4U);
}

TEST(NumberRules, CountsNameNumbersAndLists) {
  const auto types = test::every_type();
  EXPECT_FALSE(list_counts().empty());
  for (const CountOfList& row : list_counts()) {
    const TypeInfo& type = *types.at(row.type);
    EXPECT_TRUE(is_number(find_field(type, row.count, false))) << row.count;
    const FieldInfo* list = find_field(type, row.list, true);
    ASSERT_NE(list, nullptr) << row.list;
    EXPECT_TRUE(list->presence == Presence::repeated || is_number(list)) << row.list;
  }
}

Findings findings_of(auto content) {
  content.id.value = "irasas-1";
  Record record;
  record.content = std::move(content);
  Findings findings = check({&record, 1});
  std::erase_if(findings, [](const Finding& finding) {
    return finding.code != "counts.differ" && finding.code != "numbers.contradict";
  });
  return findings;
}

std::vector<std::string> paths_of(const auto& content) {
  std::vector<std::string> paths;
  for (const Finding& finding : findings_of(content)) paths.push_back(finding.path);
  return paths;
}

Money euros(std::int64_t digits, std::uint32_t places = 0) {
  Money money;
  money.amount = make_decimal(digits, places);
  money.currency = "EUR";
  return money;
}

TEST(Funding, AboveTheValueIsAnError) {
  Programme programme;
  programme.value = euros(17355219, 2);
  programme.funding = euros(17355220, 2);
  const Findings findings = findings_of(programme);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].path, "programme.funding.amount");
  EXPECT_THAT(findings[0].text.en, HasSubstr("programme.value.amount"));
}

TEST(Funding, OfTheWholeValueIsRightHoweverItIsWritten) {
  Programme programme;
  programme.value = euros(1000);
  programme.funding = euros(100000, 2);
  EXPECT_THAT(paths_of(programme), IsEmpty());
}

TEST(Funding, InAnotherCurrencyCantBeCompared) {
  Programme programme;
  programme.value = euros(1000);
  programme.funding = euros(3452);
  programme.funding->currency = "LTL";
  EXPECT_THAT(paths_of(programme), IsEmpty());
}

TEST(Funding, WithoutAValueContradictsNothing) {
  Programme programme;
  programme.funding = euros(3452);
  EXPECT_THAT(paths_of(programme), IsEmpty());
}

TEST(StatedCount, OfPartnersDiffersFromTheirList) {
  Programme programme;
  programme.partner_count = 3;
  programme.partner_ids = {InstitutionId{"inst-1"}, InstitutionId{"inst-2"}};
  const Findings findings = findings_of(programme);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].code, "counts.differ");
  EXPECT_EQ(findings[0].path, "programme.partner_count");
  EXPECT_THAT(findings[0].text.en, HasSubstr("2 in programme.partner_ids"));
}

TEST(StatedCount, ThatAgreesIsRight) {
  Programme programme;
  programme.partner_count = 1;
  programme.partner_ids = {InstitutionId{"inst-1"}};
  EXPECT_THAT(paths_of(programme), IsEmpty());
}

TEST(StatedCount, WithoutAListContradictsNothing) {
  Agreement agreement;
  agreement.party_count = 4;
  EXPECT_THAT(paths_of(agreement), IsEmpty());
}

TEST(StatedCount, OfPartiesDiffersFromTheirList) {
  Agreement agreement;
  agreement.party_count = 1;
  agreement.party_ids = {InstitutionId{"inst-1"}, InstitutionId{"inst-2"}};
  EXPECT_THAT(paths_of(agreement), ElementsAre("agreement.party_count"));
}

ParticipantCount participants(std::optional<std::uint32_t> count) {
  ParticipantCount participants;
  participants.count = count;
  return participants;
}

TEST(StatedCount, OfParticipantsIsTheirSum) {
  Activity activity;
  activity.participant_count = 40;
  activity.participants = {participants(15), participants(25)};
  EXPECT_THAT(paths_of(activity), IsEmpty());
  activity.participants[1].count = 24;
  EXPECT_THAT(paths_of(activity), ElementsAre("activity.participant_count"));
}

TEST(StatedCount, OfParticipantsCantBeToldWhenAKindHasNone) {
  Activity activity;
  activity.participant_count = 40;
  activity.participants = {participants(15), participants({})};
  EXPECT_THAT(paths_of(activity), IsEmpty());
}

TEST(StatedCount, OfGoalsAndActionsOfAPlan) {
  ActivityPlan plan;
  plan.goal_count = 2;
  plan.action_count = 3;
  plan.goals.resize(2);
  plan.goals[0].actions.resize(1);
  plan.goals[1].actions.resize(1);
  EXPECT_THAT(paths_of(plan), ElementsAre("activity_plan.action_count"));
}

}  // namespace
}  // namespace gerove::check
