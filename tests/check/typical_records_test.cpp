// Generated records: the same for a seed on every machine, and of the size that benchmarks expect.
#include "support/typical_records.hpp"

#include <gtest/gtest.h>

#include "gerove/core/fingerprint.hpp"
#include "gerove/wire/protobuf.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace gerove::test {
namespace {

std::uint64_t fingerprint_of_stream(std::uint64_t seed, std::uint64_t count) {
  gerove::detail::Fingerprint all;
  TypicalStream stream(seed, count);
  while (const auto record = stream.next()) {
    all.add(fingerprint(*record));
  }
  return all.value();
}

TEST(TypicalRecords, DependOnTheSeedAlone) {
  EXPECT_EQ(fingerprint_of_stream(1, 1000), 885125935317427884U);
  EXPECT_NE(fingerprint_of_stream(1, 1000), fingerprint_of_stream(2, 1000));
}

TEST(TypicalRecords, MakeCaseFilesOfAboutSixHundredBytes) {
  Random random(7);
  std::size_t bytes = 0;
  constexpr std::size_t count = 1000;
  for (std::size_t i = 0; i < count; ++i) {
    bytes += wire::encode(typical_case_file(random)).size();
  }
  EXPECT_GT(bytes / count, 550U);
  EXPECT_LT(bytes / count, 650U);
}

}  // namespace
}  // namespace gerove::test
