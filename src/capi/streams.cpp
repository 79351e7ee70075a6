// Streams larger than memory.
#include <string>
#include <utility>

#include "capi/arguments.hpp"
#include "capi/records.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace gerove::capi {

namespace {

struct Reader {
  static constexpr HandleKind kind = HandleKind::reader;
  wire::RecordReader stream;
  Record record{};
};

struct Writer {
  static constexpr HandleKind kind = HandleKind::writer;
  wire::RecordWriter stream;
};

std::string one_record(const Record& record, wire::StreamFormat format) {
  return format == wire::StreamFormat::jsonl ? json::print(record) : wire::encode(record);
}

Record one_record(std::string_view bytes, wire::StreamFormat format) {
  return format == wire::StreamFormat::jsonl ? json::parse<Record>(bytes)
                                             : wire::decode<Record>(bytes);
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;
using gerove::RecordSet;
using gerove::wire::RecordReader;
using gerove::wire::RecordWriter;

int32_t gerove_reader_open(gerove_context* context,
                           const char* path,
                           const gerove_read_options* options,
                           gerove_reader** out) {
  return run(context, [&](Context&) {
    need(out, "out");
    auto stream = RecordReader::open(std::string(text_of(path, "path")), read_options(options));
    NewHandle(Reader::kind, std::make_shared<Reader>(Reader{std::move(stream)})).give(out);
    return GEROVE_OK;
  });
}

int32_t gerove_reader_next(gerove_context* context,
                           gerove_reader* reader,
                           int32_t format,
                           gerove_buffer* out) {
  return run(context, [&](Context&) {
    const auto own = changeable<Reader>(reader, "reader");
    const auto how = definite_format(format);
    need_buffer(out);
    if (!own->stream.next(own->record)) return GEROVE_END;
    put(one_record(own->record, how), out);
    return GEROVE_OK;
  });
}

int32_t gerove_reader_next_batch(gerove_context* context,
                                 gerove_reader* reader,
                                 size_t most,
                                 gerove_records** out) {
  return run(context, [&](Context& of) {
    const auto own = changeable<Reader>(reader, "reader");
    need(out, "out");
    if (most == 0) fail_argument("most", gerove::Errc::size);
    gerove::RecordSetBuilder batch(of.budget);
    size_t count = 0;
    for (; count < most && own->stream.next(batch.place()); ++count) {
      batch.read_from(own->stream.record_size());
      batch.take();
    }
    if (count == 0) return GEROVE_END;
    return give_records(std::move(batch).finish(), out);
  });
}

void gerove_reader_destroy(gerove_reader* reader) { end_handle(reader, Reader::kind); }

int32_t gerove_writer_create(gerove_context* context,
                             const char* path,
                             int32_t format,
                             gerove_writer** out) {
  return run(context, [&](Context&) {
    need(out, "out");
    auto stream =
        RecordWriter::create(std::string(text_of(path, "path")), {.format = format_of(format)});
    NewHandle(Writer::kind, std::make_shared<Writer>(Writer{std::move(stream)})).give(out);
    return GEROVE_OK;
  });
}

int32_t gerove_writer_write(gerove_context* context,
                            gerove_writer* writer,
                            int32_t format,
                            const void* bytes,
                            size_t size) {
  return run(context, [&](Context&) {
    const auto own = changeable<Writer>(writer, "writer");
    own->stream.write(one_record(bytes_of(bytes, size, "bytes"), definite_format(format)));
    return GEROVE_OK;
  });
}

int32_t gerove_writer_write_records(gerove_context* context,
                                    gerove_writer* writer,
                                    const gerove_records* records) {
  return run(context, [&](Context& own) {
    const auto to = changeable<Writer>(writer, "writer");
    const auto from = object<RecordSet>(records, "records");
    Progress progress(own, from->records().size());
    each_record(*from, progress, [&](const gerove::Record& record) { to->stream.write(record); });
    return GEROVE_OK;
  });
}

int32_t gerove_writer_close(gerove_context* context, gerove_writer* writer) {
  return run(context, [&](Context&) {
    changeable<Writer>(writer, "writer")->stream.close();
    return GEROVE_OK;
  });
}

void gerove_writer_destroy(gerove_writer* writer) { end_handle(writer, Writer::kind); }
