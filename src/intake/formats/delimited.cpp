#include "intake/formats/delimited.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/words.hpp"
#include "gerove/intake/grid_findings.hpp"

namespace gerove::intake {

namespace {

/// A row, of which only the number of fields matters.
struct RowShape {
  std::uint32_t fields{};
  std::uint32_t filled{};
};

std::vector<RowShape> shapes_of(std::string_view text, Delimiting& delimiting) {
  std::vector<RowShape> rows;
  FieldScanner scanner(text, delimiting.delimiter);
  RowShape row;
  delimiting.in_prose = true;
  while (const auto field = scanner.next()) {
    if (row.fields > 0 && !field->text.starts_with(' ')) delimiting.in_prose = false;
    ++row.fields;
    if (row.filled < 2 && !trim(field->text).empty()) ++row.filled;  // more is not asked for
    delimiting.quotes = delimiting.quotes || field->needs_them;
    if (!field->ends_row) continue;
    rows.push_back(row);
    row = {};
  }
  return rows;
}

/// The number of fields that most rows have, of those with several; 1 if none has.
std::uint32_t usual_width(const std::vector<RowShape>& rows) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const RowShape& row : rows) {
    if (row.fields > 1) ++counts[row.fields];
  }
  std::uint32_t usual = 1;
  std::uint32_t most = 0;
  for (const auto& [width, count] : counts) {
    if (count < most || (count == most && width < usual)) continue;
    usual = width;
    most = count;
  }
  return usual;
}

/// Doubled quotes as one.
std::string with_single_quotes(std::string_view text) {
  std::string single;
  for (std::size_t i = 0; i < text.size(); ++i) {
    single += text[i];
    if (text.substr(i, 2) == "\"\"") ++i;
  }
  return single;
}

bool is_blank_row(const std::vector<Field>& row) {
  return std::ranges::all_of(row, [](const Field& field) { return trim(field.text).empty(); });
}

/// Adds fields to a reading, row by row.
class DelimitedReader {
 public:
  DelimitedReader(const Delimiting& delimiting, std::uint32_t first_line, ReadingBuilder& reading)
      : delimiting_(delimiting), line_shift_(first_line - 1), reading_(reading) {}

  void read(std::string_view text) {
    FieldScanner scanner(text, delimiting_.delimiter);
    std::vector<Field> row;
    while (const auto field = scanner.next()) {
      row.push_back(*field);
      row.back().place.line += line_shift_;
      if (!field->ends_row) continue;
      read_row(row);
      row.clear();
      ++row_;
      if (reading_.failed()) return;
    }
  }

 private:
  void read_row(const std::vector<Field>& row) {
    const bool fits = row.size() == delimiting_.columns;
    const bool before = row_ < delimiting_.header;
    const bool behind = row_ > delimiting_.last;
    if (!fits && (before || (behind && row.size() == 1))) {
      for (const Field& field : row) {
        reading_.add_paragraph(text_of(field), {}, field.place);
      }
      return;
    }
    if (table_ == nullptr) table_ = &reading_.begin_text_table(true);
    add_row(row);
    if (!fits && !is_blank_row(row)) reading_.find(grid_finding::row_fields, row.front().place);
  }

  void add_row(const std::vector<Field>& row) {
    table_->set_width(row_, static_cast<std::uint32_t>(row.size()));
    std::uint32_t column = 0;
    for (const Field& field : row) {
      table_->add({.row = row_,
                   .column = column++,
                   .text = keep(field),
                   .kind = CellKind::text,
                   .place = field.place});
      if (reading_.failed()) return;
    }
  }

  KeptText keep(const Field& field) {
    const bool as_it_is = !field.open_quote && !field.quoted && !delimiting_.quotes;
    return reading_.keep(as_it_is ? field.text : text_of(field));
  }

  std::string text_of(const Field& field) {
    if (field.open_quote) reading_.find(grid_finding::open_quote, field.place);
    const bool doubled = field.text.find("\"\"") != field.text.npos;
    // Tabs come from word processors, too, which quote nothing.
    const bool quotes = delimiting_.quotes || delimiting_.delimiter != '\t';
    if (field.quoted && !quotes) return '"' + std::string(field.text) + '"';
    if (!doubled || !(field.quoted || delimiting_.quotes)) return std::string(field.text);
    if (!field.quoted) reading_.find(grid_finding::doubled_quote, field.place);
    return with_single_quotes(field.text);
  }

