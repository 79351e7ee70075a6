#include "intake/formats/docx_body.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/docx_properties.hpp"
#include "intake/formats/docx_rows.hpp"
#include "intake/formats/office_text.hpp"
#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

namespace {

/// Where paragraphs go: to a cell, or outside tables.
struct DocxTarget {
  OfficeText text;
  GridBuilder* table{};  // of the cell
  std::uint32_t row{};
  std::uint32_t column{};
  bool changes_told{};
};

class DocxBody {
 public:
  DocxBody(ZipPart& part, const DocxStyles& styles, DocxNumbering& numbering)
      : xml_(part), reading_(part.reading()), styles_(styles), numbering_(numbering) {}

  void read() {
    DocxTarget body{OfficeText(reading_)};
    if (!to_root(xml_)) return;
    for (XmlChildren parts(xml_); parts.next();) {
      if (is("body")) read_blocks(body);
    }
    finish_paragraph(body);
  }

 private:
  bool is(std::string_view name) const { return xml_.is(XmlSpace::word, name); }

  /// Shows the children of an element, those in wrappers that nobody sees among them.
  template <class See>
  void walk(DocxTarget& target, const See& see) {
    for (XmlChildren children(xml_); children.next() && !reading_.failed();) {
      if (!xml_.is_text() && !walk_wrapper(target, see)) see();
    }
  }

  template <class See>
  bool walk_wrapper(DocxTarget& target, const See& see) {
    if (xml_.is(XmlSpace::compatibility, "AlternateContent")) {
      walk_alternatives(target, see);
    } else if (is("sdt")) {
      walk_content_control(target, see);
    } else if (is("del") || is("moveFrom")) {
      tell_changes(target);  // and what is in it is skipped
    } else if (is("ins") || is("moveTo")) {
      tell_changes(target);
      walk(target, see);
    } else if (is("customXml") || is("smartTag") || is("hyperlink") || is("fldSimple") ||
               is("dir") || is("bdo")) {
      walk(target, see);
    } else {
      return false;
    }
    return true;
  }

  /// Of alternatives the first; the last one is for older programs.
  template <class See>
  void walk_alternatives(DocxTarget& target, const See& see) {
    bool taken = false;
    for (XmlChildren branches(xml_); branches.next();) {
      if (xml_.is_text() || std::exchange(taken, true)) continue;
      walk(target, see);
    }
  }

  /// What stands in a control until it is filled in is no content.
  template <class See>
  void walk_content_control(DocxTarget& target, const See& see) {
    bool placeholder = false;
    for (XmlChildren parts(xml_); parts.next();) {
      if (is("sdtPr")) {
        for (XmlChildren properties(xml_); properties.next();) {
          if (is("showingPlcHdr")) placeholder = docx_is_on(xml_);
        }
      } else if (is("sdtContent")) {
        placeholders_ += placeholder ? 1 : 0;
        walk(target, see);
        placeholders_ -= placeholder ? 1 : 0;
      }
    }
  }

  void tell_changes(DocxTarget& target) {
    if (!std::exchange(target.changes_told, true)) tell(target, grid_finding::changes);
  }

  void tell(const DocxTarget& target, const FindingKind& kind) {
    if (target.table == nullptr) return reading_.find(kind);
    reading_.find(kind, *target.table, target.row, target.column);
  }

  void read_blocks(DocxTarget& target) {
    walk(target, [&] { read_block(target); });
  }

  void read_block(DocxTarget& target) {
    if (is("altChunk")) tell(target, grid_finding::embedded);
    if (is("p")) read_paragraph(target);
    if (is("tbl")) read_table(target);
  }

  void read_paragraph(DocxTarget& target) {
    DocxParagraphProperties paragraph;
    target.text.begin_paragraph();
    bool counted = false;
    const auto count = [&] {
      if (std::exchange(counted, true)) return;
      const bool joins = paragraph.mark_deleted || paragraph.mark_hidden;
      if (!joins) number(target, paragraph);
    };
    walk(target, [&] {
      if (is("pPr")) {
        paragraph = read_paragraph_properties(xml_);
        if (paragraph.mark_deleted || paragraph.mark_inserted) tell_changes(target);
      } else {
        count();
        read_inline(target, paragraph.style);
      }
    });
    count();
    // No code of a field goes on in the next paragraph; a field that lost its end hides nothing.
    std::erase(fields_in_code_, true);
    codes_open_ = 0;
    if (paragraph.mark_deleted || paragraph.mark_hidden) return;
    target.text.end_paragraph();
    if (target.table == nullptr) finish_paragraph(target);
  }

  void number(DocxTarget& target, const DocxParagraphProperties& paragraph) {
    std::string number = numbering_.next(paragraph.list, paragraph.level, paragraph.style);
    if (!number.empty()) target.text.number(std::move(number));
  }

  void finish_paragraph(DocxTarget& target) {
    const auto lines = target.text.take();
    reading_.add_paragraph(lines.text, lines.numbering);
  }

  void read_inline(DocxTarget& target, std::string_view style) {
    if (is("subDoc")) return tell(target, grid_finding::embedded);
    if (is("r")) return read_run(target, style);
    if (is("ruby")) return read_ruby(target, style);
    if (xml_.is(XmlSpace::math, "t")) return target.text.add(text_within(xml_));
    if (xml_.space() == XmlSpace::math) walk(target, [&] { read_inline(target, style); });
  }

  /// How a word is pronounced is out.
  void read_ruby(DocxTarget& target, std::string_view style) {
    for (XmlChildren parts(xml_); parts.next();) {
      if (is("rubyBase")) walk(target, [&] { read_inline(target, style); });
    }
  }

