#include "registers/mapping_check.hpp"

#include <cstddef>
#include <string_view>

#include "gerove/core/decimal.hpp"
#include "gerove/core/field_path.hpp"
#include "registers/field_reference.hpp"
#include "registers/field_values.hpp"
#include "registers/mapped_values.hpp"

namespace gerove::registers {
namespace {

constexpr Text no_record{"tokio įrašo nėra", "there is no such record"};
constexpr Text no_field{"tokio lauko nėra", "there is no such field"};
constexpr Text no_code{"tokio kodo nėra", "there is no such code"};

constexpr Text no_fit{"tokio tipo langeliai į šį lauką netelpa",
                      "cells of this type do not fit into the field"};

bool is_integer(Kind kind) {
  return kind == Kind::int32 || kind == Kind::int64 || kind == Kind::uint32 || kind == Kind::uint64;
}

// Whether the values of a type of cell are such as the field holds. What fills fields below it, or
// says where the row is, fits a message.
bool fits(ColumnType type, const FieldInfo* leaf) {
  const Kind kind = leaf == nullptr ? Kind::message : leaf->kind;
  const bool is_message = kind == Kind::message;
  const std::string_view message = is_message && leaf != nullptr ? leaf->type().name : "";
  const bool holds_moment = leaf != nullptr && is_moment(*leaf);
  switch (type) {
    case ColumnType::unspecified:
      return (!is_message && kind != Kind::float64 && kind != Kind::boolean) ||
             message == Decimal::type_name || leaf == nullptr;
    case ColumnType::text: return kind == Kind::string || kind == Kind::id;
    case ColumnType::texts:
    case ColumnType::lines: return kind == Kind::string;
    case ColumnType::integer:
    case ColumnType::fraction:
    case ColumnType::ages: return is_integer(kind);
    case ColumnType::decimal: return message == Decimal::type_name;
    case ColumnType::date: return kind == Kind::date || holds_moment;
    case ColumnType::dates: return kind == Kind::date;
    case ColumnType::partial_date: return kind == Kind::partial_date;
    case ColumnType::time: return holds_moment;
    case ColumnType::yes_no:
    case ColumnType::code:
    case ColumnType::codes:
    case ColumnType::set: return kind == Kind::enumeration;
    case ColumnType::reference:
    case ColumnType::references:
    case ColumnType::imposed:  // a code beside the id follows from whom it names
      return kind == Kind::id || kind == Kind::enumeration || is_message;
    case ColumnType::reference_or_text: return kind == Kind::id || kind == Kind::string;
    case ColumnType::actor:
    case ColumnType::actors:
    case ColumnType::length:
    case ColumnType::counts:
    case ColumnType::conditions:
    case ColumnType::hours:
    case ColumnType::pairs: return is_message;
  }
  return false;
}

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
      const auto field = read_field_reference(column.field[i]);
      if (!field) {
        fault(indexed(place + ".field", i), no_field);
      } else if (!fits(column.type, field->leaf())) {
        fault(indexed(place + ".field", i), no_fit);
      }
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
