// Sheets of what follows an order: plans, evaluations, steps, suspensions, extensions; families.
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
using ::testing::SizeIs;

// The small office with rows of further sheets, imported twice: the second time all is there.
class CaseWork : public ::testing::Test {
 protected:
  void import(const std::vector<std::string>& sheets) {
    auto texts = sample_registers();
    texts.insert(texts.end(), sheets.begin(), sheets.end());
    const Imported first(texts);
    ASSERT_THAT(first.errors(), IsEmpty());
    set = first.applied();
    const Imported second(texts, set);
    EXPECT_THAT(second.states(), Not(Contains(Not(RowState::same))));
    EXPECT_THAT(second.plan.changes, IsEmpty());
  }
  const CaseFile& file() const { return *set.all<CaseFile>()[0]; }
  std::vector<std::string> errors(const std::vector<std::string>& sheets) const {
    auto texts = sample_registers();
    texts.insert(texts.end(), sheets.begin(), sheets.end());
    return Imported(texts).errors();
  }

  RecordSet set;
};

const std::string plans =
    "Byla;Potvarkis;Rūšis;Parengtas;Iki;Tikslai;Veiksmai;Susipažino vaikas;Peržiūrėtas\n"
    "VGK-4;MP1-48;individualus planas;2023-06-07;2024-01-30;Lankyti pamokas;"
    "\"Kartą per mėnesį aptarti – terminas: nuolat\nPasikalbėti\";2023-06-08;"
    "\"2023-09-07; 2023-12-07\"\n";

TEST_F(CaseWork, PlansCarryOutWhatTheirOrderImposed) {
  import({plans});
  ASSERT_THAT(file().execution_plans, SizeIs(1));
  const ExecutionPlan& plan = file().execution_plans[0];
  EXPECT_THAT(plan.measure_ids, ElementsAre(file().measures.at(0).id));
  EXPECT_EQ(format_date(*plan.period->start), "2023-06-07");
  ASSERT_THAT(plan.steps, SizeIs(2));
  EXPECT_EQ(plan.steps[0].title, "Kartą per mėnesį aptarti");
  EXPECT_EQ(plan.steps[0].term->kind, TermKind::continuous);
  EXPECT_EQ(plan.steps[0].term->text, "nuolat");
  EXPECT_EQ(plan.steps[1].title, "Pasikalbėti");
  EXPECT_FALSE(plan.steps[1].term);
  ASSERT_THAT(plan.acknowledgements, SizeIs(1));
  EXPECT_EQ(plan.acknowledgements[0].by->kind, ActorKind::child);
  ASSERT_THAT(plan.reviews, SizeIs(2));
  EXPECT_EQ(format_date(*plan.reviews[1].date), "2023-12-07");
}

TEST_F(CaseWork, EvaluationsAreOfAMeasureOrAPlan) {
  const std::string evaluations =
      "Data;Vaikas;Potvarkis;Kas vertinta;Rezultatas;Vertino\n"
      "2024-01-30;V-04;MP1-48;lankyti vaikų dienos centrą ar kitą įstaigą ar organizaciją;"
      "tikslai pasiekti;Vardenė Pavardenė-17\n"
      "2024-01-30;V-04;MP1-48;planas;tikslai pasiekti;\n";
  import({plans, evaluations});
  ASSERT_THAT(file().evaluations, SizeIs(2));
  EXPECT_EQ(file().evaluations[0].measure_id, file().measures.at(0).id);
  EXPECT_EQ(file().evaluations[0].by->kind, ActorKind::measure_case_manager);
  EXPECT_EQ(file().evaluations[1].execution_plan_id, file().execution_plans.at(0).id);
}

TEST_F(CaseWork, AnEvaluationOfWhatTheOrderDidNotImposeIsAnError) {
  EXPECT_THAT(errors({"Data;Vaikas;Potvarkis;Kas vertinta;Rezultatas\n"
                      "2024-01-30;V-04;MP1-48;dalyvauti veikloje;tikslai pasiekti\n"}),
              ElementsAre("register.reference.missing 2:24"));
}

TEST_F(CaseWork, SuspensionsAreOfTheOnlyMeasureOfTheOrder) {
  import(
      {"Potvarkis;Vaikas;Rūšis;Nuo;Iki\n"
       "MP1-48;V-04;savavališkas pasišalinimas;2023-07-01;2023-07-03\n"
       "MP1-48;V-04;savavališkas pasišalinimas;2023-08-01;\n"});
  const auto& suspensions = file().measures.at(0).suspensions;
  ASSERT_THAT(suspensions, SizeIs(2));
  EXPECT_EQ(suspensions[0].kind, SuspensionKind::absconding);
  EXPECT_EQ(format_date(*suspensions[0].period->end), "2023-07-03");
  EXPECT_EQ(format_date(*suspensions[1].period->start), "2023-08-01");
}

