#include "capi/arguments.hpp"

#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace gerove::capi {

Language language_of(std::int32_t language) {
  if (language != GEROVE_LT && language != GEROVE_EN) fail_argument("language");
  return language == GEROVE_EN ? Language::en : Language::lt;
}

std::optional<wire::StreamFormat> format_of(std::int32_t format) {
  if (format == GEROVE_FORMAT_AUTO) return std::nullopt;
  return definite_format(format);
}

wire::StreamFormat definite_format(std::int32_t format) {
  if (format != GEROVE_FORMAT_PROTOBUF && format != GEROVE_FORMAT_JSON) fail_argument("format");
  return format == GEROVE_FORMAT_JSON ? wire::StreamFormat::jsonl : wire::StreamFormat::gerove;
}

std::optional<Date> optional_date(std::int32_t day) {
  if (day == GEROVE_NO_DATE) return std::nullopt;
  static const std::int64_t first = make_date(1400, 1, 1)->day_number() - unix_epoch_day;
  static const std::int64_t last = make_date(9999, 12, 31)->day_number() - unix_epoch_day;
  if (day < first || day > last) {
    throw Error(Failure{.code = Errc::calendar_range, .detail = "1400-9999"});
  }
  return Date(static_cast<std::uint32_t>(day + unix_epoch_day));
}

Date date_of(std::int32_t day, const char* name) {
  const auto date = optional_date(day);
  if (!date) fail_argument(name);
  return *date;
}

Period period_of(std::int32_t from, std::int32_t to) {
  const Date first = date_of(from, "from");
  const Date last = date_of(to, "to");
  if (last < first) fail_argument("to");
  return {first, last};
}

void need_buffer(const gerove_buffer* out, const char* name) {
  const gerove_buffer& buffer = need(out, name);
  const bool whole = buffer.data != nullptr || buffer.capacity == 0;
  if (!whole || buffer.size > buffer.capacity) fail_argument(name, Errc::size);
}

void put(std::string_view bytes, gerove_buffer* out) {
  if (out->capacity <= bytes.size()) {
    auto* const data = static_cast<std::uint8_t*>(std::malloc(bytes.size() + 1));
    if (data == nullptr) throw std::bad_alloc();
    std::free(out->data);
    out->data = data;
    out->capacity = bytes.size() + 1;
  }
  if (!bytes.empty()) std::memcpy(out->data, bytes.data(), bytes.size());
  out->data[bytes.size()] = 0;
  out->size = bytes.size();
}

NewHandle new_table(tables::Table table) {
  return {TableHandle::kind, std::make_shared<TableHandle>(TableHandle{std::move(table)})};
}

}  // namespace gerove::capi

void gerove_buffer_dispose(gerove_buffer* buffer) {
  if (buffer == nullptr) return;
  std::free(buffer->data);
  *buffer = GEROVE_BUFFER_INIT;
}
