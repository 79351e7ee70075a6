#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/code_word.hpp"
#include "cli/command.hpp"
#include "cli/law_source.hpp"
#include "cli/output.hpp"
#include "cli/rule_text.hpp"
#include "cli/values.hpp"
#include "gerove/law/explanation.hpp"

namespace gerove::cli {

namespace {

using law::Row;
using law::Rule;
using Texts = std::vector<std::string>;

constexpr About about{
    {"Kokios taisyklės galioja tą dieną", "Which rules are in force on a day"},
    "law list --on 2023-12-31",
    {"Taisyklė, kuri tą dieną skirtingais atvejais sako skirtingai, rodoma keliomis eilutėmis;\n"
     "atvejus pasako „law show“. Redakcija, kurios pabaiga savivaldybėse skiriasi, rodoma ir\n"
     "jai pasibaigus. „nežinoma“ reiškia, kad to niekas neskaitė ar nerado.",
     "A rule that says different things in different cases has several lines; \"law show\" tells\n"
     "the cases. An edition whose end differs by municipality is shown behind its end, too.\n"
     "\"unknown\" means that nobody has read or found it."}};

struct ListOptions {
  std::optional<Date> on;
  std::string law;
};

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

}  // namespace

void add_law_list(Command group) {
  auto [command, options] = group.add("list", about, list_rules);
  command.option("--on",
                 a_date({"DATA", "DATE"}, options.on),
                 {"Kurią dieną; be to – šiandien", "On which day; otherwise today"});
  add_law_option(command, options.law);
}

}  // namespace gerove::cli
