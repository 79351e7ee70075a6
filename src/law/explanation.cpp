#include "gerove/law/explanation.hpp"

#include <utility>

#include "core/finding_kind.hpp"
#include "gerove/calendar/term_steps.hpp"
#include "gerove/calendar/vilnius_time.hpp"

namespace gerove::law {

namespace {

/// Gathers the steps of one deadline.
class Explainer {
 public:
  Explainer(const Deadline& deadline, const calendar::Calendar& calendar)
      : deadline_(deadline), calendar_(calendar) {}

  Explanation run() {
    add_rule();
    add_anchor();
    add_measure_end();
    if (deadline_.due) add_counting();
    if (deadline_.due) add({"paskutinė diena", "last day in time"}, deadline_.due);
    add_done();
    add_state();
    add_conventions();
    return std::move(steps_);
  }

 private:
  void add(Text words, std::optional<Date> date = {}) {
    steps_.push_back({{std::string(words.lt), std::string(words.en)}, date});
  }
  void add(Text words, const OwnedText& argument, std::optional<Date> date = {}) {
    steps_.push_back({{fill(words.lt, {argument.lt}), fill(words.en, {argument.en})}, date});
  }

  void add_rule() {
    const std::string citation = citation_text(*deadline_.row);
    OwnedText where{citation, citation};
    if (deadline_.regime != nullptr) {
      where.lt += (where.lt.empty() ? "redakcija " : ", redakcija ") + deadline_.regime->id;
      where.en += (where.en.empty() ? "edition " : ", edition ") + deadline_.regime->id;
    }
    const Rule& rule = *deadline_.rule;
    steps_.push_back({{rule.id + ": " + rule.title->lt + " (" + where.lt + ")",
                       rule.id + ": " + rule.title->en + " (" + where.en + ")"},
                      {}});
    if (const auto* unknown = std::get_if<Unknown>(&deadline_.row->body)) {
      add({"terminas nežinomas: {0}", "the term is unknown: {0}"},
          {unknown->why->lt, unknown->why->en});
    }
    if (deadline_.agreed) {
      add({"terminą nustatė savivaldybė, ne įstatymas",
           "the municipality set the term, not the law"});
    }
  }

  void add_anchor() {
    const Text event = label(deadline_.anchor.event);
    const OwnedText name{std::string(event.lt), std::string(event.en)};
    if (deadline_.anchor.date) {
      add({"skaičiuojama nuo: {0}", "counted from: {0}"}, name, deadline_.anchor.date);
    } else {
      add({"nėra, nuo ko skaičiuoti: {0}", "nothing to count from: {0}"}, name);
    }
  }

  void add_measure_end() {
    if (!deadline_.measure_end) return;
    const MeasureEndBasis& basis = *deadline_.measure_end;
    add({"priemonės terminas, kaip nurodyta", "the measure's term as stated"}, basis.stated);
    if (basis.suspended_days != 0) {
      const auto days = static_cast<std::uint64_t>(basis.suspended_days);
      add({"pratęsia sustabdymas: {0}", "moved by suspensions: {0}"},
          amount_text(days, TermUnit::day),
          basis.stated + Days(basis.suspended_days));
    }
    if (basis.cut_on) add({"baigiasi dėl amžiaus", "cut by the child's age"}, basis.cut_on);
  }

  void add_counting() {
    const StatutoryTerm* term = std::get_if<StatutoryTerm>(&deadline_.row->body);
    if (term != nullptr && term->amount && !deadline_.agreed) {
      add({"terminas: {0}", "term: {0}"}, amount_text(term->amount->number, term->amount->unit));
    }
    if (term != nullptr && term->direction == Direction::at_once) {
      add({"terminas: nedelsiant, tai yra tą pačią dieną", "term: at once, that is the same day"});
    }
    if (deadline_.forward) add_forward();
    if (deadline_.backward) add_backward();
  }

