#include "gerove/intake/length.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/words.hpp"
#include "intake/length_vocabulary.hpp"
#include "intake/term_vocabulary.hpp"

namespace gerove::intake {

namespace {

using calendar::LegalTerm;
using calendar::TermUnit;

/// Reads the tokens of a length from the front.
class LengthReader {
 public:
  explicit LengthReader(std::span<const Token> tokens) : rest_(tokens) {}

  std::optional<LegalTerm> read() {
    std::optional<LegalTerm> whole;
    skip();
    do {
      const auto part = read_part();
      if (!part) return std::nullopt;
      whole = whole ? joined(*whole, *part) : part;
      skip();
    } while (whole && !rest_.empty());
    return whole;
  }

 private:
  const Token& next() const { return rest_.front(); }
  void drop() { rest_ = rest_.subspan(1); }

  void skip() {
    while (!rest_.empty() && (next().is('.') || matches_any(next(), length_fillers))) drop();
  }

  std::optional<LegalTerm> read_part() {
    if (take("pusantr*")) {  // one and a half
      return take("met*") ? std::optional(LegalTerm{18, TermUnit::month}) : std::nullopt;
    }
    auto number = read_number();
    if (!number && take("puse")) {  // half
      return take("met*") ? std::optional(LegalTerm{6, TermUnit::month}) : std::nullopt;
    }
    if (!rest_.empty() && next().is('-')) drop();  // "24-month"
    while (!rest_.empty() && matches_any(next(), length_fillers)) drop();
    const bool working = take("darbo") || take("working");
    if (rest_.empty() || next().kind != TokenKind::word) return std::nullopt;
    const auto unit = std::ranges::find_if(
        length_units, [&](const LengthUnit& row) { return matches(next().text, row.word); });
    if (unit == std::end(length_units)) return std::nullopt;
    if (!number && unit->times == 1) return std::nullopt;
    if (working && unit->unit != TermUnit::day) return std::nullopt;
    drop();
    return LegalTerm{std::int64_t{number.value_or(1)} * unit->times,
                     working ? TermUnit::working_day : unit->unit};
  }

  bool take(std::string_view pattern) {
    if (rest_.empty() || next().kind != TokenKind::word || !matches(next().text, pattern)) {
      return false;
    }
    drop();
    return true;
  }

  /// Figures, words, or both: "dvidešimt keturi (24)".
  std::optional<std::uint32_t> read_number() {
    if (rest_.empty()) return std::nullopt;
    if (next().kind == TokenKind::number) {
      const auto figures = small_number(next().text);
      drop();
      const auto words = read_in_parentheses();
      return words && words != figures ? std::nullopt : figures;
    }
    const auto words = read_words();
    if (!words) return std::nullopt;
    const auto figures = read_in_parentheses();
    return figures && figures != words ? std::nullopt : words;
  }

  std::optional<std::uint32_t> read_in_parentheses() {
    if (rest_.empty() || !next().is('(')) return std::nullopt;
    drop();
    std::optional<std::uint32_t> number;
    if (!rest_.empty() && next().kind == TokenKind::number) {
      number = small_number(next().text);
      drop();
    } else {
      number = read_words();
    }
    if (!rest_.empty() && next().is(')')) drop();
    return number;
  }

  /// "dvidešimt keturi": tens, then ones.
  std::optional<std::uint32_t> read_words() {
    const auto first = read_word();
    if (!first || *first < 20) return first;
    const auto before = rest_;
    if (!rest_.empty() && next().is('-')) drop();
    const auto ones = read_word();
    if (ones && *ones < 10) return *first + *ones;
    rest_ = before;
    return first;
  }

  std::optional<std::uint32_t> read_word() {
    if (rest_.empty() || next().kind != TokenKind::word) return std::nullopt;
    const auto row = std::ranges::find_if(
        length_numbers, [&](const LengthNumber& one) { return matches(next().text, one.word); });
    if (row == std::end(length_numbers)) return std::nullopt;
    drop();
    return row->number;
  }

