/// @file
/// The columns of a plan's table, recognised by their titles.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gerove::intake {

/// What a column holds.
enum class ColumnKind : std::uint8_t { other, number, measure, criterion, responsible, term };

/// Kinds of columns that a plan should have besides measures, with a title for each.
struct ColumnTitle {
  ColumnKind kind{};         ///< what it holds
  std::string_view title{};  ///< in Lithuanian
};
inline constexpr std::array<ColumnTitle, 4> usual_columns = {{
    {ColumnKind::measure, "Priemonės pavadinimas"},
    {ColumnKind::criterion, "Vertinimo kriterijai"},
    {ColumnKind::responsible, "Atsakingi vykdytojai"},
    {ColumnKind::term, "Įvykdymo terminai"},
}};

/// The columns of a table, left to right.
struct Columns {
  std::vector<ColumnKind> kinds{};
  bool measure_assumed{};  ///< no title says measures

  /// How many there are.
  std::size_t size() const { return kinds.size(); }
  /// Where a kind stands, if it does.
  std::optional<std::size_t> find(ColumnKind kind) const;
  /// Those of no known kind, left to right.
  std::vector<std::size_t> others() const;
  /// Measure, criterion, responsible, term.
  static Columns usual();
};

/// Recognises columns by titles; nothing when these are no titles of a plan's table.
std::optional<Columns> recognise_columns(std::span<const std::string> titles);

}  // namespace gerove::intake
