// libprotobuf and this codec accept the same bytes and make the same of them.
#include <gmock/gmock.h>

#include <google/protobuf/timestamp.pb.h>

#include <string>
#include <vector>

#include "gerove/wire/record_codecs.hpp"
#include "support/mutate.hpp"
#include "support/protobuf_oracle.hpp"
#include "support/random_records.hpp"

namespace gerove {
namespace {

using namespace test;

Record random(Random& random) {
  return random_record<Record>(
      random,
      {.presence_percent = static_cast<unsigned>(5 + below(random, 50)), .unknown_percent = 10});
}

void compare_random(int count, std::uint64_t seed) {
  Random generator(seed);
  Record reused;
  for (int i = 0; i < count; ++i) {
    const Record record = random(generator);
    const std::string bytes = wire::encode(record);
    ASSERT_EQ(wire::decode<Record>(bytes), record);
    ASSERT_EQ(protobuf_disagreement(bytes, reused), "") << "record " << i;
  }
}

void compare_merged(int count, std::uint64_t seed) {
  const google::protobuf::LogSilencer quiet;  // it reports bad UTF-8 on stderr
  Random generator(seed);
  Record reused;
  for (int i = 0; i < count; ++i) {
    const std::string bytes = wire::encode(random(generator));
    // The same alternative twice merges, another replaces.
    const std::string twice =
        chance(generator, 50) ? bytes + bytes : bytes + wire::encode(random(generator));
    ASSERT_EQ(protobuf_disagreement(twice, reused), "") << "record " << i;
  }
}

void compare_mutated(int count, int times, std::uint64_t seed) {
  const google::protobuf::LogSilencer quiet;  // it reports bad UTF-8 on stderr
  Random generator(seed);
  Record reused;
  for (int i = 0; i < count; ++i) {
    const std::string bytes = wire::encode(random(generator));
    for (int j = 0; j < times; ++j) {
      ASSERT_EQ(protobuf_disagreement(mutated(bytes, generator), reused), "")
          << "record " << i << ", damage " << j;
    }
  }
}

void compare_short_inputs(int count, std::uint64_t seed) {
  const google::protobuf::LogSilencer quiet;  // it reports bad UTF-8 on stderr
  Random generator(seed);
  Record reused;
  for (int i = 0; i < count; ++i) {
    std::string bytes(below(generator, 12), '\0');
    for (char& c : bytes) c = static_cast<char>(generator());
    if (chance(generator, 50)) {  // make it a case file, so that the noise lies deeper
      bytes.insert(0, {9 << 3 | 2, static_cast<char>(bytes.size())});
    }
    ASSERT_EQ(protobuf_disagreement(bytes, reused), "") << "input " << i;
  }
}

/// Puts moments out of range into a message of libprotobuf, which writes any. @return how many
int set_moments_beyond(google::protobuf::Message& message, Random& random) {
  const auto& reflection = *message.GetReflection();
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  int changed = 0;
  for (const auto* field : fields) {
    if (field->cpp_type() != google::protobuf::FieldDescriptor::CPPTYPE_MESSAGE) continue;
    const int count = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    for (int i = 0; i < count; ++i) {
      auto* const inner = field->is_repeated()
                              ? reflection.MutableRepeatedMessage(&message, field, i)
                              : reflection.MutableMessage(&message, field);
      changed += set_moments_beyond(*inner, random);
      auto* const moment = dynamic_cast<google::protobuf::Timestamp*>(inner);
      if (moment == nullptr) continue;
      const Moment beyond = moment_beyond(random);
      moment->set_seconds(beyond.seconds);
      moment->set_nanos(beyond.nanos);
      ++changed;
    }
  }
  return changed;
}

TEST(ProtobufDifferential, MomentsOutOfRangeAreRefusedWhereverTheyStand) {
  Random generator(5);
  int refused = 0;
  for (int i = 0; i < 2000; ++i) {
    v1::Record theirs;
    ASSERT_TRUE(theirs.ParseFromString(wire::encode(random(generator))));
    if (set_moments_beyond(theirs, generator) == 0) continue;
    Record ours;
    const auto failure = wire::try_decode(theirs.SerializeAsString(), ours);
    ASSERT_TRUE(failure) << "record " << i;
    EXPECT_EQ(failure->code, Errc::wire_moment);
    EXPECT_NE(failure->path, "");
    ++refused;
  }
  EXPECT_GT(refused, 50);
}

TEST(ProtobufDifferential, WhatHasMomentsOutOfRangeIsNotWritten) {
  Random generator(6);
  int refused = 0;
  for (int i = 0; i < 2000; ++i) {
    const auto record =
        random_record<Record>(generator, {.presence_percent = 20, .beyond_percent = 100});
    wire::Buffer buffer;
    if (const auto failure = wire::try_encode(record, buffer)) {
      ASSERT_EQ(failure->code, Errc::wire_moment);
      ++refused;
    } else {
      ASSERT_EQ(wire::decode<Record>(buffer.bytes()), record);
    }
  }
  EXPECT_GT(refused, 20);
}

TEST(ProtobufDifferential, RandomRecords) { compare_random(300, 1); }
TEST(ProtobufDifferential, MergedRecords) { compare_merged(200, 2); }
TEST(ProtobufDifferential, DamagedRecords) { compare_mutated(150, 20, 3); }
TEST(ProtobufDifferential, ShortNoise) { compare_short_inputs(30000, 4); }

TEST(ProtobufDifferential, RandomRecords_slow) { compare_random(200000, 11); }
TEST(ProtobufDifferential, MergedRecords_slow) { compare_merged(100000, 12); }
TEST(ProtobufDifferential, DamagedRecords_slow) { compare_mutated(50000, 40, 13); }
TEST(ProtobufDifferential, ShortNoise_slow) { compare_short_inputs(2000000, 14); }

}  // namespace
}  // namespace gerove
