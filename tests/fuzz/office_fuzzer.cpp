// Office files. The first byte says which part of which file the rest is, so that changes of its
// XML get past the checksums of the ZIP; any other byte begins a ZIP as it is.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/grid_checks.hpp"
#include "gerove/intake/grid.hpp"
#include "support/office_files.hpp"

namespace {

namespace intake = gerove::intake;

std::string office_file(std::string_view input) {
  const std::string part(input.substr(input.empty() ? 0 : 1));
  switch (input.empty() ? '\0' : input[0]) {
    case 'x': return gerove::test::XlsxFile{.sheet = part}.bytes();
    case 'f':
      return gerove::test::XlsxFile{
          .sheet =
              "<sheetData><row><c s='0'><v>45566.5</v></c><c s='0'><v>-1E-3</v></c></row>"
              "</sheetData>",
          .formats = "<numFmt numFmtId='164' formatCode='" + part + "'/>",
          .styles = "<xf numFmtId='164'/>"}
          .bytes();
    case 'w': return gerove::test::DocxFile{.body = part}.bytes();
    case 'n':
      return gerove::test::DocxFile{
          .body =
              "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>"
              "</w:p><w:p><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:p>",
          .numbering = part}
          .bytes();
    case 's': return gerove::test::OpenFile{.kind = "spreadsheet", .body = part}.bytes();
    case 't': return gerove::test::OpenFile{.kind = "text", .body = part}.bytes();
    default: return std::string(input);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = office_file({reinterpret_cast<const char*>(data), size});
  intake::GridReading reading;
  if (intake::try_read_grids(bytes, reading, {.max_cells = 100'000})) return 0;
  gerove::test::check_structure(reading);
  return 0;
}
