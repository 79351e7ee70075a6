#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/law_source.hpp"
#include "cli/input/values.hpp"
#include "cli/output/output.hpp"
#include "gerove/tables/rules.hpp"

namespace gerove::cli {

namespace {

constexpr About law_list_about{
    {"Kokios taisyklės galioja tą dieną", "Which rules are in force on a day"},
    "law list --on 2023-12-31",
    {"Taisyklė, kuri tą dieną skirtingais atvejais sako skirtingai, rodoma keliomis eilutėmis;\n"
     "atvejus pasako „law show“. Redakcija, kurios pabaiga savivaldybėse skiriasi, rodoma ir\n"
     "jai pasibaigus. „nežinoma“ reiškia, kad to niekas neskaitė ar nerado.",
     "A rule that says different things in different cases has several lines; \"law show\" tells\n"
     "the cases. An edition whose end differs by municipality is shown behind its end, too.\n"
     "\"unknown\" means that nobody has read or found it."}};

struct LawListOptions {
  std::optional<Date> on;
  std::string law;
};

Exit list_rules(const Session& session, const LawListOptions& options) {
  const law::Law law = read_law(options.law);
  const Date day = options.on.value_or(session.today);
  print_tables(
      session, {{"rules", tables::rules(law, day, session.language)}}, {{"on", format_date(day)}});
  return Exit::clean;
}

}  // namespace

void add_law_list(Command group) {
  auto [command, options] = group.add("list", law_list_about, list_rules);
  command.option("--on",
                 a_date({"DATA", "DATE"}, options.on),
                 {"Kurią dieną; be to – šiandien", "On which day; otherwise today"});
  add_law_option(command, options.law);
}

}  // namespace gerove::cli
