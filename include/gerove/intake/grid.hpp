/// @file
/// Tables of files that offices have, as cells: what workbooks, documents, web pages and texts
/// hold, before anybody says what it means.
///
/// What is read: .xlsx, .docx, .ods, .odt, HTML, and texts: CSV, tables with tabs or bars, one cell
/// a line. The content tells the kind of a file, not its name. Nothing is guessed: what can't be
/// told is a finding with the address of its cell, and no cell is ever moved into another column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/text.hpp"
#include "gerove/intake/encoding.hpp"
#include "gerove/intake/text_place.hpp"

namespace gerove::intake {

/// What a file is by its content.
enum class FileKind : std::uint8_t {
  unknown,       ///< none of these: a picture, a program, an archive
  text,          ///< text: CSV, tabs, bars, one cell a line, or no table at all
  html,          ///< HTML, also one named .xls
  xlsx,          ///< workbook of Office Open XML, also with macros
  docx,          ///< document of Office Open XML, also with macros
  ods,           ///< OpenDocument spreadsheet
  odt,           ///< OpenDocument text
  old_document,  ///< .doc, .rtf, XML of Word 2003: read after a conversion to .docx
  old_workbook,  ///< .xls, XML of Excel 2003: read after a conversion to .xlsx
  encrypted,     ///< an Office or OpenDocument file with a password
  pdf,           ///< PDF, which has no cells
};

/// The kind of a file by its first bytes and, of a ZIP, by the names of its parts.
FileKind file_kind(std::string_view bytes);

/// How cells were told apart.
enum class GridFormat : std::uint8_t {
  none,        ///< no table
  xlsx,        ///< Office Open XML workbook
  docx,        ///< Office Open XML document
  ods,         ///< OpenDocument spreadsheet
  odt,         ///< OpenDocument text
  html,        ///< HTML
  delimited,   ///< quoted as spreadsheets do, between commas, semicolons or tabs
  tabs,        ///< tabs without quotes; rows may be broken over lines
  bars,        ///< bars between cells
  cell_lines,  ///< one cell on each line
};

/// The name of a format.
Text label(GridFormat format);

/// Of which kind the value of a cell is, and how `Cell::value` writes it.
enum class CellKind : std::uint8_t {
  none,      ///< an empty cell
  text,      ///< the text itself
  number,    ///< all digits that the file has, with a point, without exponent: `-12.50`
  date,      ///< as far as the cell shows it: `2024-03-07`, `2024-03`, `2024`
  time,      ///< time of day: `14:30:00`
  moment,    ///< date and time of day, of no time zone: `2024-03-07T14:30:00`
  duration,  ///< hours, minutes, seconds, also beyond a day: `36:30:00`
  boolean,   ///< `true` or `false`
  error,     ///< a spreadsheet's error: `#REF!`
};

/// The name of a kind.
Text label(CellKind kind);

/// A cell of a grid. Its texts point into the grid.
struct Cell {
  std::string_view text{};   ///< what a person sees, UTF-8; lines parted by LF
  CellKind kind{};           ///< of which kind the value is
  std::string_view value{};  ///< the value, as its kind writes it
  /// Automatic numbers of the lines of `text`, which do not stand in it: as many lines, those at
  /// the end without number left out. Empty where none is numbered.
  std::string_view numbering{};
  std::uint32_t row{};            ///< where it begins in the grid, from 0
  std::uint32_t column{};         ///< where it begins in the grid, from 0
  std::uint32_t row_span = 1;     ///< rows that it covers
  std::uint32_t column_span = 1;  ///< columns that it covers
  bool hidden{};                  ///< its row or column is hidden
  bool formula{};                 ///< a formula computed it
  TextPlace place{};              ///< in a text, where it begins; else 0
};

/// One table: its cells by row and column. Copies share the texts.
class Grid {
 public:
  class Row;

