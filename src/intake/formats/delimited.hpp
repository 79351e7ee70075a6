/// @file
/// Texts whose cells stand between delimiters, quoted as spreadsheets do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/formats/reading_builder.hpp"

namespace gerove::intake {

/// What stands between two delimiters.
struct Field {
  std::string_view text{};  ///< without the quotes around it
  TextPlace place{};
  bool quoted{};      ///< it stood in quotes
  bool needs_them{};  ///< and without them it would be read otherwise
  bool open_quote{};  ///< it begins with a quote that nothing closes
  bool ends_row{};    ///< the last one of its row
};

/// Fields one after another.
class FieldScanner {
 public:
  FieldScanner(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  /// The next field; nothing behind the last one.
  std::optional<Field> next();

 private:
  bool read_quoted(Field& field);
  void read_plain(Field& field);
  void end_field(Field& field, std::size_t end);
  void move_to(std::size_t to);
  bool is_field_end(std::size_t at) const;

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  TextPlace place_{1, 1};
  bool row_open_ = false;  // a delimiter came last: a field follows, be it empty
};

/// How a text looks when it is cut at a delimiter.
struct Delimiting {
  char delimiter{};
  std::uint32_t columns{};  ///< of most rows that have several; 1 if none has
  std::uint32_t header{};   ///< the first row with that many, from 0; or with several, just above
  std::uint32_t last{};     ///< the last one
  std::uint32_t rows{};     ///< with that many
  std::uint32_t other_rows{};  ///< from the first to the last, with another number, not blank
  bool quotes{};               ///< some field is quoted and needs it
  bool in_prose{};             ///< a blank stands behind each delimiter
  bool separates{};  ///< some row with that many has two filled cells: a sign at the end of each
                     ///< line separates nothing
  /// Whether all rows from the header on have equally many cells.
  bool is_proven() const { return columns > 1 && rows > 1 && separates && other_rows == 0; }
};

/// Cuts a text at a delimiter.
Delimiting look_at_delimiter(std::string_view text, char delimiter);

/// Reads a text whose delimiter is known. Rows above the header with other numbers of cells, and
/// single cells behind the last row, are paragraphs; other rows of another number are errors.
/// @param first_line of the text within the file, from 1
void read_delimited(std::string_view text,
                    const Delimiting& delimiting,
                    std::uint32_t first_line,
                    ReadingBuilder& reading);

}  // namespace gerove::intake
