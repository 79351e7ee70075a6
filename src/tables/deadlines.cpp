#include "gerove/tables/deadlines.hpp"

#include <string>

#include "gerove/law/explanation.hpp"
#include "tables/cells.hpp"
#include "wire/json_text.hpp"

namespace gerove::tables {

namespace {

Cell moment_cell(const std::optional<std::int64_t>& seconds) {
  if (!seconds) return {};
  std::string text;
  json::append_moment(text, {.seconds = *seconds});
  return text;
}

Cell event_cell(const law::Mark& mark, Language language) {
  if (mark.event == law::Event{}) return {};
  return word_of(mark.event, language);
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

}  // namespace

report::Table deadlines(std::span<const law::FiledDeadline> deadlines, Language language) {
  report::Table table = make_table(language,
                                   {"Terminai", "Deadlines"},
                                   {{"due", {"Iki", "Due"}},
                                    {"state", {"Būsena", "State"}},
                                    {"title", {"Ką padaryti", "What"}},
                                    {"rule", {"Taisyklė", "Rule"}},
                                    {"citation", {"Nuoroda", "Citation"}},
                                    {"record", {"Įrašas", "Record"}},
                                    {"path", {"Vieta", "Place"}},
                                    {"due_moment", {"Iki laiko", "Due at"}},
                                    {"anchor", {"Skaičiuojama nuo", "Counted from"}},
                                    {"anchor_date", {"Nuo dienos", "From"}},
                                    {"done", {"Įvykdė", "Fulfilled by"}},
                                    {"done_date", {"Įvykdyta", "Done"}},
                                    {"regime", {"Redakcija", "Edition"}},
                                    {"status", {"Patikimumas", "Status"}}});
  for (const auto& [deadline, origin, record] : deadlines) {
    table.rows.push_back({date_cell(deadline.due),
                          word_of(deadline.state, language),
                          deadline.rule->title->in(language),
                          deadline.rule->id,
                          text_cell(law::citation_text(*deadline.row)),
                          text_cell(std::string(record)),
                          deadline.subject.path(),
                          moment_cell(deadline.due_moment),
                          event_cell(deadline.anchor, language),
                          date_cell(deadline.anchor.date),
                          event_cell(deadline.done, language),
                          date_cell(deadline.done.date),
                          deadline.regime == nullptr ? Cell() : Cell(deadline.regime->id),
                          word_of(deadline.row->value_status, language)});
  }
  return table;
}

void add_explanations(std::span<const law::FiledDeadline> deadlines,
                      const calendar::Calendar& calendar,
                      report::Table& table) {
  table.columns.push_back(
      {"explanation", std::string(Text{"Paaiškinimas", "Explanation"}.in(table.language))});
  for (std::size_t i = 0; i < deadlines.size(); ++i) {
    table.rows[i].emplace_back(in_lines(explain(deadlines[i].deadline, calendar), table.language));
  }
}

}  // namespace gerove::tables
