/// @file
/// The field tables seen at run time. Everything that need not be fast (JSON, archives, the data
/// dictionary, checks, redaction) is written once over this view instead of once per type.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "gerove/core/field_table.hpp"

namespace gerove {

/// What one value of a field is.
enum class Kind : std::uint8_t {
  boolean,       ///< `bool*`
  int32,         ///< `std::int32_t*`
  int64,         ///< `std::int64_t*`
  uint32,        ///< `std::uint32_t*`
  uint64,        ///< `std::uint64_t*`
  float64,       ///< `double*`
  string,        ///< `std::string*`
  id,            ///< `std::string*`: the text of an Id
  date,          ///< `Date*`
  partial_date,  ///< `PartialDate*`
  enumeration,   ///< a code list; use `number_of` and `set_number`
  message,       ///< a struct with a table of its own
};

/// How often a field may stand in its message and what "absent" means.
enum class Presence : std::uint8_t {
  implicit,  ///< once; the default value is the same as absent
  optional,  ///< once; absent is told apart from the default value
  repeated,  ///< any number of times
};

struct TypeInfo;

/// One row of a table at run time. `owner` is a pointer to the struct, `value` to one value.
struct FieldInfo {
  std::string_view name;                  ///< as in the `.proto` file
  std::uint32_t number;                   ///< on the wire
  Kind kind;                              ///< of one value
  Presence presence;                      ///< how often
  Privacy privacy;                        ///< how sensitive
  std::int32_t oneof;                     ///< which oneof of the message (from 0), or -1
  std::string_view id_of;                 ///< what an id identifies, `Institution`; else empty
  std::size_t size;                       ///< bytes that one value takes, without what it owns
  const TypeInfo& (*type)();              ///< of a message; nullptr for other kinds
  std::span<const CodeEntry> (*codes)();  ///< of a code list; nullptr for other kinds

  std::size_t (*count)(const void* owner);                  ///< values that are present
  const void* (*at)(const void* owner, std::size_t index);  ///< index < count
  /// Puts in the place of each owner, which may be null, the value that it holds, or null. Many at
  /// a time are cheaper than one by one. nullptr for a field that repeats.
  void (*follow)(std::span<const void*> places);
  /// Appends a default value, or puts one in place, and returns it. A chosen alternative of the
  /// same oneof is dropped. A message that stands there already is kept.
  void* (*add)(void* owner);
  void (*clear)(void* owner);                            ///< makes the field absent
  std::int64_t (*number_of)(const void* value);          ///< of an integer, bool or code
  void (*set_number)(void* value, std::int64_t number);  ///< truncates like a cast
};

/// A message type at run time.
struct TypeInfo {
  std::string_view name;                                 ///< full Protobuf name, `gerove.v1.Period`
  std::span<const FieldInfo> fields;                     ///< ascending by number
  const UnknownFields& (*unknown)(const void* message);  ///< fields of a newer writer
  UnknownFields& (*mutable_unknown)(void* message);      ///< the same, to change

  /// The field with a `.proto` name, or nullptr.
  const FieldInfo* find(std::string_view field_name) const {
    for (const FieldInfo& field : fields) {
      if (field.name == field_name) return &field;
    }
    return nullptr;
  }
  /// The field with a number, or nullptr.
  const FieldInfo* find(std::uint32_t field_number) const {
    for (const FieldInfo& field : fields) {
      if (field.number == field_number) return &field;
    }
    return nullptr;
  }
};

/// The run-time view of a message type.
template <Message T>
const TypeInfo& type_info();

namespace detail {

template <class V>
consteval Kind kind_of() {
  if constexpr (std::is_same_v<V, bool>)
    return Kind::boolean;
  else if constexpr (std::is_same_v<V, std::int32_t>)
    return Kind::int32;
  else if constexpr (std::is_same_v<V, std::int64_t>)
    return Kind::int64;
  else if constexpr (std::is_same_v<V, std::uint32_t>)
    return Kind::uint32;
  else if constexpr (std::is_same_v<V, std::uint64_t>)
    return Kind::uint64;
  else if constexpr (std::is_same_v<V, double>)
    return Kind::float64;
  else if constexpr (std::is_same_v<V, std::string>)
    return Kind::string;
  else if constexpr (is_id<V>)
    return Kind::id;
  else if constexpr (std::is_same_v<V, Date>)
    return Kind::date;
  else if constexpr (std::is_same_v<V, PartialDate>)
    return Kind::partial_date;
  else if constexpr (CodeList<V>)
    return Kind::enumeration;
  else {
    static_assert(Message<V>, "a field's type is none that the wire has");
    return Kind::message;
  }
}

template <class F>
consteval Presence presence_of() {
  using V = typename F::value_type;
  using E = typename F::element_type;
  if (F::repeated) return Presence::repeated;
  if (F::in_oneof || kind_of<E>() == Kind::message) return Presence::optional;
  const bool text_date = kind_of<E>() == Kind::date || kind_of<E>() == Kind::partial_date;
  return is_optional<V> && !text_date ? Presence::optional : Presence::implicit;
}

/// A value to stand where a new one is wanted; dates have no default of their own.
template <class V>
V blank_value() {
  if constexpr (std::is_same_v<V, Date>)
    return *make_date(1970, 1, 1);
  else if constexpr (std::is_same_v<V, PartialDate>)
    return *PartialDate::make(1970);
  else
    return V{};
}

/// The text of an id, any other value itself.
template <class V>
auto* address_of(V& value) {
  if constexpr (is_id<std::remove_const_t<V>>)
    return &value.value;
  else
    return &value;
}

template <class V>
bool is_default(const V& value) {
  if constexpr (std::is_same_v<V, std::string> || is_id<V>) {
    return value.empty();
  } else if constexpr (std::is_same_v<V, double>) {
    return std::bit_cast<std::uint64_t>(value) == 0;  // -0.0 is no default
  } else {
    return value == V{};
  }
}

template <Message T, std::size_t I>
struct Access {
  using F = std::remove_cvref_t<decltype(row<I>(table<T>))>;
  using V = typename F::value_type;
  using E = typename F::element_type;

