// Records become rows, and rows are proved by reading them.
#include "gerove/registers/export.hpp"

#include <charconv>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "gerove/registers/import.hpp"
#include "intake/formats/grid_builder.hpp"
#include "intake/formats/reading_builder.hpp"
#include "registers/left_out.hpp"
#include "registers/row_ids.hpp"
#include "registers/written_rows.hpp"

namespace gerove::registers {
namespace {

// Puts a sheet into a grid as its workbook has it.
class SheetGrid {
 public:
  SheetGrid(intake::ReadingBuilder& reading, const RegisterSheet& sheet)
      : reading_(reading),
        grid_(reading.begin_sheet(sheet.sheet->name)),
        sheet_(sheet),
        ids_(static_cast<std::uint32_t>(sheet.sheet->columns.size())) {}

  void add_all() { sheet_.sheet->titles_in_rows ? add_pairs() : add_rows(); }

 private:
  void add_pairs() {
    add(ids_, 0, id_title);
    for (std::uint32_t i = 0; i < ids_; ++i) add(i, 0, sheet_.sheet->columns[i].title);
    if (sheet_.rows.empty()) return;
    const RegisterRow& row = sheet_.rows.front();
    add(ids_, 1, row.ids);
    for (std::uint32_t i = 0; i < ids_; ++i) add(i, 1, row.cells[i]);
  }
  void add_rows() {
    add(0, ids_, id_title);
    for (std::uint32_t i = 0; i < ids_; ++i) add(0, i, sheet_.sheet->columns[i].title);
    std::uint32_t at = 0;
    for (const RegisterRow& row : sheet_.rows) {
      ++at;
      add(at, ids_, row.ids);
      for (std::uint32_t i = 0; i < ids_; ++i) add(at, i, row.cells[i]);
    }
  }
  void add(std::uint32_t row, std::uint32_t column, std::string_view text) {
    if (text.empty()) return;
    grid_.add({.row = row,
               .column = column,
               .text = reading_.keep(text),
               .kind = intake::CellKind::text});
  }

  intake::ReadingBuilder& reading_;
  intake::GridBuilder& grid_;
  const RegisterSheet& sheet_;
  std::uint32_t ids_;  // the place of the ids, behind all columns
};

intake::GridReading grids_of(const std::vector<RegisterSheet>& sheets) {
  intake::ReadingBuilder reading({});
  for (const RegisterSheet& sheet : sheets) {
    if (reading.wants_sheet(sheet.sheet->name, false)) SheetGrid(reading, sheet).add_all();
  }
  intake::GridReading out;
  if (auto failure = reading.finish(out)) throw Error(std::move(*failure));
  return out;
}

// Where a finding is: the sheet's name, and row and column from 0.
struct FindingPlace {
  std::string sheet{};
  std::size_t row{};
  std::size_t column{};
};

std::optional<FindingPlace> read_place(std::string_view address) {
  const std::size_t mark = address.rfind('!');
  if (mark == address.npos) return std::nullopt;
  FindingPlace place{.sheet = std::string(address.substr(0, mark))};
  std::string_view cell = address.substr(mark + 1);
  constexpr std::size_t letters = 26;
  while (!cell.empty() && cell.front() >= 'A' && cell.front() <= 'Z') {
    place.column = place.column * letters + static_cast<std::size_t>(cell.front() - 'A') + 1;
    cell.remove_prefix(1);
  }
  std::from_chars(cell.data(), cell.data() + cell.size(), place.row);
  if (place.row == 0 || place.column == 0) return std::nullopt;
  --place.row;
  --place.column;
  return place;
}

class Exporter {
 public:
  explicit Exporter(const RecordSet& set)
      : set_(set), office_(set), references_(office_), texts_(office_, references_) {}

  Registers run() {
    const auto planned = plan_sheets(template_mapping());
    for (const Sheet& sheet : sheets()) {
      for (const PlannedSheet& one : planned) {
        if (one.mapping->name == sheet.name) add_sheet(sheet, one);
      }
    }
    out_.left_out = find_left_out(set_, read_back());
    return std::move(out_);
  }

