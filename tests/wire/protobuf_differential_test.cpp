// libprotobuf and this codec accept the same bytes and make the same of them.
#include <gmock/gmock.h>

#include <string>

#include "gerove/wire/records.hpp"
#include "support/mutate.hpp"
#include "support/proto_bridge.hpp"
#include "support/random_records.hpp"

namespace gerove {
namespace {

using namespace test;

/// Refusals that libprotobuf does not share: texts that are no date or id where one must stand.
bool is_stricter_by_design(Errc code) {
  return code == Errc::wire_date || code == Errc::wire_partial_date || code == Errc::wire_id;
}

/// Both judge the bytes; where both accept, both write the same.
void expect_agreement(const std::string& bytes, Record& reused) {
  Record ours;
  const auto failure = wire::try_decode(bytes, ours);
  ASSERT_EQ(wire::try_decode_over(reused, bytes), failure);
  if (!failure) {
    ASSERT_EQ(reused, ours);
  }
  if (failure && is_stricter_by_design(failure->code)) return;
  v1::Record theirs;
  ASSERT_EQ(theirs.ParseFromString(bytes), !failure)
      << (failure ? failure->message(Language::en) : "");
  if (!failure) {
    ASSERT_EQ(wire::encode(ours), proto_bytes(theirs));
  }
}

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
    expect_agreement(bytes, reused);
    if (testing::Test::HasFatalFailure()) FAIL() << "record " << i;
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
    expect_agreement(twice, reused);
    if (testing::Test::HasFatalFailure()) FAIL() << "record " << i;
  }
}

void compare_mutated(int count, int times, std::uint64_t seed) {
  const google::protobuf::LogSilencer quiet;  // it reports bad UTF-8 on stderr
  Random generator(seed);
  Record reused;
  for (int i = 0; i < count; ++i) {
    const std::string bytes = wire::encode(random(generator));
    for (int j = 0; j < times; ++j) {
      expect_agreement(mutated(bytes, generator), reused);
      if (testing::Test::HasFatalFailure()) FAIL() << "record " << i << " damage " << j;
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
    expect_agreement(bytes, reused);
    if (testing::Test::HasFatalFailure()) FAIL() << "input " << i;
  }
}

TEST(ProtobufDifferential, RandomRecords) { compare_random(300, 1); }
TEST(ProtobufDifferential, MergedRecords) { compare_merged(200, 2); }
TEST(ProtobufDifferential, DamagedRecords) { compare_mutated(150, 20, 3); }
TEST(ProtobufDifferential, ShortNoise) { compare_short_inputs(30000, 4); }

TEST(ProtobufDifferential, RandomRecords_slow) { compare_random(20000, 11); }
TEST(ProtobufDifferential, MergedRecords_slow) { compare_merged(20000, 12); }
TEST(ProtobufDifferential, DamagedRecords_slow) { compare_mutated(10000, 40, 13); }
TEST(ProtobufDifferential, ShortNoise_slow) { compare_short_inputs(2000000, 14); }

}  // namespace
}  // namespace gerove
