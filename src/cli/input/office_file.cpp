#include "cli/input/office_file.hpp"

#include <optional>
#include <utility>

#include "cli/input/converter.hpp"
#include "cli/input/reading.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/intake/grid_findings.hpp"

namespace gerove::cli {

namespace {

std::optional<Conversion> conversion_of(intake::FileKind kind) {
  if (kind == intake::FileKind::old_document) return Conversion::to_docx;
  if (kind == intake::FileKind::old_workbook) return Conversion::to_xlsx;
  return std::nullopt;
}

}  // namespace

OfficeFile read_office_file(const Session& session, const std::string& name, std::size_t most) {
  OfficeFile file{name, read_all(name, most), false};
  const auto conversion = conversion_of(intake::file_kind(file.bytes));
  // Without LibreOffice, or too large, the library refuses the file as it is.
  if (!conversion || file.bytes.size() > most) return file;
  const auto program = find_converter();
  if (!program) return file;
  talk(session,
       session.say({"Seną formatą konvertuoja LibreOffice…",
                    "The old format is being converted by LibreOffice…"}));
  file.bytes = convert(*program, file.bytes, *conversion, name, most);
  file.converted = true;
  return file;
}

void complete(Findings& findings, const OfficeFile& file) {
  if (file.converted) {
    findings.insert(findings.begin(), intake::finding_of(intake::grid_finding::converted));
  }
  set_source(findings, file.name);
}

}  // namespace gerove::cli
