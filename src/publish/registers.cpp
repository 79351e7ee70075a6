#include "gerove/publish/registers.hpp"

#include <utility>

#ifdef GEROVE_PUBLISH

#  include <algorithm>
#  include <charconv>
#  include <cstddef>
#  include <cstdint>
#  include <map>
#  include <span>
#  include <vector>

#  include "core/words.hpp"
#  include "gerove/core/code_list.hpp"
#  include "gerove/core/utf8.hpp"
#  include "gerove/registers/import.hpp"
#  include "gerove/registers/sheets.hpp"
#  include "publish/workbook.hpp"
#  include "registers/field_reference.hpp"

#endif

namespace gerove::publish {

#ifdef GEROVE_PUBLISH

namespace {

using registers::Column;
using registers::ColumnType;
using registers::Need;
using registers::RegisterSheet;
using registers::Sheet;

constexpr const char* list_sheet = "Sąrašai";
constexpr std::uint32_t last_row = 5'000;  // of what references offer

constexpr std::string_view introduction[] = {
    "Kaip pildyti",
    "Kiekviena eilutė – vienas dalykas: įstaiga, vaikas, prašymas, potvarkis, priemonė.",
    "Stulpeliai su žvaigždute būtini. Ką rašyti, sako pastaba prie stulpelio pavadinimo.",
    "Vaikas kituose lapuose vadinamas tik savo numeriu iš lapo „Vaikai“.",
    "Datos: 2024-03-07. Kelios reikšmės viename langelyje atskiriamos kabliataškiu.",
    "Tuščias langelis nieko netrina. Kas įrašyta anksčiau, ištrina žodis #trinti.",
    "Lapų, kurių nereikia, pildyti nereikia.",
    "Nuskaityti: gerove import registers registrai.xlsx --into vgk.gerove",
};

bool is_read(const Sheet& sheet) {
  return std::ranges::count(registers::imported_records(), std::string_view(sheet.record)) > 0;
}

CellStyle style_of(ColumnType type) {
  switch (type) {
    case ColumnType::date: return CellStyle::date;
    case ColumnType::integer:
    case ColumnType::decimal: return CellStyle::general;
    default: return CellStyle::text;  // 007, 7/8 and 2010-02 stay what they are
  }
}

double width_of(const Column& column) {
  const auto letters = [](std::string_view text) {
    return static_cast<double>(count_characters(text));
  };
  const double wanted = std::max(letters(column.title) + 4, letters(column.example) + 2);
  return std::clamp(wanted, 12.0, 44.0);
}

std::string note_of(const Column& column) {
  std::string note = column.note.lt;
  if (!column.example.empty()) {
    if (!note.empty()) note += '\n';
    note += "Pvz.: " + column.example;
  }
  return note;
}

std::string quoted(std::string_view sheet) { return '\'' + std::string(sheet) + '\''; }

std::string column_name(std::uint16_t column) {
  std::string name(1, static_cast<char>('A' + column % 26));
  if (column >= 26) name.insert(name.begin(), static_cast<char>('A' + column / 26 - 1));
  return name;
}

std::string range_of(std::string_view sheet,
                     std::uint16_t column,
                     std::uint32_t first,
                     std::uint32_t last) {
  const std::string letter = column_name(column);
  return '=' + quoted(sheet) + "!$" + letter + '$' + std::to_string(first) + ":$" + letter + '$' +
         std::to_string(last);
}

/// The words of a list that a column offers; none for one that offers nothing.
std::vector<std::string> words_of(const Column& column) {
  if (column.type == ColumnType::yes_no) return {"taip", "ne"};
  std::vector<std::string> words;
  for (const auto& word : column.words) words.push_back(word.cell);
  const bool is_code = column.type == ColumnType::code || column.type == ColumnType::codes;
  if (!is_code || column.fields.empty()) return words;
  const auto field = registers::read_field_reference(column.fields.front());
  if (!field || field->leaf() == nullptr || field->leaf()->codes == nullptr) return words;
  for (const CodeEntry& code : field->leaf()->codes()) {
    if (code.number != 0) words.emplace_back(code.label.lt);
  }
  return words;
}

double number_in(std::string_view digits) {
  double number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

class RegistersWriter {
 public:
  /// @param filled the sheets with rows; none: an empty workbook
  explicit RegistersWriter(std::span<const RegisterSheet> filled) : filled_(filled) {}

  std::string write() {
    std::vector<std::pair<const Sheet*, Worksheet>> written;
    for (const Sheet& sheet : registers::sheets()) {
      if (is_read(sheet)) written.emplace_back(&sheet, book_.add_sheet(sheet.name));
    }
    Worksheet lists = book_.add_sheet(list_sheet);
    lists.hide();
    for (auto& [sheet, worksheet] : written) {
      if (sheet->titles_in_rows) {
        write_pairs(*sheet, worksheet);
      } else {
        write_columns(*sheet, worksheet, lists);
      }
      write_rows(*sheet, worksheet);
    }
    return book_.finish();
  }

 private:
  static std::string title_of(const Column& column) {
    return column.need == Need::required ? column.title + '*' : column.title;
  }

  static void write_pairs(const Sheet& sheet, Worksheet& worksheet) {
    worksheet.set_column(0, 24, CellStyle::general);
    worksheet.set_column(1, 40, CellStyle::text);
    worksheet.set_column(3, 90, CellStyle::sentence);
    std::uint32_t row = 0;
    for (const Column& column : sheet.columns) {
      worksheet.write(row, 0, title_of(column), CellStyle::title);
      if (const std::string note = note_of(column); !note.empty()) {
        worksheet.add_note(row, 0, note);
      }
      ++row;
    }
    row = 0;
    for (const std::string_view line : introduction) {
      worksheet.write(row, 3, line, row == 0 ? CellStyle::heading : CellStyle::sentence);
      ++row;
    }
  }

  void write_columns(const Sheet& sheet, Worksheet& worksheet, Worksheet& lists) {
    if (sheet.rare) worksheet.set_rare();
    worksheet.freeze(1, 1);
    std::uint16_t at = 0;
    for (const Column& column : sheet.columns) {
      worksheet.set_column(at, width_of(column), style_of(column.type));
      worksheet.write(0, at, title_of(column), CellStyle::title);
      if (const std::string note = note_of(column); !note.empty()) worksheet.add_note(0, at, note);
      if (const std::string range = offered(column, lists); !range.empty()) {
        worksheet.offer(at, range);
      }
      ++at;
    }
  }

  void write_rows(const Sheet& sheet, Worksheet& worksheet) const {
    const auto filled = std::ranges::find(filled_, &sheet, &RegisterSheet::sheet);
    if (filled == filled_.end()) return;
    const auto ids = static_cast<std::uint16_t>(sheet.columns.size());
    const auto version = static_cast<std::uint16_t>(ids + 1);
    if (sheet.titles_in_rows) return write_pairs(sheet, *filled, worksheet);
    worksheet.write(0, ids, registers::id_title, CellStyle::title);
    worksheet.write(0, version, registers::version_title, CellStyle::title);
    worksheet.hide_column(ids);
    worksheet.hide_column(version);
    std::uint32_t at = 1;
    for (const auto& row : filled->rows) {
      for (std::uint16_t column = 0; column < ids; ++column) {
        write_cell(sheet.columns[column], row.cells[column], at, column, worksheet);
      }
      write_text(row.ids, at, ids, worksheet);
      write_text(row.version, at, version, worksheet);
      ++at;
    }
  }
  static void write_pairs(const Sheet& sheet, const RegisterSheet& filled, Worksheet& worksheet) {
    if (filled.rows.empty()) return;
    const auto last = static_cast<std::uint32_t>(sheet.columns.size());
    for (std::uint32_t i = 0; i < last; ++i) {
      write_text(filled.rows.front().cells[i], i, 1, worksheet);
    }
    worksheet.write(last, 0, registers::id_title, CellStyle::title);
    write_text(filled.rows.front().ids, last, 1, worksheet);
    worksheet.hide_row(last);
  }
  static void write_cell(const Column& column,
                         const std::string& text,
                         std::uint32_t row,
                         std::uint16_t at,
                         Worksheet& worksheet) {
    if (column.type == ColumnType::integer && !text.empty()) {
      worksheet.write_number(row, at, number_in(text), style_of(column.type));
    } else {
      write_text(text, row, at, worksheet);
    }
  }
  static void write_text(const std::string& text,
                         std::uint32_t row,
                         std::uint16_t at,
                         Worksheet& worksheet) {
    if (!text.empty()) worksheet.write(row, at, text, CellStyle::text);
  }

  /// The cells that a column offers; empty for nothing.
  std::string offered(const Column& column, Worksheet& lists) {
    const std::vector<std::string> words = words_of(column);
    if (!words.empty()) return list_of(words, lists);
    const Sheet* const sheet =
        column.refers.empty() ? nullptr : registers::find_sheet(column.refers.front());
    if (sheet == nullptr || !is_read(*sheet)) return {};
    const auto keys = std::ranges::count_if(sheet->columns, [](const Column& one) {
      return one.key > 0 && one.need == Need::required;
    });
    const bool is_called_by_first = sheet->columns.front().key == 1 &&
                                    (keys == 1 || sheet->record == "act" ||
                                     sheet->record == "sitting" || sheet->record == "service");
    return is_called_by_first ? range_of(sheet->name, 0, 2, last_row) : std::string();
  }

  /// Where a list stands on the hidden sheet, written there once.
  std::string list_of(const std::vector<std::string>& words, Worksheet& lists) {
    const auto [known, is_new] = lists_.try_emplace(words);
    if (!is_new) return known->second;
    std::uint32_t row = 0;
    for (const std::string& word : words) lists.write(row++, next_list_, word, CellStyle::text);
    known->second = range_of(list_sheet, next_list_, 1, row);
    ++next_list_;
    return known->second;
  }

  std::span<const RegisterSheet> filled_;
  Workbook book_;
  std::map<std::vector<std::string>, std::string> lists_{};  // their ranges
  std::uint16_t next_list_ = 0;
};

}  // namespace

std::string write_template() { return RegistersWriter({}).write(); }

RegistersWorkbook write_registers(const RecordSet& set) {
  auto rows = registers::export_registers(set);
  return {RegistersWriter(rows.sheets).write(), std::move(rows.left_out)};
}

#else

std::string write_template() { throw Error(Failure{.code = Errc::intake_unavailable}); }

RegistersWorkbook write_registers(const RecordSet&) {
  throw Error(Failure{.code = Errc::intake_unavailable});
}

#endif

std::optional<Failure> try_write_registers(const RecordSet& set, RegistersWorkbook& out) {
  try {
    out = write_registers(set);
    return std::nullopt;
  } catch (const Error& error) {
    return error.failure();
  }
}

std::optional<Failure> try_write_template(std::string& out) {
  try {
    out = write_template();
    return std::nullopt;
  } catch (const Error& error) {
    return error.failure();
  }
}

}  // namespace gerove::publish
