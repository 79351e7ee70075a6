#include "intake/column_title.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/words.hpp"
#include "intake/column_vocabulary.hpp"

namespace gerove::intake {

namespace {

constexpr std::size_t last_rank = std::size(column_words);

/// A part of a title, of which the last known word decides.
struct TitlePart {
  std::optional<ColumnKind> kind{};
  std::size_t rank = last_rank;
  bool of_criterion = false;  // words before the head
  bool of_measure = false;
  bool of_start = false;
  bool of_end = false;
};

/// Adds the next word of a part.
void take_word(const Token& token, TitlePart& part) {
  const auto* const known = std::ranges::find_if(
      column_words, [&](const ColumnWord& row) { return matches(token.text, row.word); });
  if (known != std::end(column_words)) {
    part.kind = known->kind;
    part.rank = static_cast<std::size_t>(known - std::begin(column_words));
  }
  part.of_criterion = part.of_criterion || matches_any(token, criterion_genitives);
  part.of_measure = part.of_measure || matches_any(token, measure_genitives);
  part.of_start = part.of_start || matches(token.text, "pradzi*");
  part.of_end = part.of_end || matches(token.text, "pabaig*");
}

/// What the words before the head make of it: "pradžios data", "rodiklio pavadinimas".
void settle(TitlePart& part) {
  const bool bounds = part.kind == ColumnKind::term_start || part.kind == ColumnKind::term_end;
  if (bounds && part.of_start && part.of_end) {
    part.kind = ColumnKind::term;
  } else if (part.kind == ColumnKind::term && part.of_start != part.of_end) {
    part.kind = part.of_start ? ColumnKind::term_start : ColumnKind::term_end;
  } else if (part.kind == ColumnKind::goal && part.of_measure) {
    part.kind = ColumnKind::kept;
  } else if (part.kind == ColumnKind::measure && part.of_criterion) {
    part.rank = last_rank;
  }
}

bool parts_titles(const Token& token) {
  constexpr char marks[] = {',', ';', '/', ':', '(', ')'};
  return std::ranges::any_of(marks, [&](char mark) { return token.is(mark); }) ||
         (token.is('-') && token.spaced) || token.is("ir") || token.is("bei");
}

/// The parts that say something: those in brackets only if no others do.
std::vector<TitlePart> parts_of(const Tokens& tokens) {
  std::vector<TitlePart> parts;
  std::vector<TitlePart> glosses;
  TitlePart part;
  bool in_brackets = false;
  const auto end_part = [&] {
    settle(part);
    if (part.kind) (in_brackets ? glosses : parts).push_back(part);
    part = {};
  };
  for (const Token& token : tokens.all()) {
    if (parts_titles(token)) {
      end_part();
      in_brackets = token.is('(') || (in_brackets && !token.is(')'));
    } else if (token.kind == TokenKind::word) {
      take_word(token, part);
    }
  }
  end_part();
  return parts.empty() ? glosses : parts;
}

bool is_level(ColumnKind kind) {
  return kind == ColumnKind::goal || kind == ColumnKind::task || kind == ColumnKind::measure;
}

bool is_time(ColumnKind kind) {
  return kind == ColumnKind::term || kind == ColumnKind::term_start || kind == ColumnKind::term_end;
}

/// One meaning of two parts: a number beside something else is part of it, levels are the lowest of
/// them, a start and an end are a term.
TitleMeaning joined_meaning(const TitleMeaning& a, const TitleMeaning& b) {
  if (a.kind == b.kind) return a.rank <= b.rank ? a : b;
  if (a.kind == ColumnKind::number) return b;
  if (b.kind == ColumnKind::number) return a;
  const std::size_t rank = std::min(a.rank, b.rank);
  if (is_level(a.kind) && is_level(b.kind)) {
    return {std::max(a.kind, b.kind), rank, std::min(a.top, b.top)};
  }
  const ColumnKind kind =
      is_time(a.kind) && is_time(b.kind) ? ColumnKind::term : ColumnKind::two_kinds;
  return {kind, rank, kind};
}

}  // namespace

TitleMeaning read_column_title(std::string_view title) {
  const Tokens tokens(title);
  const bool responsible = std::ranges::any_of(tokens.all(), [](const Token& token) {
    return token.kind == TokenKind::word && matches(token.text, "atsaking*");
  });
  if (responsible) return {ColumnKind::responsible, 0, ColumnKind::responsible};
  TitleMeaning meaning{ColumnKind::other, last_rank, ColumnKind::other};
  for (const TitlePart& part : parts_of(tokens)) {
    const TitleMeaning one{*part.kind, part.rank, *part.kind};
    meaning = meaning.kind == ColumnKind::other ? one : joined_meaning(meaning, one);
  }
  return meaning;
}

}  // namespace gerove::intake
