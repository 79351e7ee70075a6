// Hashes that nobody outside can foresee.
#include "core/keyed_hash.hpp"

#include <gtest/gtest.h>

#include <string>

namespace gerove {
namespace {

// Python's hash of bytes is SipHash-1-3; with PYTHONHASHSEED=0 its key is zero.
TEST(KeyedHash, IsSipHash) {
  const HashKey zero{};
  EXPECT_EQ(sip_hash("a", zero), 0x407448d2b89b1813U);
  EXPECT_EQ(sip_hash("1234567", zero), 0xa33d651594fdae81U);
  EXPECT_EQ(sip_hash("12345678", zero), 0x3489982430560a87U);
  EXPECT_EQ(sip_hash("123456789", zero), 0x0fbc0f0007965fcfU);
  EXPECT_EQ(sip_hash("ąžuolas", zero), 0x7ee593d2d9e78540U);
  EXPECT_EQ(sip_hash(std::string(100, 'x'), zero), 0x12de6d6e12e5750cU);
}

TEST(KeyedHash, AnotherKeyGivesAnotherHash) {
  EXPECT_NE(sip_hash("a", {1, 0}), sip_hash("a", {0, 0}));
  EXPECT_NE(sip_hash("a", {0, 1}), sip_hash("a", {0, 0}));
}

TEST(KeyedHash, TheKeyOfAProcessStaysAndIsNotKnown) {
  EXPECT_EQ(process_hash_key(), process_hash_key());
  EXPECT_NE(process_hash_key(), HashKey{});
  EXPECT_EQ(KeyedHash()("a"), sip_hash("a", process_hash_key()));
}

}  // namespace
}  // namespace gerove
