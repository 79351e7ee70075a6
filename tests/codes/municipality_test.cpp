// The list of municipalities.
#include "gerove/codes/municipality.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace gerove {
namespace {

static_assert(municipality_names.size() == 60);

TEST(Municipalities, AreInTheOrderOfTheirTwoDigitCodes) {
  std::string_view before = "00";
  for (const MunicipalityName& municipality : municipality_names) {
    EXPECT_EQ(municipality.code.size(), 2U);
    EXPECT_LT(before, municipality.code);
    EXPECT_TRUE(municipality.name.ends_with(" savivaldybė")) << municipality.name;
    before = municipality.code;
  }
}

TEST(Municipalities, AreFoundByCodeAndByName) {
  EXPECT_EQ(municipality_name("59"), "Lazdijų rajono savivaldybė");
  EXPECT_EQ(municipality_code("Šiaulių miesto savivaldybė"), "29");
  EXPECT_EQ(municipality_name("10"), "");
  EXPECT_EQ(municipality_code("Lazdijai"), "");
}

}  // namespace
}  // namespace gerove
