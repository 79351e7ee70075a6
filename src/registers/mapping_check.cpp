#include "registers/mapping_check.hpp"

#include <cstddef>
#include <string_view>

#include "gerove/core/field_path.hpp"
#include "registers/field_reference.hpp"
#include "registers/mapped_values.hpp"

namespace gerove::registers {
namespace {

constexpr Text no_record{"tokio įrašo nėra", "there is no such record"};
constexpr Text no_field{"tokio lauko nėra", "there is no such field"};
constexpr Text no_code{"tokio kodo nėra", "there is no such code"};

class MappingCheck {
 public:
  std::optional<MappingFault> run(const Mapping& mapping) {
    for (std::size_t i = 0; i < mapping.sheets.size() && !fault_; ++i) {
      sheet(indexed("sheets", i), mapping.sheets[i]);
    }
    return fault_;
  }

 private:
  void sheet(const std::string& place, const SheetMapping& sheet) {
    const auto record = read_field_reference(sheet.record);
    if (!record || record->type() == nullptr) return fault(place + ".record", no_record);
    for (std::size_t i = 0; i < sheet.key.size(); ++i) {
      if (!read_key(sheet, i)) fault(indexed(place + ".key", i), no_field);
    }
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      column(indexed(place + ".columns", i), sheet.columns[i]);
    }
    for (std::size_t i = 0; i < sheet.constants.size(); ++i) {
      if (!read_field_reference(sheet.constants[i].field)) {
        fault(indexed(place + ".constants", i) + ".field", no_field);
      }
    }
  }
  void column(const std::string& place, const ColumnMapping& column) {
    if (column.ignore) return;
    for (std::size_t i = 0; i < column.field.size(); ++i) {
      if (!read_field_reference(column.field[i])) fault(indexed(place + ".field", i), no_field);
    }
    for (std::size_t i = 0; i < column.values.size(); ++i) {
      if (!mapped_value(column, column.values[i])) {
        fault(indexed(place + ".values", i) + ".code", no_code);
      }
    }
  }
  void fault(std::string place, Text words) {
    if (!fault_) fault_ = {std::move(place), words};
  }

  std::optional<MappingFault> fault_;
};

}  // namespace

std::optional<MappingFault> find_fault(const Mapping& mapping) {
  return MappingCheck().run(mapping);
}

}  // namespace gerove::registers