  /// Rows up to the last one of the table.
  std::uint32_t row_count() const { return static_cast<std::uint32_t>(row_ends_.size()); }
  /// Columns up to the last one that has a cell.
  std::uint32_t column_count() const { return column_count_; }

  /// The cell at a place, or the one that covers it; an empty one if there is none or the place
  /// lies outside.
  Cell at(std::uint32_t row, std::uint32_t column) const;
  /// How many cells a row was written with: in a text, trailing ones that are empty or missing
  /// can't be told from one another otherwise. Elsewhere `column_count`.
  std::uint32_t width(std::uint32_t row) const;
  /// The cells of a row that are filled or span, in order; one that covers the row from above is
  /// among them (its `row` is smaller).
  Row row(std::uint32_t row) const;

  /// The name of its sheet; of a document's table `T2`, of one within that table `T2.1`; else
  /// empty.
  const std::string& name() const { return name_; }
  /// The number of its sheet, from 1; 0 outside workbooks.
  std::uint32_t sheet() const { return sheet_; }
  /// The first row and column of the grid within its sheet, from 0.
  std::uint32_t first_row() const { return first_row_; }
  std::uint32_t first_column() const { return first_column_; }  ///< see `first_row`
  /// The grid in whose cell this one stands, by its index in `GridReading::grids`.
  std::optional<std::uint32_t> parent() const { return parent_; }

  /// Where a cell stands, for people: `#3!B7` on the third sheet (names of sheets may say who it
  /// is about), `T2!B7` in a document, `line:column` in a text.
  std::string address(std::uint32_t row, std::uint32_t column) const;
  /// The same with the sheet's name, `Vaikai!B7`, for those who know that it says nothing.
  std::string named_address(std::uint32_t row, std::uint32_t column) const;

 private:
  friend class GridBuilder;
  friend class GridRows;
  friend class ReadingBuilder;

  struct StoredCell {
    std::uint32_t text_at{};  // of a covered place: index of the span
    std::uint32_t text_size{};
    std::uint32_t value_at{};
    std::uint16_t column{};
    std::uint8_t value_size{};
    std::uint8_t kind : 4 {};
    bool hidden : 1 {};
    bool formula : 1 {};
    bool spans : 1 {};    // begins a span, which `spans_` has
    bool covered : 1 {};  // a span from a row above covers it
  };
  struct Span {
    std::uint32_t cell{};  // index in `cells_`
    std::uint32_t row{};
    std::uint32_t row_span{};
    std::uint32_t column_span{};
  };
  struct Numbering {
    std::uint32_t cell{};  // index in `cells_`
    std::uint32_t at{};
    std::uint32_t size{};
  };

  Cell cell(std::uint32_t row, std::uint32_t index) const;
  std::uint32_t row_begin(std::uint32_t row) const { return row == 0 ? 0 : row_ends_[row - 1]; }
  TextPlace line_of(std::uint32_t row) const;

  std::shared_ptr<const std::string> texts_{};
  std::vector<StoredCell> cells_{};        // row after row, each by column
  std::vector<std::uint32_t> row_ends_{};  // of each row, the end of its cells
  std::vector<Span> spans_{};              // by cell
  std::vector<Numbering> numberings_{};    // by cell
  std::vector<TextPlace> places_{};        // of a text, of each cell
  std::vector<std::uint32_t> widths_{};    // of a text, of each row
  std::string name_{};
  std::uint32_t sheet_{};
  std::uint32_t first_row_{};
  std::uint32_t first_column_{};
  std::uint32_t column_count_{};
  std::optional<std::uint32_t> parent_{};
};

/// The cells of a row: a range of `Cell`, made as they are asked for. Valid as long as the grid.
class Grid::Row {
 public:
  /// Goes over the cells.
  class Iterator {
   public:
    using value_type = Cell;                 ///< made anew each time
    using difference_type = std::ptrdiff_t;  ///< of standard iterators
    Iterator() = default;
    /// For `Row`.
    Iterator(const Grid* grid, std::uint32_t row, std::uint32_t index)
        : grid_(grid), row_(row), index_(index) {}
    /// The cell.
    Cell operator*() const { return grid_->cell(row_, index_); }
    /// Goes to the next cell.
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    /// Goes to the next cell. @return where it was
    Iterator operator++(int) {
      Iterator before = *this;
      ++index_;
      return before;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Grid* grid_ = nullptr;
    std::uint32_t row_ = 0;
    std::uint32_t index_ = 0;
  };