 private:
  void add_sheet(const Sheet& sheet, const PlannedSheet& planned) {
    RegisterSheet written{.sheet = &sheet};
    for (const WrittenRow& row : written_rows(office_, planned)) {
      RegisterRow& out = written.rows.emplace_back();
      for (const PlannedColumn& column : row.sheet->columns) {
        out.cells.push_back(fitting_text(row, column));
      }
      out.ids = ids_of(row).text();
      if (!row.person_alone) out.version = version_of(row.record);
    }
    out_.sheets.push_back(std::move(written));
  }

  // A cell of a workbook holds 32,767 characters: what is longer stands in none.
  std::string fitting_text(const WrittenRow& row, const PlannedColumn& column) {
    constexpr std::size_t longest = 32'767;
    std::string text = texts_.text(row, column);
    return text.size() > longest ? std::string() : text;
  }

  RowIds ids_of(const WrittenRow& row) {
    RowIds ids;
    if (!row.person_alone) {
      const FieldReference& record = row.sheet->record;
      void* const content = office_.content(row.record);
      ids.add(record.record->name, id_of(record.record->type(), content));
      const void* place = content;
      std::string path(record.record->name);
      for (std::size_t i = 0; i < record.steps.size(); ++i) {
        const FieldInfo& list = *record.steps[i].field;
        place = list.at(place, row.element[i]);
        path += '.' + std::string(list.name) + "[]";
        ids.add(path, id_of(list.type(), place));
      }
      if (const CaseFile* const file = office_.get<CaseFile>(row.record);
          file != nullptr && record.steps.empty()) {
        ids.add("family", file->family_id.value);
      }
    }
    ids.add("person", row.person);
    return ids;
  }

  const std::string& version_of(std::size_t record) {
    const auto [known, is_new] = versions_.try_emplace(record);
    if (is_new) known->second = registers::version_of(*set_.records()[record]);
    return known->second;
  }

  // What an empty office becomes by the rows. A cell that can't be read is left empty; a row that
  // can't be read without it is left out.
  RecordSet read_back() {
    constexpr int most_rounds = 20;
    const RecordSet empty;
    for (int round = 0; round < most_rounds; ++round) {
      const intake::GridReading reading = grids_of(out_.sheets);
      const ImportFile file{"", reading.grids};
      const ImportPlan plan = plan_import(
          {&file, 1}, template_mapping(), empty, {.skip_errors = round + 1 == most_rounds});
      if (plan.may_apply) return apply(plan, empty).set;
      mend(plan.findings);
    }
    return {};
  }

  void mend(const Findings& findings) {
    std::map<std::string, std::set<std::size_t, std::greater<>>> lost_rows;
    for (const Finding& finding : findings) {
      const auto place = read_place(finding.place);
      if (finding.severity != Severity::error || !place) continue;
      RegisterSheet* const sheet = sheet_named(place->sheet);
      if (sheet == nullptr) continue;
      const bool in_rows = sheet->sheet->titles_in_rows;
      const std::size_t row = in_rows ? 0 : place->row - 1;
      const std::size_t column = in_rows ? place->row : place->column;
      if (row >= sheet->rows.size()) continue;
      auto& cells = sheet->rows[row].cells;
      const bool may_empty = column < cells.size() && column > 0 && !cells[column].empty();
      if (may_empty) {
        cells[column].clear();
      } else {
        lost_rows[place->sheet].insert(row);
      }
    }
    for (const auto& [name, rows] : lost_rows) {
      auto& all = sheet_named(name)->rows;
      for (const std::size_t row : rows) all.erase(all.begin() + static_cast<std::ptrdiff_t>(row));
    }
  }

  RegisterSheet* sheet_named(std::string_view name) {
    for (RegisterSheet& sheet : out_.sheets) {
      if (sheet.sheet->name == name) return &sheet;
    }
    return nullptr;
  }

  const RecordSet& set_;
  Office office_;
  References references_;
  CellTexts texts_;
  std::unordered_map<std::size_t, std::string> versions_{};
  Registers out_{};
};

}  // namespace

Registers export_registers(const RecordSet& set) { return Exporter(set).run(); }

std::optional<Failure> try_export_registers(const RecordSet& set, Registers& out) {
  try {
    out = export_registers(set);
    return std::nullopt;
  } catch (const Error& error) {
    return error.failure();
  }
}

}  // namespace gerove::registers
