/// @file
/// Deadlines: by when the law wanted something done, and whether it was.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "gerove/calendar/legal_term.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/core/date.hpp"
#include "gerove/law/place.hpp"
#include "gerove/law/rule_table.hpp"

namespace gerove::law {

/// How a deadline stands on the day of the assessment.
enum class DeadlineState : std::int32_t {
  unspecified = 0,  ///< unspecified
  not_started = 1,  ///< what it is counted from has not happened
  running = 2,      ///< running
  due_soon = 3,     ///< running, and due within the working days that the user chose
  met = 4,          ///< done in time
  met_late = 5,     ///< done late
  overdue = 6,      ///< not done, and the due day is over
  impossible = 7,   ///< the latest day had passed when what it is counted from became known
  cant_tell = 8,    ///< the rule, the beginning or the day of the act is unknown, or out of order
};

/// Names and labels of DeadlineState.
inline constexpr CodeEntry deadline_state_codes[] = {
    {0, "DEADLINE_STATE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "DEADLINE_STATE_NOT_STARTED", {"neprasidėjęs", "not started"}},
    {2, "DEADLINE_STATE_RUNNING", {"eina", "running"}},
    {3, "DEADLINE_STATE_DUE_SOON", {"greitai baigsis", "due soon"}},
    {4, "DEADLINE_STATE_MET", {"įvykdyta laiku", "met"}},
    {5, "DEADLINE_STATE_MET_LATE", {"įvykdyta pavėluotai", "met late"}},
    {6, "DEADLINE_STATE_OVERDUE", {"praleistas", "overdue"}},
    {7, "DEADLINE_STATE_IMPOSSIBLE", {"neįmanomas", "impossible"}},
    {8, "DEADLINE_STATE_CANT_TELL", {"nežinoma", "can't tell"}},
};
/// The code list of DeadlineState.
constexpr std::span<const CodeEntry> code_entries(DeadlineState) { return deadline_state_codes; }

/// Whether a deadline was missed: overdue, done late, or impossible from the start.
constexpr bool is_missed(DeadlineState state) {
  return state == DeadlineState::overdue || state == DeadlineState::met_late ||
         state == DeadlineState::impossible;
}

/// Something that happened, or is planned.
struct Mark {
  Event event{};                         ///< what
  std::optional<Date> date{};            ///< on which day; absent if not recorded
  std::optional<std::int64_t> moment{};  ///< at what time, in seconds since 1970 (UTC)
  Place place{};                         ///< where it is recorded
};

/// How the end of a measure's term came about.
struct MeasureEndBasis {
  Date stated{};                  ///< as the term gives it
  bool counted{};                 ///< whether that was counted from months, not stated as a day
  std::int64_t suspended_days{};  ///< days by which suspensions move it
  std::optional<Date> cut_on{};   ///< the day on which the child's age cuts it, if it does
};

/// An open question of law and the answer that was taken.
struct ChosenOption {
  const Convention* convention = nullptr;    ///< the question; owned by the law
  const ConventionOption* option = nullptr;  ///< the answer; owned by the law
};

/// What another answer to an open question of law would give.
struct OtherReading {
  const Convention* convention = nullptr;    ///< the question; owned by the law
  const ConventionOption* option = nullptr;  ///< the other answer; owned by the law
  std::optional<Date> due{};                 ///< the due day then
  DeadlineState state{};                     ///< the state then
};

/// A term of law in a case. It points into the `Law` that it was made with, which must live on.
struct Deadline {
  /// A deadline of no rule.
  Deadline() {}                    // NOLINT: a defaulted one would first write zeros over all
  const Rule* rule = nullptr;      ///< the rule
  const Row* row = nullptr;        ///< the row that applied
  const Regime* regime = nullptr;  ///< the edition; null for rules that go by dates
  Place subject{};                 ///< what it belongs to
  DeadlineState state{};           ///< how it stands
  Mark anchor{};                   ///< what it is counted from
  Mark done{};                     ///< what fulfilled it; without event when nothing did
  std::optional<Date> due{};       ///< the last day on which it is in time
  std::optional<std::int64_t> due_moment{};      ///< the last moment, where the law counts hours
  std::optional<calendar::LegalTerm> length{};   ///< how long, where counted in the calendar
  std::optional<calendar::TermRules> forward{};  ///< how it was counted forward
  std::optional<calendar::BackwardRules> backward{};  ///< how it was counted back
  std::optional<MeasureEndBasis> measure_end{};  ///< if the anchor is the end of a measure's term
  bool agreed = false;         ///< the length is not the law's but the municipality's
  bool regime_unsure = false;  ///< under another edition that may apply it is different
  std::vector<ChosenOption> conventions{};     ///< open questions that its day rests on
  std::vector<OtherReading> other_readings{};  ///< answers that would change the state
};

/// Whether it was not done, and can no longer be done in time.
inline bool is_lost(const Deadline& deadline) {
  const bool done = deadline.done.event != Event{};
  return deadline.state == DeadlineState::overdue ||
         (deadline.state == DeadlineState::impossible && !done);
}
/// Whether something is still to be done, or may be.
inline bool is_open(const Deadline& deadline) {
  return is_lost(deadline) || deadline.state == DeadlineState::running ||
         deadline.state == DeadlineState::due_soon || deadline.state == DeadlineState::cant_tell;
}

}  // namespace gerove::law
