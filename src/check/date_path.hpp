// Paths of the table of dates, made ready: fields instead of names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// What the names of records begin with.
inline constexpr std::string_view record_package = "gerove.v1.";

/// Where something that a path may end at tells when it was.
struct Leaves {
  const FieldInfo* moment = nullptr;  ///< of something that happened
  const FieldInfo* date = nullptr;    ///< of something that happened

  bool operator==(const Leaves&) const = default;
  bool is_happening() const { return moment != nullptr || date != nullptr; }
};

/// The leaves of a field; none for one that is a date or moment itself.
Leaves leaves_of(const FieldInfo& field);

/// A step of a path.
struct Hop {
  const FieldInfo* field = nullptr;    ///< of the message at hand
  std::optional<std::int64_t> code{};  ///< only elements with this code
  const FieldInfo* record = nullptr;   ///< of an id that is followed: the kind of record in Record
  const FieldInfo* part = nullptr;  ///< of an id that is followed: the list of parts in the record

  Leaves leaves{};  ///< of the field, where the path ends

  bool operator==(const Hop&) const = default;
  /// Whether an id is followed.
  bool follows() const { return record != nullptr || part != nullptr; }
};

/// One place that tells a fact, as a path from a message.
struct DatePath {
  const FieldInfo* naming =
      nullptr;  ///< the kind of records that name the message, if it starts there
  std::vector<Hop> hops{};

  bool operator==(const DatePath&) const = default;
  /// Whether it leaves the record.
  bool leaves() const;
  /// The list of things that happened, if that is all of it: `steps[DECISION_SENT]`.
  const Hop* list_of_codes() const;
};

/// The field that tells the code of something that happened, such as a step; null if it has none.
const FieldInfo* code_of(const TypeInfo& type);
/// The field of Record that holds records of a kind, as ids name it; null if there is none.
const FieldInfo* record_field(std::string_view kind);

/// Reads one path from a message of a type. Nothing when it leads to no date.
/// @param record the type of the record that the message is in: ids of its parts lead to those
std::optional<DatePath> read_date_path(const TypeInfo& record,
                                       const TypeInfo& type,
                                       std::string_view path);

}  // namespace gerove::check
