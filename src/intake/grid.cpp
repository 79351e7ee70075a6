#include "gerove/intake/grid.hpp"

#include <algorithm>
#include <string>

#include "intake/cell_address.hpp"

namespace gerove::intake {

namespace {

std::string text_address(TextPlace place) {
  return std::to_string(place.line) + ':' + std::to_string(place.column);
}

}  // namespace

Text label(CellKind kind) {
  switch (kind) {
    case CellKind::none: return {"tuščias", "none"};
    case CellKind::text: return {"tekstas", "text"};
    case CellKind::number: return {"skaičius", "number"};
    case CellKind::date: return {"data", "date"};
    case CellKind::time: return {"paros laikas", "time"};
    case CellKind::moment: return {"data ir laikas", "moment"};
    case CellKind::duration: return {"trukmė", "duration"};
    case CellKind::boolean: return {"taip arba ne", "boolean"};
    case CellKind::error: return {"klaida", "error"};
  }
  return {};
}

Text label(GridFormat format) {
  switch (format) {
    case GridFormat::none: return {"lentelių nėra", "no table"};
    case GridFormat::xlsx: return {"XLSX", "XLSX"};
    case GridFormat::docx: return {"DOCX", "DOCX"};
    case GridFormat::ods: return {"ODS", "ODS"};
    case GridFormat::odt: return {"ODT", "ODT"};
    case GridFormat::html: return {"HTML", "HTML"};
    case GridFormat::delimited: return {"CSV", "CSV"};
    case GridFormat::tabs: return {"tabuliacija", "tabs"};
    case GridFormat::bars: return {"brūkšniai „|“", "bars"};
    case GridFormat::cell_lines: return {"po langelį eilutėje", "one cell a line"};
  }
  return {};
}

Cell Grid::at(std::uint32_t row, std::uint32_t column) const {
  const Cell none{.row = row, .column = column};
  if (row >= row_count()) return none;
  const auto begin = cells_.begin() + row_begin(row);
  const auto behind = std::upper_bound(
      begin, cells_.begin() + row_ends_[row], column, [](auto wanted, auto& stored) {
        return wanted < stored.column;
      });
  if (behind == begin) return none;
  const Cell found = cell(row, static_cast<std::uint32_t>(behind - 1 - cells_.begin()));
  return column - found.column < found.column_span ? found : none;
}

Cell Grid::cell(std::uint32_t row, std::uint32_t index) const {
  const Span* span = nullptr;
  if (cells_[index].covered) {
    span = &spans_[cells_[index].text_at];
    index = span->cell;
    row = span->row;
  } else if (cells_[index].spans) {
    span = &*std::ranges::lower_bound(spans_, index, {}, &Span::cell);
  }
  const StoredCell& stored = cells_[index];
  const std::string_view texts = *texts_;
  Cell cell{.text = texts.substr(stored.text_at, stored.text_size),
            .kind = static_cast<CellKind>(stored.kind),
            .row = row,
            .column = stored.column,
            .hidden = stored.hidden,
            .formula = stored.formula};
  cell.value =
      cell.kind == CellKind::text ? cell.text : texts.substr(stored.value_at, stored.value_size);
  if (span != nullptr) {
    cell.row_span = span->row_span;
    cell.column_span = span->column_span;
  }
  const auto numbering = std::ranges::lower_bound(numberings_, index, {}, &Numbering::cell);
  if (numbering != numberings_.end() && numbering->cell == index) {
    cell.numbering = texts.substr(numbering->at, numbering->size);
  }
  if (!places_.empty()) cell.place = places_[index];
  return cell;
}

std::uint32_t Grid::width(std::uint32_t row) const {
  return row < widths_.size() ? widths_[row] : column_count_;
}

TextPlace Grid::line_of(std::uint32_t row) const {
  for (const Cell& cell : this->row(row)) {
    if (cell.row == row) return cell.place;
  }
  return {};
}

std::string Grid::address(std::uint32_t row, std::uint32_t column) const {
  if (!places_.empty()) {
    const Cell cell = at(row, column);
    return text_address(cell.place.line > 0 ? cell.place : line_of(row));
  }
  return grid_address(sheet_, name_) + '!' + cell_address(first_row_ + row, first_column_ + column);
}

std::string Grid::named_address(std::uint32_t row, std::uint32_t column) const {
  if (sheet_ == 0) return address(row, column);
  return name_ + '!' + cell_address(first_row_ + row, first_column_ + column);
}

}  // namespace gerove::intake
