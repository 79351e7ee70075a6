#include <algorithm>
#include <utility>

#include "core/words.hpp"
#include "gerove/intake/plan.hpp"
#include "intake/finding_list.hpp"
#include "intake/formats/text_words.hpp"
#include "intake/plan_builder.hpp"
#include "intake/plan_header.hpp"
#include "intake/plan_heading.hpp"
#include "intake/plan_preamble.hpp"
#include "intake/plan_rows.hpp"
#include "intake/plan_source.hpp"
#include "intake/plan_years.hpp"
#include "intake/text_lines.hpp"

namespace gerove::intake {

namespace {

void settle_approval(ActivityPlan& plan, FindingList& findings) {
  const auto citations = approving_citations(plan);
  if (citations.empty()) return;
  if (citations.size() > 1) {
    findings.add(plan_finding::several_approvals);
    return;
  }
  const Citation& act = citations.front();
  const auto date = act.date && !act.last_date ? act.date->exact() : std::nullopt;
  if (date) {
    plan.approval = PlanApproval{.date = date};
  } else {
    findings.add(plan_finding::approval_undated);
  }
}

/// Reads a plan from grids and the paragraphs around them.
class PlanReader {
 public:
  /// @param text that of the file, if it is one: what holds no table stays as it is
  PlanReader(const GridReading& reading,
             std::string_view text,
             const PlanOptions& options,
             ActivityPlan& plan,
             FindingList& findings)
      : source_(reading), text_(text), options_(options), plan_(plan), findings_(findings) {}

  void read() {
    find_table();
    read_preamble(lines_before(), plan_, findings_);
    settle_years(options_, source_.place_of_line(plan_.title_line), plan_, findings_);
    if (header_) {
      read_table();
    } else if (unproven_) {
      say(findings_, plan_finding::header_unproven, *unproven_);
    } else if (!has_errors(source_.reading().findings)) {
      findings_.add(plan_finding::no_table);
    }
    std::ranges::stable_sort(plan_.other_lines, {}, &SourceLine::line);
    settle_approval(plan_, findings_);
  }

 private:
  std::size_t grids() const { return source_.reading().grids.size(); }
  std::size_t paragraphs() const { return source_.reading().paragraphs.size(); }

  bool may_have_table(std::size_t grid) const {
    return !options_.table || *options_.table == grid + 1;
  }

  /// The first grid whose titles its rows prove, or else whose rows have the usual columns.
  void find_table() {
    for (table_ = 0; table_ < grids() && !header_; ++table_) {
      if (!may_have_table(table_)) continue;
      HeaderSearch search = find_header(source_.grid(table_));
      if (search.unproven && !unproven_) {
        unproven_ = place_of_row(table_, search.unproven->first);
      }
      header_ = std::move(search.found);
    }
    for (table_ = header_ ? table_ - 1 : 0; table_ < grids() && !header_; ++table_) {
      if (!may_have_table(table_) || unproven_) continue;
      header_ = usual_header(source_.grid(table_));
      if (header_) break;
    }
  }

  PlanPlace place_of_row(std::size_t grid, std::uint32_t row) const {
    const Grid& own = source_.grid(grid);
    for (const Cell& cell : own.row(row)) {
      if (cell.row == row && has_word(cell.text)) return place_of(own, cell);
    }
    return {};
  }

  static std::size_t filled_cells_in(const Grid& grid, std::uint32_t row) {
    std::size_t filled = 0;
    for (const Cell& cell : grid.row(row)) {
      if (cell.row == row && has_word(cell.text)) ++filled;
    }
    return filled;
  }

  /// Adds lines, each of which knows whether a blank one stands before it.
  void add_line(PlanLine line, std::vector<PlanLine>& lines) const {
    const bool gap = !lines.empty() && line.number > lines.back().number + 1;
    line.parted = gap;
    line.alone = !source_.is_text();
    lines.push_back(std::move(line));
  }

  void add_row(std::size_t grid, std::uint32_t row, std::vector<PlanLine>& lines) const {
    const bool cells = filled_cells_in(source_.grid(grid), row) > 1;
    for (SourceLine& words : source_.words_of_row(grid, row)) {
      add_line({.number = words.line, .text = std::move(words.text), .cells = cells}, lines);
    }
  }

