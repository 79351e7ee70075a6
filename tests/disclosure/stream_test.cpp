#include "gerove/disclosure/stream.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "disclosure/own_profile.hpp"
#include "gerove/disclosure/profiles.hpp"
#include "gerove/wire/json.hpp"
#include "support/read_records.hpp"

namespace gerove::test {
namespace {

using disclosure::Redactor;

std::string written(const std::vector<Record>& records) {
  std::ostringstream out;
  auto writer = wire::RecordWriter::to_stream(out, {.format = wire::StreamFormat::jsonl});
  for (const Record& record : records) writer.write(record);
  writer.close();
  return out.str();
}

std::string redacted(const std::vector<Record>& records, const Redactor& redactor) {
  const std::string in = written(records);
  auto reader = wire::RecordReader::from_memory(in);
  std::ostringstream out;
  auto writer = wire::RecordWriter::to_stream(out, {.format = wire::StreamFormat::jsonl});
  disclosure::redact_records(reader, writer, redactor);
  writer.close();
  return out.str();
}

const std::vector<Record>& sample() {
  static const auto records = read_records("sample_municipality_2023.jsonl");
  return records;
}

template <class T>
std::vector<Record> without(std::vector<Record> records) {
  std::erase_if(records, [](const Record& r) { return std::holds_alternative<T>(r.content); });
  return records;
}

TEST(RedactStream, ADroppedRecordLeavesNothingBehind) {
  const Redactor redactor(*disclosure::find_profile("statistics"));
  const std::string all = redacted(sample(), redactor);
  EXPECT_EQ(redacted(without<Person>(without<Family>(without<Act>(sample()))), redactor), all);
  EXPECT_EQ(all.find("{}"), std::string::npos);
  EXPECT_EQ(all.find("asmuo"), std::string::npos);
  EXPECT_EQ(all.find("seima"), std::string::npos);
  EXPECT_EQ(all.find("aktas"), std::string::npos) << "nor are orders named that are not there";
}

TEST(RedactStream, ThePlaceOfARecordTellsNothing) {
  const Redactor redactor(*disclosure::find_profile("statistics"));
  std::vector<Record> records = sample();
  const std::string before = redacted(records, redactor);
  std::reverse(records.begin() + 1, records.end());
  const auto lines = [](const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
  };
  const std::string after = redacted(records, redactor);
  EXPECT_EQ(lines(after), lines(before));
  const auto hidden_part = [](const std::string& text) {
    return text.substr(text.find("{\"child\""));
  };
  EXPECT_EQ(hidden_part(after), hidden_part(before));
}

TEST(RedactStream, TheFirstHeaderStays) {
  OwnProfile own;
  fill_open(own);
  const Record header = record_of(Header{.municipality_id = MunicipalityId("azuolyno")});
  EXPECT_EQ(redacted({header}, Redactor(own.get())), written({header}));
}

TEST(RedactStream, FurtherHeadersDoNotTellWhereFilesWereJoined) {
  const Redactor redactor(*disclosure::find_profile("public"));
  std::vector<Record> records = sample();
  records.insert(records.begin() + 40, records.front());
  EXPECT_EQ(redacted(records, redactor), redacted(sample(), redactor));
}

TEST(RedactStream, RedactingAgainChangesNothing) {
  for (const auto& profile : disclosure::profiles) {
    const Redactor redactor(profile);
    const std::string once = redacted(sample(), redactor);
    std::vector<Record> again;
    auto reader = wire::RecordReader::from_memory(once);
    for (Record record; reader.next(record);) again.push_back(record);
    EXPECT_EQ(redacted(again, redactor), once) << profile.id;
  }
}

}  // namespace
}  // namespace gerove::test
