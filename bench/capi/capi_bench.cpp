// What the C ABI costs over the C++ library: one by one, in batches, in columns, through Arrow.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "gerove/calendar/lithuania.hpp"
#include "gerove/wire/record_codecs.hpp"
#include "gerove/wire/stream.hpp"
#include "gerove_arrow.h"

namespace {

constexpr std::size_t batch_size = 10'000;

/// Appends a record with its length before it.
void append_framed(const std::string& record, std::string& stream) {
  std::size_t length = record.size();
  for (; length >= 0x80; length >>= 7) stream += static_cast<char>((length & 0x7f) | 0x80);
  stream += static_cast<char>(length);
  stream += record;
}

/// The sample year's records again and again, as a `.gerove` stream of 10,000.
const std::string& batch() {
  static const std::string bytes = [] {
    std::vector<std::string> records;
    auto reader =
        gerove::wire::RecordReader::open(GEROVE_TEST_DATA "/sample_municipality_2023.jsonl");
    for (gerove::Record record; reader.next(record);) {
      if (!std::holds_alternative<gerove::Header>(record.content)) {
        records.push_back(gerove::wire::encode(record));
      }
    }
    std::string stream;
    for (std::size_t i = 0; i < batch_size; ++i) {
      append_framed(records[i % records.size()], stream);
    }
    return stream;
  }();
  return bytes;
}

gerove_context* context() {
  static gerove_context* const own = [] {
    gerove_context* made = nullptr;
    gerove_context_create(&made);
    return made;
  }();
  return own;
}

void require(benchmark::State& state, std::int32_t status) {
  if (status != GEROVE_OK) state.SkipWithError(gerove_error_message(context(), GEROVE_EN));
}

gerove_records* decoded(benchmark::State& state, const std::string& bytes) {
  const gerove_read_options options{sizeof(gerove_read_options), GEROVE_FORMAT_PROTOBUF, 0, 0, 0};
  gerove_records* records = nullptr;
  require(state, gerove_records_decode(context(), bytes.data(), bytes.size(), &options, &records));
  return records;
}

// Decoding ----------------------------------------------------------------------------------------

void decode_batch_in_cpp(benchmark::State& state) {
  for (auto _ : state) {
    std::deque<gerove::Record> records;
    auto reader = gerove::wire::RecordReader::from_memory(
        batch(), {.format = gerove::wire::StreamFormat::gerove});
    while (reader.next(records.emplace_back())) {
    }
    benchmark::DoNotOptimize(records);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(batch().size()));
}
BENCHMARK(decode_batch_in_cpp)->Unit(benchmark::kMillisecond);

void decode_batch_in_c(benchmark::State& state) {
  for (auto _ : state) gerove_records_destroy(decoded(state, batch()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(batch().size()));
}
BENCHMARK(decode_batch_in_c)->Unit(benchmark::kMillisecond);

void check_each_record_in_c(benchmark::State& state) {
  std::vector<std::string_view> records;
  auto reader = gerove::wire::RecordReader::from_memory(
      batch(), {.format = gerove::wire::StreamFormat::gerove});
  std::deque<std::string> kept;
  while (const auto bytes = reader.next_bytes()) kept.emplace_back(*bytes);
  gerove_buffer buffer = GEROVE_BUFFER_INIT;
  for (auto _ : state) {
    for (const std::string& bytes : kept) {
      require(state,
              gerove_message_check(context(), "Record", bytes.data(), bytes.size(), &buffer));
    }
  }
  gerove_buffer_dispose(&buffer);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(batch().size()));
}
BENCHMARK(check_each_record_in_c)->Unit(benchmark::kMillisecond);

// Encoding ----------------------------------------------------------------------------------------

void encode_batch_in_cpp(benchmark::State& state) {
  std::deque<gerove::Record> records;
  auto reader = gerove::wire::RecordReader::from_memory(
      batch(), {.format = gerove::wire::StreamFormat::gerove});
  while (reader.next(records.emplace_back())) {
  }
  records.pop_back();
  std::string bytes;
  for (auto _ : state) {
    gerove::wire::Buffer buffer;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
      const std::size_t before = buffer.size();
      if (gerove::wire::try_encode(*record, buffer)) state.SkipWithError("not encoded");
      buffer.need(10);
      buffer.put_varint(buffer.size() - before);
    }
    bytes.assign(buffer.bytes());
    benchmark::DoNotOptimize(bytes.data());
  }
}
BENCHMARK(encode_batch_in_cpp)->Unit(benchmark::kMillisecond);

void encode_batch_in_c(benchmark::State& state) {
  gerove_records* const records = decoded(state, batch());
  gerove_buffer buffer = GEROVE_BUFFER_INIT;
  for (auto _ : state) {
    require(
        state,
        gerove_records_encode(context(), records, GEROVE_FORMAT_PROTOBUF, 0, batch_size, &buffer));
  }
  gerove_buffer_dispose(&buffer);
  gerove_records_destroy(records);
}
BENCHMARK(encode_batch_in_c)->Unit(benchmark::kMillisecond);

