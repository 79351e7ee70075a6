#include "intake/formats/reading_builder.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

#include "core/words.hpp"
#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/seen_text.hpp"
#include "intake/letters.hpp"

namespace gerove::intake {

namespace {

/// Places in the texts have 32 bits.
constexpr std::size_t most_text = std::size_t{1} << 30;
/// What cells show together, so that one long text for all of them stays within bounds.
constexpr std::size_t most_shown_text = std::size_t{1} << 29;

/// The text without blanks at its ends: `append_seen` leaves those of ASCII only.
std::string_view without_blank_ends(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\v\f\r";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  text.remove_suffix(text.size() - 1 - text.find_last_not_of(blanks));
  return text;
}

}  // namespace

ReadingBuilder::ReadingBuilder(const GridOptions& options)
    : options_(options),
      texts_(std::make_shared<std::string>()),
      findings_(options.max_findings, grid_finding::more) {}

KeptText ReadingBuilder::keep(std::string_view text) {
  if (text.empty() || !has_room(text.size())) return {};
  const std::size_t begin = texts_->size();
  append_seen(*texts_, text);
  const std::string_view seen = without_blank_ends(std::string_view(*texts_).substr(begin));
  const auto at = static_cast<std::size_t>(seen.data() - texts_->data());
  const std::size_t size = seen.size();
  *texts_ += '\n';  // so that letters of different texts never stand together
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size)};
}

KeptText ReadingBuilder::keep_numbering(std::string_view numbering) {
  if (numbering.empty() || !has_room(numbering.size())) return {};
  const KeptText kept{static_cast<std::uint32_t>(texts_->size()),
                      static_cast<std::uint32_t>(numbering.size())};
  *texts_ += numbering;
  *texts_ += '\n';
  return kept;
}

bool ReadingBuilder::has_room(std::size_t size) {
  if (size > options_.max_cell_bytes) fail(Errc::intake_size, "max_cell_bytes");
  if (texts_->size() + size > most_text) fail(Errc::intake_size, "text");
  return spend(size + 1);
}

bool ReadingBuilder::spend(std::size_t bytes) {
  spent_bytes_ += bytes;
  if (spent_bytes_ > options_.max_text_bytes) fail(Errc::intake_size, "max_text_bytes");
  return !failed();
}

std::string_view ReadingBuilder::text(KeptText kept) const {
  return std::string_view(*texts_).substr(kept.at, kept.size);
}

bool ReadingBuilder::wants_sheet(std::string_view name, bool hidden) {
  ++sheets_;
  if (!options_.sheets.empty())
    return std::ranges::find(options_.sheets, name) != options_.sheets.end();
  if (hidden) find_at(grid_finding::hidden_sheet, '#' + std::to_string(sheets_));
  return !hidden;
}

GridBuilder& ReadingBuilder::begin_sheet(std::string name) {
  return begin({.name = std::move(name), .sheet = sheets_, .cut = true});
}

GridBuilder& ReadingBuilder::begin_table() {
  return begin({.name = 'T' + std::to_string(++tables_)});
}

GridBuilder& ReadingBuilder::begin_table_within(GridBuilder& outer,
                                                std::uint32_t row,
                                                std::uint32_t column) {
  find(grid_finding::nested, outer, row, column);
  return begin({.name = outer.origin().name + '.' + std::to_string(++outer.nested_),
                .parent = outer.number_});
}

GridBuilder& ReadingBuilder::begin_text_table(bool cut) { return begin({.cut = cut}); }

GridBuilder& ReadingBuilder::begin(GridOrigin origin) {
  if (!spend(sizeof(GridBuilder) + origin.name.size()) && !builders_.empty()) {
    return builders_.back();  // whatever is added to it is dropped
  }
  GridBuilder& grid = builders_.emplace_back(*this, std::move(origin));
  grid.number_ = static_cast<std::uint32_t>(builders_.size() - 1);
  return grid;
}

void ReadingBuilder::add_paragraph(std::string_view text,
                                   std::string_view numbering,
                                   TextPlace place) {
  Paragraph paragraph{.numbering = std::string(numbering),
                      .before = static_cast<std::uint32_t>(builders_.size()),
                      .place = place};
  append_seen(paragraph.text, text);
  if (trim(paragraph.text).empty() && numbering.empty()) return;
  if (!spend(sizeof(Paragraph) + paragraph.text.size() + numbering.size())) return;
  paragraphs_.push_back(std::move(paragraph));
}

void ReadingBuilder::find(const FindingKind& kind,
                          const GridBuilder& grid,
                          std::uint32_t row,
                          std::uint32_t column) {
  if (findings_.is_full()) return findings_.add(kind);
  findings_.add_at(kind, grid.address(row, column));
}

