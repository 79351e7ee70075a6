// How records stand in Boost.Serialization archives. Written once over the run-time view: an
// archive type costs one instantiation, not one per record type.
//
// A message is the number of its fields that are present, then for each its number and value. A
// repeated field is the number of its elements, then the elements. Dates stand as text; doubles as
// their bits, because text archives can't hold NaN; unknown fields, and texts with characters that
// XML can't hold, as hexadecimal digits.
#pragma once

#include <bit>
#include <boost/mpl/int.hpp>
#include <boost/serialization/level.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/serialization/split_member.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/tracking.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/core/field_path.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::archive::detail {

/// One message in an archive, of a type known at run time.
struct MessageItem {
  const TypeInfo* type;
  void* message;

  template <class Archive>
  void save(Archive& out, unsigned version) const;
  template <class Archive>
  void load(Archive& in, unsigned version);
  BOOST_SERIALIZATION_SPLIT_MEMBER()
};

/// The values of one field in an archive.
struct FieldItem {
  const FieldInfo* field;
  void* owner;

  template <class Archive>
  void save(Archive& out, unsigned version) const;
  template <class Archive>
  void load(Archive& in, unsigned version);
  BOOST_SERIALIZATION_SPLIT_MEMBER()
};

[[noreturn]] inline void refuse(Errc code) {
  Failure failure;
  failure.code = code;
  throw Error(std::move(failure));
}

template <class Archive, class V>
void put(Archive& out, const char* name, const V& value) {
  out << boost::serialization::make_nvp(name, value);
}

template <class V, class Archive>
V get(Archive& in, const char* name) {
  V value{};
  in >> boost::serialization::make_nvp(name, value);
  return value;
}

inline std::string to_hex(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

inline std::string from_hex(std::string_view text) {
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    refuse(Errc::archive_malformed);
  };
  if (text.size() % 2 != 0) refuse(Errc::archive_malformed);
  std::string bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    bytes += static_cast<char>(digit(text[i]) << 4 | digit(text[i + 1]));
  }
  return bytes;
}

/// XML can't hold most control characters, and Boost's reader changes some white space.
inline bool is_plain(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == '\x7f') return false;
  }
  return !text.starts_with(' ') && !text.ends_with(' ') && !text.starts_with('#');
}

template <class Archive>
void put_text(Archive& out, const char* name, std::string_view text) {
  put(out, name, is_plain(text) ? std::string(text) : '#' + to_hex(text));
}

template <class Archive>
std::string get_text(Archive& in, const char* name) {
  std::string text = get<std::string>(in, name);
  return text.starts_with('#') ? from_hex(std::string_view(text).substr(1)) : text;
}

template <class Archive>
void put_value(Archive& out, const char* name, const FieldInfo& field, const void* value) {
  switch (field.kind) {
    case Kind::boolean:
    case Kind::int32:
    case Kind::int64:
    case Kind::uint32:
    case Kind::enumeration: return put(out, name, field.number_of(value));
    case Kind::uint64: return put(out, name, *static_cast<const std::uint64_t*>(value));
    case Kind::float64:
      return put(out, name, std::bit_cast<std::uint64_t>(*static_cast<const double*>(value)));
    case Kind::string:
    case Kind::id: return put_text(out, name, *static_cast<const std::string*>(value));
    case Kind::date: return put(out, name, format_date(*static_cast<const Date*>(value)));
    case Kind::partial_date: return put(out, name, static_cast<const PartialDate*>(value)->text());
    case Kind::message: return put(out, name, MessageItem{&field.type(), const_cast<void*>(value)});
  }
}

template <class V>
void set_date(void* value, const std::optional<V>& date) {
  if (!date) refuse(Errc::archive_malformed);
  *static_cast<V*>(value) = *date;
}

template <class Archive>
void get_value(Archive& in, const char* name, const FieldInfo& field, void* value) {
  switch (field.kind) {
    case Kind::boolean:
    case Kind::int32:
    case Kind::int64:
    case Kind::uint32:
    case Kind::enumeration: field.set_number(value, get<std::int64_t>(in, name)); break;
    case Kind::uint64: *static_cast<std::uint64_t*>(value) = get<std::uint64_t>(in, name); break;
    case Kind::float64:
      *static_cast<double*>(value) = std::bit_cast<double>(get<std::uint64_t>(in, name));
      break;
    case Kind::string:
    case Kind::id: *static_cast<std::string*>(value) = get_text(in, name); break;
    case Kind::date: set_date(value, parse_date(get<std::string>(in, name))); break;
    case Kind::partial_date: set_date(value, PartialDate::parse(get<std::string>(in, name))); break;
    case Kind::message: {
      MessageItem item{&field.type(), value};
      in >> boost::serialization::make_nvp(name, item);
    }
  }
}

