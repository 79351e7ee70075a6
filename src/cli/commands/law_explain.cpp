#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/law_source.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/deadline_text.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/output.hpp"
#include "core/joined.hpp"
#include "core/near_matches.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/tables/print.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr About law_explain_about{
    {"Paaiškinti terminą žingsnis po žingsnio arba kodėl taisyklė netaikoma",
     "Explain a deadline step by step, or why a rule does not apply"},
    "law explain vgk-2023.gerove byla-01/PROC-DEC --as-of 2023-12-31",
    {"TAISYKLĖ yra kodas (PROC-DEC), kodas su vieta (PROC-DEC@case_file.procedures[0]) ar įrašo\n"
     "taisyklė (byla-01/PROC-DEC). Tinka keli – paaiškinami visi. Jei termino nėra, parodoma, "
     "kuri\n"
     "taisyklės sąlyga netenkinama ar ko įrašuose trūksta. Vietas rodo „due --all“.",
     "RULE is an id (PROC-DEC), an id with a place (PROC-DEC@case_file.procedures[0]) or a record\n"
     "with a rule (byla-01/PROC-DEC). If several fit, all are explained. Without a deadline it "
     "shows\n"
     "which condition of the rule fails or what is not recorded. The places are shown by\n"
     "\"due --all\"."}};

struct ExplainOptions {
  std::string file;
  std::string rule;
  std::optional<law::AsOf> as_of;
  std::string law;
};

/// Which parts of which records are meant. What is empty may be anything.
struct Wanted {
  std::string record;
  std::string rule;
  std::string path;

  bool fits(std::string_view id, const law::Place& subject) const {
    return (record.empty() || id == record) && (path.empty() || subject.path() == path);
  }
  bool fits(const law::FiledDeadline& filed) const {
    return filed.deadline.rule->id == rule && fits(filed.record, filed.deadline.subject);
  }
  bool fits(const law::FiledTrial& filed) const { return fits(filed.record, filed.trial.subject); }
};

/// `RECORD/RULE@path`; a record's id may hold any of the signs.
Wanted parse_wanted(const std::string& text) {
  Wanted wanted{{}, text, {}};
  const std::size_t at = text.rfind('@');
  if (at != std::string::npos && text.find('/', at) == std::string::npos) {
    wanted.path = text.substr(at + 1);
    wanted.rule = text.substr(0, at);
  }
  const std::size_t slash = wanted.rule.rfind('/');
  if (slash != std::string::npos) {
    wanted.record = wanted.rule.substr(0, slash);
    wanted.rule = wanted.rule.substr(slash + 1);
  }
  return wanted;
}

/// The rule's id; capitals do not matter, and an alias will do.
std::string rule_id(const law::Law& law, const std::string& name) {
  for (const std::string& id : {name, in_capitals(name)}) {
    if (const law::Rule* rule = law.find_rule(id)) return rule->id;
  }
  return name;
}

/// `byla-01/PROC-DEC, byla-01/PROC-FWD, … (30)`: first those of the rule.
std::string what_there_is(const std::vector<law::FiledDeadline>& deadlines,
                          const std::string& rule) {
  constexpr std::size_t most_shown = 20;
  std::vector<std::string> names;
  const auto add = [&](bool of_rule) {
    for (const law::FiledDeadline& filed : deadlines) {
      const std::string& id = filed.deadline.rule->id;
      const std::string name = (filed.record.empty() ? "" : std::string(filed.record) + '/') + id;
      if ((id == rule) == of_rule && std::ranges::count(names, name) == 0) names.push_back(name);
    }
  };
  add(true);
  add(false);
  const std::size_t all = names.size();
  if (all <= most_shown) return joined(names, ", ");
  names.resize(most_shown);
  return joined(names, ", ") + ", … " + std::to_string(all);
}

using tables::column;

/// The steps of one deadline.
constexpr auto step_schema = tables::schema("steps",
                                            {},
                                            column<Date>("date", {"Data", "Date"}),
                                            column<std::string>("step", {"Žingsnis", "Step"}));
/// The steps of several.
constexpr auto numbered_step_schema =
    tables::schema("steps",
                   {},
                   tables::record_column,
                   tables::path_column,
                   column<std::string>("rule", {"Taisyklė", "Rule"}),
                   column<std::int64_t>("number", {"Nr.", "No."}),
                   column<Date>("date", {"Data", "Date"}),
                   column<std::string>("step", {"Žingsnis", "Step"}));

/// What is explained: a deadline or a trial.
struct Explained {
  std::string_view record;
  std::string path;
  std::string rule;
  law::Explanation steps;
};

std::vector<Explained> explained(const std::vector<law::FiledDeadline>& deadlines,
                                 const calendar::Calendar& calendar) {
  std::vector<Explained> list;
  for (const law::FiledDeadline& filed : deadlines) {
    list.push_back({filed.record,
                    filed.deadline.subject.path(),
                    filed.deadline.rule->id,
                    law::explain(filed.deadline, calendar)});
  }
  return list;
}

