// The records of an office while an import works on them: copies, found by kind and id.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "gerove/domain/record.hpp"
#include "gerove/records/record_set.hpp"
#include "gerove/registers/import.hpp"

namespace gerove::registers {

/// Records by their place: first those of the set, then the new ones.
class Office {
 public:
  explicit Office(const RecordSet& set);

  /// Makes a record, with an id of its own where none is given.
  std::size_t add(const FieldInfo& kind, std::string id = {});
  /// `kind-number`, on from the greatest there is.
  std::string next_id(std::string_view kind);

  /// Whether a record was made since.
  bool is_new(std::size_t place) const { return place >= first_new_; }
  /// The struct of a record.
  void* content(std::size_t place);
  /// The record as what it is known to be; null if it is something else.
  template <class T>
  T* get(std::size_t place) {
    return std::get_if<T>(&records_[place].content);
  }
  /// The places of all records of a kind.
  std::span<const std::size_t> all(const FieldInfo& kind) const;
  /// The place of the record with an id.
  std::optional<std::size_t> find(const FieldInfo& kind, std::string_view id) const;
  /// All records of a type, to look at and change.
  template <class T, class Visit>
  void each(const Visit& visit) {
    for (Record& record : records_) {
      if (T* const content = std::get_if<T>(&record.content)) visit(*content);
    }
  }
  /// Says that a row changed a record.
  void touch(std::size_t place) { touched_.insert(place); }
  /// The records of a type that rows changed or made: others are left as they are, whatever would
  /// follow for them.
  template <class T, class Visit>
  void each_touched(const Visit& visit) {
    for (std::size_t place = 0; place < records_.size(); ++place) {
      if (!is_new(place) && !touched_.contains(place)) continue;
      if (T* const content = get<T>(place)) visit(*content);
    }
  }
  /// The record of a type with an id, or null.
  template <class T>
  T* find_as(std::string_view kind, std::string_view id) {
    const auto place = find(*type_info<Record>().find(kind), id);
    return place ? get<T>(*place) : nullptr;
  }

  /// The records that differ from those of the set, in their order, then the new ones.
  std::vector<RecordChange> changes(const RecordSet& set) const;

 private:
  void index(std::size_t place, const FieldInfo& kind, std::string_view id);

  struct KindIndex {
    std::vector<std::size_t> places{};
    std::unordered_map<std::string, std::size_t> by_id{};
  };

  std::deque<Record> records_{};
  std::size_t first_new_ = 0;
  std::unordered_set<std::size_t> touched_{};
  std::map<std::uint32_t, KindIndex> kinds_{};                        // by the number in a Record
  std::map<std::string, std::uint64_t, std::less<>> last_numbers_{};  // of ids, by what is before
};

/// Which row of `Record` a record is, which must be a known one.
const FieldInfo& kind_of_record(const Record& record);

/// What an export says of a record, to tell whether it was changed since.
std::string version_of(const Record& record);

/// The id field of a record's struct; empty if it has none.
std::string_view id_of(const TypeInfo& type, const void* content);

}  // namespace gerove::registers
