/// @file
/// Fingerprints: whether two values of a record are the same, told from eight bytes.
#pragma once

#include <cstdint>
#include <string_view>

#include "gerove/core/type_info.hpp"

namespace gerove {

namespace detail {

/// FNV-1a over bytes and numbers; the same on every machine.
class Fingerprint {
 public:
  void add(std::uint64_t number) {
    for (int i = 0; i < 8; ++i) {
      mix(static_cast<unsigned char>(number >> (8 * i)));
    }
  }
  void add(std::string_view text) {
    add(static_cast<std::uint64_t>(text.size()));
    for (const char c : text) {
      mix(static_cast<unsigned char>(c));
    }
  }
  void add_message(const void* message, const TypeInfo& type) {
    for (const FieldInfo& field : type.fields) {
      const std::size_t count = field.count(message);
      if (count == 0) continue;
      add(field.number);
      add(count);
      for (std::size_t i = 0; i < count; ++i) {
        add_value(field, field.at(message, i));
      }
    }
    add(type.unknown(message).bytes());
  }
  std::uint64_t value() const { return hash_; }

 private:
  void add_value(const FieldInfo& field, const void* value) {
    switch (field.kind) {
      case Kind::string:
      case Kind::id: return add(std::string_view(*static_cast<const std::string*>(value)));
      case Kind::date: return add(static_cast<const Date*>(value)->day_number());
      case Kind::partial_date: return add(static_cast<const PartialDate*>(value)->text());
      case Kind::float64:
        return add(std::bit_cast<std::uint64_t>(*static_cast<const double*>(value)));
      case Kind::message: return add_message(value, field.type());
      default: return add(static_cast<std::uint64_t>(field.number_of(value)));
    }
  }
  void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3U; }

  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

}  // namespace detail

/// A number that equal values have in common and different ones, save by rare chance, do not:
/// made of all fields, unknown ones included. The same on every machine; no protection against
/// someone who wants two values to collide.
template <Message T>
std::uint64_t fingerprint(const T& message) {
  detail::Fingerprint hash;
  hash.add_message(&message, type_info<T>());
  return hash.value();
}

}  // namespace gerove
