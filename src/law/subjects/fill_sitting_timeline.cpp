#include <algorithm>

#include "law/subjects/disagreements.hpp"
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

/// Whether a step of a procedure is about a sitting: the one that it names, else the procedure's
/// only one, else for a notice the next, for what follows a sitting the one before.
bool is_about(const Step& step, const Sitting& sitting, std::span<const ItemOfProcedure> items) {
  if (!step.sitting_id.empty()) return step.sitting_id == sitting.id;
  if (items.size() == 1) return true;
  const auto& date = step.date;
  if (!date) return false;
  const Sitting* nearest = nullptr;
  for (const ItemOfProcedure& item : items) {
    const auto& day = item.sitting->date;
    if (!day) continue;
    if (step.code == StepCode::notice_sent) {
      if (nearest == nullptr && *date <= *day) nearest = item.sitting;
    } else if (*day <= *date) {
      nearest = item.sitting;
    }
  }
  return nearest == &sitting;
}

/// Adds what steps of the procedures on the agenda tell of the sitting.
void add_procedure_steps(Timeline& timeline, const Context& context, const Sitting& sitting) {
  for (const AgendaItem& item : sitting.agenda) {
    for (const CaseFileId& id : item.case_file_ids) {
      const CaseFile* const file = context.find(id);
      if (file == nullptr) continue;
      for (std::size_t i = 0; i < file->procedures.size(); ++i) {
        const Procedure& procedure = file->procedures[i];
        if (std::ranges::count(item.procedure_ids, procedure.id) == 0) continue;
        const auto items = context.items_of(procedure.id);
        const Place place = Place{"case_file"}.at("procedures", i);
        for (std::size_t k = 0; k < procedure.steps.size(); ++k) {
          const Step& step = procedure.steps[k];
          if (!is_about(step, sitting, items)) continue;
          timeline.add_one(step, place.at("steps", k));
        }
      }
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
