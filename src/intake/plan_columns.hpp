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
enum class ColumnKind : std::uint8_t {
  other,  ///< nobody knows
  number,
  goal,         ///< levels above measures, in columns of their own
  task,         ///< see `goal`
  measure,      ///< actions
  criterion,    ///< how they are judged
  responsible,  ///< by whom they are done
  term,         ///< by when
  term_start,   ///< from when; only beside `term_end`
  term_end,     ///< until when; only beside `term_start`
  period,       ///< marks that something is done in the month or quarter of the title
  kept,         ///< known, and kept as it is: participants, place, money, progress, remarks
  two_kinds,    ///< the title says two things
};

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

/// More titles, or longer ones, are those of no plan.
inline constexpr std::size_t most_plan_columns = 32;
inline constexpr std::size_t longest_column_title = 200;  // bytes

/// The columns of a table, left to right.
struct Columns {
  std::vector<ColumnKind> kinds{};
  bool measure_assumed{};  ///< no title says measures
  /// The highest level in the column of measures, if there are several: goal or task.
  ColumnKind top = ColumnKind::measure;

  /// How many there are.
  std::size_t size() const { return kinds.size(); }
  /// Where a kind stands, if it does.
  std::optional<std::size_t> find(ColumnKind kind) const;
  /// Whether some column says when.
  bool has_term() const;
  /// Those whose cells are kept as they are, left to right.
  std::vector<std::size_t> others() const;
  /// Those that may begin a goal, from the highest level: of goals and tasks.
  std::vector<std::size_t> levels() const;
  /// Measure, criterion, responsible, term.
  static Columns usual();
};

/// Recognises columns by titles; nothing when these are no titles of a plan's table: these name an
/// action or a goal, and how, by whom or when it is done, and none of them is a number, a term or
/// the heading of a goal.
std::optional<Columns> recognise_columns(std::span<const std::string> titles);

}  // namespace gerove::intake
