// Which fields tell of which events. Timelines are filled from these lists, and the reference is
// printed from them: a field that is not here is not read.
#pragma once

#include <cstdint>
#include <optional>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/domain/appeal.hpp"
#include "gerove/domain/care.hpp"
#include "gerove/domain/execution_plan.hpp"
#include "gerove/domain/measure.hpp"
#include "gerove/domain/procedure.hpp"
#include "gerove/domain/sitting.hpp"
#include "gerove/law/vocabulary.hpp"

namespace gerove::law {

/// When something happened, as far as a field tells.
struct When {
  std::optional<Date> date{};
  std::optional<std::int64_t> moment{};
};

inline When when(const std::optional<Date>& date) { return {date, {}}; }
inline When when(const std::optional<Moment>& moment) {
  // A moment outside the years that have a date in Lithuania is none that hours run from.
  const auto day = calendar::vilnius_date(moment);
  return day ? When{day, moment->seconds} : When{};
}
inline When when(const std::optional<Period>& period) {
  return period ? when(period->start) : When{};
}

/// A field of a message that tells of an event.
template <class T>
struct EventField {
  Event event{};
  const char* field = nullptr;
  When (*told)(const T&) = nullptr;
  bool at_the_latest = false;  ///< it had happened by that day
};

template <class T, auto Member>
When told_by(const T& message) {
  return when(message.*Member);
}

/// Reads a field under a condition.
template <class T, auto Member, bool (*holds)(const T&)>
When told_if(const T& message) {
  return holds(message) ? when(message.*Member) : When{};
}

/// Whether a measure is the average one (vidutinės priežiūros priemonė).
constexpr bool is_average(MeasureKind kind) { return kind == MeasureKind::socialisation_centre; }

namespace detail {

inline bool is_refused(const CourtPermission& court) { return court.permitted == Answer::no; }
inline bool is_not_refused(const CourtPermission& court) { return !is_refused(court); }
inline bool is_centre(const Measure& measure) { return is_average(measure.kind); }
inline bool integrates(const ExecutionPlan& plan) {
  return plan.kind == ExecutionPlanKind::social_integration;
}
inline bool carries_out(const ExecutionPlan& plan) { return !integrates(plan); }
inline bool integrates_unapproved(const ExecutionPlan& plan) {
  return integrates(plan) && !plan.approved;
}
inline bool tells_of_hearing(const Opinion& opinion) {
  return opinion.about_child_heard == Answer::yes;
}
inline bool is_incident(const Suspension& suspension) {
  return suspension.kind == SuspensionKind::absconding ||
         suspension.kind == SuspensionKind::hospital;
}
inline bool is_incident_of_a_day(const Suspension& suspension) {
  return is_incident(suspension) && !suspension.left;
}

}  // namespace detail

inline constexpr EventField<Request> request_events[] = {
    {Event::request_received_by_mayor,
     "received_by_mayor",
     told_by<Request, &Request::received_by_mayor>},
    {Event::request_received_by_commission,
     "received_by_commission",
     told_by<Request, &Request::received_by_commission>},
    // What the commission has received was forwarded to it.
    {Event::forwarded_to_commission,
     "received_by_commission",
     told_by<Request, &Request::received_by_commission>,
     true},
};

inline constexpr EventField<Opinion> opinion_events[] = {
    {Event::opinion_given, "date", told_by<Opinion, &Opinion::date>},
    {Event::child_heard, "date", told_if<Opinion, &Opinion::date, detail::tells_of_hearing>, true},
};

inline constexpr EventField<Proposal> proposal_events[] = {
    {Event::proposal_made, "date", told_by<Proposal, &Proposal::date>},
};

inline constexpr EventField<Decision> decision_events[] = {
    {Event::decision_made, "date", told_by<Decision, &Decision::date>},
};

inline constexpr EventField<CourtPermission> permission_events[] = {
    {Event::court_applied, "applied", told_by<CourtPermission, &CourtPermission::applied>},
    {Event::court_ruling_in_effect,
     "in_effect",
     told_by<CourtPermission, &CourtPermission::in_effect>},
    {Event::court_permission_received,
     "received",
     told_if<CourtPermission, &CourtPermission::received, detail::is_not_refused>},
    {Event::court_refusal_received,
     "received",
     told_if<CourtPermission, &CourtPermission::received, detail::is_refused>},
};

inline constexpr EventField<Measure> measure_events[] = {
    {Event::measure_imposed, "imposed", told_by<Measure, &Measure::imposed>},
    {Event::average_imposed, "imposed", told_if<Measure, &Measure::imposed, detail::is_centre>},
    // What imposed a measure is a decision.
    {Event::decision_made, "imposed", told_by<Measure, &Measure::imposed>, true},
    {Event::measure_started, "started", told_by<Measure, &Measure::started>},
    // An average measure begins in the centre.
    {Event::delivered_to_centre,
     "started",
     told_if<Measure, &Measure::started, detail::is_centre>,
     true},
};

inline constexpr EventField<Coordination> coordination_events[] = {
    {Event::case_manager_appointed,
     "case_manager_appointed",
     told_by<Coordination, &Coordination::case_manager_appointed>},
};

inline constexpr EventField<Suspension> suspension_events[] = {
    {Event::incident, "left", told_if<Suspension, &Suspension::left, detail::is_incident>},
    {Event::incident,
     "period.start",
     told_if<Suspension, &Suspension::period, detail::is_incident_of_a_day>},
};

inline constexpr EventField<ExecutionPlan> plan_events[] = {
    {Event::plan_drawn_up,
     "drawn_up",
     told_if<ExecutionPlan, &ExecutionPlan::drawn_up, detail::carries_out>},
    {Event::integration_plan_ready,
     "approved",
     told_if<ExecutionPlan, &ExecutionPlan::approved, detail::integrates>},
    {Event::integration_plan_ready,
     "drawn_up",
     told_if<ExecutionPlan, &ExecutionPlan::drawn_up, detail::integrates_unapproved>},
};

inline constexpr EventField<Acknowledgement> acknowledgement_events[] = {
    {Event::acknowledged, "date", told_by<Acknowledgement, &Acknowledgement::date>},
};

inline constexpr EventField<CriminalEducationalMeasure> criminal_measure_events[] = {
    {Event::centre_arrival_notice,
     "centre_notice",
     told_by<CriminalEducationalMeasure, &CriminalEducationalMeasure::centre_notice>},
};

inline constexpr EventField<ChildRightsReport> report_events[] = {
    {Event::report_received, "received", told_by<ChildRightsReport, &ChildRightsReport::received>},
};

inline constexpr EventField<CareArrangement> care_events[] = {
    {Event::care_started, "period.start", told_by<CareArrangement, &CareArrangement::period>},
    {Event::carer_checked,
     "carer_checked",
     told_by<CareArrangement, &CareArrangement::carer_checked>},
    {Event::carer_chosen, "carer_chosen", told_by<CareArrangement, &CareArrangement::carer_chosen>},
};

inline constexpr EventField<CourtPermission> removal_permission_events[] = {
    {Event::permission_registered,
     "received",
     told_by<CourtPermission, &CourtPermission::received>},
};

inline constexpr EventField<Appeal> appeal_events[] = {
    {Event::decision_delivered, "decision_delivered", told_by<Appeal, &Appeal::decision_delivered>},
    {Event::appeal_lodged, "lodged", told_by<Appeal, &Appeal::lodged>},
};

inline constexpr EventField<Attendance> attendance_events[] = {
    {Event::adjournment_warning_sent, "warned", told_by<Attendance, &Attendance::warned>},
};

inline constexpr EventField<Minutes> minutes_events[] = {
    {Event::minutes_signed_by_chair,
     "signed_by_chair",
     told_by<Minutes, &Minutes::signed_by_chair>},
    {Event::minutes_signed_by_secretary,
     "signed_by_secretary",
     told_by<Minutes, &Minutes::signed_by_secretary>},
};

inline constexpr std::int32_t step_limit = 100;  ///< numbers of steps are below

/// The event of a step; none of a newer writer's step, which no rule speaks of.
inline Event event_of(const Step& step) {
  const auto code = static_cast<std::int32_t>(step.code);
  return code < step_limit ? static_cast<Event>(code) : Event{};
}
/// The same; numbers of events of reports begin behind those of steps.
inline Event event_of(const ReportStep& step) {
  const auto code = static_cast<std::int32_t>(step.code);
  return code > 0 && code < step_limit ? static_cast<Event>(step_limit + code) : Event{};
}

}  // namespace gerove::law
