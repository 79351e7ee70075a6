// Files of which one list is as long as one likes, made over the run-time view of the records: a
// new list is there without being told.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/moment.hpp"
#include "gerove/domain/record.hpp"

namespace gerove::test {

/// How the elements of a list stand to one another.
enum class Shape : std::uint8_t {
  equal,     ///< all are the same
  distinct,  ///< no two share an id, a word, a code or a day; each refers to those of its own
             ///< number
  chain,     ///< each refers to the one before
  cycle,     ///< a chain whose first refers to its last
  star,      ///< all refer to the first
};
inline constexpr std::array<std::string_view, 5> shape_names{
    "equal", "distinct", "chain", "cycle", "star"};

/// The fields that lead from a Record to a list. One alone: records of a kind, one after another.
using ListWay = std::vector<const FieldInfo*>;

inline std::string name_of(const ListWay& way) {
  std::string name;
  for (const FieldInfo* const field : way) {
    if (!name.empty()) name += '.';
    name += field->name;
  }
  return name;
}

namespace detail {

inline void collect_lists(const TypeInfo& type, ListWay& way, std::vector<ListWay>& found) {
  for (const FieldInfo& field : type.fields) {
    if (std::ranges::find(way, &field) != way.end()) continue;  // a type within itself
    way.push_back(&field);
    if (field.presence == Presence::repeated) found.push_back(way);
    if (field.kind == Kind::message) collect_lists(field.type(), way, found);
    way.pop_back();
  }
}

}  // namespace detail

/// The records of each kind, and each list that a record can hold.
inline std::vector<ListWay> every_list() {
  std::vector<ListWay> found;
  for (const FieldInfo& kind : type_info<Record>().fields) {
    ListWay way{&kind};
    found.push_back(way);
    detail::collect_lists(kind.type(), way, found);
  }
  return found;
}

/// Fills records. Every field is there, every list but those that grow has one element.
class Grower {
 public:
  Grower(Shape shape, std::size_t count) : shape_(shape), count_(count) {}

  /// Records with the list that a way leads to `count` elements long.
  std::vector<Record> with_list(const ListWay& way) const {
    if (way.size() == 1) return of_kind(*way.front());
    std::vector<Record> records(1);
    grow_along(way, 0, &records.front());
    return records;
  }

  /// Records of a kind, `count` of them.
  std::vector<Record> of_kind(const FieldInfo& kind) const {
    std::vector<Record> records(count_);
    for (std::size_t i = 0; i < count_; ++i) add_value(kind, &records[i], i, Lists::short_ones);
    return records;
  }

  /// Records of a kind, of which the first has no list shorter than `count`.
  std::vector<Record> with_all_lists(const FieldInfo& kind) const {
    std::vector<Record> records = of_kind(kind);
    records.front() = {};
    add_value(kind, &records.front(), 0, Lists::long_ones);
    return records;
  }

 private:
  enum class Lists : bool { short_ones, long_ones };

  void grow_along(const ListWay& way, std::size_t step, void* owner) const {
    const FieldInfo& field = *way[step];
    const bool is_last = step + 1 == way.size();
    if (field.presence == Presence::repeated) field.clear(owner);
    if (is_last) {
      for (std::size_t i = 0; i < count_; ++i) add_value(field, owner, i, Lists::short_ones);
    } else {
      void* const value = add_value(field, owner, 0, Lists::short_ones);
      grow_along(way, step + 1, value);
    }
  }

  void* add_value(const FieldInfo& field, void* owner, std::size_t i, Lists lists) const {
    void* const value = field.add(owner);
    switch (field.kind) {
      case Kind::string: *static_cast<std::string*>(value) = word(field, i); break;
      case Kind::id: *static_cast<std::string*>(value) = id(field, i); break;
      case Kind::date: *static_cast<Date*>(value) = day(field, i); break;
      case Kind::partial_date:
        *static_cast<PartialDate*>(value) = PartialDate(day(field, i));
        break;
      case Kind::float64:
        *static_cast<double*>(value) = 54.0 + 0.001 * static_cast<double>(own(i));
        break;
      case Kind::message: fill(field.type(), value, i, lists); break;
      case Kind::enumeration: field.set_number(value, code(field, i)); break;
      case Kind::boolean: field.set_number(value, 1); break;
      default: field.set_number(value, number(field, i));
    }
    return value;
  }

