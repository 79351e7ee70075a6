// Parts of a case file that have few facts: each is a small subject of its own.
#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "law/assess/evaluate.hpp"
#include "law/assess/regime.hpp"
#include "law/subjects/care_chains.hpp"
#include "law/subjects/case_subjects.hpp"
#include "law/subjects/disagreements.hpp"

namespace gerove::law {

namespace {

/// A subject whose facts and quantities are two functions.
template <class Facts, class Quantities>
class Part : public Subject {
 public:
  Part(const Place& where,
       std::optional<Date> day,
       const Timeline& happened,
       const Facts& facts,
       const Quantities& quantities,
       const char* quantity_field)
      : facts_(facts), quantities_(quantities), quantity_field_(quantity_field) {
    place = where;
    date = day;
    timeline = &happened;
  }

  FactValue fact(Fact fact, const Choices&) const override { return facts_(fact); }
  QuantityValue quantity(Quantity quantity, const Choices&) const override {
    return quantities_(quantity);
  }
  Place place_of(Quantity) const override {
    return quantity_field_ == nullptr ? place : place.at(quantity_field_);
  }

 private:
  const Facts& facts_;
  const Quantities& quantities_;
  const char* quantity_field_;
};

constexpr auto no_facts = [](Fact) { return FactValue{}; };
constexpr auto no_quantities = [](Quantity) { return QuantityValue{}; };

/// From first to last day; open without the last, as far as no other end is told.
QuantityValue span_of(const std::optional<Period>& period,
                      const std::optional<Date>& other_end = {}) {
  if (!period || !period->start) return {};
  const auto& end = period->end ? period->end : other_end;
  return end ? QuantityValue::span(*period->start, *end) : QuantityValue::open(*period->start);
}

/// Walks the parts of one file.
class OtherParts {
 public:
  OtherParts(AssessmentRun& run, const CaseView& view)
      : run_(run), view_(view), timeline_(run.known) {}

  void run() {
    each("service_grants", view_.file.service_grants);
    each("compulsory_education", view_.file.compulsory_education);
    each("other_help", view_.file.other_help);
    each("criminal_measures", view_.file.criminal_measures);
    each("child_rights_reports", view_.file.child_rights_reports);
    each("care_arrangements", view_.file.care_arrangements);
    each("execution_plans", view_.file.execution_plans);
    each_appeal(false);
    each_appeal(true);
  }

 private:
  template <class T>
  void each(const char* list, const std::vector<T>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      timeline_.clear();
      check(parts[i], view_.place(list, i));
    }
  }

  /// The appeals that tell themselves when the decision was delivered, or the others. Those come
  /// first: steps that an appeal overrules may be all that they have.
  void each_appeal(bool tells_delivery) {
    const auto& appeals = view_.file.appeals;
    for (std::size_t i = 0; i < appeals.size(); ++i) {
      if (appeals[i].decision_delivered.has_value() != tells_delivery) continue;
      timeline_.clear();
      check(appeals[i], view_.place("appeals", i));
    }
  }

  const Regime* regime_of(const ProcedureId& procedure, const std::optional<Date>& day) const {
    std::optional<Date> begun = day;
    if (const Procedure* of = view_.procedure(procedure)) {
      if (const auto begin = begin_of(*of, run_.choices)) begun = begin;
    }
    return begun ? choose_regime(run_, view_.municipality, *begun).chosen : nullptr;
  }

  void check(const ServiceGrant& grant, const Place& place) {
    const std::optional<Date> start = grant.period ? grant.period->start : grant.started;
    if (start && run_.as_of < *start && !view_.procedure(grant.procedure_id)) return;
    const Child* child = view_.child(grant.child_id);
    const auto facts = [&](Fact fact) -> FactValue {
      if (fact == Fact::recipient) return FactValue::if_given(grant.recipient);
      if (fact == Fact::average_was_imposed)
        return FactValue::yes_or_no(view_.facts.has_average_measure(grant.child_id));
      if (child == nullptr) return {};
      if (fact == Fact::special_needs) return FactValue::if_given(child->special_needs);
      if (fact == Fact::studies_interrupted_by_illness) {
        return FactValue::yes_or_no(!child->study_interruptions.empty());
      }
      return {};
    };
    const auto quantities = [&](Quantity quantity) -> QuantityValue {
      const auto end = last_day_of_grant(grant);
      const bool about_child = grant.recipient == RecipientKind::child;
      if (quantity != Quantity::age_at_end || !about_child) return {};
      return age_of(child, end);
    };
    const Part part(place, start, timeline_, facts, quantities, "period.end");
    evaluate(run_, RuleSubject::service_grant, part, regime_of(grant.procedure_id, start));
  }

