// The Protobuf reader behind wire/protobuf.hpp: templates over field tables. It accepts what
// libprotobuf accepts, save texts that are no date or id where the table wants one, and moments out
// of range.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "gerove/core/field_table.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/type_info.hpp"
#include "gerove/core/utf8.hpp"
#include "gerove/wire/detail/decoding.hpp"
#include "gerove/wire/detail/unknown_field.hpp"
#include "gerove/wire/detail/varint.hpp"
#include "gerove/wire/limits.hpp"

namespace gerove::wire::detail {

using gerove::detail::is_optional;
using gerove::detail::row;

template <class V>
consteval WireType wire_type_of() {
  constexpr Kind kind = gerove::detail::kind_of<V>();
  switch (kind) {
    case Kind::boolean:
    case Kind::int32:
    case Kind::int64:
    case Kind::uint32:
    case Kind::uint64:
    case Kind::enumeration: return wire_varint;
    case Kind::float64: return wire_fixed64;
    default: return wire_delimited;
  }
}

template <class F>
inline constexpr uint32_t tag_of = F::number << 3 | wire_type_of<typename F::element_type>();
template <class F>
inline constexpr uint32_t packed_tag_of = F::number << 3 | wire_delimited;
template <class F>
inline constexpr bool packable =
    F::repeated && wire_type_of<typename F::element_type>() != wire_delimited;

/// The place behind the tag if the canonical form of the tag stands here, else nullptr.
template <uint32_t Tag>
[[gnu::always_inline]] inline const char* match(const char* p, const char* end) {
  static_assert(Tag < (1U << 14), "tags of records take one or two bytes");
  if constexpr (Tag < 0x80) {
    return p < end && *p == static_cast<char>(Tag) ? p + 1 : nullptr;
  } else {
    return end - p >= 2 && p[0] == static_cast<char>((Tag & 0x7f) | 0x80) &&
                   p[1] == static_cast<char>(Tag >> 7)
               ? p + 2
               : nullptr;
  }
}

/// Eight bytes, the lowest first; they must be there.
inline uint64_t read_fixed64(const char* p) {
  uint64_t value = 0;
  for (int i = 7; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(p[i]);
  return value;
}

inline const char* read_text(std::string& out, const char* p, const char* end, Decoding& c) {
  constexpr size_t small = 15;  // held in the string itself
  size_t size = 0;
  const char* const start = p;
  p = read_size(p, end, size, c);
  if (p == nullptr) [[unlikely]]
    return nullptr;
  if (!is_utf8(p, size)) [[unlikely]]
    return c.fail(Errc::wire_utf8, start);
  if (size > small && !c.take(size)) [[unlikely]]
    return c.fail(Errc::wire_budget, start);
  out.assign(p, size);
  return p + size;
}

template <Message T, bool Reuse>
const char* decode_fields(T& message, const char* p, const char* end, Decoding& c);

template <bool Reuse, Message T>
const char* read_message(T& message, const char* p, const char* end, Decoding& c) {
  size_t size = 0;
  const char* const start = p;
  p = read_size(p, end, size, c);
  if (p == nullptr) [[unlikely]]
    return nullptr;
  if (--c.depth < 0) [[unlikely]]
    return c.fail(Errc::wire_depth, start);
  p = decode_fields<T, Reuse>(message, p, p + size, c);
  ++c.depth;
  return p;
}

/// Reads one value that is no message, over whatever stood there.
template <class V>
const char* read_value(V& value, const char* p, const char* end, Decoding& c) {
  constexpr Kind kind = gerove::detail::kind_of<V>();
  if constexpr (kind == Kind::string) {
    return read_text(value, p, end, c);
  } else if constexpr (kind == Kind::id) {
    const char* const start = p;
    p = read_text(value.value, p, end, c);
    if (p != nullptr && value.value.size() > max_id_bytes) [[unlikely]] {
      return c.fail(Errc::wire_id, start);
    }
    return p;
  } else if constexpr (kind == Kind::float64) {
    if (end - p < 8) return c.fail(Errc::wire_truncated, p);
    value = std::bit_cast<double>(read_fixed64(p));
    return p + 8;
  } else {
    uint64_t number = 0;
    p = read_varint(p, end, number, c);
    if constexpr (kind == Kind::boolean)
      value = number != 0;
    else if constexpr (kind == Kind::enumeration)
      value = static_cast<V>(static_cast<int>(number));
    else
      value = static_cast<V>(number);
    return p;
  }
}

template <class V>
constexpr Errc date_error = std::is_same_v<V, Date> ? Errc::wire_date : Errc::wire_partial_date;

/// Reads a date or partial date; empty text means absent.
template <class V>
const char* read_date(std::optional<V>& value, const char* p, const char* end, Decoding& c) {
  size_t size = 0;
  const char* const start = p;
  p = read_size(p, end, size, c);
  if (p == nullptr) [[unlikely]]
    return nullptr;
  if (size == 0) {
    value.reset();
    return p;
  }
  if constexpr (std::is_same_v<V, Date>)
    value = parse_date({p, size});
  else
    value = PartialDate::parse({p, size});
  if (!value) [[unlikely]]
    return c.fail(date_error<V>, start);
  return p + size;
}

template <class V>
const char* read_date_element(std::vector<V>& list, const char* p, const char* end, Decoding& c) {
  std::optional<V> value;
  const char* const start = p;
  p = read_date(value, p, end, c);
  if (p == nullptr) [[unlikely]]
    return nullptr;
  if (!value) [[unlikely]]
    return c.fail(date_error<V>, start);
  list.push_back(*value);
  return p;
}

template <class V>
inline constexpr bool is_date = std::is_same_v<V, Date> || std::is_same_v<V, PartialDate>;

/// The next element of a repeated field. When reusing, the first ones lie there from last time.
template <class E>
E* next_element(std::vector<E>& list, size_t index, Decoding& c) {
  if (index < list.size()) return &list[index];
  if (!c.take(sizeof(E))) [[unlikely]]
    return nullptr;
  return &list.emplace_back();
}

/// Reserves room for the elements of this tag that follow one another.
template <uint32_t Tag, class E>
void reserve_run(std::vector<E>& list, const char* p, const char* end, const Decoding& c) {
  size_t count = 0;
  Decoding quiet{};  // lengths that are wrong are reported by the real read
  for (const char* q = p; q != nullptr; q = match<Tag>(q, end)) {
    size_t size = 0;
    q = read_size(q, end, size, quiet);
    if (q == nullptr) break;
    q += size;
    ++count;
  }
  if (count > 1 && count <= c.memory / sizeof(E)) list.reserve(count);
}

/// Reads one occurrence of a field. `seen` counts its occurrences in this message.
template <bool Reuse, class F, class Owner>
const char* read_field(
    const F& f, Owner& owner, const char* p, const char* end, Decoding& c, uint32_t& seen) {
  using V = typename F::value_type;
  using E = typename F::element_type;
  auto& member = owner.*f.member;
  if constexpr (F::repeated && is_date<E>) {
    p = read_date_element(member, p, end, c);
    if (p == nullptr) [[unlikely]]
      c.leave(f.name, member.size());
  } else if constexpr (F::repeated) {
    const size_t index = Reuse ? seen : member.size();
    const char* const start = p;
    if constexpr (!Reuse && Message<E>) {
      if (member.empty()) reserve_run<tag_of<F>>(member, p, end, c);
    }
    E* const element = next_element(member, index, c);
    if (element == nullptr) [[unlikely]]
      p = c.fail(Errc::wire_budget, start);
    else if constexpr (Message<E>)
      p = read_message<Reuse>(*element, p, end, c);
    else
      p = read_value(*element, p, end, c);
    if (p == nullptr) [[unlikely]]
      c.leave(f.name, index);
  } else {
    if constexpr (F::in_oneof) {
      const bool stale = Reuse && seen == 0;
      if (member.index() != F::alternative) {
        member.template emplace<F::alternative>();
        if constexpr (Message<V>)
          p = read_message<false>(std::get<F::alternative>(member), p, end, c);
        else
          p = read_value(std::get<F::alternative>(member), p, end, c);
      } else {
        auto& value = std::get<F::alternative>(member);
        if constexpr (!Message<V>)
          p = read_value(value, p, end, c);
        else if (Reuse && stale)
          p = read_message<Reuse>(value, p, end, c);
        else
          p = read_message<false>(value, p, end, c);
      }
    } else if constexpr (Message<E>) {
      const bool fresh = !member.has_value();
      const bool room = !gerove::detail::is_boxed<V> || !fresh || c.take(sizeof(E));
      if (fresh && room) member.emplace();
      if (!room) [[unlikely]]
        p = c.fail(Errc::wire_budget, p);
      else if (Reuse && !fresh && seen == 0)
        p = read_message<Reuse>(*member, p, end, c);
      else
        p = read_message<false>(*member, p, end, c);
    } else if constexpr (is_date<E>) {
      p = read_date(member, p, end, c);
    } else if constexpr (is_optional<V>) {
      p = read_value(member.emplace(), p, end, c);
    } else {
      p = read_value(member, p, end, c);
    }
    if (p == nullptr) [[unlikely]]
      c.leave(f.name);
  }
  ++seen;
  return p;
}

/// Reads the packed form of a repeated number.
template <bool Reuse, class F, class Owner>
const char* read_packed(
    const F& f, Owner& owner, const char* p, const char* end, Decoding& c, uint32_t& seen) {
  size_t size = 0;
  p = read_size(p, end, size, c);
  if (p == nullptr) {
    c.leave(f.name);
    return nullptr;
  }
  for (const char* const stop = p + size; p < stop;) {
    p = read_field<Reuse>(f, owner, p, stop, c, seen);
    if (p == nullptr) return nullptr;
  }
  return p;
}

/// Reads all occurrences of one field that stand here, or leaves `p` where it is.
template <bool Reuse, class F, class Owner>
[[gnu::always_inline]] inline const char* read_run(
    const F& f, Owner& owner, const char* p, const char* end, Decoding& c, uint32_t& seen) {
  if constexpr (packable<F>) {
    while (const char* q = match<packed_tag_of<F>>(p, end)) {
      p = read_packed<Reuse>(f, owner, q, end, c, seen);
      if (p == nullptr) [[unlikely]]
        return nullptr;
    }
  }
  if constexpr (F::repeated) {
    while (const char* q = match<tag_of<F>>(p, end)) {
      p = read_field<Reuse>(f, owner, q, end, c, seen);
      if (p == nullptr) [[unlikely]]
        return nullptr;
    }
  } else if (const char* q = match<tag_of<F>>(p, end)) {
    p = read_field<Reuse>(f, owner, q, end, c, seen);
  }
  return p;
}

/// Reads a field whose tag is not in canonical form, or keeps it as unknown.
template <Message T, bool Reuse, size_t... I>
[[gnu::noinline]] const char* read_any(T& message,
                                       const char* p,
                                       const char* end,
                                       Decoding& c,
                                       uint32_t* seen,
                                       std::index_sequence<I...>) {
  uint32_t tag = 0;
  const char* const start = p;
  p = read_tag(p, end, tag, c);
  if (p == nullptr) return nullptr;
  bool known = false;
  const auto try_row = [&](const auto& f, uint32_t& count) {
    using F = std::remove_cvref_t<decltype(f)>;
    if (known) return;
    if (tag == tag_of<F>) {
      known = true;
      p = read_field<Reuse>(f, message, p, end, c, count);
    } else if constexpr (packable<F>) {
      if (tag == packed_tag_of<F>) {
        known = true;
        p = read_packed<Reuse>(f, message, p, end, c, count);
      }
    }
  };
  (try_row(row<I>(table<T>), seen[I]), ...);
  if (known) return p;
  if ((tag & 7) == wire_end_group) return c.fail(Errc::wire_group, start);
  p = keep_unknown(message.unknown.append_to(), tag, p, end, c);
  if (p == nullptr && c.at == nullptr) c.at = start;
  return p;
}

/// Before decoding over an old value: empties what costs nothing to fill again. Messages and
/// lists of them stay, so that their memory serves once more.
template <class F, class Owner>
void empty_for_reuse(const F& f, Owner& owner) {
  using V = typename F::value_type;
  using E = typename F::element_type;
  auto& member = owner.*f.member;
  if constexpr (F::in_oneof || (Message<E> && !F::repeated))
    return;
  else if constexpr (F::repeated) {
    if constexpr (!Message<E> && gerove::detail::kind_of<E>() != Kind::string &&
                  gerove::detail::kind_of<E>() != Kind::id) {
      member.clear();
    }
  } else if constexpr (gerove::detail::kind_of<E>() == Kind::string)
    member.clear();
  else if constexpr (gerove::detail::kind_of<E>() == Kind::id)
    member.value.clear();
  else
    member = V{};
}

/// Afterwards: drops what the new bytes did not have.
template <class F, class Owner>
void drop_unseen(const F& f, Owner& owner, uint32_t seen) {
  using E = typename F::element_type;
  auto& member = owner.*f.member;
  if constexpr (F::in_oneof) {
    if (seen == 0 && member.index() == F::alternative) member = {};
  } else if constexpr (F::repeated) {
    if (member.size() > seen) member.erase(member.begin() + seen, member.end());
  } else if constexpr (Message<E>) {
    if (seen == 0) member.reset();
  }
}

/// Merges encoded fields into a message or, when `Reuse`, replaces its value by them.
template <Message T, bool Reuse>
const char* decode_fields(T& message, const char* p, const char* end, Decoding& c) {
  constexpr size_t size = std::remove_cvref_t<decltype(table<T>)>::size;
  constexpr auto indexes = std::make_index_sequence<size>{};
  std::array<uint32_t, size> seen{};
  [[maybe_unused]] const char* const start = p;
  return [&]<size_t... I>(std::index_sequence<I...>) -> const char* {
    if constexpr (Reuse) {
      (empty_for_reuse(row<I>(table<T>), message), ...);
      message.unknown.clear();
    }
    while (p < end) {
      const char* const before = p;
      const bool good =
          ((p = read_run<Reuse>(row<I>(table<T>), message, p, end, c, seen[I]), p != nullptr) &&
           ...);
      if (!good) [[unlikely]]
        return nullptr;
      if (p == before) {
        p = read_any<T, Reuse>(message, p, end, c, seen.data(), indexes);
        if (p == nullptr) [[unlikely]]
          return nullptr;
      }
    }
    if constexpr (Reuse) (drop_unseen(row<I>(table<T>), message, seen[I]), ...);
    if constexpr (std::is_same_v<T, Moment>) {
      if (!in_range(message)) [[unlikely]]
        return c.fail(Errc::wire_moment, start);
    }
    return p;
  }(indexes);
}

}  // namespace gerove::wire::detail
