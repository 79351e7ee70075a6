// What streams of records promise.
#include "gerove/wire/stream.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "gerove/wire/protobuf.hpp"
#include "support/folder.hpp"
#include "support/random_records.hpp"

namespace gerove {
namespace {

namespace fs = std::filesystem;
using test::content_of;
using test::Folder;
using test::put_content;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using wire::RecordReader;
using wire::RecordWriter;
using wire::StreamFormat;

Record header_record() {
  Record record;
  auto& header = record.content.emplace<Header>();
  header.format_version = 1;
  header.producer = "bandymas";
  return record;
}

Record person_record(const std::string& id) {
  Record record;
  record.content.emplace<Person>().id = PersonId(id);
  return record;
}

std::vector<Record> sample_records() {
  std::vector<Record> records = {header_record(), person_record("p-1"), person_record("p-2")};
  records.push_back(records[1]);
  std::get<Person>(records[3].content).id = PersonId("p-3");
  return records;
}

std::string stream_of(const std::vector<Record>& records, StreamFormat format) {
  std::ostringstream out;
  RecordWriter writer = RecordWriter::to_stream(out, {.format = format});
  for (const Record& record : records) writer.write(record);
  writer.close();
  return out.str();
}

/// Reads until the end or a failure of the stream.
struct Read {
  std::vector<Record> records{};
  std::vector<Failure> failures{};
};
Read read_all(RecordReader reader) {
  Read read;
  Record record;
  for (;;) {
    bool more = false;
    auto failure = reader.try_next(record, more);
    if (failure) read.failures.push_back(*failure);
    if (failure && failure->code >= Errc::stream_truncated) return read;
    if (more) read.records.push_back(record);
    if (!failure && !more) return read;
  }
}
Read read_all(const std::string& bytes, const wire::ReadOptions& options = {}) {
  return read_all(RecordReader::from_memory(bytes, options));
}

template <class Fn>
Failure failure_of(Fn&& fn) {
  try {
    fn();
  } catch (const Error& error) {
    return error.failure();
  }
  ADD_FAILURE() << "nothing was thrown";
  return {};
}

class Stream : public testing::TestWithParam<StreamFormat> {};
INSTANTIATE_TEST_SUITE_P(Formats,
                         Stream,
                         testing::Values(StreamFormat::gerove, StreamFormat::jsonl),
                         [](const auto& test) {
                           return test.param == StreamFormat::gerove ? "gerove" : "jsonl";
                         });

TEST_P(Stream, RecordsComeBackInOrder) {
  const auto records = sample_records();
  const Read read = read_all(stream_of(records, GetParam()));
  EXPECT_EQ(read.records, records);
  EXPECT_THAT(read.failures, IsEmpty());
}

TEST_P(Stream, RandomRecordsComeBackEqual) {
  test::Random random(1);
  std::vector<Record> records = {header_record()};
  for (int i = 0; i < 100; ++i) {
    records.push_back(test::random_record<Record>(random, {.presence_percent = 15}));
    auto* const header = std::get_if<Header>(&records.back().content);
    if (header != nullptr) header->format_version = 1;  // a newer one ends the reading
  }
  EXPECT_EQ(read_all(stream_of(records, GetParam())).records, records);
}

TEST_P(Stream, TheFirstRecordIsAHeaderAlsoWhenNoneWasGiven) {
  const auto read = read_all(stream_of({person_record("p-1")}, GetParam()));
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(std::get<Header>(read.records[0].content).format_version, 1U);
  const auto none = read_all(stream_of({}, GetParam()));
  ASSERT_EQ(none.records.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<Header>(none.records[0].content));
}

TEST_P(Stream, TheHeaderOfTheOptionsIsWritten) {
  std::ostringstream out;
  RecordWriter writer =
      RecordWriter::to_stream(out, {.format = GetParam(), .header = {.title = "Metai"}});
  writer.close();
  const auto read = read_all(out.str());
  EXPECT_EQ(std::get<Header>(read.records.at(0).content).title, "Metai");
}

TEST_P(Stream, TheFirstBytesTellTheFormat) {
  const std::string bytes = stream_of(sample_records(), GetParam());
  RecordReader reader = RecordReader::from_memory(bytes);
  Record record;
  EXPECT_TRUE(reader.next(record));
  EXPECT_EQ(reader.format(), GetParam());
}

TEST_P(Stream, AHeaderOfAnyLengthIsNotTakenForTheOtherFormat) {
  for (std::size_t size = 0; size < 300; ++size) {
    std::vector<Record> records = {header_record()};
    std::get<Header>(records[0].content).title = std::string(size, 'x');
    EXPECT_EQ(read_all(stream_of(records, GetParam())).records, records) << size;
  }
}

TEST_P(Stream, AnEmptyStreamHasNoRecords) {
  const Read read = read_all("", {.format = GetParam()});
  EXPECT_THAT(read.records, IsEmpty());
  EXPECT_THAT(read.failures, IsEmpty());
  EXPECT_THAT(read_all("").failures, IsEmpty());
}

TEST_P(Stream, CutAnywhereDeliversAllWholeRecordsThenFailsClearly) {
  const auto records = sample_records();
  const std::string whole = stream_of(records, GetParam());
  std::vector<std::size_t> ends = {0};  // where each record ends
  RecordReader reader = RecordReader::from_memory(whole);
  for (Record record; reader.next(record);) {
    if (reader.records() > 1) ends.push_back(static_cast<std::size_t>(reader.record_offset()));
  }
  ends.push_back(whole.size());
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    const Read read = read_all(whole.substr(0, cut), {.format = GetParam()});
    std::size_t expected = 0;
    while (ends[expected + 1] <= cut) ++expected;
    bool between = cut == ends[expected];
    if (GetParam() == StreamFormat::jsonl && cut + 1 == ends[expected + 1]) {
      ++expected;  // only the line end is missing
      between = true;
    }
    EXPECT_EQ(read.records,
              std::vector<Record>(records.begin(),
                                  records.begin() + static_cast<std::ptrdiff_t>(expected)))
        << cut;
    if (between) {
      EXPECT_THAT(read.failures, IsEmpty()) << cut;
      continue;
    }
    ASSERT_EQ(read.failures.size(), 1U) << cut;
    EXPECT_EQ(read.failures[0].code, Errc::stream_truncated) << cut;
    EXPECT_EQ(read.failures[0].record, expected) << cut;
  }
}

TEST_P(Stream, AFailureOfTheStreamIsFinal) {
  std::string bytes = stream_of(sample_records(), GetParam());
  bytes.resize(bytes.size() - 3);
  RecordReader reader = RecordReader::from_memory(bytes);
  Record record;
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(reader.next(record));
  const Failure first = failure_of([&] { reader.next(record); });
  EXPECT_EQ(record, Record{});
  EXPECT_EQ(failure_of([&] { reader.next(record); }), first);
}

TEST_P(Stream, ARecordLargerThanTheLimitIsRefused) {
  const std::string bytes =
      stream_of({header_record(), person_record(std::string(60, 'x'))}, GetParam());
  const Read read = read_all(bytes, {.record_size = 60});
  EXPECT_EQ(read.records.size(), 1U);
  ASSERT_EQ(read.failures.size(), 1U);
  EXPECT_EQ(read.failures[0].code, Errc::stream_record_size);
  EXPECT_EQ(read.failures[0].record, 1U);
}

TEST_P(Stream, ARecordOfExactlyTheLimitIsTaken) {
  const std::string bytes =
      stream_of({header_record(), person_record(std::string(60, 'x'))}, GetParam());
  RecordReader reader = RecordReader::from_memory(bytes);
  reader.next_bytes();
  const std::size_t size = reader.next_bytes().value().size();
  EXPECT_THAT(read_all(bytes, {.record_size = size}).failures, IsEmpty());
  EXPECT_EQ(read_all(bytes, {.record_size = size - 1}).failures.at(0).code,
            Errc::stream_record_size);
  EXPECT_EQ(wire::ReadOptions().record_size, 64U * 1024 * 1024);
}

TEST_P(Stream, AHeaderFurtherOnThatIsNewerIsRefusedToo) {
  Record newer = header_record();
  std::get<Header>(newer.content).format_version = wire::stream_format_version + 1;
  std::vector<Record> records = sample_records();
  records.push_back(newer);
  const Read read = read_all(stream_of(records, GetParam()));
  EXPECT_EQ(read.records, sample_records());
  ASSERT_EQ(read.failures.size(), 1U);
  EXPECT_EQ(read.failures[0].code, Errc::stream_version);
  EXPECT_EQ(read.failures[0].record, 4U);
}

TEST_P(Stream, ANewerFormatIsRefused) {
  Record newer = header_record();
  std::get<Header>(newer.content).format_version = 2;
  const Read read = read_all(stream_of({newer, person_record("p-1")}, GetParam()));
  EXPECT_THAT(read.records, IsEmpty());
  ASSERT_EQ(read.failures.size(), 1U);
  EXPECT_EQ(read.failures[0].code, Errc::stream_version);
}

TEST_P(Stream, FilesMayBeJoinedEndToEnd) {
  const std::string bytes = stream_of(sample_records(), GetParam());
  EXPECT_EQ(read_all(bytes + bytes).records.size(), 2 * sample_records().size());
}

TEST_P(Stream, RawBytesAreThoseOfOneRecord) {
  const std::string bytes = stream_of(sample_records(), GetParam());
  RecordReader reader = RecordReader::from_memory(bytes);
  reader.next_bytes();
  const auto raw = reader.next_bytes();
  if (GetParam() == StreamFormat::gerove)
    EXPECT_EQ(raw, wire::encode(person_record("p-1")));
  else
    EXPECT_EQ(raw, R"({"person":{"id":"p-1"}})");
  EXPECT_EQ(reader.records(), 2U);
}

TEST_P(Stream, EveryWayOfReadingGivesTheSame) {
  const auto records = sample_records();
  const Folder folder;
  const std::string path = folder.file(GetParam() == StreamFormat::gerove ? "a.gerove" : "a.jsonl");
  put_content(path, stream_of(records, GetParam()));
  EXPECT_EQ(read_all(RecordReader::open(path)).records, records);
  std::ifstream stream(path, std::ios::binary);
  EXPECT_EQ(read_all(RecordReader::from_stream(stream)).records, records);
  const int descriptor = ::open(path.c_str(), O_RDONLY);
  EXPECT_EQ(read_all(RecordReader::from_descriptor(descriptor)).records, records);
  EXPECT_EQ(::close(descriptor), 0) << "it stays the caller's";
}

TEST_P(Stream, RecordsLargerThanTheBufferComeBack) {
  std::vector<Record> records = {header_record()};
  for (std::size_t size : {100'000U, 1'000'000U, 3U, 300'000U}) {
    records.push_back(header_record());
    std::get<Header>(records.back().content).title = std::string(size, 'x');
  }
  const Folder folder;
  const std::string path = folder.file("big");
  put_content(path, stream_of(records, GetParam()));
  EXPECT_EQ(read_all(RecordReader::open(path, {.format = GetParam()})).records, records);
}

TEST_P(Stream, AFileIsPutInItsPlaceOnlyWhenItIsWhole) {
  const Folder folder;
  const std::string path = folder.file("a");
  put_content(path, "old");
  {
    RecordWriter writer = RecordWriter::create(path, {.format = GetParam()});
    writer.write(person_record("p-1"));
    EXPECT_EQ(content_of(path), "old");
  }
  EXPECT_EQ(content_of(path), "old") << "a writer that was not closed changes nothing";
  EXPECT_EQ(folder.count(), 1U) << "and leaves nothing behind";
  RecordWriter writer = RecordWriter::create(path, {.format = GetParam()});
  writer.write(person_record("p-1"));
  writer.close();
  writer.close();
  EXPECT_EQ(read_all(content_of(path)).records.size(), 2U);
  EXPECT_EQ(folder.count(), 1U);
}

TEST_P(Stream, ARecordThatCannotBeEncodedIsNotWrittenAndWritingGoesOn) {
  std::ostringstream out;
  RecordWriter writer = RecordWriter::to_stream(out, {.format = GetParam()});
  writer.write(person_record("p-1"));
  const Failure failure = failure_of([&] { writer.write(person_record(std::string(65, 'x'))); });
  EXPECT_THAT(failure.code, testing::AnyOf(Errc::wire_id, Errc::json_id));
  EXPECT_EQ(failure.record, 2U);
  EXPECT_EQ(failure.path, "person.id");
  writer.write(person_record("p-2"));
  writer.close();
  EXPECT_EQ(writer.records(), 3U);
  EXPECT_EQ(read_all(out.str()).records.back(), person_record("p-2"));
}

TEST_P(Stream, AFullDiskIsReported) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  RecordWriter writer = RecordWriter::create("/dev/full", {.format = GetParam()});
  writer.write(person_record("p-1"));
  const Failure failure = failure_of([&] { writer.close(); });
  EXPECT_EQ(failure.code, Errc::stream_write);
  EXPECT_THAT(failure.detail, HasSubstr("/dev/full"));
  EXPECT_EQ(failure_of([&] { writer.close(); }), failure) << "and stays so";
}

