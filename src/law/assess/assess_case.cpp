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
#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind begin_missing{
    "law.begin.missing",
    Severity::warning,
    {"nežinoma, kada procedūra prasidėjo, todėl nežinoma, kuri teisės redakcija galioja",
     "nothing tells when the procedure began, so no edition of the law can be chosen"}};
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
        events_(run.as_of),
        timeline_(run.as_of),
        forced_(options.regime.empty() ? nullptr : law.find_regime(options.regime)) {}

  void run() {
    constexpr std::size_t usual_deadlines = 12;
    run_.result.deadlines.reserve(usual_deadlines * (view_.file.procedures.size() + 1));
    events_.add_each(view_.file.events, Place{"case_file"}, "events");
    for (const Procedure& procedure : view_.file.procedures) assess_procedure(procedure);
    for (const Measure& measure : view_.file.measures) {
      if (view_.procedure_of(measure) != nullptr) continue;
      const Measure* const alone = &measure;
      fill_measure_timelines({&alone, 1});
      assess_measure(measure, nullptr, measure_timelines_.front());
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
    RegimeChoice regime{forced_};
    if (forced_ == nullptr) {
      if (!begun) return say(make_finding(begin_missing, run_.record, place.path()));
      regime = choose_regime(run_, view_.municipality, *begun);
    }
    if (regime.chosen == nullptr) {
      return say(make_finding(regime_none, run_.record, place.path()));
    }
    if (regime.chosen->text_read == Answer::no) {
      Finding finding = make_finding(regime_unread, run_.record, place.path());
      finding.text = {fill(regime_unread.text.lt, {regime.chosen->id}),
                      fill(regime_unread.text.en, {regime.chosen->id})};
      say(std::move(finding));
    }
    if (regime.other == nullptr) return apply(procedure, *regime.chosen);
    apply_both(run_, regime, place, [&](const Regime& one) { apply(procedure, one); });
  }

  /// Applies one edition to a procedure, its decisions, agenda items and measures.
  void apply(const Procedure& procedure, const Regime& regime) {
    view_.set_regime(procedure, &regime);
    const auto measures = view_.measures_of(procedure);
    fill_timeline(timeline_, view_, procedure);
    fill_measure_timelines(measures);
    for (std::size_t i = 0; i < measures.size(); ++i) timeline_.include(measure_timelines_[i]);
    if (view_.file.procedures.size() == 1) timeline_.include(events_);
    OfProcedure subject(view_, procedure);
    subject.timeline = &timeline_;
    evaluate(run_, RuleSubject::procedure, subject, &regime);
    for (const Decision& decision : procedure.decisions) {
      if (decision.date && run_.as_of < *decision.date) continue;
      OfDecision of_decision(view_, procedure, decision);
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

  void fill_measure_timelines(std::span<const Measure* const> measures) {
    while (measure_timelines_.size() < measures.size()) {
      measure_timelines_.emplace_back(run_.as_of);
    }
    for (std::size_t i = 0; i < measures.size(); ++i) {
      fill_timeline(measure_timelines_[i], view_, *measures[i]);
      measure_timelines_[i].include(events_);
    }
  }

  void assess_item(const ItemOfProcedure& item,
                   const OfProcedure& procedure,
                   const Regime& regime) {
    if (!item.sitting->date || run_.as_of < *item.sitting->date) return;
    OfAgendaItem subject(view_.context, item, &procedure);
    subject.timeline = &timeline_;
    const std::string own = std::exchange(run_.record, item.sitting->id.value);
    evaluate(run_, RuleSubject::agenda_item, subject, &regime);
    run_.record = own;
  }

  void assess_measure(const Measure& measure,
                      const OfProcedure* procedure,
                      const Timeline& timeline) {
    if (measure.imposed && run_.as_of < *measure.imposed) return;
    OfMeasure subject(view_, measure, procedure);
    subject.timeline = &timeline;
    evaluate(run_, RuleSubject::measure, subject, view_.regime_of(measure));
  }

  void say(Finding finding) { run_.result.findings.push_back(std::move(finding)); }

  AssessmentRun& run_;
  CaseView view_;
  // What happened with the file, the procedure at hand, and its measures.
  Timeline events_;
  Timeline timeline_;
  boost::container::small_vector<Timeline, 1> measure_timelines_;
  const Regime* forced_;
};

}  // namespace

Assessment assess(const CaseFile& file,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  Date as_of,
                  const AssessOptions& options) {
  const Parameters* parameters = context.parameters(file.municipality_id, {}, as_of);
  AssessmentRun run = begin_assessment(law, calendar, as_of, parameters, file.id.value);
  CaseAssessment(run, file, context, law, options).run();
  return end_assessment(std::move(run), options);
}

}  // namespace gerove::law
