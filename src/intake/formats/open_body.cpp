#include "intake/formats/open_body.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/office_text.hpp"
#include "intake/formats/open_lists.hpp"
#include "intake/formats/open_text.hpp"
#include "intake/formats/open_value.hpp"

namespace gerove::intake {

namespace {

/// No table has more; empty repeats are counted no further.
constexpr std::uint32_t most_open_places = 1U << 24;

/// Where paragraphs go: to a cell, or outside tables.
struct OpenTarget {
  OfficeText text;
  GridBuilder* table{};  // of the cell
  std::uint32_t row{};
  std::uint32_t column{};
  bool changes_told{};
};

/// Columns of one kind.
struct OpenColumns {
  std::uint32_t first{};
  std::uint32_t end{};
  std::string style{};  // of cells that have none
  bool hidden{};
};

struct OpenTable {
  GridBuilder* grid{};
  std::vector<OpenColumns> columns{};
  std::uint32_t row{};
  bool sheet{};

  const OpenColumns* columns_at(std::uint32_t column) const {
    const auto found = std::ranges::upper_bound(columns, column, {}, &OpenColumns::end);
    return found == columns.end() ? nullptr : &*found;
  }
};

/// A row while it is read: it may stand there many times.
struct OpenRow {
  struct Cells {
    NewCell cell{};
    std::uint32_t count{};
  };
  std::vector<Cells> cells{};
  std::string style{};
  std::uint32_t column{};
  bool hidden{};
};

class OpenBody final : public OpenTextGuests {
 public:
  OpenBody(XmlReader& xml, const OpenStyles& styles)
      : xml_(xml), reading_(xml.reading()), styles_(styles), lists_(styles) {}

  void read() {
    OpenTarget body{OfficeText(reading_)};
    target_ = &body;
    for (XmlChildren parts(xml_); parts.next();) {
      if (xml_.is(XmlSpace::office, "text")) read_blocks();
      if (xml_.is(XmlSpace::office, "spreadsheet")) read_sheets();
    }
  }

  void tell_changes() override {
    if (std::exchange(target_->changes_told, true)) return;
    if (target_->table == nullptr) return reading_.find(grid_finding::changes);
    reading_.find(grid_finding::changes, *target_->table, target_->row, target_->column);
  }

  /// The text of boxes stands outside tables, wherever they hang.
  void read_text_box() override {
    OpenTarget box{OfficeText(reading_)};
    OpenTarget* const around = std::exchange(target_, &box);
    read_blocks();
    target_ = around;
  }

 private:
  std::string value(XmlSpace space, std::string_view name) const {
    return std::string(xml_.attribute(space, name).value_or(""));
  }

  std::uint32_t repeats(std::string_view name) const {
    const auto count = small_count(xml_.attribute(XmlSpace::table, name)).value_or(1);
    return std::clamp(count, 1U, most_open_places);
  }

  bool is_collapsed() const {
    const auto visibility = xml_.attribute(XmlSpace::table, "visibility");
    return visibility == "collapse" || visibility == "filter";
  }

  void read_sheets() {
    for (XmlChildren parts(xml_); parts.next();) {
      if (xml_.is(XmlSpace::table, "tracked-changes")) {
        for (XmlChildren changes(xml_); changes.next();) {
          if (!xml_.is_text()) tell_changes();
        }
      }
      if (xml_.is(XmlSpace::table, "table")) read_sheet();
    }
  }

  void read_sheet() {
    std::string name = value(XmlSpace::table, "name");
    const bool hidden = styles_.hides_table(value(XmlSpace::table, "style-name"));
    if (!reading_.wants_sheet(name, hidden)) return;
    OpenTable table{.grid = &reading_.begin_sheet(std::move(name)), .sheet = true};
    read_rows(table);
  }

  void read_blocks() {
    for (XmlChildren blocks(xml_); blocks.next() && !reading_.failed();) {
      if (!xml_.is_text()) read_block();
    }
  }

