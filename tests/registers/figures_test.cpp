// Sheets of activities, figures and other help.
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

TEST(Activities, CountWhoTookPartAndInHowManyGroups) {
  const std::string rows =
      "Data;Rūšis;Pavadinimas;Temos;Dalyviai\n"
      "2023-03-14;prevencinis renginys;Saugus eismas;\"eismas; saugumas\";"
      "\"mokiniai 24/1; vaikų tėvai 6\"\n";
  const Imported first({rows});
  ASSERT_THAT(first.errors(), IsEmpty());
  const RecordSet set = first.applied();
  const Activity& activity = *set.all<Activity>().front();
  EXPECT_THAT(activity.topics, ElementsAre("eismas", "saugumas"));
  ASSERT_EQ(activity.participants.size(), 2U);
  EXPECT_EQ(activity.participants[0].kind, "mokiniai");
  EXPECT_EQ(activity.participants[0].groups, 1U);
  EXPECT_EQ(activity.participants[1].kind, "vaikų tėvai");
  EXPECT_EQ(activity.participants[1].count, 6U);
  EXPECT_FALSE(activity.participants[1].groups);
  EXPECT_THAT(Imported({rows}, set).states(), ElementsAre(RowState::same));
}

TEST(Activities, CountsNeedANumber) {
  EXPECT_THAT(Imported({"Data;Rūšis;Pavadinimas;Dalyviai\n"
                        "2023-03-14;prevencinis renginys;Saugus eismas;mokiniai daug\n"})
                  .errors(),
              ElementsAre("register.cell.form 2:47"));
}

TEST(Figures, OfDifferentBreakdownsAreDifferentRows) {
  const std::string rows =
      "Rodiklis;Nuo;Iki;Pjūvis;Reikšmė\n"
      "vaikai;2023-01-01;2023-12-31;lytis=moterys;3\n"
      "vaikai;2023-01-01;2023-12-31;lytis=vyrai;4,5\n"
      "vaikai;2023-01-01;2023-12-31;;7\n";
  const Imported first({rows});
  ASSERT_THAT(first.errors(), IsEmpty());
  const RecordSet set = first.applied();
  ASSERT_EQ(set.all<Observation>().size(), 3U);
  EXPECT_EQ(set.all<Observation>()[1]->breakdown.at(0).value, "vyrai");
  EXPECT_EQ(to_string(*set.all<Observation>()[1]->value), "4.5");
  EXPECT_THAT(Imported({rows}, set).states(), Not(Contains(Not(RowState::same))));
}

TEST(OtherHelp, IsForTheOnlyRepresentative) {
  auto texts = sample_registers();
  texts.push_back("Potvarkis;Vaikas;Pagalba;Nuo\nMP1-48;V-04;mediacija;2023-06-01\n");
  const Imported imported(texts);
  ASSERT_THAT(imported.errors(), IsEmpty());
  const RecordSet set = imported.applied();
  const CaseFile& file = *set.all<CaseFile>().front();
  ASSERT_EQ(file.other_help.size(), 1U);
  EXPECT_EQ(file.other_help[0].person_id,
            set.all<Child>().front()->representatives.at(0).person_id);
  EXPECT_THAT(file.procedures.at(0).decisions.at(0).other_help_ids,
              ElementsAre(file.other_help[0].id));
}

}  // namespace
}  // namespace gerove::registers
