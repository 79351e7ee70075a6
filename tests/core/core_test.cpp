// Paths, ids, code lists, periods, failures: the small pieces that everything uses.
#include <gmock/gmock.h>

#include "gerove/codes/measure.hpp"
#include "gerove/core/error.hpp"
#include "gerove/core/field_path.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {
namespace {

using ::testing::HasSubstr;

TEST(FieldPath, JoinsNamesByDotsAndCountsFromZero) {
  FieldPath path("case_file");
  path.enter("procedures", 0);
  path.enter("measures", std::uint64_t{1} << 40);
  EXPECT_EQ(path.of("term"), "case_file.procedures[0].measures[1099511627776].term");
  path.leave();
  EXPECT_EQ(path.text(), "case_file.procedures[0]");
  path.leave();
  path.leave();
  path.leave();
  EXPECT_EQ(path.text(), "");
}

TEST(FieldPath, IsPutTogetherFromTheInsideOutAsWell) {
  std::string path;
  FieldPath::prepend(path, "end");
  FieldPath::prepend(path, "measures", 2);
  EXPECT_EQ(path, "measures[2].end");
}

TEST(Period, HasBothItsEnds) {
  const Period january{make_date(2024, 1, 1), make_date(2024, 1, 31), {}};
  EXPECT_TRUE(january.contains(*make_date(2024, 1, 1)));
  EXPECT_TRUE(january.contains(*make_date(2024, 1, 31)));
  EXPECT_FALSE(january.contains(*make_date(2024, 2, 1)));
  EXPECT_TRUE(january.overlaps({make_date(2024, 1, 31), {}, {}}));
  EXPECT_FALSE(january.overlaps({make_date(2024, 2, 1), {}, {}}));
  EXPECT_TRUE(Period{}.contains(*make_date(1990, 1, 1)));
  EXPECT_TRUE((Period{make_date(2024, 1, 2), make_date(2024, 1, 1), {}}).is_reversed());
}

TEST(CodeList, KnowsNamesAndLabelsAndToleratesOthers) {
  EXPECT_EQ(label(MeasureKind::mediation_2021).lt, "dalyvauti mediacijos procese");
  EXPECT_TRUE(label(static_cast<MeasureKind>(1234)).lt.empty());
  EXPECT_FALSE(is_known(static_cast<MeasureKind>(1234)));
  EXPECT_EQ(find_code(entries<MeasureKind>(), "MEASURE_KIND_OTHER")->number, 90);
}

TEST(Failure, SaysInBothLanguagesWhatAndWhere) {
  Failure failure;
  failure.code = Errc::wire_date;
  failure.path = "measures[2].imposed";
  failure.offset = 17;
  failure.record = 3;
  EXPECT_EQ(failure.message(Language::en),
            "there is no such date, or it is not written YYYY-MM-DD: measures[2].imposed, record "
            "3, byte 17 [108]");
  EXPECT_THAT(failure.message(Language::lt), HasSubstr("tokios datos nėra"));
  EXPECT_STREQ(Error(failure).what(), failure.message(Language::en).c_str());
}

TEST(Finding, ErrorsAreToldFromWarnings) {
  Findings findings(2);
  findings[0].severity = Severity::warning;
  EXPECT_FALSE(has_errors(findings));
  findings[1].severity = Severity::error;
  EXPECT_TRUE(has_errors(findings));
}

}  // namespace
}  // namespace gerove
