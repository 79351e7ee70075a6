#include "intake/formats/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/cell_number.hpp"

namespace gerove::intake {

namespace {

struct SheetPlace {
  std::uint32_t row{};
  std::uint32_t column{};
};

/// Twice as many rows as any program has, and more columns.
constexpr std::uint32_t most_sheet_places = 1U << 21;

/// Reads `B7`.
std::optional<SheetPlace> read_place(std::string_view text) {
  std::uint32_t column = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && column < most_sheet_places;
       ++at) {
    column = column * 26 + static_cast<std::uint32_t>(text[at] - 'A') + 1;
  }
  const auto row = small_count(text.substr(at));
  if (column == 0 || column > most_sheet_places || !row || *row == 0 || *row > most_sheet_places)
    return std::nullopt;
  return SheetPlace{*row - 1, column - 1};
}

class XlsxSheetReader {
 public:
  XlsxSheetReader(ZipPart& part, const XlsxShared& shared, GridBuilder& sheet)
      : xml_(part), reading_(part.reading()), shared_(shared), sheet_(sheet) {}

  void read() {
    if (!to_root(xml_)) return;
    for (XmlChildren parts(xml_); parts.next();) {
      if (xml_.is(XmlSpace::sheet, "cols")) read_columns();
      if (xml_.is(XmlSpace::sheet, "sheetData")) read_rows();
      if (xml_.is(XmlSpace::sheet, "mergeCells")) read_merged();
    }
  }

 private:
  /// What stands in a cell, before it is understood.
  struct Written {
    SheetPlace place{};
    std::uint32_t style{};
    std::string type{};
    std::string value{};
    std::string inline_text{};
    bool has_value{};
    bool formula{};
  };

  std::optional<std::string_view> attribute(std::string_view name) const {
    return xml_.attribute(XmlSpace::none, name);
  }

  void read_columns() {
    for (XmlChildren columns(xml_); columns.next();) {
      if (!xml_.is(XmlSpace::sheet, "col") || !says_yes(attribute("hidden"))) continue;
      const auto first = small_count(attribute("min"));
      const auto last = small_count(attribute("max"));
      if (first && last && *first > 0) hide_columns(*first - 1, *last);
    }
  }

  void hide_columns(std::uint32_t begin, std::uint32_t end) {
    const auto most = static_cast<std::uint32_t>(reading_.options().max_columns);
    end = std::min(end, most);
    if (hidden_columns_.size() < end) hidden_columns_.resize(end);
    if (begin < end) {
      std::fill(hidden_columns_.begin() + begin, hidden_columns_.begin() + end, true);
    }
  }

  void read_rows() {
    std::uint32_t next_row = 0;
    for (XmlChildren rows(xml_); rows.next();) {
      if (!xml_.is(XmlSpace::sheet, "row")) continue;
      const auto number = attribute("r");
      const auto row = number ? small_count(number) : std::optional(next_row + 1);
      if (!row || *row == 0 || *row > most_sheet_places) return damaged();
      row_hidden_ = says_yes(attribute("hidden"));
      next_row = *row;
      read_row(*row - 1);
      if (reading_.failed()) return;
    }
  }

  void read_row(std::uint32_t row) {
    SheetPlace next{row, 0};
    for (XmlChildren cells(xml_); cells.next();) {
      if (!xml_.is(XmlSpace::sheet, "c")) continue;
      if (const auto reference = attribute("r")) {
        const auto place = read_place(*reference);
        if (!place) return damaged();
        next = *place;
      }
      cell_.place = next;
      read_cell();
      ++next.column;
    }
  }

  void damaged() { reading_.fail(Errc::intake_damaged, "worksheet"); }

  void read_cell() {
    cell_.style = small_count(attribute("s")).value_or(0);
    cell_.type = attribute("t").value_or("n");
    cell_.value.clear();
    cell_.inline_text.clear();
    cell_.has_value = false;
    cell_.formula = false;
    for (XmlChildren parts(xml_); parts.next();) {
      if (xml_.is(XmlSpace::sheet, "v")) {
        cell_.value += text_within(xml_);
        cell_.has_value = !cell_.value.empty();
      } else if (xml_.is(XmlSpace::sheet, "f")) {
        cell_.formula = true;
      } else if (xml_.is(XmlSpace::sheet, "is")) {
        cell_.inline_text = read_sheet_text(xml_);
      }
    }
    add_cell();
  }