  void read_block() {
    if (xml_.is(XmlSpace::table, "table")) return read_table();
    if (xml_.is(XmlSpace::draw, "text-box")) return read_text_box();
    if (xml_.space() == XmlSpace::draw) return read_blocks();
    if (xml_.space() != XmlSpace::text) return;
    const std::string_view name = xml_.name();
    if (name == "p" || name == "h") return read_paragraph(name == "h");
    if (name == "list") return read_list();
    if (name == "change" || name == "change-start") return tell_changes();
    const bool aside = name == "tracked-changes" || name.ends_with("-source") ||
                       name.ends_with("-decls") || name == "note";
    const bool hidden = value(XmlSpace::text, "display") == "none" ||
                        says_yes(xml_.attribute(XmlSpace::text, "is-hidden"));
    if (!aside && !hidden) read_blocks();
  }

  void read_paragraph(bool heading) {
    const auto level = small_count(xml_.attribute(XmlSpace::text, "outline-level")).value_or(1);
    if (styles_.hides_text("paragraph", value(XmlSpace::text, "style-name"))) return;
    target_->text.begin_paragraph();
    std::string number;
    if (lists_.in_list()) {
      number = lists_.next_paragraph();
    } else if (heading) {
      number = lists_.next_heading(level);
    }
    if (!number.empty()) target_->text.number(std::move(number));
    read_open_paragraph(xml_, styles_, *this, target_->text);
    target_->text.end_paragraph();
    if (target_->table != nullptr) return;
    const auto lines = target_->text.take();
    reading_.add_paragraph(lines.text, lines.numbering);
  }

  void read_list() {
    constexpr std::size_t least = 512;  // a list with short names
    if (!reading_.spend(least + value(XmlSpace::xml, "id").size())) return;
    lists_.begin_list(
        {.style = value(XmlSpace::text, "style-name"),
         .id = value(XmlSpace::xml, "id"),
         .continued = value(XmlSpace::text, "continue-list"),
         .continues = says_yes(xml_.attribute(XmlSpace::text, "continue-numbering"))});
    for (XmlChildren items(xml_); items.next();) {
      const bool item = xml_.is(XmlSpace::text, "list-item");
      if (!item && !xml_.is(XmlSpace::text, "list-header")) continue;
      lists_.begin_item(small_count(xml_.attribute(XmlSpace::text, "start-value")), item);
      read_blocks();
    }
    lists_.end_list();
  }

  void read_table() {
    GridBuilder& grid =
        target_->table == nullptr
            ? reading_.begin_table()
            : reading_.begin_table_within(*target_->table, target_->row, target_->column);
    OpenTable table{.grid = &grid};
    read_rows(table);
  }

  /// Reads columns and rows, also those in groups.
  void read_rows(OpenTable& table) {
    for (XmlChildren parts(xml_); parts.next() && !reading_.failed();) {
      if (xml_.is_text() || xml_.space() != XmlSpace::table) continue;
      const std::string_view name = xml_.name();
      if (name == "table-column") add_columns(table);
      if (name == "table-row") read_row(table);
      const bool group = name == "table-columns" || name == "table-header-columns" ||
                         name == "table-column-group" || name == "table-rows" ||
                         name == "table-header-rows" || name == "table-row-group";
      if (group) read_rows(table);
    }
  }

  void add_columns(OpenTable& table) {
    const std::uint32_t first = table.columns.empty() ? 0 : table.columns.back().end;
    const std::uint32_t end =
        std::min(first + repeats("number-columns-repeated"), most_open_places);
    if (!reading_.spend(sizeof(OpenColumns))) return;
    table.columns.push_back(
        {first, end, value(XmlSpace::table, "default-cell-style-name"), is_collapsed()});
  }

