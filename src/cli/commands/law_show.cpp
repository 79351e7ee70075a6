#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/law_source.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/output.hpp"
#include "core/joined.hpp"
#include "core/near_matches.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/tables/print.hpp"
#include "gerove/tables/rows.hpp"
#include "tables/rule_text.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;
using law::Row;
using law::Rule;
using Texts = std::vector<std::string>;

constexpr About law_show_about{{"Ką sako taisyklė: visos redakcijos, sąlygos, nuorodos, šaltiniai",
                                "What a rule says: all editions, conditions, citations, sources"},
                               "law show PROC-DEC",
                               {}};

struct ShowOptions {
  std::string rule;
  std::optional<Date> on;
  std::string law;
};

Texts ids_of(const law::Law& law) {
  Texts ids;
  for (const Rule& rule : law.table().rules) {
    ids.push_back(rule.id);
    ids.insert(ids.end(), rule.aliases.begin(), rule.aliases.end());
  }
  return ids;
}

const Rule& rule_named(const law::Law& law, const std::string& name) {
  for (const std::string& id : {name, in_capitals(name)}) {
    if (const Rule* rule = law.find_rule(id)) return *rule;
  }
  const Texts near = near_matches(name, ids_of(law));
  if (near.empty()) {
    throw CommandError("no_rule",
                       {"tokios taisyklės nėra; visas rodo „law list“",
                        "there is no such rule; \"law list\" shows them all"});
  }
  throw CommandError("no_rule",
                     {"tokios taisyklės nėra; panašios", "there is no such rule; similar ones"},
                     joined(near, ", "));
}

/// A source as people read it.
std::string source_text(const law::Law& law, const std::string& id) {
  const auto& sources = law.table().sources;
  const auto found = std::ranges::find(sources, id, &law::Source::id);
  if (found == sources.end()) return id;
  const std::string text = id + ": " + found->title;
  return found->address.empty() ? text : text + ", " + found->address;
}

Texts source_texts(const law::Law& law, const Row& row) {
  Texts texts;
  for (const std::string& id : row.sources) texts.push_back(source_text(law, id));
  return texts;
}

/// The name of a status; empty where a row does not say.
std::string status_name(law::ValueStatus status) {
  return status == law::ValueStatus{} ? std::string() : short_name(status);
}

using tables::column;

/// One row for each row of a rule.
constexpr auto rule_row_schema =
    tables::schema("rows",
                   {},
                   column<std::string>("edition", {"Redakcija", "Edition"}),
                   column<std::string>("kind", {"Rūšis", "Kind"}),
                   column<std::string>("value", {"Reikšmė", "Value"}),
                   column<std::string>("says", {"Ką sako", "Says"}),
                   column<std::string>("when", {"Kai", "When"}),
                   column<std::string>("citation", {"Nuoroda", "Citation"}),
                   column<law::ValueStatus>("status", {"Patikimumas", "Status"}),
                   column<law::ValueStatus>("counting_status", {"Skaičiavimas", "Counting"}),
                   column<std::string>("sources", {"Šaltiniai", "Sources"}),
                   column<std::string>("quirk", {"Ypatumas", "Oddity"}));

/// Shows one rule.
class RuleShow {
 public:
  RuleShow(const Session& session, const law::Law& law, const Rule& rule)
      : session_(session), language_(session.language), law_(law), rule_(rule) {}

  void print(const std::vector<const Row*>& rows) const {
    switch (session_.format) {
      case Format::table: print_text(rows); break;
      case Format::csv: put_csv(table(rows)); break;
      case Format::json: print_json(document(rows)); break;
    }
  }

 private:
  void line(Text words, const std::string& text, bool indented = false) const {
    if (!text.empty()) put_line((indented ? "  " : "") + session_.say(words) + ": " + text);
  }

  void print_text(const std::vector<const Row*>& rows) const {
    put_line(rule_.id + ": " + tables::text_of(rule_.title, language_));
    line({"Kam taikoma", "Held against"}, label_in(rule_.subject, language_));
    line({"Kiti vardai", "Other names"}, joined(rule_.aliases, ", "));
    line({"Pažeidus sakoma", "Said when broken"}, tables::text_of(rule_.finding, language_));
    if (rule_.info == Answer::yes) {
      put_line(session_.say({"Padarinių teisė nenustato: tik pastaba.",
                             "The law sets no consequence: a note only."}));
    }
    if (rows.empty()) {
      put_line(session_.say({"Tą dieną negalioja.", "Not in force on that day."}));
    }
    for (const Row* row : rows) print_row(*row);
  }

