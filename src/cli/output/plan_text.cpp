#include "cli/output/plan_text.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "cli/output/output.hpp"
#include "cli/output/words.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::cli {

namespace {

constexpr Noun goals_noun{{"tikslas", "tikslai", "tikslų"}, {"goal", "goals"}};
constexpr Noun actions_noun{{"priemonė", "priemonės", "priemonių"}, {"action", "actions"}};

using tables::column;

/// One row for each action of a plan.
constexpr auto plan_schema =
    tables::schema("plan",
                   {},
                   column<std::string>("goal", {"Tikslas", "Goal"}),
                   column<std::string>("action", {"Nr.", "No."}),
                   column<std::string>("title", {"Priemonė", "Action"}),
                   column<std::string>("criteria", {"Kriterijai", "Criteria"}),
                   column<std::string>("responsible", {"Vykdo", "Responsible"}),
                   column<std::string>("terms", {"Terminai", "Terms"}),
                   column<std::int64_t>("line", {"Eilutė", "Line"}));

std::string or_dash(const std::string& text) { return text.empty() ? "–" : text; }

/// `part(item)` of all items, with something between.
template <class Item, class Part>
std::string joined(const std::vector<Item>& items, std::string_view between, const Part& part) {
  std::string text;
  for (const Item& item : items) {
    if (!text.empty()) text += between;
    text += part(item);
  }
  return text;
}

// `2023-02-01 – 2023-04-30`; one day is one date.
std::string days_of(const Session& session, const Period& period) {
  if (!period.end) {
    return period.start ? session.say({"nuo ", "from "}) + format_date(*period.start) : "";
  }
  const std::string end = format_date(*period.end);
  if (!period.start) return session.say({"iki ", "until "}) + end;
  std::string days = format_date(*period.start);
  if (period.start == period.end) return days;
  days += " – ";
  return days += end;
}

// The days where there are any, else the kind (as needed, continuously), else the words; where the
// kind says too little, the words, too. Of each month of a year the words say more than the days.
std::string term_words(const Session& session, const Term& term) {
  constexpr std::size_t most_intervals = 4;
  if (term.intervals.size() > most_intervals) {
    const Period all{term.intervals.front().start, term.intervals.back().end};
    return term.text + " (" + days_of(session, all) + ')';
  }
  if (!term.intervals.empty()) {
    return joined(
        term.intervals, "; ", [&](const Period& period) { return days_of(session, period); });
  }
  const bool words = term.kind == TermKind::unspecified || term.kind == TermKind::recurring ||
                     term.kind == TermKind::relative;
  return words ? term.text : session.say(label(term.kind));
}

std::string criterion_words(const Session& session, const Criterion& criterion) {
  if (criterion.kind == CriterionKind::unspecified) return criterion.text;
  const bool says_all =
      criterion.kind == CriterionKind::as_needed || criterion.kind == CriterionKind::continuous;
  std::string words = session.say(label(criterion.kind));
  if (says_all) return words;
  words += ": " + (criterion.counted.empty() ? criterion.text : criterion.counted);
  if (criterion.target) words += fmt::format(" ({})", *criterion.target);
  return words;
}

// What the words mean, where they mean a role or a kind of institution.
std::string responsible_words(const Session& session, const Responsible& responsible) {
  if (responsible.role != RoleKind::unspecified) return session.say(label(responsible.role));
  if (responsible.institution_kind != InstitutionKind::unspecified) {
    return session.say(label(responsible.institution_kind));
  }
  return responsible.text;
}

std::string terms_of(const Session& session, const PlanAction& action) {
  return joined(action.terms, "; ", [&](const Term& term) { return term_words(session, term); });
}
std::string criteria_of(const Session& session, const PlanAction& action) {
  return joined(
      action.criteria, "; ", [&](const Criterion& item) { return criterion_words(session, item); });
}
std::string responsible_of(const Session& session, const PlanAction& action) {
  return joined(action.responsible, ", ", [&](const Responsible& item) {
    return responsible_words(session, item);
  });
}

void append_action(const Session& session, const PlanAction& action, std::string& out) {
  const auto add = [&](std::string_view before, const std::string& text) {
    out += std::string(before) + line_for_people(text) + '\n';
  };
  const auto add_named = [&](Text name, const std::string& text) {
    add("      " + session.say(name) + ": ", or_dash(text));
  };
  add("  ", or_dash(action.number) + ' ' + action.title);
  add_named({"Kriterijus", "Criterion"}, criteria_of(session, action));
  add_named({"Vykdo", "Responsible"}, responsible_of(session, action));
  add_named({"Terminas", "Term"}, terms_of(session, action));
}

void append_goal(const Session& session, const PlanGoal& goal, std::string& out) {
  out += '\n' + line_for_people(or_dash(goal.number) + ". " + goal.title) + '\n';
  for (const PlanAction& action : goal.actions) append_action(session, action, out);
}

}  // namespace

std::string plan_counts(const Session& session, const ActivityPlan& plan) {
  std::uint64_t actions = 0;
  for (const PlanGoal& goal : plan.goals) actions += goal.actions.size();
  std::string text = counted(plan.goals.size(), goals_noun, session.language) + ", " +
                     counted(actions, actions_noun, session.language);
  if (plan.goals.empty()) return text;
  return text + " (" +
         joined(plan.goals,
                ", ",
                [](const PlanGoal& goal) { return std::to_string(goal.actions.size()); }) +
         ')';
}

std::string plan_summary(const Session& session, const ActivityPlan& plan) {
  std::string out = plan.title.empty() ? "" : line_for_people(plan.title) + '\n';
  if (plan.year) {
    const std::string last = plan.last_year ? fmt::format("–{}", *plan.last_year) : "";
    const bool school = plan.year_kind == PlanYearKind::school;
    const Text name = school ? Text{"Mokslo metai", "School year"} : Text{"Metai", "Year"};
    out += fmt::format("{}: {}{}\n", session.say(name), *plan.year, last);
  }
  if (!plan.aim.empty()) out += line_for_people(plan.aim) + '\n';
  out += plan_counts(session, plan) + '\n';
  for (const PlanGoal& goal : plan.goals) append_goal(session, goal, out);
  return out;
}

tables::Table plan_table(const Session& session, const ActivityPlan& plan) {
  tables::Rows rows(plan_schema, session.language);
  for (const PlanGoal& goal : plan.goals) {
    for (const PlanAction& action : goal.actions) {
      rows.add(goal.number,
               action.number,
               action.title,
               criteria_of(session, action),
               responsible_of(session, action),
               terms_of(session, action),
               action.line);
    }
  }
  return std::move(rows).table();
}

}  // namespace gerove::cli
