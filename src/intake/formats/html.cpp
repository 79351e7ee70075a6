#include <gumbo.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/words.hpp"
#include "intake/formats/format.hpp"
#include "intake/formats/html_charset.hpp"
#include "intake/formats/html_scan.hpp"
#include "intake/formats/html_text.hpp"
#include "intake/formats/html_tree.hpp"

namespace gerove::intake {

namespace {

/// Far more than `leaves_too_much_open` lets through: each level has a frame on the stack.
constexpr int deepest_element = 4096;

std::span<GumboNode* const> children_of(const GumboNode& node) {
  const GumboVector& children = node.v.element.children;
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }

bool is_tag(const GumboNode& node, GumboTag tag) {
  return is_element(node) && node.v.element.tag == tag;
}

std::optional<std::string_view> attribute(const GumboNode& node, const char* name) {
  const auto* const found = gumbo_get_attribute(&node.v.element.attributes, name);
  if (found == nullptr) return std::nullopt;
  return std::string_view(found->value);
}

std::uint32_t number_of(const GumboNode& node, const char* name, std::uint32_t otherwise) {
  std::string_view text = attribute(node, name).value_or("");
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::uint32_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Whether a style says something, however it is written.
bool has_style(std::string_view style, std::string_view wanted) {
  std::string plain;
  for (const char c : style) {
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
    plain += small_ascii(c);
  }
  return (';' + plain).find(';' + std::string(wanted)) != std::string::npos;
}

bool is_never_shown(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_DATALIST: return true;
    default: return false;
  }
}

bool is_hidden(const GumboNode& node) {
  if (is_never_shown(node.v.element.tag)) return true;
  if (attribute(node, "hidden")) return true;
  const auto style = attribute(node, "style");
  return style && (has_style(*style, "display:none") || has_style(*style, "visibility:hidden") ||
                   has_style(*style, "mso-hide:all"));
}

/// What stands on lines of its own.
bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_CAPTION: return true;
    default: return false;
  }
}

/// Where the text of an element goes: to a paragraph, or to a cell of a table.
struct Target {
  HtmlText text{};
  GridBuilder* table{};  // of the cell; nothing outside tables
  std::uint32_t row{};
  std::uint32_t column{};
};

/// The numbers of a list's items.
struct ListCounter {
  std::uint32_t next{};
  bool numbered{};
};

/// Rows of a table that spans don't leave.
using RowGroup = std::vector<const GumboNode*>;

class HtmlReader {
 public:
  explicit HtmlReader(ReadingBuilder& reading) : reading_(reading) {}

  void read(const GumboNode& root) {
    Target body;
    read_children(root, body);
    finish_paragraph(body);
  }

 private:
  /// One level deeper, as long as it lasts.
  class Deeper {
   public:
    explicit Deeper(int& depth) : depth_(++depth) {}
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    ~Deeper() { --depth_; }

   private:
    int& depth_;
  };

  void read_children(const GumboNode& node, Target& target) {
    const Deeper deeper(depth_);
    if (depth_ > deepest_element) reading_.fail(Errc::intake_unsafe, "depth");
    for (const GumboNode* child : children_of(node)) {
      if (reading_.failed()) return;
      read_node(*child, target);
    }
  }