  static std::optional<Date> last_day_of_grant(const ServiceGrant& grant) {
    std::optional<Date> end = grant.period ? grant.period->end : std::nullopt;
    for (const ServiceExtension& extension : grant.extensions) {
      if (extension.until && (!end || *end < *extension.until)) end = extension.until;
    }
    return end;
  }

  void check(const CompulsoryEducation& order, const Place& place) {
    const auto start = order.period ? order.period->start : std::nullopt;
    const auto facts = [&](Fact fact) -> FactValue {
      if (fact == Fact::ground) return FactValue::if_given(order.ground);
      if (fact != Fact::family_case_management_open) return {};
      return has_case_help() ? FactValue::of(Answer::yes) : FactValue{};
    };
    const auto quantities = [&](Quantity quantity) -> QuantityValue {
      if (quantity != Quantity::age_at_end || !order.period) return {};
      return age_of(view_.child(order.child_id), order.period->end);
    };
    const Part part(place, start, timeline_, facts, quantities, "period.end");
    evaluate(run_, RuleSubject::compulsory_education, part, regime_of(order.procedure_id, start));
  }

  bool has_case_help() const {
    if (!has_case_help_) {
      has_case_help_ = std::ranges::any_of(view_.file.execution_plans, [](const auto& plan) {
        return plan.kind == ExecutionPlanKind::case_help;
      });
    }
    return *has_case_help_;
  }

  void check(const OtherHelp& help, const Place& place) {
    const auto start = help.period ? help.period->start : std::nullopt;
    const auto facts = [&](Fact fact) -> FactValue {
      if (fact != Fact::representative_is_institution) return {};
      return FactValue::yes_or_no(!help.institution_id.empty());
    };
    const Part part(place, start, timeline_, facts, no_quantities, nullptr);
    evaluate(run_, RuleSubject::other_help, part, regime_of(help.procedure_id, start));
  }

  void check(const CriminalEducationalMeasure& criminal, const Place& place) {
    timeline_.add_fields(criminal_measure_events, criminal, place);
    add_events();
    const auto facts = [&](Fact fact) -> FactValue {
      return fact == Fact::criminal_measure_kind ? FactValue::if_given(criminal.kind) : FactValue{};
    };
    const Child* child = view_.child(criminal.child_id);
    const auto end = criminal.actual ? criminal.actual->end : std::nullopt;
    const auto quantities = [&](Quantity quantity) -> QuantityValue {
      if (quantity == Quantity::criminal_period) return span_of(criminal.actual);
      return quantity == Quantity::age_at_end ? age_of(child, end) : QuantityValue{};
    };
    const auto day = criminal.centre_notice ? criminal.centre_notice : criminal.judgment;
    const Part part(place, criminal.judgment, timeline_, facts, quantities, "actual.end");
    evaluate(run_, RuleSubject::criminal_measure, part, regime_of({}, day));
  }

  void check(const ChildRightsReport& report, const Place& place) {
    timeline_.add_fields(report_events, report, place);
    timeline_.add_each(report.steps, place);
    settle_disagreements(run_, timeline_);
    const auto received =
        report.received ? calendar::vilnius_date(report.received) : timeline_.first_day();
    if (received && run_.as_of < *received) return;
    const auto facts = [&](Fact fact) -> FactValue {
      switch (fact) {
        case Fact::report_urgency: return FactValue::if_given(report.urgency);
        case Fact::report_finding: return FactValue::if_given(report.finding);
        case Fact::crime_possible: return FactValue::if_given(report.crime_possible);
        default: return {};
      }
    };
    const Part part(place, received, timeline_, facts, no_quantities, nullptr);
    evaluate(run_, RuleSubject::child_rights_report, part, nullptr);
  }

  void check(const CareArrangement& care, const Place& place) {
    const auto start = care.period ? care.period->start : std::nullopt;
    timeline_.add_fields(care_events, care, place);
    timeline_.add_each(care.steps, place);
    include_report_steps();
    if (care.court_permission) {
      timeline_.add_fields(
          removal_permission_events, *care.court_permission, place.at("court_permission"));
    }
    const auto facts = [&](Fact fact) -> FactValue {
      return fact == Fact::care_kind ? FactValue::if_given(care.kind) : FactValue{};
    };
    const auto quantities = [&](Quantity quantity) -> QuantityValue {
      if (quantity == Quantity::care_extension) return extension_of(care);
      const bool is_extended = !care.extensions.empty();
      return quantity == Quantity::care_period && !(is_extended && !ends(care.period))
                 ? span_of(care.period)
                 : QuantityValue{};
    };
    const Part part(place, start, timeline_, facts, quantities, "period.end");
    evaluate(run_, RuleSubject::care_arrangement, part, nullptr);
  }

