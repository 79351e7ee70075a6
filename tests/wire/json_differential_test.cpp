// libprotobuf and we write the same JSON, and read the same from it.
#include <gmock/gmock.h>

#include <cmath>
#include <string>

#include "support/mutate.hpp"
#include "support/random_records.hpp"
#include "wire/json_oracle.hpp"

namespace gerove {
namespace {

using namespace test;

/// Leaves doubles no more digits than libprotobuf writes for every double.
void shorten_doubles(const TypeInfo& type, void* message) {
  for (const FieldInfo& field : type.fields) {
    for (std::size_t i = 0; i < field.count(message); ++i) {
      void* const value = const_cast<void*>(field.at(message, i));
      if (field.kind == Kind::float64) {
        *static_cast<double*>(value) = std::round(std::fmod(*static_cast<double*>(value), 180));
      } else if (field.kind == Kind::message) {
        shorten_doubles(field.type(), value);
      }
    }
  }
}

/// A record of each kind in turn.
Record random_of_kind(std::size_t kind, Random& random) {
  const auto fields = type_info<Record>().fields;
  const FieldInfo& field = fields[kind % fields.size()];
  Record record;
  fill_random(field.type(), field.add(&record), random, {.presence_percent = 25});
  return record;
}

void expect_same_json(const Record& record) {
  const std::string bytes = wire::encode(record);
  const std::string text = json::print(record);
  ASSERT_EQ(text, proto_json(bytes));
  ASSERT_EQ(json::print(record, {.pretty = true}), proto_json(bytes, true));
}

void expect_same_value(const Record& record) {
  const std::string bytes = wire::encode(record);
  const std::string text = json::print(record);
  ASSERT_EQ(wire::encode(json::parse<Record>(text)), bytes);
  ASSERT_EQ(wire::encode(json::parse<Record>(json::print(record, {.pretty = true}))), bytes);
  ASSERT_EQ(wire::encode(json::parse<Record>(proto_json(bytes))), bytes);
  ASSERT_EQ(json_disagreement(text), "");
}

void compare_written(int count, std::uint64_t seed) {
  Random random(seed);
  for (int i = 0; i < count; ++i) {
    Record record = random_of_kind(static_cast<std::size_t>(i), random);
    shorten_doubles(type_info<Record>(), &record);
    expect_same_json(record);
    if (testing::Test::HasFatalFailure()) FAIL() << "record " << i;
  }
}

void compare_read(int count, std::uint64_t seed) {
  Random random(seed);
  for (int i = 0; i < count; ++i) {
    expect_same_value(random_of_kind(static_cast<std::size_t>(i), random));
    if (testing::Test::HasFatalFailure()) FAIL() << "record " << i;
  }
}

void compare_damaged(int count, std::uint64_t seed) {
  Random random(seed);
  for (int i = 0; i < count; ++i) {
    const std::string text = json::print(random_of_kind(static_cast<std::size_t>(i), random));
    for (int j = 0; j < 20; ++j) {
      const std::string damaged = mutated(text, random);
      ASSERT_EQ(json_disagreement(damaged), "") << damaged;
    }
  }
}

TEST(JsonDifferential, RandomRecordsAreWrittenAsLibprotobufWritesThem) { compare_written(400, 1); }
TEST(JsonDifferential, RandomRecordsAreReadAsLibprotobufReadsThem) { compare_read(400, 2); }
TEST(JsonDifferential, DamagedTextThatWeAcceptIsReadAsLibprotobufReadsIt) {
  compare_damaged(100, 3);
}
TEST(JsonDifferential, ManyRandomRecordsAreWrittenTheSame_slow) { compare_written(20'000, 4); }
TEST(JsonDifferential, ManyRandomRecordsAreReadTheSame_slow) { compare_read(20'000, 5); }
TEST(JsonDifferential, ManyDamagedTextsAreReadTheSame_slow) { compare_damaged(3'000, 6); }

TEST(JsonDifferential, EveryCharacterIsEscapedAsLibprotobufEscapesIt) {
  const auto append = [](std::string& out, std::uint32_t c) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xc0 | c >> 6);
    } else if (c < 0x10000) {
      out += static_cast<char>(0xe0 | c >> 12);
      out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    } else {
      out += static_cast<char>(0xf0 | c >> 18);
      out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
      out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    }
    if (c >= 0x80) out += static_cast<char>(0x80 | (c & 0x3f));
  };
  Record record;
  std::string& title = record.content.emplace<Header>().title;
  for (std::uint32_t c = 0; c < 0x110000; ++c) {
    if (c < 0xd800 || c > 0xdfff) append(title, c);
    if ((c & 0xfff) != 0xfff) continue;
    const std::string text = json::print(record);
    ASSERT_EQ(text, proto_json(wire::encode(record))) << "before U+" << std::hex << c;
    ASSERT_EQ(json::parse<Record>(text), record);
    title.clear();
  }
}

TEST(JsonDifferential, UnknownFieldsAreDroppedByBoth) {
  Random random(7);
  std::uint64_t dropped = 0;
  for (int i = 0; i < 50; ++i) {
    const Record record =
        random_record<Record>(random, {.presence_percent = 10, .unknown_percent = 50});
    json::print(record, {.dropped_fields = &dropped});
    ASSERT_EQ(wire::encode(json::parse<Record>(json::print(record))),
              proto_read_json(proto_json(wire::encode(record))));
  }
  EXPECT_GT(dropped, 0U);
}

}  // namespace
}  // namespace gerove
