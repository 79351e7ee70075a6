#include "law/subjects/disagreements.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "core/finding_kind.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind fact_disagrees{
    "law.fact.disagrees",
    Severity::warning,
    {"dviejose vietose nurodytos skirtingos dienos ({0}): imama {1}",
     "two places tell different days ({0}): the one taken is {1}"}};

/// What happens once in a procedure, measure, report or sitting.
constexpr std::array happens_once{Event::request_received_by_mayor,
                                  Event::request_received_by_commission,
                                  Event::court_ruling_in_effect,
                                  Event::measure_imposed,
                                  Event::measure_started,
                                  Event::centre_arrival_notice,
                                  Event::care_started,
                                  Event::carer_checked,
                                  Event::carer_chosen,
                                  Event::permission_registered,
                                  Event::report_received,
                                  Event::minutes_signed_by_chair,
                                  Event::minutes_signed_by_secretary};

/// What may happen more than once, but is recorded in fields each time if in any: a step of another
/// day tells nothing new.
constexpr std::array has_fields{Event::decision_made,
                                Event::proposal_made,
                                Event::court_applied,
                                Event::court_permission_received,
                                Event::court_refusal_received,
                                Event::decision_delivered,
                                Event::case_manager_appointed,
                                Event::plan_drawn_up,
                                Event::integration_plan_ready,
                                Event::minutes_signed};

Timeline::Events settled_events() {
  Timeline::Events events;
  for (const Event event : happens_once) events.set(static_cast<std::size_t>(event));
  for (const Event event : has_fields) events.set(static_cast<std::size_t>(event));
  return events;
}

constexpr std::size_t usual_told = 8;
using Told = boost::container::small_vector<const TimelineEvent*, usual_told>;

/// What tells the day itself, fields before steps, each in the order of the record; of long shared
/// timelines the first.
Told told_of(const Timeline& timeline, Event event) {
  Told told;
  for (const bool by_step : {true, false}) {
    timeline.each_to_compare(event, [&](const TimelineEvent& one) {
      if (!one.at_the_latest && one.by_step == by_step) told.push_back(&one);
    });
  }
  std::ranges::reverse(told);
  return told;
}

/// Whether all agree, as they mostly do; a long shared timeline has to be asked.
bool is_on_one_day(const Timeline& timeline, Event event) {
  if (timeline.shares_much()) return false;
  const TimelineEvent* first = nullptr;
  bool agree = true;
  timeline.each_to_compare(event, [&](const TimelineEvent& one) {
    if (one.at_the_latest) return;
    if (first == nullptr) first = &one;
    agree = agree && one.date == first->date;
  });
  return agree;
}

void overrule(AssessmentRun& run, const TimelineEvent& told, const TimelineEvent& taken) {
  if (std::exchange(told.overruled, true)) return;
  const Text event = label(told.event);
  Finding finding = make_finding(fact_disagrees, run.record, told.place.path());
  const std::string place = taken.place.path();
  finding.text = {fill(fact_disagrees.text.lt, {event.lt, place}),
                  fill(fact_disagrees.text.en, {event.en, place})};
  run.result.findings.push_back(std::move(finding));
}

/// Overrules what tells a day that does not agree.
template <class Agrees>
void overrule_others(AssessmentRun& run,
                     const Timeline& timeline,
                     const Told& told,
                     const Agrees& agrees) {
  const TimelineEvent& taken = *told.front();
  for (const TimelineEvent* const one : told) {
    if (!agrees(*one->date)) overrule(run, *one, taken);
  }
  Told others;
  timeline.each_disagreeing(
      taken.event, agrees, [&](const TimelineEvent& one) { others.push_back(&one); });
  for (std::size_t i = others.size(); i > 0; --i) overrule(run, *others[i - 1], taken);
}

/// Of what happens once the day of the first place counts.
void settle_once(AssessmentRun& run, const Timeline& timeline, Event event) {
  const Told told = told_of(timeline, event);
  if (told.empty()) return;
  overrule_others(
      run, timeline, told, [day = *told.front()->date](Date other) { return other == day; });
}

/// Of what fields tell if any do the days in fields count.
void settle_by_fields(AssessmentRun& run, const Timeline& timeline, Event event) {
  const Told told = told_of(timeline, event);
  boost::container::small_vector<Date, usual_told> days;
  for (const TimelineEvent* const one : told) {
    if (!one->by_step) days.push_back(*one->date);
  }
  if (days.empty()) return;
  std::ranges::sort(days);
  overrule_others(
      run, timeline, told, [&](Date day) { return std::ranges::binary_search(days, day); });
}

}  // namespace

void settle_disagreements(AssessmentRun& run, const Timeline& timeline) {
  static const Timeline::Events settled = settled_events();
  const Timeline::Events repeated = timeline.repeated() & settled;
  if (repeated.none()) return;
  const auto may_disagree = [&](Event event) {
    return repeated[static_cast<std::size_t>(event)] && !is_on_one_day(timeline, event);
  };
  for (const Event event : happens_once) {
    if (may_disagree(event)) settle_once(run, timeline, event);
  }
  for (const Event event : has_fields) {
    if (may_disagree(event)) settle_by_fields(run, timeline, event);
  }
}

}  // namespace gerove::law
