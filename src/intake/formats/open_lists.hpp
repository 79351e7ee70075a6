/// @file
/// Automatic numbers of OpenDocument texts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/formats/open_styles.hpp"

namespace gerove::intake {

/// Counts the paragraphs of lists, in their order.
class OpenLists {
 public:
  explicit OpenLists(const OpenStyles& styles) : styles_(styles) {}

  /// A list begins; within an item it is one level deeper.
  /// @param style that of the list around it, if empty
  /// @param continues it goes on where the last list of its style ended
  /// @param continued the id of the list that it goes on with
  struct Begin {
    std::string style{};
    std::string id{};
    std::string continued{};
    bool continues{};
  };
  void begin_list(Begin list);
  void end_list();
  /// An item begins. @param numbered not a heading of its list
  void begin_item(std::optional<std::uint32_t> start, bool numbered);
  /// Whether paragraphs belong to a list.
  bool in_list() const { return !open_.empty(); }

  /// Counts a paragraph. @return its number; empty for all but the first of an item
  std::string next_paragraph();
  /// The same of a heading outside lists. @param level from 1
  std::string next_heading(std::uint32_t level);

 private:
  using Counters = std::array<std::optional<std::uint32_t>, open_list_levels>;
  struct Open {
    const OpenListStyle* style{};
    std::string style_name{};
    std::optional<std::uint32_t> start{};
    bool to_be_numbered{};
  };
  static std::string count(const OpenListStyle& style,
                           Counters& counters,
                           std::size_t level,
                           std::optional<std::uint32_t> start);

  const OpenStyles& styles_;
  std::vector<Open> open_;
  std::vector<Counters> counters_;  // of all lists that don't go on with another
  std::map<std::string, std::size_t> by_id_;
  std::map<std::string, std::size_t> last_of_style_;
  std::size_t current_ = 0;
  Counters headings_{};
};

}  // namespace gerove::intake
