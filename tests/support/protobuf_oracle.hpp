// The agreement that must hold between libprotobuf and our codec, for any bytes at all.
#pragma once

#include <string>
#include <string_view>

#include "gerove/wire/record_codecs.hpp"
#include "support/proto_bridge.hpp"

namespace gerove::test {

/// Refusals that libprotobuf does not share: texts that are no date or id where one must stand, and
/// moments out of range.
inline bool is_stricter_by_design(Errc code) {
  return code == Errc::wire_date || code == Errc::wire_partial_date || code == Errc::wire_id ||
         code == Errc::wire_moment;
}

/// What the two make differently of the bytes of a Record; empty when they agree. `reused` is any
/// old value: decoding over it must give the same.
inline std::string protobuf_disagreement(std::string_view bytes, Record& reused) {
  Record ours;
  const auto failure = wire::try_decode(bytes, ours);
  if (wire::try_decode_over(reused, bytes) != failure) return "decoding over fails otherwise";
  if (failure && is_stricter_by_design(failure->code)) return "";
  v1::Record theirs;
  const bool accepted = theirs.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
  if (accepted == failure.has_value()) {
    return failure ? "only we refuse: " + failure->message(Language::en) : "only we accept";
  }
  if (failure) return "";
  const std::string encoded = wire::encode(ours);
  if (encoded != proto_bytes(theirs)) return "the bytes written differ";
  if (wire::encode(reused) != encoded) return "decoding over gives another value";
  if (wire::encode(wire::decode<Record>(encoded)) != encoded) return "encoding is not stable";
  return "";
}

}  // namespace gerove::test
