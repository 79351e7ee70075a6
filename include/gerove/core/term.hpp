/// @file
/// Terms in people's words: "February - April", "I, II half-year", "as needed".
#pragma once

#include <cstdint>
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
};
/// The code list of TermKind.
constexpr std::span<const CodeEntry> code_entries(TermKind) { return term_kind_codes; }

/// A term (įvykdymo terminas) as somebody wrote it, with the intervals that it implies and never
/// an invented day: "as needed" has none, "I, II half-year" two.
struct Term {
  TermKind kind{};                  ///< what it is
  std::string text{};               ///< the words as written
  std::vector<Period> intervals{};  ///< implied whole-day intervals, in order
  UnknownFields unknown{};          ///< fields of a newer writer
  bool operator==(const Term&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Term";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("kind", &Term::kind, Privacy::plain),
                       field<2>("text", &Term::text, Privacy::plain),
                       field<3>("intervals", &Term::intervals, Privacy::plain));
  }
};

}  // namespace gerove
