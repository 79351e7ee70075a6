#include "gerove/disclosure/stream.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/arena.hpp"
#include "gerove/wire/record_codecs.hpp"

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
  Record record;
  return redact_records([&]() { return reader.next(record) ? &record : nullptr; },
                        [&](const Record& seen) { writer.write(seen); },
                        redactor);
}

std::uint64_t redact_records(const NextRecord& next,
                             const TakeRecord& take,
                             const Redactor& redactor,
                             const StopCheck& stop) {
  std::uint64_t taken = 0;
  const auto give = [&](const Record& record) {
    take(record);
    ++taken;
  };
  Arena texts;
  std::vector<std::string_view> kept;
  bool first = true;
  for (const Record* record = next(); record != nullptr; record = next()) {
    const bool is_header = std::holds_alternative<Header>(record->content);
    const bool is_joint = !std::exchange(first, false) && is_header;
    const std::optional<Record> seen = is_joint ? std::nullopt : redactor.redact(*record);
    if (!seen) continue;
    if (is_header || keeps_its_place(redactor, *seen)) {
      give(*seen);
    } else {
      kept.push_back(texts.keep(wire::encode(*seen)));
    }
  }
  Steps steps(stop);
  std::ranges::sort(kept, [&](std::string_view a, std::string_view b) {
    steps.step();
    return a < b;
  });
  for (const std::string_view bytes : kept) {
    give(wire::decode<Record>(bytes));
    ask(stop);
  }
  return taken;
}

}  // namespace gerove::disclosure