void ReadingBuilder::find(const FindingKind& kind, TextPlace place) { findings_.add(kind, place); }

void ReadingBuilder::find_at(const FindingKind& kind, std::string address) {
  findings_.add_at(kind, std::move(address));
}

void ReadingBuilder::fail(Errc code, std::string detail, OwnedText words) {
  if (failed()) return;
  fail(Failure{.code = code, .detail = std::move(detail), .words = std::move(words)});
}

void ReadingBuilder::fail(Failure failure) {
  if (!failed()) failure_ = std::move(failure);
}

bool ReadingBuilder::count_cell(std::uint32_t column, std::size_t text_size) {
  const std::size_t most_columns =
      std::min<std::size_t>(options_.max_columns, std::numeric_limits<std::uint16_t>::max());
  if (column >= most_columns) fail(Errc::intake_size, "max_columns");
  if (cells_ >= options_.max_cells) fail(Errc::intake_size, "max_cells");
  shown_bytes_ += text_size;
  if (shown_bytes_ > most_shown_text) fail(Errc::intake_size, "text");
  if (!failed()) ++cells_;
  return !failed();
}

bool ReadingBuilder::count_row() {
  if (++rows_ > options_.max_cells) fail(Errc::intake_size, "rows");
  return !failed();
}

std::optional<Failure> ReadingBuilder::finish(GridReading& out) {
  GridReading reading;
  reading.format = format_;
  reading.encoding = encoding_;
  reading.encoding_assumed = encoding_assumed_;
  std::vector<std::uint32_t> first_grid;  // of each builder
  std::vector<std::optional<std::uint32_t>> parents;
  for (GridBuilder& builder : builders_) {
    first_grid.push_back(static_cast<std::uint32_t>(reading.grids.size()));
    const auto parent = builder.origin().parent;
    for (Grid& grid : failed() ? std::vector<Grid>{} : builder.finish(texts_)) {
      const bool kept = parent && parents[*parent].has_value();
      if (kept) grid.parent_ = parents[*parent];
      reading.grids.push_back(std::move(grid));
    }
    const bool is_kept = reading.grids.size() > first_grid.back();
    parents.push_back(is_kept ? std::optional(first_grid.back()) : std::nullopt);
  }
  if (failed()) return std::move(failure_);
  first_grid.push_back(static_cast<std::uint32_t>(reading.grids.size()));
  reading.paragraphs = std::move(paragraphs_);
  for (Paragraph& paragraph : reading.paragraphs) paragraph.before = first_grid[paragraph.before];
  if (reading.grids.empty()) reading.format = GridFormat::none;
  mend_letters(reading);
  if (failed()) return std::move(failure_);
  reading.findings = std::move(findings_).finish();
  out = std::move(reading);
  return std::nullopt;
}

void ReadingBuilder::mend_letters(GridReading& reading) {
  Letters letters;
  letters.look_at(*texts_);
  for (const Paragraph& paragraph : reading.paragraphs) letters.look_at(paragraph.text);
  if (!letters.may_mend()) return;
  for (Grid& grid : reading.grids) mend_letters(letters, grid);
  for (Paragraph& paragraph : reading.paragraphs) {
    auto mended = letters.mend(paragraph.text);
    if (!mended) continue;
    tell(*mended, [&](const FindingKind& kind) { find(kind, paragraph.place); });
    paragraph.text = std::move(mended->text);
  }
}

void ReadingBuilder::mend_letters(const Letters& letters, Grid& grid) {
  std::unordered_map<std::uint32_t, KeptText> kept;  // mended ones: one text may serve many cells
  for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
    for (std::uint32_t i = grid.row_begin(row); i < grid.row_ends_[row]; ++i) {
      Grid::StoredCell& cell = grid.cells_[i];
      if (cell.covered) continue;
      const auto mended = letters.mend(text({cell.text_at, cell.text_size}));
      if (!mended) continue;
      tell(*mended, [&](const FindingKind& kind) {
        if (grid.places_.empty()) return find_at(kind, grid.address(row, cell.column));
        find(kind, grid.places_[i]);
      });
      if (mended->damaged) continue;
      const auto [found, is_first] = kept.try_emplace(cell.text_at);
      if (is_first) found->second = keep(mended->text);
      cell.text_at = found->second.at;
      cell.text_size = found->second.size;
    }
  }
}

/// Says what was done to a text, by a function that knows its place: of damage each cell, of what
/// was put right the first one.
template <class Say>
void ReadingBuilder::tell(const MendedText& mended, const Say& say) {
  if (mended.damaged) say(grid_finding::damaged);
  if (mended.repaired && !std::exchange(repaired_told_, true)) say(grid_finding::repaired);
  if (mended.control && !std::exchange(control_told_, true)) say(grid_finding::control);
}

}  // namespace gerove::intake
