#include "wire/json_reader.hpp"

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

#include "gerove/core/decimal.hpp"
#include "gerove/core/field_path.hpp"
#include "gerove/core/moment.hpp"
#include "wire/exact_number.hpp"
#include "wire/json_expected.hpp"
#include "wire/json_names.hpp"
#include "wire/json_text.hpp"

namespace gerove::json {
namespace {

bool is_moment(const TypeInfo& type) { return type.name == Moment::type_name; }
bool is_decimal(const TypeInfo& type) { return type.name == Decimal::type_name; }

// An integer written as such, or a number like 1e3 whose value is one.
template <class N>
std::optional<N> read_integer(const Scalar& value) {
  const bool plain = value.text.find_first_of(".eE") == std::string_view::npos;
  if (plain || value.kind == Scalar::Kind::string) {
    // An unsigned -0 is one only without quotes: as libprotobuf has it.
    const bool is_minus_zero = value.kind == Scalar::Kind::number && value.text == "-0";
    const std::string_view text = is_minus_zero ? "0" : value.text;
    N number{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
  }
  if (!is_held(value.text, value.number)) return std::nullopt;
  // The smallest double above the range is exact, the largest integer need not be.
  const double beyond = std::ldexp(1.0, std::numeric_limits<N>::digits);
  const double lowest = std::is_signed_v<N> ? -beyond : 0.0;
  if (value.number < lowest || value.number >= beyond) return std::nullopt;
  if (std::trunc(value.number) != value.number) return std::nullopt;
  return static_cast<N>(value.number);
}

bool is_integer_text(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || (text.size() > 1 && text.front() == '0')) return false;
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Reader::Reader(const TypeInfo& type, void* message, const ParseOptions& options)
    : type_(type),
      message_(message),
      levels_left_(options.limits.depth),
      memory_left_(options.limits.memory),
      ignore_unknown_(options.ignore_unknown) {}

bool Reader::fail(Errc why) {
  code_ = why;
  return false;
}

std::string Reader::path() const {
  FieldPath path;
  for (const Frame& frame : frames_) {
    if (frame.field == nullptr) break;
    if (frame.in_list)
      path.enter(frame.field->name, frame.index);
    else
      path.enter(frame.field->name);
  }
  return path.text();
}

OwnedText Reader::expected() const {
  if (code_ == Errc::json_unknown_name) return expected_name_;
  if (code_ != Errc::json_type && code_ != Errc::json_range && code_ != Errc::json_enum) return {};
  if (frames_.empty()) return expected_root(type_);
  const Frame& frame = frames_.back();
  return frame.field == nullptr ? OwnedText{} : expected_value(*frame.field, frame.in_list);
}

bool Reader::key(std::string_view name) {
  if (is_skipping()) return true;
  Frame& frame = frames_.back();
  frame.field = find(frame, name);
  if (frame.field != nullptr) {
    return seen(frame) == Seen::no || fail(Errc::json_duplicate);
  }
  if (!ignore_unknown_) {
    expected_name_ = expected_name(*frame.type, name);
    if (may_be_shown(name)) unknown_name_ = name;
    return fail(Errc::json_unknown_name);
  }
  ++ignored_names_;
  skip_next_ = true;
  return true;
}

bool Reader::scalar(const Scalar& value) {
  if (is_skipping()) {
    if (skip_depth_ == 0) skip_next_ = false;
    return true;
  }
  if (frames_.empty()) return root_scalar(value);
  Frame& frame = frames_.back();
  if (value.kind == Scalar::Kind::null) return null_value(frame);
  if (!takes_value(frame, false) || !store(frame, value)) return false;
  value_done();
  return true;
}

bool Reader::start_object() {
  if (!begin_level()) return false;
  if (is_skipping()) {
    ++skip_depth_;
    return true;
  }
  if (frames_.empty()) {
    if (is_moment(type_)) return fail(Errc::json_type);
    push(type_, message_);
    return true;
  }
  Frame& frame = frames_.back();
  if (!takes_value(frame, false)) return false;
  if (frame.field->kind != Kind::message || is_moment(frame.field->type())) {
    return fail(Errc::json_type);
  }
  void* const message = add(frame);
  if (message == nullptr) return false;
  push(frame.field->type(), message);
  return true;
}

bool Reader::end_object() {
  ++levels_left_;
  if (skip_depth_ > 0) {
    if (--skip_depth_ == 0) skip_next_ = false;
    return true;
  }
  seen_.resize(frames_.back().first_seen);
  frames_.pop_back();
  if (!frames_.empty()) value_done();
  return true;
}

bool Reader::start_list() {
  if (!begin_level()) return false;
  if (is_skipping()) {
    ++skip_depth_;
    return true;
  }
  if (frames_.empty()) return fail(Errc::json_type);
  if (!takes_value(frames_.back(), true)) return false;
  frames_.back().in_list = true;
  frames_.back().index = 0;
  return true;
}

bool Reader::end_list() {
  ++levels_left_;
  if (skip_depth_ > 0) {
    if (--skip_depth_ == 0) skip_next_ = false;
    return true;
  }
  frames_.back().in_list = false;
  frames_.back().field = nullptr;
  return true;
}

bool Reader::begin_level() {
  if (--levels_left_ < 0) return fail(Errc::json_depth);
  return true;
}

void Reader::push(const TypeInfo& type, void* message) {
  frames_.push_back({.type = &type, .message = message, .first_seen = seen_.size()});
  seen_.resize(seen_.size() + type.fields.size(), Seen::no);
}

const FieldInfo* Reader::find(Frame& frame, std::string_view name) const {
  const auto fields = frame.type->fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t row = (frame.next_row + i) % fields.size();
    if (!is_json_name_of(name, fields[row].name) && name != fields[row].name) continue;
    frame.next_row = row + 1;
    return &fields[row];
  }
  return nullptr;
}

Reader::Seen& Reader::seen(const Frame& frame) {
  return seen_[frame.first_seen +
               static_cast<std::size_t>(frame.field - frame.type->fields.data())];
}

// Whether another alternative of the field's choice has come.
bool Reader::is_chosen(const Frame& frame) const {
  const auto fields = frame.type->fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].oneof == frame.field->oneof && seen_[frame.first_seen + i] == Seen::yes) {
      return true;
    }
  }
  return false;
}