TEST_F(CaseWork, EventsAreOfTheMeasureTheProcedureOrTheFile) {
  import(
      {"Byla;Prašymas;Potvarkis;Priemonė;Įvykis;Data;Kas;Kam;Pastaba\n"
       "VGK-4;;MP1-48;lankyti vaikų dienos centrą ar kitą įstaigą ar organizaciją;"
       "vykdantis asmuo pateikė informaciją;2023-07-17;Vaikų dienos centras „Gilė“;"
       "\"Vardenė Pavardenė-17; atstovas\";\n"
       "VGK-4;G-104;;;pasirašytinai supažindinta;2023-06-02;vaikas;;\n"
       "VGK-4;G-104;;;pasirašytinai supažindinta;2023-06-02;atstovas;;\n"
       "VGK-4;;MP1-48;;kita;2023-08-01;;;Pastaba\n"});
  const auto& steps = file().measures.at(0).steps;
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_TRUE(steps[0].act_id.empty());
  EXPECT_EQ(steps[0].actor->kind, ActorKind::service_provider);
  ASSERT_THAT(steps[0].addressees, SizeIs(2));
  EXPECT_EQ(steps[0].addressees[0].kind, ActorKind::measure_case_manager);
  EXPECT_EQ(steps[0].addressees[1].kind, ActorKind::representative);
  std::vector<ActorKind> acknowledged;
  for (const Step& step : file().procedures.at(0).steps) {
    if (step.code == StepCode::acknowledged) acknowledged.push_back(step.actor->kind);
  }
  EXPECT_THAT(acknowledged, ElementsAre(ActorKind::child, ActorKind::representative));
  ASSERT_THAT(file().events, SizeIs(1));
  EXPECT_EQ(file().events[0].act_id, file().measures.at(0).act_id);
  EXPECT_EQ(file().events[0].note, "Pastaba");
}

TEST_F(CaseWork, EventsOfCourtsAndOpinionsAreAlsoWhatTheySay) {
  import(
      {"Byla;Prašymas;Įvykis;Data;Kas;Nuomonė\n"
       "VGK-4;G-104;kreiptasi į teismą;2023-06-05;;\n"
       "VGK-4;G-104;gautas teismo atsisakymas;2023-06-09;;\n"
       "VGK-4;G-104;pateikta išvada;2023-05-23;Girininkų progimnazija;nepritaria\n"});
  const Procedure& procedure = file().procedures.at(0);
  ASSERT_TRUE(procedure.court_permission);
  EXPECT_EQ(format_date(*procedure.court_permission->applied), "2023-06-05");
  EXPECT_EQ(format_date(*procedure.court_permission->received), "2023-06-09");
  EXPECT_EQ(procedure.court_permission->permitted, Answer::no);
  ASSERT_THAT(procedure.opinions, SizeIs(2));
  EXPECT_EQ(procedure.opinions[1].issuer->kind, ActorKind::school);
  EXPECT_EQ(procedure.opinions[1].stance, OpinionStance::disapproves);
}

TEST_F(CaseWork, AnOrderThatExtendsAServiceIsAnExtension) {
  import(
      {"Nr.;Data;Pavadinimas;Dėl ko;Veiksmas\n"
       "AP1-1;2023-03-01;Dėl paslaugų;koordinuotai teikiamos paslaugos;skirti\n"
       "AP1-9;2023-08-30;Dėl pratęsimo;koordinuotai teikiamos paslaugos;pratęsti\n",
       "Potvarkis;Vaikas;Gavėjas;Sritis;Paslauga;Teikia;Nuo;Iki;Baigta\n"
       "AP1-1;V-04;vaikas;švietimo pagalba;Psichologo pagalba;Girininkų progimnazija;"
       "2023-03-01;2023-08-31;\n"
       "AP1-9;V-04;vaikas;švietimo pagalba;Psichologo pagalba;Girininkų progimnazija;"
       "2023-09-01;2024-02-29;2024-02-20\n"});
  ASSERT_THAT(file().service_grants, SizeIs(1));
  const ServiceGrant& grant = file().service_grants[0];
  EXPECT_EQ(format_date(*grant.period->end), "2023-08-31");
  ASSERT_THAT(grant.extensions, SizeIs(1));
  EXPECT_EQ(format_date(*grant.extensions[0].until), "2024-02-29");
  EXPECT_EQ(format_date(*grant.extensions[0].decided), "2023-08-30");
  EXPECT_EQ(format_date(*grant.ended), "2024-02-20");
}

TEST_F(CaseWork, AnExtensionBeginsWhereTheServiceEnds) {
  EXPECT_THAT(errors({"Nr.;Data;Pavadinimas;Dėl ko;Veiksmas\n"
                      "AP1-1;2023-03-01;Dėl paslaugų;koordinuotai teikiamos paslaugos;skirti\n"
                      "AP1-9;2023-08-30;Dėl pratęsimo;koordinuotai teikiamos paslaugos;pratęsti\n",
                      "Potvarkis;Vaikas;Gavėjas;Sritis;Paslauga;Teikia;Nuo;Iki\n"
                      "AP1-1;V-04;vaikas;švietimo pagalba;Psichologo pagalba;"
                      "Girininkų progimnazija;2023-03-01;2023-08-31\n"
                      "AP1-9;V-04;vaikas;švietimo pagalba;Psichologo pagalba;"
                      "Girininkų progimnazija;2023-09-02;2024-02-29\n"}),
              ElementsAre("register.row.conflict 3:1"));
}

