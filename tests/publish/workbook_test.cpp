// What is written into a workbook is what its readers see.
#include "publish/workbook.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/intake/grid.hpp"

namespace gerove::publish {
namespace {

std::string written(const std::vector<std::string>& texts) {
  Workbook book;
  Worksheet sheet = book.add_sheet("Lapas");
  std::uint32_t row = 0;
  for (const std::string& text : texts) sheet.write(row++, 0, text, CellStyle::text);
  return book.finish();
}

TEST(Workbook, KeepsTextsAsTheyAre) {
  const std::vector<std::string> texts{"=1+1",
                                       "007",
                                       "_x0041_ ir _x00e9_ _x1_ _x005F_",
                                       "<a href=\"x\">&amp;</a>",
                                       "pirma eilutė\nantra eilutė",
                                       "Ąžuolyno „Gilė“ – 7–14",
                                       "\xF0\x9F\x98\x80",
                                       std::string(32'767, 'a')};
  intake::GridReading reading;
  if (intake::try_read_grids(written(texts), reading)) GTEST_SKIP() << "no formats of offices";
  ASSERT_EQ(reading.grids.size(), 1U);
  for (std::uint32_t row = 0; row < texts.size(); ++row) {
    EXPECT_EQ(reading.grids[0].at(row, 0).text, texts[row]) << row;
  }
}

TEST(Workbook, RefusesATextThatNoCellHolds) {
  EXPECT_THROW(written({std::string(32'768, 'a')}), Error);
}

TEST(Workbook, IsTheSameEachTime) { EXPECT_EQ(written({"a", "b"}), written({"a", "b"})); }

}  // namespace
}  // namespace gerove::publish
