/// @file
/// Number formats of workbooks, such as `yyyy-mm-dd` or `0.00" Eur"`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/formats/cell_date.hpp"

namespace gerove::intake {

/// A number format, taken apart once for all its cells.
class NumberFormat {
 public:
  /// @param code as the file writes it; an empty one shows numbers as they are
  explicit NumberFormat(std::string_view code = {});

  /// What it shows of a date; nothing of it for formats of numbers.
  const DateShown& date() const { return sections_.front().date; }
  /// A number as the format shows it. Thousands are not parted; formats of fractions, powers of ten
  /// and conditions show the number as it is.
  std::string show(std::string_view digits) const;

 private:
  struct Section {
    DateShown date{};
    std::string before{};  // what stands before the digits
    std::string behind{};
    std::size_t whole_digits{};  // at least
    std::size_t decimals{};      // at most
    std::size_t shown_zeros{};   // decimals at least
    bool percent{};
    bool has_digits{};
    bool plain{};  // the number as it is
  };
  class Parser;

  std::vector<Section> sections_;
};

/// The format that workbooks mean by a number without saying it.
std::string_view built_in_format(std::uint32_t id);

}  // namespace gerove::intake
