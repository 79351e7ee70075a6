// The conventions that the engine decides by itself are those of the tables.
#include "law/table/conventions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "gerove/law/law.hpp"
#include "law/assess_all.hpp"
#include "law/table/choices.hpp"

namespace gerove::law {
namespace {

using testing::UnorderedElementsAreArray;
using IdList = std::vector<std::string_view>;

TEST(Conventions, AreWrittenInTheTableWithTheSameOptions) {
  for (const detail::ConventionName& name : detail::convention_names) {
    const auto& all = test::lithuanian_law().table().conventions;
    const auto convention = std::ranges::find(all, name.id, &Convention::id);
    ASSERT_NE(convention, all.end()) << name.id;
    IdList written;
    for (const ConventionOption& option : convention->options) written.push_back(option.id);
    IdList known(name.options.begin(), name.options.end());
    std::erase(known, std::string_view{});
    EXPECT_THAT(written, UnorderedElementsAreArray(known)) << name.id;
  }
}

TEST(Conventions, GiveTheValueOfTheOptionChosen) {
  const Choices choices(test::lithuanian_law().compiled());
  EXPECT_EQ(choices.option<Tie>(), Tie::unknown);
  EXPECT_EQ(choices.option<calendar::Backward>(), calendar::Backward::full_days_between);
  const Convention& tie = *choices.convention<Tie>();
  EXPECT_EQ(tie.id, "TIE");
  for (std::size_t i = 0; i < tie.options.size(); ++i) {
    const Choices other = choices.with(tie, i);
    EXPECT_EQ(other.option(tie).id, tie.options[i].id);
    EXPECT_EQ(other.option<Tie>() == Tie::rejected, tie.options[i].id == "REJECTED");
    EXPECT_EQ(other.option<calendar::Backward>(), calendar::Backward::full_days_between);
  }
}

TEST(Conventions, MoveTermsOffRestDaysByTheirNature) {
  const Choices choices(test::lithuanian_law().compiled());
  EXPECT_EQ(choices.roll(false), calendar::EndRoll::forward);
  EXPECT_EQ(choices.roll(true), calendar::EndRoll::none);
}

}  // namespace
}  // namespace gerove::law
