#include <ostream>
#include <utility>

#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"
#include "gerove/wire/stream.hpp"
#include "wire/stream_sink.hpp"

namespace gerove::wire {
namespace {

constexpr std::size_t write_chunk = std::size_t{128} << 10;

Failure file_failure(Errc code, const std::string& name, std::string_view reason = {}) {
  Failure failure;
  failure.code = code;
  failure.detail = name;
  if (!name.empty() && !reason.empty()) failure.detail += ": ";
  failure.detail += reason;
  return failure;
}

}  // namespace

std::optional<StreamFormat> format_of(std::string_view path) {
  if (path.ends_with(".gerove")) return StreamFormat::gerove;
  if (path.ends_with(".jsonl")) return StreamFormat::jsonl;
  return std::nullopt;
}

struct RecordWriter::State {
  State(std::unique_ptr<Sink> to, const WriteOptions& options, std::string file_name = {})
      : sink(std::move(to)),
        format(options.format.value_or(StreamFormat::gerove)),
        name(std::move(file_name)) {
    Header first = options.header;
    if (first.format_version == 0) first.format_version = stream_format_version;
    header.content = std::move(first);
  }

  void put(const Record& record);
  std::optional<Failure> append(const Record& record);
  std::optional<Failure> append_protobuf(const Record& record);
  std::optional<Failure> append_line(const Record& record);
  void flush();
  void check(std::error_code error);

  std::unique_ptr<Sink> sink;
  StreamFormat format;
  std::string name;
  Record header{};
  Buffer buffer{};
  std::string pending{};
  std::uint64_t records = 0;
  std::uint64_t dropped_fields = 0;
  bool closed = false;
  std::optional<Failure> final{};
};

std::optional<Failure> RecordWriter::State::append_protobuf(const Record& record) {
  constexpr std::size_t longest_size = 10;
  buffer.clear();
  if (auto failure = try_encode(record, buffer)) return failure;
  buffer.need(longest_size);
  buffer.put_varint(buffer.size());
  pending += buffer.bytes();
  return std::nullopt;
}

std::optional<Failure> RecordWriter::State::append_line(const Record& record) {
  auto failure = json::try_print(record, pending, {.dropped_fields = &dropped_fields});
  if (!failure) pending += '\n';
  return failure;
}

std::optional<Failure> RecordWriter::State::append(const Record& record) {
  return format == StreamFormat::gerove ? append_protobuf(record) : append_line(record);
}

void RecordWriter::State::put(const Record& record) {
  if (auto failure = append(record)) {
    failure->record = records;
    failure->detail = name;
    throw Error(std::move(*failure));
  }
  ++records;
  if (pending.size() >= write_chunk) flush();
}

void RecordWriter::State::flush() {
  check(sink->write(pending));
  pending.clear();
}

void RecordWriter::State::check(std::error_code error) {
  if (!error) return;
  final = file_failure(Errc::stream_write, name, error.message());
  final->record = records;
  throw Error(*final);
}

RecordWriter::RecordWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
RecordWriter::RecordWriter(RecordWriter&&) noexcept = default;
RecordWriter& RecordWriter::operator=(RecordWriter&&) noexcept = default;
RecordWriter::~RecordWriter() = default;

RecordWriter RecordWriter::create(const std::string& path, const WriteOptions& options) {
  constexpr int standard_output = 1;
  WriteOptions known = options;
  if (!known.format) known.format = format_of(path);
  if (!known.format) throw Error(file_failure(Errc::stream_format, path));
  if (path == "-") {
    return RecordWriter(std::make_unique<State>(sink_of_descriptor(standard_output), known, path));
  }
  std::error_code error;
  auto sink = sink_of_file(path, error);
  if (sink == nullptr) throw Error(file_failure(Errc::stream_open, path, error.message()));
  return RecordWriter(std::make_unique<State>(std::move(sink), known, path));
}

RecordWriter RecordWriter::to_stream(std::ostream& out, const WriteOptions& options) {
  return RecordWriter(std::make_unique<State>(sink_of(out), options));
}

RecordWriter RecordWriter::to_descriptor(int descriptor, const WriteOptions& options) {
  return RecordWriter(std::make_unique<State>(sink_of_descriptor(descriptor), options));
}

void RecordWriter::write(const Record& record) {
  State& s = *state_;
  if (s.final) throw Error(*s.final);
  if (s.closed) throw Error(file_failure(Errc::stream_write, s.name, "closed"));
  if (s.records == 0 && !std::holds_alternative<Header>(record.content)) s.put(s.header);
  s.put(record);
}

void RecordWriter::close() {
  State& s = *state_;
  if (s.final) throw Error(*s.final);
  if (s.closed) return;
  if (s.records == 0) s.put(s.header);
  s.flush();
  s.check(s.sink->finish());
  s.closed = true;
}

StreamFormat RecordWriter::format() const { return state_->format; }
std::uint64_t RecordWriter::records() const { return state_->records; }
std::uint64_t RecordWriter::dropped_fields() const { return state_->dropped_fields; }

CopyResult copy_records(RecordReader& reader, RecordWriter& writer) {
  const std::uint64_t read_before = reader.records();
  const std::uint64_t dropped_before = writer.dropped_fields();
  const std::uint64_t ignored_before = reader.ignored_names();
  for (Record record; reader.next(record);) writer.write(record);
  return {.records = reader.records() - read_before,
          .dropped_fields = writer.dropped_fields() - dropped_before,
          .ignored_names = reader.ignored_names() - ignored_before};
}

}  // namespace gerove::wire
