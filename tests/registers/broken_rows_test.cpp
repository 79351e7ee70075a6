// Rows with errors, and those that rest on them.
#include <gmock/gmock.h>

#include <string>

#include "registers/imported.hpp"

namespace gerove::registers {
namespace {

using test::Imported;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string two_children = "Nr.,Gimė,Lytis\nV-1,2010-02-30,moteris\nV-2,2011,vyras\n";
const std::string their_files = "Nr.,Vaikai\nVGK-1,V-1\nVGK-2,V-2\n";
const std::string their_requests =
    "Reg. Nr.,Byla,Gauta,Dėl ko,Veiksmas,Pateikė\n"
    "G-1,VGK-1,2023-05-11,minimali priežiūra,skirti,vaikas\n"
    "G-2,VGK-2,2023-05-11,minimali priežiūra,skirti,vaikas\n";

TEST(BrokenRows, OneFaultIsOneError) {
  const Imported imported({two_children, their_files, their_requests});
  EXPECT_THAT(imported.errors(), ElementsAre("register.cell.date 2:5"));
  EXPECT_FALSE(imported.plan.may_apply);
  EXPECT_THAT(imported.plan.changes, IsEmpty());
}

TEST(BrokenRows, RowsThatNameABrokenKeyRestOnIt) {
  const Imported imported(
      {"Nr.,Data,Pavadinimas,Dėl ko\nMP1-1,2023-13-01,Dėl ko nors,minimalios priežiūros priemonė\n",
       "Nr.,Gimė\nV-1,2010\n",
       "Nr.,Vaikai\nVGK-1,V-1\n",
       "Pavadinimas,Rūšis\nMokykla,bendrojo ugdymo mokykla\n",
       "Potvarkis,Vaikas,Priemonė,Vykdo\nMP1-1,V-1,lankytis pas specialistą,Mokykla\n"});
  EXPECT_THAT(imported.errors(), ElementsAre("register.cell.date 2:7"));
  EXPECT_THAT(imported.findings(Severity::info), ElementsAre("register.row.depends 2:1"));
}

TEST(BrokenRows, CanBeLeftOutWithWhatRestsOnThem) {
  const Imported imported({two_children, their_files, their_requests},
                          RecordSet(),
                          template_mapping(),
                          {.skip_errors = true});
  EXPECT_THAT(imported.errors(), ElementsAre("register.cell.date 2:5"));
  EXPECT_THAT(imported.findings(Severity::info),
              ElementsAre("register.row.depends 2:1", "register.row.depends 2:1"));
  ASSERT_TRUE(imported.plan.may_apply);
  const RecordSet set = imported.applied();
  ASSERT_EQ(set.all<Child>().size(), 1U);
  EXPECT_EQ(set.all<Child>()[0]->id.value, "V-2");
  ASSERT_EQ(set.all<CaseFile>().size(), 1U);
  EXPECT_EQ(set.all<CaseFile>()[0]->procedures.size(), 1U);
}

TEST(BrokenRows, AreAllLeftOutOfASheetWithoutItsColumns) {
  const Imported imported(
      {"Nr.,Lytis\nV-1,moteris\n"}, RecordSet(), template_mapping(), {.skip_errors = true});
  EXPECT_THAT(imported.errors(), Not(IsEmpty()));
  EXPECT_FALSE(imported.plan.may_apply);
}

}  // namespace
}  // namespace gerove::registers
