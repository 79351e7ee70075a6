#include "intake/plan_preamble.hpp"

#include <algorithm>
#include <string>

#include "core/words.hpp"
#include "intake/plan_heading.hpp"

namespace gerove::intake {

namespace {

/// Lines from `begin` up to `end`, which is not one of them.
struct LineRange {
  std::size_t begin{};
  std::size_t end{};

  bool empty() const { return begin == end; }
  bool holds(std::size_t line) const { return line >= begin && line < end; }
};

bool is_numbered(const PlanLine& line) { return begins_with_number(trim(line.text)); }

/// In a text a row of cells is no title: written on one line without them, it would be read as
/// another text.
bool names_plan(const PlanLine& line) {
  if (line.cells && !line.alone) return false;
  const Tokens tokens(line.text);
  return std::ranges::any_of(tokens.all(), [](const Token& token) { return token.is("planas"); });
}

/// Whether a line in capitals names what is done instead of a plan: "2024 METŲ PROGRAMOS
/// PRIEMONĖS".
bool names_activities(const PlanLine& line) {
  constexpr std::string_view names[] = {"programa",
                                        "programos",
                                        "priemones",
                                        "veiklos",
                                        "renginiai",
                                        "darbai",
                                        "grafikas",
                                        "kalendorius"};
  const Tokens tokens(line.text);
  return !line.cells && is_upper_case(line.text) && !is_numbered(line) &&
         std::ranges::any_of(tokens.all(),
                             [&](const Token& token) { return matches_any(token, names); });
}

/// The first line that names a plan, with the lines in capitals around it if it is in capitals.
LineRange find_title(std::span<const PlanLine> lines) {
  auto named = std::ranges::find_if(lines, names_plan);
  if (named == lines.end()) named = std::ranges::find_if(lines, names_activities);
  if (named == lines.end()) return {};
  const auto at = static_cast<std::size_t>(named - lines.begin());
  LineRange title{at, at + 1};
  const auto goes_on = [&](std::size_t i) {
    return !lines[i].cells && is_upper_case(lines[i].text) && !is_numbered(lines[i]);
  };
  if (!is_upper_case(named->text) || is_numbered(*named)) return title;
  while (title.begin > 0 && !lines[title.begin].parted && goes_on(title.begin - 1)) --title.begin;
  while (title.end < lines.size() && !lines[title.end].parted && goes_on(title.end)) ++title.end;
  return title;
}

/// The first line that begins as a goal, and those that follow it without a blank line.
LineRange find_aim(std::span<const PlanLine> lines, const LineRange& title) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PlanLine& line = lines[i];
    const bool begins = begins_with_goal_word(line.text) && !line.cells && !is_numbered(line);
    if (title.holds(i) || !begins) continue;
    LineRange aim{i, i + 1};
    const auto goes_on = [&](std::size_t k) {
      return !title.holds(k) && !lines[k].cells && !lines[k].parted && !lines[k].alone;
    };
    while (aim.end < lines.size() && goes_on(aim.end)) ++aim.end;
    return aim;
  }
  return {};
}

std::string text_of(std::span<const PlanLine> lines, const LineRange& range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!text.empty()) text += ' ';
    text += trim(lines[i].text);
  }
  std::ranges::replace(text, '\t', ' ');
  return text;
}

}  // namespace

void read_preamble(std::span<const PlanLine> lines, ActivityPlan& plan, FindingList& findings) {
  const LineRange title = find_title(lines);
  const LineRange aim = find_aim(lines, title);
  plan.title = text_of(lines, title);
  plan.aim = text_of(lines, aim);
  if (title.empty()) {
    findings.add(plan_finding::no_title);
  } else {
    plan.title_line = lines[title.begin].number;
  }
  if (!aim.empty()) plan.aim_line = lines[aim.begin].number;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (title.holds(i) || aim.holds(i)) continue;
    plan.other_lines.push_back({.line = lines[i].number, .text = lines[i].text});
  }
}

}  // namespace gerove::intake
