#include "gerove/records/read.hpp"

#include <utility>

namespace gerove {

void read_into(RecordSetBuilder& builder, wire::RecordReader& reader, const StopCheck& stop) {
  while (reader.next(builder.place())) {
    builder.read_from(reader.record_size());
    builder.take();
    ask(stop);
  }
}

RecordSet read_records(std::span<const std::string> files,
                       const wire::ReadOptions& options,
                       const StopCheck& stop) {
  RecordSetBuilder builder;
  for (const std::string& file : files) {
    auto reader = wire::RecordReader::open(file, options);
    builder.begin_file(file);
    read_into(builder, reader, stop);
  }
  return std::move(builder).finish();
}

}  // namespace gerove