TEST_F(CaseWork, ChildrenAndTheirRepresentativesAreTheFamilyOfTheFile) {
  import({"Nr.;Gimė\nV-05;1811\n", "Nr.;Vaikai\nVGK-5;\"V-04; V-05\"\n"});
  ASSERT_THAT(set.all<CaseFile>(), SizeIs(2));
  const CaseFile& both = *set.all<CaseFile>()[1];
  EXPECT_TRUE(both.child_id.empty());
  const Family* const family = set.find(both.family_id);
  ASSERT_NE(family, nullptr);
  std::vector<FamilyRole> roles;
  for (const FamilyMember& one : family->members) roles.push_back(one.role);
  EXPECT_THAT(roles, ElementsAre(FamilyRole::child, FamilyRole::parent, FamilyRole::child));
  const Family* const alone = set.find(file().family_id);
  ASSERT_NE(alone, nullptr);
  EXPECT_THAT(alone->members, SizeIs(2));
}

TEST_F(CaseWork, ARepresentativeMayBeDeclaredInAnyMunicipality) {
  const std::string child = "Nr.;Gimė\nV-05;1811\n";
  import({child,
          "Vaikas;Vardas;Pavardė;Kas;Deklaruota\n"
          "V-05;Vardenė;Pavardenė-t05;motina;Ąžuolyno rajono savivaldybė\n"
          "V-05;Vardenis;Pavardenis-t06;tėvas;Kauno miesto savivaldybė\n"});
  std::vector<std::string> declared;
  for (const Representative& one : set.all<Child>()[1]->representatives) {
    for (const auto& home : one.declared_residences) declared.push_back(home.municipality_id.value);
  }
  EXPECT_THAT(declared, ElementsAre(set.all<Municipality>()[0]->id.value, "19"));
  EXPECT_THAT(errors({child,
                      "Vaikas;Vardas;Pavardė;Kas;Deklaruota\n"
                      "V-05;Vardenė;Pavardenė-t05;motina;Kaunas\n"}),
              ElementsAre("register.reference.missing 2:35"));
}

TEST_F(CaseWork, NeedsOfOneDayAboutOneChildAreOneAssessment) {
  import(
      {"Data;Kieno;Grupės dydis;Amžius;Seniūnija;Paslauga;Būsena;Vertino\n"
       "2023-10-24;V-04;;;;Logopedo pagalba;laukiama;Girininkų progimnazija\n"
       "2023-10-24;V-04;;;;Psichologo pagalba;patenkintas;\n"
       "2023-10-24;VGK-4;;;;Psichologo pagalba;patenkintas;\n"
       "2023-10-24;3–6 klasių mokiniai;12;;;Užimtumas;nepatenkintas;\n"
       "2023-10-24;;;7;Girininkų;Logopedo pagalba;laukiama;\n"
       "2023-10-24;;;8;Girininkų;Logopedo pagalba;laukiama;\n"});
  const auto& all = set.all<NeedAssessment>();
  ASSERT_THAT(all, SizeIs(5));
  EXPECT_EQ(all[0]->child_id.value, "V-04");
  EXPECT_EQ(all[0]->by->kind, ActorKind::school);
  EXPECT_THAT(all[0]->needs, SizeIs(2));
  EXPECT_EQ(all[1]->family_id, file().family_id);
  EXPECT_EQ(all[2]->group_text, "3–6 klasių mokiniai");
  EXPECT_EQ(all[2]->group_size, 12U);
  EXPECT_EQ(all[4]->age_years, 8U);
}

TEST_F(CaseWork, ANumberOfNoChildIsNoGroup) {
  EXPECT_THAT(errors({"Data;Kieno;Paslauga;Būsena\n2023-10-24;V-99;Užimtumas;laukiama\n"}),
              ElementsAre("register.reference.missing 2:12"));
}

TEST_F(CaseWork, AgreedTermsOfOneDayAndSourceAreOneRecord) {
  import(
      {"Taisyklė;Kiekis;Vienetas;Nuo;Šaltinis\n"
       "REF-ANSWER;10;darbo diena;2023-01-01;Susitarimas\n"
       "REF-START;20;darbo diena;2023-01-01;Susitarimas\n"
       "REF-ANSWER;5;darbo diena;2024-01-01;Susitarimas\n"});
  const auto& all = set.all<Parameters>();
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_THAT(all[0]->agreed_terms, SizeIs(2));
  EXPECT_EQ(all[1]->agreed_terms.at(0).amount, 5U);
  EXPECT_EQ(all[0]->municipality_id, set.all<Municipality>()[0]->id);
}

}  // namespace
}  // namespace gerove::registers
