/// @file
/// Automatic numbers of a Word document.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "intake/formats/docx_styles.hpp"
#include "intake/formats/list_number.hpp"
#include "intake/formats/zip_parts.hpp"

namespace gerove::intake {

class XmlReader;

/// The lists of a document with their counters, which run in the order of its paragraphs. Lists of
/// one abstract list count together, until one has a start of its own.
class DocxNumbering {
 public:
  explicit DocxNumbering(const DocxStyles& styles) : styles_(styles) {}
  /// Reads the part; without it nothing is numbered.
  void read(ZipParts& parts, std::string_view part);

  /// Counts a paragraph. @return its number; empty if it has none
  /// @param list, level what the paragraph itself says
  std::string next(std::optional<std::uint32_t> list,
                   std::optional<std::uint32_t> level,
                   std::string_view style);

 private:
  static constexpr std::size_t level_count = 9;
  struct Level {
    std::uint32_t start{};
    ListFormat format{};
    std::string text{};   // "%1.%2."
    std::string style{};  // whose paragraphs have this level
    bool legal{};         // all numbers decimal
    std::optional<std::uint32_t> restart{};
  };
  using Levels = std::array<Level, level_count>;
  struct AbstractList {
    Levels levels{};
    std::string style{};  // the style whose list it really is
  };
  struct List {
    std::uint32_t abstract{};
    std::map<std::uint32_t, Level> levels{};          // instead of those of the abstract list
    std::map<std::uint32_t, std::uint32_t> starts{};  // of levels that begin anew
  };
  using Counters = std::array<std::optional<std::uint32_t>, level_count>;

  /// The levels of a list: its own, or those of its abstract list.
  struct ListLevels {
    const List* list{};
    const AbstractList* abstract{};
    const Level& at(std::size_t level) const;
    std::uint32_t start(std::size_t level) const;
  };

  static Level read_level(XmlReader& xml);
  void read_abstract(XmlReader& xml);
  void read_list(XmlReader& xml);
  const AbstractList* abstract_of(const List& list, std::uint32_t& id) const;
  std::string count(std::uint32_t list, const List& found, std::size_t level);
  static std::string write(const ListLevels& levels, const Counters& counters, std::size_t level);
  std::uint32_t level_of_style(const List& list, std::string_view style) const;

  const DocxStyles& styles_;
  std::map<std::uint32_t, AbstractList> abstracts_;
  std::map<std::uint32_t, List> lists_;
  std::map<std::uint32_t, Counters> counters_;                 // by abstract list
  std::set<std::pair<std::uint32_t, std::size_t>> restarted_;  // list and level
};

}  // namespace gerove::intake
