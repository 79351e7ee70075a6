#include "gerove/intake/term.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/words.hpp"
#include "gerove/intake/citation.hpp"
#include "intake/term_words.hpp"
#include "intake/term_years.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

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

/// The last year written in the words.
std::optional<std::uint32_t> written_year(std::string_view text) {
  const Tokens tokens(text);
  std::optional<std::uint32_t> year;
  for (const Token& token : tokens.all()) {
    const bool is_year = token.kind == TokenKind::number && token.text.size() == 4;
    const auto number = is_year ? small_number(token.text) : std::nullopt;
    if (number && is_calendar_year(*number)) year = number;
  }
  return year;
}

/// Whether the words of a term had to be given a year.
bool needs_year(const TermReading& reading) {
  return !reading.term.intervals.empty() || reading.problem == TermProblem::year_missing;
}

/// The first day of a term with intervals, or the last if it has no first.
std::optional<Date> first_day_of(const TermReading& reading) {
  const Period& first = reading.term.intervals.front();
  return first.start ? first.start : first.end;
}

/// Reads the terms of a cell one after another; a year written holds for those behind it, unless
/// they go back in the year: they may be of the next.
class TermListReader {
 public:
  TermListReader(std::string_view cell, const TermContext& context)
      : cell_(cell), context_(&context) {}

  TermReading read(std::string_view text) {
    const auto year = text.size() > longest_phrase ? std::nullopt : written_year(text);
    TermReading reading = read_term(text, year ? *context_ : meant());
    reading.offset = offset_in(cell_, text);
    if (!year && goes_back(reading)) {
      reading.term.intervals.clear();
      reading.problem = TermProblem::year_missing;
    }
    if (year) {
      year_ = year;
      dated_ = needs_year(reading);
    }
    if (!reading.term.intervals.empty()) last_day_ = first_day_of(reading);
    return reading;
  }

 private:
  /// Whether a term without year may be of the next: behind a year written, if it lies before the
  /// term before it; else as "gruodžio 20 d.; sausio 8 d.".
  bool goes_back(const TermReading& reading) const {
    if (reading.term.intervals.empty() || !last_day_ || reading.term.recurrence) return false;
    const Date day = *first_day_of(reading);
    if (year_) return day < *last_day_;
    const YearMonthDay before = year_month_day(*last_day_);
    const YearMonthDay now = year_month_day(day);
    return before.year == now.year && may_be_next_year(before.month, now.month);
  }

  /// The context, or what the years written so far leave of it: none, if they are not the plan's.
  TermContext meant() const {
    TermContext context = *context_;
    if (!year_ || (dated_ && calendar_year_of(context) == year_)) return context;
    context.year = dated_ && !context.year ? year_ : std::nullopt;
    context.year_kind = {};
    return context;
  }

  std::string_view cell_;
  const TermContext* context_;
  std::optional<std::uint32_t> year_{};  // the last one written
  bool dated_ = false;                   // in a term of calendar days
  std::optional<Date> last_day_{};       // the first of the term before
};

bool has_written_year(const TermReading& reading) {
  return written_year(reading.term.text).has_value();
}

/// "2023, 2024 m. kovas", "2023 m. kovas, 2024 m.": the month may be of both years.
bool may_share_month(const TermReading& reading, const TermReading& behind) {
  const auto is_year = [](const Term& term) {
    return term.kind == TermKind::year && term.intervals.size() == 1 && !term.recurrence;
  };
  const auto is_narrow = [](const Term& term) {
    return term.kind == TermKind::months || term.kind == TermKind::day;
  };
  if (!has_written_year(reading) || !has_written_year(behind)) return false;
  return is_year(reading.term) ? behind.term.kind != TermKind::year
                               : is_narrow(reading.term) && is_year(behind.term);
}

/// "sausio, kovo 15 d.": the day may be of both months.
bool may_share_day(const TermReading& reading, const TermReading& behind) {
  if (reading.term.kind != TermKind::months || behind.term.kind != TermKind::day) return false;
  const Tokens tokens(reading.term.text);
  return !tokens.all().empty() && is_genitive_month(tokens.all().back());
}

/// "iki kovo 1 d., birželio 1 d.": "iki" may be of both.
bool may_share_bound(const TermReading& reading, const TermReading& behind) {
  const auto is_open = [](const Period& period) { return !period.start || !period.end; };
  return std::ranges::any_of(reading.term.intervals, is_open) && !behind.term.intervals.empty() &&
         std::ranges::none_of(behind.term.intervals, is_open);
}

bool may_share(const TermReading& reading, const TermReading& behind) {
  return may_share_month(reading, behind) || may_share_day(reading, behind) ||
         may_share_bound(reading, behind);
}