  void read_run(DocxTarget& target, std::string_view paragraph_style) {
    DocxRunProperties run;
    walk(target, [&] {
      if (is("rPr")) {
        run = read_run_properties(xml_);
      } else {
        read_run_part(target, is_hidden_run(run, paragraph_style));
      }
    });
  }

  bool is_hidden_run(const DocxRunProperties& run, std::string_view paragraph_style) const {
    if (run.hidden) return *run.hidden;
    const auto by_style = run.style.empty() ? std::nullopt : styles_.hidden(run.style);
    return by_style ? *by_style : styles_.hidden(paragraph_style).value_or(false);
  }

  void read_run_part(DocxTarget& target, bool hidden) {
    if (is("fldChar")) return read_field_mark();
    if (is("drawing") || is("pict") || is("object")) return read_text_boxes();
    if (hidden || codes_open_ > 0 || placeholders_ > 0) return;
    if (is("t")) return add_words(target, text_within(xml_));
    if (is("tab") || is("ptab")) return target.text.add("\t");
    if (is("br") || is("cr")) return target.text.break_line();
    if (is("noBreakHyphen")) return target.text.add("-");
    if (is("sym")) add_symbol(target);
  }

  static void add_words(DocxTarget& target, std::string words) {
    std::ranges::replace_if(
        words, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    target.text.add(words);
  }

  /// A character of a font of symbols: a check mark, a box, else a dot.
  void add_symbol(DocxTarget& target) {
    const std::string_view code = xml_.attribute(XmlSpace::word, "char").value_or("");
    const std::string_view low = code.substr(code.size() - std::min<std::size_t>(code.size(), 2));
    const bool wingdings =
        xml_.attribute(XmlSpace::word, "font").value_or("").starts_with("Wingdings");
    if (wingdings && (low == "FC" || low == "FE" || low == "50" || low == "52")) {
      target.text.add("☑");
    } else if (wingdings && (low == "A8" || low == "6F" || low == "A3")) {
      target.text.add("☐");
    } else {
      target.text.add("•");
    }
  }

  void read_field_mark() {
    const auto type = xml_.attribute(XmlSpace::word, "fldCharType");
    if (type == "begin") {
      fields_in_code_.push_back(true);
      ++codes_open_;
    }
    if (fields_in_code_.empty() || (type != "separate" && type != "end")) return;
    codes_open_ -= fields_in_code_.back() ? 1 : 0;
    fields_in_code_.back() = false;
    if (type == "end") fields_in_code_.pop_back();
  }

  /// The text of boxes stands outside tables, wherever they hang.
  void read_text_boxes() {
    DocxTarget box{OfficeText(reading_)};
    walk(box, [&] {
      if (!is("txbxContent")) return read_text_boxes();
      read_blocks(box);
      finish_paragraph(box);
    });
  }

  void read_table(DocxTarget& target) {
    if (target.table == nullptr) finish_paragraph(target);
    target.text.end_paragraph();
    GridBuilder& table = target.table == nullptr ? reading_.begin_table()
                                                 : reading_.begin_table_within(
                                                       *target.table, target.row, target.column);
    DocxRows rows(table);
    DocxTarget outside_cells{.text = OfficeText(reading_), .table = &table};
    walk(outside_cells, [&] {
      if (is("tr")) read_row(table, rows);
    });
    rows.finish();
  }

  void read_row(GridBuilder& table, DocxRows& rows) {
    DocxRowProperties row;
    DocxTarget place{.text = OfficeText(reading_), .table = &table, .row = rows.row()};
    walk(place, [&] {
      if (is("trPr")) {
        row = read_row_properties(xml_);
        rows.skip_columns(row.columns_before);
        if (row.deleted || row.inserted) tell_changes(place);
      } else if (is("tc") && !row.deleted) {
        read_cell(table, rows, row.hidden);
      }
    });
    if (!row.deleted) rows.end_row(row.columns_after);
  }

  void read_cell(GridBuilder& table, DocxRows& rows, bool hidden) {
    if (rows.column() >= reading_.options().max_columns) {
      return reading_.fail(Errc::intake_size, "max_columns");
    }
    DocxTarget cell{
        .text = OfficeText(reading_), .table = &table, .row = rows.row(), .column = rows.column()};
    bool placed = false;
    bool own = false;
    const auto place = [&](const DocxCellProperties& properties) {
      if (std::exchange(placed, true)) return;
      own = rows.place_cell(properties);
      if (properties.changed) tell_changes(cell);
    };
    walk(cell, [&] {
      if (is("tcPr")) return place(read_cell_properties(xml_));
      place({});
      if (own) read_block(cell);
    });
    place({});
    if (!own) return;
    const auto lines = cell.text.take();
    table.add({.row = cell.row,
               .column = cell.column,
               .text = reading_.keep(lines.text),
               .kind = CellKind::text,
               .numbering = reading_.keep_numbering(lines.numbering),
               .hidden = hidden});
  }

  XmlReader xml_;
  ReadingBuilder& reading_;
  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  std::vector<bool> fields_in_code_;  // of those that are open, the last one innermost
  std::size_t codes_open_ = 0;        // of these, those in code
  int placeholders_ = 0;              // controls around that are not filled in
};

}  // namespace

void read_docx_body(ZipPart& part, const DocxStyles& styles, DocxNumbering& numbering) {
  DocxBody(part, styles, numbering).read();
}

}  // namespace gerove::intake
