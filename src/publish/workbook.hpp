// A workbook that is being written: libxlsxwriter with owners, and in memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace gerove::publish {

/// How cells of a column look, and what a spreadsheet makes of what is typed into them.
enum class CellStyle : std::uint8_t {
  general,   ///< a number is a number
  text,      ///< as it is typed
  date,      ///< 2024-03-07
  title,     ///< bold, of a column
  heading,   ///< bold and large
  sentence,  ///< text on several lines
};

/// The formats of a workbook, by style.
using Formats = std::array<lxw_format*, static_cast<std::size_t>(CellStyle::sentence) + 1>;

/// A sheet. Rows and columns count from 0. A handle, as long as its workbook lives.
class Worksheet {
 public:
  Worksheet(const Formats& formats, lxw_worksheet* sheet) : formats_(&formats), sheet_(sheet) {}

  /// @throws Error argument for a text longer than a cell may be
  void write(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style);
  void write_number(std::uint32_t row, std::uint16_t column, double number, CellStyle style);
  /// Widths are in characters.
  void set_column(std::uint16_t column, double width, CellStyle style);
  /// What shows when the pointer is on a cell.
  void add_note(std::uint32_t row, std::uint16_t column, std::string_view text);
  /// Offers the cells of a range for a column's cells, from the second row on; other words are
  /// allowed.
  /// @param range `='Sąrašai'!$A$1:$A$9`
  void offer(std::uint16_t column, const std::string& range);
  /// Keeps rows and columns before this one in view.
  void freeze(std::uint32_t rows, std::uint16_t columns);
  void hide();
  void hide_row(std::uint32_t row);
  void hide_column(std::uint16_t column);
  /// Marks the tab of a sheet that is rarely needed.
  void set_rare();

 private:
  lxw_format* format(CellStyle style) const { return (*formats_)[static_cast<std::size_t>(style)]; }

  const Formats* formats_;
  lxw_worksheet* sheet_;
};

/// Builds an .xlsx in memory: no file of it is ever on a disk.
class Workbook {
 public:
  /// @throws Error stream_open
  Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  Worksheet add_sheet(const std::string& name);
  /// Its bytes; nothing can be added any more. @throws Error stream_write
  std::string finish();

 private:
  int memory_;  // a file without a name
  lxw_workbook* book_;
  Formats formats_{};
};

}  // namespace gerove::publish