TEST_P(Stream, AStreamThatFailsIsReported) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  RecordWriter writer = RecordWriter::to_stream(out, {.format = GetParam()});
  EXPECT_EQ(failure_of([&] { writer.close(); }).code, Errc::stream_write);
}

TEST_P(Stream, ConversionKeepsRecordsAndTellsWhatItDropped) {
  auto records = sample_records();
  std::get<Person>(records[1].content).unknown.append_to() = "\xc0\x3e\x01\xc0\x3e\x02";
  const std::string bytes = stream_of(records, StreamFormat::gerove);
  RecordReader reader = RecordReader::from_memory(bytes);
  std::ostringstream out;
  RecordWriter writer = RecordWriter::to_stream(out, {.format = GetParam()});
  const wire::CopyResult result = wire::copy_records(reader, writer);
  writer.close();
  EXPECT_EQ(result.records, 4U);
  EXPECT_EQ(result.dropped_fields, GetParam() == StreamFormat::jsonl ? 2U : 0U);
  const auto back = read_all(out.str()).records;
  if (GetParam() == StreamFormat::gerove) {
    EXPECT_EQ(back, records);
  }
  EXPECT_EQ(back.size(), 4U);
}

TEST(StreamGerove, ABadRecordHasItsPlaceAndTheNextOneIsRead) {
  const std::string good = stream_of(sample_records(), StreamFormat::gerove);
  const std::string bad = {2, 0x2a, 5};  // a person that is cut
  const std::string bytes = good + bad + good;
  const Read read = read_all(bytes);
  EXPECT_EQ(read.records.size(), 2 * sample_records().size());
  ASSERT_EQ(read.failures.size(), 1U);
  EXPECT_EQ(read.failures[0].code, Errc::wire_truncated);
  EXPECT_EQ(read.failures[0].path, "person");
  EXPECT_EQ(read.failures[0].record, 4U);
  EXPECT_EQ(read.failures[0].offset, good.size() + 2);
}