  void read_node(const GumboNode& node, Target& target) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA: return target.text.add(node.v.text.text, as_written_ > 0);
      case GUMBO_NODE_ELEMENT:
        if (!is_hidden(node)) read_element(node, target);
        return;
      default: return;
    }
  }

  void read_element(const GumboNode& node, Target& target) {
    switch (const GumboTag tag = node.v.element.tag) {
      case GUMBO_TAG_BR: return target.text.break_line();
      case GUMBO_TAG_TABLE: return read_table(node, target);
      case GUMBO_TAG_OL:
      case GUMBO_TAG_UL: return read_list(node, target);
      case GUMBO_TAG_LI: return read_item(node, target);
      case GUMBO_TAG_INPUT: return read_input(node, target);
      case GUMBO_TAG_SELECT: return read_select(node, target);
      case GUMBO_TAG_PRE:
      case GUMBO_TAG_TEXTAREA: {
        ++as_written_;
        read_block(node, target);
        --as_written_;
        return;
      }
      default: return is_block(tag) ? read_block(node, target) : read_children(node, target);
    }
  }

  void read_block(const GumboNode& node, Target& target) {
    end_block(target);
    read_children(node, target);
    end_block(target);
  }

  void end_block(Target& target) {
    if (target.table != nullptr) return target.text.end_block();
    finish_paragraph(target);
  }

  void finish_paragraph(Target& target) {
    if (target.text.empty()) return;
    const auto lines = target.text.take();
    reading_.add_paragraph(lines.text, lines.numbering);
  }

  void read_list(const GumboNode& node, Target& target) {
    const bool numbered = node.v.element.tag == GUMBO_TAG_OL;
    lists_.push_back({number_of(node, "start", 1), numbered});
    read_block(node, target);
    lists_.pop_back();
  }

  void read_item(const GumboNode& node, Target& target) {
    end_block(target);
    if (!lists_.empty() && lists_.back().numbered) {
      auto& next = lists_.back().next;
      next = attribute(node, "value") ? number_of(node, "value", 1) : next;
      target.text.number(std::to_string(next++) + '.');
    }
    read_block(node, target);
  }

  /// Fields of a form show what is filled in.
  void read_input(const GumboNode& node, Target& target) {
    const std::string_view type = attribute(node, "type").value_or("text");
    const bool shows_value = type != "hidden" && type != "checkbox" && type != "radio" &&
                             type != "password" && type != "image" && type != "file";
    if (shows_value) target.text.add(attribute(node, "value").value_or(""), false);
  }

  void read_select(const GumboNode& node, Target& target) {
    const GumboNode* shown = nullptr;
    for (const GumboNode* option : children_of(node)) {
      if (!is_tag(*option, GUMBO_TAG_OPTION)) continue;
      if (shown == nullptr || attribute(*option, "selected")) shown = option;
    }
    if (shown != nullptr) read_children(*shown, target);
  }

  void read_table(const GumboNode& node, Target& target) {
    end_block(target);
    std::vector<RowGroup> groups;
    RowGroup last;  // the foot stands last, wherever it is written
    for (const GumboNode* child : children_of(node)) {
      if (!is_element(*child) || is_hidden(*child)) continue;
      switch (child->v.element.tag) {
        case GUMBO_TAG_CAPTION: read_caption(*child); break;
        case GUMBO_TAG_TFOOT: add_rows(*child, last); break;
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TBODY: add_rows(*child, groups.emplace_back()); break;
        default: break;
      }
    }
    groups.push_back(std::move(last));
    GridBuilder& table = target.table == nullptr ? reading_.begin_table()
                                                 : reading_.begin_table_within(
                                                       *target.table, target.row, target.column);
    std::uint32_t row = 0;
    for (const RowGroup& group : groups) row = read_rows(group, table, row);
  }

  void read_caption(const GumboNode& node) {
    Target caption;
    read_children(node, caption);
    finish_paragraph(caption);
  }

  static void add_rows(const GumboNode& node, RowGroup& group) {
    for (const GumboNode* child : children_of(node)) {
      if (is_tag(*child, GUMBO_TAG_TR) && !is_hidden(*child)) group.push_back(child);
    }
  }

  /// Reads the rows of a group, as browsers lay them out. @return the next row
  std::uint32_t read_rows(const RowGroup& group, GridBuilder& table, std::uint32_t first) {
    std::vector<std::uint32_t> taken;  // of each column, the row behind the span that covers it
    const auto end = first + static_cast<std::uint32_t>(group.size());
    std::uint32_t row = first;
    for (const GumboNode* tr : group) {
      std::uint32_t column = 0;
      for (const GumboNode* cell : children_of(*tr)) {
        const bool is_cell = is_tag(*cell, GUMBO_TAG_TD) || is_tag(*cell, GUMBO_TAG_TH);
        if (!is_cell || is_hidden(*cell)) continue;
        while (column < taken.size() && taken[column] > row) ++column;
        column = read_cell(*cell, {.table = &table, .row = row, .column = column}, end, taken);
        if (reading_.failed()) return row;
      }
      table.extend_to(++row, 0);
    }
    return row;
  }

  /// Reads a cell. @return the column behind it
  std::uint32_t read_cell(const GumboNode& node,
                          Target target,
                          std::uint32_t group_end,
                          std::vector<std::uint32_t>& taken) {
    constexpr std::uint32_t most_columns = 1000;  // browsers take no more
    const auto [row, column] = std::pair(target.row, target.column);
    const std::uint32_t column_span = std::clamp(number_of(node, "colspan", 1), 1U, most_columns);
    const std::uint32_t rows_left = group_end - row;
    const std::uint32_t rows_wanted = number_of(node, "rowspan", 1);
    const std::uint32_t row_span = rows_wanted == 0 ? rows_left : std::min(rows_wanted, rows_left);
    read_children(node, target);
    const auto lines = target.text.take();
    target.table->add({.row = row,
                       .column = column,
                       .text = reading_.keep(lines.text),
                       .kind = CellKind::text,
                       .numbering = reading_.keep_numbering(lines.numbering)});
    target.table->merge(row, column, row_span, column_span);
    target.table->extend_to(row + 1, column + column_span);
    const std::uint32_t behind = column + column_span;
    if (taken.size() < behind) taken.resize(behind);
    for (std::uint32_t i = column; i < behind; ++i) taken[i] = std::max(taken[i], row + row_span);
    return behind;
  }

  ReadingBuilder& reading_;
  std::vector<ListCounter> lists_;
  int depth_ = 0;
  int as_written_ = 0;  // elements around whose blanks stay
};

}  // namespace

void read_html(std::string_view bytes, ReadingBuilder& reading) {
  if (bytes.size() > reading.options().max_html_bytes) {
    return reading.fail(Errc::intake_size, "max_html_bytes");
  }
  DecodedText decoded;
  if (auto failure = try_decode_html(bytes, decoded, reading.options().encoding)) {
    return reading.fail(std::move(*failure));
  }
  reading.set_encoding(decoded.encoding);
  if (leaves_too_much_open(decoded.text)) return reading.fail(Errc::intake_unsafe, "open elements");
  const auto tree = HtmlTree::parse(decoded.text);
  if (!tree) return reading.fail(Errc::intake_unsafe, "elements");
  HtmlReader(reading).read(tree->root());
}

}  // namespace gerove::intake
