/// @file
/// The data dictionary: every record type, field and code list as rows of data, read from the
/// field tables.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/privacy.hpp"
#include "gerove/core/text.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove {

/// The word for a presence, as the data dictionary prints it.
constexpr std::string_view to_string(Presence presence) {
  switch (presence) {
    case Presence::implicit: return "implicit";
    case Presence::optional: return "optional";
    case Presence::repeated: return "repeated";
  }
  return "";
}

}  // namespace gerove

namespace gerove::wire {

/// One field of one record type.
struct DictionaryField {
  std::string_view record{};  ///< the type that has the field, `Measure`
  std::string_view field{};   ///< name as in the `.proto` file, `child_id`
  std::string json_name{};    ///< name in JSON, `childId`
  std::uint32_t number{};     ///< number on the wire
  std::string type{};         ///< `string`, `id`, `date`, `uint32`, a record or a code list
  Presence presence{};        ///< how often
  std::int32_t oneof{
      -1};            ///< fields of a record with the same number exclude one another; -1: none
  Privacy privacy{};  ///< how sensitive
  std::string_view id_of{};  ///< what an id identifies, `Institution`; else empty
  bool operator==(const DictionaryField&) const = default;
};

/// One value of one code list.
struct DictionaryCode {
  std::string list{};       ///< the list, `MeasureKind`
  std::int32_t number{};    ///< number on the wire
  std::string_view name{};  ///< Protobuf name, which is also the JSON value
  std::string word{};       ///< short name in tables, `expired` of `MEASURE_END_REASON_EXPIRED`
  Text label{};             ///< what people read
  bool operator==(const DictionaryCode&) const = default;
};

/// The whole dictionary. The views in it point at constants of the program.
struct Dictionary {
  std::vector<DictionaryField> fields{};  ///< types in order of first mention, fields by number
  std::vector<DictionaryCode> codes{};    ///< lists in order of first mention, codes by number
};

/// The dictionary of a type and of all types that can be reached from it, itself first.
Dictionary dictionary(const TypeInfo& root);
/// The values of one list.
std::vector<DictionaryCode> codes_of(std::span<const CodeEntry> list);
/// The dictionary of `Record`: everything that a file can hold.
Dictionary dictionary();

}  // namespace gerove::wire
