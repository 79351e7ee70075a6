/// @file
/// Protobuf: records to bytes and back.
///
/// The format is that of the `.proto` files under `proto/gerove/v1`; bytes are the same as
/// libprotobuf writes. What a reader does not know (fields, code numbers) is kept and written
/// back. Input may come from strangers: every length is checked, nesting and memory are bounded,
/// text must be UTF-8 and dates must exist.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gerove/core/error.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/wire/buffer.hpp"
#include "gerove/wire/detail/decode.hpp"
#include "gerove/wire/detail/encode.hpp"
#include "gerove/wire/limits.hpp"

namespace gerove::wire {

namespace detail {

template <bool Reuse, Message T>
std::optional<Failure> decode_whole(T& message,
                                    std::string_view bytes,
                                    const Limits& limits,
                                    std::size_t* memory_taken = nullptr) {
  Decoding c{.depth = limits.depth, .memory = limits.memory};
  const char* const begin = bytes.data();
  const bool good = decode_fields<T, Reuse>(message, begin, begin + bytes.size(), c) != nullptr;
  if (memory_taken != nullptr) *memory_taken += limits.memory - c.memory;
  if (good || bytes.empty()) return std::nullopt;
  Failure failure;
  failure.code = c.code;
  failure.path = std::move(c.path);
  failure.offset = static_cast<std::uint64_t>(c.at - begin);
  return failure;
}

}  // namespace detail

/// Decodes a record; gives the failure instead of throwing it.
/// @param bytes one encoded message, whole
/// @param out set only on success, else left untouched
/// @return the failure (Errc 100-199) with field path and byte offset, or nothing
template <Message T>
std::optional<Failure> try_decode(std::string_view bytes, T& out, const Limits& limits = {}) {
  T message{};
  auto failure = detail::decode_whole<false>(message, bytes, limits);
  if (!failure) out = std::move(message);
  return failure;
}

/// Decodes a record.
/// @param bytes one encoded message, whole
/// @throws Error (Errc 100-199) with field path and byte offset
template <Message T>
T decode(std::string_view bytes, const Limits& limits = {}) {
  T message{};
  if (auto failure = detail::decode_whole<false>(message, bytes, limits)) {
    throw Error(std::move(*failure));
  }
  return message;
}

/// Decodes over an old value whose content is no longer wanted, and reuses its memory: the way to
/// read many records one after another. The result equals that of `decode`.
/// @param value replaced; empty after a failure
/// @return the failure, or nothing
template <Message T>
std::optional<Failure> try_decode_over(T& value,
                                       std::string_view bytes,
                                       const Limits& limits = {}) {
  auto failure = detail::decode_whole<true>(value, bytes, limits);
  if (failure) value = T{};
  return failure;
}

/// The same, throwing.
/// @throws Error (Errc 100-199) with field path and byte offset
template <Message T>
void decode_over(T& value, std::string_view bytes, const Limits& limits = {}) {
  if (auto failure = try_decode_over(value, bytes, limits)) throw Error(std::move(*failure));
}

/// Encodes a record in front of what a buffer holds.
/// @return the failure (text that is not UTF-8, an id over 64 bytes, a date that is a special
/// value, more than two gigabytes) with its field path, or nothing; after a failure the buffer
/// holds what it held
template <Message T>
std::optional<Failure> try_encode(const T& record, Buffer& buffer) {
  detail::Encoding c;
  const std::size_t before = buffer.size();
  bool good = detail::encode_fields(record, buffer, c);
  if (good && buffer.size() - before > detail::largest_encoding) good = c.fail(Errc::wire_length);
  if (good) return std::nullopt;
  buffer.shrink_to(before);
  Failure failure;
  failure.code = c.code;
  failure.path = std::move(c.path);
  return failure;
}

/// Encodes a record into a buffer that is emptied first.
/// @return the bytes; valid until the buffer's next change
/// @throws Error as `try_encode` says
template <Message T>
std::string_view encode(const T& record, Buffer& buffer) {
  buffer.clear();
  if (auto failure = try_encode(record, buffer)) throw Error(std::move(*failure));
  return buffer.bytes();
}

/// Encodes a record.
/// @throws Error as `try_encode` says
template <Message T>
std::string encode(const T& record) {
  Buffer buffer;
  return std::string(encode(record, buffer));
}

}  // namespace gerove::wire
