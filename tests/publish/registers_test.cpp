// The workbook that an office fills in, as our own reader of workbooks sees it.
#include "gerove/publish/registers.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "gerove/intake/grid.hpp"
#include "gerove/registers/import.hpp"
#include "gerove/registers/sheets.hpp"

namespace gerove::publish {
namespace {

using ::testing::IsEmpty;

/// The bytes; skips a library without documents or without formats of offices.
std::string workbook() {
  std::string bytes;
  const auto failure = try_write_template(bytes);
  return failure ? std::string() : bytes;
}

class Template : public ::testing::Test {
 protected:
  void SetUp() override {
    if (bytes.empty()) GTEST_SKIP() << "built without documents";
    const auto failure = intake::try_read_grids(bytes, reading);
    if (failure) GTEST_SKIP() << "built without formats of offices";
  }

  const std::string bytes = workbook();
  intake::GridReading reading;
};

bool is_read(const registers::Sheet& sheet) {
  return std::ranges::count(registers::imported_records(), std::string_view(sheet.record)) > 0;
}

TEST_F(Template, IsTheSameEachTime) { EXPECT_EQ(workbook(), bytes); }

TEST_F(Template, HasEachSheetThatIsReadWithItsTitles) {
  for (const registers::Sheet& sheet : registers::sheets()) {
    const auto grid = std::ranges::find(reading.grids, sheet.name, &intake::Grid::name);
    ASSERT_EQ(grid != reading.grids.end(), is_read(sheet)) << sheet.name;
    if (grid == reading.grids.end()) continue;
    for (std::uint32_t i = 0; i < sheet.columns.size(); ++i) {
      const auto cell = sheet.titles_in_rows ? grid->at(i, 0) : grid->at(0, i);
      const bool required = sheet.columns[i].need == registers::Need::required;
      EXPECT_EQ(cell.text, sheet.columns[i].title + (required ? "*" : "")) << sheet.name;
    }
  }
}

TEST_F(Template, HasNoRowsToImport) {
  const registers::ImportFile file{"registrai.xlsx", reading.grids};
  const auto plan = registers::plan_import({&file, 1}, registers::template_mapping(), RecordSet());
  EXPECT_THAT(plan.rows, IsEmpty());
  EXPECT_THAT(plan.findings, IsEmpty());
}

}  // namespace
}  // namespace gerove::publish
