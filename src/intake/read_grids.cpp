#include <utility>

#include "gerove/intake/grid.hpp"
#include "intake/formats/format.hpp"
#include "intake/formats/reading_builder.hpp"

namespace gerove::intake {

namespace {

void refuse(ReadingBuilder& reading, std::string kind, Text next_step) {
  reading.fail(
      Errc::intake_format, std::move(kind), {std::string(next_step.lt), std::string(next_step.en)});
}

void read_office(FileKind kind, std::string_view bytes, ReadingBuilder& reading) {
#ifdef GEROVE_OFFICE
  switch (kind) {
    case FileKind::xlsx: reading.set_format(GridFormat::xlsx); return read_xlsx(bytes, reading);
    case FileKind::docx: reading.set_format(GridFormat::docx); return read_docx(bytes, reading);
    case FileKind::ods: reading.set_format(GridFormat::ods); return read_ods(bytes, reading);
    case FileKind::odt: reading.set_format(GridFormat::odt); return read_odt(bytes, reading);
    default: reading.set_format(GridFormat::html); return read_html(bytes, reading);
  }
#else
  (void)kind;
  (void)bytes;
  reading.fail(Errc::intake_unavailable);
#endif
}

void read(std::string_view bytes, ReadingBuilder& reading) {
  if (bytes.size() > reading.options().max_bytes) {
    return reading.fail(Errc::intake_size, "max_bytes");
  }
  switch (const FileKind kind = file_kind(bytes)) {
    case FileKind::text: return read_text(bytes, reading);
    case FileKind::html:
    case FileKind::xlsx:
    case FileKind::docx:
    case FileKind::ods:
    case FileKind::odt: return read_office(kind, bytes, reading);
    case FileKind::encrypted: return reading.fail(Errc::intake_encrypted);
    case FileKind::pdf:
      return refuse(
          reading,
          "PDF",
          {"PDF neskaitomas: jame nėra lentelės langelių. Paprašykite Word ar Excel failo "
           "arba nukopijuokite lentelę į skaičiuoklę ir išsaugokite kaip .xlsx",
           "PDF is not read: it has no cells of a table. Ask for the Word or Excel file, "
           "or copy the table into a spreadsheet and save it as .xlsx"});
    case FileKind::old_document:
    case FileKind::old_workbook:
      return refuse(reading,
                    ".doc .xls .rtf",
                    {"senam formatui perskaityti reikia LibreOffice, jos nerasta: atverkite failą "
                     "ir išsaugokite kaip .docx arba .xlsx",
                     "the old format needs LibreOffice, which was not found: open the file and "
                     "save it as .docx or .xlsx"});
    case FileKind::unknown:
      return refuse(reading,
                    "",
                    {"išsaugokite kaip .xlsx, .ods, .docx, .odt, .html arba .csv",
                     "save it as .xlsx, .ods, .docx, .odt, .html or .csv"});
  }
}

}  // namespace

std::optional<Failure> try_read_grids(std::string_view bytes,
                                      GridReading& out,
                                      const GridOptions& options) {
  ReadingBuilder reading(options);
  read(bytes, reading);
  return reading.finish(out);
}

GridReading read_grids(std::string_view bytes, const GridOptions& options) {
  GridReading reading;
  if (auto failure = try_read_grids(bytes, reading, options)) throw Error(std::move(*failure));
  return reading;
}

}  // namespace gerove::intake
