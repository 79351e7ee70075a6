// Rows become records.
#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/words.hpp"
#include "gerove/codes/legal_entity_code.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/registers/import.hpp"
#include "registers/cell_readings.hpp"
#include "registers/derive.hpp"
#include "registers/element_writer.hpp"
#include "registers/grant_extensions.hpp"
#include "registers/row_persons.hpp"
#include "registers/row_places.hpp"

namespace gerove::registers {
namespace {

struct SensedCell {
  const FilledCell* filled{};
  CellSense sense{};
};

// A cell that refers to rows that come later.
struct LaterCell {
  std::size_t row{};
  const FilledCell* filled{};
};

class Importer {
 public:
  /// @param left_out rows that are not looked at, by their number
  Importer(std::span<const ImportFile> files,
           const Mapping& mapping,
           const RecordSet& set,
           const ImportOptions& options,
           const std::set<std::size_t>& left_out)
      : files_(files),
        left_out_(left_out),
        set_(set),
        options_(options),
        sheets_(plan_sheets(mapping)),
        report_(options.max_findings),
        office_(set),
        references_(office_),
        reader_(references_, {.order = mapping.date_order, .year = {}}),
        places_(office_),
        persons_(office_, references_) {}

  ImportPlan run() {
    SheetRows read = read_rows(files_, sheets_, report_);
    rows_ = std::move(read.rows);
    reader_.set_year(read.year);
    if (set_.records().empty()) office_.add(*type_info<Record>().find("header"));
    plan_.rows.resize(rows_.size());
    row_places_.resize(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      describe(i);
      if (!left_out_.contains(i)) import_row(i);
    }
    references_.forget();
    for (const LaterCell& later : later_) write_later(later);
    derive_all(office_, facts_);
    finish_rows();
    plan_.findings = std::move(report_).finish();
    plan_.may_apply = !has_errors(plan_.findings);
    if (plan_.may_apply) plan_.changes = office_.changes(set_);
    return std::move(plan_);
  }

