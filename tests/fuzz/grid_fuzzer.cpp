// Tables from any bytes. Cells, spans and paragraphs fit together; of a text every character that a
// person sees and that separates nothing is in a cell or a paragraph, as often as it was written.
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/words.hpp"
#include "fuzz/require.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/seen_text.hpp"

namespace {

namespace intake = gerove::intake;
using gerove::test::require;

void check_grid(const intake::Grid& grid) {
  for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
    std::uint32_t behind = 0;
    for (const intake::Cell& cell : grid.row(row)) {
      require(cell.column >= behind, "cells of a row overlap");
      require(cell.column_span > 0 && cell.row_span > 0, "a cell covers nothing");
      behind = cell.column + cell.column_span;
      require(behind <= grid.column_count(), "a cell lies outside its grid");
      require(cell.row <= row && row < cell.row + cell.row_span, "a cell covers another row");
      require(cell.row + cell.row_span <= grid.row_count(), "a span ends outside its grid");
      const intake::Cell at = grid.at(row, behind - 1);
      require(at.text.data() == cell.text.data() && at.row == cell.row && at.column == cell.column,
              "a covered place answers with another cell");
      require(gerove::trim(cell.text) == cell.text, "a cell has blanks at its ends");
      require(!grid.address(row, cell.column).empty(), "a cell has no address");
    }
  }
}

void check_structure(const intake::GridReading& reading) {
  for (std::size_t i = 0; i < reading.grids.size(); ++i) {
    check_grid(reading.grids[i]);
    require(reading.grids[i].parent().value_or(0) <= i, "a grid stands before the one around it");
  }
  std::uint32_t before = 0;
  for (const intake::Paragraph& paragraph : reading.paragraphs) {
    require(paragraph.before >= before && paragraph.before <= reading.grids.size(),
            "a paragraph is out of order");
    before = paragraph.before;
  }
}

using Bag = std::map<std::string, std::int64_t>;

/// Counts characters but those that may separate cells or that nobody sees.
void count(std::string_view text, std::int64_t by, Bag& bag) {
  std::string seen;
  intake::append_seen(seen, text);
  for (std::size_t at = 0; at < seen.size();) {
    std::size_t end = at + 1;
    while (end < seen.size() && (static_cast<unsigned char>(seen[end]) & 0xC0U) == 0x80) ++end;
    const std::string character = seen.substr(at, end - at);
    at = end;
    constexpr std::string_view separating = ";,|\"-:";
    if (separating.find(character) != separating.npos) continue;
    if (!gerove::trim(character).empty()) bag[character] += by;
  }
}

void check_words(std::string_view bytes, const intake::GridReading& reading) {
  for (const gerove::Finding& finding : reading.findings) {
    if (finding.code == intake::grid_finding::repaired.code ||
        finding.code == intake::grid_finding::control.code) {
      return;  // letters are others now
    }
  }
  const std::string text = intake::decode_text(bytes).text;
  if (text.find("sep=") == 0) return;
  Bag bag;
  count(text, 1, bag);
  for (const intake::Grid& grid : reading.grids) {
    for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
      for (const intake::Cell& cell : grid.row(row)) {
        if (cell.row == row) count(cell.text, -1, bag);
      }
    }
  }
  for (const intake::Paragraph& paragraph : reading.paragraphs) count(paragraph.text, -1, bag);
  for (const auto& [character, number] : bag) {
    require(number <= 0, "a character was lost");
    require(number >= 0, "a character was written twice");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  intake::GridReading reading;
  if (intake::try_read_grids(bytes, reading, {.max_findings = 100'000})) return 0;
  check_structure(reading);
  if (intake::file_kind(bytes) == intake::FileKind::text) check_words(bytes, reading);
  return 0;
}
