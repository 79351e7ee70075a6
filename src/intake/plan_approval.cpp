#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/words.hpp"
#include "gerove/intake/plan.hpp"

namespace gerove::intake {

namespace {

/// The line with which the table begins.
std::uint32_t table_line(const ActivityPlan& plan) {
  std::uint32_t first = std::numeric_limits<std::uint32_t>::max();
  const auto consider = [&](std::uint32_t line) {
    if (line > 0) first = std::min(first, line);
  };
  consider(plan.columns_line);
  for (const PlanGoal& goal : plan.goals) {
    consider(goal.line);
    for (const PlanAction& action : goal.actions) consider(action.line);
  }
  return first;
}

/// Title and other lines before the table, in their order.
std::string words_before_table(const ActivityPlan& plan) {
  struct Line {
    std::uint32_t number;
    std::string_view text;
  };
  std::vector<Line> lines{{plan.title_line, plan.title}};
  const std::uint32_t table = table_line(plan);
  for (const SourceLine& line : plan.other_lines) {
    if (line.line < table) lines.push_back({line.line, line.text});
  }
  std::ranges::stable_sort(lines, {}, &Line::number);
  std::string words;
  for (const Line& line : lines) {
    words += line.text;
    words += '\n';
  }
  return words;
}

/// "patvirtinta", "patvirtintas"; not "patvirtintą", which is said of something else.
bool says_approved(std::string_view word) {
  const std::string folded = fold(word);
  const bool accusative = word.ends_with("ą") || word.ends_with("Ą");
  return (folded == "patvirtinta" && !accusative) || folded == "patvirtintas";
}

/// The word before an offset, behind a colon or comma at most.
std::string_view word_before(std::string_view text, std::size_t offset) {
  constexpr std::size_t enough = 64;  // bytes in which that word stands
  const std::size_t begin = offset - std::min(offset, enough);
  std::string_view before = trim(text.substr(begin, offset - begin));
  if (before.ends_with(':') || before.ends_with(',')) {
    before = trim(before.substr(0, before.size() - 1));
  }
  const std::size_t space = before.find_last_of(" \t\r\n");
  return space == before.npos ? before : before.substr(space + 1);
}

bool same_act(const Citation& a, const Citation& b) {
  return a.number == b.number && a.date == b.date && a.last_date == b.last_date &&
         a.issuer == b.issuer && a.kind == b.kind;
}

}  // namespace

std::vector<Citation> approving_citations(const ActivityPlan& plan) {
  const std::string words = words_before_table(plan);
  std::vector<Citation> approving;
  for (Citation& citation : read_citations(words)) {
    const bool known = std::ranges::any_of(
        approving, [&](const Citation& other) { return same_act(other, citation); });
    if (!known && says_approved(word_before(words, citation.list_begin))) {
      approving.push_back(std::move(citation));
    }
  }
  return approving;
}

}  // namespace gerove::intake
