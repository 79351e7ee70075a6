#include <algorithm>
#include <optional>
#include <utility>

#include "core/finding_kind.hpp"
#include "gerove/law/assess.hpp"
#include "law/assess/assessment_run.hpp"
#include "law/assess/case_contradictions.hpp"
#include "law/assess/either_edition.hpp"
#include "law/assess/evaluate.hpp"
#include "law/assess/regime.hpp"
#include "law/subjects/case_subjects.hpp"
#include "law/subjects/disagreements.hpp"
#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind begin_missing{
    "law.begin.missing",
    Severity::warning,
    {"nežinoma, kada procedūra prasidėjo; galėjo galioti redakcijos: {0}; nuo redakcijos "
     "priklauso: {1}",
     "nothing tells when the procedure began; editions that may govern: {0}; what depends on the "
     "edition: {1}"}};
constexpr FindingKind regime_none{
    "law.regime.none",
    Severity::warning,
    {"šiai dienai nežinoma jokia teisės redakcija", "no edition of the law is known for the day"}};
constexpr FindingKind regime_unread{
    "law.regime.unread",
    Severity::info,
    {"galiojančios redakcijos ({0}) tekstas neskaitytas: žinoma tik dalis taisyklių",
     "the text of the edition that governs ({0}) was not read: only some rules are known"}};

/// Holds one case file against the law.
class CaseAssessment {
 public:
  CaseAssessment(AssessmentRun& run,
                 const CaseFile& file,
                 const Context& context,
                 const Law& law,
                 const AssessOptions& options)
      : run_(run),
        view_(file, context, run),
        events_(run.known),
        steps_(run.known),
        timeline_(run.known),
        forced_(options.regime.empty() ? nullptr : law.find_regime(options.regime)) {}

  void run() {
    constexpr std::size_t usual_deadlines = 12;
    run_.result.deadlines.reserve(usual_deadlines * (view_.file.procedures.size() + 1));
    events_.add_each(view_.file.events, Place{"case_file"}, "events");
    for (const Procedure& procedure : view_.file.procedures) assess_procedure(procedure);
    for (const Measure& measure : view_.file.measures) {
      if (view_.procedure_of(measure) == nullptr) assess_alone(measure);
    }
    evaluate_case_parts(run_, view_);
    find_contradictions(view_);
  }

 private:
  void assess_procedure(const Procedure& procedure) {
    const Place place =
        view_.place("procedures", CaseView::index(view_.file.procedures, procedure));
    const auto begun = begin_of(procedure, run_.choices);
    if (begun && run_.as_of < *begun) return;
    const RegimeChoice editions = editions_of(procedure, begun);
    if (editions.chosen == nullptr) {
      return say(make_finding(regime_none, run_.record, place.path()));
    }
    if (editions.others.empty()) {
      say_if_unread(*editions.chosen, place);
      if (!begun && forced_ == nullptr) say_unsure(run_, begin_missing, editions, {}, place);
      return apply(procedure, *editions.chosen);
    }
    const auto differing =
        apply_all(run_, editions, [&](const Regime& one) { apply(procedure, one); });
    if (!begun) return say_unsure(run_, begin_missing, editions, differing, place);
    if (!differing.empty()) say_unsure(run_, regime_unsure, editions, differing, place);
  }

  /// A measure of no procedure: the day on which it was imposed tells the edition.
  void assess_alone(const Measure& measure) {
    steps_.clear();
    const Measure* const alone = &measure;
    fill_measure_timelines({&alone, 1});
    settle_disagreements(run_, measure_timelines_.front());
    const auto apply = [&](const Regime* regime) {
      view_.set_regime(measure, regime);
      assess_measure(measure, nullptr, measure_timelines_.front());
    };
    const auto imposed = view_.imposed_on(measure);
    const auto first = imposed ? imposed : measure_timelines_.front().first_day();
    const RegimeChoice editions =
        editions_of({&alone, 1}, view_.child(measure.child_id), imposed, first);
    if (editions.others.empty()) return apply(editions.chosen);
    const auto differing = apply_all(run_, editions, [&](const Regime& one) { apply(&one); });
    const Place place = view_.place("measures", CaseView::index(view_.file.measures, measure));
    if (!imposed) return say_unsure(run_, begin_missing, editions, differing, place);
    if (!differing.empty()) say_unsure(run_, regime_unsure, editions, differing, place);
  }

  RegimeChoice editions_of(const Procedure& procedure, const std::optional<Date>& begun) {
    std::optional<Date> first = begun;
    if (!begun) {
      fill_timelines(procedure);
      first = timeline_.first_day();
    }
    return editions_of(view_.measures_of(procedure), view_.child(procedure), begun, first);
  }