TEST(StreamGerove, ALengthOfMoreThanFiveBytesIsRefused) {
  const Read read = read_all(std::string(6, '\x80'), {.format = StreamFormat::gerove});
  ASSERT_EQ(read.failures.size(), 1U);
  EXPECT_EQ(read.failures[0].code, Errc::stream_frame);
}

TEST(StreamGerove, ALengthMayTakeFiveBytes) {
  const std::string id = wire::encode(person_record("p-1"));
  const std::string length = std::string(1, static_cast<char>(id.size() | 0x80)) + "\x80\x80\x80";
  const Read read = read_all(length + '\0' + id, {.format = StreamFormat::gerove});
  EXPECT_THAT(read.records, ElementsAre(person_record("p-1")));
  EXPECT_THAT(read.failures, IsEmpty());
}

TEST(StreamGerove, ALengthThatLiesTakesNoMemory) {
  const Read read = read_all("\xff\xff\xff\x1f", {.record_size = std::size_t{1} << 30});
  ASSERT_EQ(read.failures.size(), 1U);
  EXPECT_EQ(read.failures[0].code, Errc::stream_truncated);
}

TEST(StreamJsonl, EmptyLinesAByteOrderMarkAndCarriageReturnsAreTolerated) {
  const Read read = read_all(
      "\xef\xbb\xbf\r\n{\"person\":{\"id\":\"p-1\"}}\r\n  \n\n{\"person\":{\"id\":\"p-2\"}}");
  EXPECT_THAT(read.records, ElementsAre(person_record("p-1"), person_record("p-2")));
  EXPECT_THAT(read.failures, IsEmpty());
}

