#include "intake/formats/html_scan.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/words.hpp"

namespace gerove::intake {

namespace {

constexpr std::size_t most_open_of_one_name = 256;
constexpr std::size_t most_open = 1024;

/// Elements without contents, and those that the next one ends.
constexpr std::string_view never_left_open[] = {
    "area",     "base",  "basefont", "bgsound", "br",     "col",   "embed",    "frame",
    "hr",       "img",   "image",    "input",   "keygen", "link",  "meta",     "param",
    "source",   "track", "wbr",      "html",    "head",   "body",  "p",        "li",
    "td",       "th",    "tr",       "tbody",   "thead",  "tfoot", "colgroup", "option",
    "optgroup", "dt",    "dd",       "rb",      "rt",     "rtc",   "rp"};
/// Marks of words: an end tag that does not match leaves them open, and others are closed around
/// them.
constexpr std::string_view of_words[] = {"a",
                                         "b",
                                         "big",
                                         "code",
                                         "em",
                                         "font",
                                         "i",
                                         "nobr",
                                         "s",
                                         "small",
                                         "strike",
                                         "strong",
                                         "tt",
                                         "u",
                                         "span"};
/// Elements whose contents are text, whatever stands in it.
constexpr std::string_view raw_text[] = {
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"};
/// Drawings: only there a slash ends an element.
constexpr std::string_view of_drawings[] = {
    "g", "path", "rect", "circle", "line", "polyline", "polygon", "ellipse", "use", "stop", "defs"};

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
  return std::ranges::find(names, name) != std::end(names);
}

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_html_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }

/// A tag of the text.
struct Tag {
  std::string name{};  // in small letters
  bool is_end{};
  bool is_closed{};  // by a slash
};

/// Goes over the tags of a text.
class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : html_(html) {}

  /// The next tag. @return false behind the last one
  bool next(Tag& tag) {
    while (true) {
      at_ = html_.find('<', at_);
      if (at_ == html_.npos) return false;
      ++at_;
      const bool end = at_ < html_.size() && html_[at_] == '/';
      const std::size_t name = at_ + (end ? 1 : 0);
      if (name < html_.size() && is_name_start(html_[name])) {
        at_ = name;
        tag = {.is_end = end};
        read_tag(tag);
        return true;
      }
      const bool comment = end || html_.substr(at_, 1) == "!" || html_.substr(at_, 1) == "?";
      if (comment) skip_comment();
    }
  }

  /// Goes to the end tag of an element whose contents are text.
  void skip_raw_text(std::string_view name) {
    for (;; ++at_) {
      at_ = html_.find("</", at_);
      if (at_ == html_.npos) break;
      const std::string_view found = html_.substr(at_ + 2, name.size());
      if (std::ranges::equal(found, name, [](char a, char b) { return (a | 0x20) == b; })) return;
    }
    at_ = html_.size();
  }

 private:
  void skip_to(std::string_view end) {
    const std::size_t found = html_.find(end, at_);
    at_ = found == html_.npos ? html_.size() : found + end.size();
  }

  /// Comments end as browsers end them: `-->`, `--!>`, at once with `<!-->`.
  void skip_comment() {
    if (!html_.substr(at_).starts_with("!--")) return skip_to(">");
    at_ += 3;
    for (const std::string_view end : {">", "->"}) {
      if (!html_.substr(at_).starts_with(end)) continue;
      at_ += end.size();
      return;
    }
    while (true) {
      skip_to("--");
      if (at_ == html_.size()) return;
      for (const std::string_view end : {">", "!>"}) {
        if (!html_.substr(at_).starts_with(end)) continue;
        at_ += end.size();
        return;
      }
      --at_;  // of three dashes the last two may end it
    }
  }

  void read_tag(Tag& tag) {
    while (at_ < html_.size() && !is_html_space(html_[at_]) && html_[at_] != '/' &&
           html_[at_] != '>') {
      tag.name += small_ascii(html_[at_++]);
    }
    while (at_ < html_.size() && html_[at_] != '>') {
      const char c = html_[at_++];
      tag.is_closed = c == '/';
      if (c == '=') skip_value();
    }
    if (at_ < html_.size()) ++at_;
  }

  void skip_value() {
    while (at_ < html_.size() && is_html_space(html_[at_])) ++at_;
    if (at_ == html_.size()) return;
    const char quote = html_[at_];
    if (quote == '"' || quote == '\'') {
      ++at_;
      return skip_to({&quote, 1});
    }
    while (at_ < html_.size() && !is_html_space(html_[at_]) && html_[at_] != '>') ++at_;
  }

  std::string_view html_;
  std::size_t at_ = 0;
};

/// The elements that are open, as the parser will have them or more: an end tag that does not match
/// closes nothing.
class OpenElements {
 public:
  void open(const std::string& name) {
    open_.push_back(name);
    most_of_one_ = std::max(most_of_one_, ++counts_[name]);
  }

  void close(const std::string& name) {
    std::size_t at = open_.size();
    while (at > 0 && open_[at - 1] != name && is_one_of(open_[at - 1], of_words)) --at;
    if (at == 0 || open_[at - 1] != name) return;
    if (is_one_of(name, of_words)) return remove(at - 1);
    while (open_.size() >= at) remove(open_.size() - 1);
  }

  bool are_too_many() const {
    return most_of_one_ > most_open_of_one_name || open_.size() > most_open;
  }

 private:
  void remove(std::size_t at) {
    --counts_[open_[at]];
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
  }

  std::vector<std::string> open_;
  std::unordered_map<std::string, std::size_t> counts_;
  std::size_t most_of_one_ = 0;
};

}  // namespace

bool leaves_too_much_open(std::string_view html) {
  TagScanner scanner(html);
  OpenElements elements;
  bool in_drawing = false;
  Tag tag;
  while (scanner.next(tag)) {
    if (tag.is_end) {
      elements.close(tag.name);
      continue;
    }
    const bool of_drawing = is_one_of(tag.name, of_drawings);
    in_drawing = tag.name == "svg" || (in_drawing && of_drawing);
    if (in_drawing && of_drawing && tag.is_closed) continue;
    if (is_one_of(tag.name, never_left_open)) continue;
    elements.open(tag.name);
    if (elements.are_too_many()) return true;
    if (is_one_of(tag.name, raw_text)) scanner.skip_raw_text(tag.name);
  }
  return false;
}

}  // namespace gerove::intake
