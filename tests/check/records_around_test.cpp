// Dates of a record held against those of the records that it names and that name it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "check/date_contradictions.hpp"
#include "check/ready_dates.hpp"
#include "gerove/domain/record.hpp"
#include "support/read_records.hpp"

namespace gerove::check {
namespace {

using test::on;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Date sitting_day = on(2024, 4, 11);

/// One child, one act and one sitting, which names all acts and procedures that it is asked about.
class OneOfEach : public Around {
 public:
  OneOfEach() {
    sitting.id = SittingId("posedis");
    sitting.date = sitting_day;
    act.id = ActId("aktas");
    act.date = on(2024, 4, 16);
    child.id = ChildId("vaikas");
    child.born = PartialDate(on(2010, 1, 2));
  }

  const void* find(std::string_view kind, std::string_view id) const override {
    if (kind == "Sitting" && id == sitting.id.value) return &sitting;
    if (kind == "Act" && id == act.id.value) return &act;
    return kind == "Child" && id == child.id.value ? &child : nullptr;
  }
  void each_naming(std::string_view kind,
                   const TypeInfo&,
                   std::string_view,
                   const std::function<void(const void*)>& tell) const override {
    if (kind == "Sitting" && is_naming) tell(&sitting);
  }

  Sitting sitting{};
  Act act{};
  Child child{};
  bool is_naming = false;
};

template <class T>
Findings reversed_in(const T& content, const Around* around) {
  const Record record = test::record_of(content);
  const FieldInfo* const kind = [&] {
    for (const FieldInfo& field : type_info<Record>().fields) {
      if (field.count(&record) != 0) return &field;
    }
    return static_cast<const FieldInfo*>(nullptr);
  }();
  Findings findings;
  find_date_contradictions(
      *kind, kind->at(&record, 0), around, {"x", Severity::error, {}}, findings);
  return findings;
}

template <class T>
std::vector<std::string> paths_in(const T& content, const Around* around) {
  std::vector<std::string> paths;
  for (const Finding& finding : reversed_in(content, around)) paths.push_back(finding.path);
  return paths;
}

Act act_on(Date day) {
  Act act;
  act.id = ActId("naujas-aktas");
  act.date = day;
  return act;
}

TEST(RecordsAround, TellWhenTheSittingOfAnActWas) {
  const OneOfEach around;
  Act act = act_on(sitting_day - Days(1));
  EXPECT_THAT(paths_in(act, &around), IsEmpty()) << "it names none";
  act.sitting_id = around.sitting.id;
  ASSERT_THAT(paths_in(act, &around), ElementsAre("act.date"));
  EXPECT_THAT(reversed_in(act, &around)[0].text.lt, HasSubstr("(sitting.date, posedis)"));
  EXPECT_THAT(paths_in(act, nullptr), IsEmpty()) << "nothing is known around it";
  act.date = sitting_day;
  EXPECT_THAT(paths_in(act, &around), IsEmpty());
}

TEST(RecordsAround, TellWhichSittingNamesAnAct) {
  OneOfEach around;
  around.is_naming = true;
  EXPECT_THAT(paths_in(act_on(sitting_day - Days(1)), &around), ElementsAre("act.date"));
  EXPECT_THAT(paths_in(act_on(sitting_day), &around), IsEmpty());
  EXPECT_THAT(paths_in(act_on(sitting_day - Days(1)), nullptr), IsEmpty());
}

TEST(RecordsAround, WithoutADateTellNothing) {
  OneOfEach around;
  around.is_naming = true;
  around.sitting.date.reset();
  EXPECT_THAT(paths_in(act_on(sitting_day - Days(1)), &around), IsEmpty());
}

TEST(RecordsAround, TellWhichSittingNamesAProcedure) {
  OneOfEach around;
  around.is_naming = true;
  CaseFile file;
  Procedure& procedure = file.procedures.emplace_back();
  procedure.id = ProcedureId("procedura");
  procedure.decisions.emplace_back().date = sitting_day - Days(1);
  EXPECT_THAT(paths_in(file, &around), ElementsAre("case_file.procedures[0].decisions[0].date"));
  procedure.decisions[0].date = sitting_day;
  EXPECT_THAT(paths_in(file, &around), IsEmpty());
}

TEST(RecordsAround, AreNeededForAppealsAgainstOtherRecords) {
  const OneOfEach around;
  CaseFile file;
  Appeal& appeal = file.appeals.emplace_back();
  appeal.act_id = around.act.id;
  appeal.lodged = *around.act.date - Days(1);
  EXPECT_THAT(paths_in(file, &around), ElementsAre("case_file.appeals[0].lodged"));
  EXPECT_THAT(paths_in(file, nullptr), IsEmpty());
  appeal.act_id = ActId("kitas");
  EXPECT_THAT(paths_in(file, &around), IsEmpty()) << "nobody has that act";
}

TEST(RecordsAround, TellTheBirthOfTheChildOfAPartOrOfTheFile) {
  const OneOfEach around;
  CaseFile file;
  Measure& measure = file.measures.emplace_back();
  measure.imposed = on(2010, 1, 1);
  EXPECT_THAT(paths_in(file, &around), IsEmpty()) << "no child is named";
  file.child_id = around.child.id;
  EXPECT_THAT(paths_in(file, &around), ElementsAre("case_file.measures[0].imposed"));
  file.child_id = ChildId("kitas");
  measure.child_id = around.child.id;
  const Findings findings = reversed_in(file, &around);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0].text.en, HasSubstr("(child.born)"));
  EXPECT_THAT(findings[0].text.en, Not(HasSubstr("vaikas"))) << "nobody is named";
}

TEST(ListsOfCodes, HaveNoPlaceForCodesBeyondTheLast) {
  ListOfCodes list{};
  list.slots = {3, 5};
  list.slots.pop_back();
  EXPECT_EQ(list.slot_of(0), 3);
  EXPECT_EQ(list.slot_of(1), ListOfCodes::no_slot);
  EXPECT_EQ(list.slot_of(-1), ListOfCodes::no_slot);
}

}  // namespace
}  // namespace gerove::check