  /// All that stands before the table's titles; everything if there is no table.
  std::vector<PlanLine> lines_before() {
    std::vector<PlanLine> lines;
    if (!header_ && !text_.empty()) return lines_of_text();
    for (std::size_t grid = 0; grid <= grids(); ++grid) {
      if (header_ && grid > table_) break;
      for (; next_paragraph_ < paragraphs(); ++next_paragraph_) {
        if (source_.reading().paragraphs[next_paragraph_].before > grid) break;
        if (is_goal_before_table(grid)) return lines;
        add_line({.number = source_.paragraph_line(next_paragraph_),
                  .text = source_.words_of_paragraph(next_paragraph_)},
                 lines);
      }
      if (grid == grids()) break;
      const bool is_table = header_ && grid == table_;
      const std::uint32_t rows = is_table ? header_->first : source_.grid(grid).row_count();
      for (std::uint32_t row = 0; row < rows; ++row) add_row(grid, row, lines);
      if (header_ && !is_table) tell_other(grid);
    }
    if (header_ && !lines.empty() && heads_table(lines.back())) {
      heading_ = std::move(lines.back());
      lines.pop_back();
    }
    return lines;
  }

  std::vector<PlanLine> lines_of_text() const {
    std::vector<PlanLine> lines;
    for (const TextLine& line : split_lines(text_)) {
      if (trim(line.text).empty()) continue;
      add_line({.number = line.number,
                .text = std::string(line.text),
                .cells = trim(line.text).find('\t') != std::string_view::npos},
               lines);
    }
    return lines;
  }

  /// Whether the last line before the titles is the goal of the rows: numbered, and in a text with
  /// the word for one.
  bool heads_table(const PlanLine& line) const {
    if (line.cells || header_->titles.empty()) return false;
    const Heading heading = parse_heading(line.text);
    const bool is_document = !source_.is_text() && source_.grid(table_).sheet() == 0;
    return heading.parts.size() == 1 && (heading.is_goal || is_document);
  }

  /// Without titles the table begins with the first numbered row, or with a goal just before it.
  bool is_goal_before_table(std::size_t grid) const {
    if (!header_ || grid != table_ || !header_->titles.empty() || header_->first > 0) return false;
    for (std::size_t i = next_paragraph_; i < paragraphs(); ++i) {
      if (source_.reading().paragraphs[i].before > grid) break;
      if (!begins_with_number(source_.words_of_paragraph(i))) return false;
    }
    return true;
  }

  /// One row or column of cells is no table worth telling.
  void tell_other(std::size_t index) {
    const Grid& grid = source_.grid(index);
    for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
      if (filled_cells_in(grid, row) < 2) continue;
      return say(findings_, plan_finding::other_table, place_of_row(index, row));
    }
  }

  void read_table() {
    const Grid& grid = source_.grid(table_);
    plan_.columns = header_->titles;
    if (!header_->titles.empty()) plan_.columns_line = source_.line(table_, header_->first);
    say_about_columns();
    for (std::uint32_t row = 0; row < header_->first; ++row) {
      if (filled_cells_in(grid, row) < 2) continue;
      say(findings_, plan_finding::rows_above, place_of_row(table_, row));
    }
    PlanBuilder builder(source_, header_->columns, plan_, findings_);
    PlanRows rows(source_, *header_, builder, plan_, findings_);
    if (heading_) {
      rows.read_heading(trim(heading_->text),
                        heading_->number,
                        {.text = source_.place_of_line(heading_->number)});
    }
    for (; next_paragraph_ < paragraphs(); ++next_paragraph_) {  // goals before the first row
      if (source_.reading().paragraphs[next_paragraph_].before > table_) break;
      read_heading(next_paragraph_, rows);
    }
    rows.read(table_, *header_, header_->rows);
    for (std::size_t i = table_ + 1; i < grids(); ++i) go_on(i, rows);
    keep_paragraphs(grids(), nullptr);
    rows.finish();
    builder.finish();
    if (plan_.goals.empty()) {
      say(findings_, plan_finding::empty_table, place_of_row(table_, header_->first));
    }
  }

