// The ids of what a row is about, in a hidden cell: `case_file=case-file-1; person=person-7`.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/words.hpp"

namespace gerove::registers {

/// Ids by what they are of: `act`, `case_file.measures[]`, `person`.
class RowIds {
 public:
  /// An id that a cell can't keep is left out.
  void add(std::string_view kind, std::string_view id) {
    if (id.empty() || id.find_first_of(";=\n\r") != id.npos || id != trim(id)) return;
    ids_.emplace_back(kind, id);
  }
  /// Empty if there is none.
  const std::string& of(std::string_view kind) const {
    static const std::string none;
    const auto known = std::ranges::find(ids_, kind, &std::pair<std::string, std::string>::first);
    return known == ids_.end() ? none : known->second;
  }

  std::string text() const {
    std::string text;
    for (const auto& [kind, id] : ids_) text += (text.empty() ? "" : "; ") + kind + '=' + id;
    return text;
  }
  /// Nothing for a text that is no such cell.
  static std::optional<RowIds> parse(std::string_view text) {
    RowIds ids;
    for (const std::string_view part : split_at_semicolons(text)) {
      const std::size_t sign = part.find('=');
      if (sign == part.npos) return std::nullopt;
      ids.add(part.substr(0, sign), part.substr(sign + 1));
    }
    return ids;
  }

 private:
  std::vector<std::pair<std::string, std::string>> ids_{};
};

}  // namespace gerove::registers
