// The names of the open questions that the engine answers, as tables of law write them.
#pragma once

#include <array>
#include <string_view>

namespace gerove::law::detail {

struct QuestionName {
  std::string_view id;
  std::array<std::string_view, 3> options;
};

/// In the order of `Question`; options in the order of their numbers.
inline constexpr std::array question_names{
    QuestionName{"BACK", {"A", "B"}},
    QuestionName{"PERIOD_START", {"NEXT_DAY", "SAME_DAY"}},
    QuestionName{"AGE_LEAP", {"FEB28", "MAR1", "NONE"}},
    QuestionName{"ROLL", {"PROCEDURAL", "ALL", "NONE"}},
    QuestionName{"ROLL_BACK", {"NEVER", "PREVIOUS"}},
    QuestionName{"SWITCH_DAY", {"NEW", "OLD"}},
    QuestionName{"BEGUN", {"RECEIPT", "COMMISSION", "WRITTEN"}},
    QuestionName{"MAJORITY", {"ATTENDING", "ALL_MEMBERS", "VOTING"}},
    QuestionName{"TIE", {"UNKNOWN", "CHAIR", "REJECTED"}},
    QuestionName{"SUSPENSION_DAYS", {"BOTH_ENDS", "ONE_END"}},
    QuestionName{"QUOTA_UNIT", {"DAYS", "MONTHS"}},
    QuestionName{"ACT_AGE_DATE", {"ACT", "REQUEST"}},
    QuestionName{"AT_ONCE", {"SAME_DAY", "NONE"}},
};

}  // namespace gerove::law::detail