/// Moments out of range are neither written nor read.
inline bool may_be_archived(const TypeInfo& type, const void* message) {
  return type.name != Moment::type_name || in_range(*static_cast<const Moment*>(message));
}

/// Adds the field to the path of what is refused in it.
template <class Work, class... Index>
void inside(const FieldInfo& field, const Work& work, Index... index) {
  try {
    work();
  } catch (const Error& error) {
    Failure failure = error.failure();
    FieldPath::prepend(failure.path, field.name, index...);
    throw Error(std::move(failure));
  }
}

template <class Archive>
void FieldItem::save(Archive& out, unsigned) const {
  const std::size_t count = field->count(owner);
  put(out, "count", static_cast<std::uint64_t>(count));
  for (std::size_t i = 0; i < count; ++i) {
    inside(
        *field, [&] { put_value(out, "item", *field, field->at(owner, i)); }, i);
  }
}

template <class Archive>
void FieldItem::load(Archive& in, unsigned) {
  const auto count = get<std::uint64_t>(in, "count");
  for (std::uint64_t i = 0; i < count; ++i) {
    inside(
        *field, [&] { get_value(in, "item", *field, field->add(owner)); }, i);
  }
}

template <class Archive>
void MessageItem::save(Archive& out, unsigned) const {
  if (!may_be_archived(*type, message)) refuse(Errc::archive_moment);
  std::vector<const FieldInfo*> present;
  for (const FieldInfo& field : type->fields) {
    if (field.count(message) != 0) present.push_back(&field);
  }
  put(out, "fields", static_cast<std::uint32_t>(present.size()));
  for (const FieldInfo* field : present) {
    const std::string name(field->name);
    put(out, "field", field->number);
    if (field->presence == Presence::repeated)
      put(out, name.c_str(), FieldItem{field, message});
    else
      inside(*field, [&] { put_value(out, name.c_str(), *field, field->at(message, 0)); });
  }
  put(out, "unknown", to_hex(type->unknown(message).bytes()));
}

template <class Archive>
void MessageItem::load(Archive& in, unsigned) {
  for (auto count = get<std::uint32_t>(in, "fields"); count > 0; --count) {
    const FieldInfo* const field = type->find(get<std::uint32_t>(in, "field"));
    if (field == nullptr) refuse(Errc::archive_malformed);
    const std::string name(field->name);
    if (field->presence == Presence::repeated) {
      FieldItem item{field, message};
      in >> boost::serialization::make_nvp(name.c_str(), item);
    } else {
      inside(*field, [&] { get_value(in, name.c_str(), *field, field->add(message)); });
    }
  }
  const std::string unknown = get<std::string>(in, "unknown");
  if (!unknown.empty()) type->mutable_unknown(message).append_to() = from_hex(unknown);
  if (!may_be_archived(*type, message)) refuse(Errc::archive_moment);
}

/// Mixes every type that can be reached into an FNV-1a hash.
class TableHash {
 public:
  void add(const TypeInfo& type) {
    for (const TypeInfo* seen : seen_) {
      if (seen == &type) return add(type.name);
    }
    seen_.push_back(&type);
    add(type.name);
    for (const FieldInfo& field : type.fields) add(field);
  }
  std::uint64_t value() const { return hash_; }

 private:
  void add(const FieldInfo& field) {
    add(field.name);
    add(field.number);
    add(static_cast<std::uint32_t>(field.kind));
    add(static_cast<std::uint32_t>(field.presence));
    add(static_cast<std::uint32_t>(field.oneof));
    if (field.kind == Kind::message) add(field.type());
  }
  void add(std::string_view text) {
    for (const char c : text) mix(static_cast<unsigned char>(c));
    mix(0);
  }
  void add(std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) mix(static_cast<unsigned char>(number >> shift));
  }
  void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3U; }

  std::vector<const TypeInfo*> seen_{};
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

}  // namespace gerove::archive::detail

namespace boost::serialization {

/// Records carry a fingerprint of their own instead of Boost's class versions.
template <gerove::Message T>
struct implementation_level<T> {
  typedef mpl::integral_c_tag tag;
  typedef mpl::int_<object_serializable> type;
  BOOST_STATIC_CONSTANT(int, value = object_serializable);
};

/// Records are values: no two places hold the same object.
template <gerove::Message T>
struct tracking_level<T> {
  typedef mpl::integral_c_tag tag;
  typedef mpl::int_<track_never> type;
  BOOST_STATIC_CONSTANT(int, value = track_never);
};

}  // namespace boost::serialization

BOOST_CLASS_IMPLEMENTATION(gerove::archive::detail::MessageItem, object_serializable)
BOOST_CLASS_TRACKING(gerove::archive::detail::MessageItem, track_never)
BOOST_CLASS_IMPLEMENTATION(gerove::archive::detail::FieldItem, object_serializable)
BOOST_CLASS_TRACKING(gerove::archive::detail::FieldItem, track_never)
