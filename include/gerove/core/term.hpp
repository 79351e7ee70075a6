/// @file
/// Terms in people's words: "February - April", "I, II half-year", "as needed".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/code_list.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"

namespace gerove {

/// What kind of term somebody wrote.
enum class TermKind : std::int32_t {
  unspecified = 0,  ///< not read
  day = 1,          ///< one day
  months = 2,       ///< a month or a run of months
  quarters = 3,     ///< one or more quarters (ketvirtis)
  half_years = 4,   ///< one or both half-years (pusmetis)
  year = 5,         ///< a whole calendar year
  interval = 6,     ///< from one day to another
  as_needed = 7,    ///< pagal poreikį: no interval
  continuous = 8,   ///< nuolat: no interval
  school_year = 9,  ///< mokslo metai: no interval, their days are set elsewhere
  recurring = 10,   ///< every Tuesday, every second month: no interval, `recurrence` has the rule
  relative = 11,    ///< so long after an event: no interval
};

/// Names and labels of TermKind.
inline constexpr CodeEntry term_kind_codes[] = {
    {0, "TERM_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "TERM_KIND_DAY", {"diena", "day"}},
    {2, "TERM_KIND_MONTHS", {"mėnesiai", "months"}},
    {3, "TERM_KIND_QUARTERS", {"ketvirčiai", "quarters"}},
    {4, "TERM_KIND_HALF_YEARS", {"pusmečiai", "half-years"}},
    {5, "TERM_KIND_YEAR", {"metai", "year"}},
    {6, "TERM_KIND_INTERVAL", {"laikotarpis", "interval"}},
    {7, "TERM_KIND_AS_NEEDED", {"pagal poreikį", "as needed"}},
    {8, "TERM_KIND_CONTINUOUS", {"nuolat", "continuous"}},
    {9, "TERM_KIND_SCHOOL_YEAR", {"mokslo metai", "school year"}},
    {10, "TERM_KIND_RECURRING", {"pasikartojantis", "recurring"}},
    {11, "TERM_KIND_RELATIVE", {"nuo įvykio", "from an event"}},
};
/// The code list of TermKind.
constexpr std::span<const CodeEntry> code_entries(TermKind) { return term_kind_codes; }

/// In what time something comes again.
enum class RecurrenceUnit : std::int32_t {
  unspecified = 0,  ///< not told
  day = 1,          ///< diena
  week = 2,         ///< savaitė
  month = 3,        ///< mėnuo
  quarter = 4,      ///< ketvirtis
  half_year = 5,    ///< pusmetis
  year = 6,         ///< metai
  school_year = 7,  ///< mokslo metai
};

/// Names and labels of RecurrenceUnit.
inline constexpr CodeEntry recurrence_unit_codes[] = {
    {0, "RECURRENCE_UNIT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "RECURRENCE_UNIT_DAY", {"diena", "day"}},
    {2, "RECURRENCE_UNIT_WEEK", {"savaitė", "week"}},
    {3, "RECURRENCE_UNIT_MONTH", {"mėnuo", "month"}},
    {4, "RECURRENCE_UNIT_QUARTER", {"ketvirtis", "quarter"}},
    {5, "RECURRENCE_UNIT_HALF_YEAR", {"pusmetis", "half-year"}},
    {6, "RECURRENCE_UNIT_YEAR", {"metai", "year"}},
    {7, "RECURRENCE_UNIT_SCHOOL_YEAR", {"mokslo metai", "school year"}},
};
/// The code list of RecurrenceUnit.
constexpr std::span<const CodeEntry> code_entries(RecurrenceUnit) { return recurrence_unit_codes; }

/// How a number of times is meant.
enum class RecurrenceBound : std::int32_t {
  unspecified = 0,  ///< not told
  exactly = 1,      ///< so many times
  at_least = 2,     ///< ne rečiau kaip
  at_most = 3,      ///< ne dažniau kaip
};

/// Names and labels of RecurrenceBound.
inline constexpr CodeEntry recurrence_bound_codes[] = {
    {0, "RECURRENCE_BOUND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "RECURRENCE_BOUND_EXACTLY", {"tiek", "exactly"}},
    {2, "RECURRENCE_BOUND_AT_LEAST", {"ne mažiau", "at least"}},
    {3, "RECURRENCE_BOUND_AT_MOST", {"ne daugiau", "at most"}},
};
/// The code list of RecurrenceBound.
constexpr std::span<const CodeEntry> code_entries(RecurrenceBound) {
  return recurrence_bound_codes;
}

/// How often something is to be done: "twice a month", "not less than once a half-year".
struct Recurrence {
  std::optional<std::uint32_t> times{};  ///< how many times in each unit, if the words say it
  RecurrenceUnit unit{};                 ///< the unit in which they are counted
  RecurrenceBound bound{};               ///< how the number is meant
  /// on which days, as a rule of RFC 5545 without start: FREQ=MONTHLY;BYDAY=2WE; empty if the words
  /// don't tell
  std::string rrule{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Recurrence&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Recurrence";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("times", &Recurrence::times, Privacy::plain),
                       field<2>("unit", &Recurrence::unit, Privacy::plain),
                       field<3>("bound", &Recurrence::bound, Privacy::plain),
                       field<4>("rrule", &Recurrence::rrule, Privacy::plain));
  }
};

/// A term (įvykdymo terminas) as somebody wrote it, with the intervals that it implies and never
/// an invented day: "as needed" has none, "I, II half-year" two.
struct Term {
  TermKind kind{};                         ///< what it is
  std::string text{};                      ///< the words as written
  std::vector<Period> intervals{};         ///< implied whole-day intervals, in order
  std::optional<Recurrence> recurrence{};  ///< how often, if the words say it
  UnknownFields unknown{};                 ///< fields of a newer writer
  bool operator==(const Term&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Term";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("kind", &Term::kind, Privacy::plain),
                       field<2>("text", &Term::text, Privacy::plain),
                       field<3>("intervals", &Term::intervals, Privacy::plain),
                       field<4>("recurrence", &Term::recurrence, Privacy::plain));
  }
};

}  // namespace gerove