  void print_row(const Row& row) const {
    put_line("");
    put_line(heading(row));
    for (const std::string& statement : tables::statements(row, law_, language_)) {
      put_line("  " + statement);
    }
    for (const std::string& condition : tables::conditions(row, language_)) {
      line({"kai", "when"}, condition, true);
    }
    line({"nuoroda", "citation"}, law::citation_text(row), true);
    line({"patikimumas", "status"}, status_text(row), true);
    for (const std::string& source : source_texts(law_, row)) {
      line({"šaltinis", "source"}, source, true);
    }
    line({"teksto ypatumas", "oddity of the text"}, row.quirk, true);
  }

  /// One edition with its name, several by their ids.
  std::string heading(const Row& row) const {
    const std::string editions = tables::edition_text(row, language_);
    if (row.regimes.size() != 1) return editions;
    return editions + " – " + tables::text_of(law_.find_regime(row.regimes[0])->title, language_);
  }

  std::string status_text(const Row& row) const {
    std::string text = row.value_status == law::ValueStatus{}
                           ? std::string()
                           : label_in(row.value_status, language_);
    if (row.counting_status != law::ValueStatus{}) {
      text += session_.say({"; skaičiavimo būdas: ", "; way of counting: "}) +
              label_in(row.counting_status, language_);
    }
    return text;
  }

  tables::Table table(const std::vector<const Row*>& rows) const {
    tables::Rows made(rule_row_schema, language_);
    for (const Row* row : rows) {
      made.add(tables::edition_text(*row, language_),
               tables::row_kind(*row),
               tables::value_text(*row, language_),
               joined(tables::statements(*row, law_, language_), "; "),
               joined(tables::conditions(*row, language_), "; "),
               law::citation_text(*row),
               tables::if_specified(row->value_status),
               tables::if_specified(row->counting_status),
               joined(row->sources, ", "),
               row->quirk);
    }
    return std::move(made).table();
  }

  Json document(const std::vector<const Row*>& rows) const {
    Json list = Json::array();
    for (const Row* row : rows) list.push_back(row_json(*row));
    return {{"rule", rule_.id},
            {"title", tables::text_of(rule_.title, language_)},
            {"aliases", rule_.aliases},
            {"subject", short_name(rule_.subject)},
            {"finding", tables::text_of(rule_.finding, language_)},
            {"rows", std::move(list)}};
  }

  Json row_json(const Row& row) const {
    return {{"edition", tables::edition_text(row, language_)},
            {"kind", tables::row_kind(row)},
            {"value", tables::value_text(row, language_)},
            {"says", tables::statements(row, law_, language_)},
            {"when", tables::conditions(row, language_)},
            {"citation", law::citation_text(row)},
            {"status", status_name(row.value_status)},
            {"counting_status", status_name(row.counting_status)},
            {"sources", source_texts(law_, row)},
            {"quirk", row.quirk}};
  }

  const Session& session_;
  Language language_;
  const law::Law& law_;
  const Rule& rule_;
};

Exit show_rule(const Session& session, const ShowOptions& options) {
  const law::Law law = read_law(options.law);
  const Rule& rule = rule_named(law, options.rule);
  std::vector<const Row*> rows;
  if (options.on) {
    rows = law.rows_on(rule, *options.on);
  } else {
    for (const Row& row : rule.rows) rows.push_back(&row);
  }
  RuleShow(session, law, rule).print(rows);
  return Exit::clean;
}

}  // namespace

void add_law_show(Command group) {
  auto [command, options] = group.add("show", law_show_about, show_rule);
  command.argument(a_text({"TAISYKLĖ", "RULE"}, options.rule),
                   {"Taisyklės kodas", "Id of the rule"});
  command.option("--on",
                 a_date({"DATA", "DATE"}, options.on),
                 {"Tik tai, kas galioja tą dieną", "Only what is in force on that day"});
  add_law_option(command, options.law);
}

}  // namespace gerove::cli
