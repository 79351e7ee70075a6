#include "gerove/registers/mapping.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "gerove/core/type_info.hpp"
#include "gerove/core/utf8.hpp"
#include "gerove/registers/sheets.hpp"
#include "gerove/wire/json.hpp"
#include "registers/mapping_check.hpp"
#include "registers/text_format.hpp"

namespace gerove::registers {
namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20U;

bool is_json(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != text.npos && text[first] == '{';
}

std::optional<Failure> read_json(std::string_view text, Mapping& out) {
  auto failure = json::try_parse(text, out);
  if (failure) failure->code = Errc::intake_mapping;
  return failure;
}

std::optional<Failure> read_either(std::string_view text,
                                   Mapping& out,
                                   std::vector<PlacedField>& places) {
  if (!is_utf8(text)) return mapping_failure(text, 0, {});
  if (is_json(text)) return read_json(text, out);
  return read_text_format(type_info<Mapping>(), text, &out, places);
}

Failure failure_of(MappingFault fault,
                   std::string_view text,
                   const std::vector<PlacedField>& places) {
  const auto place = std::ranges::find(places, fault.path, &PlacedField::path);
  Failure failure;
  if (place != places.end()) failure = mapping_failure(text, place->offset, {});
  failure.code = Errc::intake_mapping;
  failure.path = std::move(fault.path);
  failure.words = {std::string(fault.words.lt), std::string(fault.words.en)};
  return failure;
}

ColumnMapping mapping_of(const Column& column) {
  ColumnMapping mapping;
  mapping.title = column.title;
  mapping.field = column.fields;
  mapping.type = column.type;
  mapping.refers = column.refers;
  mapping.required = column.need == Need::required;
  for (const ColumnWord& word : column.words) {
    mapping.values.push_back({.cell = word.cell, .code = word.code});
  }
  return mapping;
}

// Whether a cell fills one of its fields, by what it means.
bool fills_one(ColumnType type) {
  return type == ColumnType::imposed || type == ColumnType::reference_or_text;
}

// The fields of the natural key in its order; of a cell that fills several, the first.
std::vector<std::string> key_of(const Sheet& sheet) {
  std::vector<const Column*> columns;
  for (const Column& column : sheet.columns) {
    if (column.key > 0) columns.push_back(&column);
  }
  std::ranges::sort(columns, {}, &Column::key);
  std::vector<std::string> key;
  for (const Column* const column : columns) {
    for (const std::string& field : column->fields) {
      const bool is_below = field.starts_with(sheet.record + '.');
      key.push_back(is_below ? field.substr(sheet.record.size() + 1) : field);
      if (!fills_one(column->type)) break;
    }
  }
  return key;
}

SheetMapping mapping_of(const Sheet& sheet) {
  SheetMapping mapping;
  mapping.name = sheet.name;
  mapping.record = sheet.record;
  mapping.titles_in_rows = sheet.titles_in_rows;
  mapping.key = key_of(sheet);
  for (const Column& column : sheet.columns) mapping.columns.push_back(mapping_of(column));
  return mapping;
}

Mapping mapping_of_sheets() {
  Mapping mapping;
  for (const Sheet& sheet : sheets()) mapping.sheets.push_back(mapping_of(sheet));
  return mapping;
}

}  // namespace

std::optional<Failure> try_parse_mapping(std::string_view text, Mapping& out) {
  if (text.size() > most_bytes) return Failure{.code = Errc::intake_size};
  Mapping mapping;
  std::vector<PlacedField> places;
  if (auto failure = read_either(text, mapping, places)) return failure;
  if (auto fault = find_fault(mapping)) return failure_of(std::move(*fault), text, places);
  out = std::move(mapping);
  return std::nullopt;
}

Mapping parse_mapping(std::string_view text) {
  Mapping mapping;
  if (auto failure = try_parse_mapping(text, mapping)) throw Error(std::move(*failure));
  return mapping;
}

std::string print_mapping(const Mapping& mapping) {
  std::string out;
  write_text_format(type_info<Mapping>(), &mapping, out);
  return out;
}

const Mapping& template_mapping() {
  static const Mapping mapping = mapping_of_sheets();
  return mapping;
}

}  // namespace gerove::registers
