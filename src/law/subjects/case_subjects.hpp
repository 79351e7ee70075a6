// The parts of a case file that rules are held against.
#pragma once

#include "law/subjects/case_view.hpp"
#include "law/subjects/subject.hpp"

namespace gerove::law {

/// A procedure.
class OfProcedure : public Subject {
 public:
  OfProcedure(const CaseView& view, const Procedure& procedure);

  FactValue fact(Fact fact, const Choices& choices) const override;
  QuantityValue quantity(Quantity quantity, const Choices& choices) const override;
  Place place_of(Fact fact) const override;
  Place place_of(Quantity quantity) const override;
  /// A fact under whatever choices, found out once if it does not rest on them.
  FactValue fact_under(Fact wanted, const Choices& choices) const;

 private:
  FactValue grounds() const;
  FactValue answers(Answer Ground::*field) const;
  FactValue prior_minimal_grounds() const;
  FactValue age_at_act(const Choices& choices) const;
  FactValue residence_here() const;
  FactValue court_permission() const;
  FactValue court_permission_in_steps() const;
  FactValue agency_opinion() const;
  FactValue child_heard() const;
  FactValue child_rights_opinion() const;
  FactValue acknowledged() const;
  bool had_case_manager() const;
  bool had_average_measure() const;
  /// Whether something has happened; without a day it has.
  bool is_past(const std::optional<Date>& day) const;
  QuantityValue offences_in_year() const;
  bool was_before(const EarliestDays& days) const;

  const CaseView& view_;
  const Procedure& procedure_;
};

/// A decision of a procedure; it has the procedure's facts, too.
class OfDecision : public Subject {
 public:
  /// @param of the procedure
  OfDecision(const CaseView& view,
             const OfProcedure& of,
             const Procedure& procedure,
             const Decision& decision);

  FactValue fact(Fact fact, const Choices& choices) const override;
  QuantityValue quantity(Quantity quantity, const Choices& choices) const override;
  Place place_of(Fact fact) const override;
  const TimelineEvent* own(Event event) const override;

 private:
  std::optional<Date> first_own_day() const;
  FactValue organ() const;
  FactValue capacity() const;
  bool decides_on_services() const;
  bool names_coordinating_institution() const;
  bool records_coordination() const;
  FactValue of_all_measures(bool (*holds)(const Measure&)) const;
  bool replaces_coordinating_executor() const;
  FactValue term_within_permission() const;
  std::vector<const Measure*> find_measures() const;

  const CaseView& view_;
  const OfProcedure& of_;
  const Procedure& procedure_;
  const Decision& decision_;
  std::vector<const Measure*> measures_;
  const Act* act_;
  TimelineEvent made_;
};

/// A measure; it has its procedure's facts, too, if that is known.
class OfMeasure : public Subject {
 public:
  OfMeasure(const CaseView& view, const Measure& measure, const OfProcedure* procedure);

  FactValue fact(Fact fact, const Choices& choices) const override;
  QuantityValue quantity(Quantity quantity, const Choices& choices) const override;
  Place place_of(Fact fact) const override;
  Place place_of(Quantity quantity) const override;
  std::optional<PlannedEnd> planned_end(Event event, const Choices& choices) const override;

 private:
  FactValue term_form() const;
  FactValue services_after_average() const;
  FactValue extension_within_absence(const Choices& choices) const;
  FactValue ended_by_imprisonment() const;
  std::optional<Date> stated_end(const Choices& choices) const;
  QuantityValue own_period(const Choices& choices) const;
  QuantityValue hours() const;
  QuantityValue age_when_imposed() const;
  QuantityValue age_at_end(const Choices& choices) const;

  const CaseView& view_;
  const Measure& measure_;
  const OfProcedure* procedure_;
  // Ends under the answers that hold, found out once: several rules look at them.
  mutable std::optional<std::optional<Date>> stated_end_{};
  mutable std::optional<std::optional<PlannedEnd>> end_{};
};

/// Fills a timeline with what happened in a procedure, its measures aside.
void fill_timeline(Timeline& timeline, const CaseView& view, const Procedure& procedure);
/// Adds what happened with an execution plan that stands at a place.
void add_plan(Timeline& timeline, const ExecutionPlan& plan, const Place& place);
/// Fills a timeline with what happened with a measure.
void fill_timeline(Timeline& timeline, const CaseView& view, const Measure& measure);

/// When a decision was made: its own day, or that of its act.
std::optional<Date> day_of(const Decision& decision, const Context& context);

/// When a procedure began, by the answer to the question what its beginning is.
std::optional<Date> begin_of(const Procedure& procedure, const Choices& choices);

/// Holds the rest of a case file against rules: grants, orders, help, criminal measures, reports,
/// care, plans, appeals.
void evaluate_case_parts(AssessmentRun& run, const CaseView& view);

}  // namespace gerove::law