  void fill(const TypeInfo& type, void* message, std::size_t i, Lists lists) const {
    for (const FieldInfo& field : type.fields) {
      if (field.oneof >= 0 && !is_chosen(type, field, i)) continue;
      const bool grows = field.presence == Presence::repeated && lists == Lists::long_ones;
      for (std::size_t k = 0; k < (grows ? count_ : 1); ++k) {
        const bool first = k == 0;
        add_value(field, message, grows ? k : i, first ? lists : Lists::short_ones);
      }
    }
  }

  bool is_chosen(const TypeInfo& type, const FieldInfo& field, std::size_t i) const {
    std::size_t before = 0;
    std::size_t all = 0;
    for (const FieldInfo& other : type.fields) {
      if (other.oneof != field.oneof) continue;
      before += other.number < field.number ? 1 : 0;
      ++all;
    }
    return own(i) % all == before;
  }

  /// The number that an element has to itself.
  std::size_t own(std::size_t i) const { return shape_ == Shape::equal ? 0 : i; }

  /// The number of the element that one refers to.
  std::size_t referred(std::size_t i) const {
    switch (shape_) {
      case Shape::distinct: return i;
      case Shape::chain: return i == 0 ? count_ : i - 1;
      case Shape::cycle: return i == 0 ? count_ - 1 : i - 1;
      default: return 0;
    }
  }

  static std::string numbered(std::string_view word, std::size_t number) {
    return std::string(word) + std::to_string(number);
  }

  std::string word(const FieldInfo& field, std::size_t i) const {
    return numbered(std::string(field.name) + ' ', own(i));
  }

  std::string id(const FieldInfo& field, std::size_t i) const {
    return numbered(std::string(field.id_of) + '-', field.name == "id" ? own(i) : referred(i));
  }

  Date day(const FieldInfo& field, std::size_t i) const {
    const bool of_birth = field.name.find("birth") != std::string_view::npos;
    return *make_date(of_birth ? 1890 : 2023, 1, 1) +
           Days(static_cast<long>(field.number + own(i) % 300));
  }

  /// A code that says something.
  std::int64_t code(const FieldInfo& field, std::size_t i) const {
    const auto codes = field.codes();
    return codes[1 + own(i) % (codes.size() - 1)].number;
  }

  std::int64_t number(const FieldInfo& field, std::size_t i) const {
    if (field.name == "seconds") return 1'690'000'000 + static_cast<std::int64_t>(own(i)) * 60;
    if (field.name == "nanos") return 0;
    if (field.name == "format_version") return 1;
    if (field.name == "year") return 2023;
    if (field.kind == Kind::int64 || field.name == "sequence")
      return static_cast<std::int64_t>(own(i) + 1);
    return 1 + static_cast<std::int64_t>(own(i) % 12);
  }

  Shape shape_;
  std::size_t count_;
};

/// Records of every kind, of which the first have no short list.
inline std::vector<Record> everything(const Grower& grower) {
  std::vector<Record> all;
  for (const FieldInfo& kind : type_info<Record>().fields) {
    std::ranges::move(grower.with_all_lists(kind), std::back_inserter(all));
  }
  return all;
}

/// What the others are about and refer to: a record of each kind.
inline void add_one_of_each_kind(Shape shape, std::vector<Record>& records) {
  for (const FieldInfo& kind : type_info<Record>().fields) {
    std::ranges::move(Grower(shape, 1).of_kind(kind), std::back_inserter(records));
  }
}

}  // namespace gerove::test
