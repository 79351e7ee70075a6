#include "gerove/disclosure/stream.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "gerove/wire/records.hpp"

namespace gerove::disclosure {

namespace {

bool keeps_its_place(const Redactor& redactor, const Record& record) {
  return std::ranges::any_of(type_info<Record>().fields, [&](const FieldInfo& field) {
    return field.count(&record) != 0 && redactor.shows_whole(field);
  });
}

}  // namespace

std::uint64_t redact_records(wire::RecordReader& reader,
                             wire::RecordWriter& writer,
                             const Redactor& redactor) {
  std::uint64_t written = 0;
  const auto write = [&](const Record& record) {
    writer.write(record);
    ++written;
  };
  std::vector<std::string> kept;
  Record record;
  for (bool first = true; reader.next(record); first = false) {
    const bool is_header = std::holds_alternative<Header>(record.content);
    if (is_header && !first) continue;
    const std::optional<Record> seen = redactor.redact(record);
    if (!seen) continue;
    if (is_header || keeps_its_place(redactor, *seen)) {
      write(*seen);
    } else {
      kept.push_back(wire::encode(*seen));
    }
  }
  std::ranges::sort(kept);
  for (const std::string& bytes : kept) write(wire::decode<Record>(bytes));
  return written;
}

}  // namespace gerove::disclosure
