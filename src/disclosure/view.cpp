#include "disclosure/view.hpp"

#include <algorithm>
#include <bit>
#include <compare>
#include <cstdint>
#include <string>
#include <utility>

#include "disclosure/schema_path.hpp"
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

bool is_too_guarded(const MessageMask& mask, const void* message) {
  if (!mask.is_address) return false;
  const std::int32_t guard = guard_of(as<Address>(message));
  return guard < 0 || guard > static_cast<std::int32_t>(mask.addresses);
}

// Senders write these paths: what is none could be anything.
bool is_stray_path(const FieldMask& field, const void* value) {
  return field.holds_paths && disclosed_path(as<std::string>(value)).empty();
}

bool is_unknown_code(const FieldInfo& field, const void* value) {
  return field.kind == Kind::enumeration &&
         find_code(field.codes(), field.number_of(value)) == nullptr;
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

void look_inside(const FieldMask& field, const void* message, View& view) {
  const std::size_t first = view.size();
  for (std::size_t i = 0, count = field.field->count(message); i < count; ++i) {
    const void* const value = field.field->at(message, i);
    View inside = look(*field.inside, value);
    const bool left = field.inside->whole || !inside.empty();
    if (left) view.push_back({&field, value, std::move(inside)});
  }
  if (field.inside->whole || view.size() < first + 2) return;
  // The order in which they stood may have been that of what is hidden.
  std::stable_sort(
      view.begin() + static_cast<std::ptrdiff_t>(first),
      view.end(),
      [](const SeenValue& a, const SeenValue& b) { return compare(a.inside, b.inside) < 0; });
}

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

View look(const MessageMask& mask, const void* message) {
  View view;
  if (is_too_guarded(mask, message)) return view;
  view.reserve(mask.fields.size());
  const bool renamed = mask.pseudonym != nullptr && mask.pseudonym->count(message) != 0;
  for (const FieldMask& field : mask.fields) {
    if (!field.shown || (renamed && field.tells_name)) continue;
    if (field.inside != nullptr) {
      look_inside(field, message, view);
      continue;
    }
    for (std::size_t i = 0, count = field.field->count(message); i < count; ++i) {
      const void* const value = field.field->at(message, i);
      if (is_unknown_code(*field.field, value)) continue;
      if (is_stray_path(field, value)) continue;
      view.push_back({&field, value, {}});
    }
  }
  return view;
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
