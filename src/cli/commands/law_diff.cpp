#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
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
#include "gerove/law/explanation.hpp"
#include "gerove/tables/rows.hpp"
#include "tables/rule_text.hpp"

namespace gerove::cli {

namespace {

using law::Row;
using law::Rule;
using Texts = std::vector<std::string>;

constexpr About law_diff_about{
    {"Kuo skiriasi dvi įstatymo redakcijos", "How two editions of the law differ"},
    "law diff R4c R5",
    {"Rodomos taisyklės, kurių turinys, sąlygos ar nuorodos skiriasi, ir tik tai, kas skiriasi.",
     "Shown are rules whose content, conditions or citations differ, and only what differs."}};

struct DiffOptions {
  std::string a;
  std::string b;
  std::string law;
};

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
  Texts texts = tables::statements(*row, law, language);
  for (std::string& condition : tables::conditions(*row, language)) {
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

using tables::column;

/// One row for each difference.
constexpr auto difference_schema = tables::schema(
    "rules",
    {},
    column<std::string>("rule", {"Taisyklė", "Rule"}),
    column<std::string>("title", {"Apie ką", "About"}),
    column<std::string>("says_a", {"Pirmoji", "The first"}),
    column<std::string>("says_b", {"Antroji", "The second"}),
    column<std::string>("citation_a", {"Pirmosios nuoroda", "Citation of the first"}),
    column<std::string>("citation_b", {"Antrosios nuoroda", "Citation of the second"}));

tables::Table differences_table(const Session& session, const std::vector<RuleDifference>& all) {
  tables::Rows rows(difference_schema, session.language);
  for (const RuleDifference& difference : all) {
    rows.add(difference.rule->id,
             tables::text_of(difference.rule->title, session.language),
             difference.says_a,
             difference.says_b,
             difference.citation_a,
             difference.citation_b);
  }
  return std::move(rows).table();
}

/// One difference, a line each for what is said and where it stands.
void put_difference(const Session& session,
                    const RuleDifference& difference,
                    const std::string& a,
                    const std::string& b) {
  put_line("");
  put_line(difference.rule->id + ": " + tables::text_of(difference.rule->title, session.language));
  const auto line = [](const std::string& edition, const std::string& text) {
    if (!text.empty()) put_line("  " + edition + ": " + text);
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
  for (const law::Regime* const edition : {&a, &b}) {
    put_line(edition->id + " – " + tables::text_of(edition->title, session.language));
  }
  for (const RuleDifference& difference : all) put_difference(session, difference, a.id, b.id);
  return Exit::clean;
}

}  // namespace

void add_law_diff(Command group) {
  auto [command, options] = group.add("diff", law_diff_about, diff_editions);
  command.argument(a_text({"REDAKCIJA", "EDITION"}, options.a),
                   {"Redakcijos kodas, pvz., R4c", "Id of an edition, such as R4c"});
  command.argument(a_text({"KITA", "OTHER"}, options.b),
                   {"Su kuria lyginti, pvz., R5", "The one to compare with, such as R5"});
  add_law_option(command, options.law);
}

}  // namespace gerove::cli
