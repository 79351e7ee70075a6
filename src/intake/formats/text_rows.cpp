#include "intake/formats/text_rows.hpp"

#include "core/words.hpp"

namespace gerove::intake {

void add_paragraphs(std::span<const TextLine> lines, ReadingBuilder& reading) {
  for (const TextLine& line : lines) {
    reading.add_paragraph(trim(line.text), {}, {line.number, 1});
  }
}

void add_row(const std::vector<TextCell>& cells,
             std::uint32_t row,
             GridBuilder& table,
             ReadingBuilder& reading) {
  table.set_width(row, static_cast<std::uint32_t>(cells.size()));
  std::uint32_t column = 0;
  for (const TextCell& cell : cells) {
    table.add({.row = row,
               .column = column++,
               .text = reading.keep(cell.text),
               .kind = CellKind::text,
               .place = cell.place});
  }
}

}  // namespace gerove::intake