  /// The rows that have an error, by their number.
  std::vector<std::size_t> broken_rows() const {
    std::vector<std::size_t> broken;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].broken) broken.push_back(i);
    }
    return broken;
  }

 private:
  void import_row(std::size_t index) {
    SheetRow& row = rows_[index];
    if (index > 0 && rows_[index - 1].sheet != row.sheet) {
      derive_files(office_, facts_);
      references_.forget();
      places_.forget();
    }
    const std::vector<SensedCell> cells = sense(index);
    std::vector<Reading> readings;
    for (const SensedCell& cell : cells) {
      readings.insert(readings.end(), cell.sense.readings.begin(), cell.sense.readings.end());
    }
    if (row.broken) remember_broken(row);
    if (row.broken && !key_is_whole(cells)) return;
    const std::string person = person_of(row, readings);
    if (is_person_alone(row, readings)) return;
    if (extends_service(index, readings)) return;
    const FoundPlace found = places_.find_or_make(*row.sheet, readings, person, row.ids);
    if (!found.place) return fail(row, why_missing(row, *found.finding));
    row_places_[index] = found.place;
    if (found.place->is_new) {
      office_.touch(found.place->record);
      keep_family(index);
      require_cells(row);
      plan_.rows[index].state = RowState::create;
    }
    link_person(*row.sheet, *found.place, person);
    compare_with_earlier(index);
    if (row.broken) return;
    ElementWriter writer(
        office_.content(found.place->record), row.sheet->record, found.place->element);
    for (const SensedCell& cell : cells) write(index, cell, writer, person);
  }

  // A file that an export wrote has its family, too.
  void keep_family(std::size_t index) {
    const std::string& id = rows_[index].ids.of("family");
    if (!id.empty()) {
      facts_.push_back({*row_places_[index], rows_[index].sheet->record.text, family_of_file, id});
    }
  }

  void describe(std::size_t index) {
    ImportRow& shown = plan_.rows[index];
    shown.file = rows_[index].place.file;
    shown.sheet = rows_[index].sheet->mapping->name;
    shown.place = rows_[index].place.address();
    shown.record = rows_[index].sheet->record.text;
    shown.state = RowState::same;
  }

  // The cells that can be read now, constants behind them.
  std::vector<SensedCell> sense(std::size_t index) {
    SheetRow& row = rows_[index];
    std::vector<SensedCell> cells;
    for (const FilledCell& filled : row.cells) {
      if (is_later(row, *filled.column)) {
        later_.push_back({index, &filled});
      } else {
        cells.push_back({&filled, read(row, filled)});
      }
    }
    for (const PlannedConstant& constant : row.sheet->constants) {
      intake::Cell cell{.text = constant.value, .kind = intake::CellKind::text};
      cell.value = constant.value;
      constants_.push_back({&constant.column, cell, row.place});
      cells.push_back({&constants_.back(), read(row, constants_.back())});
    }
    return cells;
  }

  static bool is_later(const SheetRow& row, const PlannedColumn& column) {
    return !column.in_key && std::ranges::any_of(column.refers, [&](const std::string& kind) {
      return rank_of(kind) >= rank_of(row.sheet->record.text);
    });
  }

  CellSense read(SheetRow& row, const FilledCell& filled) {
    CellSense sense = reader_.read(row, filled);
    if (sense.finding != nullptr) report(*sense.finding, filled.place);
    const bool breaks =
        sense.finding != nullptr && (sense.finding->severity == Severity::error ||
                                     sense.finding == &register_finding::row_depends);
    if (breaks) row.broken = true;
    for (Reading& reading : sense.readings) check(row, filled, reading);
    return sense;
  }

  // Codes with a check digit; a child that stands for a person.
  void check(SheetRow& row, const FilledCell& filled, Reading& reading) {
    const FieldInfo* const leaf = reading.field->leaf();
    if (leaf == nullptr) return;
    if (leaf->name == "legal_code" &&
        check_legal_entity_code(reading.value) != LegalEntityCodeCheck::valid) {
      report(register_finding::cell_check_digit, filled.place);
    }
    const bool is_code = check_personal_code(reading.value) == PersonalCodeCheck::valid;
    if (leaf->name == "personal_code" && !is_code) {
      report(register_finding::cell_check_digit, filled.place);
    }
    if (reading.field->text == "child.id" && is_code) {
      report(register_finding::cell_personal_code, filled.place);
      row.broken = true;
    }
    if (leaf->id_of == "Person" && reading.refers == "child") {
      const Child* const child = office_.find_as<Child>("child", reading.value);
      if (child != nullptr) reading.value = child->person_id.value;
    }
    const bool is_future = options_.as_of && leaf->kind == Kind::date &&
                           reading.value > format_date(*options_.as_of) &&
                           reading.field->record->name == "case_file" && leaf->name == "date";
    if (is_future) report(register_finding::date_future, filled.place);
  }

  // What other rows may call a row by that has an error: the cells of its key, and the first two of
  // them together.
  void remember_broken(const SheetRow& row) {
    const std::string& kind = row.sheet->record.text;
    broken_kinds_.insert(kind.substr(0, kind.find('.')));
    std::string both;
    for (const FilledCell& filled : row.cells) {
      if (!filled.column->in_key) continue;
      references_.add_broken(kind, filled.cell.text);
      both += (both.empty() ? "" : " ") + std::string(trim(filled.cell.text));
      references_.add_broken(kind, both);
      if (kind != "child.representatives[]" || filled.column->refers.empty()) continue;
      references_.add_broken(kind, representative_of(trim(filled.cell.text)));
      const bool is_nobodys = references_.find("child", filled.cell.text).empty();
      if (is_nobodys && filled.column->fields.front().leaf() == nullptr) {
        references_.add_any_broken(kind);
      }
    }
  }

  // A row whose record may be one that has an error itself only rests on that.
  const FindingKind& why_missing(const SheetRow& row, const FindingKind& why) const {
    const bool may_rest = broken_kinds_.contains(std::string(row.sheet->record.record->name));
    return &why == &register_finding::reference_missing && may_rest ? register_finding::row_depends
                                                                    : why;
  }

  // Whether the row can be told, for others to refer to, though some cell has an error.
  static bool key_is_whole(const std::vector<SensedCell>& cells) {
    return std::ranges::none_of(cells, [](const SensedCell& cell) {
      const FindingKind* const finding = cell.sense.finding;
      const PlannedColumn& column = *cell.filled->column;
      const bool names_owner = column.fields.front().leaf() == nullptr;
      const bool is_note = finding == nullptr || (finding->severity != Severity::error &&
                                                  finding != &register_finding::row_depends);
      return !is_note && (column.in_key || names_owner);
    });
  }

  void require_cells(SheetRow& row) {
    for (const PlannedColumn& column : row.sheet->columns) {
      if (column.mapping->required && !column.fields.empty() && row.find(column) == nullptr) {
        fail(row, register_finding::cell_required);
      }
    }
  }

  // Empty for rows without names.
  std::string person_of(const SheetRow& row, const std::vector<Reading>& readings) {
    bool several = false;
    std::string person = persons_.find_or_make(row.sheet->record.text, readings, row.ids, several);
    if (several) report(register_finding::reference_several, row.place);
    return person;
  }

  // A person without post.
  bool is_person_alone(const SheetRow& row, const std::vector<Reading>& readings) {
    if (row.sheet->record.text != "role_assignment") return false;
    const bool has_post = std::ranges::any_of(readings, [](const Reading& reading) {
      return reading.field->text == "role_assignment.role";
    });
    if (has_post) return false;
    const std::string person = person_of(row, readings);
    for (const Reading& reading : readings) {
      if (reading.field->record->name == "person") write_person(person, reading);
    }
    return true;
  }

  bool extends_service(std::size_t index, const std::vector<Reading>& readings) {
    SheetRow& row = rows_[index];
    if (row.sheet->record.text != "case_file.service_grants[]") return false;
    const auto file = places_.file_of_row(*row.sheet, readings, row.ids);
    if (!file) return false;
    const ExtendedGrant extended = extend_grant(office_, *file, readings);
    if (!extended.is_extension) return false;
    if (extended.finding != nullptr) {
      fail(row, *extended.finding);
      return true;
    }
    row_places_[index] = extended.place;
    if (extended.changed || extended.is_new) office_.touch(extended.place.record);
    if (extended.changed) plan_.rows[index].state = RowState::change;
    if (extended.is_new) plan_.rows[index].state = RowState::create;
    return true;
  }

  void link_person(const PlannedSheet& sheet, const RowPlace& place, const std::string& person) {
    if (person.empty()) return;
    const auto field = read_field_reference(sheet.record.text + ".person_id");
    if (!field) return;
    ElementWriter(office_.content(place.record), sheet.record, place.element)
        .set(*field, person, true);
  }

  bool write_person(const std::string& person, const Reading& reading) {
    const FieldInfo& kind = *type_info<Record>().find("person");
    const auto place = office_.find(kind, person);
    if (!place) return false;
    static const FieldReference whole = *read_field_reference("person");
    return ElementWriter(office_.content(*place), whole, {})
        .set(*reading.field, reading.value, true);
  }

  void write(std::size_t index,
             const SensedCell& cell,
             ElementWriter& writer,
             const std::string& person) {
    const PlannedColumn& column = *cell.filled->column;
    bool changed = false;
    if (cell.sense.erases) {
      for (const FieldReference& field : column.fields) {
        if (field.leaf() != nullptr && field.record == rows_[index].sheet->record.record) {
          changed = writer.erase(field) || changed;
        }
      }
    }
    for (const Reading& reading : cell.sense.readings) {
      changed = write(index, column, reading, writer, person) || changed;
    }
    if (!cell.sense.other_text.empty()) changed = write_other(cell, writer) || changed;
    if (!changed) return;
    office_.touch(row_places_[index]->record);
    if (is_stale(index)) {
      report(register_finding::row_changed_since, cell.filled->place);
      rows_[index].broken = true;
    }
    ImportRow& row = plan_.rows[index];
    if (row.state == RowState::same) row.state = RowState::change;
    row.changed.push_back(column.fields.front().text);
  }

  // Whether the office changed the record since an export wrote the row.
  bool is_stale(std::size_t index) {
    const std::string& version = rows_[index].version;
    if (version.empty()) return false;
    const std::size_t record = row_places_[index]->record;
    if (office_.is_new(record)) return false;
    const auto [known, is_new] = versions_.try_emplace(record);
    if (is_new) known->second = version_of(*set_.records()[record]);
    return known->second != version;
  }

  bool write(std::size_t index,
             const PlannedColumn& column,
             const Reading& reading,
             ElementWriter& writer,
             const std::string& person) {
    const SheetRow& row = rows_[index];
    const bool names_place = row.sheet->record.begins_with(*reading.field);
    if (names_place || reading.field->leaf() == nullptr) return false;
    if (reading.field->record->name == "person") return write_person(person, reading);
    const bool is_of_row = reading.field->begins_with(row.sheet->record);
    const bool is_of_owner = reading.field->record == row.sheet->record.record &&
                             reading.field->text.find("[]") == std::string::npos;
    if (!is_of_row && !is_of_owner) return other_record(index, reading);
    if (!is_of_row) {
      return writer.set(*reading.field, reading.value, column.begins_list);
    }
    if (reading.field->leaf()->presence == Presence::repeated) {
      return writer.add(*reading.field, reading.value);
    }
    const bool begins = begins_element(column, reading);
    if (begins) writer.next_element();
    return writer.set(*reading.field, reading.value, begins || column.begins_list);
  }

  // A cell may list elements: each of its references, or of its lines, or a pair, is one.
  static bool begins_element(const PlannedColumn& column, const Reading& reading) {
    switch (column.type) {
      case ColumnType::references: return true;
      case ColumnType::actors: return reading.begins;
      case ColumnType::codes: return reading.field->leaf()->presence != Presence::repeated;
      case ColumnType::pairs:
      case ColumnType::counts:
      case ColumnType::hours:
      case ColumnType::lines:
      case ColumnType::dates: return reading.field == column.fields.data();
      default: return false;
    }
  }

  // What a row says of another record is a fact from which its fields follow.
  bool other_record(std::size_t index, const Reading& reading) {
    facts_.push_back(
        {*row_places_[index], rows_[index].sheet->record.text, reading.field->text, reading.value});
    return false;
  }

  // What stands behind `kita:` is the field beside the code.
  static bool write_other(const SensedCell& cell, ElementWriter& writer) {
    const auto field = read_field_reference(cell.filled->column->fields.front().text + "_text");
    return field && writer.set(*field, cell.sense.other_text, false);
  }

  void write_later(const LaterCell& later) {
    SheetRow& row = rows_[later.row];
    if (!row_places_[later.row]) return;
    const SensedCell cell{later.filled, read(row, *later.filled)};
    const RowPlace& place = *row_places_[later.row];
    ElementWriter writer(office_.content(place.record), row.sheet->record, place.element);
    write(later.row, cell, writer, {});
  }

  // Two rows about the same thing say the same, or it is an error.
  void compare_with_earlier(std::size_t index) {
    SheetRow& row = rows_[index];
    const RowPlace& place = *row_places_[index];
    const auto [first, is_first] =
        first_rows_.try_emplace({row.sheet, place.record, place.element}, index);
    if (is_first) return;
    bool says_more = false;
    for (const FilledCell& filled : row.cells) {
      const FilledCell* const other = rows_[first->second].find(*filled.column);
      const bool same = other != nullptr && fold(other->cell.text) == fold(filled.cell.text);
      says_more = says_more || !same;
      const bool may_differ =
          filled.column->fields.front().text.rfind("[].") + 3 > row.sheet->record.text.size() + 1;
      const bool is_list = filled.column->fields.front().text.find("[].") != std::string::npos;
      if (other == nullptr || same || (is_list && may_differ)) continue;
      report(register_finding::row_conflict, filled.place);
      row.broken = true;
    }
    if (!says_more) report(register_finding::row_repeated, row.place);
  }

  void finish_rows() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].broken) plan_.rows[i].state = RowState::conflict;
      if (!row_places_[i]) continue;
      const FieldInfo& kind = *rows_[i].sheet->record.record;
      plan_.rows[i].id = id_of(kind.type(), office_.content(row_places_[i]->record));
    }
  }

  void fail(SheetRow& row, const FindingKind& kind) {
    report(kind, row.place);
    row.broken = true;
  }
  void report(const FindingKind& kind, const CellPlace& place) {
    report_.add(kind, place, files_[place.file].name);
  }

  struct FirstRow {
    const PlannedSheet* sheet;
    std::size_t record;
    ElementPlace element;
    auto operator<=>(const FirstRow&) const = default;
  };

  std::span<const ImportFile> files_;
  const std::set<std::size_t>& left_out_;
  const RecordSet& set_;
  const ImportOptions& options_;
  std::vector<PlannedSheet> sheets_;
  ImportReport report_;
  Office office_;
  References references_;
  CellReader reader_;
  RowPlaces places_;
  RowPersons persons_;
  std::vector<SheetRow> rows_{};
  std::vector<std::optional<RowPlace>> row_places_{};  // of each row
  std::vector<LaterCell> later_{};
  std::deque<FilledCell> constants_{};
  std::map<FirstRow, std::size_t> first_rows_{};
  std::vector<RowFact> facts_{};
  std::unordered_map<std::size_t, std::string> versions_{};  // of records, as exports have them
  std::set<std::string> broken_kinds_{};  // of records of which some row has an error
  ImportPlan plan_{};
};

