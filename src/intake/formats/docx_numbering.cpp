#include "intake/formats/docx_numbering.hpp"

#include <algorithm>

#include "intake/formats/docx_properties.hpp"
#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

namespace {

ListFormat docx_list_format(std::string_view name) {
  if (name == "bullet") return ListFormat::bullet;
  if (name == "none") return ListFormat::none;
  if (name == "decimalZero") return ListFormat::decimal_zero;
  if (name == "upperRoman") return ListFormat::upper_roman;
  if (name == "lowerRoman") return ListFormat::lower_roman;
  if (name == "upperLetter") return ListFormat::upper_letter;
  if (name == "lowerLetter") return ListFormat::lower_letter;
  return ListFormat::decimal;
}

}  // namespace

void DocxNumbering::read(ZipParts& parts, std::string_view part) {
  ZipPart bytes = parts.open(part);
  XmlReader xml(bytes);
  if (!to_root(xml)) return;
  for (XmlChildren all(xml); all.next();) {
    if (xml.is(XmlSpace::word, "abstractNum")) read_abstract(xml);
    if (xml.is(XmlSpace::word, "num")) read_list(xml);
  }
}

DocxNumbering::Level DocxNumbering::read_level(XmlReader& xml) {
  constexpr std::size_t longest_text = 64;
  Level level;
  xml.reading().spend(sizeof(level));
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is(XmlSpace::word, "start")) level.start = small_count(docx_value(xml)).value_or(0);
    if (xml.is(XmlSpace::word, "numFmt")) {
      level.format = docx_list_format(docx_value(xml).value_or(""));
    }
    if (xml.is(XmlSpace::word, "lvlText")) {
      level.text = docx_value(xml).value_or("").substr(0, longest_text);
    }
    if (xml.is(XmlSpace::word, "pStyle")) {
      level.style = docx_value(xml).value_or("");
      xml.reading().spend(level.style.size());
    }
    if (xml.is(XmlSpace::word, "isLgl")) level.legal = docx_is_on(xml);
    if (xml.is(XmlSpace::word, "lvlRestart")) level.restart = small_count(docx_value(xml));
  }
  return level;
}

void DocxNumbering::read_abstract(XmlReader& xml) {
  const auto id = small_count(xml.attribute(XmlSpace::word, "abstractNumId"));
  AbstractList list;
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is(XmlSpace::word, "numStyleLink")) list.style = docx_value(xml).value_or("");
    if (!xml.is(XmlSpace::word, "lvl")) continue;
    const auto level = small_count(xml.attribute(XmlSpace::word, "ilvl"));
    if (level && *level < level_count) list.levels[*level] = read_level(xml);
  }
  if (!xml.reading().spend(sizeof(list) + 2 * list.style.size())) return;
  if (id) abstracts_.try_emplace(*id, std::move(list));
}

void DocxNumbering::read_list(XmlReader& xml) {
  const auto id = small_count(xml.attribute(XmlSpace::word, "numId"));
  List list;
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is(XmlSpace::word, "abstractNumId")) {
      list.abstract = small_count(docx_value(xml)).value_or(0);
    }
    if (!xml.is(XmlSpace::word, "lvlOverride")) continue;
    const auto level = small_count(xml.attribute(XmlSpace::word, "ilvl")).value_or(0);
    xml.reading().spend(2 * sizeof(Level));
    for (XmlChildren overrides(xml); overrides.next();) {
      if (xml.is(XmlSpace::word, "startOverride")) {
        list.starts[level] = small_count(docx_value(xml)).value_or(0);
      }
      if (xml.is(XmlSpace::word, "lvl")) list.levels[level] = read_level(xml);
    }
  }
  constexpr std::size_t least = 256;  // a list without changes
  if (!xml.reading().spend(least)) return;
  if (id) lists_.try_emplace(*id, std::move(list));
}

/// The abstract list, or the one that a style has in its place.
const DocxNumbering::AbstractList* DocxNumbering::abstract_of(const List& list,
                                                              std::uint32_t& id) const {
  id = list.abstract;
  auto found = abstracts_.find(id);
  if (found == abstracts_.end() || found->second.style.empty()) {
    return found == abstracts_.end() ? nullptr : &found->second;
  }
  const auto numbered = styles_.numbered(found->second.style);
  const auto other = numbered ? lists_.find(numbered->place.list) : lists_.end();
  if (other == lists_.end()) return &found->second;
  id = other->second.abstract;
  found = abstracts_.find(id);
  return found == abstracts_.end() ? nullptr : &found->second;
}

std::uint32_t DocxNumbering::level_of_style(const List& list, std::string_view style) const {
  std::uint32_t id = 0;
  const AbstractList* abstract = abstract_of(list, id);
  if (abstract == nullptr) return 0;
  const auto found = std::ranges::find(abstract->levels, style, &Level::style);
  return found == abstract->levels.end()
             ? 0
             : static_cast<std::uint32_t>(found - abstract->levels.begin());
}

std::string DocxNumbering::next(std::optional<std::uint32_t> list,
                                std::optional<std::uint32_t> level,
                                std::string_view style) {
  std::string numbered_style;
  if (!list) {
    const auto numbered = styles_.numbered(style);
    if (!numbered) return {};
    list = numbered->place.list;
    if (!level) level = numbered->place.level;
    numbered_style = numbered->style;
  }
  const auto found = lists_.find(*list);
  if (*list == 0 || found == lists_.end()) return {};
  if (!level) level = numbered_style.empty() ? 0 : level_of_style(found->second, numbered_style);
  return *level < level_count ? count(*list, found->second, *level) : std::string();
}

const DocxNumbering::Level& DocxNumbering::ListLevels::at(std::size_t level) const {
  const auto own = list->levels.find(static_cast<std::uint32_t>(level));
  return own != list->levels.end() ? own->second : abstract->levels[level];
}

std::uint32_t DocxNumbering::ListLevels::start(std::size_t level) const {
  const auto own = list->starts.find(static_cast<std::uint32_t>(level));
  return own != list->starts.end() ? own->second : at(level).start;
}

std::string DocxNumbering::count(std::uint32_t list, const List& found, std::size_t level) {
  std::uint32_t id = 0;
  const AbstractList* abstract = abstract_of(found, id);
  if (abstract == nullptr) return {};
  const ListLevels levels{&found, abstract};
  Counters& counters = counters_[id];
  const bool begins_anew = found.starts.contains(static_cast<std::uint32_t>(level)) &&
                           restarted_.emplace(list, level).second;
  counters[level] = counters[level] && !begins_anew ? *counters[level] + 1 : levels.start(level);
  for (std::size_t deeper = level + 1; deeper < level_count; ++deeper) {
    const auto restart = levels.at(deeper).restart.value_or(static_cast<std::uint32_t>(deeper));
    if (level < restart) counters[deeper].reset();
  }
  return write(levels, counters, level);
}

std::string DocxNumbering::write(const ListLevels& levels,
                                 const Counters& counters,
                                 std::size_t level) {
  const Level& own = levels.at(level);
  if (own.format == ListFormat::bullet) return {};
  std::string text;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const char digit = i + 1 < own.text.size() ? own.text[i + 1] : '\0';
    if (own.text[i] != '%' || digit < '1' || digit > '9') {
      text += own.text[i];
      continue;
    }
    ++i;
    const auto at = static_cast<std::size_t>(digit - '1');
    if (at > level) continue;
    const ListFormat format = own.legal ? ListFormat::decimal : levels.at(at).format;
    text += list_number(counters[at].value_or(levels.start(at)), format);
  }
  return text;
}

}  // namespace gerove::intake