bool Reader::takes_value(Frame& frame, bool is_list) {
  if (frame.in_list) return is_list ? fail(Errc::json_type) : true;
  const bool wants_list = frame.field->presence == Presence::repeated;
  if (wants_list != is_list) return fail(Errc::json_type);
  if (frame.field->oneof >= 0 && is_chosen(frame)) return fail(Errc::json_oneof);
  seen(frame) = Seen::yes;
  return true;
}

// The place of the next value; nullptr when it would take too much memory.
void* Reader::add(Frame& frame) {
  if (frame.in_list && !take(frame.field->size)) return nullptr;
  return frame.field->add(frame.message);
}

bool Reader::take(std::size_t bytes) {
  if (bytes > memory_left_) return fail(Errc::json_budget);
  memory_left_ -= bytes;
  return true;
}

void Reader::value_done() {
  Frame& frame = frames_.back();
  if (frame.in_list)
    ++frame.index;
  else
    frame.field = nullptr;
}

// Null is a field left out; in a list it is nothing.
bool Reader::null_value(Frame& frame) {
  if (frame.in_list) return fail(Errc::json_type);
  seen(frame) = Seen::as_null;
  value_done();
  return true;
}

bool Reader::root_scalar(const Scalar& value) {
  if (is_decimal(type_)) return read_decimal_into(message_, value);
  return is_moment(type_) ? read_moment_into(message_, value) : fail(Errc::json_type);
}

bool Reader::store(Frame& frame, const Scalar& value) {
  switch (frame.field->kind) {
    case Kind::boolean: {
      if (value.kind != Scalar::Kind::boolean) return fail(Errc::json_type);
      void* const slot = add(frame);
      if (slot != nullptr) *static_cast<bool*>(slot) = value.boolean;
      return slot != nullptr;
    }
    case Kind::int32: return store_integer<std::int32_t>(frame, value);
    case Kind::int64: return store_integer<std::int64_t>(frame, value);
    case Kind::uint32: return store_integer<std::uint32_t>(frame, value);
    case Kind::uint64: return store_integer<std::uint64_t>(frame, value);
    case Kind::float64: return store_double(frame, value);
    case Kind::string:
    case Kind::id: return store_text(frame, value);
    case Kind::date: return store_date<Date>(frame, value);
    case Kind::partial_date: return store_date<PartialDate>(frame, value);
    case Kind::enumeration: return store_code(frame, value);
    case Kind::message: {
      const TypeInfo& type = frame.field->type();
      if (!is_moment(type) && !is_decimal(type)) return fail(Errc::json_type);
      void* const slot = add(frame);
      if (slot == nullptr) return false;
      return is_moment(type) ? read_moment_into(slot, value) : read_decimal_into(slot, value);
    }
  }
  return fail(Errc::json_type);
}

