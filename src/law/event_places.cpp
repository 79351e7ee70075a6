#include "gerove/law/event_places.hpp"

#include <algorithm>
#include <string_view>

#include "law/subjects/event_fields.hpp"

namespace gerove::law {

namespace {

/// Gathers the places of all events.
class Places {
 public:
  template <class T, std::size_t size>
  void add(const EventField<T> (&fields)[size], std::string_view above) {
    for (const EventField<T>& field : fields) {
      places.push_back(
          {field.event, std::string(above) + '.' + field.field, {}, field.at_the_latest});
    }
  }
  void add(Event event, std::string_view path) { places.push_back({event, std::string(path)}); }

  /// A list of steps, each of which tells of the event of its code.
  template <class S, class Codes>
  void add_steps(const Codes& codes, std::string_view path) {
    for (const CodeEntry& code : codes) {
      S step;
      step.code = static_cast<decltype(step.code)>(code.number);
      const Event event = event_of(step);
      if (event != Event{} && is_known(event)) places.push_back({event, std::string(path), true});
    }
  }

  std::vector<EventPlace> places{};
};

}  // namespace

std::vector<EventPlace> event_places() {
  Places all;
  all.add(request_events, "case_file.procedures.request");
  all.add(opinion_events, "case_file.procedures.opinions");
  all.add(opinion_events, "sitting.agenda.child_rights_opinion");
  all.add(proposal_events, "case_file.procedures.proposals");
  all.add(decision_events, "case_file.procedures.decisions");
  all.add(Event::decision_made, "act.date");
  all.add(permission_events, "case_file.procedures.court_permission");
  all.add(measure_events, "case_file.measures");
  all.add(Event::measure_imposed, "act.date");
  all.add(coordination_events, "case_file.measures.coordination");
  all.add(suspension_events, "case_file.measures.suspensions");
  all.add(plan_events, "case_file.execution_plans");
  all.add(acknowledgement_events, "case_file.execution_plans.acknowledgements");
  all.add(criminal_measure_events, "case_file.criminal_measures");
  all.add(report_events, "case_file.child_rights_reports");
  all.add(care_events, "case_file.care_arrangements");
  all.add(removal_permission_events, "case_file.care_arrangements.court_permission");
  all.add(appeal_events, "case_file.appeals");
  all.add(Event::sitting_planned, "sitting.date");
  all.add(Event::sitting_held, "sitting.date");
  all.add(Event::notice_sent, "sitting.attendance.invited");
  all.add(attendance_events, "sitting.attendance");
  all.add(minutes_events, "sitting.minutes");
  for (const char* const list :
       {"case_file.procedures.steps", "case_file.measures.steps", "case_file.events"}) {
    all.add_steps<Step>(entries<StepCode>(), list);
  }
  for (const Event event :
       {Event::notice_sent, Event::adjournment_warning_sent, Event::minutes_signed}) {
    all.places.push_back({event, "sitting.notices", true});
  }
  all.add_steps<ReportStep>(entries<ReportStepCode>(), "case_file.child_rights_reports.steps");
  std::ranges::stable_sort(all.places, {}, [](const EventPlace& place) {
    return std::pair(place.event, place.at_the_latest);
  });
  return std::move(all.places);
}

}  // namespace gerove::law