TEST(StreamJsonl, IsToldByWhatFollowsItsFirstBrace) {
  for (const std::string text :
       {"{}", "{\"person\":{}}", "{ }", "{\t}", " \t\r\n{}", "\xef\xbb\xbf"}) {
    RecordReader reader = RecordReader::from_memory(text);
    Record record;
    reader.next(record);
    EXPECT_EQ(reader.format(), StreamFormat::jsonl) << text;
  }
}

TEST(StreamJsonl, ACharacterCutByTheEndIsACutStream) {
  for (const std::string end : {"\xc4", "\xe2\x80", "\xf0\x9d\x84"}) {
    const Read read = read_all("{\"person\":{\"id\":\"" + end, {.format = StreamFormat::jsonl});
    ASSERT_EQ(read.failures.size(), 1U);
    EXPECT_EQ(read.failures[0].code, Errc::stream_truncated);
  }
  const Read bad = read_all("{\"person\":{\"id\":\"\xff" + std::string(4, 'x'));
  EXPECT_EQ(bad.failures.at(0).code, Errc::json_utf8) << "it would be bad with more, too";
}

TEST(StreamJsonl, ABadLineHasItsPlaceAndTheNextOneIsRead) {
  const std::string text =
      "{\"header\":{}}\n\n{\"person\":{\"id\":7}}\n{\"person\":{\"id\":\"p-1\"}}\n";
  const Read read = read_all(text);
  EXPECT_EQ(read.records.size(), 2U);
  ASSERT_EQ(read.failures.size(), 1U);
  const Failure& failure = read.failures[0];
  EXPECT_EQ(failure.code, Errc::json_type);
  EXPECT_EQ(failure.path, "person.id");
  EXPECT_EQ(failure.record, 1U);
  EXPECT_EQ(failure.line, 3U);
  EXPECT_EQ(failure.column, 17U);
  EXPECT_EQ(failure.offset, text.find('7'));
}

