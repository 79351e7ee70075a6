#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/code_word.hpp"
#include "cli/command.hpp"
#include "cli/failures.hpp"
#include "cli/law_source.hpp"
#include "cli/near_matches.hpp"
#include "cli/output.hpp"
#include "cli/rule_text.hpp"
#include "cli/values.hpp"
#include "gerove/law/explanation.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;
using law::Row;
using law::Rule;
using Texts = std::vector<std::string>;

constexpr Text group_about{"Parodyti teisę: taisykles, jų redakcijas, kaip suskaičiuotas terminas",
                           "Show the law: rules, their editions, how a deadline was counted"};

constexpr About list_about{
    {"Kokios taisyklės galioja tą dieną", "Which rules are in force on a day"},
    "law list --on 2023-12-31",
    {"Taisyklė, kuri tą dieną skirtingais atvejais sako skirtingai, rodoma keliomis eilutėmis;\n"
     "atvejus pasako „law show“. Redakcija, kurios pabaiga savivaldybėse skiriasi, rodoma ir po\n"
     "jos. „nežinoma“ reiškia, kad to niekas neskaitė ar nerado.",
     "A rule that says different things in different cases has several lines; \"law show\" tells\n"
     "the cases. An edition whose end differs by municipality is shown behind it, too. "
     "\"unknown\"\n"
     "means that nobody has read or found it."}};

constexpr About show_about{{"Ką sako taisyklė: visos redakcijos, sąlygos, nuorodos, šaltiniai",
                            "What a rule says: all editions, conditions, citations, sources"},
                           "law show PROC-DEC",
                           {}};

constexpr About diff_about{
    {"Kuo skiriasi dvi įstatymo redakcijos", "How two editions of the law differ"},
    "law diff R4c R5",
    {"Rodomos taisyklės, kurių turinys, sąlygos ar nuorodos skiriasi, ir tik tai, kas skiriasi.",
     "Shown are rules whose content, conditions or citations differ, and only what differs."}};

struct ListOptions {
  std::optional<Date> on;
  std::string law;
};

struct ShowOptions {
  std::string rule;
  std::optional<Date> on;
  std::string law;
};

struct DiffOptions {
  std::string a;
  std::string b;
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

const law::Regime& regime_named(const law::Law& law, const std::string& name) {
  for (const law::Regime& regime : law.table().regimes) {
    if (in_capitals(regime.id) == in_capitals(name)) return regime;
  }
  Texts ids;
  for (const law::Regime& regime : law.table().regimes) ids.push_back(regime.id);
  throw CommandError("no_edition",
                     {"tokios redakcijos nėra; yra", "there is no such edition; there are"},
                     joined(ids, ", "));
}

report::Word status_word(law::ValueStatus status, Language language) {
  return status == law::ValueStatus{} ? report::Word{} : word_of(status, language);
}

// --- list

/// The editions of a row that are in force on a day.
std::string edition_on(const law::Law& law, const Row& row, Date day, Language language) {
  if (row.in_force) return edition_text(row, language);
  Texts ids;
  for (const std::string& id : row.regimes) {
    const law::Regime& regime = *law.find_regime(id);
    if (*regime.from <= day && (!regime.to || day <= *regime.to)) ids.push_back(id);
  }
  return joined(ids, ", ");
}

Exit list_rules(const Session& session, const ListOptions& options) {
  const law::Law law = read_law(options.law);
  const Date day = options.on.value_or(session.today);
  report::Table table = make_table(session,
                                   {column(session, "rule", {"Taisyklė", "Rule"}),
                                    column(session, "title", {"Apie ką", "About"}),
                                    column(session, "subject", {"Kam taikoma", "Held against"}),
                                    column(session, "edition", {"Redakcija", "Edition"}),
                                    column(session, "value", {"Ką sako", "Value"}),
                                    column(session, "citation", {"Nuoroda", "Citation"}),
                                    column(session, "status", {"Patikimumas", "Status"})});
  table.title = session.say({"Taisyklės", "Rules"}) + ", " + format_date(day);
  for (const Rule& rule : law.table().rules) {
    for (const Row* row : law.rows_on(rule, day)) {
      table.rows.push_back({rule.id,
                            text_of(rule.title, session.language),
                            word_of(rule.subject, session.language),
                            edition_on(law, *row, day, session.language),
                            value_text(*row, session.language),
                            law::citation_text(*row),
                            status_word(row->value_status, session.language)});
    }
  }
  print_tables(session, {{"rules", std::move(table)}}, {{"on", format_date(day)}});
  return Exit::clean;
}

// --- show

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

/// Shows one rule.
class RuleShow {
 public:
  RuleShow(const Session& session, const law::Law& law, const Rule& rule)
      : session_(session), language_(session.language), law_(law), rule_(rule) {}