  /// Without known beginning all editions from the child's birth to the first that happened.
  RegimeChoice editions_of(std::span<const Measure* const> measures,
                           const Child* child,
                           const std::optional<Date>& begun,
                           const std::optional<Date>& first) {
    if (forced_ != nullptr) return {forced_, {}};
    if (begun) return choose_regime(run_, view_.municipality, *begun);
    Period possible{{}, first.value_or(run_.as_of)};
    if (child != nullptr && child->born) possible.start = child->born->first();
    return possible_regimes(run_, view_.municipality, possible, measures);
  }

  void say_if_unread(const Regime& regime, const Place& place) {
    if (regime.text_read != Answer::no) return;
    Finding finding = make_finding(regime_unread, run_.record, place.path());
    finding.text = {fill(regime_unread.text.lt, {regime.id}),
                    fill(regime_unread.text.en, {regime.id})};
    say(std::move(finding));
  }

  /// Applies one edition to a procedure, its decisions, agenda items and measures.
  void apply(const Procedure& procedure, const Regime& regime) {
    view_.set_regime(procedure, &regime);
    fill_timelines(procedure);
    const auto measures = view_.measures_of(procedure);
    settle_timelines(measures.size());
    OfProcedure subject(view_, procedure);
    subject.timeline = &timeline_;
    evaluate(run_, RuleSubject::procedure, subject, &regime);
    for (const Decision& decision : procedure.decisions) {
      const auto day = day_of(decision, view_.context);
      if (day && run_.as_of < *day) continue;
      OfDecision of_decision(view_, subject, procedure, decision);
      of_decision.timeline = &timeline_;
      evaluate(run_, RuleSubject::decision, of_decision, &regime);
    }
    for (const ItemOfProcedure& item : view_.items_of(procedure)) {
      assess_item(item, subject, regime);
    }
    for (std::size_t i = 0; i < measures.size(); ++i) {
      assess_measure(*measures[i], &subject, measure_timelines_[i]);
    }
  }

  /// Fills the timelines of a procedure and its measures.
  void fill_timelines(const Procedure& procedure) {
    const auto measures = view_.measures_of(procedure);
    fill_steps(procedure);
    fill_measure_timelines(measures);
    fill_timeline(timeline_, view_, procedure);
    timeline_.include(steps_);
    if (view_.file.procedures.size() == 1) timeline_.include_shared(events_);
    for (std::size_t i = 0; i < measures.size(); ++i) {
      timeline_.include_part(measure_timelines_[i]);
    }
  }

  void settle_timelines(std::size_t measures) {
    for (std::size_t i = 0; i < measures; ++i) settle_disagreements(run_, measure_timelines_[i]);
    settle_disagreements(run_, timeline_);
  }

  void fill_steps(const Procedure& procedure) {
    steps_.clear();
    steps_.add_each(procedure.steps,
                    view_.place("procedures", CaseView::index(view_.file.procedures, procedure)));
  }

  /// What happened in a procedure with several measures does not tell with which of them.
  void fill_measure_timelines(std::span<const Measure* const> measures) {
    while (measure_timelines_.size() < measures.size()) {
      measure_timelines_.emplace_back(run_.known);
    }
    for (std::size_t i = 0; i < measures.size(); ++i) {
      Timeline& timeline = measure_timelines_[i];
      fill_timeline(timeline, view_, *measures[i]);
      timeline.include_shared(events_);
      if (measures.size() == 1) timeline.include(steps_);
    }
  }

  void assess_item(const ItemOfProcedure& item,
                   const OfProcedure& procedure,
                   const Regime& regime) {
    if (!item.sitting->date || run_.as_of < *item.sitting->date) return;
    OfAgendaItem subject(view_.context, item, view_.context.actors_at(*item.sitting), &procedure);
    subject.timeline = &timeline_;
    const std::string own = std::exchange(run_.record, item.sitting->id.value);
    evaluate(run_, RuleSubject::agenda_item, subject, &regime);
    run_.record = own;
  }

  void assess_measure(const Measure& measure,
                      const OfProcedure* procedure,
                      const Timeline& timeline) {
    const auto imposed = view_.imposed_on(measure);
    if (imposed && run_.as_of < *imposed) return;
    OfMeasure subject(view_, measure, procedure);
    subject.timeline = &timeline;
    evaluate(run_, RuleSubject::measure, subject, view_.regime_of(measure));
  }

  void say(Finding finding) { run_.result.findings.push_back(std::move(finding)); }

  AssessmentRun& run_;
  CaseView view_;
  // What happened with the file, what steps of the procedure at hand tell, all of it, its measures.
  Timeline events_;
  Timeline steps_;
  Timeline timeline_;
  boost::container::small_vector<Timeline, 1> measure_timelines_;
  const Regime* forced_;
};

}  // namespace

Assessment assess(const CaseFile& file,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options) {
  const Parameters* parameters = context.parameters(file.municipality_id, {}, as_of.day);
  AssessmentRun run = begin_assessment(law, calendar, as_of, parameters, file.id.value, options);
  run.complete = run.complete || file.complete == Answer::yes;
  CaseAssessment(run, file, context, law, options).run();
  return end_assessment(std::move(run), options);
}

}  // namespace gerove::law