  const Delimiting& delimiting_;
  std::uint32_t line_shift_;
  ReadingBuilder& reading_;
  GridBuilder* table_ = nullptr;
  std::uint32_t row_ = 0;
};

}  // namespace

std::optional<Field> FieldScanner::next() {
  if (at_ == text_.size() && !row_open_) return std::nullopt;
  Field field{.place = place_};
  if (!read_quoted(field)) read_plain(field);
  return field;
}

bool FieldScanner::is_field_end(std::size_t at) const {
  return at == text_.size() || text_[at] == delimiter_ || text_[at] == '\n' || text_[at] == '\r';
}

/// A field in quotes. Where something else than the end of the field follows the closing one, the
/// quotes belong to the words.
bool FieldScanner::read_quoted(Field& field) {
  if (at_ == text_.size() || text_[at_] != '"') return false;
  std::size_t close = at_ + 1;
  while (true) {
    close = text_.find('"', close);
    if (close == text_.npos) {
      field.open_quote = true;
      return false;
    }
    if (text_.substr(close, 2) != "\"\"") break;
    close += 2;
  }
  if (!is_field_end(close + 1)) return false;
  field.quoted = true;
  field.text = text_.substr(at_ + 1, close - at_ - 1);
  const char special[] = {'\n', '\r', '"', delimiter_};
  field.needs_them = field.text.find_first_of({special, std::size(special)}) != field.text.npos;
  end_field(field, close + 1);
  return true;
}

void FieldScanner::read_plain(Field& field) {
  std::size_t end = at_;
  while (!is_field_end(end)) ++end;
  field.text = text_.substr(at_, end - at_);
  end_field(field, end);
}

void FieldScanner::end_field(Field& field, std::size_t end) {
  move_to(end);
  row_open_ = at_ < text_.size() && text_[at_] == delimiter_;
  field.ends_row = !row_open_;
  if (at_ == text_.size()) return;
  move_to(at_ + (text_.substr(at_).starts_with("\r\n") ? 2 : 1));
}

void FieldScanner::move_to(std::size_t to) {
  for (; at_ < to; ++at_) {
    const char c = text_[at_];
    const bool ends_line = c == '\n' || (c == '\r' && !text_.substr(at_).starts_with("\r\n"));
    if (ends_line) {
      ++place_.line;
      place_.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) {
      ++place_.column;
    }
  }
}

Delimiting look_at_delimiter(std::string_view text, char delimiter) {
  Delimiting found{.delimiter = delimiter};
  const auto rows = shapes_of(text, found);
  found.columns = usual_width(rows);
  const auto is_usual = [&](const RowShape& row) { return row.fields == found.columns; };
  found.rows = static_cast<std::uint32_t>(std::ranges::count_if(rows, is_usual));
  found.separates = std::ranges::any_of(
      rows, [&](const RowShape& row) { return is_usual(row) && row.filled > 1; });
  if (found.rows == 0) return found;
  auto begin = std::ranges::find_if(rows, is_usual);
  while (begin != rows.begin() && std::prev(begin)->fields > 1 && std::prev(begin)->filled > 0)
    --begin;
  const auto last = std::find_if(rows.rbegin(), rows.rend(), is_usual).base();
  found.header = static_cast<std::uint32_t>(begin - rows.begin());
  found.last = static_cast<std::uint32_t>(last - rows.begin() - 1);
  const auto is_other = [&](const RowShape& row) { return row.filled > 0 && !is_usual(row); };
  found.other_rows = static_cast<std::uint32_t>(std::count_if(begin, last, is_other));
  found.other_rows += static_cast<std::uint32_t>(std::count_if(
      last, rows.end(), [&](const RowShape& row) { return is_other(row) && row.fields > 1; }));
  return found;
}

void read_delimited(std::string_view text,
                    const Delimiting& delimiting,
                    std::uint32_t first_line,
                    ReadingBuilder& reading) {
  reading.set_format(GridFormat::delimited);
  DelimitedReader(delimiting, first_line, reading).read(text);
}

}  // namespace gerove::intake
