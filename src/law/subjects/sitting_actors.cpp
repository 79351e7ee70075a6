#include "law/subjects/sitting_actors.hpp"

#include <algorithm>

#include "law/subjects/sitting_members.hpp"

namespace gerove::law {

SittingActors::SittingActors(const Sitting& sitting) {
  for (const Attendance& attendance : sitting.attendance) {
    CodeSet kinds;
    for (const Actor& part : attendance.parts) {
      const auto kind = static_cast<std::int32_t>(part.kind);
      kinds.add(kind);
      if (was_present(attendance)) present.add(kind);
      if (attendance.exempt == Answer::yes) exempt.add(kind);
      if (attendance.warned) warned.add(kind);
    }
    const bool had_to_come = !attendance.parts.empty() && attendance.member != Answer::yes;
    if (!had_to_come || attendance.state != AttendanceState::absent) continue;
    if (std::ranges::find(absent, kinds) == absent.end()) absent.push_back(kinds);
  }
  all_warned = std::ranges::any_of(sitting.notices, [](const Step& step) {
    return step.code == StepCode::adjournment_warning_sent;
  });
}

}  // namespace gerove::law