TEST(StreamJsonl, ABadLastLineWithoutEndIsNotTakenForACutOne) {
  const Read read = read_all("{\"person\":{\"id\":7}}");
  ASSERT_EQ(read.failures.size(), 1U);
  EXPECT_EQ(read.failures[0].code, Errc::json_type);
}

TEST(StreamJsonl, UnknownNamesCanBeSkippedAndAreCounted) {
  const std::string text = "{\"person\":{\"id\":\"p-1\",\"ateitis\":[1]}}\n";
  EXPECT_EQ(read_all(text).failures.at(0).code, Errc::json_unknown_name);
  RecordReader reader = RecordReader::from_memory(text, {.ignore_unknown = true});
  Record record;
  EXPECT_TRUE(reader.next(record));
  EXPECT_EQ(record, person_record("p-1"));
  EXPECT_EQ(reader.ignored_names(), 1U);
}

TEST(StreamFile, TheNameTellsTheFormat) {
  EXPECT_EQ(wire::format_of("a/b.gerove"), StreamFormat::gerove);
  EXPECT_EQ(wire::format_of("b.jsonl"), StreamFormat::jsonl);
  EXPECT_EQ(wire::format_of("b.json"), std::nullopt);
  EXPECT_EQ(failure_of([] { RecordReader::open("b.json"); }).code, Errc::stream_format);
  EXPECT_EQ(failure_of([] { RecordWriter::create("b.json"); }).code, Errc::stream_format);
  EXPECT_EQ(failure_of([] { RecordWriter::create("-"); }).code, Errc::stream_format);
}

TEST(StreamFile, AFileThatCannotBeOpenedIsNamed) {
  const Folder folder;
  const std::string path = folder.file("nothing/a.gerove");
  const Failure reading = failure_of([&] { RecordReader::open(path); });
  EXPECT_EQ(reading.code, Errc::stream_open);
  EXPECT_THAT(reading.detail, HasSubstr(path));
  EXPECT_EQ(failure_of([&] { RecordWriter::create(path); }).code, Errc::stream_open);
}

TEST(StreamFile, WhatCannotBeReadIsReported) {
  const Folder folder;
  fs::create_directory(folder.file("a.gerove"));
  RecordReader reader = RecordReader::open(folder.file("a.gerove"));
  Record record;
  EXPECT_EQ(failure_of([&] { reader.next(record); }).code, Errc::stream_read);
  std::ifstream closed;
  closed.setstate(std::ios::failbit);
  RecordReader from_closed = RecordReader::from_stream(closed);
  EXPECT_EQ(failure_of([&] { from_closed.next(record); }).code, Errc::stream_read);
}