template <class N>
bool Reader::store_integer(Frame& frame, const Scalar& value) {
  const bool is_text = value.kind == Scalar::Kind::string;
  if (value.kind != Scalar::Kind::number && !is_text) return fail(Errc::json_type);
  if (is_text && !is_integer_text(value.text)) return fail(Errc::json_type);
  const auto number = read_integer<N>(value);
  if (!number) return fail(Errc::json_range);
  void* const slot = add(frame);
  if (slot != nullptr) *static_cast<N*>(slot) = *number;
  return slot != nullptr;
}

bool Reader::store_double(Frame& frame, const Scalar& value) {
  double number = value.number;
  if (value.kind == Scalar::Kind::string) {
    const auto read = read_quoted_double(value.text);
    if (!read) return fail(Errc::json_type);
    number = *read;
  } else if (value.kind != Scalar::Kind::number) {
    return fail(Errc::json_type);
  }
  if (std::isfinite(number) && !is_held(value.text, number)) return fail(Errc::json_range);
  void* const slot = add(frame);
  if (slot != nullptr) *static_cast<double*>(slot) = number;
  return slot != nullptr;
}

bool Reader::store_text(Frame& frame, const Scalar& value) {
  constexpr std::size_t small = 15;  // held in the string itself
  if (value.kind != Scalar::Kind::string) return fail(Errc::json_type);
  if (frame.field->kind == Kind::id && value.text.size() > max_id_bytes) {
    return fail(Errc::json_id);
  }
  if (value.text.size() > small && !take(value.text.size())) return false;
  void* const slot = add(frame);
  if (slot != nullptr) static_cast<std::string*>(slot)->assign(value.text);
  return slot != nullptr;
}

bool Reader::store_code(Frame& frame, const Scalar& value) {
  std::int64_t number = 0;
  if (value.kind == Scalar::Kind::string) {
    const CodeEntry* const entry = find_code(frame.field->codes(), value.text);
    if (entry == nullptr) return fail(Errc::json_enum);
    number = entry->number;
  } else if (value.kind == Scalar::Kind::number) {
    const auto read = read_integer<std::int32_t>(value);
    if (!read) return fail(Errc::json_range);
    number = *read;
  } else {
    return fail(Errc::json_type);
  }
  void* const slot = add(frame);
  if (slot != nullptr) frame.field->set_number(slot, number);
  return slot != nullptr;
}

// Empty text is an absent date, as on the wire.
template <class V>
bool Reader::store_date(Frame& frame, const Scalar& value) {
  if (value.kind != Scalar::Kind::string) return fail(Errc::json_type);
  if (value.text.empty() && frame.field->presence == Presence::implicit) return true;
  std::optional<V> date;
  if constexpr (std::is_same_v<V, Date>)
    date = parse_date(value.text);
  else
    date = PartialDate::parse(value.text);
  if (!date) {
    return fail(std::is_same_v<V, Date> ? Errc::json_date : Errc::json_partial_date);
  }
  void* const slot = add(frame);
  if (slot != nullptr) *static_cast<V*>(slot) = *date;
  return slot != nullptr;
}

bool Reader::read_moment_into(void* moment, const Scalar& value) {
  if (value.kind != Scalar::Kind::string) return fail(Errc::json_type);
  auto read = read_moment(value.text);
  if (!read) return fail(Errc::json_moment);
  *static_cast<Moment*>(moment) = std::move(*read);
  return true;
}

bool Reader::read_decimal_into(void* decimal, const Scalar& value) {
  if (value.kind != Scalar::Kind::string) return fail(Errc::json_type);
  auto read = parse_decimal(value.text);
  if (!read) return fail(Errc::json_type);
  *static_cast<Decimal*>(decimal) = std::move(*read);
  return true;
}

}  // namespace gerove::json
