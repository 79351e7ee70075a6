#include "cli/output/grid_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "cli/output/output.hpp"
#include "cli/output/words.hpp"

namespace gerove::cli {

namespace {

using intake::Cell;
using intake::CellKind;
using intake::Grid;
using intake::GridReading;

constexpr Noun tables_noun{{"lentelė", "lentelės", "lentelių"}, {"table", "tables"}};
constexpr Noun cells_noun{{"langelis", "langeliai", "langelių"}, {"cell", "cells"}};

bool is_chosen(const GridChoice& choice, std::size_t index) { return !choice || *choice == index; }

/// Calls `use(grid, number)` for each grid that is shown; numbers count from 1.
template <class Use>
void for_each_grid(const GridReading& reading, const GridChoice& choice, const Use& use) {
  for (std::size_t i = 0; i < reading.grids.size(); ++i) {
    if (is_chosen(choice, i)) use(reading.grids[i], i + 1);
  }
}

/// Calls `use(cell)` for each cell, once though it may cover several places.
template <class Use>
void for_each_cell(const Grid& grid, const Use& use) {
  for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
    for (const Cell& cell : grid.row(row)) {
      if (cell.row == row) use(cell);
    }
  }
}

std::string text_of(const Cell& cell) {
  std::string text(cell.text);
  if (!cell.numbering.empty()) text = '(' + std::string(cell.numbering) + ") " + text;
  return text;
}

/// The places of a row, one behind the other.
class RowLine {
 public:
  void add(std::string_view text) {
    if (places_ > 0) text_ += " | ";
    text_ += text;
    ++places_;
  }
  /// Adds places that show the same; of very many not all, since a file may have millions.
  void add_alike(std::uint32_t count, std::string_view text) {
    constexpr std::uint32_t most = 100;
    const std::uint32_t end = places_ + count;
    for (std::uint32_t i = 0; i < std::min(count, most); ++i) add(text);
    if (count > most) add("…");
    places_ = end;
  }
  std::uint32_t places() const { return places_; }
  const std::string& text() const { return text_; }

 private:
  std::string text_ = "  ";
  std::uint32_t places_ = 0;
};

void append_grid(const Session& session, const Grid& grid, std::size_t number, std::string& out) {
  std::string title = fmt::format("{} {}", session.say({"Lentelė", "Table"}), number);
  if (!grid.name().empty()) title += " (" + grid.name() + ')';
  out += line_for_people(fmt::format("{}: {} × {}", title, grid.row_count(), grid.column_count()));
  out += '\n';
  for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
    RowLine line;
    for (const Cell& cell : grid.row(row)) {
      line.add_alike(cell.column - line.places(), "");
      if (cell.row == row) line.add(text_of(cell));
      line.add_alike(cell.column + cell.column_span - line.places(), "·");
    }
    line.add_alike(grid.column_count() - line.places(), "");
    out += line_for_people(line.text()) + '\n';
  }
}

nlohmann::ordered_json grid_json(const Grid& grid, std::size_t number) {
  auto cells = nlohmann::ordered_json::array();
  for_each_cell(grid, [&](const Cell& cell) {
    nlohmann::ordered_json one{{"address", grid.address(cell.row, cell.column)},
                               {"row", cell.row + 1},
                               {"column", cell.column + 1},
                               {"text", cell.text},
                               {"kind", label(cell.kind).en}};
    if (cell.kind != CellKind::text) one["value"] = cell.value;
    if (!cell.numbering.empty()) one["numbering"] = cell.numbering;
    if (cell.row_span > 1) one["row_span"] = cell.row_span;
    if (cell.column_span > 1) one["column_span"] = cell.column_span;
    if (cell.hidden) one["hidden"] = true;
    if (cell.formula) one["formula"] = true;
    cells.push_back(std::move(one));
  });
  nlohmann::ordered_json table{{"table", number},
                               {"name", grid.name()},
                               {"rows", grid.row_count()},
                               {"columns", grid.column_count()}};
  if (grid.parent()) table["parent"] = *grid.parent() + 1;
  table["cells"] = std::move(cells);
  return table;
}

}  // namespace

std::string grids_text(const Session& session,
                       const GridReading& reading,
                       const GridChoice& choice) {
  std::string out;
  auto paragraph = reading.paragraphs.begin();
  const auto append_paragraphs = [&](std::size_t before) {
    for (; paragraph != reading.paragraphs.end() && paragraph->before <= before; ++paragraph) {
      const std::string number = paragraph->numbering.empty() ? "" : paragraph->numbering + ' ';
      if (!choice) out += line_for_people(number + paragraph->text) + '\n';
    }
  };
  for_each_grid(reading, choice, [&](const Grid& grid, std::size_t number) {
    append_paragraphs(number - 1);
    append_grid(session, grid, number, out);
  });
  append_paragraphs(reading.grids.size());
  return out;
}

nlohmann::ordered_json grids_json(const GridReading& reading, const GridChoice& choice) {
  auto tables = nlohmann::ordered_json::array();
  for_each_grid(reading, choice, [&](const Grid& grid, std::size_t number) {
    tables.push_back(grid_json(grid, number));
  });
  auto paragraphs = nlohmann::ordered_json::array();
  for (const intake::Paragraph& paragraph : reading.paragraphs) {
    nlohmann::ordered_json one{{"text", paragraph.text}, {"before_table", paragraph.before + 1}};
    if (!paragraph.numbering.empty()) one["numbering"] = paragraph.numbering;
    if (paragraph.place.line > 0) one["line"] = paragraph.place.line;
    paragraphs.push_back(std::move(one));
  }
  nlohmann::ordered_json document{{"format", label(reading.format).en}};
  if (reading.encoding) document["encoding"] = label(*reading.encoding).en;
  document["tables"] = std::move(tables);
  document["paragraphs"] = std::move(paragraphs);
  return document;
}

std::string grid_counts(const Session& session,
                        const GridReading& reading,
                        const GridChoice& choice) {
  std::uint64_t tables = 0;
  std::uint64_t cells = 0;
  for_each_grid(reading, choice, [&](const Grid& grid, std::size_t) {
    ++tables;
    for_each_cell(grid, [&](const Cell&) { ++cells; });
  });
  return counted(tables, tables_noun, session.language) + ", " +
         counted(cells, cells_noun, session.language);
}

}  // namespace gerove::cli
