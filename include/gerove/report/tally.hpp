/// @file
/// The yearly figures of a municipal child welfare commission, counted from records and checked
/// against one another and against figures that people state.
///
/// What is counted, and which date decides that it lies in the period:
///
/// | indicator | what | date |
/// |---|---|---|
/// | `commission.sittings` | sittings held | `sitting.date` |
/// | `commission.questions` | agenda items dealt with at those sittings | their sitting's |
/// | `commission.questions.adjourned` | agenda items put off there | their sitting's |
/// | `commission.children` | distinct children whom the questions name | the questions' |
/// | `commission.procedures` | procedures begun | `begun`, else the request's receipt |
/// | `commission.families` | distinct families of those procedures | the procedures' |
/// | `commission.requests` | requests received; also by action and initiator | receipt |
/// | `commission.orders` | orders about cases; also by subject and by action | `act.date` |
/// | `commission.children.orders` | distinct children whom those orders name | the orders' |
/// | `commission.measures` | measures imposed; also by kind | `measure.imposed` |
///
/// - Sittings of school commissions and inter-institutional groups are not the commission's. One
///   whose body the records do not hold is counted and gives a warning.
/// - A sitting that met and was adjourned was held and is counted; so is its continuation. A
/// question
///   that was put off is not counted as a question there, only as put off: it is counted at the
///   sitting that dealt with it.
/// - An order is an act of kind order about a minimal or average measure, coordinated services,
///   compulsory pre-school education or other help. Drafts, minutes and orders about anything else
///   are not counted. Replaced and repealed orders are: they were issued.
/// - Receipt is the day on which the mayor (before: the director) received the request, else the
///   commission. The date written on a request decides nothing.
/// - What has no date is not counted and gives a finding. The same holds for a record that stands
///   there twice: it is counted once.
/// - These are different counters. That two of them are equal in some year means nothing, and no
///   check expects it.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/budget.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/period.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/record.hpp"
#include "gerove/report/figure.hpp"
#include "gerove/report/indicators.hpp"

namespace gerove::report {

/// The figures of a period and what is wrong with them.
struct YearReport {
  Period period{};                   ///< of which time
  MunicipalityId municipality_id{};  ///< of which municipality; empty when of all in the records
  std::vector<Figure> figures{};     ///< all figures, main ones first; those of zero, too
  Findings findings{};               ///< codes `report.*`; see `Tally`

  /// The figure of an indicator, or nullptr when the report has none.
  const Figure* find(std::string_view indicator) const;
  /// The same for one that is not misspelt.
  const Figure* find(const Indicator& indicator) const { return find(indicator.text()); }
  bool operator==(const YearReport&) const = default;
};

/// Counts record by record. The result does not depend on the order of the records, and memory
/// grows with what is counted (and with bodies and stated figures), not with what is read.
///
/// Findings of `finish`, all of them about records of the period:
/// - `report.*.date_missing`, `report.sitting.held_unknown`, `report.body.missing`,
///   `report.question.child_missing`, `report.order.kind_missing`, `report.order.action_missing`:
///   what could not be counted for sure;
/// - `report.duplicate.same`, `report.duplicate.different`: a record twice;
/// - `report.order.same_number`: two orders with issuer, number and date in common;
/// - `report.order.not_on_agenda`, `report.order.sitting_differs`, `report.order.without_sitting`,
///   `report.order.sitting_outside`: orders and agendas disagree;
/// - `report.decision.*`, `report.measure.*`: case files and orders disagree;
/// - `report.stated.differs`, `report.stated.unknown_indicator`: an Observation for the same period
///   states another figure than the one counted, or one that the report does not have.
class Tally {
 public:
  /// @param period what to count; an open end bounds nothing
  /// @param municipality_id when given, records that name another municipality are left out; those
  /// that name none are taken for its own
  /// @param most_findings how many findings are listed; one more for each code counts the others
  explicit Tally(Period period,
                 MunicipalityId municipality_id = {},
                 std::size_t most_findings = Budget{}.findings);
  Tally(Tally&&) noexcept;             ///< leaves the other one fit only for destruction
  Tally& operator=(Tally&&) noexcept;  ///< leaves the other one fit only for destruction
  ~Tally();

  /// Begins a file: findings about its records carry its name as `source`. If the same record
  /// stands in several, the first name by the alphabet.
  void begin_file(std::string name);
  /// Takes one record into account. The record may be gone afterwards.
  void add(const Record& record);
  /// Takes into account all that another tally of the same period and municipality was given.
  void add(const Tally& other);
  /// The figures so far; more records may follow.
  YearReport finish(const StopCheck& stop = {}) const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

/// Counts records that are all in memory.
YearReport tally(std::span<const Record> records,
                 const Period& period,
                 const MunicipalityId& municipality_id = {});

}  // namespace gerove::report