  static std::optional<LegalTerm> joined(const LegalTerm& a, const LegalTerm& b) {
    const auto months = [](const LegalTerm& term) {
      return term.unit == TermUnit::year    ? term.amount * 12
             : term.unit == TermUnit::month ? term.amount
                                            : 0;
    };
    if (months(a) == 0 || months(b) == 0) return std::nullopt;
    return LegalTerm{months(a) + months(b), TermUnit::month};
  }

  std::span<const Token> rest_;
};

std::optional<int> year_in(const Token& token) {
  if (token.kind != TokenKind::number || token.text.size() != 4) return std::nullopt;
  const auto number = small_number(token.text);
  const bool plausible = number && 1990 <= *number && *number < 2100;
  return plausible ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

/// Reads the years of a title.
class TitleYears {
 public:
  explicit TitleYears(std::span<const Token> tokens) : tokens_(tokens) {}

  std::vector<Period> read() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto first = year_in(tokens_[i]);
      if (!first || is_bound_or_number(i)) continue;
      std::size_t last_at = i;
      int last = *first;
      if (is_mark(i + 1, '-') && i + 2 < tokens_.size()) {
        const auto second = year_in(tokens_[i + 2]);
        if (!second) continue;  // a date in figures
        last = *second;
        last_at = i + 2;
      }
      if (says_whole_years(last_at, last_at != i) && *first <= last) add(*first, last);
      i = last_at;
    }
    return std::move(found_);
  }

 private:
  bool is_mark(std::size_t at, char mark) const {
    return at < tokens_.size() && tokens_[at].is(mark);
  }
  bool is_word(std::size_t at, std::string_view pattern) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::word &&
           matches(tokens_[at].text, pattern);
  }

  /// "nuo 2023 m.", "Nr. 2023", "T-2023".
  bool is_bound_or_number(std::size_t at) const {
    if (at == 0) return false;
    if (tokens_[at - 1].is('-') || tokens_[at - 1].is('/')) return true;
    const std::size_t before = tokens_[at - 1].is('.') && at > 1 ? at - 2 : at - 1;
    return is_word(before, "nuo") || is_word(before, "iki") || is_word(before, "nr") ||
           is_word(before, "no");
  }

  bool says_whole_years(std::size_t at, bool is_range) const {
    std::size_t next = at + 1;
    if (is_word(next, "metu") || is_word(next, "metai") || is_word(next, "metams") ||
        is_word(next, "metus") || is_word(next, "metais")) {
      return true;
    }
    if (!is_word(next, "m")) return is_range && !is_mark(next, '-') && !is_word(next, "mokslo");
    ++next;
    if (is_mark(next, '.')) ++next;
    return !begins_part_of_year(next);
  }

  /// A month, a quarter, a half-year, a day, or "m. m.", the school year.
  bool begins_part_of_year(std::size_t at) const {
    if (at >= tokens_.size()) return false;
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::number) return true;
    if (token.kind != TokenKind::word) return false;
    const bool is_month = std::ranges::any_of(
        month_words, [&](const NumberWord& row) { return matches(token.text, row.word); });
    constexpr std::string_view parts[] = {
        "m", "mokslo", "i", "ii", "iii", "iv", "pirm*", "antr*", "trec*", "ketvirt*", "pusmet*"};
    return is_month || matches_any(token, parts);
  }

  void add(int first, int last) {
    Period years = *calendar_year(first);
    years.end = calendar_year(last)->end;
    if (std::ranges::find(found_, years) == found_.end()) found_.push_back(std::move(years));
  }

  std::span<const Token> tokens_;
  std::vector<Period> found_{};
};

}  // namespace

std::optional<LegalTerm> read_length(std::string_view text) {
  if (text.size() > longest_phrase) return std::nullopt;
  const Tokens tokens(text);
  return tokens.all().empty() ? std::nullopt : LengthReader(tokens.all()).read();
}

std::vector<Period> read_title_years(std::string_view title) {
  if (title.size() > longest_phrase) return {};
  const Tokens tokens(title);
  return TitleYears(tokens.all()).read();
}

}  // namespace gerove::intake
