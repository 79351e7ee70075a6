// Rows of an office's registers become records.
#include "gerove/registers/import.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "registers/imported.hpp"

namespace gerove::registers {
namespace {

using test::Imported;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string institutions =
    "Pavadinimas*,Rūšis*,Telefonas,Adresas,Pavaldi,Ryšys\n"
    "Išgalvota administracija,savivaldybės administracija,,,,\n"
    "Išgalvotas skyrius,savivaldybės administracijos padalinys,,,Išgalvota "
    "administracija,padalinys\n"
    "Girininkų progimnazija,bendrojo ugdymo mokykla,0 000 00000,Išgalvotoji g. 1,,\n";
const std::string persons =
    "Vardas,Pavardė,Įstaiga,Pareigos,Kaip,Nuo\n"
    "Vardenis,Pavardenis-02,,meras,pareigas einantis,2023-04-14\n"
    "Vardenė,Pavardenė-03,Išgalvotas skyrius,,,\n";
const std::string children =
    "Nr.,Vardas,Pavardė,Gimė,Lytis,Mokykla,Klasė,Seniūnija\n"
    "V-04,Vardenė,Pavardenytė-04,2010-02,moteris,Girininkų progimnazija,7a,Girininkų seniūnija\n";
const std::string case_files = "Nr.,Vaikai,Atversta\nVGK-4,V-04,2023-05-11\n";
const std::string requests =
    "Reg. Nr.,Byla,Gauta,Dėl ko,Veiksmas,Pateikė,Skubu,Pagrindas,Veika,Pamokos,Aplinkybės\n"
    "G-104,VGK-4,2023-05-11,minimali priežiūra,skirti,Girininkų progimnazija,ne,"
    "per mėnesį be priežasties praleista daugiau kaip pusė pamokų,2023-04,71/118,"
    "NEMIS duomenys; ne: pavojingas elgesys\n";
const std::string progress =
    "Prašymas,Perduota komisijai,Vaikas išklausytas,Išvada,Nuomonė\n"
    "G-104,2023-05-12,2023-05-22,2023-05-22,pritaria\n";
const std::string acts =
    "Nr.,Data,Pavadinimas,Dėl ko,Veiksmas,Pasirašė,Prašymas\n"
    "MP1-48,2023-05-30,Dėl priemonės skyrimo,minimalios priežiūros priemonė,skirti,"
    "Vardenis Pavardenis-02,G-104\n";
const std::string measures =
    "Potvarkis,Vaikas,Priemonė,Trukmė,Iki,Vykdo,Pradėta\n"
    "MP1-48,V-04,\"kita: išgalvota priemonė\",8 mėn.,2024-01-30,Girininkų "
    "progimnazija,2023-06-07\n";

std::vector<std::string> all_files() {
  return {measures, acts, progress, requests, case_files, children, persons, institutions};
}

template <class T>
const T& only(const RecordSet& set) {
  EXPECT_EQ(set.all<T>().size(), 1U);
  return *set.all<T>()[0];
}

TEST(Import, MakesRecordsOfRows) {
  const Imported imported(all_files());
  ASSERT_THAT(imported.errors(), IsEmpty());
  const Applied applied = apply(imported.plan, RecordSet());
  EXPECT_EQ(applied.set.all<Institution>().size(), 3U);
  EXPECT_EQ(applied.set.all<Institution>()[1]->parent_id, applied.set.all<Institution>()[0]->id);
  EXPECT_EQ(applied.set.all<Institution>()[2]->contacts.at(0).kind, ContactKind::phone);
  EXPECT_EQ(applied.set.all<Institution>()[2]->contacts.at(0).value, "0 000 00000");

  const Child& child = only<Child>(applied.set);
  EXPECT_EQ(child.id.value, "V-04");
  EXPECT_EQ(child.born, PartialDate::make(2010, 2));
  EXPECT_EQ(child.schools.at(0).grade, "7a");
  EXPECT_EQ(child.residences.at(0).kind, ResidenceKind::permanent);
  EXPECT_EQ(applied.set.find(child.person_id)->family_name, "Pavardenytė-04");
  EXPECT_EQ(applied.set.all<RoleAssignment>().size(), 1U);
  EXPECT_EQ(applied.set.all<Person>().size(), 3U);
}

TEST(Import, FillsProceduresOfFiles) {
  const Applied applied = apply(Imported(all_files()).plan, RecordSet());
  const CaseFile& file = only<CaseFile>(applied.set);
  EXPECT_EQ(file.child_id.value, "V-04");
  ASSERT_EQ(file.procedures.size(), 1U);
  const Procedure& procedure = file.procedures[0];
  EXPECT_EQ(procedure.urgency, Urgency::ordinary);
  EXPECT_EQ(procedure.request->initiator->kind, ActorKind::school);
  EXPECT_THAT(procedure.child_ids, ElementsAre(ChildId("V-04")));
  ASSERT_EQ(procedure.grounds.size(), 1U);
  EXPECT_EQ(procedure.grounds[0].missed_lessons, 71U);
  EXPECT_EQ(procedure.grounds[0].month, PartialDate::make(2023, 4));
  EXPECT_EQ(procedure.grounds[0].register_evidence, Answer::yes);
  EXPECT_EQ(procedure.grounds[0].behaviour_dangerous, Answer::no);
  EXPECT_EQ(procedure.grounds[0].help_exhausted, Answer::unspecified);
  ASSERT_EQ(procedure.steps.size(), 2U);
  EXPECT_EQ(procedure.steps[1].code, StepCode::child_heard);
  ASSERT_EQ(procedure.opinions.size(), 1U);
  EXPECT_EQ(procedure.opinions[0].stance, OpinionStance::approves);
  EXPECT_EQ(procedure.opinions[0].issuer->kind, ActorKind::child_rights_service);
}

TEST(Import, OrdersDecideAndMeasuresFollow) {
  const Applied applied = apply(Imported(all_files()).plan, RecordSet());
  const Act& act = only<Act>(applied.set);
  EXPECT_EQ(act.issuer, ActorKind::mayor);
  EXPECT_EQ(act.capacity, Capacity::office_holder);
  EXPECT_EQ(act.issuer_institution_id, applied.set.all<Institution>()[0]->id);
  EXPECT_THAT(act.child_ids, ElementsAre(ChildId("V-04")));
  const CaseFile& file = only<CaseFile>(applied.set);
  ASSERT_EQ(file.procedures[0].decisions.size(), 1U);
  EXPECT_EQ(file.procedures[0].decisions[0].kind, DecisionKind::minimal_measure);
  ASSERT_EQ(file.measures.size(), 1U);
  const Measure& measure = file.measures[0];
  EXPECT_EQ(measure.act_id, act.id);
  EXPECT_EQ(measure.kind_text, "išgalvota priemonė");
  EXPECT_EQ(measure.imposed, act.date);
  EXPECT_EQ(measure.procedure_id, file.procedures[0].id);
  EXPECT_EQ(measure.executors.at(0).institution_id, applied.set.all<Institution>()[2]->id);
  const auto& term = std::get<StatedTerm>(measure.term->length);
  EXPECT_EQ(term.months, 8U);
  EXPECT_EQ(format_date(*term.period->end), "2024-01-30");
  EXPECT_THAT(file.procedures[0].decisions[0].measure_ids, ElementsAre(measure.id));
}

TEST(Import, TheSecondChangesNothing) {
  const Applied applied = apply(Imported(all_files()).plan, RecordSet());
  const Imported again(all_files(), applied.set);
  EXPECT_THAT(again.errors(), IsEmpty());
  EXPECT_THAT(again.states(), Not(Contains(Not(RowState::same))));
  EXPECT_THAT(again.plan.changes, IsEmpty());
}

TEST(Import, ChangesWhatDiffersAndUndoesIt) {
  const Applied first = apply(Imported(all_files()).plan, RecordSet());
  const Imported second({"Nr.,Gimė,Klasė,Lytis\nV-04,,8a,#trinti\n"}, first.set);
  EXPECT_THAT(second.errors(), IsEmpty());
  EXPECT_THAT(second.states(), ElementsAre(RowState::change));
  EXPECT_THAT(second.plan.rows[0].changed, ElementsAre("child.schools[].grade", "child.sex"));
  const Applied changed = apply(second.plan, first.set);
  EXPECT_EQ(only<Child>(changed.set).schools.at(0).grade, "8a");
  EXPECT_EQ(only<Child>(changed.set).sex, Sex::unspecified);
  const RecordSet back = undo(changed.set, changed.run);
  EXPECT_EQ(only<Child>(back), only<Child>(first.set));
  EXPECT_EQ(back.records().size(), first.set.records().size());
  RecordSet untouched;
  const auto failure = try_undo(first.set, changed.run, untouched);
  EXPECT_EQ(failure.value_or(Failure{}).code, Errc::intake_undo);
}

TEST(Import, AnEmptyCellErasesNothing) {
  const Applied first = apply(Imported(all_files()).plan, RecordSet());
  const Imported second({"Nr.,Vardas,Pavardė,Gimė\nV-04,,,2010-02\n"}, first.set);
  EXPECT_THAT(second.states(), ElementsAre(RowState::same));
}

TEST(Import, SaysWhereARowIsWrongAndWritesNothing) {
  const Imported imported(
      {"Nr.,Gimė,Lytis,Mokykla\n"
       "V-1,2010-02-30,moteris,\n"
       "V-2,2010,moterys,\n"
       "V-3,2010,moteris,Nežinoma mokykla\n"
       "V-4,,moteris,\n"});
  EXPECT_THAT(imported.errors(),
              ElementsAre("register.cell.date 2:5",
                          "register.cell.code 3:10",
                          "register.reference.missing 4:18",
                          "register.cell.required 5:1"));
  EXPECT_THAT(imported.plan.changes, IsEmpty());
  Applied applied;
  EXPECT_TRUE(try_apply(imported.plan, RecordSet(), applied));
}

TEST(Import, RowsOfOneKeyMustAgree) {
  const Imported differ({"Nr.,Gimė,Lytis\nV-1,2010,moteris\nV-1,2011,moteris\n"});
  EXPECT_THAT(differ.errors(), ElementsAre("register.row.conflict 3:5"));
  const Imported same({"Nr.,Gimė,Lytis\nV-1,2010,moteris\nV-1,2010,moteris\n"});
  EXPECT_THAT(same.errors(), IsEmpty());
  EXPECT_EQ(same.plan.findings.at(0).code, "register.row.repeated");
}

TEST(Import, TakesAForeignMapping) {
  const Mapping mapping = parse_mapping(R"(
date_order: DAY_MONTH_YEAR
sheets {
  name: "Registras" record: "act" key: "number" key: "date"
  columns { title: "Reg. Nr." alias: "Nr." field: "act.number" }
  columns { title: "Data" field: "act.date" }
  columns { title: "Turinys" field: "act.subject" values { cell: "minimali" code: "ACT_SUBJECT_MINIMAL_MEASURE" } }
  constants { field: "act.issuer" value: "ACTOR_KIND_MAYOR" }
})");
  const Imported imported({"Nr.,Data,Turinys\nMP1-1,03/04/2023,Minimali\n"}, RecordSet(), mapping);
  ASSERT_THAT(imported.errors(), IsEmpty());
  const Applied applied = apply(imported.plan, RecordSet());
  EXPECT_EQ(format_date(*only<Act>(applied.set).date), "2023-04-03");
  EXPECT_EQ(only<Act>(applied.set).subject, ActSubject::minimal_measure);
  EXPECT_EQ(only<Act>(applied.set).issuer, ActorKind::mayor);
}

TEST(Import, KnowsNoSheetOfAnotherKind) {
  const Imported imported({"Spalva,Dydis\nžalia,7\n"});
  EXPECT_THAT(imported.plan.rows, IsEmpty());
  EXPECT_EQ(imported.plan.findings.at(0).code, "register.sheet.unknown");
}

}  // namespace
}  // namespace gerove::registers
