// What the table of dates asks of other records is what the law can look up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "check/date_orders.hpp"

namespace gerove::law {
namespace {

using ::testing::IsSubsetOf;

/// The words before `->` in a row, such as `sitting_id`, and those behind `<`, with their type.
void collect(std::string_view type,
             std::string_view paths,
             std::set<std::string>& followed,
             std::set<std::pair<std::string, std::string>>& naming) {
  for (std::size_t at = paths.find("->"); at != paths.npos; at = paths.find("->", at + 1)) {
    const std::size_t begin = paths.find_last_of(" |.", at) + 1;
    followed.emplace(paths.substr(begin, at - begin));
  }
  for (std::size_t at = paths.find('<'); at != paths.npos; at = paths.find('<', at + 1)) {
    naming.emplace(type, paths.substr(at + 1, paths.find('.', at) - at - 1));
  }
}

TEST(RecordsAround, FindEveryKindThatADateIsComparedWith) {
  std::set<std::string> followed;
  std::set<std::pair<std::string, std::string>> naming;
  for (const check::DateOrder& row : check::date_orders()) {
    collect(row.type, row.earlier, followed, naming);
    collect(row.type, row.later, followed, naming);
  }
  const std::set<std::string> parts_of_the_file{"procedure_id",
                                                "extends_id",
                                                "replaces_id",
                                                "reimposes_id",
                                                "measure_id",
                                                "execution_plan_id"};
  const std::set<std::string> records{
      "child_id", "act_id", "sitting_id", "adjourns_id", "draft_id", "repeals_ids"};
  std::set<std::string> known = parts_of_the_file;
  known.insert(records.begin(), records.end());
  EXPECT_THAT(followed, IsSubsetOf(known));
  const std::set<std::pair<std::string, std::string>> indexed{{"gerove.v1.Procedure", "Sitting"},
                                                              {"gerove.v1.Act", "Sitting"}};
  EXPECT_EQ(naming, indexed);
}

}  // namespace
}  // namespace gerove::law
