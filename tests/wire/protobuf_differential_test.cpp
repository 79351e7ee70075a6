// libprotobuf and this codec accept the same bytes and make the same of them.
#include <gmock/gmock.h>

#include <string>

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
