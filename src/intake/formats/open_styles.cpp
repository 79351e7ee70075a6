#include "intake/formats/open_styles.hpp"

#include <algorithm>

namespace gerove::intake {

namespace {

std::string style_name_of(const XmlReader& xml) {
  return std::string(xml.attribute(XmlSpace::style, "name").value_or(""));
}

ListFormat open_list_format(std::string_view format) {
  if (format == "1") return ListFormat::decimal;
  if (format == "01") return ListFormat::decimal_zero;
  if (format == "I") return ListFormat::upper_roman;
  if (format == "i") return ListFormat::lower_roman;
  if (format == "A") return ListFormat::upper_letter;
  if (format == "a") return ListFormat::lower_letter;
  return format.empty() ? ListFormat::bullet : ListFormat::decimal;
}

}  // namespace

void OpenStyles::read(XmlReader& xml) {
  constexpr std::size_t least = 256;  // a style with short names
  for (XmlChildren all(xml); all.next();) {
    const bool list = xml.is(XmlSpace::text, "list-style");
    const std::size_t size = list ? sizeof(OpenListStyle) : least;
    if (xml.is_text()) continue;
    if (!xml.reading().spend(size + 2 * style_name_of(xml).size())) return;
    if (xml.is(XmlSpace::style, "style")) read_style(xml);
    if (xml.is(XmlSpace::number, "date-style") || xml.is(XmlSpace::number, "time-style")) {
      read_date_style(xml);
    }
    if (list) {
      OpenListStyle& style = lists_[style_name_of(xml)];
      for (XmlChildren levels(xml); levels.next();) {
        if (xml.is(XmlSpace::text, "list-level-style-number")) read_list_level(xml, style);
      }
    }
    if (xml.is(XmlSpace::text, "outline-style")) {
      outline_.emplace();
      for (XmlChildren levels(xml); levels.next();) {
        if (xml.is(XmlSpace::text, "outline-level-style")) read_list_level(xml, *outline_);
      }
    }
  }
}

void OpenStyles::read_style(XmlReader& xml) {
  const auto value = [&](std::string_view name) {
    return std::string(xml.attribute(XmlSpace::style, name).value_or(""));
  };
  Style& style = styles_[{value("family"), value("name")}];
  style = {.parent = value("parent-style-name"), .data_style = value("data-style-name")};
  for (XmlChildren properties(xml); properties.next();) {
    if (xml.is(XmlSpace::style, "text-properties")) {
      const auto display = xml.attribute(XmlSpace::text, "display");
      if (display) style.hidden = display == "none";
    }
    if (xml.is(XmlSpace::style, "table-properties")) {
      const auto display = xml.attribute(XmlSpace::table, "display");
      if (display) style.hidden = display == "false";
    }
  }
}

void OpenStyles::read_date_style(XmlReader& xml) {
  DateShown& shown = date_styles_[style_name_of(xml)];
  shown = {};
  shown.elapsed = xml.attribute(XmlSpace::number, "truncate-on-overflow") == "false";
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is_text() || xml.space() != XmlSpace::number) continue;
    const std::string_view name = xml.name();
    if (name == "year") shown.year = true;
    if (name == "month") shown.month = true;
    if (name == "day") shown.day = true;
    if (name == "hours" || name == "minutes") shown.hours = true;
    if (name == "seconds") shown.seconds = true;
  }
}

void OpenStyles::read_list_level(XmlReader& xml, OpenListStyle& list) {
  constexpr std::size_t longest_text = 64;
  const auto number = small_count(xml.attribute(XmlSpace::text, "level")).value_or(0);
  if (number == 0 || number > open_list_levels) return;
  const auto text = [&](XmlSpace space, std::string_view name) {
    return std::string(xml.attribute(space, name).value_or("").substr(0, longest_text));
  };
  OpenListLevel& level = list[number - 1];
  level.start = small_count(xml.attribute(XmlSpace::text, "start-value")).value_or(1);
  level.format = open_list_format(text(XmlSpace::style, "num-format"));
  level.before = text(XmlSpace::style, "num-prefix");
  level.behind = text(XmlSpace::style, "num-suffix");
  level.shown_levels = std::clamp(
      small_count(xml.attribute(XmlSpace::text, "display-levels")).value_or(1), 1U, number);
  level.pattern = text(XmlSpace::list_format, "num-list-format");
}

/// Shows a style and its parents, until one is enough.
template <class See>
void OpenStyles::see_chain(std::string_view family, std::string_view style, const See& see) const {
  constexpr int longest_chain = 32;  // and no circles
  std::pair<std::string, std::string> key{family, style};
  for (int i = 0; i < longest_chain; ++i) {
    const auto found = styles_.find(key);
    if (found == styles_.end() || see(found->second)) return;
    key.second = found->second.parent;
  }
}

bool OpenStyles::hides_text(std::string_view family, std::string_view style) const {
  bool hidden = false;
  see_chain(family, style, [&](const Style& one) {
    hidden = one.hidden.value_or(false);
    return one.hidden.has_value();
  });
  return hidden;
}

bool OpenStyles::hides_table(std::string_view style) const { return hides_text("table", style); }

std::optional<DateShown> OpenStyles::date_shown(std::string_view cell_style) const {
  std::optional<DateShown> shown;
  see_chain("table-cell", cell_style, [&](const Style& one) {
    const auto found = date_styles_.find(one.data_style);
    if (found != date_styles_.end()) shown = found->second;
    return !one.data_style.empty();
  });
  return shown;
}

const OpenListStyle* OpenStyles::list(std::string_view style) const {
  const auto found = lists_.find(style);
  return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace gerove::intake
