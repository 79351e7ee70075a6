#include "gerove/intake/term.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/words.hpp"
#include "gerove/intake/citation.hpp"
#include "intake/phrase_vocabulary.hpp"
#include "intake/term_parser.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

struct Sense {
  TermKind kind{};
  std::vector<Period> intervals{};
  TermProblem problem = TermProblem::none;
};

bool is_year(const Token& token) {
  return token.kind == TokenKind::number && token.text.size() == 4;
}

/// The words of a term without its years; the year if there is exactly one.
struct Phrase {
  std::string words;
  std::optional<std::uint32_t> year{};
  std::size_t years{};
  bool plain = true;  // no marks but full stops and what joins two years
};

Phrase phrase_of(const std::vector<Token>& tokens) {
  Phrase phrase;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (is_year(token)) {
      ++phrase.years;
      phrase.year = small_number(token.text);
    } else if (token.kind == TokenKind::mark) {
      const bool joins_years = i > 0 && i + 1 < tokens.size() && is_year(tokens[i - 1]) &&
                               is_year(tokens[i + 1]) && (token.is('-') || token.is('/'));
      phrase.plain = phrase.plain && (token.is('.') || joins_years);
    } else {
      if (!phrase.words.empty()) phrase.words += ' ';
      phrase.words += token.text;
    }
  }
  return phrase;
}

/// The phrase without what says only whose year it is ("m." behind it) or how often ("2 kartus").
std::string_view core_of(std::string_view words, std::string_view head) {
  if (words.starts_with(head)) words.remove_prefix(head.size());
  return words;
}

std::string_view without_count(std::string_view words) {
  const std::size_t space = words.find(' ');
  const bool counts = space != words.npos && small_number(words.substr(0, space)).has_value() &&
                      words.substr(space + 1).starts_with("kart");
  return counts ? words.substr(space + 1) : words;
}

std::optional<Sense> read_recurring(const Phrase& phrase, std::optional<std::uint32_t> plan_year) {
  if (!phrase.plain || phrase.years > 1) return std::nullopt;
  const std::string_view words = without_count(phrase.years == 1 ? core_of(phrase.words, "m ")
                                                                 : std::string_view(phrase.words));
  for (const YearPartWord& row : recurring_phrases) {
    if (!matches(words, row.word)) continue;
    Sense sense{.kind = kind_of(row.part)};
    const auto year = phrase.year ? phrase.year : plan_year;
    if (!year || !is_calendar_year(*year)) {
      sense.problem = TermProblem::year_missing;
      return sense;
    }
    for (int n = 1; n <= parts_in_year(row.part); ++n) {
      sense.intervals.push_back(period_of(row.part, static_cast<int>(*year), n));
    }
    return sense;
  }
  return std::nullopt;
}

Sense sense_of(std::string_view text, std::optional<std::uint32_t> year) {
  if (text.size() > longest_phrase) return {.problem = TermProblem::unread};
  const Tokens tokens(text);
  const Phrase phrase = phrase_of(tokens.all());
  if (phrase.plain && matches_any(phrase.words, school_year_phrases)) {
    return {.kind = TermKind::school_year};
  }
  if (phrase.plain && phrase.years == 0) {
    if (matches_any(phrase.words, as_needed_phrases)) return {.kind = TermKind::as_needed};
    if (matches_any(phrase.words, continuous_phrases)) return {.kind = TermKind::continuous};
  }
  if (auto recurring = read_recurring(phrase, year)) return *recurring;
  ParsedTerm parsed = parse_term(tokens.all(), year);
  return {parsed.kind, std::move(parsed.intervals), parsed.problem};
}

/// Whether the sense is told, whatever is wrong with it.
bool is_understood(const TermReading& reading) { return reading.problem != TermProblem::unread; }

std::size_t offset_in(std::string_view cell, std::string_view part) {
  return static_cast<std::size_t>(part.data() - cell.data());
}

/// The parts of a cell between semicolons, save those inside a citation of an act. (Commas inside
/// one separate nothing, for its other words are no term.)
std::vector<std::string_view> parts_of(std::string_view cell) {
  std::vector<std::string_view> parts = split_at_semicolons(cell);
  if (parts.size() < 2) return parts;
  const auto citations = read_citations(cell);
  const auto is_cited = [&](std::size_t offset) {
    return std::ranges::any_of(citations, [&](const Citation& citation) {
      return citation.begin < offset && offset < citation.end;
    });
  };
  std::vector<std::string_view> whole;
  bool open = false;
  for (const std::string_view part : parts) {
    const std::size_t end = offset_in(cell, part) + part.size();
    if (open) {
      const std::size_t begin = offset_in(cell, whole.back());
      whole.back() = cell.substr(begin, end - begin);
    } else {
      whole.push_back(part);
    }
    open = is_cited(end);
  }
  return whole;
}

void read_part(std::string_view cell,
               std::string_view part,
               std::optional<std::uint32_t> year,
               std::vector<TermReading>& out) {
  const auto read = [&](std::string_view text) {
    TermReading reading = read_term(text, year);
    reading.offset = offset_in(cell, text);
    return reading;
  };
  TermReading whole = read(part);
  const auto texts =
      part.size() <= longest_phrase ? split_at_commas(part) : std::vector<std::string_view>{};
  if (!is_understood(whole) && texts.size() > 1) {
    std::vector<TermReading> several;
    for (const std::string_view text : texts) several.push_back(read(text));
    if (std::ranges::all_of(several, is_understood)) {
      std::ranges::move(several, std::back_inserter(out));
      return;
    }
  }
  out.push_back(std::move(whole));
}

}  // namespace

TermReading read_term(std::string_view text, std::optional<std::uint32_t> year) {
  text = trim(text);
  Sense sense = sense_of(text, year);
  TermReading reading;
  reading.term.kind = sense.kind;
  reading.term.text = text;
  reading.term.intervals = std::move(sense.intervals);
  reading.problem = sense.problem;
  return reading;
}

std::vector<TermReading> read_terms(std::string_view cell, std::optional<std::uint32_t> year) {
  std::vector<TermReading> terms;
  for (const std::string_view part : parts_of(cell)) read_part(cell, part, year, terms);
  return terms;
}

}  // namespace gerove::intake
