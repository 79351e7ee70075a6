#include "cli/output/deadline_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "cli/output/output.hpp"
#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/tables/deadlines.hpp"
#include "gerove/tables/rows.hpp"
#include "wire/json_text.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;
using law::Deadline;
using law::DeadlineState;
using tables::column;

/// Deadlines as people read them: with the hour, where the law counts hours, and with footnotes.
constexpr auto due_schema = tables::schema("deadlines",
                                           {"Terminai", "Deadlines"},
                                           column<std::string>("due", {"Iki", "Due"}),
                                           column<tables::Word>("state", {"Būsena", "State"}),
                                           column<std::string>("title", {"Ką padaryti", "What"}),
                                           column<std::string>("rule", {"Taisyklė", "Rule"}),
                                           column<std::string>("citation", {"Nuoroda", "Citation"}),
                                           tables::record_column,
                                           tables::path_column);

/// `2024-03-07`, or `2024-03-07 14:30` in Lithuania's time where the law counts hours.
std::string due_text(const Deadline& deadline) {
  if (!deadline.due) return {};
  const std::string day = format_date(*deadline.due);
  if (!deadline.due_moment) return day;
  const int year = year_month_day(*deadline.due).year;
  const std::int64_t local =
      *deadline.due_moment + calendar::detail::vilnius_offset(*deadline.due_moment, year);
  constexpr std::int64_t minute = 60;
  const std::int64_t minutes = local % calendar::detail::seconds_of_day / minute;
  return day + fmt::format(" {:02}:{:02}", minutes / minute, minutes % minute);
}

/// What a missed deadline is called in a list of what is wrong.
Text words_of(DeadlineState state) {
  switch (state) {
    case DeadlineState::met_late: return {"įvykdyta pavėluotai", "done late"};
    case DeadlineState::impossible:
      return {"termino laikytis neįmanoma", "deadline impossible to keep"};
    default: return {"terminas praleistas", "deadline missed"};
  }
}

std::string missed_text(const Deadline& deadline, Language language) {
  const bool lithuanian = language == Language::lt;
  std::string text =
      deadline.rule->title->in(language) + (lithuanian ? " – iki " : " – by ") + due_text(deadline);
  if (deadline.done.date) {
    text += (lithuanian ? ", padaryta " : ", done ") + format_date(*deadline.done.date);
  }
  const std::string citation = law::citation_text(*deadline.row);
  return citation.empty() ? text : text + " (" + citation + ')';
}

/// An open question whose other answer changes a state, and the number of its footnote.
class Footnotes {
 public:
  explicit Footnotes(const std::vector<law::FiledDeadline>& deadlines) {
    for (const law::FiledDeadline& filed : deadlines) {
      for (const law::OtherReading& other : filed.deadline.other_readings) {
        if (find(other) == notes_.end()) notes_.emplace_back(other.convention, other.option);
      }
    }
  }

  std::ptrdiff_t number(const law::OtherReading& other) const {
    return find(other) - notes_.begin() + 1;
  }
  const auto& notes() const { return notes_; }

 private:
  using Note = std::pair<const law::Convention*, const law::ConventionOption*>;

  std::vector<Note>::const_iterator find(const law::OtherReading& other) const {
    return std::ranges::find(notes_, Note(other.convention, other.option));
  }

  std::vector<Note> notes_;
};

/// The state, with the states that other answers would give: `overdue [1: running]`.
tables::Word state_word(const Deadline& deadline, const Footnotes& notes, Language language) {
  tables::Word state{short_name(deadline.state), label_in(deadline.state, language)};
  for (const law::OtherReading& other : deadline.other_readings) {
    state.title += fmt::format(" [{}: {}]", notes.number(other), label_in(other.state, language));
  }
  return state;
}

template <class T>
Json text_or_null(const std::optional<T>& value, std::string (*text)(T)) {
  return value ? Json(text(*value)) : Json(nullptr);
}

std::string moment_text(std::int64_t seconds) {
  std::string text;
  json::append_moment(text, {.seconds = seconds});
  return text;
}