  /// What is done for a removed child is recorded with the report that led to it.
  void include_report_steps() {
    if (view_.file.child_rights_reports.empty()) return;
    timeline_.include_shared(shared(report_steps_, [this](Timeline& steps) {
      const auto& reports = view_.file.child_rights_reports;
      for (std::size_t i = 0; i < reports.size(); ++i) {
        steps.add_each(reports[i].steps, view_.place("child_rights_reports", i));
      }
    }));
  }

  /// Adds steps that several parts tell of; many of them only once for all.
  void add_steps(std::unique_ptr<Timeline>& once,
                 const std::vector<Step>& steps,
                 const Place& above,
                 const char* list) {
    if (steps.size() <= Timeline::few_events) return timeline_.add_each(steps, above, list);
    timeline_.include_shared(
        shared(once, [&](Timeline& timeline) { timeline.add_each(steps, above, list); }));
  }
  void add_events() { add_steps(events_, view_.file.events, Place{"case_file"}, "events"); }
  void add_steps(const Procedure& procedure) {
    const std::size_t index = CaseView::index(view_.file.procedures, procedure);
    add_steps(procedure_steps_[index], procedure.steps, view_.place("procedures", index), "steps");
  }

  /// A timeline that several parts share; `fill` fills it when it is first asked for.
  template <class Fill>
  const Timeline& shared(std::unique_ptr<Timeline>& once, const Fill& fill) const {
    if (once == nullptr) {
      once = std::make_unique<Timeline>(run_.known);
      fill(*once);
    }
    return *once;
  }

  static bool ends(const std::optional<Period>& period) { return period && period->end; }

  /// All that goes on without a break from the first end, be it extended or arranged anew.
  QuantityValue extension_of(const CareArrangement& care) const {
    const CareArrangement* const first = care_.first_of(care);
    if (!ends(first->period) || (first == &care && care.extensions.empty())) return {};
    const Date from = *first->period->end;
    const auto last = last_day_of(care);
    return last ? QuantityValue::span(from, *last) : QuantityValue::open(from);
  }

  void check(const ExecutionPlan& plan, const Place& place) {
    const auto start = plan.period ? plan.period->start : plan.drawn_up;
    timeline_.add_fields(plan_events, plan, place);
    const auto facts = [&](Fact fact) -> FactValue {
      if (fact == Fact::plan_kind) return FactValue::if_given(plan.kind);
      if (fact == Fact::plan_approved) return FactValue::yes_or_no(plan.approved.has_value());
      return {};
    };
    const auto quantities = [&](Quantity quantity) {
      return quantity == Quantity::plan_period ? span_of(plan.period, ended_by_review(plan))
                                               : QuantityValue{};
    };
    const Part part(place, start, timeline_, facts, quantities, "period.end");
    evaluate(run_, RuleSubject::execution_plan, part, regime_of({}, start));
  }

  static std::optional<Date> ended_by_review(const ExecutionPlan& plan) {
    const auto ends_it = [](const PlanReview& review) { return review.ends_plan == Answer::yes; };
    const auto review = std::ranges::find_if(plan.reviews, ends_it);
    return review == plan.reviews.end() ? std::nullopt : review->date;
  }

  void check(const Appeal& appeal, const Place& place) {
    timeline_.add_fields(appeal_events, appeal, place);
    if (const Procedure* of = view_.procedure(appeal.procedure_id)) {
      add_steps(*of);
    }
    add_events();
    settle_disagreements(run_, timeline_);
    const TimelineEvent* const delivery = timeline_.first(Event::decision_delivered, {});
    const auto delivered = delivery == nullptr ? std::nullopt : delivery->date;
    const Part part(place, delivered, timeline_, no_facts, no_quantities, nullptr);
    evaluate(run_, RuleSubject::appeal, part, regime_of(appeal.procedure_id, delivered));
  }

  AssessmentRun& run_;
  const CaseView& view_;
  Timeline timeline_;
  std::unique_ptr<Timeline> events_{};
  std::unique_ptr<Timeline> report_steps_{};
  std::map<std::size_t, std::unique_ptr<Timeline>> procedure_steps_{};  // by index
  CareChains care_{view_.file.care_arrangements};
  mutable std::optional<bool> has_case_help_{};  // once asked
};

}  // namespace

void evaluate_case_parts(AssessmentRun& run, const CaseView& view) { OtherParts(run, view).run(); }

}  // namespace gerove::law
