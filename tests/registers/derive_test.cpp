// What follows from rows and is not asked.
#include <gmock/gmock.h>

#include <string>

#include "registers/imported.hpp"
#include "registers/sample_office.hpp"

namespace gerove::registers {
namespace {

using test::Imported;
using test::sample_registers;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const RecordSet& sample_office() {
  static const RecordSet set = Imported(sample_registers()).applied();
  return set;
}

template <class T>
const T& the_only(const RecordSet& set) {
  EXPECT_EQ(set.all<T>().size(), 1U);
  return *set.all<T>()[0];
}

const Institution& institution_named(const RecordSet& set, std::string_view name) {
  for (const auto& one : set.all<Institution>()) {
    if (one->name == name) return *one;
  }
  ADD_FAILURE() << name;
  return *set.all<Institution>()[0];
}

TEST(Derive, TheSampleHasNoErrorAndIsTheSameTheSecondTime) {
  const Imported first(sample_registers());
  EXPECT_THAT(first.errors(), IsEmpty());
  const Imported again(sample_registers(), sample_office());
  EXPECT_THAT(again.errors(), IsEmpty());
  EXPECT_THAT(again.states(), Not(Contains(Not(RowState::same))));
  EXPECT_THAT(again.plan.changes, IsEmpty());
}

TEST(Derive, TheOrderOfFilesDoesNotMatter) {
  auto texts = sample_registers();
  std::ranges::reverse(texts);
  const RecordSet reversed = Imported(texts).applied();
  const auto& set = sample_office();
  ASSERT_EQ(reversed.records().size(), set.records().size());
  for (std::size_t i = 0; i < set.records().size(); ++i) {
    EXPECT_EQ(*reversed.records()[i], *set.records()[i]) << i;
  }
}

TEST(Derive, TheFirstSheetSaysWhoseTheRecordsAreAndWhatTheyAreCalled) {
  const auto& set = sample_office();
  const auto* const header = std::get_if<Header>(&set.records()[0]->content);
  ASSERT_NE(header, nullptr);
  EXPECT_EQ(header->title, "VGK registrai, 2023 m.");
  const MunicipalityId& id = the_only<Municipality>(set).id;
  EXPECT_EQ(the_only<CaseFile>(set).municipality_id, id);
  EXPECT_EQ(the_only<Act>(set).municipality_id, id);
}

TEST(Derive, MembersSitForTheInstitutionOfTheirPost) {
  const auto& members = the_only<Body>(sample_office()).members;
  ASSERT_EQ(members.size(), 2U);
  EXPECT_EQ(members[0].institution_id, institution_named(sample_office(), "Švietimo skyrius").id);
}

TEST(Derive, ItemsAreAboutWhatTheirRequestsAreAbout) {
  const auto& set = sample_office();
  const Sitting& sitting = the_only<Sitting>(set);
  EXPECT_EQ(sitting.body_id, the_only<Body>(set).id);
  const AgendaItem& item = sitting.agenda.at(0);
  EXPECT_EQ(item.action, ProcedureAction::impose);
  EXPECT_THAT(item.child_ids, ElementsAre(ChildId("V-04")));
  EXPECT_THAT(item.case_file_ids, ElementsAre(the_only<CaseFile>(set).id));
  EXPECT_THAT(item.act_ids, ElementsAre(the_only<Act>(set).id));
}

TEST(Derive, WhatAnAdoptedItemProposedIsAProposal) {
  const auto& set = sample_office();
  const auto& proposals = the_only<CaseFile>(set).procedures.at(0).proposals;
  ASSERT_EQ(proposals.size(), 1U);
  EXPECT_EQ(proposals[0].sitting_id, the_only<Sitting>(set).id);
  EXPECT_EQ(proposals[0].text, "Siūlyti skirti priemonę");
  EXPECT_EQ(proposals[0].item, 1U);
}

TEST(Derive, PeopleAttendByTheirPostsAndMembership) {
  const auto& attendance = the_only<Sitting>(sample_office()).attendance;
  ASSERT_EQ(attendance.size(), 4U);
  const auto part = [&](std::size_t i) { return attendance[i].parts.at(0).kind; };
  EXPECT_EQ(part(0), ActorKind::coordinator);
  EXPECT_EQ(part(1), ActorKind::child_rights_service);
  EXPECT_EQ(part(2), ActorKind::child);
  EXPECT_EQ(part(3), ActorKind::representative);
  EXPECT_EQ(attendance[1].member, Answer::yes);
  EXPECT_EQ(attendance[2].member, Answer::no);
  EXPECT_EQ(format_date(*attendance[0].invited), "2023-05-16");
}

TEST(Derive, ACellThatIsFilledWins) {
  auto texts = sample_registers();
  texts.push_back("Posėdis,Asmuo,Dalyvavo,Narys\n3,Vardenė Pavardenė-03,dalyvavo,ne\n");
  texts.erase(std::ranges::find_if(
      texts, [](const std::string& text) { return text.starts_with("Posėdis*;Asmuo*"); }));
  const RecordSet set = Imported(texts).applied();
  EXPECT_EQ(the_only<Sitting>(set).attendance.at(0).member, Answer::no);
}

TEST(Derive, OrdersFollowTheSittingThatDealtWithTheRequest) {
  const auto& set = sample_office();
  const Act& act = the_only<Act>(set);
  EXPECT_EQ(act.sitting_id, the_only<Sitting>(set).id);
  EXPECT_EQ(act.issuer, ActorKind::mayor);
  EXPECT_EQ(act.issuer_institution_id,
            institution_named(set, "Ąžuolyno savivaldybės administracija").id);
}

TEST(Derive, DecisionsNameWhoCoordinates) {
  const auto& set = sample_office();
  EXPECT_EQ(the_only<CaseFile>(set).procedures.at(0).decisions.at(0).coordinating_institution_id,
            institution_named(set, "Vaikų dienos centras „Gilė“").id);
}

const std::string later_acts =
    "Nr.,Data,Pavadinimas,Dėl ko,Veiksmas,Pasirašė\n"
    "MP1-90,2023-09-05,Dėl pratęsimo,minimalios priežiūros priemonė,pratęsti,"
    "Vardenis Pavardenis-02\n"
    "MP1-91,2023-09-06,Dėl pakeitimo,minimalios priežiūros priemonė,pakeisti,"
    "Vardenis Pavardenis-02\n";

TEST(Derive, ExtensionsSayWhichMeasureTheyExtendAndChangesWhichTheyReplace) {
  auto texts = sample_registers();
  texts.push_back(later_acts);
  texts.push_back(
      "Potvarkis,Vaikas,Priemonė,Vykdo\n"
      "MP1-90,V-04,lankyti vaikų dienos centrą ar kitą įstaigą ar organizaciją,Girininkų "
      "progimnazija\n"
      "MP1-91,V-04,lankytis pas specialistą,Girininkų progimnazija\n");
  const Imported imported(texts);
  ASSERT_THAT(imported.errors(), IsEmpty());
  const auto measures = the_only<CaseFile>(imported.applied()).measures;
  ASSERT_EQ(measures.size(), 3U);
  EXPECT_EQ(measures[1].extends_id, measures[0].id);
  EXPECT_EQ(measures[2].replaces_id, measures[1].id);
  EXPECT_TRUE(measures[0].extends_id.empty());
}

}  // namespace
}  // namespace gerove::registers
