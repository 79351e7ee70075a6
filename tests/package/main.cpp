// What a host might do with the library; built by each of the consumers.

#include <cstdio>

#include "gerove/core/date.hpp"

int main() {
  const auto date = gerove::parse_date("2024-03-07");
  std::printf("%s\n", gerove::format_date(*date).c_str());
}