void add_dependent(const ImportRow& row, std::span<const ImportFile> files, Findings& findings) {
  Finding finding = intake::finding_of(register_finding::row_depends);
  finding.place = row.place;
  finding.source = files[row.file].name;
  findings.push_back(std::move(finding));
}

}  // namespace

ImportPlan plan_import(std::span<const ImportFile> files,
                       const Mapping& mapping,
                       const RecordSet& set,
                       const ImportOptions& options) {
  std::set<std::size_t> left_out;
  Importer first(files, mapping, set, options, left_out);
  ImportPlan whole = first.run();
  if (whole.may_apply || !options.skip_errors) return whole;
  // Rows that rest on those that are left out are broken in turn, until none is.
  std::vector<std::size_t> broken = first.broken_rows();
  while (!broken.empty()) {
    left_out.insert(broken.begin(), broken.end());
    Importer rest(files, mapping, set, options, left_out);
    ImportPlan plan = rest.run();
    broken = rest.broken_rows();
    for (const std::size_t row : broken) add_dependent(whole.rows[row], files, whole.findings);
    if (!plan.may_apply) continue;
    for (const std::size_t row : left_out) plan.rows[row].state = RowState::conflict;
    plan.findings = std::move(whole.findings);
    return plan;
  }
  return whole;
}

}  // namespace gerove::registers
