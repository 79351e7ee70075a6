// Any bytes: libprotobuf and our codec accept the same and write the same again.
#include <google/protobuf/stubs/logging.h>

#include <cstdio>
#include <cstdlib>

#include "support/protobuf_oracle.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const google::protobuf::LogSilencer quiet;  // it reports bad UTF-8 on stderr
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  gerove::Record reused;  // the old value: what the first half of the input makes
  (void)gerove::wire::try_decode(bytes.substr(0, size / 2), reused);
  const auto disagreement = gerove::test::protobuf_disagreement(bytes, reused);
  if (!disagreement.empty()) {
    std::fputs(disagreement.c_str(), stderr);
    std::abort();
  }
  return 0;
}
