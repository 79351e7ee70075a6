#include "intake/formats/xlsx_parts.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace gerove::intake {

namespace {

/// The number of `_x000D_` at the beginning of a text, as Excel writes what XML can't.
std::optional<std::uint32_t> escaped_character(std::string_view text) {
  constexpr std::size_t size = 7;
  if (text.size() < size || !text.starts_with("_x") || text[size - 1] != '_') return std::nullopt;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + size - 1, number, 16);
  const bool whole = error == std::errc() && end == text.data() + size - 1;
  return whole ? std::optional(number) : std::nullopt;
}

/// Puts the characters in that were escaped; those that nobody sees are left out.
std::string without_escapes(std::string text) {
  if (text.find("_x") == text.npos) return text;
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto escaped = escaped_character(std::string_view(text).substr(at));
    if (!escaped) {
      plain += text[at++];
      continue;
    }
    const auto c = static_cast<char>(*escaped);
    if (*escaped < 0x80 && (c >= ' ' || c == '\n' || c == '\r' || c == '\t')) plain += c;
    at += 7;
  }
  return plain;
}

/// Memory of a format, counted for all its sections.
constexpr std::size_t least_format = 512;

}  // namespace

std::string read_sheet_text(XmlReader& xml) {
  std::string text;
  for (XmlChildren pieces(xml); pieces.next();) {
    if (xml.is(XmlSpace::sheet, "t")) {
      text += text_within(xml);
    } else if (xml.is(XmlSpace::sheet, "r")) {
      for (XmlChildren run(xml); run.next();) {
        if (xml.is(XmlSpace::sheet, "t")) text += text_within(xml);
      }
    }
  }
  return without_escapes(std::move(text));
}

void read_shared_texts(ZipParts& parts, std::string_view part, XlsxShared& shared) {
  ZipPart bytes = parts.open(part);
  XmlReader xml(bytes);
  if (!to_root(xml)) return;
  for (XmlChildren all(xml); all.next();) {
    if (!xml.is(XmlSpace::sheet, "si")) continue;
    const std::string text = read_sheet_text(xml);
    if (!xml.reading().spend(sizeof(KeptText))) return;
    shared.texts.push_back(xml.reading().keep(text));
  }
}

void read_styles(ZipParts& parts, std::string_view part, XlsxShared& shared) {
  ZipPart bytes = parts.open(part);
  XmlReader xml(bytes);
  if (!to_root(xml)) return;
  const auto number = [&](std::string_view name) {
    return small_count(xml.attribute(XmlSpace::none, name)).value_or(0);
  };
  std::map<std::uint32_t, std::string> codes;
  std::map<std::uint32_t, std::uint32_t> index_of_id;
  for (XmlChildren all(xml); all.next();) {
    if (xml.is(XmlSpace::sheet, "numFmts")) {
      for (XmlChildren formats(xml); formats.next();) {
        if (!xml.is(XmlSpace::sheet, "numFmt")) continue;
        const auto code = xml.attribute(XmlSpace::none, "formatCode").value_or("");
        if (!xml.reading().spend(least_format + code.size())) return;
        codes[number("numFmtId")] = code;
      }
    } else if (xml.is(XmlSpace::sheet, "cellXfs")) {
      for (XmlChildren styles(xml); styles.next();) {
        if (!xml.is(XmlSpace::sheet, "xf")) continue;
        const std::uint32_t id = number("numFmtId");
        const auto next = static_cast<std::uint32_t>(shared.formats.size());
        const auto [known, is_new] = index_of_id.try_emplace(id, next);
        if (!xml.reading().spend(is_new ? least_format : sizeof(next))) return;
        if (is_new) {
          const auto code = codes.find(id);
          shared.formats.emplace_back(code != codes.end() ? std::string_view(code->second)
                                                          : built_in_format(id));
        }
        shared.format_of_style.push_back(known->second);
      }
    }
  }
}

}  // namespace gerove::intake
