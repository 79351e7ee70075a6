#include "intake/formats/open_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace gerove::intake {

namespace {

constexpr std::array<std::string_view, 8> unseen_text = {"note",
                                                         "ruby-text",
                                                         "placeholder",
                                                         "script",
                                                         "tracked-changes",
                                                         "hidden-text",
                                                         "bibliography-source",
                                                         "index-entry-template"};

class OpenParagraph {
 public:
  OpenParagraph(XmlReader& xml, const OpenStyles& styles, OpenTextGuests& guests, OfficeText& out)
      : xml_(xml), styles_(styles), guests_(guests), out_(out) {}

  void read() {
    for (XmlChildren parts(xml_); parts.next();) {
      if (xml_.is_text()) {
        add(xml_.text());
      } else if (xml_.space() == XmlSpace::text) {
        read_text_element();
      } else if (xml_.is(XmlSpace::draw, "text-box")) {
        guests_.read_text_box();
      } else if (xml_.space() == XmlSpace::draw || xml_.space() == XmlSpace::list_format) {
        read();
      }
    }
  }

 private:
  void read_text_element() {
    const std::string_view name = xml_.name();
    if (name == "s") return add_spaces();
    if (name == "tab") return add_break("\t");
    if (name == "line-break") return add_break("");
    if (name == "change" || name == "change-start") return guests_.tell_changes();
    if (std::ranges::find(unseen_text, name) != unseen_text.end()) return;
    const bool hidden = name == "span" && styles_.hides_text("text", style());
    if (!hidden) read();
  }

  std::string style() const {
    return std::string(xml_.attribute(XmlSpace::text, "style-name").value_or(""));
  }

  void add_spaces() {
    constexpr std::uint32_t most = 1000;
    const auto count = small_count(xml_.attribute(XmlSpace::text, "c")).value_or(1);
    out_.add(std::string(std::min(count, most), ' '));
    after_blank_ = false;  // blanks behind these are written ones
  }

  /// A tab, or a line break.
  void add_break(std::string_view tab) {
    if (tab.empty()) {
      out_.break_line();
    } else {
      out_.add(tab);
    }
    after_blank_ = tab.empty();
  }

  void add(std::string_view text) {
    std::string words;
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank) words += c;
      if (blank && !after_blank_) words += ' ';
      after_blank_ = blank;
    }
    out_.add(words);
  }

  XmlReader& xml_;
  const OpenStyles& styles_;
  OpenTextGuests& guests_;
  OfficeText& out_;
  bool after_blank_ = true;
};

}  // namespace

void read_open_paragraph(XmlReader& xml,
                         const OpenStyles& styles,
                         OpenTextGuests& guests,
                         OfficeText& out) {
  OpenParagraph(xml, styles, guests, out).read();
}

}  // namespace gerove::intake