  /// For `Grid::row`.
  Row(const Grid* grid, std::uint32_t row, std::uint32_t begin, std::uint32_t end)
      : grid_(grid), row_(row), begin_(begin), end_(end) {}
  /// The first cell.
  Iterator begin() const { return {grid_, row_, begin_}; }
  /// Behind the last cell.
  Iterator end() const { return {grid_, row_, end_}; }
  /// Whether there is none.
  bool empty() const { return begin_ == end_; }
  /// How many there are.
  std::size_t size() const { return end_ - begin_; }

 private:
  const Grid* grid_;
  std::uint32_t row_;
  std::uint32_t begin_;
  std::uint32_t end_;
};

inline Grid::Row Grid::row(std::uint32_t row) const {
  if (row >= row_count()) return {this, row, 0, 0};
  return {this, row, row_begin(row), row_ends_[row]};
}

/// A paragraph or line that stands outside tables.
struct Paragraph {
  std::string text{};       ///< what a person sees
  std::string numbering{};  ///< its automatic number, if it has one
  std::uint32_t before{};   ///< the index of the grid behind it; the number of grids behind all
  TextPlace place{};        ///< in a text, where it begins; else 0
  bool operator==(const Paragraph&) const = default;
};

/// What a reader of grids may be told.
struct GridOptions {
  std::optional<Encoding> encoding{};  ///< of a text; else it is found out
  /// Sheets to read, by name: only these, also if they are hidden. None: all that are not hidden.
  std::vector<std::string> sheets{};
  std::size_t max_bytes = std::size_t{64} << 20;      ///< a larger input is a failure
  std::size_t max_html_bytes = std::size_t{8} << 20;  ///< a larger HTML is a failure
  std::size_t max_cells = 5'000'000;                  ///< more cells are a failure
  std::size_t max_columns = 16'384;                   ///< more columns are a failure
  std::size_t max_cell_bytes = std::size_t{1} << 20;  ///< a longer text of a cell is a failure
  /// Texts of all cells and paragraphs, and what a file has beside them, such as names of styles:
  /// more in memory is a failure. A text that many cells share counts once.
  std::size_t max_text_bytes = std::size_t{128} << 20;
  std::size_t max_findings = 10'000;  ///< after these a last one, `grid.findings.more`, counts the
                                      ///< rest
};

/// What a file holds.
struct GridReading {
  std::vector<Grid> grids{};            ///< in order; those within a cell behind the grid around it
  std::vector<Paragraph> paragraphs{};  ///< outside tables, in order
  GridFormat format{};                  ///< how cells were told apart
  std::optional<Encoding> encoding{};   ///< of a text or HTML
  bool encoding_assumed{};              ///< nothing in a text states it
  Findings findings{};  ///< codes `grid.*`, `plan.table.*` where no cell can be told
};

/// Reads all tables of a file. Memory and time grow linearly with what the file holds.
/// @throws Error with Errc::intake_size, intake_encoding, intake_format (no file that is read),
///         intake_damaged, intake_encrypted, intake_unsafe, or intake_unavailable (built without
///         the formats of offices)
GridReading read_grids(std::string_view bytes, const GridOptions& options = {});

/// The same; gives the failure instead of throwing it.
/// @param out set only on success
std::optional<Failure> try_read_grids(std::string_view bytes,
                                      GridReading& out,
                                      const GridOptions& options = {});

}  // namespace gerove::intake
