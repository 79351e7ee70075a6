#include <algorithm>
#include <unordered_set>

#include "law/subjects/disagreements.hpp"
#include "law/subjects/sitting_of_step.hpp"
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

/// Adds what steps of a procedure on the agenda tell of the sitting.
void add_procedure_steps(Timeline& timeline,
                         const Context& context,
                         const Sitting& sitting,
                         const Procedure& procedure,
                         const Place& place) {
  const auto add = [&](std::size_t k) {
    timeline.add_one(procedure.steps[k], place.at("steps", k));
  };
  if (has_many_steps(procedure)) {
    for (const std::uint32_t k : context.steps_about(sitting, procedure)) add(k);
    return;
  }
  const auto items = context.items_of(procedure.id);
  for (std::size_t k = 0; k < procedure.steps.size(); ++k) {
    if (is_about(procedure.steps[k], sitting, items)) add(k);
  }
}

void add_procedure_steps(Timeline& timeline, const Context& context, const Sitting& sitting) {
  std::unordered_set<const Procedure*> added;
  for (const AgendaItem& item : sitting.agenda) {
    for (const auto& [file, procedure] : context.procedures_of(item)) {
      if (!added.insert(procedure).second) continue;
      const auto index = static_cast<std::size_t>(procedure - file->procedures.data());
      const Place place = Place{"case_file"}.at("procedures", index);
      add_procedure_steps(timeline, context, sitting, *procedure, place);
    }
  }
}

}  // namespace

void fill_timeline(Timeline& timeline,
                   AssessmentRun& run,
                   const Context& context,
                   const Sitting& sitting) {
  const Place place{"sitting"};
  timeline.add_planned(Event::sitting_planned, *sitting.date, {}, place.at("date"));
  if (was_held(sitting) == Answer::yes) {
    timeline.add(Event::sitting_held, sitting.date, place.at("date"));
  }
  timeline.add_each(sitting.notices, place, "notices");
  if (sitting.notices.empty()) {
    timeline.add(Event::notice_sent, last_invitation(sitting), place.at("attendance"));
  }
  for (std::size_t i = 0; i < sitting.attendance.size(); ++i) {
    timeline.add_fields(attendance_events, sitting.attendance[i], place.at("attendance", i));
  }
  if (sitting.minutes) {
    const Place minutes = place.at("minutes");
    timeline.add_fields(minutes_events, *sitting.minutes, minutes);
    timeline.add(Event::minutes_signed, signed_by_both(*sitting.minutes), minutes);
  }
  add_procedure_steps(timeline, context, sitting);
  settle_disagreements(run, timeline);
}

}  // namespace gerove::law
