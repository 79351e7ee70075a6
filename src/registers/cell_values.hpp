// What a cell says, as a value of a field (see field_values.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "gerove/core/code_list.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/registers/import_findings.hpp"
#include "gerove/registers/mapping.hpp"

namespace gerove::registers {

/// What dates of a workbook lack.
struct DateContext {
  DateOrder order{};                    ///< which part of 03/04/2024 is the day
  std::optional<std::uint32_t> year{};  ///< of days that are written without
};

/// A value, or what is wrong with the cell.
struct CellReading {
  std::string value{};           ///< see field_values.hpp
  std::string other_text{};      ///< of `kita: …`, what stands behind the colon
  const FindingKind* finding{};  ///< an error, or what should be known; null for nothing
  bool is_error() const { return finding != nullptr && finding->severity == Severity::error; }
};

/// Text; a number is one with all its digits, as codes are.
CellReading read_text_cell(const intake::Cell& cell);
/// A day.
CellReading read_date_cell(const intake::Cell& cell, const DateContext& context);
/// A day, month or year.
CellReading read_partial_date_cell(const intake::Cell& cell, const DateContext& context);
/// A time of day, as seconds since midnight.
CellReading read_time_cell(const intake::Cell& cell);
/// A whole number between two.
CellReading read_integer(std::string_view text, std::int64_t least, std::int64_t most);
/// A number with decimals behind a comma or point.
CellReading read_decimal_cell(const intake::Cell& cell);
/// Yes or no, as the number of an `Answer`.
CellReading read_yes_no(std::string_view text);

/// The words of a code list: labels in either language, names, and words of a column's own.
class CodeWords {
 public:
  CodeWords() = default;
  CodeWords(std::span<const CodeEntry> codes, std::span<const CellValue> words);

  /// The code that a word means; of `kita: …` the text behind the colon, too.
  CellReading read(std::string_view text) const;

 private:
  static constexpr std::int64_t several = -1;
  void add(std::string_view word, std::int64_t number);

  std::unordered_map<std::string, std::int64_t> numbers_{};  // by folded word
};

}  // namespace gerove::registers
