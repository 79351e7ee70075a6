#include "capi/records.hpp"

#include <ranges>
#include <span>
#include <string>
#include <utility>

#include "capi/arguments.hpp"
#include "gerove/records/read.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace gerove::capi {

wire::ReadOptions read_options(const gerove_read_options* options) {
  const gerove_read_options given = options_of(options,
                                               gerove_read_options GEROVE_READ_OPTIONS_INIT,
                                               offsetof(gerove_read_options, ignore_unknown));
  wire::ReadOptions own{.format = format_of(given.format),
                        .ignore_unknown = given.ignore_unknown != 0};
  if (given.record_size != 0) own.record_size = given.record_size;
  if (given.memory != 0) own.limits.memory = given.memory;
  return own;
}

NewHandle new_records(RecordSet records) {
  return {kind_of<RecordSet>, std::make_shared<RecordSet>(std::move(records))};
}

std::int32_t give_records(RecordSet records, gerove_records** out) {
  gerove_records** const place = &need(out, "out");
  new_records(std::move(records)).give(place);
  return GEROVE_OK;
}

namespace {

using RecordSpan = std::span<const Record* const>;

/// Reads what a reader has left, and gives the caller the set.
std::int32_t give_rest(Context& own,
                       wire::RecordReader reader,
                       std::string file,
                       gerove_records** out) {
  const auto builder = own.make<RecordSetBuilder>(own.budget);
  builder->begin_file(std::move(file));
  Progress progress(own);
  read_into(*builder, reader, [&] { progress.step(); });
  progress.finish();
  return give_records(std::move(*builder).finish(), out);
}

/// Protobuf is written back to front, and so are its records, each with its length before it.
void encode_stream(RecordSpan records, Progress progress, gerove_buffer* out) {
  constexpr std::size_t small_record = 256;
  wire::Buffer buffer;
  buffer.need(records.size() * small_record);  // growing to this step by step touches it twice
  for (const Record* const record : records | std::views::reverse) {
    const std::size_t before = buffer.size();
    if (auto failure = wire::try_encode(*record, buffer)) throw Error(std::move(*failure));
    constexpr std::size_t longest_varint = 10;
    buffer.need(longest_varint);
    buffer.put_varint(buffer.size() - before);
    progress.step();
  }
  progress.finish();
  put(buffer.bytes(), out);
}

void print_stream(RecordSpan records, Progress progress, gerove_buffer* out) {
  std::string text;
  for (const Record* const record : records) {
    if (auto failure = json::try_print(*record, text)) throw Error(std::move(*failure));
    text += '\n';
    progress.step();
  }
  progress.finish();
  put(text, out);
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;
using gerove::Error;
using gerove::RecordSet;
using gerove::wire::RecordReader;
using gerove::wire::RecordWriter;

int32_t gerove_records_read(gerove_context* context,
                            const char* path,
                            const gerove_read_options* options,
                            gerove_records** out) {
  return run(context, [&](Context& own) {
    need(out, "out");
    const std::string file(text_of(path, "path"));
    return give_rest(own, RecordReader::open(file, read_options(options)), file, out);
  });
}

int32_t gerove_records_decode(gerove_context* context,
                              const void* bytes,
                              size_t size,
                              const gerove_read_options* options,
                              gerove_records** out) {
  return run(context, [&](Context& own) {
    need(out, "out");
    const auto given = bytes_of(bytes, size, "bytes");
    return give_rest(own, RecordReader::from_memory(given, read_options(options)), {}, out);
  });
}

int32_t gerove_records_join(gerove_context* context,
                            const gerove_records* const* parts,
                            size_t count,
                            gerove_records** out) {
  return run(context, [&](Context& own) {
    need(out, "out");
    need_count(count, sizeof *parts, "count");
    if (count > 0) need(parts, "parts");
    const auto joined = own.make<gerove::RecordSetBuilder>();
    Progress progress(own);
    for (size_t i = 0; i < count; ++i) {
      joined->add(*object<RecordSet>(parts[i], "parts"), [&] { progress.look(); });
    }
    progress.finish();
    return give_records(std::move(*joined).finish(), out);
  });
}

int32_t gerove_records_count(gerove_context* context, const gerove_records* records, size_t* out) {
  return run(context, [&](Context&) {
    need(out, "out") = object<RecordSet>(records, "records")->records().size();
    return GEROVE_OK;
  });
}

int32_t gerove_records_encode(gerove_context* context,
                              const gerove_records* records,
                              int32_t format,
                              size_t first,
                              size_t count,
                              gerove_buffer* out) {
  return run(context, [&](Context& own) {
    const auto found = object<RecordSet>(records, "records");
    const auto how = definite_format(format);
    need_buffer(out);
    const auto all = found->records();
    if (first > all.size() || count > all.size() - first) {
      fail_argument("count", gerove::Errc::size);
    }
    const auto some = all.subspan(first, count);
    const bool json = how == gerove::wire::StreamFormat::jsonl;
    (json ? print_stream : encode_stream)(some, Progress(own, count), out);
    return GEROVE_OK;
  });
}

int32_t gerove_records_write(gerove_context* context,
                             const gerove_records* records,
                             const char* path,
                             int32_t format) {
  return run(context, [&](Context& own) {
    const auto found = object<RecordSet>(records, "records");
    auto writer =
        RecordWriter::create(std::string(text_of(path, "path")), {.format = format_of(format)});
    Progress progress(own, found->records().size());
    each_record(*found, progress, [&](const gerove::Record& record) { writer.write(record); });
    writer.close();
    return GEROVE_OK;
  });
}

void gerove_records_destroy(gerove_records* records) { end_handle(records, kind_of<RecordSet>); }