  /// A further grid: more rows of the table, or another one.
  void go_on(std::size_t index, PlanRows& rows) {
    const Grid& grid = source_.grid(index);
    const auto more = options_.table ? std::nullopt : rows_that_go_on(grid);
    if (more) {
      keep_paragraphs(index, &rows);
      rows.read(index, more->second, more->first);
      return;
    }
    keep_paragraphs(index, nullptr);
    tell_other(index);
    const bool same_sheet = grid.sheet() == source_.grid(table_).sheet();
    for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
      for (SourceLine& line : source_.words_of_row(index, row)) {
        if (!same_sheet) line.line = 0;
        plan_.other_lines.push_back(std::move(line));
      }
    }
  }

  /// From which row a grid goes on with the table, and where its columns stand: below the same
  /// titles, or without titles where it has as many columns and its rows agree with them.
  std::optional<std::pair<std::uint32_t, PlanHeader>> rows_that_go_on(const Grid& grid) const {
    const Grid& first = source_.grid(table_);
    if (grid.parent() || grid.sheet() != first.sheet()) return std::nullopt;
    PlanHeader header = *header_;
    if (grid.first_column() < first.first_column()) return std::nullopt;
    header.offset = grid.first_column() - first.first_column();
    if (grid.column_count() + header.offset > header.columns.size()) return std::nullopt;
    const std::uint32_t title_rows = header.rows - header.first;
    if (title_rows > 0 && has_same_titles(grid, header.first, title_rows)) {
      return std::pair(std::uint32_t{0}, std::move(header));
    }
    const bool as_many =
        grid.sheet() > 0 || source_.is_text() || grid.column_count() == first.column_count();
    if (!as_many || find_header(grid).found || !rows_agree(grid, header, 0, true)) {
      return std::nullopt;
    }
    return std::pair(std::uint32_t{0}, std::move(header));
  }

  bool has_same_titles(const Grid& grid, std::uint32_t first, std::uint32_t rows) const {
    for (std::uint32_t row = 0; row < rows; ++row) {
      const auto titles = titles_in_row(source_.grid(table_), first + row);
      if (titles_in_row(grid, row) != titles) return false;
    }
    return true;
  }

  /// Paragraphs before a grid, or behind all: the last one before more rows of the table is a
  /// heading, the others are kept.
  void keep_paragraphs(std::size_t before, PlanRows* rows) {
    for (; next_paragraph_ < paragraphs(); ++next_paragraph_) {
      if (source_.reading().paragraphs[next_paragraph_].before > before) return;
      const bool last = next_paragraph_ + 1 == paragraphs() ||
                        source_.reading().paragraphs[next_paragraph_ + 1].before > before;
      if (rows != nullptr && last) {
        read_heading(next_paragraph_, *rows);
      } else {
        keep_paragraph();
      }
    }
  }

  void read_heading(std::size_t paragraph, PlanRows& rows) const {
    rows.read_heading(source_.words_of_paragraph(paragraph),
                      source_.paragraph_line(paragraph),
                      source_.paragraph_place(paragraph));
  }

  void keep_paragraph() {
    SourceLine line{.line = source_.paragraph_line(next_paragraph_),
                    .text = source_.words_of_paragraph(next_paragraph_)};
    signed_ = signed_ || is_signature(line.text);
    say(findings_,
        signed_ ? plan_finding::row_signature : plan_finding::line_outside,
        source_.paragraph_place(next_paragraph_));
    plan_.other_lines.push_back(std::move(line));
  }

