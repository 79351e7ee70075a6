// Records as the law asks them.
#include "gerove/law/context.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "support/record_sets.hpp"

namespace gerove::law {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A case file whose procedures have these ids.
Record file_of(std::string id, const std::vector<std::string>& procedures) {
  CaseFile file;
  file.id = CaseFileId(std::move(id));
  for (const std::string& one : procedures) file.procedures.emplace_back().id = ProcedureId(one);
  return {.content = file};
}

AgendaItem item_about(const std::vector<std::string>& files,
                      const std::vector<std::string>& procedures) {
  AgendaItem item;
  for (const std::string& id : files) item.case_file_ids.emplace_back(id);
  for (const std::string& id : procedures) item.procedure_ids.emplace_back(id);
  return item;
}

/// The procedures of an item as "file procedure place".
std::vector<std::string> told(const RecordSet& records, const AgendaItem& item) {
  std::vector<std::string> texts;
  for (const auto& [file, procedure] : Context(records).procedures_of(item)) {
    const auto place = std::to_string(procedure - file->procedures.data());
    texts.push_back(file->id.value + ' ' + procedure->id.value + ' ' + place);
  }
  return texts;
}

TEST(ProceduresOfAnItem, StandInTheOrderOfTheItemsFilesAndWithinThemOfTheFile) {
  const RecordSet records = test::set_of<Record>({file_of("a", {"2", "1"}),
                                                  file_of("b", {"1", "3", "2"}),
                                                  file_of("c", {"1"}),
                                                  file_of("d", {"1"})});
  EXPECT_THAT(told(records, item_about({"b", "a"}, {"1", "2"})),
              ElementsAre("b 1 0", "b 2 2", "a 2 0", "a 1 1"));
  EXPECT_THAT(told(records, item_about({"d", "c", "b", "a"}, {"3"})), ElementsAre("b 3 1"));
  EXPECT_THAT(told(records, item_about({"c", "c"}, {"1", "1"})), ElementsAre("c 1 0"));
}

TEST(ProceduresOfAnItem, AreOfTheFilesThatItNamesOnly) {
  const RecordSet records = test::set_of<Record>({file_of("a", {"1"}), file_of("b", {"2"})});
  EXPECT_THAT(told(records, item_about({"b"}, {"1"})), IsEmpty());
  EXPECT_THAT(told(records, item_about({"e"}, {"1"})), IsEmpty());
  EXPECT_THAT(told(records, item_about({}, {"1"})), IsEmpty());
  EXPECT_THAT(told(records, item_about({"a"}, {})), IsEmpty());
}

TEST(ProceduresOfAnItem, AreTheFirstOfSeveralWithOneId) {
  const RecordSet records =
      test::set_of<Record>({file_of("a", {"2", "1", "1"}), file_of("b", {"1"})});
  EXPECT_THAT(told(records, item_about({"a"}, {"1"})), ElementsAre("a 1 1"));
  EXPECT_THAT(told(records, item_about({"b", "a"}, {"1"})), ElementsAre("b 1 0", "a 1 1"));
}

Act act_replacing(std::string id, const std::vector<std::string>& earlier) {
  Act act;
  act.id = ActId(std::move(id));
  for (const std::string& one : earlier) act.replaces_ids.emplace_back(one);
  return act;
}

TEST(ActsThatReplaceThemselves, AreThoseOfACircleAndNoOthers) {
  const RecordSet records = test::set_of<Act>({act_replacing("a", {"b"}),
                                               act_replacing("b", {"c"}),
                                               act_replacing("c", {"a"}),
                                               act_replacing("d", {"a"}),
                                               act_replacing("e", {"e"}),
                                               act_replacing("f", {"g"}),
                                               act_replacing("g", {"f"}),
                                               act_replacing("h", {})});
  const Context context(records);
  std::vector<std::string> found;
  for (const auto& act : records.all<Act>()) {
    if (context.replaces_itself(*act)) found.push_back(act->id.value);
  }
  EXPECT_THAT(found, ElementsAre("a", "b", "c", "e", "f", "g"));
}

}  // namespace
}  // namespace gerove::law
