#include <cstring>
#include <istream>
#include <utility>

#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"
#include "gerove/wire/stream.hpp"
#include "wire/stream_source.hpp"

namespace gerove::wire {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// JSON lines begin with an object. `{` is also the length 123, but a Protobuf record goes on with
// the tag of a header, which is a line end.
StreamFormat sniff(Window& window) {
  std::size_t at = 0;
  const auto next = [&]() -> char {
    if (at == window.bytes().size() && !window.fill_more()) return '\0';
    return window.bytes()[at++];
  };
  if (window.fill(3) && window.bytes().starts_with(byte_order_mark)) return StreamFormat::jsonl;
  char c = next();
  while (is_white(c)) c = next();
  if (c != '{') return StreamFormat::gerove;
  c = next();
  return c == '"' || c == '}' || c == ' ' || c == '\t' ? StreamFormat::jsonl : StreamFormat::gerove;
}

}  // namespace

struct RecordReader::State {
  State(Window source, const ReadOptions& read_options, std::string file_name = {})
      : window(std::move(source)),
        options(read_options),
        name(std::move(file_name)),
        format(read_options.format) {}

  // The next record as it stands in the stream; nothing at the end or after a failure.
  std::optional<std::string_view> next_frame();
  std::optional<std::string_view> next_protobuf();
  std::optional<std::string_view> next_line();
  bool read_size(std::size_t& size, std::size_t& size_bytes);
  void fail(Errc code);
  void end_or_fail(Errc code_if_cut, std::size_t unread);

  std::optional<Failure> decode(std::string_view frame, Record& record);
  std::optional<Failure> decode_protobuf(std::string_view frame, Record& record);
  Failure place(Failure failure, std::string_view frame) const;
  bool is_cut(const Failure& failure, std::string_view line) const;

  Window window;
  ReadOptions options;
  std::string name;
  std::optional<StreamFormat> format;
  std::size_t to_pass = 0;  // bytes of the record given out last
  std::uint64_t records = 0;
  std::uint64_t record_offset = 0;
  std::uint64_t record_size = 0;
  std::uint64_t line = 0;
  bool line_has_end = false;
  std::uint64_t ignored_names = 0;
  // What decoding over the same record has taken at most: lists keep the room of the largest record
  // that had them, and of another list the largest record may be another.
  std::size_t memory_reused = 0;
  std::optional<Failure> final{};
};

void RecordReader::State::fail(Errc code) {
  final.emplace();
  final->code = code;
  final->record = records;
  final->offset = record_offset;
  if (format == StreamFormat::jsonl) final->line = line;
  final->detail = name;
  if (window.error()) {
    if (!name.empty()) final->detail += ": ";
    final->detail += window.error().message();
  }
}

// At the end of what can be read: fails unless the stream ends between two records.
void RecordReader::State::end_or_fail(Errc code_if_cut, std::size_t unread) {
  if (window.error())
    fail(Errc::stream_read);
  else if (unread > 0)
    fail(code_if_cut);
}

std::optional<std::string_view> RecordReader::State::next_frame() {
  if (final) return std::nullopt;
  window.pass(std::exchange(to_pass, 0));
  if (!format) format = sniff(window);
  return *format == StreamFormat::gerove ? next_protobuf() : next_line();
}

// Reads the length before a record.
bool RecordReader::State::read_size(std::size_t& size, std::size_t& size_bytes) {
  constexpr std::size_t longest = 5;
  size = 0;
  for (size_bytes = 0; size_bytes < longest;) {
    if (!window.fill(size_bytes + 1)) {
      end_or_fail(Errc::stream_truncated, size_bytes);
      return false;
    }
    const auto byte = static_cast<unsigned char>(window.bytes()[size_bytes]);
    size |= std::size_t{byte & 0x7fU} << (7 * size_bytes);
    ++size_bytes;
    if (byte < 0x80) return true;
  }
  fail(Errc::stream_frame);
  return false;
}

std::optional<std::string_view> RecordReader::State::next_protobuf() {
  record_offset = window.offset();
  std::size_t size = 0;
  std::size_t size_bytes = 0;
  if (!read_size(size, size_bytes)) return std::nullopt;
  if (size > options.record_size) {
    fail(Errc::stream_record_size);
    return std::nullopt;
  }
  if (!window.fill(size_bytes + size)) {
    end_or_fail(Errc::stream_truncated, 1);
    return std::nullopt;
  }
  window.pass(size_bytes);
  to_pass = size;
  record_size = size_bytes + size;
  return window.bytes().substr(0, size);
}

std::optional<std::string_view> RecordReader::State::next_line() {
  for (;;) {
    if (window.offset() == 0 && window.fill(3) && window.bytes().starts_with(byte_order_mark)) {
      window.pass(byte_order_mark.size());
    }
    record_offset = window.offset();
    ++line;
    std::size_t size = 0;
    while ((size = window.bytes().find('\n', size)) == std::string_view::npos) {
      size = window.bytes().size();
      if (size > options.record_size || !window.fill_more()) break;
    }
    line_has_end = size < window.bytes().size();
    if (size > options.record_size) {
      fail(Errc::stream_record_size);
      return std::nullopt;
    }
    const std::string_view found = window.bytes().substr(0, size);
    if (!line_has_end && (size == 0 || window.error())) {
      end_or_fail(Errc::stream_truncated, 0);
      return std::nullopt;
    }
    to_pass = size + (line_has_end ? 1 : 0);
    record_size = to_pass;
    if (!is_blank(found)) return found.ends_with('\r') ? found.substr(0, size - 1) : found;
    window.pass(std::exchange(to_pass, 0));
  }
}

