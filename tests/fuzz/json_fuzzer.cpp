// JSON that we accept libprotobuf accepts, with an equal value; printing it again is stable.
//
// Known differences, which the judge allows for: libprotobuf refuses a byte order mark and a
// Decimal as text, and reads `-0` as zero without a sign.

#include <google/protobuf/stubs/logging.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "wire/json_oracle.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const google::protobuf::LogSilencer quiet;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string disagreement = gerove::test::json_disagreement(text);
  if (!disagreement.empty()) {
    std::fprintf(stderr, "%s\n", disagreement.c_str());
    std::abort();
  }
  return 0;
}
