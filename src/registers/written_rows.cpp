#include "registers/written_rows.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace gerove::registers {
namespace {

// Types of cells that hold a whole list, and need no further rows for it.
bool holds_list(ColumnType type) {
  switch (type) {
    case ColumnType::references:
    case ColumnType::actors:
    case ColumnType::pairs:
    case ColumnType::counts:
    case ColumnType::hours:
    case ColumnType::lines:
    case ColumnType::dates:
    case ColumnType::texts:
    case ColumnType::codes:
    case ColumnType::imposed:
    case ColumnType::conditions: return true;
    default: return false;
  }
}

std::size_t rows_of(const PlannedSheet& sheet, const RowValues& values) {
  std::size_t rows = 1;
  for (const PlannedColumn& column : sheet.columns) {
    for (const FieldReference& field : column.fields) {
      const bool is_below = field.begins_with(sheet.record) && field.leaf() != nullptr &&
                            field.steps.size() > sheet.record.steps.size();
      if (is_below && !holds_list(column.type)) rows = std::max(rows, values.rows_for(field));
    }
  }
  return rows;
}

std::string person_of(const PlannedSheet& sheet, const void* content, const ElementPlace& place) {
  const auto field = read_field_reference(sheet.record.text + ".person_id");
  const bool names_person = std::ranges::any_of(sheet.columns, [](const PlannedColumn& column) {
    return !column.fields.empty() && column.fields.front().record->name == "person";
  });
  return field && names_person ? RowValues(content, sheet.record, place, 0).one(*field)
                               : std::string();
}

class Rows {
 public:
  Rows(Office& office, const PlannedSheet& sheet) : office_(office), sheet_(sheet) {}

  std::vector<WrittenRow> list() {
    for (const std::size_t record : office_.all(*sheet_.record.record)) add_record(record);
    if (sheet_.record.text == "role_assignment") add_persons_alone();
    return std::move(rows_);
  }

 private:
  void add_record(std::size_t record) {
    const auto& steps = sheet_.record.steps;
    if (steps.empty()) return add_element(record, {});
    const void* const content = office_.content(record);
    const FieldInfo& outer = *steps.front().field;
    for (std::size_t i = 0; i < outer.count(content); ++i) {
      if (steps.size() == 1) {
        add_element(record, {i});
        continue;
      }
      const FieldInfo& inner = *steps.back().field;
      for (std::size_t j = 0; j < inner.count(outer.at(content, i)); ++j) {
        add_element(record, {i, j});
      }
    }
  }

  void add_element(std::size_t record, const ElementPlace& place) {
    if (is_said_elsewhere(record, place)) return;
    const void* const content = office_.content(record);
    WrittenRow row{&sheet_, record, place};
    row.person = person_of(sheet_, content, place);
    const std::size_t rows = rows_of(sheet_, RowValues(content, sheet_.record, place, 0));
    for (row.further = 0; row.further < rows; ++row.further) rows_.push_back(row);
    row.further = 0;
    if (sheet_.record.text != "case_file.service_grants[]") return;
    const auto& extensions = office_.get<CaseFile>(record)->service_grants[place[0]].extensions;
    for (const ServiceExtension& extension : extensions) {
      row.extension = &extension;
      rows_.push_back(row);
    }
  }

  bool is_said_elsewhere(std::size_t record, const ElementPlace& place) {
    if (sheet_.record.text != "case_file.procedures[].steps[]") return false;
    const Procedure& procedure = office_.get<CaseFile>(record)->procedures[place[0]];
    return is_day_alone(procedure, procedure.steps[place[1]]);
  }

  // Who has no post, and stands on no other sheet.
  void add_persons_alone() {
    std::unordered_set<std::string> others;
    office_.each<RoleAssignment>(
        [&](const RoleAssignment& post) { others.insert(post.person_id.value); });
    office_.each<Child>([&](const Child& child) {
      others.insert(child.person_id.value);
      for (const Representative& one : child.representatives) others.insert(one.person_id.value);
    });
    office_.each<Person>([&](const Person& person) {
      if (others.contains(person.id.value)) return;
      WrittenRow row{.sheet = &sheet_};
      row.person = person.id.value;
      row.person_alone = true;
      rows_.push_back(row);
    });
  }

  Office& office_;
  const PlannedSheet& sheet_;
  std::vector<WrittenRow> rows_{};
};

}  // namespace

std::vector<WrittenRow> written_rows(Office& office, const PlannedSheet& sheet) {
  std::vector<WrittenRow> rows = Rows(office, sheet).list();
  for (const PlannedSheet& other : sheet.other_lists) {
    std::ranges::copy(Rows(office, other).list(), std::back_inserter(rows));
  }
  return rows;
}

}  // namespace gerove::registers
