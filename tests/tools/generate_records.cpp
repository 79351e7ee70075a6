// Writes a large file of made-up records: gerove_generate SEED COUNT FILE.
//
// FILE ends in .gerove or .jsonl, or is `-` for the former on standard output. COUNT includes the
// header. The same seed and count give the same bytes on every machine.

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/wire/stream.hpp"
#include "support/typical_records.hpp"

namespace {

std::optional<std::uint64_t> read_number(std::string_view text) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [at, failure] = std::from_chars(text.data(), end, number);
  return failure == std::errc() && at == end ? std::optional(number) : std::nullopt;
}

void write_records(std::uint64_t seed, std::uint64_t count, const std::string& path) {
  gerove::wire::WriteOptions options;
  if (path == "-") options.format = gerove::wire::StreamFormat::gerove;
  auto writer = gerove::wire::RecordWriter::create(path, options);
  gerove::test::TypicalStream records(seed, count);
  while (const auto record = records.next()) {
    writer.write(*record);
  }
  writer.close();
}

}  // namespace

int main(int argc, char** argv) {
  const auto seed = argc == 4 ? read_number(argv[1]) : std::nullopt;
  const auto count = argc == 4 ? read_number(argv[2]) : std::nullopt;
  if (!seed || !count) {
    std::fputs("usage: gerove_generate SEED COUNT FILE\n", stderr);
    return 2;
  }
  try {
    write_records(*seed, *count, argv[3]);
  } catch (const gerove::Error& error) {
    std::fprintf(stderr, "gerove_generate: %s\n", error.what());
    return 1;
  }
  return 0;
}
