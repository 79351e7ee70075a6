// Reading a file of a million case files, record by record, beside libprotobuf's delimited
// parsing of the same file into a reused message. The file lies in the temporary folder while the
// benchmark runs (about 700 MB) and stays in the system's cache.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <google/protobuf/io/zero_copy_stream_impl.h>
#include <google/protobuf/util/delimited_message_util.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "gerove/v1/record.pb.h"
#include "gerove/wire/stream.hpp"
#include "support/typical_records.hpp"

namespace {

namespace wire = gerove::wire;
constexpr int record_count = 1'000'000;

/// The file, made at first use and deleted at the end.
class RecordFile {
 public:
  RecordFile() {
    auto writer = wire::RecordWriter::create(path);
    gerove::test::Random random(11);
    std::vector<gerove::Record> records(500);
    for (auto& record : records) record.content = gerove::test::typical_case_file(random);
    for (int i = 1; i < record_count; ++i) {
      writer.write(records[static_cast<std::size_t>(i) % records.size()]);
    }
    writer.close();
  }
  ~RecordFile() { std::filesystem::remove(path); }
  RecordFile(const RecordFile&) = delete;
  RecordFile& operator=(const RecordFile&) = delete;

  const std::string path = (std::filesystem::temp_directory_path() /
                            ("gerove_bench_" + std::to_string(getpid()) + ".gerove"))
                               .string();
};

const std::string& file_path() {
  static const RecordFile file;
  return file.path;
}

void report_rate(benchmark::State& state, int records) {
  if (records != record_count) state.SkipWithError("the file was not read whole");
  state.SetItemsProcessed(state.iterations() * record_count);
}

void read_a_million_records(benchmark::State& state) {
  int records = 0;
  for (auto _ : state) {
    auto reader = wire::RecordReader::open(file_path());
    gerove::Record record;
    for (records = 0; reader.next(record); ++records) benchmark::DoNotOptimize(record);
  }
  report_rate(state, records);
}
BENCHMARK(read_a_million_records)->Unit(benchmark::kMillisecond);

void pass_a_million_records_undecoded(benchmark::State& state) {
  int records = 0;
  for (auto _ : state) {
    auto reader = wire::RecordReader::open(file_path());
    for (records = 0; reader.next_bytes(); ++records) {
    }
  }
  report_rate(state, records);
}
BENCHMARK(pass_a_million_records_undecoded)->Unit(benchmark::kMillisecond);

void libprotobuf_reads_a_million_records(benchmark::State& state) {
  int records = 0;
  for (auto _ : state) {
    const int descriptor = open(file_path().c_str(), O_RDONLY);
    google::protobuf::io::FileInputStream in(descriptor, 1 << 16);
    in.SetCloseOnDelete(true);
    gerove::v1::Record message;
    bool clean_end = false;
    for (records = 0;; ++records) {
      message.Clear();  // the delimited form merges
      if (!google::protobuf::util::ParseDelimitedFromZeroCopyStream(&message, &in, &clean_end)) {
        break;
      }
      benchmark::DoNotOptimize(message);
    }
  }
  report_rate(state, records);
}
BENCHMARK(libprotobuf_reads_a_million_records)->Unit(benchmark::kMillisecond);

}  // namespace
