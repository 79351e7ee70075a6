/// @file
/// Styles of OpenDocument files, as far as they hide, number, or say what of a date is seen.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "intake/formats/cell_date.hpp"
#include "intake/formats/list_number.hpp"
#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

/// One level of a list.
struct OpenListLevel {
  std::uint32_t start = 1;
  ListFormat format = ListFormat::bullet;
  std::string before{};
  std::string behind{};
  std::size_t shown_levels = 1;  ///< of how many levels the numbers stand in it
  std::string pattern{};         ///< `%1%.%2%.` instead, if a file says so
};
inline constexpr std::size_t open_list_levels = 10;
using OpenListStyle = std::array<OpenListLevel, open_list_levels>;

class OpenStyles {
 public:
  /// Reads `office:styles` or `office:automatic-styles`, the element that begins.
  void read(XmlReader& xml);

  /// Whether text of a style is hidden. @param family `text` or `paragraph`
  bool hides_text(std::string_view family, std::string_view style) const;
  bool hides_table(std::string_view style) const;
  /// What cells of a style show of a date; nothing if the style does not say.
  std::optional<DateShown> date_shown(std::string_view cell_style) const;
  const OpenListStyle* list(std::string_view style) const;
  /// Of headings.
  const OpenListStyle* outline() const { return outline_ ? &*outline_ : nullptr; }

 private:
  struct Style {
    std::string parent{};
    std::string data_style{};
    std::optional<bool> hidden{};
  };
  void read_style(XmlReader& xml);
  void read_date_style(XmlReader& xml);
  static void read_list_level(XmlReader& xml, OpenListStyle& list);
  template <class See>
  void see_chain(std::string_view family, std::string_view style, const See& see) const;

  std::map<std::pair<std::string, std::string>, Style> styles_;  // by family and name
  std::map<std::string, DateShown, std::less<>> date_styles_;
  std::map<std::string, OpenListStyle, std::less<>> lists_;
  std::optional<OpenListStyle> outline_;
};

}  // namespace gerove::intake
