// Tables from any bytes. Cells, spans and paragraphs fit together; of a text every character that a
// person sees and that separates nothing is in a cell or a paragraph, as often as it was written.
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/words.hpp"
#include "fuzz/grid_checks.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/seen_text.hpp"

namespace {

namespace intake = gerove::intake;
using gerove::test::check_structure;
using gerove::test::require;

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