  void add_cell() {
    if (cell_.type == "inlineStr") return add_text(reading_.keep(cell_.inline_text));
    if (cell_.type == "str") return add_text(reading_.keep(cell_.value));
    if (!cell_.has_value) {
      if (cell_.formula) find(grid_finding::formula_without_value);
      return;
    }
    if (cell_.type == "s") return add_shared_text();
    if (cell_.type == "b") return add_boolean();
    if (cell_.type == "e") return add_error();
    if (cell_.type == "d") return add_written_date();
    add_number();
  }

  void add_shared_text() {
    const auto index = small_count(cell_.value);
    if (!index || *index >= shared_.texts.size()) return damaged();
    add_text(shared_.texts[*index]);
  }

  void add_boolean() {
    const bool yes = cell_.value == "1" || cell_.value == "true";
    add({CellKind::boolean, yes ? "true" : "false", yes ? "TRUE" : "FALSE"});
  }

  void add_error() {
    add({CellKind::error, cell_.value, cell_.value});
    find(grid_finding::formula_error);
  }

  void add_written_date() {
    const auto moment = read_moment(cell_.value);
    if (!moment) return add_no_date(cell_.value);
    DateShown shown = shared_.format(cell_.style).date();
    if (!shown.any_date()) {
      shown = {.year = true, .month = true, .day = true, .hours = moment->has_time};
    }
    add(show_date(moment->date, moment->seconds, shown));
  }

  void add_number() {
    const auto number = read_cell_number(cell_.value);
    if (!number) return add_unreadable_number();
    const NumberFormat& format = shared_.format(cell_.style);
    if (!format.date().any()) {
      add({CellKind::number, number->digits, format.show(number->digits)});
      if (number->lost_digits) find(grid_finding::number_digits);
      return;
    }
    double serial = 0;
    std::from_chars(cell_.value.data(), cell_.value.data() + cell_.value.size(), serial);
    const auto shown = show_serial(serial, shared_.epoch, format.date());
    if (!shown) return add_no_date(number->digits);
    add(*shown);
  }

  /// A date that does not exist stays what the file has, as words.
  void add_no_date(const std::string& written) {
    add_text(reading_.keep(written));
    find(grid_finding::no_such_date);
  }

  void add_unreadable_number() {
    add_text(reading_.keep(cell_.value));
    find(grid_finding::number_digits);
  }

  void find(const FindingKind& kind) {
    reading_.find(kind, sheet_, cell_.place.row, cell_.place.column);
  }

  void add(const ShownValue& shown) {
    NewCell cell = begin_cell();
    cell.kind = shown.kind;
    cell.value = reading_.keep(shown.value);
    cell.text = shown.text == shown.value ? cell.value : reading_.keep(shown.text);
    sheet_.add(cell);
  }

  void add_text(KeptText text) {
    NewCell cell = begin_cell();
    cell.kind = CellKind::text;
    cell.text = text;
    sheet_.add(cell);
  }

  NewCell begin_cell() const {
    const std::uint32_t column = cell_.place.column;
    const bool column_hidden = column < hidden_columns_.size() && hidden_columns_[column];
    return {.row = cell_.place.row,
            .column = column,
            .hidden = row_hidden_ || column_hidden,
            .formula = cell_.formula};
  }

  void read_merged() {
    for (XmlChildren merged(xml_); merged.next();) {
      if (!xml_.is(XmlSpace::sheet, "mergeCell")) continue;
      const std::string_view area = attribute("ref").value_or("");
      const std::size_t colon = area.find(':');
      const auto first = read_place(area.substr(0, colon));
      const auto last = colon == area.npos ? first : read_place(area.substr(colon + 1));
      if (!first || !last || last->row < first->row || last->column < first->column) {
        return damaged();
      }
      sheet_.merge(
          first->row, first->column, last->row - first->row + 1, last->column - first->column + 1);
    }
  }

  XmlReader xml_;
  ReadingBuilder& reading_;
  const XlsxShared& shared_;
  GridBuilder& sheet_;
  std::vector<bool> hidden_columns_;
  bool row_hidden_ = false;
  Written cell_;
};

}  // namespace

void read_xlsx_sheet(ZipPart& part, const XlsxShared& shared, GridBuilder& sheet) {
  XlsxSheetReader(part, shared, sheet).read();
}

}  // namespace gerove::intake
