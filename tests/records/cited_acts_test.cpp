// From citations to records of acts: by number, date and issuer together, and never by a guess.
#include "gerove/records/cited_acts.hpp"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gerove/intake/plan.hpp"
#include "support/record_sets.hpp"

namespace gerove {
namespace {

using test::set_of;
using ::testing::ElementsAre;

Act act(const std::string& id,
        ActKind kind,
        ActorKind issuer,
        const std::string& number,
        std::string_view date) {
  Act act;
  act.id.value = id;
  act.kind = kind;
  act.issuer = issuer;
  act.number = number;
  act.date = parse_date(date);
  act.municipality_id.value = "azuolyno";
  return act;
}

Act order(const std::string& id, const std::string& number, std::string_view date) {
  return act(id, ActKind::order, ActorKind::mayor, number, date);
}

/// The only citation of a text.
intake::Citation cited(std::string_view text) {
  const auto citations = intake::read_citations(text);
  EXPECT_EQ(citations.size(), 1U) << text;
  return citations.empty() ? intake::Citation{} : citations.front();
}

/// State and ids.
std::vector<std::string> told(const CitedAct& found) {
  std::vector<std::string> all{std::string(label(found.state).en)};
  for (const Act* const act : found.acts) all.push_back(act->id.value);
  return all;
}

std::vector<std::string> found(const std::vector<Act>& acts,
                               std::string_view text,
                               const std::string& municipality = "azuolyno") {
  const RecordSet records = set_of(acts);
  return told(ActsByNumber(records).find(cited(text), MunicipalityId(municipality)));
}

constexpr std::string_view citation = "mero 2024 m. sausio 9 d. potvarkis Nr. M-31";

TEST(CitedAct, IsFoundByIssuerNumberAndDate) {
  EXPECT_THAT(found({order("a", "M-31", "2024-01-09")}, citation), ElementsAre("found", "a"));
  EXPECT_THAT(
      found({act("s", ActKind::council_decision, ActorKind::unspecified, "T1-2", "2024-02-01")},
            "tarybos 2024-02-01 sprendimas Nr. T1-2"),
      ElementsAre("found", "s"));
  EXPECT_THAT(found({act("m", ActKind::order, ActorKind::minister, "V-5", "2020-12-31")},
                    "Lietuvos Respublikos švietimo ministro 2020-12-31 įsakymas Nr. V-5"),
              ElementsAre("found", "m"));
}

TEST(CitedAct, IsNotToldByAKindThatIsNotRecorded) {
  EXPECT_THAT(found({act("s", ActKind::unspecified, ActorKind::unspecified, "T1-2", "2024-02-01")},
                    "tarybos 2024-02-01 sprendimas Nr. T1-2"),
              ElementsAre(std::string(label(CitedActState::possible).en), "s"));
}

TEST(CitedAct, HasItsNumberHoweverThatIsSpelt) {
  for (const char* const number : {"M-31", "m-31", "M–31", "M - 31", "Nr. M-31"}) {
    EXPECT_THAT(found({order("a", number, "2024-01-09")}, citation), ElementsAre("found", "a"))
        << number;
  }
  EXPECT_THAT(found({order("a", "M-3", "2024-01-09"), order("b", "M-310", "2024-01-09")}, citation),
              ElementsAre("no act has the number"));
}

TEST(CitedAct, IsToldFromOthersOfItsNumber) {
  EXPECT_THAT(found({order("2023", "M-31", "2023-02-01"),
                     order("2024", "M-31", "2024-01-09"),
                     act("director",
                         ActKind::order,
                         ActorKind::administration_director,
                         "M-31",
                         "2024-01-09")},
                    citation),
              ElementsAre("found", "2024"));
  EXPECT_THAT(found({order("a", "A1-451", "2022-06-30"), order("b", "A1-451", "2024-07-03")},
                    "mero 2024-07-03 potvarkis Nr. A1-451"),
              ElementsAre("found", "b"));
}

TEST(CitedAct, IsAmbiguousWhereSeveralFit) {
  EXPECT_THAT(found({order("a", "A1-451", "2022-06-30"), order("b", "A1-451", "2024-07-03")},
                    "mero potvarkis Nr. A1-451"),
              ElementsAre("several acts fit", "a", "b"));
  EXPECT_THAT(found({order("a", "M-31", "2024-01-09"), order("b", "M-31", "2024-01-09")}, citation),
              ElementsAre("several acts fit", "a", "b"));
  EXPECT_THAT(found({order("a", "M-31", "2024-01-09"), order("b", "M-31", "2024-03-09")},
                    "mero 2024 m. potvarkis Nr. M-31"),
              ElementsAre("several acts fit", "a", "b"));
}

TEST(CitedAct, IsOnlyPossibleWhereDateOrIssuerIsNotTold) {
  const std::string possible(label(CitedActState::possible).en);
  const std::vector<Act> one{order("a", "M-31", "2024-01-09")};
  EXPECT_THAT(found(one, "mero potvarkis Nr. M-31"), ElementsAre(possible, "a"));
  EXPECT_THAT(found(one, "mero 2024 m. sausio mėn. potvarkis Nr. M-31"),
              ElementsAre(possible, "a"));
  EXPECT_THAT(found(one, "2024-01-09 Nr. M-31"), ElementsAre(possible, "a"));
  EXPECT_THAT(found(one, "mero 2024 m. sausio 1–20 d. potvarkis Nr. M-31"),
              ElementsAre(possible, "a"));
  EXPECT_THAT(found({order("a", "M-31", "")}, citation), ElementsAre(possible, "a"));
  EXPECT_THAT(found({act("a", ActKind::unspecified, ActorKind::unspecified, "M-31", "2024-01-09")},
                    citation),
              ElementsAre(possible, "a"));
}

TEST(CitedAct, IsNotOneThatDiffers) {
  const std::string differs(label(CitedActState::differs).en);
  EXPECT_THAT(found({order("a", "M-31", "2024-01-10")}, citation), ElementsAre(differs, "a"));
  EXPECT_THAT(
      found({act("a", ActKind::order, ActorKind::administration_director, "M-31", "2024-01-09")},
            citation),
      ElementsAre(differs, "a"));
  EXPECT_THAT(found({act("a", ActKind::minutes, ActorKind::mayor, "M-31", "2024-01-09")}, citation),
              ElementsAre(differs, "a"));
  EXPECT_THAT(found({order("a", "T1-2", "2024-02-01")}, "tarybos 2024-02-01 sprendimas Nr. T1-2"),
              ElementsAre(differs, "a"));
  EXPECT_THAT(found({order("a", "M-31", "2024-01-09")}, "mero 2023 m. potvarkis Nr. M-31"),
              ElementsAre(differs, "a"));
}

TEST(CitedAct, IsOfTheMunicipalityWhereItIsCited) {
  const std::vector<Act> acts{order("a", "M-31", "2024-01-09")};
  EXPECT_THAT(found(acts, citation, "sermuksniu"), ElementsAre("no act has the number"));
  EXPECT_THAT(found(acts, citation, ""), ElementsAre("found", "a"));
  Act national = act("n", ActKind::minister_order, ActorKind::minister, "V-5", "2020-12-31");
  national.municipality_id = {};
  EXPECT_THAT(found({national}, "ministro 2020-12-31 įsakymas Nr. V-5", "sermuksniu"),
              ElementsAre("found", "n"));
}

TEST(CitedAct, NeedsTheNumberOfOneAct) {
  const std::string none(label(CitedActState::no_number).en);
  const std::vector<Act> acts{order("a", "M-31", "2024-01-09")};
  EXPECT_THAT(found(acts, "mero 2024-01-09 potvarkis"), ElementsAre(none));
  EXPECT_THAT(found(acts, "mero 2024-01-09 potvarkiai Nr. M-31–M-35"), ElementsAre(none));
  EXPECT_THAT(found(acts, "VMVPĮ 12 str."), ElementsAre(none));
}

ActivityPlan plan_of(std::string_view lines) {
  ActivityPlan plan = intake::read_plan(std::string(lines) + "\n2024 METŲ PLANAS\n").plan;
  plan.municipality_id.value = "azuolyno";
  return plan;
}

TEST(PlanApprovalLink, IsTheActThatThePlanCites) {
  const RecordSet records =
      set_of<Act>({order("old", "M-31", "2023-01-09"), order("new", "M-31", "2024-01-09")});
  ActivityPlan plan = plan_of("PATVIRTINTA mero 2024 m. sausio 9 d. potvarkiu Nr. M-31\n");
  EXPECT_EQ(link_approval(plan, ActsByNumber(records)).state, CitedActState::found);
  ASSERT_TRUE(plan.approval);
  EXPECT_EQ(plan.approval->act_id.value, "new");
  EXPECT_EQ(plan.approval->date, parse_date("2024-01-09"));
}

TEST(PlanApprovalLink, StaysAsItIsWhereTheActIsNotCertain) {
  const RecordSet records =
      set_of<Act>({order("a", "M-31", "2023-01-09"), order("b", "M-31", "2024-01-09")});
  for (const auto& [lines, state] : std::vector<std::pair<std::string_view, CitedActState>>{
           {"PATVIRTINTA mero potvarkiu Nr. M-31\n", CitedActState::ambiguous},
           {"PATVIRTINTA mero 2022-01-09 potvarkiu Nr. M-31\n", CitedActState::differs},
           {"PATVIRTINTA mero 2024-01-09 potvarkiu Nr. M-99\n", CitedActState::missing},
           {"PATVIRTINTA mero 2024-01-09 potvarkiu Nr. M-31\nPATVIRTINTA mero 2023-01-09 potvarkiu "
            "Nr. M-31\n",
            CitedActState::ambiguous},
           {"Parengta pagal mero 2024-01-09 potvarkį Nr. M-31\n", CitedActState::no_number}}) {
    ActivityPlan plan = plan_of(lines);
    EXPECT_EQ(link_approval(plan, ActsByNumber(records)).state, state) << lines;
    EXPECT_TRUE(!plan.approval || plan.approval->act_id.empty()) << lines;
  }
}

TEST(PlanApprovalLink, KeepsWhatTheRecordNames) {
  const RecordSet records = set_of<Act>({order("a", "M-31", "2024-01-09")});
  ActivityPlan plan = plan_of("PATVIRTINTA mero 2024 m. sausio 9 d. potvarkiu Nr. M-31\n");
  plan.approval->act_id.value = "another";
  EXPECT_EQ(link_approval(plan, ActsByNumber(records)).act()->id.value, "a");
  EXPECT_EQ(plan.approval->act_id.value, "another");
}

}  // namespace
}  // namespace gerove
