// Protobuf bytes to structs and back, beside libprotobuf's generated classes on the same bytes.
// Both check UTF-8 and keep unknown fields; our structs own their strings.
#include <benchmark/benchmark.h>
#include <google/protobuf/arena.h>

#include <string>
#include <vector>

#include "gerove/v1/case_file.pb.h"
#include "gerove/wire/record_codecs.hpp"
#include "support/typical_records.hpp"

namespace {

using gerove::CaseFile;
namespace wire = gerove::wire;
namespace v1 = gerove::v1;

/// Encoded case files, enough of them that no branch predictor learns one by heart.
const std::vector<std::string>& inputs() {
  static const auto encoded = [] {
    std::vector<std::string> all;
    gerove::test::Random random(7);
    for (int i = 0; i < 500; ++i) {
      all.push_back(wire::encode(gerove::test::typical_case_file(random)));
    }
    return all;
  }();
  return encoded;
}

/// Runs over all inputs again and again, and reports time per record.
template <class Job>
void per_record(benchmark::State& state, Job&& job) {
  std::size_t bytes = 0;
  std::size_t i = 0;
  for (auto _ : state) {
    const std::string& input = inputs()[i];
    job(input, i);
    bytes += input.size();
    i = i + 1 < inputs().size() ? i + 1 : 0;
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.counters["bytes"] = static_cast<double>(bytes) / static_cast<double>(state.iterations());
}

void decode_fresh(benchmark::State& state) {
  per_record(state, [](const std::string& input, std::size_t) {
    benchmark::DoNotOptimize(wire::decode<CaseFile>(input));
  });
}
BENCHMARK(decode_fresh);

void libprotobuf_parse_heap(benchmark::State& state) {
  per_record(state, [](const std::string& input, std::size_t) {
    v1::CaseFile message;
    benchmark::DoNotOptimize(message.ParseFromString(input));
  });
}
BENCHMARK(libprotobuf_parse_heap);

void libprotobuf_parse_arena(benchmark::State& state) {
  std::vector<char> block(1 << 16);
  google::protobuf::ArenaOptions options;
  options.initial_block = block.data();
  options.initial_block_size = block.size();
  google::protobuf::Arena arena(options);
  per_record(state, [&](const std::string& input, std::size_t) {
    auto* message = google::protobuf::Arena::CreateMessage<v1::CaseFile>(&arena);
    benchmark::DoNotOptimize(message->ParseFromString(input));
    arena.Reset();
  });
}
BENCHMARK(libprotobuf_parse_arena);

void decode_over_an_old_value(benchmark::State& state) {
  CaseFile file;
  per_record(state, [&](const std::string& input, std::size_t) {
    wire::decode_over(file, input);
    benchmark::DoNotOptimize(file);
  });
}
BENCHMARK(decode_over_an_old_value);

void libprotobuf_parse_reused(benchmark::State& state) {
  v1::CaseFile message;
  per_record(state, [&](const std::string& input, std::size_t) {
    benchmark::DoNotOptimize(message.ParseFromString(input));
  });
}
BENCHMARK(libprotobuf_parse_reused);

void encode_into_a_kept_buffer(benchmark::State& state) {
  std::vector<CaseFile> files;
  for (const auto& input : inputs()) files.push_back(wire::decode<CaseFile>(input));
  wire::Buffer buffer;
  per_record(state, [&](const std::string&, std::size_t i) {
    benchmark::DoNotOptimize(wire::encode(files[i], buffer));
  });
}
BENCHMARK(encode_into_a_kept_buffer);

void libprotobuf_size_and_write(benchmark::State& state) {
  std::vector<v1::CaseFile> messages(inputs().size());
  for (std::size_t i = 0; i < messages.size(); ++i) messages[i].ParseFromString(inputs()[i]);
  std::string buffer(1 << 16, '\0');
  per_record(state, [&](const std::string&, std::size_t i) {
    const std::size_t size = messages[i].ByteSizeLong();
    auto* const begin = reinterpret_cast<unsigned char*>(buffer.data());
    benchmark::DoNotOptimize(messages[i].SerializeWithCachedSizesToArray(begin) - begin);
    benchmark::DoNotOptimize(size);
  });
}
BENCHMARK(libprotobuf_size_and_write);

}  // namespace
