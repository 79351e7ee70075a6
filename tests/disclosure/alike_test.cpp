// Streams for counting: nobody finds a record again by what is known of it from elsewhere.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "disclosure/own_profile.hpp"
#include "gerove/disclosure/profiles.hpp"
#include "gerove/disclosure/stream.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"
#include "support/random_records.hpp"
#include "support/read_records.hpp"

namespace gerove::test {
namespace {

using disclosure::Redactor;

struct Thinned {
  std::vector<Record> records{};
  disclosure::RedactionCount count{};
};

Thinned thinned(const std::vector<Record>& records, const Redactor& redactor) {
  Thinned out;
  auto next = records.begin();
  out.count =
      disclosure::redact_records([&] { return next == records.end() ? nullptr : &*next++; },
                                 [&](const Record& record) { out.records.push_back(record); },
                                 redactor);
  return out;
}

template <class T>
std::vector<T> all_of(const std::vector<Record>& records) {
  std::vector<T> list;
  for (const Record& record : records) {
    if (const auto* const one = std::get_if<T>(&record.content)) list.push_back(*one);
  }
  return list;
}

const Redactor& statistics() {
  static const Redactor redactor(*disclosure::find_profile("statistics"));
  return redactor;
}

/// The number of the rarest record among those that have to be alike; 0: there is none.
std::size_t rarest(const std::vector<Record>& records, const Redactor& redactor) {
  std::map<std::string, std::size_t> counts;
  for (const Record& record : records) {
    for (const FieldInfo& field : type_info<Record>().fields) {
      if (field.count(&record) != 0 && redactor.alike(field) != 0) ++counts[wire::encode(record)];
    }
  }
  std::size_t rarest = 0;
  for (const auto& [bytes, count] : counts) rarest = rarest == 0 ? count : std::min(rarest, count);
  return rarest;
}

CaseFile file_opened(Date day) {
  CaseFile file;
  file.opened = day;
  return file;
}

Record child_of(Sex sex, std::string municipality = "azuolynas") {
  Child child;
  child.sex = sex;
  child.municipality_id = MunicipalityId(std::move(municipality));
  return {.content = child};
}

std::vector<Record> times(std::size_t count, const Record& record) { return {count, record}; }

std::vector<Record> joined(std::vector<std::vector<Record>> lists) {
  std::vector<Record> all;
  for (auto& list : lists) all.insert(all.end(), list.begin(), list.end());
  return all;
}

/// How many of the children in a stream have a sex and a municipality.
std::vector<std::size_t> told(const std::vector<Record>& records) {
  std::vector<std::size_t> counts(3);
  for (const Child& child : all_of<Child>(records)) {
    ++counts[0];
    counts[1] += child.sex != Sex::unspecified ? 1 : 0;
    counts[2] += child.municipality_id.empty() ? 0 : 1;
  }
  return counts;
}

TEST(Alike, AValueThatThreeHaveIsShown) {
  const auto [records, count] = thinned(
      joined({times(3, child_of(Sex::male)), times(3, child_of(Sex::female))}), statistics());
  EXPECT_THAT(told(records), testing::ElementsAre(6, 6, 6));
  EXPECT_EQ(count.written, 6U);
  EXPECT_EQ(count.left_out, 0U);
}

TEST(Alike, AValueThatTwoHaveIsLeftOutWithThatOfTheRarestOthers) {
  const auto [records, count] = thinned(
      joined({times(3, child_of(Sex::male)), times(2, child_of(Sex::female))}), statistics());
  EXPECT_THAT(told(records), testing::ElementsAre(5, 0, 5)) << "else the two would be alone";
  EXPECT_EQ(count.left_out, 0U);
  const auto more = thinned(joined({times(4, child_of(Sex::male, "berzynas")),
                                    times(3, child_of(Sex::male)),
                                    times(2, child_of(Sex::male, "egline"))}),
                            statistics());
  EXPECT_THAT(told(more.records), testing::ElementsAre(9, 9, 4)) << "the three join the two";
}

TEST(Alike, RareValuesTogetherAreEnough) {
  const auto [records, count] = thinned(joined({times(3, child_of(Sex::male)),
                                                times(1, child_of(Sex::male, "berzynas")),
                                                times(1, child_of(Sex::male, "egline")),
                                                times(1, child_of(Sex::male, "liepynas"))}),
                                        statistics());
  EXPECT_THAT(told(records), testing::ElementsAre(6, 6, 3));
}

TEST(Alike, TwoAreTooFewAndAreCounted) {
  const auto [records, count] = thinned(times(2, child_of(Sex::male)), statistics());
  EXPECT_TRUE(records.empty());
  EXPECT_EQ(count.written, 0U);
  EXPECT_EQ(count.left_out, 2U);
  EXPECT_EQ(thinned(times(3, child_of(Sex::male)), statistics()).count.left_out, 0U);
}

TEST(Alike, RecordsOfWhichNothingIsLeftAreCounted) {
  std::vector<Record> records;
  for (const int month : {1, 4, 7}) records.push_back({.content = file_opened(on(2023, month, 1))});
  const auto [seen, count] = thinned(records, statistics());
  EXPECT_TRUE(seen.empty());
  EXPECT_EQ(count.left_out, 3U);
}

TEST(Alike, DaysAreTheFirstOfTheirQuarter) {
  const auto opened = [](Date day) {
    return Redactor(*disclosure::find_profile("statistics")).redact(file_opened(day))->opened;
  };
  EXPECT_EQ(opened(on(2023, 1, 1)), on(2023, 1, 1));
  EXPECT_EQ(opened(on(2023, 3, 31)), on(2023, 1, 1));
  EXPECT_EQ(opened(on(2023, 4, 1)), on(2023, 4, 1));
  EXPECT_EQ(opened(on(2023, 12, 31)), on(2023, 10, 1));
  EXPECT_EQ(
      Redactor(*disclosure::find_profile("police")).redact(file_opened(on(2023, 3, 31)))->opened,
      on(2023, 3, 31));
}

TEST(Alike, MomentsAreTheFirstOfTheirQuarterToo) {
  const auto sent = [](std::int64_t seconds) {
    Referral referral;
    referral.events.emplace_back().moment = Moment{.seconds = seconds, .nanos = 5};
    return *statistics().redact(referral)->events.at(0).moment;
  };
  EXPECT_EQ(sent(1681714800), Moment{.seconds = 1680307200}) << "2023-04-17 becomes 2023-04-01";
  EXPECT_EQ(sent(-1), Moment{.seconds = -7948800}) << "1969-12-31 becomes 1969-10-01";
  EXPECT_EQ(sent(-62135596800), Moment{}) << "the year 1";
  EXPECT_EQ(sent(253402300799), Moment{.seconds = 253394352000}) << "9999-10-01";
}

TEST(Alike, WhatIsOneValueStaysOne) {
  std::vector<Record> records;
  for (const int end : {1, 4, 7}) {
    CaseFile file = file_opened(on(2023, 1, 1));
    Measure& measure = file.measures.emplace_back();
    measure.kind = MeasureKind::mediation_2021;
    measure.imposed = on(2023, 1, 1);
    measure.term = MeasureTerm{};
    measure.term->length = StatedTerm{.period = Period{on(2023, 1, 1), on(2023, end, 1), {}}};
    records.push_back({.content = file});
  }
  for (const CaseFile& file : all_of<CaseFile>(thinned(records, statistics()).records)) {
    EXPECT_EQ(json::print(file).find("start"), std::string::npos)
        << "without its end a period would say that it lasts";
  }
}

TEST(Alike, NoRecordOfTheSampleIsAlone) {
  const auto records = read_records("sample_municipality_2023.jsonl");
  for (const std::string_view profile : {"statistics", "research"}) {
    const Redactor redactor(*disclosure::find_profile(profile));
    const auto [seen, count] = thinned(records, redactor);
    EXPECT_GE(rarest(seen, redactor), 3U) << profile;
    EXPECT_GT(seen.size(), 40U) << profile;
  }
}

TEST(Alike, CaseFilesDoNotJoinWithThoseOfWhoeverSeesMore) {
  const auto records = read_records("sample_municipality_2023.jsonl");
  const auto counted = all_of<CaseFile>(thinned(records, statistics()).records);
  ASSERT_FALSE(counted.empty());
  const Redactor executor(*disclosure::find_profile("measure_executor"));
  // What the executor knows of each file, coarsened as the statistics are: which of them can it be?
  for (const CaseFile& known : all_of<CaseFile>(thinned(records, executor).records)) {
    const auto seen = statistics().redact(known);
    const auto may_be = [&](const CaseFile& file) {
      const bool opened = !file.opened || (seen && seen->opened == file.opened);
      return opened && file.measures.size() <= known.measures.size();
    };
    const auto candidates = std::ranges::count_if(counted, may_be);
    EXPECT_TRUE(candidates == 0 || candidates >= 3) << candidates;
  }
}

TEST(Alike, NoRecordOfAnyStreamIsAlone) {
  Random random(21);
  for (int i = 0; i < 12; ++i) {
    std::vector<Record> records;
    for (std::size_t n = below(random, 12) + 1; n > 0; --n) {
      const Record record = random_record<Record>(random, {.presence_percent = 30, .depth = 3});
      const auto copies = below(random, 4) + 1;
      records.insert(records.end(), copies, record);
    }
    const auto [seen, count] = thinned(records, statistics());
    const std::size_t fewest = rarest(seen, statistics());
    EXPECT_TRUE(fewest == 0 || fewest >= 3) << fewest;
    EXPECT_EQ(thinned(seen, statistics()).records, seen) << "treated again it stays";
    std::shuffle(records.begin(), records.end(), random);
    const auto again = thinned(records, statistics());
    EXPECT_EQ(again.count.left_out, count.left_out);
    ASSERT_FALSE(testing::Test::HasFailure()) << i;
  }
}

TEST(Alike, AHostSaysHowMany) {
  OwnProfile own;
  own.grant({"child", "municipality"}, every_class);
  disclosure::Profile profile = own.get();
  disclosure::Grant grant = profile.grants.front();
  grant.alike = 5;
  profile.grants = {&grant, 1};
  const Redactor redactor(profile);
  EXPECT_EQ(thinned(times(4, child_of(Sex::male)), redactor).count.left_out, 4U);
  EXPECT_EQ(thinned(times(5, child_of(Sex::male)), redactor).count.written, 5U);
  EXPECT_EQ(Redactor(own.get()).alike(*type_info<Record>().find("child")), 0U);
}

TEST(Alike, ProfilesThatOnlyCountAskForIt) {
  for (const auto& profile : disclosure::profiles) {
    const bool counts = profile.id == "statistics" || profile.id == "research";
    const Redactor redactor(profile);
    for (const FieldInfo& field : type_info<Record>().fields) {
      static const std::set<std::string_view> of_children{
          "child", "case_file", "referral", "need_assessment"};
      EXPECT_TRUE(counts || redactor.alike(field) == 0) << profile.id << ' ' << field.name;
      if (profile.id == "statistics" && of_children.contains(field.name)) {
        EXPECT_EQ(redactor.alike(field), 3U) << field.name;
      }
    }
  }
}

}  // namespace
}  // namespace gerove::test
