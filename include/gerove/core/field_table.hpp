/// @file
/// Field tables: one `constexpr` list per record type from which everything else follows
/// (Protobuf, JSON, archives, columns, paths, redaction, the data dictionary).
///
///     struct Period {
///       std::optional<Date> from{};
///       std::optional<Date> to{};
///       UnknownFields unknown{};
///       static constexpr std::string_view type_name = "gerove.v1.Period";
///       static constexpr auto fields() {
///         return field_table(field<1>("from", &Period::from, Privacy::plain),
///                            field<2>("to", &Period::to, Privacy::plain));
///       }
///     };
///
/// What a member's type says about its presence on the wire:
/// - `T` (number, enum, string, id): absent is the default value;
/// - `std::optional<Date>`, `std::optional<PartialDate>`: absent is the empty string;
/// - `std::optional<number or enum>`: Protobuf `optional`, the default value is kept apart;
/// - `std::optional<Message>`, `Boxed<Message>`: a submessage; `std::vector<T>`: repeated;
/// - `std::variant<std::monostate, ...>`: a oneof, one row per alternative.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "gerove/core/boxed.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/id.hpp"
#include "gerove/core/partial_date.hpp"
#include "gerove/core/privacy.hpp"
#include "gerove/core/unknown_fields.hpp"

namespace gerove {

/// A struct with a field table.
template <class T>
concept Message = requires {
  T::fields();
  { T::type_name } -> std::convertible_to<std::string_view>;
};

namespace detail {

inline constexpr std::size_t whole_member = static_cast<std::size_t>(-1);

template <class Member, std::size_t Alternative>
struct ValueOf {
  using type = std::variant_alternative_t<Alternative, Member>;
};
template <class Member>
struct ValueOf<Member, whole_member> {
  using type = Member;
};

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_boxed = false;
template <class T>
inline constexpr bool is_boxed<Boxed<T>> = true;
template <class T>
inline constexpr bool is_optional<Boxed<T>> = true;

/// What stands in a vector or optional, or the type itself.
template <class T>
struct ElementOf {
  using type = T;
};
template <class T>
struct ElementOf<std::vector<T>> {
  using type = T;
};
template <class T>
struct ElementOf<std::optional<T>> {
  using type = T;
};
template <class T>
struct ElementOf<Boxed<T>> {
  using type = T;
};

}  // namespace detail

/// One row of a field table.
template <std::uint32_t Number, class Owner, class Member, std::size_t Alternative>
struct Field {
  static_assert(Number >= 1 && Number < (1U << 29), "not a Protobuf field number");
  static constexpr std::uint32_t number = Number;          ///< the number on the wire
  static constexpr std::size_t alternative = Alternative;  ///< index in a oneof's variant
  static constexpr bool in_oneof = Alternative != detail::whole_member;  ///< part of a oneof
  using owner_type = Owner;                                              ///< the struct
  using member_type = Member;                                            ///< the member
  /// The member, or its variant alternative.
  using value_type = typename detail::ValueOf<Member, Alternative>::type;
  /// One value as it stands on the wire: the element of a vector or optional.
  using element_type = typename detail::ElementOf<value_type>::type;
  static constexpr bool repeated = detail::is_vector<value_type>;  ///< any number of values
  static_assert(!std::is_same_v<value_type, std::vector<bool>>, "its elements have no address");
  static_assert(!in_oneof || (!repeated && !detail::is_optional<value_type>),
                "an alternative of a oneof is one plain value");

  std::string_view name;  ///< as in the `.proto` file
  Member Owner::*member;  ///< where it stands
  Privacy privacy;        ///< how sensitive it is
};

/// A row for a whole member.
template <std::uint32_t Number, class Owner, class Member>
consteval auto field(std::string_view name, Member Owner::*member, Privacy privacy) {
  return Field<Number, Owner, Member, detail::whole_member>{name, member, privacy};
}

/// A row for one alternative of a oneof: `Alternative` is its index in the variant, from 1.
template <std::uint32_t Number, std::size_t Alternative, class Owner, class Member>
consteval auto one_of(std::string_view name, Member Owner::*member, Privacy privacy) {
  static_assert(Alternative > 0, "index 0 is std::monostate: nothing chosen");
  return Field<Number, Owner, Member, Alternative>{name, member, privacy};
}

namespace detail {

// A flat aggregate: five times cheaper to include than std::tuple.
template <std::size_t I, class F>
struct Row {
  F value;
};
template <class Indexes, class... F>
struct Rows;
template <std::size_t... I, class... F>
struct Rows<std::index_sequence<I...>, F...> : Row<I, F>... {
  static constexpr std::size_t size = sizeof...(F);
};

template <std::size_t I, class F>
constexpr const F& row(const Row<I, F>& r) {
  return r.value;
}

template <class... F>
consteval bool numbers_ascend() {
  std::uint32_t last = 0;
  bool ascend = true;
  ((ascend = ascend && F::number > last, last = F::number), ...);
  return ascend;
}

}  // namespace detail

/// The table of a struct: its rows in ascending order of their numbers.
template <class... F>
consteval auto field_table(F... rows) {
  static_assert(detail::numbers_ascend<F...>(), "field numbers must ascend");
  return detail::Rows<std::make_index_sequence<sizeof...(F)>, F...>{{rows}...};
}

/// The table of a message type.
template <Message T>
inline constexpr auto table = T::fields();

}  // namespace gerove
