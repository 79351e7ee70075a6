// libprotobuf as the judge of our JSON.
#pragma once

#include <google/protobuf/util/json_util.h>

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/core/decimal.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"
#include "support/proto_bridge.hpp"
#include "wire/json_names.hpp"

namespace gerove::test {

/// What libprotobuf prints for encoded bytes of a Record.
inline std::string proto_json(std::string_view bytes, bool pretty = false) {
  v1::Record message;
  message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = pretty;
  std::string text;
  const auto status = google::protobuf::util::MessageToJsonString(message, &text, options);
  return status.ok() ? text : status.ToString();
}

/// The bytes of what libprotobuf reads from JSON; nothing if it refuses.
inline std::optional<std::string> proto_read_json(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);  // which libprotobuf refuses
  v1::Record message;
  const google::protobuf::StringPiece piece(text.data(), text.size());
  if (!google::protobuf::util::JsonStringToMessage(piece, &message).ok()) return std::nullopt;
  return proto_bytes(message);
}

inline void drop_signs_of_zero(const TypeInfo& type, void* message) {
  for (const FieldInfo& field : type.fields) {
    for (std::size_t i = 0; i < field.count(message); ++i) {
      void* const value = const_cast<void*>(field.at(message, i));
      if (field.kind == Kind::message) drop_signs_of_zero(field.type(), value);
      if (field.kind == Kind::float64) *static_cast<double*>(value) += 0.0;
    }
  }
}

/// A record's bytes but for signs of zero: libprotobuf reads `-0`, which it writes itself, as zero
/// without one, and `-0.0` and `"-0"` as zero with one.
inline std::string bytes_without_signs_of_zero(Record record) {
  drop_signs_of_zero(type_info<Record>(), &record);
  return wire::encode(record);
}

/// The document with each Decimal that is given as text as an object: libprotobuf knows only those.
inline nlohmann::json with_decimals_as_objects(const TypeInfo& type, nlohmann::json value) {
  if (value.is_array()) {
    for (auto& element : value) element = with_decimals_as_objects(type, element);
  } else if (value.is_string() && type.name == Decimal::type_name) {
    const auto decimal = parse_decimal(value.get<std::string>());
    if (decimal) value = {{"digits", decimal->digits}, {"places", decimal->places}};
  } else if (value.is_object()) {
    for (const FieldInfo& field : type.fields) {
      if (field.kind != Kind::message) continue;
      std::string json_name;
      json::append_json_name(json_name, field.name);
      for (const std::string& name : {json_name, std::string(field.name)}) {
        if (value.contains(name)) {
          value[name] = with_decimals_as_objects(field.type(), value[name]);
        }
      }
    }
  }
  return value;
}

/// What libprotobuf reads from a text, Decimals as text included.
inline std::optional<std::string> proto_read_our_json(std::string_view text) {
  if (auto bytes = proto_read_json(text)) return bytes;
  const auto document = nlohmann::json::parse(text, nullptr, false);
  if (document.is_discarded()) return std::nullopt;
  return proto_read_json(with_decimals_as_objects(type_info<Record>(), document).dump());
}

/// What is wrong with our reading of a text: nothing if we refuse it, or if libprotobuf reads the
/// same from it and printing and reading again changes nothing.
inline std::string json_disagreement(std::string_view text) {
  Record record;
  if (json::try_parse(text, record)) return {};
  const std::string bytes = wire::encode(record);
  const auto their_bytes = proto_read_our_json(text);
  if (!their_bytes) return "libprotobuf refuses what we accept";
  Record theirs;
  if (wire::try_decode(*their_bytes, theirs) ||
      bytes_without_signs_of_zero(theirs) != bytes_without_signs_of_zero(record)) {
    return "libprotobuf reads another value";
  }
  const std::string printed = json::print(record);
  const Record again = json::parse<Record>(printed);
  if (wire::encode(again) != bytes) return "printing and reading again gives another value";
  if (json::print(again) != printed) return "printing again gives another text";
  return {};
}

}  // namespace gerove::test
