#include "registers/left_out.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>

#include "registers/field_values.hpp"
#include "registers/office.hpp"

namespace gerove::registers {
namespace {

bool equal(const TypeInfo& type, const void* a, const void* b);

// Whether a field has a struct whose own fields are compared.
bool is_struct(const FieldInfo& field) {
  return field.kind == Kind::message && !is_single_value(field);
}

bool equal_values(const FieldInfo& field, const void* a, const void* b) {
  if (is_struct(field)) return equal(field.type(), a, b);
  if (field.kind == Kind::float64) {
    return *static_cast<const double*>(a) == *static_cast<const double*>(b);
  }
  return value_text(field, a) == value_text(field, b);
}

bool equal(const TypeInfo& type, const void* a, const void* b) {
  return std::ranges::all_of(type.fields, [&](const FieldInfo& field) {
    const std::size_t count = field.count(a);
    if (count != field.count(b)) return false;
    for (std::size_t i = 0; i < count; ++i) {
      if (!equal_values(field, field.at(a, i), field.at(b, i))) return false;
    }
    return true;
  });
}

class Comparison {
 public:
  void compare(const std::string& path, const TypeInfo& type, const void* whole, const void* kept) {
    for (const FieldInfo& field : type.fields) {
      std::string below = path + '.' + std::string(field.name);
      if (field.presence == Presence::repeated) {
        compare_lists(below + "[]", field, whole, kept);
      } else if (field.count(whole) > 0) {
        compare_one(below, field, whole, kept);
      }
    }
    if (!type.unknown(whole).empty()) lacks(path + ".unknown");
  }
  void lacks(const std::string& path) { ++counts_[path]; }

  std::vector<LeftOut> finish() const {
    std::vector<LeftOut> left_out;
    for (const auto& [path, count] : counts_) left_out.push_back({path, count});
    return left_out;
  }

 private:
  void compare_one(const std::string& path,
                   const FieldInfo& field,
                   const void* whole,
                   const void* kept) {
    if (field.count(kept) == 0) return lacks(path);
    const void* const a = field.at(whole, 0);
    const void* const b = field.at(kept, 0);
    if (is_struct(field)) return compare(path, field.type(), a, b);
    if (!equal_values(field, a, b)) lacks(path);
  }

  // Pairs each element with an equal one, else with the closest of those that are left.
  void compare_lists(const std::string& path,
                     const FieldInfo& field,
                     const void* whole,
                     const void* kept) {
    std::vector<const void*> rest;
    for (std::size_t i = 0; i < field.count(kept); ++i) rest.push_back(field.at(kept, i));
    std::vector<const void*> unmatched;
    for (std::size_t i = 0; i < field.count(whole); ++i) {
      const void* const element = field.at(whole, i);
      const auto same = std::ranges::find_if(
          rest, [&](const void* other) { return equal_values(field, element, other); });
      if (same == rest.end()) {
        unmatched.push_back(element);
      } else {
        rest.erase(same);
      }
    }
    for (const void* const element : unmatched) {
      if (!is_struct(field) || rest.empty()) {
        lacks(path);
        continue;
      }
      const auto other = closest(field.type(), element, rest);
      compare(path, field.type(), element, *other);
      rest.erase(other);
    }
  }

  // The element of the same id, else the one that lacks least.
  static std::vector<const void*>::iterator closest(const TypeInfo& type,
                                                    const void* element,
                                                    std::vector<const void*>& rest) {
    const auto id = id_of(type, element);
    const auto lacking = [&](const void* other) -> std::size_t {
      if (!id.empty() && id == id_of(type, other)) return 0;
      Comparison comparison;
      comparison.compare({}, type, element, other);
      std::size_t count = 0;
      for (const auto& [path, times] : comparison.counts_) count += times;
      return count + 1;
    };
    return std::ranges::min_element(rest, {}, lacking);
  }

  std::map<std::string, std::uint64_t> counts_{};
};

// The struct of a record that is known.
const void* content_of(const Record& record) { return kind_of_record(record).at(&record, 0); }

std::string name_of(const Record& record) {
  const FieldInfo& kind = kind_of_record(record);
  return std::string(kind.name) + ' ' + std::string(id_of(kind.type(), content_of(record)));
}

}  // namespace

std::vector<LeftOut> find_left_out(const RecordSet& whole, const RecordSet& kept) {
  std::unordered_map<std::string, const Record*> by_name;
  for (const Record* const record : kept.records()) {
    if (record->content.index() > 0) by_name.try_emplace(name_of(*record), record);
  }
  Comparison comparison;
  for (const Record* const record : whole.records()) {
    if (record->content.index() == 0) {
      comparison.lacks("unknown");
      continue;
    }
    const FieldInfo& kind = kind_of_record(*record);
    const auto other = by_name.find(name_of(*record));
    if (other == by_name.end()) {
      comparison.lacks(std::string(kind.name));
    } else {
      comparison.compare(
          std::string(kind.name), kind.type(), content_of(*record), content_of(*other->second));
    }
  }
  return comparison.finish();
}

}  // namespace gerove::registers
