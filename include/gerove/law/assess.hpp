/// @file
/// What the law required of a case, what is late, what comes next.
///
/// Findings say what is wrong or open; their `rule` is the rule's id. A missed deadline is no
/// finding but a state. Severity: error when a VERIFIED rule is broken on known facts; warning when
/// it can't be told, when the rule is only REPORTED or UNVERIFIED, or when an answer to an open
/// question decides; info when the law is silent and the user should know.
///
/// | code | meaning |
/// |---|---|
/// | `law.cap` | a bound is not kept |
/// | `law.demand` | something that must be is missing, or something is that must not be |
/// | `law.cant_tell` | the facts are too vague to tell whether a rule is kept |
/// | `law.not_shown` | nothing is recorded of what rules demand: they may be kept or not |
/// | `law.fact.disagrees` | two places tell different days of one event; it says which it took |
/// | `law.regime.none` | no edition of the law is known for the day |
/// | `law.regime.unread` | the edition that governs was never read: only some rules are known |
/// | `law.regime.unsure` | the day of the council's first sitting is missing, and it matters |
/// | `law.begin.missing` | nothing tells when the procedure began |
/// | `law.dates.order` | what follows from something is dated before it, wherever that is told |
/// | `law.decision.without_request` | a decision in a procedure that has no request |
/// | `law.measure.without_decision` | a measure that no decision imposed |
/// | `law.birth.missing` | the child's date of birth is missing: rules on age can't be told |
/// | `law.body_rules` | a body's own rules of procedure are not kept, where the law is silent |
/// | `law.body_rules.cant_tell` | the records do not tell whether they are |
/// | `law.vote.contradiction` | votes contradict one another, who was there, or the result |
/// | `law.sitting.date_missing` | a sitting was held, and nothing tells when |
/// | `law.sitting.many_bodies` | so many bodies sat together that not all were looked at |
/// | `law.residence.twice` | two permanent residences on one day |
/// | `law.placement.twice` | a child lives at two places of care at once |
/// | `law.period.differs` | a period is not the one that an act about it, or its title, states |
/// | `law.period.outside` | a period is not enclosed by that of the programme it is part of |
/// | `law.length.differs` | a length stated in words is not that of the period |
/// | `law.count.differs` | a stated number of members is not that of the list |
/// | `law.convention.unknown` | the parameters choose something that the law table does not have |
///
/// Events dated after the day of the assessment count as unknown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/core/budget.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/law/context.hpp"
#include "gerove/law/deadline.hpp"
#include "gerove/law/law.hpp"
#include "gerove/law/rule_trial.hpp"

namespace gerove::law {

/// When a due day counts as near if no parameters say: working days left.
inline constexpr std::uint32_t default_due_soon_working_days = 3;

/// The day of an assessment, or the moment: then terms that run in hours are told to the hour.
/// What happened later is not known.
struct AsOf {
  /// A day, from its beginning on.
  AsOf(Date date) : day(date) {}  // NOLINT: a date is one
  /// A moment.
  /// @throws Error with `Errc::calendar_range` for a moment that has no date in Lithuania
  AsOf(const Moment& point);  // NOLINT: a moment is one

  Date day;                              ///< the day, in Lithuania
  std::optional<std::int64_t> moment{};  ///< the moment, in seconds since 1970 (UTC)
};

/// Settings of an assessment that records do not carry.
struct AssessOptions {
  /// Id of an edition that takes the place of the one that governs; empty for the one that does.
  std::string_view regime{};
  /// Yes if the records leave nothing out: what they do not tell was not done. Files that say so
  /// themselves (`CaseFile.complete`, `Header.complete`) need no yes.
  Answer complete{};
  /// Id of a rule of which to tell for each part of the record why it applies or not; empty: none.
  std::string_view tried{};
  /// Which deadlines are wanted; empty: all.
  std::function<bool(const Deadline&)> wanted{};
  /// How many findings of a set of records are listed. Those beyond are counted: behind the others
  /// comes one finding for each of their codes, with their number and the highest of their
  /// severities. All of a single record are listed.
  std::size_t findings = Budget{}.findings;
};

/// The result: one record's findings, and those of its deadlines that are wanted.
struct Assessment {
  std::vector<Deadline> deadlines{};  ///< in the order of the record
  Findings findings{};                ///< in the order of the record
  std::vector<RuleTrial> trials{};    ///< of the rule that was to be tried
};

/// Holds a case file against the law, with the agenda items of its procedures: who was there. How
/// they were voted on is a matter of the sitting.
/// @param as_of the day or moment of the assessment
/// @return deadlines that point into `law`
/// @throws Error with `Errc::calendar_range` for a day outside the calendar's years
Assessment assess(const CaseFile& file,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options = {});

/// Holds a sitting against the law and the rules of its bodies: notice, quorum, form, minutes,
/// composition; the vote on each item; who was there for items that name no procedure.
Assessment assess(const Sitting& sitting,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options = {});

/// Holds an act against the law and the register of acts: number, date, issuer, signatory, stated
/// periods, the acts that it replaces.
Assessment assess(const Act& act,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options = {});

/// Holds a programme or project against the acts about it, its own title, the programme that it is
/// part of and its stated length.
Assessment assess(const Programme& programme,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options = {});

/// The same of an activity plan.
Assessment assess(const ActivityPlan& plan,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options = {});

/// The same of an agreement.
Assessment assess(const Agreement& agreement,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options = {});

/// A deadline and the record that it is in.
struct FiledDeadline {
  Deadline deadline{};        ///< the deadline
  std::string_view file{};    ///< name of the file that the record came from
  std::string_view record{};  ///< id of the record; empty if that is a personal code
};

/// A trial and the record that it is of.
struct FiledTrial {
  RuleTrial trial{};          ///< the trial
  std::string_view file{};    ///< name of the file that the record came from
  std::string_view record{};  ///< id of the record; empty if that is a personal code
};

/// Puts them in the order of their due days; those without one come last.
void sort_by_day(std::vector<FiledDeadline>& deadlines);

/// What holding records against the law gave.
struct FiledAssessment {
  std::vector<FiledDeadline> deadlines{};  ///< in the order of the records
  Findings findings{};                     ///< each once, with the file that it is about
  std::vector<FiledTrial> trials{};        ///< in the order of the records
};

/// Whether an assessment looks at records of this kind: others need not be in the set.
bool concerns_law(const Record& record);

/// Holds all case files, sittings, acts, programmes, plans and agreements that count against the
/// law and one another. What several records give alike, such as siblings whose questions were one
/// agenda item, is there once. Before these findings come those about the table (`law::review`).
/// @param stop asked before each of the records
/// @return deadlines that point into `records` and `law`
/// @throws Error with `Errc::calendar_range` for a day outside the calendar's years
FiledAssessment assess(const RecordSet& records,
                       const Law& law,
                       const calendar::Calendar& calendar,
                       const AsOf& as_of,
                       const AssessOptions& options = {},
                       const StopCheck& stop = {});
/// Records that are gone at once leave nothing to point to.
FiledAssessment assess(RecordSet&&,
                       const Law&,
                       const calendar::Calendar&,
                       const AsOf&,
                       const AssessOptions& = {},
                       const StopCheck& = {}) = delete;

}  // namespace gerove::law
