// One fault in one cell of an office's sheets is one error, at that cell, without a word of it.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <string>

#include "core/words.hpp"
#include "gerove/core/utf8.hpp"
#include "gerove/registers/sheets.hpp"
#include "registers/imported.hpp"
#include "registers/sample_office.hpp"

namespace gerove::registers {
namespace {

using test::Imported;
using test::sample_registers;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

using Cells = std::vector<std::vector<std::string>>;

// The cells of a text as they are written, quotes and all.
Cells cells_of(const std::string& text) {
  Cells rows(1);
  rows[0].emplace_back();
  bool in_quotes = false;
  for (const char c : text) {
    if (c == '"') in_quotes = !in_quotes;
    if (c == '\n') {
      rows.emplace_back(1);
    } else if (c == ';' && !in_quotes) {
      rows.back().emplace_back();
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

std::string text_of(const Cells& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ";") + row[i];
    text += '\n';
  }
  return text;
}

// `3:17`: the line, and the place of the cell's first byte in it
std::string place_of(const Cells& rows, std::size_t row, std::size_t column) {
  std::size_t at = 1;
  for (std::size_t i = 0; i < column; ++i) at += count_characters(rows[row][i]) + 1;
  return std::to_string(row + 1) + ':' + std::to_string(at);
}

std::string plain(std::string title) {
  if (title.ends_with('*')) title.pop_back();
  return title;
}

// The column of the sheet that has all titles of the rows.
const Sheet* sheet_of(const Cells& rows) {
  for (const Sheet& sheet : sheets()) {
    const bool has_all = std::ranges::all_of(rows[0], [&](const std::string& title) {
      return std::ranges::count(sheet.columns, plain(title), &Column::title) == 1;
    });
    if (has_all && !sheet.titles_in_rows) return &sheet;
  }
  return nullptr;
}

constexpr std::string_view marker = "Žymeklis-7";

// What can't stand in a column, with the code that says so.
std::vector<std::pair<std::string, std::string>> faults_of(const Column& column) {
  const std::string word(marker);
  switch (column.type) {
    case ColumnType::code: return {{word, "register.cell.code"}};
    case ColumnType::yes_no: return {{word, "register.cell.code"}, {"gal", "register.cell.code"}};
    case ColumnType::set: return {{word, "register.cell.code"}};
    case ColumnType::date:
      return {{word, "register.cell.date"},
              {"2023-02-30", "register.cell.date"},
              {"03/04/2023", "register.cell.date"}};
    case ColumnType::partial_date:
      return {{word, "register.cell.date"}, {"1810-13", "register.cell.date"}};
    case ColumnType::integer:
      return {{word, "register.cell.number"},
              {"-1", "register.cell.number"},
              {"5000000000", "register.cell.number"}};
    case ColumnType::fraction: return {{word, "register.cell.form"}, {"7/0", "register.cell.form"}};
    case ColumnType::reference:
    case ColumnType::references:
    case ColumnType::actor:
    case ColumnType::imposed: return {{word, "register.reference.missing"}};
    default: return {};
  }
}

struct Fault {
  std::size_t text{};
  std::size_t row{};
  std::size_t column{};
  std::string cell{};
  std::string code{};
};

std::vector<Fault> faults_in(const std::vector<std::string>& texts) {
  std::vector<Fault> faults;
  for (std::size_t text = 0; text < texts.size(); ++text) {
    const Cells rows = cells_of(texts[text]);
    const Sheet* const sheet = sheet_of(rows);
    if (sheet == nullptr) continue;
    for (std::size_t row = 1; row < rows.size(); ++row) {
      for (std::size_t at = 0; at < rows[row].size(); ++at) {
        const auto column = std::ranges::find(sheet->columns, plain(rows[0][at]), &Column::title);
        if (rows[row][at].empty()) continue;
        for (const auto& [cell, code] : faults_of(*column)) {
          faults.push_back({text, row, at, cell, code});
        }
      }
    }
  }
  return faults;
}

TEST(Faults, AreOneErrorEachAtTheirCell) {
  const auto sample = sample_registers();
  const auto faults = faults_in(sample);
  EXPECT_GT(faults.size(), 150U);
  for (const Fault& fault : faults) {
    auto texts = sample;
    Cells rows = cells_of(sample[fault.text]);
    rows[fault.row][fault.column] = fault.cell;
    texts[fault.text] = text_of(rows);
    const Imported imported(texts);
    const std::string place = place_of(rows, fault.row, fault.column);
    EXPECT_THAT(imported.errors(), ElementsAre(fault.code + ' ' + place))
        << rows[0][fault.column] << ": " << fault.cell;
    EXPECT_FALSE(imported.plan.may_apply);
    EXPECT_TRUE(imported.plan.changes.empty());
    for (const Finding& finding : imported.plan.findings) {
      EXPECT_THAT(finding.text.lt, Not(HasSubstr(marker)));
      EXPECT_THAT(finding.place, Not(HasSubstr(marker)));
    }
  }
}

TEST(Faults, OfEmptyRequiredCellsAreOneErrorEachAtTheirRow) {
  const auto sample = sample_registers();
  for (std::size_t text = 0; text < sample.size(); ++text) {
    const Cells rows = cells_of(sample[text]);
    if (sheet_of(rows) == nullptr) continue;
    for (std::size_t row = 1; row < rows.size(); ++row) {
      for (std::size_t at = 0; at < rows[row].size(); ++at) {
        if (!rows[0][at].ends_with('*') || rows[row][at].empty()) continue;
        auto texts = sample;
        Cells emptied = rows;
        emptied[row][at].clear();
        texts[text] = text_of(emptied);
        const Imported imported(texts);
        EXPECT_FALSE(imported.plan.may_apply) << rows[0][at];
        bool is_told = false;
        for (const std::string& error : imported.errors()) {
          is_told = is_told || error.find(' ' + std::to_string(row + 1) + ':') != error.npos;
        }
        EXPECT_TRUE(is_told) << rows[0][at];
      }
    }
  }
}

}  // namespace
}  // namespace gerove::registers
