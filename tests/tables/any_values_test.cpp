// Whatever numbers, codes and moments records in memory hold, each question about them has an end;
// under the sanitizers also without an overflow.
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/check/checker.hpp"
#include "gerove/disclosure/profiles.hpp"
#include "gerove/disclosure/redact.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/referral/referrals.hpp"
#include "gerove/referral/terms.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/report/totals.hpp"
#include "gerove/service/gap.hpp"
#include "gerove/service/match.hpp"
#include "gerove/tables/print.hpp"
#include "gerove/tables/record_tables.hpp"
#include "support/random_records.hpp"
#include "support/read_records.hpp"
#include "support/record_sets.hpp"

namespace gerove::tables {
namespace {

using test::on;
using test::Random;
using test::random_record;

std::vector<Record> random_records(Random& random, int count) {
  std::vector<Record> records;
  for (int i = 0; i < count; ++i) {
    records.push_back(random_record<Record>(random,
                                            {.presence_percent = 20,
                                             .unknown_percent = 10,
                                             .unknown_code_percent = 30,
                                             .beyond_percent = 50}));
  }
  return records;
}

/// Does work that may have to refuse days outside the calendar.
template <class Work>
void within_the_calendar(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::calendar_range) << error.what();
  }
}

void ask_everything(const RecordSet& records) {
  const law::Law law = law::lithuanian_law();
  const calendar::Calendar calendar = calendar::lithuanian_calendar();
  const law::Context context(records);
  const Date day = on(2024, 3, 7);
  const Period year{.start = on(2024, 1, 1), .end = on(2024, 12, 31)};
  check::Checker checker;
  report::Tally tally(year);
  for (const Record* const record : records.records()) {
    checker.add(*record);
    tally.add(*record);
    for (const auto& profile : disclosure::profiles) disclosure::redact(*record, profile);
  }
  EXPECT_FALSE(checker.finish().empty());
  tally.finish();
  report::check_totals(records);
  within_the_calendar([&] { law::assess(records, law, calendar, day); });
  for (const auto& referral : records.all<Referral>()) {
    within_the_calendar([&] { referral::terms_of(*referral, {context, law, calendar}, day); });
  }
  referral::Referrals(records).findings();
  service::gaps(records, {.period = year});
  const service::Directory directory(records, calendar);
  service::match({}, directory, day);
  for (const RecordTable& table : record_tables()) {
    to_csv(record_table(table, records.records(), Language::lt));
  }
}

TEST(AnyValues, HaveAnAnswer) {
  Random random(1);
  for (int i = 0; i < 5; ++i) ask_everything(test::set_of(random_records(random, 30)));
}

TEST(AnyValues, AMomentOutOfRangeIsNeverShownAsAnotherDay) {
  Referral referral;
  referral.id = ReferralId("s");
  referral.events.resize(1);
  const auto shown = [&](std::int64_t seconds) {
    referral.events[0].moment = Moment{.seconds = seconds};
    const RecordSet records = test::set_of<Referral>({referral});
    const RecordTable* const table = find_record_table("referral_events");
    return to_csv(record_table(*table, records.records(), Language::lt));
  };
  EXPECT_NE(shown(max_moment_seconds).find("9999-12-31T23:59:59Z"), std::string::npos);
  for (const std::int64_t seconds :
       {max_moment_seconds + 1, min_moment_seconds - 1, std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_NE(shown(seconds).find(std::to_string(seconds)), std::string::npos);
  }
}

}  // namespace
}  // namespace gerove::tables