TEST(StreamFile, ALinkStaysALinkAndPermissionsStay) {
  const Folder folder;
  put_content(folder.file("real.gerove"), "old");
  fs::permissions(folder.file("real.gerove"), fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("real.gerove", folder.file("link.gerove"));
  RecordWriter writer = RecordWriter::create(folder.file("link.gerove"));
  writer.close();
  EXPECT_TRUE(fs::is_symlink(folder.file("link.gerove")));
  EXPECT_EQ(fs::status(folder.file("real.gerove")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(read_all(RecordReader::open(folder.file("real.gerove"))).records.size(), 1U);
}

TEST(StreamFile, APipeIsWrittenAndReadDirectly) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  RecordWriter writer = RecordWriter::to_descriptor(ends[1], {.format = StreamFormat::jsonl});
  writer.write(person_record("p-1"));
  writer.close();
  ::close(ends[1]);
  EXPECT_EQ(read_all(RecordReader::from_descriptor(ends[0])).records.size(), 2U);
  ::close(ends[0]);
}

TEST(StreamFile, WritingAfterCloseIsAFailure) {
  std::ostringstream out;
  RecordWriter writer = RecordWriter::to_stream(out);
  writer.close();
  EXPECT_EQ(failure_of([&] { writer.write(person_record("p-1")); }).code, Errc::stream_write);
}

TEST(StreamFile, AFailureNeverHoldsAValue) {
  const Read read = read_all("{\"person\":{\"bornOn\":\"Vardenis\"}}\n{\"Vardenis\":1}\n");
  EXPECT_EQ(read.failures.size(), 2U);
  for (const Failure& failure : read.failures) {
    EXPECT_THAT(failure.message(Language::lt), Not(HasSubstr("Vardenis")));
  }
}

TEST(RecordReader, TellsHowManyBytesARecordTakes) {
  const std::string person = wire::encode(person_record("a"));
  const std::string frame = static_cast<char>(person.size()) + person;
  const std::string frames = frame + std::string(1, '\0') + frame;
  RecordReader reader = RecordReader::from_memory(frames, {.format = StreamFormat::gerove});
  Record record;
  for (const std::size_t size : {frame.size(), std::size_t{1}, frame.size()}) {
    ASSERT_TRUE(reader.next(record));
    EXPECT_EQ(reader.record_size(), size);
  }
  RecordReader lines =
      RecordReader::from_memory("{}\n\n{ }\r\n{}", {.format = StreamFormat::jsonl});
  for (const std::size_t size : {3U, 5U, 2U}) {
    ASSERT_TRUE(lines.next(record));
    EXPECT_EQ(lines.record_size(), size);
  }
}

/// A case file with so many elements of one of its lists.
std::string frame_of(const CaseFile& file) {
  const std::string bytes = wire::encode(Record{.content = file});
  std::string frame;
  for (std::size_t size = bytes.size(); size > 0 || frame.empty(); size >>= 7) {
    frame += static_cast<char>((size & 0x7f) | (size >= 0x80 ? 0x80 : 0));
  }
  return frame + bytes;
}

TEST(RecordReader, DoesNotKeepTheRoomOfEveryLargeList) {
  constexpr std::size_t many = 40'000;
  CaseFile of_measures;
  of_measures.measures.resize(many);
  CaseFile of_procedures;
  of_procedures.procedures.resize(many);
  const std::string frames = frame_of(of_measures) + frame_of(of_procedures);
  RecordReader reader = RecordReader::from_memory(frames, {.format = StreamFormat::gerove});
  Record record;
  ASSERT_TRUE(reader.next(record));
  EXPECT_EQ(std::get<CaseFile>(record.content).measures.size(), many);
  ASSERT_TRUE(reader.next(record));
  EXPECT_EQ(std::get<CaseFile>(record.content).procedures.size(), many);
  EXPECT_EQ(std::get<CaseFile>(record.content).measures.capacity(), 0U);
}

}  // namespace
}  // namespace gerove
