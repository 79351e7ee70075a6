// Long work can be stopped at each point where it asks, and gives the same if it is not.
#include "gerove/core/stop_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

#include "gerove/disclosure/profiles.hpp"
#include "gerove/disclosure/stream.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/referral/queues.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/service/gap.hpp"
#include "support/record_sets.hpp"

namespace gerove {
namespace {

const Date end_of_year = *make_date(2023, 12, 31);

const RecordSet& sample_year() {
  static const RecordSet records = test::read_set("sample_municipality_2023.jsonl");
  return records;
}

struct Stopped {};

/// Runs a job once to the end and once for each of the times it asks, stopped there.
/// @return how often it asked
template <class Job>
std::size_t stop_everywhere(const Job& job) {
  std::size_t asked = 0;
  job([&] { ++asked; });
  for (std::size_t last = 1; last <= asked; ++last) {
    std::size_t now = 0;
    EXPECT_THROW(job([&] {
                   if (++now == last) throw Stopped();
                 }),
                 Stopped);
  }
  return asked;
}

template <class T>
std::size_t number_of() {
  return sample_year().all<T>().size();
}

TEST(Stopping, TheYearlyReport) {
  report::Tally tally(*calendar_year(2023));
  for (const Record* const record : sample_year().records()) tally.add(*record);
  const std::size_t asked = stop_everywhere([&](const StopCheck& stop) { tally.finish(stop); });
  EXPECT_GE(asked, number_of<Sitting>() + number_of<CaseFile>());
  EXPECT_EQ(tally.finish([] {}), tally.finish());
}

TEST(Stopping, GapsOfServices) {
  const service::GapQuery query{.period = *calendar_year(2023)};
  const std::size_t asked =
      stop_everywhere([&](const StopCheck& stop) { gaps(sample_year(), query, stop); });
  EXPECT_GE(asked, number_of<Referral>() + number_of<NeedAssessment>());
}

TEST(Stopping, RecordsThatAreRedactedAndPutInOrder) {
  const disclosure::Redactor redactor(*disclosure::find_profile("police"));
  std::size_t written = 0;
  const std::size_t asked = stop_everywhere([&](const StopCheck& stop) {
    const auto records = sample_year().records();
    auto next = records.begin();
    written = disclosure::redact_records([&] { return next == records.end() ? nullptr : *next++; },
                                         [](const Record&) {},
                                         redactor,
                                         stop)
                  .written;
  });
  EXPECT_GT(written, 0U);
  EXPECT_GT(asked, written / 2) << "most are given last";
}

TEST(Stopping, StepsAskOnceInMany) {
  int asked = 0;
  const StopCheck stop = [&] { ++asked; };
  Steps steps(stop);
  for (int i = 0; i < 10'000; ++i) steps.step();
  EXPECT_THAT(asked, ::testing::AllOf(::testing::Gt(10), ::testing::Lt(1000)));
}

TEST(Stopping, ReferralsAndTheirFindings) {
  const referral::Referrals referrals(sample_year());
  const law::Law law = law::lithuanian_law();
  const law::Context context(sample_year());
  const auto calendar = law::office_calendar(sample_year());
  const auto actions = [&](const StopCheck& stop) {
    return next_actions(referrals, {}, {context, law, calendar}, end_of_year, stop);
  };
  EXPECT_EQ(stop_everywhere(actions), actions({}).size());
  EXPECT_GE(stop_everywhere([&](const StopCheck& stop) { referrals.findings(stop); }),
            number_of<Referral>());
}

TEST(Stopping, RecordsThatAreReadAndJoined) {
  const std::size_t records = sample_year().records().size();
  EXPECT_GE(stop_everywhere([](const StopCheck& stop) {
              read_records({{GEROVE_TEST_DATA "/sample_municipality_2023.jsonl"}}, {}, stop);
            }),
            records);
  RecordSetBuilder many;
  for (int i = 0; i < 10; ++i) many.add(sample_year());
  const RecordSet joined = std::move(many).finish();
  EXPECT_GT(stop_everywhere([&](const StopCheck& stop) { RecordSetBuilder().add(joined, stop); }),
            0U);
}

}  // namespace
}  // namespace gerove
