// Case files to JSON and back, beside libprotobuf's JsonUtil on the same records.
#include <benchmark/benchmark.h>
#include <google/protobuf/util/json_util.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "gerove/v1/case_file.pb.h"
#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"
#include "support/typical_records.hpp"

namespace {

using gerove::CaseFile;
namespace json = gerove::json;
namespace v1 = gerove::v1;

/// The same case file in every form that a benchmark starts from.
struct Sample {
  CaseFile record{};
  v1::CaseFile message{};
  std::string text{};
};

const std::vector<Sample>& samples() {
  static const auto made = [] {
    std::vector<Sample> all(200);
    gerove::test::Random random(7);
    for (Sample& sample : all) {
      sample.record = gerove::test::typical_case_file(random);
      sample.message.ParseFromString(gerove::wire::encode(sample.record));
      sample.text = json::print(sample.record);
    }
    return all;
  }();
  return made;
}

/// Runs over all samples again and again; the rate is in bytes of JSON.
template <class Job>
void per_record(benchmark::State& state, Job&& job) {
  std::size_t bytes = 0;
  std::size_t i = 0;
  for (auto _ : state) {
    const Sample& sample = samples()[i];
    job(sample);
    bytes += sample.text.size();
    i = i + 1 < samples().size() ? i + 1 : 0;
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void json_print(benchmark::State& state) {
  std::string text;
  per_record(state, [&](const Sample& sample) {
    text.clear();
    benchmark::DoNotOptimize(json::try_print(sample.record, text));
  });
}
BENCHMARK(json_print);

void libprotobuf_json_print(benchmark::State& state) {
  std::string text;
  per_record(state, [&](const Sample& sample) {
    text.clear();
    const auto status = google::protobuf::util::MessageToJsonString(sample.message, &text);
    if (!status.ok()) state.SkipWithError("libprotobuf refused a record");
  });
}
BENCHMARK(libprotobuf_json_print);

void json_parse(benchmark::State& state) {
  per_record(state, [](const Sample& sample) {
    benchmark::DoNotOptimize(json::parse<CaseFile>(sample.text));
  });
}
BENCHMARK(json_parse);

void libprotobuf_json_parse(benchmark::State& state) {
  per_record(state, [&](const Sample& sample) {
    v1::CaseFile message;
    const auto status = google::protobuf::util::JsonStringToMessage(sample.text, &message);
    if (!status.ok()) state.SkipWithError("libprotobuf refused a text");
  });
}
BENCHMARK(libprotobuf_json_parse);

}  // namespace
