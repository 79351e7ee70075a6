#include "intake/plan_columns.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "intake/plan_heading.hpp"

namespace gerove::intake {

namespace {

constexpr std::size_t most_columns = 32;
constexpr std::size_t longest_title = 200;  // bytes

/// A word that tells a column's kind. Rows above win over those below: "Priemonės vertinimo
/// kriterijai" are criteria.
struct TitleWord {
  std::string_view word;
  ColumnKind kind;
};
constexpr TitleWord title_words[] = {
    {"eil*", ColumnKind::number},
    {"nr", ColumnKind::number},
    {"kriterij*", ColumnKind::criterion},
    {"rodikl*", ColumnKind::criterion},
    {"vertinim*", ColumnKind::criterion},
    {"atsaking*", ColumnKind::responsible},
    {"vykdytoj*", ColumnKind::responsible},
    {"termin*", ColumnKind::term},
    {"laik*", ColumnKind::term},
    {"laikotarp*", ColumnKind::term},
    {"data", ColumnKind::term},
    {"priemon*", ColumnKind::measure},
    {"veiksm*", ColumnKind::measure},
    {"veikl*", ColumnKind::measure},
    {"renginy*", ColumnKind::measure},
    {"darb*", ColumnKind::measure},
    {"uzdavin*", ColumnKind::measure},
    {"pavadinim*", ColumnKind::measure},
    {"turin*", ColumnKind::measure},
};

/// The rank of the best word in a title.
std::size_t rank_of(std::string_view title) {
  std::size_t best = std::size(title_words);
  const Tokens tokens(title);
  for (const Token& token : tokens.all()) {
    const auto* const row = std::ranges::find_if(
        title_words, [&](const TitleWord& r) { return matches(token.text, r.word); });
    best = std::min(best, static_cast<std::size_t>(row - std::begin(title_words)));
  }
  return best;
}

void assign_kinds(std::span<const std::string> titles, Columns& columns) {
  std::vector<std::size_t> ranks;
  for (const std::string& title : titles) ranks.push_back(rank_of(title));
  for (std::size_t rank = 0; rank < std::size(title_words); ++rank) {
    const ColumnKind kind = title_words[rank].kind;
    const auto found = std::ranges::find(ranks, rank);
    if (found == ranks.end() || columns.find(kind)) continue;
    columns.kinds[static_cast<std::size_t>(found - ranks.begin())] = kind;
  }
}

}  // namespace

std::optional<std::size_t> Columns::find(ColumnKind kind) const {
  const auto found = std::ranges::find(kinds, kind);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kinds.begin());
}

std::vector<std::size_t> Columns::others() const {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i] == ColumnKind::other) places.push_back(i);
  }
  return places;
}

Columns Columns::usual() {
  Columns columns;
  for (const ColumnTitle& column : usual_columns) columns.kinds.push_back(column.kind);
  return columns;
}

std::optional<Columns> recognise_columns(std::span<const std::string> titles) {
  const bool possible = titles.size() >= 2 && titles.size() <= most_columns &&
                        std::ranges::all_of(titles, [](const std::string& title) {
                          return title.size() <= longest_title && !begins_row(title);
                        });
  if (!possible) return std::nullopt;
  Columns columns{.kinds = std::vector<ColumnKind>(titles.size())};
  assign_kinds(titles, columns);
  const auto known = std::ranges::count_if(usual_columns, [&](const ColumnTitle& column) {
    return columns.find(column.kind).has_value();
  });
  if (known < 2) return std::nullopt;
  if (!columns.find(ColumnKind::measure)) {
    const auto others = columns.others();
    if (others.empty()) return std::nullopt;
    columns.kinds[others.front()] = ColumnKind::measure;
    columns.measure_assumed = true;
  }
  return columns;
}

}  // namespace gerove::intake
