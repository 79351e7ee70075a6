#include "disclosure/view.hpp"

#include <algorithm>
#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "core/guarded_texts.hpp"
#include "disclosure/schema_path.hpp"
#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/domain/institution.hpp"

namespace gerove::disclosure::detail {

namespace {

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}

// An address that nobody classed is as guarded as those of the network.
std::int32_t guard_of(const Address& address) {
  const bool said = address.visibility != AddressVisibility::unspecified;
  return static_cast<std::int32_t>(said ? address.visibility : AddressVisibility::network);
}

bool is_too_guarded(const Address& address, AddressVisibility most) {
  const std::int32_t guard = guard_of(address);
  return guard < 0 || guard > static_cast<std::int32_t>(most);
}

bool is_too_guarded(const MessageMask& mask, const void* message) {
  return mask.is_address && is_too_guarded(as<Address>(message), mask.addresses);
}

// Senders write these paths: what is none could be anything.
bool is_stray_path(const FieldMask& field, const void* value) {
  return field.holds_paths && disclosed_path(as<std::string>(value)).empty();
}

bool is_unknown_code(const FieldInfo& field, const void* value) {
  return field.kind == Kind::enumeration &&
         find_code(field.codes(), field.number_of(value)) == nullptr;
}

/// What is withheld of a record because of its values: copies of it are to be withheld, too.
struct Withheld {
  GuardedTexts addresses{};
  /// What is opaque is seen only where an address of any known guard is, so that nothing else of a
  /// record that shows it can be withheld.
  bool has_unknown_code = false;
};

void collect_withheld(const TypeInfo& type,
                      const void* message,
                      AddressVisibility most,
                      Withheld& withheld) {
  if (type.name == Address::type_name && is_too_guarded(as<Address>(message), most)) {
    withheld.addresses.add(as<Address>(message).text);
  }
  for (const FieldInfo& field : type.fields) {
    for (std::size_t i = 0, count = field.count(message); i < count; ++i) {
      const void* const value = field.at(message, i);
      if (field.kind == Kind::message) collect_withheld(field.type(), value, most, withheld);
      withheld.has_unknown_code = withheld.has_unknown_code || is_unknown_code(field, value);
    }
  }
}

Date quarter_of(Date day) {
  const YearMonthDay date = year_month_day(day);
  return *make_date(date.year, (date.month - 1) / 3 * 3 + 1, 1);
}

PartialDate quarter_of(const PartialDate& date) {
  if (!date.month()) return date;
  return *PartialDate::make(date.year(), year_month_day(quarter_of(date.first())).month);
}

/// The first moment of the quarter, in UTC; zero for one in no year that dates can have.
std::int64_t quarter_of(std::int64_t seconds) {
  using calendar::detail::floor_days;
  using calendar::detail::seconds_of_day;
  using calendar::detail::unix_epoch_day;
  if (seconds < min_moment_seconds || seconds > max_moment_seconds) return 0;
  const std::int64_t day = floor_days(seconds) + unix_epoch_day;
  if (day < make_date(1400, 1, 1)->day_number()) return 0;
  const Date start = quarter_of(Date(static_cast<std::uint32_t>(day)));
  return (std::int64_t{start.day_number()} - unix_epoch_day) * seconds_of_day;
}

/// Each part is behind its length, so that no two values give the same text.
void append_part(std::string_view part, std::string& key) {
  key += std::to_string(part.size());
  key += ':';
  key += part;
}

void append_key(const SeenValue& seen, std::string& key) {
  const FieldInfo& field = *seen.mask->field;
  key += std::to_string(field.number);
  key += '=';
  switch (field.kind) {
    case Kind::message: return append_part(key_of(seen.inside), key);
    case Kind::string:
    case Kind::id: return append_part(as<std::string>(seen.value), key);
    case Kind::date: return append_part(format_date(as<Date>(seen.value)), key);
    case Kind::partial_date: return append_part(as<PartialDate>(seen.value).text(), key);
    case Kind::float64: {
      const auto bits = std::bit_cast<std::uint64_t>(as<double>(seen.value));
      return append_part(std::to_string(bits), key);
    }
    default: return append_part(std::to_string(field.number_of(seen.value)), key);
  }
}

std::strong_ordering compare(const View& a, const View& b);

std::strong_ordering compare_values(const FieldInfo& field,
                                    const SeenValue& a,
                                    const SeenValue& b) {
  const auto by = [&](auto value_of) { return value_of(a.value) <=> value_of(b.value); };
  switch (field.kind) {
    case Kind::message: return compare(a.inside, b.inside);
    case Kind::string:
    case Kind::id: return as<std::string>(a.value).compare(as<std::string>(b.value)) <=> 0;
    case Kind::date: return by([](const void* v) { return as<Date>(v).day_number(); });
    case Kind::partial_date: return as<PartialDate>(a.value) <=> as<PartialDate>(b.value);
    case Kind::float64:
      return by([](const void* v) { return std::bit_cast<std::uint64_t>(as<double>(v)); });
    default: return by(field.number_of);
  }
}

std::strong_ordering compare(const View& a, const View& b) {
  const auto compare_seen = [](const SeenValue& x, const SeenValue& y) {
    const auto fields = x.mask->field->number <=> y.mask->field->number;
    return fields != 0 ? fields : compare_values(*x.mask->field, x, y);
  };
  return std::lexicographical_compare_three_way(
      a.begin(), a.end(), b.begin(), b.end(), compare_seen);
}

/// Looks at one record through masks.
class Looker {
 public:
  /// @param quarters whether days are seen as the first of their quarter
  Looker(const Withheld& withheld, const Glasses& glasses, bool quarters)
      : withheld_(withheld), glasses_(glasses), quarters_(quarters) {}

