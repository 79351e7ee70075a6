// What many parts of a case file ask of all its other parts, found out once and only when asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/flat_map.hpp"
#include "gerove/domain/case_file.hpp"
#include "law/subjects/average_totals.hpp"
#include "law/subjects/named_parts.hpp"
#include "law/subjects/timeline.hpp"

namespace gerove::law {

class CaseView;

/// The earliest day of something in any procedure, and in any but the one where it was earliest.
class EarliestDays {
 public:
  void note(std::string_view procedure, Date day);
  /// Whether it was so by a day in another procedure.
  bool elsewhere_by(std::string_view procedure, Date day) const;

 private:
  std::string_view procedure_{};  // of the first
  std::optional<Date> first_{};
  std::optional<Date> first_elsewhere_{};
};

/// The last day of several things of which some may go on.
class LastDay {
 public:
  void note(const std::optional<Date>& day);
  /// Whether any of them lasts to a day.
  bool reaches(Date day) const { return goes_on_ || (last_ && day <= *last_); }

 private:
  bool goes_on_ = false;
  std::optional<Date> last_{};
};

/// A set of ids.
using Ids = FlatMap<std::string_view, bool>;

/// Measures, by when and in which procedure they were imposed.
struct ImposedMeasures {
  std::map<std::int32_t, EarliestDays> minimal_grounds{};
  EarliestDays average{};
  EarliestDays with_case_manager{};
};

/// Whom the service grants are for, and what they belong to.
struct GrantedServices {
  Ids acts{};
  Ids procedures{};
  Ids measures{};
  LastDay of_child{};
  LastDay of_representatives{};
};

/// How the institutions that coordinate a measure stand to those that execute it.
struct CoordinatorChanges {
  bool any_stays = false;
  bool any_replaced = false;
};

class FileFacts {
 public:
  explicit FileFacts(const CaseView& view) : view_(view) {}

  /// The first decision of its procedure that imposed a measure, or null.
  const Decision* imposing(const Procedure& procedure, const Measure& measure) const;
  const ImposedMeasures& imposed() const;
  const GrantedServices& grants() const;
  const CoordinatorChanges& coordinators(const Measure& measure) const;
  /// The quotas of average supervision as an edition counts them under some choices; found out
  /// once.
  const AverageTotals& average_totals(const detail::CompiledCounting& counting,
                                      const Choices& choices) const;
  /// The days of all suspensions of some kinds; nothing when none is known.
  std::optional<std::int64_t> suspended_days(const Measure& measure,
                                             const CodeSet& kinds,
                                             const Choices& choices) const;
  /// Whether a child has an average measure.
  bool has_average_measure(const ChildId& child) const;
  /// The execution plans that name a measure. An id names the first measure that has it.
  std::span<const NamedParts::Named> plans_of(const Measure& measure) const;
  /// The same of appeals against what was decided in a procedure.
  std::span<const NamedParts::Named> appeals_of(const Procedure& procedure) const;
  /// What happened with execution plans that many have signed, by their indexes: measures of such a
  /// plan share it.
  const std::map<std::size_t, Timeline>& long_plans() const;
  /// The day of the first decision of a procedure; nothing if no day is known.
  std::optional<Date> first_decision_day(const Procedure& procedure) const;

 private:
  /// A measure as a decision of a procedure names it.
  struct NamedMeasure {
    const Procedure* procedure;
    std::string_view id;
    bool operator==(const NamedMeasure&) const = default;
  };
  friend std::uint32_t short_hash(const NamedMeasure& named);
  using Imposing = FlatMap<NamedMeasure, const Decision*>;

  void note_imposed(ImposedMeasures& imposed) const;

  const CaseView& view_;
  mutable std::optional<Imposing> imposing_{};
  mutable std::optional<ImposedMeasures> imposed_{};
  mutable std::optional<GrantedServices> grants_{};
  /// What was asked of the averages.
  struct KnownTotals {
    const detail::CompiledCounting* counting;
    Choices choices;
    AverageTotals totals;
  };
  /// Of a measure: whether of absence or of another counting, and how days are counted.
  using Suspended = std::tuple<const Measure*, const CodeSet*, SuspensionDays>;

  mutable std::vector<KnownTotals> average_totals_{};
  mutable std::map<Suspended, std::optional<std::int64_t>> suspended_days_{};  // of many
  mutable std::optional<Ids> children_{};
  mutable std::vector<std::optional<CoordinatorChanges>> coordinators_{};
  mutable std::optional<NamedParts> plans_{};    // by measures
  mutable std::optional<NamedParts> appeals_{};  // by procedures
  mutable std::optional<std::map<std::size_t, Timeline>> long_plans_{};
  mutable std::map<const Procedure*, std::optional<Date>> first_decisions_{};
};

}  // namespace gerove::law