  void print(const std::vector<const Row*>& rows) const {
    switch (session_.format) {
      case Format::table: print_text(rows); break;
      case Format::csv: put(report::to_csv(table(rows))); break;
      case Format::json: print_json(document(rows)); break;
    }
  }

 private:
  void line(Text words, const std::string& text, bool indented = false) const {
    if (!text.empty()) put((indented ? "  " : "") + session_.say(words) + ": " + text + '\n');
  }

  void print_text(const std::vector<const Row*>& rows) const {
    put(rule_.id + ": " + text_of(rule_.title, language_) + '\n');
    line({"Kam taikoma", "Held against"}, label_in(rule_.subject, language_));
    line({"Kiti vardai", "Other names"}, joined(rule_.aliases, ", "));
    line({"Pažeidus sakoma", "Said when broken"}, text_of(rule_.finding, language_));
    if (rule_.info == Answer::yes) {
      put(session_.say({"Padarinių teisė nenustato: tik pastaba.\n",
                        "The law sets no consequence: a note only.\n"}));
    }
    if (rows.empty()) {
      put(session_.say({"Tą dieną negalioja.\n", "Not in force on that day.\n"}));
    }
    for (const Row* row : rows) print_row(*row);
  }

  void print_row(const Row& row) const {
    put('\n' + heading(row) + '\n');
    for (const std::string& statement : statements(row, law_, language_)) {
      put("  " + statement + '\n');
    }
    for (const std::string& condition : conditions(row, language_)) {
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
    const std::string editions = edition_text(row, language_);
    if (row.regimes.size() != 1) return editions;
    return editions + " – " + text_of(law_.find_regime(row.regimes[0])->title, language_);
  }

  std::string status_text(const Row& row) const {
    std::string text = status_word(row.value_status, language_).title;
    if (row.counting_status != law::ValueStatus{}) {
      text += session_.say({"; skaičiavimo būdas: ", "; way of counting: "}) +
              label_in(row.counting_status, language_);
    }
    return text;
  }

  report::Table table(const std::vector<const Row*>& rows) const {
    report::Table table =
        make_table(session_,
                   {column(session_, "edition", {"Redakcija", "Edition"}),
                    column(session_, "kind", {"Rūšis", "Kind"}),
                    column(session_, "value", {"Reikšmė", "Value"}),
                    column(session_, "says", {"Ką sako", "Says"}),
                    column(session_, "when", {"Kai", "When"}),
                    column(session_, "citation", {"Nuoroda", "Citation"}),
                    column(session_, "status", {"Patikimumas", "Status"}),
                    column(session_, "counting_status", {"Skaičiavimas", "Counting"}),
                    column(session_, "sources", {"Šaltiniai", "Sources"}),
                    column(session_, "quirk", {"Ypatumas", "Oddity"})});
    for (const Row* row : rows) {
      table.rows.push_back({edition_text(*row, language_),
                            row_kind(*row),
                            value_text(*row, language_),
                            joined(statements(*row, law_, language_), "; "),
                            joined(conditions(*row, language_), "; "),
                            law::citation_text(*row),
                            status_word(row->value_status, language_),
                            status_word(row->counting_status, language_),
                            joined(row->sources, ", "),
                            row->quirk});
    }
    return table;
  }

  Json document(const std::vector<const Row*>& rows) const {
    Json list = Json::array();
    for (const Row* row : rows) list.push_back(row_json(*row));
    return {{"rule", rule_.id},
            {"title", text_of(rule_.title, language_)},
            {"aliases", rule_.aliases},
            {"subject", short_name(rule_.subject)},
            {"finding", text_of(rule_.finding, language_)},
            {"rows", std::move(list)}};
  }

  Json row_json(const Row& row) const {
    return {{"edition", edition_text(row, language_)},
            {"kind", row_kind(row)},
            {"value", value_text(row, language_)},
            {"says", statements(row, law_, language_)},
            {"when", conditions(row, language_)},
            {"citation", law::citation_text(row)},
            {"status", status_word(row.value_status, language_).id},
            {"counting_status", status_word(row.counting_status, language_).id},
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

// --- diff

/// A row of each edition; either may be missing.
using RowPair = std::pair<const Row*, const Row*>;

/// The rows of a rule that the editions do not share, each beside its counterpart: the one with the
/// same conditions, else the next one left.
std::vector<RowPair> differing_rows(const Rule& rule, const law::Regime& a, const law::Regime& b) {
  std::vector<RowPair> pairs;
  std::vector<const Row*> of_b;
  const auto is_of = [](const Row& row, const law::Regime& regime) {
    return std::ranges::count(row.regimes, regime.id) != 0;
  };
  for (const Row& row : rule.rows) {
    if (is_of(row, a) && !is_of(row, b)) pairs.emplace_back(&row, nullptr);
    if (is_of(row, b) && !is_of(row, a)) of_b.push_back(&row);
  }
  const auto pair_up = [&](const auto& fits) {
    for (RowPair& pair : pairs) {
      const auto fitting = std::ranges::find_if(
          of_b, [&](const Row* row) { return pair.second == nullptr && fits(*pair.first, *row); });
      if (fitting == of_b.end()) continue;
      pair.second = *fitting;
      of_b.erase(fitting);
    }
  };
  pair_up([](const Row& one, const Row& other) { return one.when == other.when; });
  pair_up([](const Row&, const Row&) { return true; });
  for (const Row* row : of_b) pairs.emplace_back(nullptr, row);
  return pairs;
}

/// What a row says and on what conditions.
Texts content_of(const Row* row, const law::Law& law, Language language) {
  if (row == nullptr) return {};
  Texts texts = statements(*row, law, language);
  for (std::string& condition : conditions(*row, language)) {
    texts.push_back((language == Language::lt ? "kai " : "when ") + condition);
  }
  return texts;
}

/// Those of `texts` that `other` lacks.
Texts only_in(const Texts& texts, const Texts& other) {
  Texts rest;
  std::ranges::copy_if(texts, std::back_inserter(rest), [&](const std::string& text) {
    return std::ranges::count(other, text) == 0;
  });
  return rest;
}

/// What a rule says differently in two editions: only that.
struct RuleDifference {
  const Rule* rule;
  std::string says_a;
  std::string says_b;
  std::string citation_a;
  std::string citation_b;
};

/// What only one of a pair says; a word in place of a row that is missing.
std::string only_said(const Row* row, const Texts& texts, const Texts& other, Language language) {
  const Text nothing{"tokios nuostatos nėra", "nothing of the kind"};
  return row == nullptr ? std::string(nothing.in(language)) : joined(only_in(texts, other), "; ");
}

std::vector<RuleDifference> differences(const law::Law& law,
                                        const law::Regime& a,
                                        const law::Regime& b,
                                        Language language) {
  const auto citation = [](const Row* row) {
    return row == nullptr ? std::string() : law::citation_text(*row);
  };
  std::vector<RuleDifference> all;
  for (const Rule& rule : law.table().rules) {
    for (const auto& [of_a, of_b] : differing_rows(rule, a, b)) {
      const Texts in_a = content_of(of_a, law, language);
      const Texts in_b = content_of(of_b, law, language);
      RuleDifference difference{&rule,
                                only_said(of_a, in_a, in_b, language),
                                only_said(of_b, in_b, in_a, language),
                                citation(of_a),
                                citation(of_b)};
      const bool moved = difference.citation_a != difference.citation_b;
      if (!moved) difference.citation_a = difference.citation_b = "";
      if (moved || in_a != in_b) all.push_back(std::move(difference));
    }
  }
  return all;
}

report::Table differences_table(const Session& session, const std::vector<RuleDifference>& all) {
  report::Table table =
      make_table(session,
                 {column(session, "rule", {"Taisyklė", "Rule"}),
                  column(session, "title", {"Apie ką", "About"}),
                  column(session, "says_a", {"Pirmoji", "The first"}),
                  column(session, "says_b", {"Antroji", "The second"}),
                  column(session, "citation_a", {"Pirmosios nuoroda", "Citation of the first"}),
                  column(session, "citation_b", {"Antrosios nuoroda", "Citation of the second"})});
  for (const RuleDifference& difference : all) {
    table.rows.push_back({difference.rule->id,
                          text_of(difference.rule->title, session.language),
                          difference.says_a,
                          difference.says_b,
                          difference.citation_a,
                          difference.citation_b});
  }
  return table;
}

/// One difference, a line each for what is said and where it stands.
void put_difference(const Session& session,
                    const RuleDifference& difference,
                    const std::string& a,
                    const std::string& b) {
  put('\n' + difference.rule->id + ": " + text_of(difference.rule->title, session.language) + '\n');
  const auto line = [](const std::string& edition, const std::string& text) {
    if (!text.empty()) put("  " + edition + ": " + text + '\n');
  };
  line(a, difference.says_a);
  line(b, difference.says_b);
  const std::string citation = session.say({", nuoroda", ", citation"});
  line(a + citation, difference.citation_a);
  line(b + citation, difference.citation_b);
}

Exit diff_editions(const Session& session, const DiffOptions& options) {
  const law::Law law = read_law(options.law);
  const law::Regime& a = regime_named(law, options.a);
  const law::Regime& b = regime_named(law, options.b);
  const auto all = differences(law, a, b, session.language);
  if (session.format != Format::table) {
    print_tables(session, {{"rules", differences_table(session, all)}}, {{"a", a.id}, {"b", b.id}});
    return Exit::clean;
  }
  put(a.id + " – " + text_of(a.title, session.language) + '\n' + b.id + " – " +
      text_of(b.title, session.language) + '\n');
  for (const RuleDifference& difference : all) put_difference(session, difference, a.id, b.id);
  return Exit::clean;
}

void add_list(Command group) {
  auto [command, options] = group.add("list", list_about, list_rules);
  command.option("--on",
                 a_date({"DATA", "DATE"}, options.on),
                 {"Kurią dieną; be to – šiandien", "On which day; otherwise today"});
  add_law_option(command, options.law);
}

void add_show(Command group) {
  auto [command, options] = group.add("show", show_about, show_rule);
  command.argument(a_text({"TAISYKLĖ", "RULE"}, options.rule),
                   {"Taisyklės kodas", "Id of the rule"});
  command.option("--on",
                 a_date({"DATA", "DATE"}, options.on),
                 {"Tik tai, kas galioja tą dieną", "Only what is in force on that day"});
  add_law_option(command, options.law);
}

void add_diff(Command group) {
  auto [command, options] = group.add("diff", diff_about, diff_editions);
  command.argument(a_text({"REDAKCIJA", "EDITION"}, options.a),
                   {"Redakcijos kodas, pvz., R4c", "Id of an edition, such as R4c"});
  command.argument(a_text({"KITA", "OTHER"}, options.b),
                   {"Su kuria lyginti, pvz., R5", "The one to compare with, such as R5"});
  add_law_option(command, options.law);
}

}  // namespace

void add_law(Command program) {
  Command group = program.group("law", group_about);
  add_list(group);
  add_show(group);
  add_diff(group);
  add_explain(group);
}

}  // namespace gerove::cli
