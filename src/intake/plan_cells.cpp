#include "intake/plan_cells.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "gerove/intake/criterion.hpp"
#include "gerove/intake/roles.hpp"
#include "gerove/intake/term.hpp"
#include "intake/token_cursor.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

constexpr std::uint32_t year_for_reading = 2024;  // which one does not matter

/// Words by which people say when; patterns as in words.hpp.
constexpr std::string_view words_of_time[] = {
    "metai",    "metu",    "metus",  "metais",    "m",        "ketv",        "ketvirt*",
    "pusm",     "pusmet*", "men",    "menes*",    "menuo",    "menesio",     "sav",
    "savait*",  "d",       "diena",  "dienos",    "dienomis", "dienas",      "val",
    "pavasar*", "vasar*",  "ruden*", "ruduo",     "ziem*",    "atostog*",    "kaled*",
    "velyk*",   "iki",     "nuo",    "nuolat*",   "kas",      "kasmet",      "kada",
    "kartas",   "karta",   "kartus", "trimestr*", "semestr*", "periodiskai", "reguliariai",
    "pagal",    "visada",  "per",    "karto"};

constexpr std::string_view amount_words[] = {"eur",
                                             "euru",
                                             "euro",
                                             "lt",
                                             "tukst",
                                             "mln",
                                             "vnt",
                                             "val",
                                             "proc",
                                             "is",
                                             "viso",
                                             "suma",
                                             "bendra"};

bool names_month(const Tokens& tokens) {
  TokenCursor cursor(tokens.all());
  while (cursor.more()) {
    const std::size_t at = cursor.at();
    if (take_month(cursor) != 0) return true;
    cursor.go_to(at + 1);
  }
  return false;
}

bool has_date_of_digits(const Tokens& tokens) {
  const auto is_year = [](const Token& token) {
    return token.kind == TokenKind::number && token.text.size() == 4 &&
           (token.text.starts_with("19") || token.text.starts_with("20"));
  };
  return std::ranges::any_of(tokens.all(), is_year);
}

}  // namespace

bool says_something(std::string_view text) {
  constexpr std::string_view answers[] = {"+", "✓", "✔", "√", "●", "■", "*", "?"};
  return has_word(text) || std::ranges::any_of(answers, [&](std::string_view mark) {
           return text.find(mark) != text.npos;
         });
}

std::optional<std::uint32_t> lone_number(std::string_view text) {
  std::optional<std::uint32_t> number;
  const Tokens tokens(text);
  for (const Token& token : tokens.all()) {
    if (token.kind == TokenKind::mark) continue;
    if (number || token.kind != TokenKind::number) return std::nullopt;
    number = small_number(token.text);
    if (!number) return std::nullopt;
  }
  return number;
}

bool is_lone_number(std::string_view text) {
  constexpr std::string_view digits = "0123456789.) ";
  constexpr std::string_view numerals = "IVX.) ";
  text = trim(text);
  return has_word(text) && (text.find_first_not_of(digits) == text.npos ||
                            text.find_first_not_of(numerals) == text.npos);
}

bool is_dated(std::string_view text) {
  const auto terms = read_terms(text, {.year = year_for_reading});
  return !terms.empty() && std::ranges::all_of(terms, [](const TermReading& reading) {
    const TermKind kind = reading.term.kind;
    return kind != TermKind::unspecified && kind != TermKind::continuous &&
           kind != TermKind::as_needed && kind != TermKind::relative;
  });
}

bool speaks_of_time(std::string_view text) {
  const auto terms = read_terms(text, {.year = year_for_reading});
  const bool read = std::ranges::any_of(terms, [](const TermReading& reading) {
    return reading.term.kind != TermKind::unspecified || reading.problem != TermProblem::unread;
  });
  if (read) return true;
  const Tokens tokens(text.substr(0, longest_phrase));
  return names_month(tokens) || has_date_of_digits(tokens) ||
         std::ranges::any_of(tokens.all(),
                             [](const Token& token) { return matches_any(token, words_of_time); });
}

bool is_role(std::string_view text) {
  const auto all = read_responsibles(text);
  return !all.empty() && std::ranges::all_of(all, [](const ResponsibleReading& reading) {
    return reading.responsible.role != RoleKind::unspecified ||
           reading.responsible.institution_kind != InstitutionKind::unspecified;
  });
}

bool is_criterion(std::string_view text) {
  const auto all = read_criteria(text);
  return !all.empty() && std::ranges::all_of(all, [](const CriterionReading& reading) {
    return reading.criterion.kind != CriterionKind::unspecified;
  });
}

bool begins_total(std::string_view text) {
  constexpr std::size_t enough = 100;  // bytes in which the first words stand
  const Tokens tokens(trim(text).substr(0, enough));
  TokenCursor cursor(tokens.all());
  if (cursor.take("viso") || (cursor.take("is") && cursor.take("viso"))) return true;
  cursor.go_to(0);
  cursor.take("bendra");
  return cursor.take("suma") && (!cursor.more() || cursor.next().kind == TokenKind::mark);
}

bool is_amount(std::string_view text) {
  const Tokens tokens(text.substr(0, longest_phrase));
  return std::ranges::all_of(tokens.all(), [](const Token& token) {
    return token.kind != TokenKind::word || matches_any(token, amount_words);
  });
}

}  // namespace gerove::intake
