#include "intake/plan_years.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/words.hpp"
#include "gerove/intake/citation.hpp"
#include "intake/term_vocabulary.hpp"
#include "intake/token_cursor.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

/// Years side by side in a title: one, or a run of them.
struct TitleYear {
  std::uint32_t first{};
  std::uint32_t last{};
  bool joined = false;     // "2023–2024", "2023/2024"
  bool slash = false;      // with a slash
  bool school = false;     // "m. m."
  bool dash_lost = false;  // "20232024"
  bool operator==(const TitleYear&) const = default;

  bool is_school_year() const { return school && joined && first + 1 == last; }
  bool is_run() const { return !school && !slash && first < last; }
};

/// More different years say no more than several.
constexpr std::size_t enough_years = 16;

bool is_title_year(std::uint32_t year) { return year >= 1900 && year < 2200; }

/// Finds years among the words of a title.
class TitleYearReader : TokenCursor {
 public:
  using TokenCursor::TokenCursor;

  std::vector<TitleYear> read() {
    std::vector<TitleYear> found;
    while (more() && found.size() < enough_years) {
      const bool school_before = take_school_words();
      auto year = take_years();
      if (!year) {
        if (!school_before) go_to(at() + 1);
        continue;
      }
      year->school = take_school_words() || school_before;
      if (std::ranges::find(found, *year) == found.end()) found.push_back(*year);
    }
    return found;
  }

 private:
  /// "m. m.", "mokslo metų".
  bool take_school_words() {
    const std::size_t start = at();
    const bool letters = take("m") && (take('.') || more()) && take("m");
    if (letters) return true;
    go_to(start);
    if (take("mokslo") && take_one_of(year_nouns)) return true;
    go_to(start);
    return false;
  }

  std::optional<TitleYear> take_years() {
    if (auto grown = take_grown_together()) return grown;
    const auto first = take_title_year();
    if (!first) return std::nullopt;
    TitleYear years{.first = *first, .last = *first};
    const std::size_t start = at();
    years.slash = more() && next().is('/');
    const bool mark = take('-') || take('/');
    auto last = mark ? take_title_year() : std::nullopt;
    if (mark && !last) last = take_short_year(*first);
    years.joined = last.has_value();
    if (last) {
      years.last = *last;
    } else {
      years.slash = false;
      go_to(start);
    }
    return years;
  }

  std::optional<std::uint32_t> take_title_year() {
    const std::size_t start = at();
    const auto year = take_number(4, 4);
    if (year && is_title_year(*year)) return year;
    go_to(start);
    return std::nullopt;
  }

  /// "24" of "2023/24".
  std::optional<std::uint32_t> take_short_year(std::uint32_t first) {
    const auto digits = take_number(2, 2);
    return digits && *digits == (first + 1) % 100 ? std::optional(first + 1) : std::nullopt;
  }

  std::optional<TitleYear> take_grown_together() {
    const std::size_t start = at();
    const auto digits = take_number(8, 8);
    if (digits && is_title_year(*digits / 10000) && is_title_year(*digits % 10000) &&
        *digits / 10000 < *digits % 10000) {
      return TitleYear{
          .first = *digits / 10000, .last = *digits % 10000, .joined = true, .dash_lost = true};
    }
    go_to(start);
    return std::nullopt;
  }
};

/// The tokens of a title outside citations of acts, whose dates are not the title's.
std::vector<Token> own_tokens(const Tokens& tokens, std::string_view title) {
  const auto citations = read_citations(title);
  auto cited = citations.begin();
  std::vector<Token> own;
  for (const Token& token : tokens.all()) {
    while (cited != citations.end() && cited->end <= token.begin) ++cited;
    const bool in_citation = cited != citations.end() && cited->begin <= token.begin;
    if (!in_citation) own.push_back(token);
  }
  return own;
}

