#include "registers/office.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "gerove/core/fingerprint.hpp"

namespace gerove::registers {
namespace {

// The number behind the last dash of an id.
std::optional<std::uint64_t> number_of(std::string_view id) {
  const std::string_view digits = id.substr(id.rfind('-') + 1);
  std::uint64_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  constexpr std::size_t most_digits = 18;
  const bool is_number = read.ec == std::errc() && read.ptr == end && digits.size() <= most_digits;
  return is_number && digits.size() < id.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string_view id_of(const TypeInfo& type, const void* content) {
  const FieldInfo* const field = type.find("id");
  if (field == nullptr || field->kind != Kind::id || field->count(content) == 0) return {};
  return *static_cast<const std::string*>(field->at(content, 0));
}

const FieldInfo& kind_of_record(const Record& record) {
  return type_info<Record>().fields[record.content.index() - 1];
}

std::string version_of(const Record& record) {
  constexpr int hexadecimal = 16;
  char digits[16];
  const auto written =
      std::to_chars(digits, digits + sizeof digits, fingerprint(record), hexadecimal);
  return {digits, written.ptr};
}

Office::Office(const RecordSet& set) {
  for (const Record* const record : set.records()) {
    records_.push_back(*record);
    if (record->content.index() == 0) continue;
    const FieldInfo& kind = kind_of_record(*record);
    index(records_.size() - 1, kind, id_of(kind.type(), content(records_.size() - 1)));
  }
  first_new_ = records_.size();
}

void Office::index(std::size_t place, const FieldInfo& kind, std::string_view id) {
  KindIndex& known = kinds_[kind.number];
  known.places.push_back(place);
  if (!id.empty()) known.by_id.try_emplace(std::string(id), place);
  if (const auto number = number_of(id)) {
    std::uint64_t& last = last_numbers_[std::string(id.substr(0, id.rfind('-')))];
    last = std::max(last, *number);
  }
}

std::string Office::next_id(std::string_view kind) {
  std::string stem(kind);
  std::ranges::replace(stem, '_', '-');
  const std::uint64_t number = ++last_numbers_[stem];
  return stem + '-' + std::to_string(number);
}

std::size_t Office::add(const FieldInfo& kind, std::string id) {
  records_.emplace_back();
  void* const content = kind.add(&records_.back());
  if (const FieldInfo* const field = kind.type().find("id"); field != nullptr) {
    if (id.empty()) id = next_id(kind.name);
    *static_cast<std::string*>(field->add(content)) = id;
  }
  index(records_.size() - 1, kind, id);
  return records_.size() - 1;
}

void* Office::content(std::size_t place) {
  Record& record = records_[place];
  return kind_of_record(record).add(&record);  // what stands there is kept
}

std::span<const std::size_t> Office::all(const FieldInfo& kind) const {
  const auto known = kinds_.find(kind.number);
  if (known == kinds_.end()) return {};
  return known->second.places;
}

std::optional<std::size_t> Office::find(const FieldInfo& kind, std::string_view id) const {
  const auto known = kinds_.find(kind.number);
  if (known == kinds_.end()) return std::nullopt;
  const auto place = known->second.by_id.find(std::string(id));
  return place == known->second.by_id.end() ? std::nullopt : std::optional(place->second);
}

std::vector<RecordChange> Office::changes(const RecordSet& set) const {
  std::vector<RecordChange> changes;
  const auto before = set.records();
  for (std::size_t place = 0; place < records_.size(); ++place) {
    const bool is_new = place >= before.size();
    if (!is_new && records_[place] == *before[place]) continue;
    changes.push_back({is_new ? std::nullopt : std::optional(place), records_[place]});
  }
  return changes;
}

}  // namespace gerove::registers
