// What rules are held against: a part of a record with its facts, quantities and events.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <iterator>
#include <new>
#include <optional>
#include <string_view>

#include "gerove/codes/procedure.hpp"
#include "gerove/core/partial_date.hpp"
#include "gerove/core/text.hpp"
#include "law/subjects/timeline.hpp"
#include "law/table/choices.hpp"
#include "law/table/code_set.hpp"

namespace gerove::law {

/// The values of a fact. Empty: it says nothing. Vague: it is one of them, nobody knows which.
struct FactValue {
  CodeSet codes{};
  bool vague = false;
  bool recorded = true;  ///< false: the value only says that nothing tells otherwise

  template <class E>
  void add(E code) {
    codes.add(static_cast<std::int32_t>(code));
  }
  template <class E>
  static FactValue of(E code) {
    FactValue value;
    value.add(code);
    return value;
  }
  /// The same; nothing for an unspecified code.
  template <class E>
  static FactValue if_given(E code) {
    return code == E{} ? FactValue{} : of(code);
  }
  static FactValue yes_or_no(bool yes) { return of(yes ? Answer::yes : Answer::no); }
  /// No, as far as nothing tells otherwise.
  static FactValue not_recorded() {
    FactValue value = of(Answer::no);
    value.recorded = false;
    return value;
  }
  /// Yes or no; not recorded if nothing tells of what it is about.
  static FactValue if_recorded(bool yes, bool is_told) {
    return yes || is_told ? yes_or_no(yes) : not_recorded();
  }
};

/// A quantity as far as it is known.
struct QuantityValue {
  enum class Kind : std::uint8_t {
    nothing,  ///< not recorded
    unknown,  ///< asked for, and nobody can tell it
    number,   ///< `low` to `high`
    share,    ///< from `low` of `high` to `most` of `most_of`
    span,     ///< from `start` to `end`; `gap_days` between do not count
    open,     ///< from `start` on, as far as is known to this day
    age,      ///< of somebody born from `start` to `end`, on `day`
    total,    ///< `low` days that began on `start`
  };
  Kind kind = Kind::nothing;
  std::int64_t low = 0;
  std::int64_t high = 0;
  Date start{};
  Date end{};
  Date day{};
  std::int64_t gap_days = 0;
  std::int64_t most = 0;
  std::int64_t most_of = 0;

  static QuantityValue number(std::int64_t value) {
    QuantityValue measured;
    measured.kind = Kind::number;
    measured.low = measured.high = value;
    return measured;
  }
  static QuantityValue share(std::int64_t part, std::int64_t whole) {
    QuantityValue measured;
    measured.kind = Kind::share;
    measured.low = measured.most = part;
    measured.high = measured.most_of = whole;
    return measured;
  }
  static QuantityValue unknown() {
    QuantityValue measured;
    measured.kind = Kind::unknown;
    return measured;
  }
  static QuantityValue span(Date start, Date end) {
    QuantityValue measured;
    measured.kind = Kind::span;
    measured.start = start;
    measured.end = end;
    return measured;
  }
  static QuantityValue open(Date start) {
    QuantityValue measured;
    measured.kind = Kind::open;
    measured.start = start;
    return measured;
  }
  static QuantityValue age(const PartialDate& born, Date day) {
    QuantityValue measured;
    measured.kind = Kind::age;
    measured.start = born.first();
    measured.end = born.last();
    measured.day = day;
    return measured;
  }
};

/// A planned end of a measure's term with how it came about.
struct PlannedEnd {
  TimelineEvent mark;
  MeasureEndBasis basis;
};

/// A part of a record that rules are held against.
class Subject {
 public:
  virtual ~Subject() = default;

  virtual FactValue fact(Fact fact, const Choices& choices) const = 0;
  /// The same under the choices of the assessment, found out once.
  const FactValue& value(Fact wanted, const Choices& choices) const {
    const auto at = static_cast<std::size_t>(wanted);
    if (!known_facts_[at]) {
      ::new (&values_[at]) FactValue(fact(wanted, choices));
      known_facts_[at] = true;
    }
    return values_[at];
  }
  virtual QuantityValue quantity(Quantity, const Choices&) const { return {}; }
  /// What is missing where a fact or quantity is vague; empty when nothing is to be said of it.
  virtual Text lacking(Fact, const Choices&) const { return {}; }
  virtual Text lacking(Quantity) const { return {}; }
  /// Where a quantity or fact is recorded, as exactly as it can be said.
  virtual Place place_of(Fact) const { return place; }
  virtual Place place_of(Quantity) const { return place; }
  /// The end of the term of the measure, or of the one that it extends.
  virtual std::optional<PlannedEnd> planned_end(Event, const Choices&) const { return {}; }
  /// The happening that stands for all others of its event, such as the decision at hand.
  virtual const TimelineEvent* own(Event) const { return nullptr; }

  Place place{};
  const Timeline* timeline = nullptr;
  std::optional<Date> date{};   ///< the day that chooses among rows by dates
  std::optional<Date> since{};  ///< happenings before it belong to something else

 protected:
  Subject() {}  // NOLINT: the values are written before they are read
  Subject(const Subject&) = delete;
  Subject& operator=(const Subject&) = delete;

 private:
  static constexpr std::size_t fact_count = std::size(fact_codes);
  mutable std::bitset<fact_count> known_facts_{};
  union {
    mutable std::array<FactValue, fact_count> values_;
  };
};

}  // namespace gerove::law