// Puts the place in the stream into a failure of one record's content.
Failure RecordReader::State::place(Failure failure, std::string_view frame) const {
  const auto frame_offset =
      window.offset() + static_cast<std::uint64_t>(frame.data() - window.bytes().data());
  failure.record = records;
  failure.offset = frame_offset + failure.offset.value_or(0);
  if (format == StreamFormat::jsonl) failure.line = line;
  failure.detail = name;
  return failure;
}

// Whether a line is bad only because the stream ends in it.
bool RecordReader::State::is_cut(const Failure& failure, std::string_view text) const {
  constexpr std::uint64_t longest_character = 4;
  if (line_has_end || format != StreamFormat::jsonl) return false;
  if (failure.code == Errc::json_syntax) return failure.offset >= text.size();
  return failure.code == Errc::json_utf8 && *failure.offset + longest_character > text.size();
}

std::optional<Failure> RecordReader::State::decode_protobuf(std::string_view frame,
                                                            Record& record) {
  constexpr std::size_t most_reused = std::size_t{16} << 20;
  if (memory_reused > most_reused) {
    record = Record{};
    memory_reused = 0;
  }
  auto failure = detail::decode_whole<true>(record, frame, options.limits, &memory_reused);
  if (failure) record = Record{};
  return failure;
}

std::optional<Failure> RecordReader::State::decode(std::string_view frame, Record& record) {
  if (*format == StreamFormat::gerove) return decode_protobuf(frame, record);
  auto failure = json::try_parse(frame,
                                 record,
                                 {.limits = options.limits,
                                  .ignore_unknown = options.ignore_unknown,
                                  .ignored_names = &ignored_names});
  if (failure) record = Record{};
  return failure;
}

RecordReader::RecordReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

RecordReader RecordReader::open(const std::string& path, const ReadOptions& options) {
  constexpr int standard_input = 0;
  if (path == "-") {
    return RecordReader(
        std::make_unique<State>(Window(source_of_descriptor(standard_input)), options, path));
  }
  ReadOptions known = options;
  if (!known.format) known.format = format_of(path);
  if (!known.format) {
    Failure failure;
    failure.code = Errc::stream_format;
    failure.detail = path;
    throw Error(std::move(failure));
  }
  std::error_code error;
  auto source = source_of_file(path, error);
  if (source == nullptr) {
    Failure failure;
    failure.code = Errc::stream_open;
    failure.detail = path + ": " + error.message();
    throw Error(std::move(failure));
  }
  return RecordReader(std::make_unique<State>(Window(std::move(source)), known, path));
}

RecordReader RecordReader::from_stream(std::istream& in, const ReadOptions& options) {
  return RecordReader(std::make_unique<State>(Window(source_of(in)), options));
}

RecordReader RecordReader::from_descriptor(int descriptor, const ReadOptions& options) {
  return RecordReader(std::make_unique<State>(Window(source_of_descriptor(descriptor)), options));
}

RecordReader RecordReader::from_memory(std::string_view bytes, const ReadOptions& options) {
  return RecordReader(std::make_unique<State>(Window(bytes), options));
}

std::optional<Failure> RecordReader::try_next(Record& record, bool& more) {
  State& s = *state_;
  more = false;
  const auto frame = s.next_frame();
  if (!frame) {
    if (s.final) record = Record{};
    return s.final;
  }
  if (auto failure = s.decode(*frame, record)) {
    const bool cut = s.is_cut(*failure, *frame);
    *failure = s.place(std::move(*failure), *frame);
    if (cut) {
      failure->code = Errc::stream_truncated;
      s.final = failure;
    } else {
      ++s.records;
    }
    return failure;
  }
  const auto* header = std::get_if<Header>(&record.content);
  if (header != nullptr && header->format_version > stream_format_version) {
    record = Record{};
    s.fail(Errc::stream_version);
    s.final->path = "header.format_version";
    return s.final;
  }
  ++s.records;
  more = true;
  return std::nullopt;
}

bool RecordReader::next(Record& record) {
  bool more = false;
  if (auto failure = try_next(record, more)) throw Error(std::move(*failure));
  return more;
}

std::optional<std::string_view> RecordReader::next_bytes() {
  const auto frame = state_->next_frame();
  if (frame) ++state_->records;
  if (!frame && state_->final) throw Error(*state_->final);
  return frame;
}

StreamFormat RecordReader::format() const { return state_->format.value_or(StreamFormat::gerove); }
std::uint64_t RecordReader::records() const { return state_->records; }
std::uint64_t RecordReader::record_offset() const { return state_->record_offset; }
std::uint64_t RecordReader::record_size() const { return state_->record_size; }
std::uint64_t RecordReader::record_line() const { return state_->line; }
std::uint64_t RecordReader::ignored_names() const { return state_->ignored_names; }

}  // namespace gerove::wire