std::vector<Explained> explained(const std::vector<law::FiledTrial>& trials) {
  std::vector<Explained> list;
  for (const law::FiledTrial& filed : trials) {
    const law::RuleTrial& trial = filed.trial;
    list.push_back({filed.record, trial.subject.path(), trial.rule->id, trial.steps});
  }
  return list;
}

void put_texts(const Session& session, const std::vector<Explained>& list) {
  for (const Explained& one : list) {
    if (&one != &list.front()) put("\n");
    tables::Rows rows(step_schema, session.language);
    for (const law::ExplanationStep& step : one.steps) rows.add(step.date, step.text);
    tables::Table steps = std::move(rows).table();
    steps.title = (one.record.empty() ? "" : std::string(one.record) + ' ') + one.path;
    put(to_text(steps));
  }
}

void put_rows(const Session& session, const std::vector<Explained>& list) {
  tables::Rows rows(numbered_step_schema, session.language);
  for (const Explained& one : list) {
    std::int64_t number = 0;
    for (const law::ExplanationStep& step : one.steps) {
      rows.add(one.record, one.path, one.rule, ++number, step.date, step.text);
    }
  }
  put_csv(std::move(rows).table());
}

Json steps_json(const law::Explanation& steps, Language language) {
  Json list = Json::array();
  for (const law::ExplanationStep& step : steps) {
    list.push_back({{"date", step.date ? Json(format_date(*step.date)) : Json(nullptr)},
                    {"text", step.text.in(language)}});
  }
  return list;
}

void print(const Session& session,
           const std::vector<law::FiledDeadline>& deadlines,
           const calendar::Calendar& calendar) {
  const std::vector<Explained> list = explained(deadlines, calendar);
  if (session.format == Format::table) return put_texts(session, list);
  if (session.format == Format::csv) return put_rows(session, list);
  Json document = deadlines_json(deadlines, session.language);
  for (std::size_t i = 0; i < list.size(); ++i) {
    document[i]["steps"] = steps_json(list[i].steps, session.language);
  }
  print_json({{"deadlines", std::move(document)}});
}

void print(const Session& session, const std::vector<law::FiledTrial>& trials) {
  const std::vector<Explained> list = explained(trials);
  if (session.format == Format::table) return put_texts(session, list);
  if (session.format == Format::csv) return put_rows(session, list);
  Json document = Json::array();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const law::RuleTrial& trial = trials[i].trial;
    document.push_back(
        {{"record", list[i].record},
         {"path", list[i].path},
         {"rule", list[i].rule},
         {"regime", trial.regime == nullptr ? Json(nullptr) : Json(trial.regime->id)},
         {"applies", trial.applies},
         {"steps", steps_json(list[i].steps, session.language)}});
  }
  print_json({{"rule_trials", std::move(document)}});
}

/// Those that are meant.
template <class T>
std::vector<T> fitting(const std::vector<T>& all, const Wanted& wanted) {
  std::vector<T> found;
  std::ranges::copy_if(
      all, std::back_inserter(found), [&](const T& one) { return wanted.fits(one); });
  return found;
}

Exit explain_rule(const Session& session, const ExplainOptions& options) {
  const law::Law law = read_law(options.law);
  const RecordSet records = read_set(session, {options.file}, law::concerns_law);
  const calendar::Calendar calendar = law::office_calendar(records);
  const law::AsOf as_of = options.as_of.value_or(session.today);
  Wanted wanted = parse_wanted(options.rule);
  wanted.rule = rule_id(law, wanted.rule);
  const law::FiledAssessment result =
      law::assess(records, law, calendar, as_of, {.tried = wanted.rule});
  const auto deadlines = fitting(result.deadlines, wanted);
  if (!deadlines.empty()) {
    print(session, deadlines, calendar);
    return Exit::clean;
  }
  const auto trials = fitting(result.trials, wanted);
  if (!trials.empty()) {
    print(session, trials);
    return Exit::clean;
  }
  const law::Rule* const rule = law.find_rule(wanted.rule);
  if (rule != nullptr && result.trials.empty()) {
    throw CommandError("no_subject",
                       {"įrašuose nėra, kam taisyklę taikyti",
                        "the records have nothing that the "
                        "rule is held against"},
                       std::string(label(rule->subject).in(session.language)));
  }
  if (result.deadlines.empty()) {
    throw CommandError("no_deadline", {"terminų nėra", "there are no deadlines"}, options.file);
  }
  throw CommandError("no_deadline",
                     {"tokio termino nėra; yra", "there is no such deadline; there are"},
                     what_there_is(result.deadlines, wanted.rule));
}

}  // namespace

void add_law_explain(Command group) {
  auto [command, options] = group.add("explain", law_explain_about, explain_rule);
  command.argument(a_file(options.file), {"Įrašų failas arba „-“", "File of records, or \"-\""});
  command.argument(a_text({"TAISYKLĖ", "RULE"}, options.rule),
                   {"Kurią taisyklę paaiškinti", "Which rule to explain"});
  add_as_of_option(command, options.as_of);
  add_law_option(command, options.law);
}

}  // namespace gerove::cli
