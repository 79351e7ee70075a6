#include "registers/mapped_values.hpp"

#include <string_view>

namespace gerove::registers {
namespace {

std::optional<MappedValue> value_of(std::string_view path, std::string_view name) {
  const auto field = read_field_reference(path);
  const FieldInfo* const leaf = field ? field->leaf() : nullptr;
  if (leaf == nullptr || leaf->kind != Kind::enumeration) return std::nullopt;
  const CodeEntry* const code = find_code(leaf->codes(), name);
  if (code == nullptr) return std::nullopt;
  return MappedValue{*field, code->number};
}

}  // namespace

std::optional<FieldReference> read_key(const SheetMapping& sheet, std::size_t index) {
  const std::string& key = sheet.key[index];
  auto below = read_field_reference(sheet.record + '.' + key);
  return below ? below : read_field_reference(key);
}

std::optional<MappedValue> mapped_value(const ColumnMapping& column, const CellValue& value) {
  if (column.type != ColumnType::set) {
    return column.field.empty() ? std::nullopt : value_of(column.field.front(), value.code);
  }
  // A filter within brackets has a sign of its own.
  const std::size_t sign = value.code.find('=', value.code.rfind(']') + 1);  // npos + 1 is 0
  const std::string_view code = value.code;
  if (sign == code.npos) return value_of(code, "ANSWER_YES");
  return value_of(code.substr(0, sign), code.substr(sign + 1));
}

}  // namespace gerove::registers
