// Whatever a mapping says, rows are imported or refused: nothing is read where it is not.
#include <gmock/gmock.h>

#include <set>
#include <string>
#include <vector>

#include "gerove/core/type_info.hpp"
#include "registers/imported.hpp"
#include "registers/sample_office.hpp"

namespace gerove::registers {
namespace {

using test::Imported;

// The paths of all fields of a record, lists within two others and no further.
void add_paths(const TypeInfo& type,
               const std::string& path,
               int depth,
               std::vector<std::string>& paths) {
  constexpr int deepest = 4;
  for (const FieldInfo& field : type.fields) {
    std::string below = path + '.' + std::string(field.name);
    if (field.presence == Presence::repeated) below += "[]";
    paths.push_back(below);
    if (field.kind == Kind::message && depth < deepest) {
      add_paths(field.type(), below, depth + 1, paths);
    }
  }
}

std::vector<std::string> paths_of(std::string_view record) {
  const FieldInfo& kind = *type_info<Record>().find(record.substr(0, record.find('.')));
  std::vector<std::string> paths{std::string(kind.name)};
  add_paths(kind.type(), std::string(kind.name), 1, paths);
  return paths;
}

Mapping mapping_with(std::string_view record, const std::string& field, ColumnType type) {
  SheetMapping sheet;
  sheet.record = record;
  sheet.key.push_back(field);
  ColumnMapping first{.title = "A", .field = {field}, .type = type};
  ColumnMapping second{.title = "B",
                       .field = {field},
                       .type = ColumnType::imposed,
                       .refers = {"Potvarkiai", "Vaikai", "Bylos"}};
  sheet.columns = {first, second};
  Mapping mapping;
  mapping.sheets.push_back(std::move(sheet));
  return mapping;
}

// What there is to hold the rows against.
const RecordSet& office() {
  static const RecordSet set = Imported(test::sample_registers()).applied();
  return set;
}

void try_all(std::size_t part, std::size_t parts) {
  const std::string rows = "A;B\nV-04;MP1-48\n2023-05-30;G-104\nvaikas;3\n";
  std::size_t tried = 0;
  std::size_t at = 0;
  for (const std::string_view record : imported_records()) {
    for (const std::string& field : paths_of(record)) {
      const auto type = static_cast<ColumnType>(++at % code_entries(ColumnType()).size());
      if (at % parts != part) continue;
      Mapping mapping;
      const std::string text = print_mapping(mapping_with(record, field, type));
      if (try_parse_mapping(text, mapping)) continue;
      const Imported imported({rows}, office(), mapping);
      EXPECT_LE(imported.plan.rows.size(), 3U);
      ++tried;
    }
  }
  EXPECT_GT(tried, 100U);
}

TEST(AnyMapping, IsImportedOrRefused) { try_all(0, 4); }

}  // namespace
}  // namespace gerove::registers
