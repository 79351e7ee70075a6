#include "gerove/tables/deadlines.hpp"

#include <optional>
#include <utility>

#include "gerove/law/explanation.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::tables {

namespace {

std::optional<Moment> moment_of(const std::optional<std::int64_t>& seconds) {
  return seconds ? std::optional(Moment{.seconds = *seconds}) : std::nullopt;
}

std::string in_lines(const law::Explanation& explanation, Language language) {
  std::string text;
  for (const law::ExplanationStep& step : explanation) {
    if (!text.empty()) text += '\n';
    text += step.text.in(language);
    if (step.date) text += ": " + format_date(*step.date);
  }
  return text;
}

/// Adds a row. @param more cells behind those of every deadline
template <class DeadlineRows, class... More>
void add(const law::FiledDeadline& filed, DeadlineRows& rows, const More&... more) {
  const law::Deadline& deadline = filed.deadline;
  rows.add(deadline.due,
           deadline.state,
           *deadline.rule->title,
           deadline.rule->id,
           law::citation_text(*deadline.row),
           filed.record,
           deadline.subject.path(),
           moment_of(deadline.due_moment),
           if_specified(deadline.anchor.event),
           deadline.anchor.date,
           if_specified(deadline.done.event),
           deadline.done.date,
           deadline.regime == nullptr ? std::string() : deadline.regime->id,
           deadline.row->value_status,
           more...);
}

}  // namespace

Table deadlines(std::span<const law::FiledDeadline> deadlines,
                Language language,
                const StopCheck& stop) {
  Rows rows(deadline_schema, language, stop);
  for (const law::FiledDeadline& filed : deadlines) add(filed, rows);
  return std::move(rows).table();
}

Table explained_deadlines(std::span<const law::FiledDeadline> deadlines,
                          const calendar::Calendar& calendar,
                          Language language,
                          const StopCheck& stop) {
  Rows rows(explained_deadline_schema, language, stop);
  for (const law::FiledDeadline& filed : deadlines) {
    add(filed, rows, in_lines(explain(filed.deadline, calendar), language));
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
