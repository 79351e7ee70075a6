// Long work can be stopped at each point where it asks, and gives the same if it is not.
#include "gerove/core/stop_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>

#include "gerove/disclosure/profiles.hpp"
#include "gerove/disclosure/stream.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/referral/desk.hpp"
#include "gerove/referral/queues.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/service/gap.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove {
namespace {

const Date end_of_year = *make_date(2023, 12, 31);

const std::deque<Record>& sample_year() {
  static const std::deque<Record> records = [] {
    std::deque<Record> all;
    auto reader = wire::RecordReader::open(GEROVE_TEST_DATA "/sample_municipality_2023.jsonl");
    for (Record record; reader.next(record);) all.push_back(record);
    return all;
  }();
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
  return static_cast<std::size_t>(std::ranges::count_if(sample_year(), [](const Record& record) {
    return std::holds_alternative<T>(record.content);
  }));
}

TEST(Stopping, TheYearlyReport) {
  report::Tally tally(*calendar_year(2023));
  for (const Record& record : sample_year()) tally.add(record);
  const std::size_t asked = stop_everywhere([&](const StopCheck& stop) { tally.finish(stop); });
  EXPECT_GE(asked, number_of<Sitting>() + number_of<CaseFile>());
  EXPECT_EQ(tally.finish([] {}), tally.finish());
}

TEST(Stopping, GapsOfServices) {
  service::GapTally tally(*calendar_year(2023));
  for (const Record& record : sample_year()) tally.add(record);
  const std::size_t asked = stop_everywhere([&](const StopCheck& stop) { tally.finish(stop); });
  EXPECT_GE(asked, number_of<Referral>() + number_of<NeedAssessment>());
}

TEST(Stopping, RecordsThatAreRedactedAndPutInOrder) {
  const disclosure::Redactor redactor(*disclosure::find_profile("police"));
  std::size_t written = 0;
  const std::size_t asked = stop_everywhere([&](const StopCheck& stop) {
    auto next = sample_year().begin();
    written =
        disclosure::redact_records([&] { return next == sample_year().end() ? nullptr : &*next++; },
                                   [](const Record&) {},
                                   redactor,
                                   stop);
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
  referral::Desk desk;
  for (const Record& record : sample_year()) desk.refer(record);
  const law::Law law = law::lithuanian_law();
  const auto calendar = office_calendar(desk.context());
  const auto actions = [&](const StopCheck& stop) {
    return next_actions(desk.referrals(),
                        referral::Queue::to_do,
                        {},
                        desk.setting(law, calendar),
                        end_of_year,
                        stop);
  };
  EXPECT_EQ(stop_everywhere(actions), actions({}).size());
  EXPECT_GE(stop_everywhere([&](const StopCheck& stop) { desk.findings(stop); }),
            number_of<Referral>());
}

}  // namespace
}  // namespace gerove
