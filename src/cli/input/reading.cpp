#include "cli/input/reading.hpp"

#include <cstdio>
#include <memory>
#include <utility>

#include "cli/output/failures.hpp"
#include "cli/output/progress.hpp"

namespace gerove::cli {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

void fail_at_once(const Failure& failure) { throw Error(failure); }

bool ends_stream(const Failure& failure) { return failure.code >= Errc::stream_truncated; }

}  // namespace

void read_records(const Session& session,
                  const std::string& file,
                  RecordSetBuilder& builder,
                  const RecordVisitor& visit,
                  const FailureVisitor& fail_record,
                  std::optional<wire::StreamFormat> format) {
  auto reader = wire::RecordReader::open(file, {.format = format});
  Progress progress(session);
  for (bool more = true; more;) {
    Record& record = builder.place();
    if (auto failure = reader.try_next(record, more)) {
      if (ends_stream(*failure)) throw Error(std::move(*failure));
      progress.clear();
      fail_record(*failure);
      more = true;
    } else if (more) {
      builder.read_from(reader.record_size());
      visit(record);
    }
    if (more) progress.step();
  }
  if (reader.records() == 0) fail_without_records(file);
}

void read_records(const Session& session,
                  const std::string& file,
                  const RecordVisitor& visit,
                  std::optional<wire::StreamFormat> format) {
  RecordSetBuilder nothing;
  read_records(session, file, nothing, visit, fail_at_once, format);
}

RecordSet read_set(const Session& session,
                   const std::vector<std::string>& files,
                   const RecordFilter& wanted) {
  RecordSetBuilder builder(session.budget);
  const auto take = [&](const Record& record) {
    if (!wanted || wanted(record)) builder.take();
  };
  for (const std::string& file : files) {
    builder.begin_file(file);
    read_records(session, file, builder, take, fail_at_once);
  }
  return std::move(builder).finish();
}

void fail_without_records(const std::string& file) {
  throw CommandError("no_records", {"faile nėra nė vieno įrašo", "the file holds no record"}, file);
}

std::string read_all(const std::string& file, std::size_t most) {
  const bool standard_input = file == "-";
  const OpenFile opened(standard_input ? nullptr : std::fopen(file.c_str(), "rb"));
  if (!standard_input && opened == nullptr) throw Error(system_failure(Errc::stream_open, file));
  std::FILE* const from = standard_input ? stdin : opened.get();
  constexpr std::size_t chunk = std::size_t{1} << 16;
  std::string bytes;
  while (bytes.size() <= most) {
    const std::size_t old_size = bytes.size();
    bytes.resize(old_size + chunk);
    const std::size_t got = std::fread(bytes.data() + old_size, 1, chunk, from);
    bytes.resize(old_size + got);
    if (got < chunk) break;
  }
  if (std::ferror(from) != 0) throw Error(system_failure(Errc::stream_read, file));
  return bytes;
}

std::optional<wire::StreamFormat> format_named(const std::string& name) {
  if (name == "gerove") return wire::StreamFormat::gerove;
  if (name == "jsonl") return wire::StreamFormat::jsonl;
  return std::nullopt;
}

}  // namespace gerove::cli
