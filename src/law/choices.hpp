// The answers to open questions of law that hold in an assessment.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "gerove/calendar/counting_rules.hpp"
#include "gerove/domain/parameters.hpp"
#include "law/rule_book.hpp"

namespace gerove::law {

/// Open questions that the engine itself answers. Others only choose between anchors of a term.
enum class Question : std::uint8_t {
  back,             ///< A: the n-th day before; B: n full days between
  period_start,     ///< NEXT_DAY, SAME_DAY
  age_leap,         ///< FEB28, MAR1, NONE
  roll,             ///< PROCEDURAL, ALL, NONE
  roll_back,        ///< NEVER, PREVIOUS
  switch_day,       ///< NEW, OLD
  begun,            ///< RECEIPT, COMMISSION, WRITTEN
  majority,         ///< ATTENDING, ALL_MEMBERS, VOTING
  tie,              ///< UNKNOWN, CHAIR, REJECTED
  suspension_days,  ///< BOTH_ENDS, ONE_END
  quota_unit,       ///< DAYS, MONTHS
  act_age_date,     ///< ACT, REQUEST
  at_once,          ///< SAME_DAY, NONE
};

/// An answer to each question: its number in the comment above, counted from 0.
class Choices {
 public:
  /// The answers that the table takes when nobody chooses.
  explicit Choices(const detail::RuleBook& book);

  /// Takes the choices of parameters.
  /// @return the first choice that the table does not have, by its index, or nothing
  std::optional<std::size_t> take(const Parameters& parameters);

  /// The answer to a question that the engine knows.
  int answer(Question question) const;
  /// The chosen option of a convention of the table.
  const ConventionOption& option(const Convention& convention) const;
  /// The convention of a question, or null when the table has none.
  const Convention* convention(Question question) const;
  /// The same choices but for one convention.
  Choices with(const Convention& convention, std::size_t option) const;

  calendar::Backward backward() const {
    return answer(Question::back) == 0 ? calendar::Backward::nth_day
                                       : calendar::Backward::full_days_between;
  }
  calendar::Start period_start() const {
    return answer(Question::period_start) == 0 ? calendar::Start::next_day
                                               : calendar::Start::same_day;
  }
  calendar::LeapBirthday leap_birthday() const {
    return static_cast<calendar::LeapBirthday>(answer(Question::age_leap));
  }
  calendar::EndRoll roll(bool material) const {
    const int rolls = answer(Question::roll);
    return rolls == 1 || (rolls == 0 && !material) ? calendar::EndRoll::forward
                                                   : calendar::EndRoll::none;
  }

 private:
  std::size_t number_of(const Convention& convention) const;

  const detail::RuleBook* book_;
  std::array<std::uint8_t, detail::most_conventions> options_{};
};

}  // namespace gerove::law
