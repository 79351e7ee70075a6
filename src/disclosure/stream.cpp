#include "gerove/disclosure/stream.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "core/arena.hpp"
#include "disclosure/alike.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace gerove::disclosure {

namespace {

/// Records of which something is hidden, until all are known. The same are kept once.
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
    const bool must_be_alike = redactor_.alike(*field) != 0;
    if (!must_be_alike && redactor_.shows_whole(*field)) return false;
    Counts& counts = kept_[&*field];
    const std::string bytes = wire::encode(seen);
    auto same = counts.find(bytes);
    if (same == counts.end()) same = counts.emplace(texts_.keep(bytes), 0).first;
    ++same->second;
    return true;
  }

  /// Gives all in the order of their bytes. @return how many were left out
  template <class Give>
  std::uint64_t give(const Give& give, const StopCheck& stop) {
    std::uint64_t left_out = 0;
    std::vector<detail::SameRecords> all;
    for (auto& [field, counts] : kept_) {
      std::vector<detail::SameRecords> records = in_order(std::move(counts), stop);
      if (const std::size_t fewest = redactor_.alike(*field); fewest != 0) {
        const std::size_t before = count_of(records);
        records = detail::made_alike(*field, records, fewest, texts_, stop);
        left_out += before - count_of(records);
      }
      all.insert(all.end(), records.begin(), records.end());
    }
    put_in_order(all, stop);
    for (const auto& [bytes, count] : all) {
      const Record record = wire::decode<Record>(bytes);
      for (std::size_t i = 0; i < count; ++i) {
        give(record);
        ask(stop);
      }
    }
    return left_out;
  }

 private:
  using Counts = std::unordered_map<std::string_view, std::size_t>;

  static std::vector<detail::SameRecords> in_order(Counts counts, const StopCheck& stop) {
    std::vector<detail::SameRecords> records;
    for (const auto& [bytes, count] : counts) records.push_back({bytes, count});
    put_in_order(records, stop);
    return records;
  }

  static void put_in_order(std::vector<detail::SameRecords>& records, const StopCheck& stop) {
    Steps steps(stop);
    const auto before = [&](std::string_view a, std::string_view b) {
      steps.step();
      return a < b;
    };
    std::ranges::sort(records, before, &detail::SameRecords::bytes);
  }

  static std::size_t count_of(const std::vector<detail::SameRecords>& records) {
    std::size_t count = 0;
    for (const detail::SameRecords& same : records) count += same.count;
    return count;
  }

  const Redactor& redactor_;
  Arena texts_{};
  std::map<const FieldInfo*, Counts> kept_{};
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
