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
    {"Paaiškinti terminą: kiekvienas žingsnis nuo jo pradžios iki paskutinės dienos",
     "Explain a deadline: every step from what it is counted from to its last day"},
    "law explain vgk-2023.gerove byla-01/PROC-DEC --as-of 2023-12-31",
    {"TERMINAS yra taisyklė (PROC-DEC), taisyklė su vieta (PROC-DEC@case_file.procedures[0]) ar\n"
     "įrašo taisyklė (byla-01/PROC-DEC). Tinka keli – paaiškinami visi. Vietas rodo „due --all“.",
     "DEADLINE is a rule (PROC-DEC), a rule with a place (PROC-DEC@case_file.procedures[0]) or a\n"
     "record with a rule (byla-01/PROC-DEC). If several fit, all are explained. The places are\n"
     "shown by \"due --all\"."}};

struct ExplainOptions {
  std::string file;
  std::string deadline;
  std::optional<Date> as_of;
  std::string law;
};

/// Which deadlines are meant. What is empty may be anything.
struct Wanted {
  std::string record;
  std::string rule;
  std::string path;

  bool fits(const law::FiledDeadline& filed) const {
    return filed.deadline.rule->id == rule && (record.empty() || filed.record == record) &&
           (path.empty() || filed.deadline.subject.path() == path);
  }
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

/// Explanations, one deadline after another.
class Explained {
 public:
  Explained(const Session& session, const calendar::Calendar& calendar)
      : session_(session), calendar_(calendar) {}

  void print(const std::vector<law::FiledDeadline>& deadlines) const {
    switch (session_.format) {
      case Format::table: print_texts(deadlines); break;
      case Format::csv: put(to_csv(table(deadlines))); break;
      case Format::json: print_document(deadlines); break;
    }
  }

 private:
  void print_texts(const std::vector<law::FiledDeadline>& deadlines) const {
    for (const law::FiledDeadline& filed : deadlines) {
      if (&filed != &deadlines.front()) put("\n");
      tables::Rows rows(step_schema, session_.language);
      for (const law::ExplanationStep& step : law::explain(filed.deadline, calendar_)) {
        rows.add(step.date, step.text);
      }
      tables::Table steps = std::move(rows).table();
      steps.title = (filed.record.empty() ? "" : std::string(filed.record) + ' ') +
                    filed.deadline.subject.path();
      put(to_text(steps));
    }
  }

  tables::Table table(const std::vector<law::FiledDeadline>& deadlines) const {
    tables::Rows rows(numbered_step_schema, session_.language);
    for (const law::FiledDeadline& filed : deadlines) {
      std::int64_t number = 0;
      for (const law::ExplanationStep& step : law::explain(filed.deadline, calendar_)) {
        rows.add(filed.record,
                 filed.deadline.subject.path(),
                 filed.deadline.rule->id,
                 ++number,
                 step.date,
                 step.text);
      }
    }
    return std::move(rows).table();
  }

  void print_document(const std::vector<law::FiledDeadline>& deadlines) const {
    Json list = deadlines_json(deadlines, session_.language);
    for (std::size_t i = 0; i < deadlines.size(); ++i) {
      Json steps = Json::array();
      for (const law::ExplanationStep& step : law::explain(deadlines[i].deadline, calendar_)) {
        steps.push_back({{"date", step.date ? Json(format_date(*step.date)) : Json(nullptr)},
                         {"text", step.text.in(session_.language)}});
      }
      list[i]["steps"] = std::move(steps);
    }
    print_json({{"deadlines", std::move(list)}});
  }

  const Session& session_;
  const calendar::Calendar& calendar_;
};

Exit explain_deadline(const Session& session, const ExplainOptions& options) {
  const law::Law law = read_law(options.law);
  const RecordSet records = read_set(session, {options.file}, law::concerns_law);
  const calendar::Calendar calendar = law::office_calendar(records);
  const Date as_of = options.as_of.value_or(session.today);
  const auto deadlines = law::assess(records, law, calendar, as_of).deadlines;
  Wanted wanted = parse_wanted(options.deadline);
  wanted.rule = rule_id(law, wanted.rule);
  std::vector<law::FiledDeadline> fitting;
  std::ranges::copy_if(deadlines,
                       std::back_inserter(fitting),
                       [&](const law::FiledDeadline& filed) { return wanted.fits(filed); });
  if (deadlines.empty()) {
    throw CommandError("no_deadline", {"terminų nėra", "there are no deadlines"}, options.file);
  }
  if (fitting.empty()) {
    throw CommandError("no_deadline",
                       {"tokio termino nėra; yra", "there is no such deadline; there are"},
                       what_there_is(deadlines, wanted.rule));
  }
  Explained(session, calendar).print(fitting);
  return Exit::clean;
}

}  // namespace

void add_law_explain(Command group) {
  auto [command, options] = group.add("explain", law_explain_about, explain_deadline);
  command.argument(a_file(options.file), {"Įrašų failas arba „-“", "File of records, or \"-\""});
  command.argument(a_text({"TERMINAS", "DEADLINE"}, options.deadline),
                   {"Kurį terminą paaiškinti", "Which deadline to explain"});
  add_as_of_option(command, options.as_of);
  add_law_option(command, options.law);
}

}  // namespace gerove::cli
