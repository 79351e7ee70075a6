// What the cells of a row say, as values of fields.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "registers/references.hpp"
#include "registers/sheet_rows.hpp"

namespace gerove::registers {

/// A value for a field.
struct Reading {
  const FieldReference* field{};  ///< of the column
  std::string value{};            ///< see field_values.hpp
  std::string refers{};           ///< of a reference: what it refers to
  bool begins = false;            ///< in a list of actors, the first of one
};

/// What a cell says.
struct CellSense {
  std::vector<Reading> readings{};
  std::string other_text{};      ///< of `kita: …`
  bool erases{};                 ///< `#trinti`
  const FindingKind* finding{};  ///< an error, or what should be known; null for nothing
};

/// Reads cells.
class CellReader {
 public:
  CellReader(References& references, DateContext dates) : references_(references), dates_(dates) {}

  /// Days without year are of this one.
  void set_year(std::optional<std::uint32_t> year) { dates_.year = year; }
  /// What a cell of a row says.
  CellSense read(const SheetRow& row, const FilledCell& filled);

 private:
  CellSense single(const FilledCell& filled, CellReading reading) const;
  CellSense yes_or_no(const FilledCell& filled) const;
  CellSense integer(const FilledCell& filled, std::string_view text) const;
  CellSense day(const SheetRow& row, const FilledCell& filled) const;
  CellSense part_of_date(const SheetRow& row, const FilledCell& filled) const;
  CellSense time(const SheetRow& row, const FilledCell& filled) const;
  CellSense fraction(const FilledCell& filled) const;
  CellSense words(const FilledCell& filled) const;
  CellSense length(const FilledCell& filled) const;
  CellSense pairs(const FilledCell& filled) const;
  CellSense counts(const FilledCell& filled) const;
  CellSense ages(const FilledCell& filled) const;
  CellSense hours(const FilledCell& filled) const;
  CellSense conditions(const FilledCell& filled) const;
  CellSense lines(const FilledCell& filled) const;
  CellSense list(const SheetRow& row, const FilledCell& filled);
  CellSense imposed(const SheetRow& row, const FilledCell& filled);
  CellSense imposed_by(const SheetRow& row, const FilledCell& speaker);
  CellSense reference(const FilledCell& filled, std::string_view text);
  CellSense reference_with_other(const SheetRow& row, const FilledCell& filled);
  CellSense reference_or_text(const SheetRow& row, const FilledCell& filled);
  CellSense actor(const FilledCell& filled, std::string_view text);

  References& references_;
  DateContext dates_;
};

/// The field among those of a column that keeps the id of what is referred to, or null.
const FieldReference* field_for(const PlannedColumn& column, std::string_view refers);

}  // namespace gerove::registers