/// Whether terms between commas may stand beside one another: what recurs is narrowed by a date
/// behind it ("kas mėnesį, nuo kovo 1 d."), and a year behind may be of those before it.
bool go_together(const std::vector<TermReading>& terms) {
  const auto is_timeless = [](const TermReading& reading) {
    return reading.term.kind == TermKind::continuous || reading.term.kind == TermKind::as_needed;
  };
  const auto recurs = [](const TermReading& reading) {
    return reading.term.recurrence.has_value();
  };
  const auto others = std::ranges::count_if(
      terms, [&](const TermReading& reading) { return !is_timeless(reading); });
  if (others > 1 && std::ranges::any_of(terms, recurs)) return false;
  if (std::ranges::adjacent_find(terms, may_share) != terms.end()) return false;
  bool year_open = false;
  for (const TermReading& reading : terms) {
    const bool year = written_year(reading.term.text).has_value();
    if (year && year_open) return false;
    year_open = year_open || (!year && needs_year(reading));
  }
  return true;
}

/// A slash between numbers is part of a date, "2024/2025 m. m.".
bool is_slash_between_words(const std::vector<Token>& tokens, const Token& token) {
  const auto is_number = [&](std::ptrdiff_t at) {
    return at >= 0 && at < std::ssize(tokens) &&
           tokens[static_cast<std::size_t>(at)].kind == TokenKind::number;
  };
  const std::ptrdiff_t at = &token - tokens.data();
  return token.is('/') && !is_number(at - 1) && !is_number(at + 1);
}

/// The parts between commas, line breaks and slashes outside brackets, and before "ir" and "bei",
/// which stay with the words behind them; those without a word left out.
std::vector<std::string_view> split_list(std::string_view part) {
  std::vector<std::string_view> texts;
  std::size_t depth = 0;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view text = part.substr(begin, end - begin);
    if (has_word(text)) texts.push_back(trim(text));
    begin = end;
  };
  const Tokens tokens(part);
  std::size_t behind = 0;  // the last token's end
  for (const Token& token : tokens.all()) {
    const auto line = part.substr(behind, token.begin - behind).find('\n');
    if (depth == 0 && line != std::string_view::npos) add(behind + line);
    if (token.is('(')) ++depth;
    if (token.is(')') && depth > 0) --depth;
    const bool splits = token.is(',') || is_slash_between_words(tokens.all(), token) ||
                        token.is("ir") || token.is("bei");
    if (depth == 0 && splits) {
      add(token.begin);
      if (token.kind == TokenKind::mark) begin = token.end;
    }
    behind = token.end;
  }
  add(part.size());
  return texts;
}

void read_part(std::string_view part, TermListReader& reader, std::vector<TermReading>& out) {
  TermListReader before = reader;
  TermReading whole = reader.read(part);
  const auto texts =
      part.size() <= longest_phrase ? split_list(part) : std::vector<std::string_view>{};
  if (!is_understood(whole) && texts.size() > 1) {
    std::vector<TermReading> several;
    for (const std::string_view text : texts) several.push_back(before.read(text));
    if (std::ranges::all_of(several, is_understood) && go_together(several)) {
      reader = before;
      std::ranges::move(several, std::back_inserter(out));
      return;
    }
  }
  out.push_back(std::move(whole));
}

/// Line breaks as commas.
std::string with_commas(std::string_view text) {
  std::string list;
  for (const char c : text) {
    const bool separates = c == '\n' && !trim(list).ends_with(',');
    list += separates ? ',' : c;
  }
  return list;
}

}  // namespace

TermReading read_term(std::string_view text, const TermContext& context) {
  TermReading reading;
  reading.term.text = trim(text);
  if (reading.term.text.size() > longest_phrase) {
    reading.problem = TermProblem::unread;
    return reading;
  }
  ParsedTerm parsed = parse_words(reading.term.text, context);
  if (parsed.problem == TermProblem::unread && reading.term.text.find('\n') != std::string::npos) {
    parsed = parse_words(with_commas(reading.term.text), context);
  }
  reading.term.kind = parsed.kind;
  reading.term.intervals = std::move(parsed.intervals);
  reading.term.recurrence = std::move(parsed.recurrence);
  reading.problem = parsed.problem;
  reading.remarks = std::move(parsed.remarks);
  return reading;
}

std::vector<TermReading> read_terms(std::string_view cell, const TermContext& context) {
  std::vector<TermReading> terms;
  TermListReader reader(cell, context);
  for (const std::string_view part : parts_of(cell)) read_part(part, reader, terms);
  return terms;
}

}  // namespace gerove::intake
