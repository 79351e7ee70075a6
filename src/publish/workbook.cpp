#include "publish/workbook.hpp"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstddef>

#include "gerove/core/error.hpp"

#if defined(__has_feature)
#  if __has_feature(address_sanitizer)
#    include <sanitizer/lsan_interface.h>
#    define GEROVE_LEAKS_ARE_LOOKED_FOR
#  endif
#endif

namespace gerove::publish {
namespace {

constexpr std::uint32_t last_offered_row = 5'000;

lxw_format* format_of(lxw_workbook* book, CellStyle style) {
  lxw_format* const format = workbook_add_format(book);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  switch (style) {
    case CellStyle::general: break;
    case CellStyle::text: format_set_num_format(format, "@"); break;
    case CellStyle::date: format_set_num_format(format, "yyyy\\-mm\\-dd"); break;
    case CellStyle::title:
      format_set_bold(format);
      format_set_text_wrap(format);
      format_set_bg_color(format, 0xE3EAF3);
      format_set_bottom(format, LXW_BORDER_THIN);
      break;
    case CellStyle::heading:
      format_set_bold(format);
      format_set_font_size(format, 14);
      break;
    case CellStyle::sentence: format_set_text_wrap(format); break;
  }
  return format;
}

// libxlsxwriter 1.1.4 never frees the formula of a list; nothing of ours can.
void add_validation(lxw_worksheet* sheet, std::uint16_t column, lxw_data_validation& validation) {
#ifdef GEROVE_LEAKS_ARE_LOOKED_FOR
  const __lsan::ScopedDisabler known_leak;
#endif
  worksheet_data_validation_range(sheet, 1, column, last_offered_row, column, &validation);
}

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// `_x0041_` stands for a letter: what only looks so has its first underline written in that way.
std::string escaped(std::string_view text) {
  constexpr std::size_t length = 7;
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view part = text.substr(at, length);
    const bool looks_so = part.size() == length && part.starts_with("_x") && part.back() == '_' &&
                          std::ranges::all_of(part.substr(2, 4), is_hexadecimal);
    if (looks_so) out += "_x005F";
    out += text[at];
  }
  return out;
}

std::size_t lines_of(std::string_view text, std::size_t width) {
  return text.size() / width + 1 +
         static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

void Worksheet::write(std::uint32_t row,
                      std::uint16_t column,
                      std::string_view text,
                      CellStyle style) {
  const std::string owned = escaped(text);
  const auto error = worksheet_write_string(sheet_, row, column, owned.c_str(), format(style));
  if (error != LXW_NO_ERROR) throw Error(Failure{.code = Errc::argument});
}

void Worksheet::write_number(std::uint32_t row,
                             std::uint16_t column,
                             double number,
                             CellStyle style) {
  worksheet_write_number(sheet_, row, column, number, format(style));
}

void Worksheet::set_column(std::uint16_t column, double width, CellStyle style) {
  worksheet_set_column(sheet_, column, column, width, format(style));
}

void Worksheet::add_note(std::uint32_t row, std::uint16_t column, std::string_view text) {
  constexpr std::size_t letters_in_line = 38;
  constexpr std::size_t line_height = 18;
  lxw_comment_options options{};
  std::string owned(text);
  std::string author = "Gerovė";
  options.author = author.data();
  options.width = 260;
  options.height = static_cast<std::uint16_t>(
      std::min<std::size_t>(line_height * (lines_of(text, letters_in_line) + 1), 400));
  worksheet_write_comment_opt(sheet_, row, column, owned.c_str(), &options);
}

void Worksheet::offer(std::uint16_t column, const std::string& range) {
  std::string formula = range;
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation.value_formula = formula.data();
  validation.show_error = LXW_VALIDATION_OFF;
  add_validation(sheet_, column, validation);
}

void Worksheet::freeze(std::uint32_t rows, std::uint16_t columns) {
  worksheet_freeze_panes(sheet_, rows, columns);
}

void Worksheet::hide() { worksheet_hide(sheet_); }

void Worksheet::hide_row(std::uint32_t row) {
  lxw_row_col_options options{};
  options.hidden = LXW_TRUE;
  worksheet_set_row_opt(sheet_, row, LXW_DEF_ROW_HEIGHT, nullptr, &options);
}

void Worksheet::hide_column(std::uint16_t column) {
  lxw_row_col_options options{};
  options.hidden = LXW_TRUE;
  worksheet_set_column_opt(
      sheet_, column, column, LXW_DEF_COL_WIDTH, format(CellStyle::text), &options);
}

void Worksheet::set_rare() { worksheet_set_tab_color(sheet_, 0xB0B0B0); }

// A name under /proc leads to the memory, which the library opens as any file.
Workbook::Workbook() : memory_(::memfd_create("workbook", MFD_CLOEXEC)), book_(nullptr) {
  const std::string name = "/proc/self/fd/" + std::to_string(memory_);
  if (memory_ >= 0) book_ = workbook_new(name.c_str());
  if (book_ == nullptr) throw Error(Failure{.code = Errc::stream_open});
  lxw_doc_properties properties{};
  std::string author = "Gerovė";
  properties.author = author.data();
  properties.created = 946'684'800;  // 2000-01-01: the same bytes each time
  workbook_set_properties(book_, &properties);
  for (std::size_t style = 0; style < formats_.size(); ++style) {
    formats_[style] = format_of(book_, static_cast<CellStyle>(style));
  }
}

Workbook::~Workbook() {
  if (book_ != nullptr) workbook_close(book_);
  if (memory_ >= 0) ::close(memory_);
}

Worksheet Workbook::add_sheet(const std::string& name) {
  lxw_worksheet* const sheet = workbook_add_worksheet(book_, name.c_str());
  if (sheet == nullptr) throw Error(Failure{.code = Errc::argument});
  return {formats_, sheet};
}

std::string Workbook::finish() {
  const lxw_error error = workbook_close(book_);
  book_ = nullptr;
  const off_t size = ::lseek(memory_, 0, SEEK_END);
  std::string bytes(error == LXW_NO_ERROR && size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  const auto got = ::pread(memory_, bytes.data(), bytes.size(), 0);
  if (bytes.empty() || got != static_cast<ssize_t>(bytes.size())) {
    throw Error(Failure{.code = Errc::stream_write});
  }
  return bytes;
}

}  // namespace gerove::publish
