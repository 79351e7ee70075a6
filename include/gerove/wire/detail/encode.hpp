// The Protobuf writer behind wire/protobuf.hpp: from the last field to the first, so that lengths
// need no pass of their own. Its bytes are those of libprotobuf.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "gerove/wire/buffer.hpp"
#include "gerove/wire/detail/decode.hpp"

namespace gerove::wire::detail {

/// Why and where a value could not be written.
struct Encoding {
  Errc code = Errc::ok;
  std::string path{};

  [[gnu::cold, gnu::noinline]] bool fail(Errc why) {
    code = why;
    return false;
  }
  [[gnu::cold, gnu::noinline]] bool leave(std::string_view field) {
    FieldPath::prepend(path, field);
    return false;
  }
  [[gnu::cold, gnu::noinline]] bool leave(std::string_view field, size_t index) {
    FieldPath::prepend(path, field, index);
    return false;
  }
};

inline constexpr size_t longest_varint = 10;
inline constexpr size_t longest_tag = 2;

template <uint32_t Tag>
void put_tag(Buffer& out) {
  if constexpr (Tag < 0x80) {
    out.put(static_cast<char>(Tag));
  } else {
    out.put(static_cast<char>(Tag >> 7));
    out.put(static_cast<char>((Tag & 0x7f) | 0x80));
  }
}

template <Message T>
bool encode_fields(const T& message, Buffer& out, Encoding& c);

template <class Word>
bool copy_two_words(char* to, const char* text, size_t size) {
  const Word first = gerove::detail::load<Word>(text);
  const Word last = gerove::detail::load<Word>(text + size - sizeof(Word));  // they overlap
  std::memcpy(to, &first, sizeof(Word));
  std::memcpy(to + size - sizeof(Word), &last, sizeof(Word));
  return ((first | last) & static_cast<Word>(gerove::detail::utf8_high_bits)) == 0;
}

/// Copies a text and says whether it is UTF-8: most texts of records are short and ASCII, and are
/// looked at while they are copied.
inline bool copy_utf8(char* to, const char* text, size_t size) {
  if (size >= 8 && size <= 16) {
    if (copy_two_words<uint64_t>(to, text, size)) [[likely]]
      return true;
  } else if (size >= 4 && size < 8) {
    if (copy_two_words<uint32_t>(to, text, size)) return true;
  } else {
    std::memcpy(to, text, size);
  }
  return is_utf8(text, size);
}

inline constexpr size_t largest_encoding = 0x7fffffff;

inline bool put_text(std::string_view text, Buffer& out, Encoding& c) {
  if (text.size() > largest_encoding) [[unlikely]]
    return c.fail(Errc::wire_length);
  out.need(text.size() + longest_varint + longest_tag);
  if (!copy_utf8(out.claim(text.size()), text.data(), text.size())) [[unlikely]] {
    return c.fail(Errc::wire_utf8);
  }
  out.put_varint(text.size());
  return true;
}

/// Writes one value without its tag; leaves room for the tag.
template <class V>
bool put_value(const V& value, Buffer& out, Encoding& c) {
  constexpr Kind kind = gerove::detail::kind_of<V>();
  if constexpr (kind == Kind::message) {
    const size_t before = out.size();
    if (!encode_fields(value, out, c)) [[unlikely]]
      return false;
    out.need(longest_varint + longest_tag);
    out.put_varint(out.size() - before);
  } else if constexpr (kind == Kind::string) {
    return put_text(value, out, c);
  } else if constexpr (kind == Kind::id) {
    if (value.value.size() > max_id_bytes) [[unlikely]]
      return c.fail(Errc::wire_id);
    return put_text(value.value, out, c);
  } else if constexpr (kind == Kind::date) {
    if (value.is_special()) [[unlikely]]
      return c.fail(Errc::wire_date);
    out.need(16);
    write_date(out.claim(10), value);
    out.put(char{10});
  } else if constexpr (kind == Kind::partial_date) {
    return put_text(value.text(), out, c);
  } else if constexpr (kind == Kind::float64) {
    out.need(8 + longest_tag);
    const auto bits = std::bit_cast<uint64_t>(value);
    for (int shift = 56; shift >= 0; shift -= 8) out.put(static_cast<char>(bits >> shift));
  } else {
    out.need(longest_varint + longest_tag);
    // Negative numbers of 32 bits take ten bytes, as if they had 64.
    if constexpr (kind == Kind::enumeration) {
      out.put_varint(static_cast<uint64_t>(static_cast<std::int64_t>(value)));
    } else if constexpr (std::is_signed_v<V>) {
      out.put_varint(static_cast<uint64_t>(static_cast<std::int64_t>(value)));
    } else {
      out.put_varint(value);
    }
  }
  return true;
}

template <class F, class V>
bool put_list(const F& f, const std::vector<V>& list, Buffer& out, Encoding& c) {
  if constexpr (packable<F>) {
    if (list.empty()) return true;
    const size_t before = out.size();
    for (size_t i = list.size(); i-- > 0;) put_value(list[i], out, c);
    out.need(longest_varint + longest_tag);
    out.put_varint(out.size() - before);
    put_tag<packed_tag_of<F>>(out);
  } else {
    for (size_t i = list.size(); i-- > 0;) {
      if (!put_value(list[i], out, c)) [[unlikely]]
        return c.leave(f.name, i);
      put_tag<tag_of<F>>(out);
    }
  }
  return true;
}

template <class F, class Owner>
[[gnu::always_inline]] inline bool put_field(const F& f,
                                             const Owner& owner,
                                             Buffer& out,
                                             Encoding& c) {
  using V = typename F::value_type;
  const auto& member = owner.*f.member;
  const auto put_one = [&](const auto& value) {
    if (!put_value(value, out, c)) [[unlikely]]
      return c.leave(f.name);
    put_tag<tag_of<F>>(out);
    return true;
  };
  if constexpr (F::in_oneof) {
    return member.index() != F::alternative || put_one(std::get<F::alternative>(member));
  } else if constexpr (F::repeated) {
    return put_list(f, member, out, c);
  } else if constexpr (is_optional<V>) {
    return !member || put_one(*member);
  } else {
    return gerove::detail::is_default(member) || put_one(member);
  }
}

template <Message T>
bool encode_fields(const T& message, Buffer& out, Encoding& c) {
  if constexpr (std::is_same_v<T, Moment>) {
    if (!in_range(message)) [[unlikely]]
      return c.fail(Errc::wire_moment);
  }
  const std::string_view unknown = message.unknown.bytes();
  if (!unknown.empty()) [[unlikely]] {
    out.need(unknown.size());
    out.put(unknown.data(), unknown.size());
  }
  constexpr size_t size = std::remove_cvref_t<decltype(table<T>)>::size;
  return [&]<size_t... I>(std::index_sequence<I...>) {
    return (put_field(row<size - 1 - I>(table<T>), message, out, c) && ...);
  }(std::make_index_sequence<size>{});
}

}  // namespace gerove::wire::detail
