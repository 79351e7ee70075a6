/// @file
/// Mappings: which sheet of a workbook is about which records, and which column is which field. The
/// format is `gerove/intake/v1/mapping.proto`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/registers/mapping_codes.hpp"

namespace gerove::registers {

/// What a word in the cells of a column stands for.
struct CellValue {
  std::string cell{};  ///< the word; capitals and accents do not matter
  /// the name of the code; in a set of words the field that is answered, `field` for yes or
  /// `field=ANSWER_NO`
  std::string code{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const CellValue&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.intake.v1.CellValue";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("cell", &CellValue::cell, Privacy::plain),
                       field<2>("code", &CellValue::code, Privacy::plain));
  }
};

/// What a column is.
struct ColumnMapping {
  std::string title{};                ///< its title; capitals, accents, a star do not matter
  std::vector<std::string> alias{};   ///< other titles that it may have
  std::vector<std::string> field{};   ///< which fields it fills: `act.date`
  bool ignore{};                      ///< it is not read
  ColumnType type{};                  ///< what the cells hold
  std::vector<std::string> refers{};  ///< sheets to whose rows it refers
  bool required{};                    ///< an empty cell is an error
  std::vector<CellValue> values{};    ///< words that the cells have
  UnknownFields unknown{};            ///< fields of a newer writer
  bool operator==(const ColumnMapping&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.intake.v1.ColumnMapping";
  /// The field table.
  static constexpr auto fields() {
    return field_table(gerove::field<1>("title", &ColumnMapping::title, Privacy::plain),
                       gerove::field<2>("alias", &ColumnMapping::alias, Privacy::plain),
                       gerove::field<3>("field", &ColumnMapping::field, Privacy::plain),
                       gerove::field<4>("ignore", &ColumnMapping::ignore, Privacy::plain),
                       gerove::field<5>("type", &ColumnMapping::type, Privacy::plain),
                       gerove::field<6>("refers", &ColumnMapping::refers, Privacy::plain),
                       gerove::field<7>("required", &ColumnMapping::required, Privacy::plain),
                       gerove::field<8>("values", &ColumnMapping::values, Privacy::plain));
  }
};

/// A field that is the same in all rows.
struct ConstantField {
  std::string field{};      ///< which field
  std::string value{};      ///< what a cell would hold
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const ConstantField&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.intake.v1.ConstantField";
  /// The field table.
  static constexpr auto fields() {
    return field_table(gerove::field<1>("field", &ConstantField::field, Privacy::plain),
                       gerove::field<2>("value", &ConstantField::value, Privacy::plain));
  }
};

/// What a sheet is.
struct SheetMapping {
  std::string name{};          ///< its name; capitals and accents do not matter
  std::uint32_t header_row{};  ///< the row of the titles, from 1; 0: found by them
  std::string record{};        ///< what a row is: `act`, `case_file.measures[]`
  /// fields by which a row is known again: below the record, `number`, or whole
  std::vector<std::string> key{};
  std::vector<ColumnMapping> columns{};    ///< its columns
  std::vector<ConstantField> constants{};  ///< what no column says
  bool titles_in_rows{};    ///< titles stand in the first column, the values beside them
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const SheetMapping&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.intake.v1.SheetMapping";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("name", &SheetMapping::name, Privacy::plain),
                       field<2>("header_row", &SheetMapping::header_row, Privacy::plain),
                       field<3>("record", &SheetMapping::record, Privacy::plain),
                       field<4>("key", &SheetMapping::key, Privacy::plain),
                       field<5>("columns", &SheetMapping::columns, Privacy::plain),
                       field<6>("constants", &SheetMapping::constants, Privacy::plain),
                       field<7>("titles_in_rows", &SheetMapping::titles_in_rows, Privacy::plain));
  }
};

/// How a workbook maps to records.
struct Mapping {
  DateOrder date_order{};              ///< of dates that can be read in several ways
  std::vector<SheetMapping> sheets{};  ///< its sheets
  UnknownFields unknown{};             ///< fields of a newer writer
  bool operator==(const Mapping&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.intake.v1.Mapping";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("date_order", &Mapping::date_order, Privacy::plain),
                       field<2>("sheets", &Mapping::sheets, Privacy::plain));
  }
};

/// Reads a mapping: Protobuf's text format, or JSON if the text begins with a brace. Codes are
/// written by their name, in the text format also by the short one, `DAY_MONTH_YEAR`.
/// @return the failure, or nothing: Errc::intake_mapping with line and column for text that is no
/// mapping, or that names a record, field or code that does not exist (`path` says where, `detail`
/// what is wrong); of JSON, only the path of such a name is known; intake_size for more than 4 MiB
/// @param out set only on success
std::optional<Failure> try_parse_mapping(std::string_view text, Mapping& out);

/// Reads a mapping.
/// @throws Error as `try_parse_mapping` says
Mapping parse_mapping(std::string_view text);

/// Writes a mapping in Protobuf's text format, as libprotobuf does: one field a line, indented by
/// two spaces a level. Fields of a newer writer are left out.
std::string print_mapping(const Mapping& mapping);

/// The mapping of the workbook that `sheets()` describes.
const Mapping& template_mapping();

}  // namespace gerove::registers
