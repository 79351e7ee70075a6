// How much memory a record takes, with what it holds on the heap.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "gerove/core/boxed.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/id.hpp"
#include "gerove/domain/record.hpp"

namespace gerove {

namespace detail {

template <class V>
std::size_t heap_of(const V& value);

template <Message T>
std::size_t heap_of_fields(const T& message) {
  constexpr std::size_t size = std::remove_cvref_t<decltype(table<T>)>::size;
  const auto of = [&]<class F>(const F& field) -> std::size_t {
    const auto& member = message.*field.member;
    if constexpr (F::in_oneof) {
      if (member.index() != F::alternative) return 0;
      return heap_of(std::get<F::alternative>(member));
    } else {
      return heap_of(member);
    }
  };
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return (message.unknown.bytes().size() + ... + of(row<I>(table<T>)));
  }(std::make_index_sequence<size>{});
}

template <class T>
std::size_t heap_of_value(const Boxed<T>& box) {
  return box.has_value() ? sizeof(T) + heap_of(*box) : 0;
}
template <class T>
std::size_t heap_of_value(const std::optional<T>& value) {
  return value ? heap_of(*value) : 0;
}
template <class T>
std::size_t heap_of_value(const std::vector<T>& list) {
  std::size_t bytes = list.capacity() * sizeof(T);
  if constexpr (!std::is_trivially_copyable_v<T>) {
    for (const T& element : list) bytes += heap_of(element);
  }
  return bytes;
}
template <class Tag>
std::size_t heap_of_value(const Id<Tag>& id) {
  return heap_of(id.value);
}
inline std::size_t heap_of_value(const std::string& text) {
  constexpr std::size_t held_in_itself = 15;
  return text.capacity() > held_in_itself ? text.capacity() + 1 : 0;
}

template <class V>
std::size_t heap_of(const V& value) {
  if constexpr (Message<V>) {
    return heap_of_fields(value);
  } else if constexpr (std::is_trivially_copyable_v<V>) {
    return 0;
  } else {
    return heap_of_value(value);
  }
}

}  // namespace detail

/// Bytes of a record itself and of all that it holds on the heap.
inline std::size_t memory_of(const Record& record) {
  return sizeof(Record) + detail::heap_of(record);
}

}  // namespace gerove
