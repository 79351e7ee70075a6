/// @file
/// JSON: records to canonical Protobuf JSON and back.
///
/// Names are written in lowerCamelCase and read in that form or as in the `.proto` files. Codes
/// are written by name, numbers that a code list does not hold as numbers; 64-bit integers as
/// strings; dates as `2024-03-07`; moments as `2024-03-07T09:30:00Z`. Absent fields are left out.
/// The text equals that of libprotobuf 3.21 to the byte, save that doubles are written with the
/// fewest of 15, 16 or 17 digits that read back the same (libprotobuf leaves out 16).
///
/// The reader is stricter than libprotobuf: no unquoted names, single quotes or trailing commas, no
/// list given twice, no null in a list, no numbers or booleans in quotes where the canonical form
/// has none (64-bit integers, and every number, may be quoted). A number that the field can't hold
/// is refused, not rounded: also one with more digits than a double keeps, or too small for one;
/// all of up to 15 digits, and the 17 that programs write, are held. One thing it takes that
/// libprotobuf does not: a Decimal as text, `"173552.19"`, besides the object of digits and places.
/// Input may come from strangers: nesting and memory are bounded, text must be UTF-8 and dates must
/// exist.
///
/// A failure says what was expected, and names the member that there is no field for; but only if
/// it looks like the name of a field, since a name, too, may tell of a person.
///
/// JSON can't carry fields that this version does not know: writing says how many it dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gerove/core/error.hpp"
#include "gerove/core/type_info.hpp"
#include "gerove/wire/limits.hpp"

namespace gerove::json {

/// How to write.
struct PrintOptions {
  bool pretty = false;  ///< one name a line, indented by one space a level; else all on one line
  /// If given, increased by the number of unknown Protobuf fields that were left out, nested
  /// records included. Owned by the caller.
  std::uint64_t* dropped_fields = nullptr;
};

/// How to read.
struct ParseOptions {
  wire::Limits limits{};        ///< nesting of objects and lists, memory of the record
  bool ignore_unknown = false;  ///< skip names that the record type does not have
  /// If given, increased by the number of names skipped. Owned by the caller.
  std::uint64_t* ignored_names = nullptr;
};

/// Writes a message of a type known at run time behind what `out` holds.
/// @return the failure (text that is not UTF-8, an id over 64 bytes, a date that is a special
/// value, a moment outside years 1 to 9999) with its field path, or nothing; after a failure `out`
/// holds what it held and `dropped_fields` is unchanged
std::optional<Failure> try_print(const TypeInfo& type,
                                 const void* message,
                                 std::string& out,
                                 const PrintOptions& options = {});

/// Reads over a message of a type known at run time that holds nothing yet.
/// @param message default value of the type; after a failure its content is unspecified
/// @return the failure (Errc 200-299) with field path, line, column and byte offset, or nothing
std::optional<Failure> try_parse_into(const TypeInfo& type,
                                      std::string_view text,
                                      void* message,
                                      const ParseOptions& options = {});

/// Writes a record behind what `out` holds; gives the failure instead of throwing it.
template <Message T>
std::optional<Failure> try_print(const T& record,
                                 std::string& out,
                                 const PrintOptions& options = {}) {
  return try_print(type_info<T>(), &record, out, options);
}

/// Writes a record.
/// @throws Error as `try_print` says
template <Message T>
std::string print(const T& record, const PrintOptions& options = {}) {
  std::string out;
  if (auto failure = try_print(record, out, options)) throw Error(std::move(*failure));
  return out;
}

/// Reads a record; gives the failure instead of throwing it.
/// @param text one JSON object, whole
/// @param out set only on success, else left untouched
/// @return the first failure (Errc 200-299) with field path, line, column and byte offset, or
/// nothing
template <Message T>
std::optional<Failure> try_parse(std::string_view text, T& out, const ParseOptions& options = {}) {
  T record{};
  auto failure = try_parse_into(type_info<T>(), text, &record, options);
  if (!failure) out = std::move(record);
  return failure;
}

/// Reads a record.
/// @param text one JSON object, whole
/// @throws Error (Errc 200-299) with field path, line, column and byte offset
template <Message T>
T parse(std::string_view text, const ParseOptions& options = {}) {
  T record{};
  if (auto failure = try_parse_into(type_info<T>(), text, &record, options)) {
    throw Error(std::move(*failure));
  }
  return record;
}

}  // namespace gerove::json
