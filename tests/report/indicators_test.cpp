// Figures have the names that are made here, and no others.
#include "gerove/report/indicators.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <type_traits>

#include "report/figure_list.hpp"

namespace gerove::report {
namespace {

TEST(Indicators, AreNamedAfterWhatIsCounted) {
  EXPECT_EQ(Indicator::sittings().text(), "commission.sittings");
  EXPECT_EQ(Indicator::adjourned_questions().text(), "commission.questions.adjourned");
  EXPECT_EQ(Indicator::children_in_orders().text(), "commission.children.orders");
}

TEST(Indicators, AreNamedAfterCodes) {
  EXPECT_EQ(Indicator::requests(ProcedureAction::impose).text(), "commission.requests.impose");
  EXPECT_EQ(Indicator::requests_by(ActorKind::police).text(), "commission.requests.by.police");
  EXPECT_EQ(Indicator::orders(ActSubject::minimal_measure).text(),
            "commission.orders.minimal_measure");
  EXPECT_EQ(Indicator::orders(ActSubject::minimal_measure, ProcedureAction::impose).text(),
            "commission.orders.minimal_measure.impose");
  EXPECT_EQ(Indicator::measures(MeasureKind::mediation_2021).text(),
            "commission.measures.mediation_2021");
  EXPECT_EQ(Indicator::measures(MeasureKind{}).text(), "commission.measures.unspecified");
}

TEST(Indicators, OfACodeOfANewerVersionIsNamedAfterItsNumber) {
  EXPECT_EQ(Indicator::measures(static_cast<MeasureKind>(77)).text(), "commission.measures.77");
  EXPECT_NE(Indicator::measures(static_cast<MeasureKind>(77)),
            Indicator::measures(static_cast<MeasureKind>(78)));
}

TEST(Indicators, OfWhatEachReportShowsEvenIfThereIsNone) {
  const auto is_main = [](const Indicator& one) { return is_main_indicator(one.text()); };
  EXPECT_TRUE(is_main(Indicator::sittings()));
  EXPECT_TRUE(is_main(Indicator::requests()));
  EXPECT_TRUE(is_main(Indicator::orders()));
  EXPECT_TRUE(is_main(Indicator::measures()));
  EXPECT_TRUE(is_main(Indicator::orders(ActSubject::minimal_measure)));
  EXPECT_TRUE(is_main(Indicator::orders(ActSubject::compulsory_preschool)));
  EXPECT_FALSE(is_main(Indicator::adjourned_questions()));
  EXPECT_FALSE(is_main(Indicator::children_in_orders()));
  EXPECT_FALSE(is_main(Indicator::orders(ActSubject::other_help)));
  EXPECT_FALSE(is_main(Indicator::orders(ActSubject::minimal_measure, ProcedureAction::impose)));
}

TEST(Indicators, AreNotMadeOfText) {
  EXPECT_FALSE((std::is_constructible_v<Indicator, const char*>));
  EXPECT_FALSE((std::is_constructible_v<Indicator, std::string>));
  EXPECT_FALSE((std::is_constructible_v<Indicator, std::string_view>));
  EXPECT_FALSE(std::is_default_constructible_v<Indicator>);
}

}  // namespace
}  // namespace gerove::report
