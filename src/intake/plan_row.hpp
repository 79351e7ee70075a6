/// @file
/// A row of a plan's table while its lines are put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/finding_list.hpp"

namespace gerove::intake {

/// A cell, which may come from several lines.
class PlanCell {
 public:
  /// Adds words behind a separator.
  void append(std::string_view words, TextPlace place, std::string_view separator) {
    if (!text_.empty()) text_ += separator;
    fragments_.push_back({text_.size(), place});
    text_ += words;
  }

  /// The words, trimmed.
  const std::string& text() const { return text_; }

  /// Where the byte at an offset stood.
  TextPlace place(std::size_t offset) const;

 private:
  struct Fragment {
    std::size_t offset;
    TextPlace place;
  };
  std::string text_;
  std::vector<Fragment> fragments_;
};

/// A row with all columns of the table.
struct PlanRow {
  std::uint32_t line{};           ///< where it begins
  std::uint32_t column{};         ///< of its first word
  std::vector<PlanCell> cells{};  ///< as many as columns
};

}  // namespace gerove::intake
