// Sheets of services and their places.
#include <gmock/gmock.h>

#include <string>

#include "registers/audience_cells.hpp"
#include "registers/hours_cells.hpp"
#include "registers/imported.hpp"

namespace gerove::registers {
namespace {

using test::Imported;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(Ages, CountTheLastYearWhole) {
  EXPECT_EQ(read_ages("7–14")->from, 84U);
  EXPECT_EQ(read_ages("7–14")->to, 179U);
  EXPECT_EQ(read_ages("3 mėn.–6 m.")->from, 3U);
  EXPECT_EQ(read_ages("3 mėn.–6 m.")->to, 83U);
  EXPECT_EQ(read_ages("6 mėn. – 18 mėn.")->to, 18U);
  EXPECT_EQ(read_ages("nuo 16")->from, 192U);
  EXPECT_FALSE(read_ages("nuo 16")->to);
}

TEST(Ages, ThatCanBeReadInSeveralWaysAreNone) {
  for (const char* text : {"iki 6", "7", "14–7", "vaikams", "7–14 ir 16", "7–", "–14", "7–1000"}) {
    EXPECT_FALSE(read_ages(text)) << text;
  }
}

std::string hours(std::string_view text) {
  const auto read = read_hours(text);
  if (!read) return "none";
  std::string told = read->rrule;
  if (read->from) told += ' ' + std::to_string(*read->from) + '-' + std::to_string(*read->to);
  return told;
}

TEST(Hours, AreDaysThatComeBackAndTimes) {
  EXPECT_EQ(hours("I–V 8–14"), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 480-840");
  EXPECT_EQ(hours("I, III 8:30–12"), "FREQ=WEEKLY;BYDAY=MO,WE 510-720");
  EXPECT_EQ(hours("kasdien 8–20"), "FREQ=DAILY 480-1200");
  EXPECT_EQ(hours("kas antrą IV 17–20"), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH 1020-1200");
  EXPECT_EQ(hours("mėn. 1-ą III 10–15"), "FREQ=MONTHLY;BYDAY=1WE 600-900");
  EXPECT_EQ(hours("VI–VII"), "FREQ=WEEKLY;BYDAY=SA,SU");
}

TEST(Hours, ThatAreOtherwiseWrittenAreNone) {
  for (const char* text :
       {"", "8–14", "V–I 8–14", "I–V 8", "I–V 8–25", "I–V 8:60–9", "kas 8–9", "pagal grafiką"}) {
    EXPECT_EQ(hours(text), "none") << text;
  }
}

const std::string providers =
    "Pavadinimas;Rūšis\nMokykla;bendrojo ugdymo mokykla\nDarželis;ikimokyklinio ugdymo įstaiga\n";
const std::string services =
    "Pavadinimas;Teikia;Sritis;Amžius;Sąlygos;Viešumas;Darbo laikas\n"
    "Logopedo pagalba;Mokykla;švietimo pagalba;7–14;\"pamaina: pirmoji; seniūnija: Girininkų\";"
    "vieša;\"I–IV 8–14; V 8–12\"\n"
    "Logopedo pagalba;Darželis;švietimo pagalba;3 mėn.–6;;vieša;\n";

TEST(Services, HaveAudienceAndHours) {
  const Imported first({providers, services});
  ASSERT_THAT(first.errors(), IsEmpty());
  const RecordSet set = first.applied();
  ASSERT_EQ(set.all<Service>().size(), 2U);
  const Service& service = *set.all<Service>()[0];
  EXPECT_EQ(service.audience->age_to_months, 179U);
  EXPECT_THAT(service.audience->school_shifts, ElementsAre(SchoolShift::first));
  EXPECT_THAT(service.audience->elderships, ElementsAre("Girininkų"));
  ASSERT_EQ(service.schedules.size(), 2U);
  EXPECT_EQ(service.schedules[1].rrule, "FREQ=WEEKLY;BYDAY=FR");
  EXPECT_EQ(service.schedules[1].end_minute, 720U);
  EXPECT_THAT(Imported({providers, services}, set).states(), Not(Contains(Not(RowState::same))));
}

TEST(Services, OfOneNameAreToldByTheirProvider) {
  const std::string places =
      "Paslauga;Teikia;Data;Vietų;Užimta;Laukia\n"
      "Logopedo pagalba;Darželis;2023-01-01;25;25;9\n";
  const Imported imported({providers, services, places});
  ASSERT_THAT(imported.errors(), IsEmpty());
  const RecordSet set = imported.applied();
  EXPECT_THAT(set.all<Service>()[0]->capacity, IsEmpty());
  ASSERT_EQ(set.all<Service>()[1]->capacity.size(), 1U);
  EXPECT_EQ(set.all<Service>()[1]->capacity[0].waiting, 9U);
  const Imported open(
      {providers, services, "Paslauga;Data;Vietų\nLogopedo pagalba;2023-01-01;1\n"});
  EXPECT_THAT(open.errors(), ElementsAre("register.reference.several 2:1"));
}

}  // namespace
}  // namespace gerove::registers