  void say_about_columns() {
    const Columns& columns = header_->columns;
    const PlanPlace first = place_of_row(table_, header_->first);
    if (header_->titles.empty()) return say_about_missing_titles();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const PlanPlace place = place_of_title(i);
      if (columns.kinds[i] == ColumnKind::other) {
        say(findings_, plan_finding::unknown_column, place);
      } else if (columns.kinds[i] == ColumnKind::two_kinds) {
        say(findings_, plan_finding::two_kinds, place);
      } else if (columns.kinds[i] == ColumnKind::number && header_->number_by_cells) {
        say(findings_, plan_finding::column_by_content, place);
      } else if (columns.kinds[i] == ColumnKind::measure && columns.measure_assumed) {
        say(findings_, plan_finding::measure_column_assumed, place);
      }
    }
    for (const ColumnTitle& usual : usual_columns) {
      const bool has = usual.kind == ColumnKind::term ? columns.has_term()
                                                      : columns.find(usual.kind).has_value();
      if (!has) say(findings_, plan_finding::missing_column, first);
    }
  }

  void say_about_missing_titles() {
    const bool above = next_paragraph_ < paragraphs() &&
                       source_.reading().paragraphs[next_paragraph_].before <= table_;
    say(findings_,
        plan_finding::no_header,
        above ? source_.paragraph_place(next_paragraph_) : place_of_row(table_, header_->first));
  }

  /// The place of a title, or of the row of titles where the column has none.
  PlanPlace place_of_title(std::size_t column) const {
    const Grid& grid = source_.grid(table_);
    const std::uint32_t before = header_->number_before ? 1 : 0;
    if (column < before) return place_of_row(table_, header_->first);
    const auto at = static_cast<std::uint32_t>(column) - before;
    for (std::uint32_t row = header_->rows; row-- > header_->first;) {
      const Cell cell = grid.at(row, at);
      if (has_word(cell.text)) return place_of(grid, cell);
    }
    if (source_.is_text()) return {.text = {source_.line(table_, header_->first), 1}};
    return {.grid = &grid, .row = header_->first, .column = at};
  }

  PlanSource source_;
  std::string_view text_;
  const PlanOptions& options_;
  ActivityPlan& plan_;
  FindingList& findings_;
  std::size_t table_ = 0;  // the grid with the table
  std::optional<PlanHeader> header_;
  std::optional<PlanPlace> unproven_;  // of the first titles that rows contradict
  std::size_t next_paragraph_ = 0;
  std::optional<PlanLine> heading_;  // before the titles: the goal of the rows
  bool signed_ = false;
};

GridOptions grid_options_of(const PlanOptions& options) {
  GridOptions own;
  own.encoding = options.encoding;
  own.max_bytes = options.max_bytes;
  if (!options.sheet.empty()) own.sheets.push_back(options.sheet);
  own.max_findings = options.max_findings;
  return own;
}

PlanReading read_grids_of_plan(const GridReading& grids,
                               std::string_view text,
                               const PlanOptions& options) {
  PlanReading reading;
  reading.encoding = grids.encoding;
  reading.format = grids.format;
  FindingList findings(options.max_findings);
  for (const Finding& finding : grids.findings) findings.add(finding);
  if (grids.encoding_assumed) findings.add(plan_finding::encoding_assumed);
  PlanReader(grids, text, options, reading.plan, findings).read();
  reading.findings = std::move(findings).finish();
  return reading;
}

/// The text between whose signs cells stand that grids do not keep; empty for other files.
std::string separated_text(std::string_view bytes, const GridReading& grids) {
  const bool separated = grids.format == GridFormat::delimited || grids.format == GridFormat::bars;
  return separated ? decode_text(bytes, grids.encoding).text : std::string();
}

}  // namespace

PlanReading read_plan(const GridReading& grids, const PlanOptions& options) {
  return read_grids_of_plan(grids, {}, options);
}

std::optional<Failure> try_read_plan(std::string_view bytes,
                                     PlanReading& out,
                                     const PlanOptions& options) {
  GridReading grids;
  if (auto failure = try_read_grids(bytes, grids, grid_options_of(options))) return failure;
  out = read_grids_of_plan(grids, separated_text(bytes, grids), options);
  return std::nullopt;
}

PlanReading read_plan(std::string_view bytes, const PlanOptions& options) {
  PlanReading reading;
  if (auto failure = try_read_plan(bytes, reading, options)) throw Error(std::move(*failure));
  return reading;
}

}  // namespace gerove::intake
