/// @file
/// How a deadline came about, in words: every step from what it is counted from to its day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/core/text.hpp"
#include "gerove/law/deadline.hpp"

namespace gerove::law {

/// One step of an explanation.
struct ExplanationStep {
  OwnedText text{};            ///< what happens in it
  std::optional<Date> date{};  ///< the day that it is about or leads to, if any
};

/// All steps, in order: the rule and its citation, the anchor, suspensions and cuts, each rest day
/// and holiday passed over by name, the due day, what fulfilled it, open questions.
using Explanation = std::vector<ExplanationStep>;

/// Explains a deadline.
/// @param calendar the one of the assessment
Explanation explain(const Deadline& deadline, const calendar::Calendar& calendar);

/// The due day counted once more from the anchor: equals `deadline.due`, which tests rely on.
std::optional<Date> replay(const Deadline& deadline, const calendar::Calendar& calendar);

/// Where a row stands in the law: `VMVPĮ 12(13)`, several joined by `; `.
std::string citation_text(const Row& row);

/// `15 darbo dienų`, `15 working days`.
OwnedText amount_text(std::uint64_t number, TermUnit unit);

/// A limit in words: `12 mėnesių`, `2/3`.
OwnedText limit_text(const Limit& limit);

}  // namespace gerove::law