/// What the table does not say of an event: at what time it was, and where it is recorded.
void add_mark(const std::string& name, const law::Mark& mark, Json& row) {
  const bool is_there = mark.event != law::Event{};
  row[name + "_moment"] = text_or_null(mark.moment, moment_text);
  row[name + "_path"] = is_there ? Json(mark.place.path()) : Json(nullptr);
}

Json conventions_json(const Deadline& deadline) {
  Json conventions = Json::array();
  for (const law::ChosenOption& chosen : deadline.conventions) {
    conventions.push_back({{"convention", chosen.convention->id}, {"option", chosen.option->id}});
  }
  return conventions;
}

Json other_readings_json(const Deadline& deadline) {
  Json readings = Json::array();
  for (const law::OtherReading& other : deadline.other_readings) {
    readings.push_back({{"convention", other.convention->id},
                        {"option", other.option->id},
                        {"due", text_or_null(other.due, format_date)},
                        {"state", short_name(other.state)}});
  }
  return readings;
}

}  // namespace

std::string missed_line(const law::FiledDeadline& filed, Language language) {
  const Deadline& deadline = filed.deadline;
  const std::string place =
      (filed.record.empty() ? "" : std::string(filed.record) + ' ') + deadline.subject.path();
  return std::string(filed.file) + ": " + place + ": " +
         std::string(words_of(deadline.state).in(language)) + ": " +
         missed_text(deadline, language) + " [" + deadline.rule->id + ']';
}

void add_missed(const law::FiledDeadline& filed, tables::FindingRows& rows) {
  const Deadline& deadline = filed.deadline;
  const Language language = rows.language();
  rows.add(
      tables::Word{},
      "law.deadline." + short_name(deadline.state),
      filed.file,
      std::nullopt,
      std::nullopt,
      filed.record,
      deadline.subject.path(),
      deadline.rule->id,
      std::string(words_of(deadline.state).in(language)) + ": " + missed_text(deadline, language),
      "");
}

tables::Table deadlines_table(const Session& session,
                              const std::vector<law::FiledDeadline>& deadlines) {
  tables::Rows rows(due_schema, session.language);
  const Footnotes notes(deadlines);
  for (const law::FiledDeadline& filed : deadlines) {
    const Deadline& deadline = filed.deadline;
    rows.add(due_text(deadline),
             state_word(deadline, notes, session.language),
             *deadline.rule->title,
             deadline.rule->id,
             law::citation_text(*deadline.row),
             filed.record,
             deadline.subject.path());
  }
  return std::move(rows).table();
}

std::string footnotes(const Session& session, const std::vector<law::FiledDeadline>& deadlines) {
  std::string lines;
  const Footnotes notes(deadlines);
  for (std::size_t i = 0; i < notes.notes().size(); ++i) {
    const auto [convention, option] = notes.notes()[i];
    lines += fmt::format("[{}] {}={}: {} – {}\n",
                         i + 1,
                         convention->id,
                         option->id,
                         convention->question->in(session.language),
                         option->text->in(session.language));
  }
  if (lines.empty()) return {};
  return session.say({"Kitas atsakymas į atvirą teisės klausimą keistų būseną:\n",
                      "Another answer to an open question of law would change the state:\n"}) +
         lines;
}

Json deadlines_json(const std::vector<law::FiledDeadline>& deadlines, Language language) {
  Json rows = rows_json(tables::deadlines(deadlines, language));
  for (std::size_t i = 0; i < deadlines.size(); ++i) {
    const Deadline& deadline = deadlines[i].deadline;
    Json& row = rows[i];
    row["file"] = deadlines[i].file;
    add_mark("anchor", deadline.anchor, row);
    add_mark("done", deadline.done, row);
    row["agreed"] = deadline.agreed;
    row["regime_unsure"] = deadline.regime_unsure;
    row["conventions"] = conventions_json(deadline);
    row["other_readings"] = other_readings_json(deadline);
  }
  return rows;
}

}  // namespace gerove::cli