  View look(const MessageMask& mask, const void* message) const {
    View view;
    if (is_too_guarded(mask, message)) return view;
    view.reserve(mask.fields.size());
    const bool renamed = mask.pseudonym != nullptr && mask.pseudonym->count(message) != 0;
    for (const FieldMask& field : mask.fields) {
      if (!field.shown || (renamed && field.tells_name)) continue;
      if (withheld_.has_unknown_code && field.field->privacy == Privacy::opaque) continue;
      if (field.inside != nullptr) {
        look_inside(field, message, view);
        continue;
      }
      for (std::size_t i = 0, count = field.field->count(message); i < count; ++i) {
        const void* const value = field.field->at(message, i);
        if (!is_left_out(mask, field, value)) add(mask, field, value, view);
      }
    }
    return view;
  }

 private:
  void look_inside(const FieldMask& field, const void* message, View& view) const {
    const std::size_t first = view.size();
    for (std::size_t i = 0, count = field.field->count(message); i < count; ++i) {
      const void* const value = field.field->at(message, i);
      View inside = look(*field.inside, value);
      const bool left = field.inside->whole || !inside.empty();
      if (left) view.push_back({&field, value, std::move(inside), {}});
    }
    if (field.inside->whole || view.size() < first + 2) return;
    // The order in which they stood may have been that of what is hidden.
    std::stable_sort(
        view.begin() + static_cast<std::ptrdiff_t>(first),
        view.end(),
        [](const SeenValue& a, const SeenValue& b) { return compare(a.inside, b.inside) < 0; });
  }

  bool is_left_out(const MessageMask& mask, const FieldMask& field, const void* value) const {
    if (is_unknown_code(*field.field, value) || is_stray_path(field, value)) return true;
    // The visibility of an address that is shown was said of itself.
    return field.field->kind == Kind::string && !mask.is_address &&
           withheld_.addresses.repeated_in(as<std::string>(value));
  }

  void add(const MessageMask& mask, const FieldMask& field, const void* value, View& view) const {
    auto other = other_value(mask, *field.field, value);
    if (!other) other = other_text(field, value);
    if (!other) return view.push_back({&field, value, {}, {}});
    const auto* const text = std::get_if<std::string>(&*other);
    if (text != nullptr && text->empty()) return;
    auto own = std::make_unique<OtherValue>(*std::move(other));
    const void* const seen = std::visit([](const auto& it) -> const void* { return &it; }, *own);
    view.push_back({&field, seen, {}, std::move(own)});
  }

  /// What is seen instead of a day or moment; nothing: the value itself.
  std::optional<OtherValue> other_value(const MessageMask& mask,
                                        const FieldInfo& field,
                                        const void* value) const {
    if (!quarters_) return std::nullopt;
    if (field.kind == Kind::date) return quarter_of(as<Date>(value));
    if (field.kind == Kind::partial_date) return quarter_of(as<PartialDate>(value));
    if (mask.type->name != Moment::type_name) return std::nullopt;
    if (field.name == "seconds") return quarter_of(field.number_of(value));
    return std::string();
  }

  /// What is seen instead of a text; nothing: the text itself.
  std::optional<OtherValue> other_text(const FieldMask& field, const void* value) const {
    const Kind kind = field.field->kind;
    if (kind != Kind::string && kind != Kind::id) return std::nullopt;
    const auto& text = as<std::string>(value);
    const bool has_code = holds_personal_code(text);
    if (kind == Kind::id && glasses_.key != nullptr && (has_code || field.is_private_id)) {
      return glasses_.key->pseudonym(field.field->id_of, text);
    }
    if (!has_code || glasses_.shows_codes) return std::nullopt;
    return kind == Kind::id ? std::string() : without_personal_codes(text);
  }

  const Withheld& withheld_;
  const Glasses& glasses_;
  bool quarters_;
};

void copy_value(const FieldInfo& field, const void* value, void* out) {
  const auto assign = [&]<class T>(const T& shown) { *static_cast<T*>(out) = shown; };
  switch (field.kind) {
    case Kind::message: break;
    case Kind::string:
    case Kind::id: assign(as<std::string>(value)); break;
    case Kind::date: assign(as<Date>(value)); break;
    case Kind::partial_date: assign(as<PartialDate>(value)); break;
    case Kind::float64: assign(as<double>(value)); break;
    default: field.set_number(out, field.number_of(value));
  }
}

}  // namespace

View look(const MessageMask& mask, const void* record, const Glasses& glasses) {
  Withheld withheld;
  collect_withheld(*mask.type, record, glasses.addresses, withheld);
  return Looker(withheld, glasses, mask.alike != 0).look(mask, record);
}

View part_of(const MessageMask& mask, const void* message) {
  const Withheld nothing;
  const Glasses clear{.addresses = AddressVisibility::hidden, .shows_codes = true};
  return Looker(nothing, clear, false).look(mask, message);
}

std::string key_of(const View& view) {
  std::string key;
  for (const SeenValue& seen : view) append_key(seen, key);
  return key;
}

void copy(const View& view, void* out) {
  for (const SeenValue& seen : view) {
    void* const place = seen.mask->field->add(out);
    if (seen.mask->inside != nullptr) {
      copy(seen.inside, place);
    } else {
      copy_value(*seen.mask->field, seen.value, place);
    }
  }
}

}  // namespace gerove::disclosure::detail