  static decltype(auto) member(const void* owner) {
    return static_cast<const T*>(owner)->*(row<I>(table<T>).member);
  }
  static auto& member(void* owner) { return static_cast<T*>(owner)->*(row<I>(table<T>).member); }

  static std::size_t count(const void* owner) {
    const auto& m = member(owner);
    if constexpr (F::in_oneof)
      return m.index() == F::alternative ? 1 : 0;
    else if constexpr (F::repeated)
      return m.size();
    else if constexpr (is_optional<V>)
      return m.has_value() ? 1 : 0;
    else
      return is_default(m) ? 0 : 1;
  }
  static const void* at(const void* owner, std::size_t index) {
    const auto& m = member(owner);
    if constexpr (F::in_oneof)
      return address_of(std::get<F::alternative>(m));
    else if constexpr (F::repeated)
      return address_of(m[index]);
    else if constexpr (is_optional<V>)
      return address_of(*m);
    else
      return address_of(m);
  }
  static void follow(std::span<const void*> places) {
    for (const void*& place : places) {
      if (place != nullptr) place = count(place) == 0 ? nullptr : at(place, 0);
    }
  }
  static void* add(void* owner) {
    auto& m = member(owner);
    if constexpr (F::in_oneof) {
      if (m.index() != F::alternative) m.template emplace<F::alternative>();
      return address_of(std::get<F::alternative>(m));
    } else if constexpr (F::repeated) {
      return address_of(m.emplace_back(blank_value<E>()));
    } else if constexpr (is_optional<V>) {
      if (!m) m.emplace(blank_value<E>());
      return address_of(*m);
    } else {
      return address_of(m);
    }
  }
  static void clear(void* owner) {
    auto& m = member(owner);
    if constexpr (F::in_oneof) {
      if (m.index() == F::alternative) m = {};
    } else if constexpr (F::repeated) {
      m.clear();
    } else {
      m = V{};
    }
  }
  static std::int64_t number_of(const void* value) {
    return static_cast<std::int64_t>(*static_cast<const E*>(value));
  }
  static void set_number(void* value, std::int64_t number) {
    if constexpr (std::is_enum_v<E>) {
      *static_cast<E*>(value) = static_cast<E>(static_cast<std::int32_t>(number));
    } else {
      *static_cast<E*>(value) = static_cast<E>(number);
    }
  }
};

/// Whether a row begins a oneof; the rows of one oneof share a member and stand together.
template <Message T, std::size_t I>
consteval bool begins_oneof() {
  using F = typename Access<T, I>::F;
  if constexpr (!F::in_oneof) {
    return false;
  } else if constexpr (I > 0) {
    using Before = typename Access<T, I - 1>::F;
    if constexpr (std::is_same_v<typename Before::member_type, typename F::member_type>) {
      return row<I - 1>(table<T>).member != row<I>(table<T>).member;
    }
  }
  return true;
}

/// Which oneof of its message the last of some rows belongs to.
template <Message T, std::size_t... I>
consteval std::int32_t oneof_index(std::index_sequence<I...>) {
  return ((begins_oneof<T, I>() ? 1 : 0) + ...) - 1;
}

template <Message T, std::size_t I>
consteval FieldInfo field_info() {
  using A = Access<T, I>;
  using E = typename A::E;
  constexpr auto& f = row<I>(table<T>);
  FieldInfo info{};
  info.name = f.name;
  info.number = A::F::number;
  info.kind = kind_of<E>();
  info.presence = presence_of<typename A::F>();
  info.privacy = f.privacy;
  info.oneof = A::F::in_oneof ? oneof_index<T>(std::make_index_sequence<I + 1>{}) : -1;
  info.size = sizeof(E);
  info.count = A::count;
  info.at = A::at;
  if constexpr (!A::F::repeated) info.follow = A::follow;
  info.add = A::add;
  info.clear = A::clear;
  if constexpr (is_id<E>) info.id_of = E::tag_type::record;
  if constexpr (Message<E>) info.type = type_info<E>;
  if constexpr (CodeList<E>) info.codes = entries<E>;
  if constexpr (std::is_enum_v<E> || std::is_integral_v<E>) {
    info.number_of = A::number_of;
    info.set_number = A::set_number;
  }
  return info;
}

template <Message T>
struct TypeInfoHolder {
  static constexpr std::size_t size = std::remove_cvref_t<decltype(table<T>)>::size;
  static constexpr auto make_fields() {
    return []<std::size_t... I>(std::index_sequence<I...>) {
      return std::array<FieldInfo, size>{field_info<T, I>()...};
    }(std::make_index_sequence<size>{});
  }
  static constexpr std::array<FieldInfo, size> fields = make_fields();
  static const UnknownFields& unknown(const void* message) {
    return static_cast<const T*>(message)->unknown;
  }
  static UnknownFields& mutable_unknown(void* message) { return static_cast<T*>(message)->unknown; }
  static constexpr TypeInfo info{T::type_name, fields, unknown, mutable_unknown};
};

}  // namespace detail

template <Message T>
const TypeInfo& type_info() {
  return detail::TypeInfoHolder<T>::info;
}

}  // namespace gerove
