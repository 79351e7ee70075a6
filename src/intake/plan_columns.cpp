#include "intake/plan_columns.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "intake/column_title.hpp"
#include "intake/plan_cells.hpp"
#include "intake/plan_heading.hpp"
#include "intake/plan_periods.hpp"

namespace gerove::intake {

namespace {

/// Whether a cell may be a title: no row of a plan's table has it.
bool may_be_column_title(std::string_view text) {
  return text.size() <= longest_column_title && !begins_row(text) && !is_lone_number(text) &&
         !is_dated(text);
}

/// Columns of periods, if there are several; nothing if a title is none that a column has.
std::optional<Columns> period_columns(std::span<const std::string> titles) {
  Columns columns{.kinds = std::vector<ColumnKind>(titles.size())};
  std::size_t periods = 0;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (titles[i].size() <= longest_column_title && is_period_title(titles[i])) {
      columns.kinds[i] = ColumnKind::period;
      ++periods;
    } else if (!may_be_column_title(titles[i])) {
      return std::nullopt;
    }
  }
  return periods == 1 ? std::nullopt : std::optional(columns);
}

/// Gives each kind to the column whose title says it best. Others of the kind stay unknown.
void assign_kinds(const std::vector<TitleMeaning>& meanings, Columns& columns) {
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    const ColumnKind kind = meanings[i].kind;
    if (kind == ColumnKind::other || columns.kinds[i] == ColumnKind::period) continue;
    const bool keeps = kind == ColumnKind::kept || kind == ColumnKind::two_kinds;
    const auto rival = keeps ? std::nullopt : columns.find(kind);
    if (rival && meanings[*rival].rank <= meanings[i].rank) continue;
    if (rival) columns.kinds[*rival] = ColumnKind::other;
    columns.kinds[i] = kind;
  }
}

void take_back(ColumnKind kind, Columns& columns) {
  if (const auto at = columns.find(kind)) columns.kinds[*at] = ColumnKind::other;
}

/// A start without an end is no term; neither is needed beside a term.
void settle_bounds(Columns& columns) {
  const bool both = columns.find(ColumnKind::term_start) && columns.find(ColumnKind::term_end);
  if (both && !columns.find(ColumnKind::term)) return;
  take_back(ColumnKind::term_start, columns);
  take_back(ColumnKind::term_end, columns);
}

/// The lowest level named is that of measures. A goal behind these is the purpose of each.
void settle_levels(const std::vector<TitleMeaning>& meanings, Columns& columns) {
  for (const ColumnKind lowest : {ColumnKind::task, ColumnKind::goal}) {
    if (columns.find(ColumnKind::measure)) break;
    if (const auto at = columns.find(lowest)) columns.kinds[*at] = ColumnKind::measure;
  }
  const auto measure = columns.find(ColumnKind::measure);
  if (!measure) return;
  for (const ColumnKind level : {ColumnKind::goal, ColumnKind::task}) {
    const auto at = columns.find(level);
    if (at && *at > *measure) columns.kinds[*at] = ColumnKind::kept;
  }
  const TitleMeaning& own = meanings[*measure];
  if (own.top < own.kind) columns.top = own.top;
}

/// Without a title for measures the first unknown one is taken, where two others are known.
bool assume_measure(std::span<const std::string> titles, Columns& columns) {
  const bool known = (columns.find(ColumnKind::criterion) ? 1 : 0) +
                         (columns.find(ColumnKind::responsible) ? 1 : 0) +
                         (columns.has_term() ? 1 : 0) >=
                     2;
  for (const std::size_t i : columns.others()) {
    if (!known || columns.kinds[i] != ColumnKind::other || titles[i].empty()) continue;
    columns.kinds[i] = ColumnKind::measure;
    columns.measure_assumed = true;
    return true;
  }
  return false;
}

bool is_kept_kind(ColumnKind kind) {
  return kind == ColumnKind::other || kind == ColumnKind::kept || kind == ColumnKind::two_kinds ||
         kind == ColumnKind::period;
}

}  // namespace

std::optional<std::size_t> Columns::find(ColumnKind kind) const {
  const auto found = std::ranges::find(kinds, kind);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kinds.begin());
}

bool Columns::has_term() const {
  return find(ColumnKind::term) || find(ColumnKind::term_start) || find(ColumnKind::period);
}

std::vector<std::size_t> Columns::others() const {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (is_kept_kind(kinds[i])) places.push_back(i);
  }
  return places;
}

std::vector<std::size_t> Columns::levels() const {
  std::vector<std::size_t> places;
  for (const ColumnKind level : {ColumnKind::goal, ColumnKind::task}) {
    if (const auto at = find(level)) places.push_back(*at);
  }
  return places;
}

Columns Columns::usual() {
  Columns columns;
  for (const ColumnTitle& column : usual_columns) columns.kinds.push_back(column.kind);
  return columns;
}

std::optional<Columns> recognise_columns(std::span<const std::string> titles) {
  if (titles.size() < 2 || titles.size() > most_plan_columns) return std::nullopt;
  std::vector<TitleMeaning> meanings;
  for (const std::string& title : titles) {
    if (title.size() > longest_column_title) return std::nullopt;
    meanings.push_back(read_column_title(title));
  }
  const auto says = [](const TitleMeaning& meaning) { return meaning.kind != ColumnKind::other; };
  if (std::ranges::none_of(meanings, says)) return std::nullopt;
  auto columns = period_columns(titles);
  if (!columns) return std::nullopt;
  assign_kinds(meanings, *columns);
  settle_bounds(*columns);
  settle_levels(meanings, *columns);
  const bool measure = columns->find(ColumnKind::measure) || assume_measure(titles, *columns);
  const bool how = columns->find(ColumnKind::criterion) || columns->find(ColumnKind::responsible) ||
                   columns->has_term();
  if (!measure || !how) return std::nullopt;
  return columns;
}

}  // namespace gerove::intake