// Tables ------------------------------------------------------------------------------------------

/// 1,000,000 measures: case files of 1,000 each, as they are in the sample year.
gerove_records* million_measures(benchmark::State& state) {
  auto reader =
      gerove::wire::RecordReader::open(GEROVE_TEST_DATA "/sample_municipality_2023.jsonl");
  gerove::CaseFile file;
  for (gerove::Record record; reader.next(record);) {
    const auto* const found = std::get_if<gerove::CaseFile>(&record.content);
    if (found == nullptr) continue;
    file.measures.insert(file.measures.end(), found->measures.begin(), found->measures.end());
  }
  const std::size_t different = file.measures.size();
  while (file.measures.size() < 1000) {
    file.measures.push_back(file.measures[file.measures.size() % different]);
  }
  std::string stream;
  for (int i = 0; i < 1000; ++i) {
    file.id = gerove::CaseFileId("byla-" + std::to_string(i));
    append_framed(gerove::wire::encode(gerove::Record{.content = file}), stream);
  }
  return decoded(state, stream);
}

std::int64_t bytes_of(const ArrowSchema& schema, const ArrowArray& array) {
  const std::int64_t rows = array.length;
  std::int64_t bytes = array.null_count > 0 ? rows / 8 : 0;
  switch (schema.format[0]) {
    case 'U': return bytes + 8 * rows + static_cast<const std::int64_t*>(array.buffers[1])[rows];
    case 'l':
    case 'g': return bytes + 8 * rows;
    case 'i': return bytes + 4 * rows;
    default: return bytes + (schema.format[1] == 's' ? 8 : 4) * rows;
  }
}

void arrow_table_of_million_measures(benchmark::State& state) {
  gerove_records* const records = million_measures(state);
  std::int64_t bytes = 0;
  for (auto _ : state) {
    gerove_table* table = nullptr;
    ArrowArrayStream stream{};
    ArrowSchema schema{};
    ArrowArray array{};
    require(state, gerove_table_of(context(), records, "measures", &table));
    require(state, gerove_table_to_arrow(context(), table, &stream));
    stream.get_schema(&stream, &schema);
    stream.get_next(&stream, &array);
    for (std::int64_t i = 0; i < array.n_children; ++i) {
      bytes += bytes_of(*schema.children[i], *array.children[i]);
    }
    array.release(&array);
    schema.release(&schema);
    stream.release(&stream);
    gerove_table_destroy(table);
  }
  gerove_records_destroy(records);
  state.SetBytesProcessed(bytes);
}
BENCHMARK(arrow_table_of_million_measures)->Unit(benchmark::kMillisecond);

// Calendar ----------------------------------------------------------------------------------------

std::vector<std::int64_t> million_days() {
  std::vector<std::int64_t> days(1'000'000);
  for (std::size_t i = 0; i < days.size(); ++i) {
    days[i] = 12'000 + static_cast<std::int64_t>(i * 7919 % 15'000);  // 2002 to 2043
  }
  return days;
}

void working_days_each_in_cpp(benchmark::State& state) {
  const auto calendar = gerove::calendar::lithuanian_calendar();
  const auto days = million_days();
  std::vector<std::int64_t> out(days.size());
  for (auto _ : state) {
    for (std::size_t i = 0; i < days.size(); ++i) {
      const gerove::Date day(static_cast<std::uint32_t>(days[i] + 2440588));
      out[i] = std::int64_t{calendar.add_working_days(day, 15).day_number()} - 2440588;
    }
    benchmark::DoNotOptimize(out.data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(days.size()));
}
BENCHMARK(working_days_each_in_cpp)->Unit(benchmark::kMillisecond);

void working_days_each_in_c(benchmark::State& state) {
  const auto days = million_days();
  std::vector<std::int32_t> out(days.size());
  for (auto _ : state) {
    for (std::size_t i = 0; i < days.size(); ++i) {
      gerove_add_working_days(context(), nullptr, static_cast<std::int32_t>(days[i]), 15, &out[i]);
    }
    benchmark::DoNotOptimize(out.data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(days.size()));
}
BENCHMARK(working_days_each_in_c)->Unit(benchmark::kMillisecond);

void working_days_column_in_c(benchmark::State& state) {
  const auto days = million_days();
  std::vector<std::int64_t> out(days.size());
  const std::int64_t steps = 15;
  for (auto _ : state) {
    require(state,
            gerove_add_working_days_column(
                context(), nullptr, {days.data(), days.size(), 8}, &steps, 1, out.data(), nullptr));
    benchmark::DoNotOptimize(out.data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(days.size()));
}
BENCHMARK(working_days_column_in_c)->Unit(benchmark::kMillisecond);

}  // namespace