void set_years(ActivityPlan& plan, std::uint32_t first, std::uint32_t last, PlanYearKind kind) {
  plan.year = first;
  if (last != first) plan.last_year = last;
  plan.year_kind = kind;
}

/// The years that the title says clearly; it says them as they are even if the plan is others'.
void set_title_years(const std::vector<TitleYear>& years, ActivityPlan& plan) {
  if (years.size() != 1) return;
  const TitleYear& only = years.front();
  if (only.is_school_year()) {
    set_years(plan, only.first, only.last, PlanYearKind::school);
  } else if (only.is_run()) {
    set_years(plan, only.first, only.last, PlanYearKind::several);
  } else if (!only.school && !only.joined) {
    set_years(plan, only.first, only.first, PlanYearKind::calendar);
  }
}

/// A year stated by the caller, if the calendar has it and as many behind it.
std::optional<std::uint32_t> usable(std::optional<std::uint32_t> stated,
                                    std::uint32_t behind,
                                    FindingList& findings) {
  if (!stated || (is_calendar_year(*stated) && is_calendar_year(*stated + behind))) return stated;
  findings.add(plan_finding::year_out_of_range);
  return std::nullopt;
}

bool differs(const ActivityPlan& plan, std::uint32_t first, std::uint32_t last) {
  return plan.year && (first < *plan.year || last > plan.last_year.value_or(*plan.year));
}

/// The months that a title names as such: "kovo mėn.", "2023 m. kovo".
std::vector<int> months_in(std::span<const Token> tokens) {
  std::vector<int> months;
  TokenCursor cursor(tokens);
  while (cursor.more()) {
    const std::size_t start = cursor.at();
    const auto year = take_year(cursor);
    const int month = take_month(cursor);
    if (month == 0) {
      cursor.go_to(start + 1);
      continue;
    }
    const bool noun = matches_any(tokens[cursor.at() - 1], month_nouns) ||
                      (tokens[cursor.at() - 1].is('.') && cursor.at() - start > 1);
    const bool day = cursor.more() && cursor.next().kind == TokenKind::number;
    const bool named = (year || noun) && !day;
    months.push_back(named ? month : 0);
  }
  return months;
}

}  // namespace

void settle_years(const PlanOptions& stated,
                  TextPlace place,
                  ActivityPlan& plan,
                  FindingList& findings) {
  const Tokens tokens(plan.title);
  const auto years = TitleYearReader(own_tokens(tokens, plan.title)).read();
  const auto year = usable(stated.year, 0, findings);
  const auto school_year = usable(stated.school_year, 1, findings);
  const auto is_several = [](const TitleYear& one) { return one.first != one.last && !one.school; };
  if (years.size() > 1 || std::ranges::any_of(years, is_several)) {
    findings.add(plan_finding::several_years, place);
  }
  if (std::ranges::any_of(years, &TitleYear::dash_lost)) {
    findings.add(plan_finding::year_dash_lost, place);
  }
  set_title_years(years, plan);
  const bool settled = plan.year && plan.year_kind != PlanYearKind::calendar;
  if (year && differs(plan, *year, *year)) findings.add(plan_finding::year_differs, place);
  const bool other_school_year = school_year && plan.year && (plan.year != school_year || !settled);
  if (other_school_year) findings.add(plan_finding::year_differs, place);
  if (school_year && !settled) {
    set_years(plan, *school_year, *school_year + 1, PlanYearKind::school);
  } else if (year && !settled) {
    set_years(plan, *year, *year, PlanYearKind::calendar);
  }
  if (!plan.year) findings.add(plan_finding::no_year, place);
}

TermContext term_context_of(const ActivityPlan& plan) {
  TermContext context{.year = plan.year, .last_year = plan.last_year, .year_kind = plan.year_kind};
  const Tokens tokens(plan.title);
  const auto months = months_in(own_tokens(tokens, plan.title));
  if (months.size() == 1 && months.front() != 0) context.month = months.front();
  return context;
}

}  // namespace gerove::intake
