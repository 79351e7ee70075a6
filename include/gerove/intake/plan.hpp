/// @file
/// Activity plans as people write them: a text table with tab-separated columns, read into an
/// ActivityPlan and written as such a table again.
///
/// Every word is kept: the texts of records hold the words as written, cells of columns that the
/// library does not know stay beside them, and lines outside the table are kept with their number.
/// What reads as data (numbers, criteria, roles, terms) becomes data; what does not is a finding
/// with line and column, never a guess.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/domain/activity_plan.hpp"
#include "gerove/intake/citation.hpp"
#include "gerove/intake/encoding.hpp"

namespace gerove::intake {

/// What a reader of plans may be told.
struct PlanOptions {
  std::optional<std::uint32_t> year{};  ///< the plan's year, 1400-9999; else the title says it
  /// the first year of the plan's school year; a title that says a school year or several years
  /// stands before this and `year`
  std::optional<std::uint32_t> school_year{};
  std::optional<Encoding> encoding{};       ///< of the bytes; else it is found out
  std::size_t max_bytes = 4 * 1024 * 1024;  ///< a larger input is a failure
  std::size_t max_findings =
      1000;  ///< after these a last one, `plan.findings.more`, counts the rest
};

/// A plan that was read, and what there is to say about it.
struct PlanReading {
  ActivityPlan plan{};                ///< the plan; action ids are their numbers
  Findings findings{};                ///< in the order of the lines; codes `plan.*`
  Encoding encoding{Encoding::utf8};  ///< what the bytes were in
};

/// Reads a plan from the bytes of a text table.
///
/// Lines end with LF, CR LF or CR. The table begins with a row of column titles, in any order; goal
/// rows ("1. Tikslas - ..."), then numbered actions follow. A row may be broken over lines: lines
/// without a number belong to the cell that is open. Memory and time grow linearly with the input.
///
/// Where the lines before the table or the title cite one act that approves the plan
/// (`approving_citations`), the approval has its date; the act itself is found among records
/// (`ActsByNumber`).
///
/// Findings of severity error mean that the structure is broken (no table found, duplicate
/// numbers); the plan then holds what could be read, and all other lines in `other_lines`.
/// @throws Error with Errc::intake_encoding (and the byte offset) or Errc::intake_size
PlanReading read_plan(std::string_view bytes, const PlanOptions& options = {});

/// The same; gives the failure instead of throwing it.
/// @param out set only on success
std::optional<Failure> try_read_plan(std::string_view bytes,
                                     PlanReading& out,
                                     const PlanOptions& options = {});

/// Writes a plan as a text table, UTF-8 without mark, lines ended with LF: title, aim, column
/// titles (Lithuanian ones if the plan has none), goals and actions, one row a line, and the other
/// lines. A plan that was read keeps its line numbers and loses no word; reading the result gives
/// the same plan. Ids, fields of a newer writer, and an approval that no line tells have no place
/// in a text table.
std::string write_plan(const ActivityPlan& plan);

/// The acts that approve a plan as its own words cite them, "PATVIRTINTA Ąžuolyno rajono
/// savivaldybės mero 2024 m. sausio 9 d. potvarkiu Nr. M-31": what stands behind "patvirtinta" or
/// "patvirtintas" in the title and in the other lines before the table. Each act once; offsets
/// count from the beginning of those words and are good only to tell one citation from another.
std::vector<Citation> approving_citations(const ActivityPlan& plan);

}  // namespace gerove::intake
