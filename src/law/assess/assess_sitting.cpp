#include <algorithm>
#include <utility>

#include "gerove/law/assess.hpp"
#include "law/assess/assessment_run.hpp"
#include "law/assess/body_rules.hpp"
#include "law/assess/evaluate.hpp"
#include "law/assess/regime.hpp"
#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

/// The day on which both had signed.
std::optional<Date> signed_by_both(const Minutes& minutes) {
  if (!minutes.signed_by_chair || !minutes.signed_by_secretary) return std::nullopt;
  return std::max(*minutes.signed_by_chair, *minutes.signed_by_secretary);
}

/// The day on which the last of those invited was told; nothing when nobody's day is recorded.
std::optional<Date> last_invitation(const Sitting& sitting) {
  std::optional<Date> last;
  for (const Attendance& attendance : sitting.attendance) {
    if (attendance.invited && (!last || *last < *attendance.invited)) last = attendance.invited;
  }
  return last;
}

void fill_timeline(Timeline& timeline, const Sitting& sitting) {
  const Place place{"sitting"};
  timeline.add_planned(Event::sitting_planned, *sitting.date, {}, place.at("date"));
  if (was_held(sitting) == Answer::yes)
    timeline.add(Event::sitting_held, sitting.date, place.at("date"));
  timeline.add_each(sitting.notices, place, "notices");
  if (sitting.notices.empty()) {
    timeline.add(Event::notice_sent, last_invitation(sitting), place.at("attendance"));
  }
  if (!sitting.minutes) return;
  const Place minutes = place.at("minutes");
  timeline.add_fields(minutes_events, *sitting.minutes, minutes);
  timeline.add(Event::minutes_signed, signed_by_both(*sitting.minutes), minutes);
}

}  // namespace

Assessment assess(const Sitting& sitting,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options) {
  const Body* body = context.find(sitting.body_id);
  const MunicipalityId owner = body == nullptr ? MunicipalityId{} : body->municipality_id;
  AssessmentRun run = begin_assessment(law,
                                       calendar,
                                       as_of,
                                       context.parameters(owner, sitting.body_id, as_of.day),
                                       sitting.id.value,
                                       options);
  if (!sitting.date) return end_assessment(std::move(run), options);
  const Regime* forced = law.find_regime(options.regime);
  const Regime* regime =
      forced != nullptr ? forced : choose_regime(run, context.find(owner), *sitting.date).chosen;
  Timeline timeline(as_of);
  fill_timeline(timeline, sitting);
  OfSitting subject(run, context, sitting);
  subject.timeline = &timeline;
  evaluate(run, RuleSubject::sitting, subject, regime);
  if (body != nullptr && was_held(sitting) == Answer::yes && *sitting.date <= as_of.day) {
    OfBody composition(context, *body, *sitting.date);
    composition.timeline = &timeline;
    const std::string own = std::exchange(run.record, body->id.value);
    evaluate(run, RuleSubject::body, composition, regime);
    run.record = own;
    const bool quorum_by_law =
        is_bounded(run, RuleSubject::sitting, subject, regime, Quantity::present_share);
    check_body_rules(run, sitting, *body, quorum_by_law);
  }
  return end_assessment(std::move(run), options);
}

}  // namespace gerove::law
