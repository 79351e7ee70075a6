/// @file
/// Eligibility: may a child use a service, as its audience is given as data.
///
/// Each condition is answered yes, no, or can't be told; the whole is no when one is no, yes when
/// all are yes. A condition that the service does not set is a yes. Words (`AudienceRule::text`)
/// decide nothing. Grounds in words are met by the same words; by other words it can't be told,
/// since they may mean the same. A code of a newer version can't be told to differ.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gerove/codes/child.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/date.hpp"
#include "gerove/domain/child.hpp"
#include "gerove/domain/need.hpp"
#include "gerove/domain/service.hpp"
#include "gerove/service/reason.hpp"

namespace gerove::service {

/// An age in whole months, from the least to the greatest that it may be.
struct AgeInMonths {
  std::uint32_t at_least{};  ///< the lower reading
  std::uint32_t at_most{};   ///< the higher reading; the same when the birth date is whole
  bool operator==(const AgeInMonths&) const = default;
};

/// The age on a day of somebody born on a date that may be partial. On the last day of a month that
/// lacks the day of birth both readings hold. Nothing for a day before the birth.
std::optional<AgeInMonths> age_in_months(const PartialDate& born, Date day);
/// The age of somebody of whom only the whole years are known: any of their twelve months.
AgeInMonths age_of_years(std::uint32_t years);

/// What is known of somebody who needs a service. What is not set is not known.
struct Applicant {
  std::optional<AgeInMonths> age{};        ///< age
  SpecialNeedsLevel needs_level{};         ///< level of special needs; `none` when there are none
  MunicipalityId municipality_id{};        ///< where he or she lives
  std::string eldership{};                 ///< in which eldership (seniūnija)
  std::vector<GroundKind> ground_kinds{};  ///< grounds
  std::vector<std::string> grounds{};      ///< grounds in words
  SchoolShift shift{};                     ///< shift in which he or she learns
  /// languages, BCP 47, one of which must do; none means that any will do
  std::vector<std::string> languages{};
};

/// Where a child lived on a day: the permanent residence, else the declared one, else any other.
/// Null when the records do not tell. The child owns it.
const Residence* residence_on(const Child& child, Date day);

/// What a child's record says on a day. Grounds and languages are not in it.
Applicant applicant_of(const Child& child, Date day);

/// What an assessment of needs without a child's record says: age and place.
Applicant applicant_of(const NeedAssessment& assessment);

/// The answers to all conditions.
class Eligibility {
 public:
  /// The answer to one condition.
  Answer operator[](Aspect aspect) const { return answers_[index(aspect)]; }
  /// Sets it.
  void set(Aspect aspect, Answer answer) { answers_[index(aspect)] = answer; }
  /// The answer to all of them together.
  Answer answer() const;
  /// How many of them have an answer.
  std::size_t count(Answer answer) const;
  bool operator==(const Eligibility&) const = default;

  /// The first and the last condition.
  static constexpr Aspect first = Aspect::age;
  static constexpr Aspect last = Aspect::language;  ///< see first

 private:
  static constexpr std::size_t index(Aspect aspect) {
    return static_cast<std::size_t>(aspect) - static_cast<std::size_t>(first);
  }
  static constexpr std::size_t size =
      static_cast<std::size_t>(last) - static_cast<std::size_t>(first) + 1;

  std::array<Answer, size> answers_ = [] {
    std::array<Answer, size> all{};
    all.fill(Answer::yes);
    return all;
  }();
};

/// Holds somebody against a rule. It allocates nothing.
Eligibility check_eligibility(const AudienceRule& rule, const Applicant& applicant);
/// The same of a service: its rule, and the municipalities that it serves.
Eligibility check_eligibility(const Service& service, const Applicant& applicant);

/// In words, why a service does not suit and what can't be told. Conditions that are met give no
/// reason.
Reasons explain(const Service& service, const Applicant& applicant, const Eligibility& eligibility);

}  // namespace gerove::service
