/// @file
/// Styles of a Word document, as far as they number or hide text.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "intake/formats/zip_parts.hpp"

namespace gerove::intake {

/// To which list a paragraph belongs.
struct DocxListPlace {
  std::uint32_t list{};  ///< `numId`; 0 for none
  std::optional<std::uint32_t> level{};
};

class DocxStyles {
 public:
  /// Reads the part; without it nothing has a style.
  void read(ZipParts& parts, std::string_view part);

  /// What numbers the paragraphs of a style, and the style that says so.
  struct Numbered {
    DocxListPlace place{};
    std::string style{};
  };
  /// @param style an empty one: that of paragraphs without style
  std::optional<Numbered> numbered(std::string_view style) const;
  /// Whether text of a style is hidden; nothing if the style does not say.
  std::optional<bool> hidden(std::string_view style) const;

 private:
  struct Style {
    std::string based_on{};
    std::optional<std::uint32_t> list{};
    std::optional<std::uint32_t> level{};
    std::optional<bool> hidden{};
  };
  template <class See>
  void see_chain(std::string_view style, const See& see) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::string default_style_;
};

}  // namespace gerove::intake
