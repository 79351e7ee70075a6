// libprotobuf as the judge of our JSON.
#pragma once

#include <google/protobuf/util/json_util.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/wire/json.hpp"
#include "gerove/wire/record_codecs.hpp"
#include "support/proto_bridge.hpp"

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

/// What is wrong with our reading of a text: nothing if we refuse it, or if libprotobuf reads the
/// same from it and printing and reading again changes nothing.
inline std::string json_disagreement(std::string_view text) {
  Record record;
  if (json::try_parse(text, record)) return {};
  const std::string bytes = wire::encode(record);
  const auto their_bytes = proto_read_json(text);
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
