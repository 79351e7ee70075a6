// Grids as plain texts, for comparison.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/grid.hpp"

namespace gerove::intake::test {

using Rows = std::vector<std::vector<std::string>>;

/// The texts of all places of a grid: a covered one has that of the cell that covers it.
inline Rows rows_of(const Grid& grid) {
  Rows rows;
  for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
    auto& texts = rows.emplace_back();
    for (std::uint32_t column = 0; column < grid.column_count(); ++column) {
      texts.emplace_back(grid.at(row, column).text);
    }
  }
  return rows;
}

/// The texts of paragraphs.
inline std::vector<std::string> paragraphs_of(const GridReading& reading) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : reading.paragraphs) texts.push_back(paragraph.text);
  return texts;
}

/// Findings as `code line:column` or `code address`.
inline std::vector<std::string> findings_of(const GridReading& reading) {
  std::vector<std::string> found;
  for (const Finding& finding : reading.findings) {
    std::string text(finding.code);
    if (finding.line) {
      text +=
          ' ' + std::to_string(*finding.line) + ':' + std::to_string(finding.column.value_or(0));
    }
    if (!finding.place.empty()) text += ' ' + finding.place;
    found.push_back(std::move(text));
  }
  return found;
}

/// The failure of a reading, or `Errc::ok`.
inline Errc errc_of(std::string_view bytes, const GridOptions& options = {}) {
  GridReading reading;
  const auto failure = try_read_grids(bytes, reading, options);
  return failure ? failure->code : Errc::ok;
}

/// What a library without the formats of offices has nothing of.
class FormatsOfOffices : public ::testing::Test {
 protected:
  void SetUp() override {
    if (errc_of("<p>") == Errc::intake_unavailable) GTEST_SKIP() << "built without";
  }
};

}  // namespace gerove::intake::test
