// What functions of the ABI are given, checked; and what they give back.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "capi/context.hpp"
#include "capi/handles.hpp"
#include "gerove.h"
#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/period.hpp"
#include "gerove/tables/table.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::capi {

/// Fails because of an argument, which is named as in the header.
[[noreturn]] inline void fail_argument(const char* name, Errc code = Errc::argument) {
  throw Error(Failure{.code = code, .detail = name});
}

/// A pointer that must not be null.
template <class T>
T& need(T* pointer, const char* name) {
  if (pointer == nullptr) fail_argument(name);
  return *pointer;
}

/// The same for bytes of any kind.
inline void need_bytes(const void* bytes, const char* name) {
  if (bytes == nullptr) fail_argument(name);
}

/// So many elements that lie in memory: no array is larger than half of the address space.
/// @throws Error `size` for more, of which none is looked at
inline void need_count(std::size_t count, std::size_t width, const char* name) {
  constexpr auto most = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max());
  if (count > most / width) fail_argument(name, Errc::size);
}

/// The object behind a handle. @throws Error `handle`
template <class T, class Handle>
std::shared_ptr<const T> object(const Handle* handle, const char* name) {
  auto found = std::static_pointer_cast<const T>(find_handle(handle, kind_of<T>));
  if (found == nullptr) fail_argument(name, Errc::handle);
  return found;
}
/// The same, to change it.
template <class T, class Handle>
std::shared_ptr<T> changeable(Handle* handle, const char* name) {
  auto found = std::static_pointer_cast<T>(find_handle(handle, kind_of<T>));
  if (found == nullptr) fail_argument(name, Errc::handle);
  return found;
}

/// Bytes of a size; null only for none.
inline std::string_view bytes_of(const void* bytes, std::size_t size, const char* name) {
  if (size == 0) return {};
  need_count(size, 1, name);
  return {static_cast<const char*>(&need(static_cast<const char*>(bytes), name)), size};
}
/// Text that ends with NUL.
inline std::string_view text_of(const char* text, const char* name) { return &need(text, name); }
/// The same; nothing for null.
inline std::string_view text_or_nothing(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

Language language_of(std::int32_t language);
/// Nothing for AUTO.
std::optional<wire::StreamFormat> format_of(std::int32_t format);
/// PROTOBUF or JSON.
wire::StreamFormat definite_format(std::int32_t format);

/// The options of a caller, who may know fewer of them: the others are as in `defaults`, as all are
/// for null. @param last where the last member of the first version stands
/// @throws Error `size` for a struct without that
template <class Options>
Options options_of(const Options* given, Options defaults, std::size_t last) {
  if (given == nullptr) return defaults;
  const std::size_t size = given->struct_size;
  if (size <= last) fail_argument("struct_size", Errc::size);
  std::memcpy(&defaults, given, std::min(size, sizeof defaults));
  return defaults;
}

/// A date; nothing for GEROVE_NO_DATE. @throws Error `calendar_range` for one that is none
std::optional<Date> optional_date(std::int32_t day);
/// A date that must be given.
Date date_of(std::int32_t day, const char* name);
/// From a first to a last day, both given.
Period period_of(std::int32_t from, std::int32_t to);
using calendar::detail::unix_epoch_day;
/// Days since 1970-01-01.
inline std::int32_t day_number(Date date) {
  return static_cast<std::int32_t>(date.day_number() - unix_epoch_day);
}

/// Puts bytes into a buffer in place of what it held, with a NUL behind them.
void put(std::string_view bytes, gerove_buffer* out);
/// Checks a buffer before work is done for it.
void need_buffer(const gerove_buffer* out, const char* name = "out");

/// What stands behind a `gerove_table`.
struct TableHandle {
  static constexpr HandleKind kind = HandleKind::table;
  tables::Table table{};
};
NewHandle new_table(tables::Table table);

/// A table that a caller may want, and how it is made.
template <class Make>
struct TableFor {
  gerove_table** out;
  Make make;
};
template <class Make>
TableFor(gerove_table**, Make) -> TableFor<Make>;  // clang 16 does not deduce it

/// Makes the tables that are wanted and gives them: all, or after a failure none.
template <class... Make>
std::int32_t give_tables(const TableFor<Make>&... tables) {
  std::array<NewHandle, sizeof...(Make)> made{
      (tables.out == nullptr ? NewHandle() : new_table(tables.make()))...};
  std::size_t next = 0;
  (made[next++].give(tables.out), ...);
  return GEROVE_OK;
}

/// Gives a table that must be wanted.
inline std::int32_t give_table(gerove_table** out, tables::Table table) {
  need(out, "out");
  new_table(std::move(table)).give(out);
  return GEROVE_OK;
}

}  // namespace gerove::capi