  void read_row(OpenTable& table) {
    const std::uint32_t count = repeats("number-rows-repeated");
    OpenRow row{.style = value(XmlSpace::table, "default-cell-style-name"),
                .hidden = is_collapsed()};
    for (XmlChildren cells(xml_); cells.next();) {
      if (xml_.is(XmlSpace::table, "table-cell")) read_cell(table, row);
      if (xml_.is(XmlSpace::table, "covered-table-cell")) {
        row.column = std::min(row.column + repeats("number-columns-repeated"), most_open_places);
      }
    }
    for (std::uint32_t i = 0; i < count && !row.cells.empty() && !reading_.failed(); ++i) {
      add_cells(table, row, table.row + i);
    }
    if (!table.sheet && count == 1) table.grid->extend_to(table.row + 1, row.column);
    table.row += count;
    if (table.row > most_open_places) table.row = most_open_places;
  }

  void add_cells(OpenTable& table, const OpenRow& row, std::uint32_t at) {
    if (at >= most_open_places) return reading_.fail(Errc::intake_size, "rows");
    for (const OpenRow::Cells& cells : row.cells) {
      NewCell cell = cells.cell;
      cell.row = at;
      for (std::uint32_t i = 0; i < cells.count && !reading_.failed(); ++i) {
        table.grid->add(cell);
        ++cell.column;
      }
    }
  }

  void read_cell(OpenTable& table, OpenRow& row) {
    const std::uint32_t count = repeats("number-columns-repeated");
    const std::uint32_t row_span = repeats("number-rows-spanned");
    const std::uint32_t column_span = repeats("number-columns-spanned");
    const OpenValue written = read_open_value(xml_);
    const std::string style = value(XmlSpace::table, "style-name");
    OpenTarget cell{
        .text = OfficeText(reading_), .table = table.grid, .row = table.row, .column = row.column};
    OpenTarget* const around = std::exchange(target_, &cell);
    read_blocks();
    target_ = around;
    add_cell(table, row, cell, {written, style, count});
    if (count == 1) table.grid->merge(cell.row, cell.column, row_span, column_span);
    row.column = std::min(row.column + count, most_open_places);
  }

  struct CellForm {
    OpenValue value{};
    std::string style{};
    std::uint32_t count{};
  };

  void add_cell(const OpenTable& table, OpenRow& row, OpenTarget& target, const CellForm& form) {
    const auto lines = target.text.take();
    const OpenColumns* columns = table.columns_at(target.column);
    NewCell cell{.row = target.row, .column = target.column, .kind = CellKind::text};
    cell.hidden = row.hidden || (columns != nullptr && columns->hidden);
    cell.formula = form.value.formula;
    cell.numbering = reading_.keep_numbering(lines.numbering);
    if (!table.sheet) {
      cell.text = reading_.keep(lines.text);
    } else {
      const std::string by_column = columns == nullptr ? std::string() : columns->style;
      const std::string& by_row = row.style.empty() ? by_column : row.style;
      const OpenCellValue value = value_of(lines.text, form, by_row);
      if (value.finding != nullptr) {
        reading_.find(*value.finding, *target.table, target.row, target.column);
      }
      cell.kind = value.kind;
      cell.text = reading_.keep(lines.text.empty() ? value.text : lines.text);
      cell.value = reading_.keep(value.value);
    }
    const bool filled = cell.text.size > 0 || cell.value.size > 0 || cell.numbering.size > 0;
    if (!filled) return;
    if (cell.column >= reading_.options().max_columns) {
      return reading_.fail(Errc::intake_size, "max_columns");
    }
    row.cells.push_back({cell, form.count});
  }

  OpenCellValue value_of(std::string_view text,
                         const CellForm& form,
                         const std::string& other_style) const {
    const bool dated = form.value.type == "date" || form.value.type == "time";
    const std::string& style = form.style.empty() ? other_style : form.style;
    return cell_value(form.value, text, dated ? styles_.date_shown(style) : std::nullopt);
  }

  XmlReader& xml_;
  ReadingBuilder& reading_;
  const OpenStyles& styles_;
  OpenLists lists_;
  OpenTarget* target_ = nullptr;
};

}  // namespace

void read_open_body(XmlReader& xml, const OpenStyles& styles) { OpenBody(xml, styles).read(); }

}  // namespace gerove::intake
