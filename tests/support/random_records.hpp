// Random values of any record type, made over the run-time view: tests of codecs need no code per
// type. The same generator state gives the same value.
#pragma once

#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/moment.hpp"
#include "gerove/core/type_info.hpp"
#include "support/random.hpp"

namespace gerove::test {

inline std::uint64_t below(Random& random, std::uint64_t bound) { return random() % bound; }
inline bool chance(Random& random, unsigned percent) { return below(random, 100) < percent; }

struct RandomOptions {
  unsigned presence_percent = 45;      // of each field
  unsigned unknown_percent = 0;        // of a message having fields of a newer writer
  unsigned unknown_code_percent = 10;  // of a code that no list holds
  unsigned beyond_percent = 0;         // of a moment lying out of range, which no codec takes
  int depth = 8;                       // levels of messages
};

inline std::string random_text(Random& random) {
  static constexpr std::string_view pieces[] = {
      "a",   "Žemė ",     "ąčęėįšųūž", " ",  "\n",   "\"",     "\\",
      "<b>", "&amp;",     "=1+1",      "\t", "\x01", "\x7f",   "€",
      "𝄞",   "Ąžuolynas", "posėdis",   "/",  "'",    "\u2028", "0123456789abcdef"};
  std::string text;
  for (std::uint64_t i = below(random, 6); i > 0; --i) {
    text += pieces[below(random, std::size(pieces))];
  }
  return text;
}

inline std::string random_id(Random& random) {
  std::string id(1 + below(random, max_id_bytes), 'x');
  for (char& c : id) c = "abcdefghijklmnopqrstuvwxyz0123456789-"[below(random, 37)];
  return id;
}

inline Date random_date(Random& random) {
  const int year = 1400 + static_cast<int>(below(random, 8600));
  const int month = 1 + static_cast<int>(below(random, 12));
  return *make_date(
      year,
      month,
      1 + static_cast<int>(below(random, static_cast<std::uint64_t>(days_in_month(year, month)))));
}

inline PartialDate random_partial_date(Random& random) {
  const PartialDate whole(random_date(random));
  switch (below(random, 3)) {
    case 0: return whole;
    case 1: return *PartialDate::make(whole.year(), *whole.month());
    default: return *PartialDate::make(whole.year());
  }
}

inline std::int64_t random_number(Random& random) {
  switch (below(random, 4)) {
    case 0: return static_cast<std::int64_t>(below(random, 100));
    case 1: return -static_cast<std::int64_t>(below(random, 100)) - 1;
    case 2: return static_cast<std::int64_t>(random());
    default: return static_cast<std::int64_t>(random() >> below(random, 64));
  }
}

inline double random_double(Random& random) {
  static constexpr double special[] = {0.0, -0.0, 1e300, -1e-300, 0.1, 54.687157, 5e-324};
  return chance(random, 50) ? special[below(random, std::size(special))]
                            : static_cast<double>(random_number(random)) / 7.0;
}

inline Moment random_moment(Random& random) {
  const auto seconds = static_cast<std::uint64_t>(max_moment_seconds) -
                       static_cast<std::uint64_t>(min_moment_seconds);
  Moment moment;
  moment.seconds = min_moment_seconds + static_cast<std::int64_t>(below(random, seconds));
  moment.nanos = static_cast<std::int32_t>(
      below(random, 4) == 0 ? 0 : below(random, 1000) * (chance(random, 50) ? 1000000 : 1));
  return moment;
}

/// One that is out of range: just so, or as far as its fields reach.
inline Moment moment_beyond(Random& random) {
  static const Moment moments[] = {
      {.seconds = min_moment_seconds - 1},
      {.seconds = max_moment_seconds + 1},
      {.seconds = std::numeric_limits<std::int64_t>::min()},
      {.seconds = std::numeric_limits<std::int64_t>::max()},
      {.seconds = std::int64_t{1} << 40},
      {.nanos = -1},
      {.nanos = 1'000'000'000},
      {.seconds = max_moment_seconds, .nanos = std::numeric_limits<std::int32_t>::max()},
      {.seconds = min_moment_seconds, .nanos = std::numeric_limits<std::int32_t>::min()}};
  return moments[below(random, std::size(moments))];
}

/// Fields with numbers that no table has, in canonical form.
inline std::string random_unknown_fields(Random& random) {
  const auto put = [](std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
  };
  std::string out;
  for (std::uint64_t i = 1 + below(random, 3); i > 0; --i) {
    const std::uint64_t number = 1000 + below(random, 1000);
    switch (below(random, 5)) {
      case 0:
        put(out, number << 3);
        put(out, random());
        break;
      case 1:
        put(out, number << 3 | 1);
        out += "12345678";
        break;
      case 2:
        put(out, number << 3 | 2);
        out += "\x03\xff-z";
        break;
      case 3:
        put(out, number << 3 | 5);
        out += "1234";
        break;
      default:
        put(out, number << 3 | 3);
        out += "\x08\x05";
        put(out, number << 3 | 4);
    }
  }
  return out;
}

/// Which alternative of a oneof to fill: each is as likely as the others.
inline const FieldInfo* chosen_alternative(const TypeInfo& type,
                                           std::int32_t oneof,
                                           Random& random) {
  std::vector<const FieldInfo*> alternatives;
  for (const FieldInfo& field : type.fields) {
    if (field.oneof == oneof) alternatives.push_back(&field);
  }
  return alternatives[below(random, alternatives.size())];
}

inline void fill_random(const TypeInfo& type,
                        void* message,
                        Random& random,
                        const RandomOptions& options);

/// Adds a random value to a field; one that stands there once is replaced.
inline void add_random(const FieldInfo& field,
                       void* message,
                       Random& random,
                       const RandomOptions& options) {
  void* value = field.add(message);
  switch (field.kind) {
    case Kind::string: *static_cast<std::string*>(value) = random_text(random); break;
    case Kind::id: *static_cast<std::string*>(value) = random_id(random); break;
    case Kind::date: *static_cast<Date*>(value) = random_date(random); break;
    case Kind::partial_date: *static_cast<PartialDate*>(value) = random_partial_date(random); break;
    case Kind::float64: *static_cast<double*>(value) = random_double(random); break;
    case Kind::message: fill_random(field.type(), value, random, options); break;
    case Kind::enumeration: {
      const auto codes = field.codes();
      field.set_number(value,
                       chance(random, options.unknown_code_percent)
                           ? random_number(random)
                           : codes[below(random, codes.size())].number);
      break;
    }
    default: field.set_number(value, random_number(random));
  }
}

inline void fill_random(const TypeInfo& type,
                        void* message,
                        Random& random,
                        const RandomOptions& options) {
  if (type.name == Moment::type_name) {
    const bool beyond = options.beyond_percent != 0 && chance(random, options.beyond_percent);
    *static_cast<Moment*>(message) = beyond ? moment_beyond(random) : random_moment(random);
    return;
  }
  RandomOptions inner = options;
  --inner.depth;
  std::int32_t last_oneof = -1;
  const FieldInfo* chosen = nullptr;
  for (const FieldInfo& field : type.fields) {
    if (field.oneof > last_oneof) {
      last_oneof = field.oneof;
      chosen = chosen_alternative(type, field.oneof, random);
    }
    if (field.oneof >= 0 ? chosen != &field : !chance(random, options.presence_percent)) continue;
    if (field.kind == Kind::message && options.depth == 0) continue;
    const std::uint64_t times = field.presence == Presence::repeated ? 1 + below(random, 3) : 1;
    for (std::uint64_t i = 0; i < times; ++i) add_random(field, message, random, inner);
  }
  if (chance(random, options.unknown_percent)) {
    type.mutable_unknown(message).append_to() = random_unknown_fields(random);
  }
}

/// A random value of a record type.
template <Message T>
T random_record(Random& random, const RandomOptions& options = {}) {
  T record{};
  fill_random(type_info<T>(), &record, random, options);
  return record;
}

}  // namespace gerove::test