  void add_forward() {
    const auto steps = calendar::explain_term(
        calendar_, *deadline_.anchor.date, *deadline_.length, *deadline_.forward);
    add({"pirmoji termino diena", "first day of the term"}, steps.first_day);
    add_month_end(steps.month_lacks_day);
    add_skipped(steps.skipped);
    if (steps.end != steps.unrolled_end) {
      add({"paskutinė diena ne darbo diena: nukeliama", "the last day is no working day: moved"},
          steps.end);
    }
  }

  void add_backward() {
    const auto steps = calendar::explain_latest_day(
        calendar_, *deadline_.anchor.date, *deadline_.length, *deadline_.backward);
    const bool full = deadline_.backward->convention == calendar::Backward::full_days_between;
    add(full ? Text{"skaičiuojama atgal: tarp dienų lieka visas terminas",
                    "counted back: the whole term lies between the days"}
             : Text{"skaičiuojama atgal", "counted back"});
    add_month_end(steps.month_lacks_day);
    add_skipped(steps.skipped);
  }

  void add_month_end(bool lacks_day) {
    if (!lacks_day) return;
    add({"mėnuo tokios dienos neturi: paskutinė mėnesio diena",
         "the month lacks that day: its last day"});
  }

  void add_skipped(const std::vector<calendar::CalendarDay>& days) {
    for (const calendar::CalendarDay& day : days) {
      add({"praleidžiama: {0}", "passed over: {0}"}, calendar::describe(day), day.date);
    }
  }

  void add_done() {
    if (deadline_.done.event == Event{}) return;
    const Text event = label(deadline_.done.event);
    add({"padaryta: {0}", "done: {0}"},
        {std::string(event.lt), std::string(event.en)},
        deadline_.done.date);
  }

  void add_state() {
    const Text state = label(deadline_.state);
    add({"būsena: {0}", "state: {0}"}, {std::string(state.lt), std::string(state.en)});
    if (deadline_.regime_unsure) {
      add({"pagal kitą galimą redakciją būtų kitaip",
           "under the other edition that may apply it is different"});
    }
  }

  void add_conventions() {
    for (const ChosenOption& chosen : deadline_.conventions) {
      const std::string& id = chosen.convention->id;
      add({"atviras klausimas {0}", "open question {0}"},
          {id + ": " + chosen.convention->question->lt + " – " + chosen.option->text->lt,
           id + ": " + chosen.convention->question->en + " – " + chosen.option->text->en});
    }
    for (const OtherReading& other : deadline_.other_readings) {
      const std::string name = other.convention->id + "=" + other.option->id;
      const Text state = label(other.state);
      add({"kitas atsakymas keistų būseną: {0}", "another answer would change the state: {0}"},
          {name + " – " + std::string(state.lt), name + " – " + std::string(state.en)},
          other.due);
    }
  }

  const Deadline& deadline_;
  const calendar::Calendar& calendar_;
  Explanation steps_;
};

}  // namespace

Explanation explain(const Deadline& deadline, const calendar::Calendar& calendar) {
  return Explainer(deadline, calendar).run();
}

std::optional<Date> replay(const Deadline& deadline, const calendar::Calendar& calendar) {
  const auto& anchor = deadline.anchor.date;
  if (!anchor || !deadline.due) return std::nullopt;
  if (deadline.forward) {
    return calendar::explain_term(calendar, *anchor, *deadline.length, *deadline.forward).end;
  }
  if (deadline.backward) {
    return calendar::explain_latest_day(calendar, *anchor, *deadline.length, *deadline.backward)
        .latest;
  }
  return deadline.due_moment ? calendar::vilnius_date(*deadline.due_moment) : deadline.due;
}

std::string citation_text(const Row& row) {
  std::string text;
  for (const Citation& citation : row.citations) {
    if (!text.empty()) text += "; ";
    text += citation.act;
    if (!citation.place.empty()) text += ' ' + citation.place;
  }
  return text;
}

}  // namespace gerove::law
