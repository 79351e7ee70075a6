#include "registers/planned_sheets.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/words.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/registers/import.hpp"
#include "gerove/registers/sheets.hpp"
#include "registers/element_writer.hpp"
#include "registers/field_values.hpp"
#include "registers/mapped_values.hpp"

namespace gerove::registers {
namespace {

// What rows are, in the order in which they rest on one another.
constexpr std::array<std::string_view, 29> reading_order{
    "municipality",
    "institution",
    "body",
    "role_assignment",
    "child",
    "child.representatives[]",
    "case_file",
    "case_file.procedures[]",
    "sitting",
    "act",
    "body.members[]",
    "sitting.agenda[]",
    "sitting.attendance[]",
    "case_file.measures[]",
    "case_file.service_grants[]",
    "case_file.compulsory_education[]",
    "case_file.other_help[]",
    "case_file.execution_plans[]",
    "case_file.evaluations[]",
    "case_file.measures[].suspensions[]",
    "case_file.events[]",
    "service",
    "service.capacity[]",
    "referral",
    "referral.events[]",
    "activity",
    "observation",
    "need_assessment.needs[]",
    "parameters.agreed_terms[]",
};

ColumnType type_of_field(const FieldReference& field) {
  const FieldInfo* const leaf = field.leaf();
  if (leaf == nullptr) return ColumnType::reference;
  const bool is_list = leaf->presence == Presence::repeated;
  switch (leaf->kind) {
    case Kind::id: return is_list ? ColumnType::references : ColumnType::reference;
    case Kind::string: return is_list ? ColumnType::texts : ColumnType::text;
    case Kind::date: return is_list ? ColumnType::dates : ColumnType::date;
    case Kind::partial_date: return ColumnType::partial_date;
    case Kind::enumeration:
      if (is_list) return ColumnType::codes;
      return leaf->codes().data() == entries<Answer>().data() ? ColumnType::yes_no
                                                              : ColumnType::code;
    case Kind::message: return ColumnType::decimal;
    default: return ColumnType::integer;
  }
}

// `ProcessStep` is `process_step`, as records are called in a Record.
std::string snake_case(std::string_view name) {
  std::string text;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z' && !text.empty()) text += '_';
    text += small_ascii(c);
  }
  return text;
}

std::string record_of_sheet(const Mapping& mapping, std::string_view name) {
  for (const SheetMapping& sheet : mapping.sheets) {
    if (fold(sheet.name) == fold(name)) return sheet.record;
  }
  const Sheet* const sheet = find_sheet(name);
  return sheet == nullptr ? std::string() : sheet->record;
}

bool keeps_id_of(const PlannedColumn& column, std::string_view type) {
  return std::ranges::any_of(column.fields, [&](const FieldReference& field) {
    return field.leaf() != nullptr && field.leaf()->id_of == type;
  });
}

std::vector<std::string> refers_of(const Mapping& mapping, const PlannedColumn& column) {
  std::vector<std::string> records;
  for (const std::string& name : column.mapping->refers) {
    records.push_back(record_of_sheet(mapping, name));
  }
  // What keeps a family means that of the file.
  const auto file = std::ranges::find(records, "case_file");
  if (keeps_id_of(column, "Family") && file != records.end()) {
    records.insert(file, "family");
    if (!keeps_id_of(column, "CaseFile")) std::erase(records, "case_file");
  }
  const FieldInfo* const leaf = column.fields.empty() ? nullptr : column.fields.front().leaf();
  const bool is_words = column.type == ColumnType::imposed;
  if (records.empty() && !is_words && leaf != nullptr && !leaf->id_of.empty()) {
    records.push_back(snake_case(leaf->id_of));
  }
  return records;
}

bool is_in_key(const PlannedSheet& sheet, const PlannedColumn& column) {
  return std::ranges::any_of(sheet.key, [&](const FieldReference& key) {
    return !column.fields.empty() && column.fields.front().begins_with(key);
  });
}

// The path of the last list below the row's element, if a field is in one.
std::string_view list_below(const PlannedSheet& sheet, const FieldReference& field) {
  const std::string_view path = field.text;
  const std::size_t end = path.rfind("[].");
  const bool is_below = end != path.npos && end + 3 > sheet.record.text.size() + 1;
  return is_below ? path.substr(0, end + 3) : std::string_view();
}

bool begins_list(const PlannedSheet& sheet, const PlannedColumn& column) {
  const std::string_view list = list_below(sheet, column.fields.front());
  return list.empty() || std::ranges::none_of(sheet.columns, [&](const PlannedColumn& earlier) {
           return !earlier.fields.empty() && earlier.fields.front().text.starts_with(list);
         });
}

// Cells of some types fill several fields below that of the column.
std::span<const std::string_view> parts_of(ColumnType type, const FieldReference& field) {
  static constexpr std::array<std::string_view, 1> whole{""};
  static constexpr std::array<std::string_view, 3> of_length{
      ".period.months", ".hours", ".individual"};
  static constexpr std::array<std::string_view, 2> of_executor{".institution_id", ".person_id"};
  static constexpr std::array<std::string_view, 3> of_actor{
      ".institution_id", ".person_id", ".kind"};
  static constexpr std::array<std::string_view, 2> of_pair{".dimension", ".value"};
  static constexpr std::array<std::string_view, 3> of_count{".kind", ".count", ".groups"};
  if (type == ColumnType::length) return of_length;
  static constexpr std::array<std::string_view, 3> of_schedule{
      ".rrule", ".start_minute", ".end_minute"};
  static constexpr std::array<std::string_view, 5> of_audience{
      ".elderships[]", ".school_shifts[]", ".languages[]", ".grounds[]", ".text"};
  if (type == ColumnType::hours) return of_schedule;
  if (type == ColumnType::conditions) return of_audience;
  if (type == ColumnType::pairs) return of_pair;
  if (type == ColumnType::counts) return of_count;
  if (type == ColumnType::actor || type == ColumnType::actors) return of_actor;
  if (type == ColumnType::references && field.type() != nullptr) return of_executor;
  return whole;
}

// A field of one value, or a place: where the row is, or a list of such rows.
bool can_be_filled(const PlannedSheet& sheet, const FieldReference& field) {
  const FieldInfo* const leaf = field.leaf();
  if (leaf == nullptr || sheet.record.begins_with(field)) return true;
  const bool is_list_of_rows =
      leaf->presence == Presence::repeated && field.type() == sheet.record.type();
  return is_single_value(*leaf) || (is_list_of_rows && leaf->kind == Kind::message);
}

PlannedColumn plan_column(const Mapping& mapping,
                          const PlannedSheet& sheet,
                          const ColumnMapping& written) {
  PlannedColumn column;
  column.mapping = &written;
  if (written.ignore) return column;
  for (const std::string& path : written.field) {
    for (const std::string_view part : parts_of(written.type, *read_field_reference(path))) {
      auto field = read_field_reference(path + std::string(part));
      if (field && can_be_filled(sheet, *field)) column.fields.push_back(std::move(*field));
    }
  }
  if (column.fields.empty()) return column;
  const FieldInfo* const leaf = column.fields.front().leaf();
  column.type =
      written.type != ColumnType::unspecified ? written.type : type_of_field(column.fields.front());
  if (leaf != nullptr && leaf->kind == Kind::enumeration) {
    column.codes = CodeWords(leaf->codes(), written.values);
  }
  column.refers = refers_of(mapping, column);
  column.in_key = is_in_key(sheet, column);
  column.begins_list = begins_list(sheet, column);
  return column;
}

// Whether rows say more of what rows of another sheet made: `Eiga` of requests.
bool only_refers(const PlannedSheet& sheet) {
  return std::ranges::any_of(sheet.columns, [&](const PlannedColumn& column) {
    return !column.fields.empty() && column.fields.front().text == sheet.record.text &&
           !column.refers.empty();
  });
}

PlannedSheet plan_sheet(const Mapping& mapping, const SheetMapping& written) {
  PlannedSheet sheet;
  sheet.mapping = &written;
  sheet.folded_name = fold(written.name);
  sheet.record = *read_field_reference(written.record);
  for (std::size_t i = 0; i < written.key.size(); ++i) sheet.key.push_back(*read_key(written, i));
  for (const ColumnMapping& column : written.columns) {
    sheet.columns.push_back(plan_column(mapping, sheet, column));
  }
  for (const ConstantField& constant : written.constants) {
    auto& column = sheet.of_constants.emplace_back();
    column.field.push_back(constant.field);
    sheet.constants.push_back({plan_column(mapping, sheet, column), constant.value});
  }
  sheet.rank = 2 * rank_of(written.record) + (only_refers(sheet) ? 1 : 0);
  return sheet;
}

// Lists of the same elements as the sheet's that columns name: steps of procedures beside events.
std::vector<std::string> other_lists(const PlannedSheet& sheet) {
  std::vector<std::string> lists;
  for (const PlannedColumn& column : sheet.columns) {
    for (const FieldReference& field : column.fields) {
      const bool is_place = field.record == sheet.record.record &&
                            field.steps.size() <= ElementPlace().size() &&
                            std::ranges::all_of(field.steps, [](const PathStep& step) {
                              return step.field->presence == Presence::repeated && !step.filter;
                            });
      const bool is_other = is_place && field.text != sheet.record.text &&
                            field.type() != nullptr && field.type() == sheet.record.type();
      if (is_other) lists.push_back(field.text);
    }
  }
  return lists;
}

void add_other_list(const Mapping& mapping, const std::string& list, PlannedSheet& sheet) {
  SheetMapping& rebased = sheet.of_other_lists.emplace_back(*sheet.mapping);
  rebased.record = list;
  for (ColumnMapping& column : rebased.columns) {
    for (std::string& field : column.field) {
      const bool is_below = field.starts_with(sheet.record.text + '.');
      if (is_below) field = list + field.substr(sheet.record.text.size());
    }
  }
  PlannedSheet& other = sheet.other_lists.emplace_back(plan_sheet(mapping, rebased));
  other.rank = sheet.rank;
}

}  // namespace

std::span<const std::string_view> imported_records() { return reading_order; }

std::size_t rank_of(std::string_view record) {
  if (record == "person") record = "role_assignment";
  const auto place = std::ranges::find(reading_order, record);
  return static_cast<std::size_t>(place - reading_order.begin());
}

std::vector<PlannedSheet> plan_sheets(const Mapping& mapping) {
  std::vector<PlannedSheet> sheets;
  for (const SheetMapping& written : mapping.sheets) {
    PlannedSheet& sheet = sheets.emplace_back(plan_sheet(mapping, written));
    for (const std::string& list : other_lists(sheet)) add_other_list(mapping, list, sheet);
  }
  std::ranges::stable_sort(sheets, {}, &PlannedSheet::rank);
  return sheets;
}

}  // namespace gerove::registers
