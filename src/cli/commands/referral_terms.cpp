#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/law_source.hpp"
#include "cli/output/output.hpp"
#include "core/joined.hpp"
#include "gerove/core/code_list.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/referral/terms.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::cli {

namespace {

using referral::TermRule;

constexpr About referral_terms_about{
    {"Siuntimų terminai: nuo ko skaičiuojami, kas juos nustato, kam pranešama praleidus",
     "Terms of referrals: counted from what, set by what, and whom to tell when missed"},
    "referral terms",
    {"Skaičių čia nėra: termino ilgį pasako teisė, savivaldybės susitarti terminai\n"
     "(agreedTerms, pagal taisyklės pavadinimą) arba pats siuntimas. Jei nė vienas – terminas\n"
     "nežinomas.",
     "There are no numbers here: the length of a term comes from law, from the terms that the\n"
     "municipality agreed (agreedTerms, by the name of the rule) or from the referral itself.\n"
     "If none says it, the term is unknown."}};

struct TermsOptions {
  std::optional<Date> as_of;
};

/// Where the law says it, as in force on a day.
std::string citations(const law::Law& law, const TermRule& term, Date day) {
  const law::Rule* const rule = law.find_rule(term.law);
  if (rule == nullptr) return {};
  std::vector<std::string> places;
  for (const law::Row* const row : law.rows_on(*rule, day)) {
    places.push_back(law::citation_text(*row));
  }
  return joined(places, "; ");
}

std::string events_text(const TermRule& term, Language language) {
  std::vector<std::string> labels;
  for (const ReferralEventKind kind : term.done) labels.push_back(label_in(kind, language));
  return joined(labels, ", ");
}

/// Which of its own days the referral states it with.
std::string stated_text(const TermRule& term) {
  if (term.stated == nullptr) return {};
  return term.stated == &Referral::answer_due ? "answerDue" : "startDue";
}

using tables::column;
using tables::if_specified;

/// One row for each term.
constexpr auto term_schema =
    tables::schema("terms",
                   {"Siuntimų terminai", "Terms of referrals"},
                   column<std::string>("rule", {"Taisyklė", "Rule"}),
                   column<std::string>("title", {"Ką padaryti", "What"}),
                   column<ReferralKind>("kind", {"Rūšis", "Kind"}),
                   column<Urgency>("urgency", {"Skuba", "Urgency"}),
                   column<referral::TermAnchor>("anchor", {"Nuo", "Counted from"}),
                   column<std::string>("done", {"Įvykdo", "Fulfilled by"}),
                   column<std::string>("law", {"Teisė", "Law"}),
                   column<std::string>("citation", {"Nuoroda", "Citation"}),
                   column<std::string>("also", {"Arba kaip", "Or as"}),
                   column<std::string>("stated", {"Arba laukas", "Or the field"}),
                   column<referral::Addressee>("to", {"Kam", "To whom"}));

Exit show_terms(const Session& session, const TermsOptions& options) {
  const law::Law law = law::lithuanian_law();
  const Date day = options.as_of.value_or(session.today);
  tables::Rows rows(term_schema, session.language);
  for (const TermRule& term : referral::term_rules()) {
    rows.add(term.id,
             term.title,
             if_specified(term.kind),
             if_specified(term.urgency),
             term.anchor,
             events_text(term, session.language),
             term.law,
             citations(law, term, day),
             term.also_agreed,
             stated_text(term),
             if_specified(term.to));
  }
  print_tables(session, {{"terms", std::move(rows).table()}});
  return Exit::clean;
}

}  // namespace

void add_referral_terms(Command group) {
  auto [command, options] = group.add("terms", referral_terms_about, show_terms);
  add_as_of_option(command, options.as_of);
}

}  // namespace gerove::cli
