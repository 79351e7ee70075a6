#include "registers/field_values.hpp"

#include <charconv>
#include <cstdint>

#include "gerove/core/date.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/partial_date.hpp"

namespace gerove::registers {
namespace {

bool is_decimal(const FieldInfo& field) {
  return field.kind == Kind::message && field.type().name == Decimal::type_name;
}

std::int64_t whole_number(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}

}  // namespace

bool is_moment(const FieldInfo& field) {
  return field.kind == Kind::message && field.type().name == Moment::type_name;
}

bool is_single_value(const FieldInfo& field) {
  if (field.kind == Kind::message) return is_moment(field) || is_decimal(field);
  return field.kind != Kind::float64;
}

std::string value_text(const FieldInfo& field, const void* value) {
  if (!is_single_value(field)) return {};
  if (is_moment(field)) return std::to_string(as<Moment>(value).seconds);
  if (is_decimal(field)) return to_string(without_trailing_zeros(as<Decimal>(value)));
  switch (field.kind) {
    case Kind::string:
    case Kind::id: return as<std::string>(value);
    case Kind::date: return format_date(as<Date>(value));
    case Kind::partial_date: return as<PartialDate>(value).text();
    default: return std::to_string(field.number_of(value));
  }
}

void set_value(const FieldInfo& field, void* value, std::string_view text) {
  if (!is_single_value(field)) return;
  if (is_moment(field)) {
    *static_cast<Moment*>(value) = {.seconds = whole_number(text)};
  } else if (is_decimal(field)) {
    *static_cast<Decimal*>(value) = parse_decimal(text).value_or(Decimal{});
  } else if (field.kind == Kind::string || field.kind == Kind::id) {
    *static_cast<std::string*>(value) = text;
  } else if (field.kind == Kind::date) {
    if (const auto date = parse_date(text)) *static_cast<Date*>(value) = *date;
  } else if (field.kind == Kind::partial_date) {
    if (const auto date = PartialDate::parse(text)) *static_cast<PartialDate*>(value) = *date;
  } else {
    field.set_number(value, whole_number(text));
  }
}

}  // namespace gerove::registers
