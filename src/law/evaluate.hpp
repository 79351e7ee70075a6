// Holding rules against a subject.
#pragma once

#include <string>

#include "gerove/calendar/calendar.hpp"
#include "gerove/law/assess.hpp"
#include "law/choices.hpp"
#include "law/rule_book.hpp"
#include "law/subject.hpp"

namespace gerove::law {

/// What an assessment of one record goes by, and where its results go.
struct Bench {
  const detail::RuleBook& book;
  const calendar::Calendar& calendar;
  Choices choices;
  Date as_of;
  std::uint32_t due_soon = default_due_soon_working_days;
  const Parameters* parameters = nullptr;  ///< or null
  std::string record{};                    ///< id of the record
  Assessment result{};
  std::vector<Deadline> scratch{};  ///< readings that are only compared
};

/// Holds all rules of an edition for its kind against a subject. Without edition, those that go by
/// dates.
void evaluate(Bench& bench, RuleSubject kind, const Subject& subject, const Regime* regime);

/// Whether a rule of an edition for its kind bounds a quantity of a subject.
bool is_bounded(Bench& bench,
                RuleSubject kind,
                const Subject& subject,
                const Regime* regime,
                Quantity quantity);

}  // namespace gerove::law
