#include "gerove/disclosure/stream.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/arena.hpp"
#include "disclosure/alike.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace gerove::disclosure {

namespace {

/// Records of which something is hidden, until all are known.
class Kept {
 public:
  explicit Kept(const Redactor& redactor) : redactor_(redactor) {}

  /// Keeps a record; if it may go on at once, nothing is done.
  /// @return whether it was kept
  bool keep(const Record& seen) {
    const auto& fields = type_info<Record>().fields;
    const auto held = [&](const FieldInfo& field) { return field.count(&seen) != 0; };
    const auto field = std::ranges::find_if(fields, held);
    if (field == fields.end()) return false;
    if (redactor_.alike(*field) != 0) {
      alike_[&*field].push_back(seen);
    } else if (redactor_.shows_whole(*field)) {
      return false;
    } else {
      bytes_.push_back(texts_.keep(wire::encode(seen)));
    }
    return true;
  }

  /// Gives all in the order of their bytes. @return how many were left out
  template <class Give>
  std::uint64_t give(const Give& give, const StopCheck& stop) {
    std::uint64_t left_out = 0;
    for (auto& [field, records] : alike_) {
      const auto made = detail::made_alike(*field, records, redactor_.alike(*field), stop);
      left_out += records.size() - made.size();
      for (const Record& record : made) bytes_.push_back(texts_.keep(wire::encode(record)));
      records.clear();
    }
    Steps steps(stop);
    std::ranges::sort(bytes_, [&](std::string_view a, std::string_view b) {
      steps.step();
      return a < b;
    });
    for (const std::string_view bytes : bytes_) {
      give(wire::decode<Record>(bytes));
      ask(stop);
    }
    return left_out;
  }

 private:
  const Redactor& redactor_;
  Arena texts_{};
  std::vector<std::string_view> bytes_{};
  std::map<const FieldInfo*, std::vector<Record>> alike_{};
};

}  // namespace

RedactionCount redact_records(wire::RecordReader& reader,
                              wire::RecordWriter& writer,
                              const Redactor& redactor) {
  Record record;
  return redact_records([&]() { return reader.next(record) ? &record : nullptr; },
                        [&](const Record& seen) { writer.write(seen); },
                        redactor);
}

RedactionCount redact_records(const NextRecord& next,
                              const TakeRecord& take,
                              const Redactor& redactor,
                              const StopCheck& stop) {
  RedactionCount count;
  const auto give = [&](const Record& record) {
    take(record);
    ++count.written;
  };
  Kept kept(redactor);
  bool first = true;
  for (const Record* record = next(); record != nullptr; record = next()) {
    const bool is_header = std::holds_alternative<Header>(record->content);
    const bool is_joint = !std::exchange(first, false) && is_header;
    const std::optional<Record> seen = is_joint ? std::nullopt : redactor.redact(*record);
    if (!seen) continue;
    if (is_header || !kept.keep(*seen)) give(*seen);
  }
  count.left_out = kept.give(give, stop);
  return count;
}

}  // namespace gerove::disclosure
