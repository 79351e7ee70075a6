/// @file
/// Activity plans as people write them: tables of texts, web pages and office files, read into an
/// ActivityPlan and written as a table with tabs again.
///
/// Every word is kept: the texts of records hold the words as written, cells of columns that the
/// library does not know stay beside them, and lines outside the table are kept with their number.
/// What reads as data (numbers, criteria, roles, terms) becomes data; what does not is a finding
/// with the place of its cell, never a guess.
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
#include "gerove/intake/grid.hpp"

namespace gerove::intake {

/// What a reader of plans may be told.
struct PlanOptions {
  std::optional<std::uint32_t> year{};  ///< the plan's year, 1400-9999; else the title says it
  /// the first year of the plan's school year; a title that says a school year or several years
  /// stands before this and `year`
  std::optional<std::uint32_t> school_year{};
  std::optional<std::uint32_t> table{};  ///< only the table of this number, from 1
  std::string sheet{};                   ///< only this sheet of a workbook, even if it is hidden
  std::optional<Encoding> encoding{};    ///< of a text; else it is found out
  std::size_t max_bytes = std::size_t{64} << 20;  ///< a larger input is a failure
  std::size_t max_findings =
      1000;  ///< after these a last one, `plan.findings.more`, counts the rest
};

/// A plan that was read, and what there is to say about it.
struct PlanReading {
  ActivityPlan plan{};                 ///< the plan; action ids are their numbers
  Findings findings{};                 ///< in the order of the lines; codes `plan.*`, `grid.*`
  std::optional<Encoding> encoding{};  ///< what the bytes of a text or HTML were in
  GridFormat format{};                 ///< how cells were told apart
};

/// Reads a plan from the bytes of a file of any format that `read_grids` knows.
///
/// Columns are known by their titles, in any order and in one to three rows; the rows below must
/// prove them. The first table with such titles is the plan's; further tables of the same columns
/// go on with it, and what other tables say is kept. Rows are goals and tasks, by their words,
/// numbers or columns of their own, sections, and actions; totals, signatures and titles said again
/// are kept beside the table. A row whose cells don't fit the columns is an error and stays as it
/// is. Lines are those of a text, the rows of a sheet, or in a document a running number of
/// paragraphs and rows. Memory and time grow linearly with the input.
///
/// Where the lines before the table or the title cite one act that approves the plan
/// (`approving_citations`), the approval has its date; the act itself is found among records
/// (`ActsByNumber`).
///
/// Findings of severity error mean that the structure is broken (no table found, cells that fit no
/// column, duplicate numbers); the plan then holds what could be read, and all other lines in
/// `other_lines`. Findings of texts have line and column, others the address of the cell as
/// `place`.
/// @throws Error as `read_grids` does
PlanReading read_plan(std::string_view bytes, const PlanOptions& options = {});

/// The same; gives the failure instead of throwing it.
/// @param out set only on success
std::optional<Failure> try_read_plan(std::string_view bytes,
                                     PlanReading& out,
                                     const PlanOptions& options = {});

/// Reads a plan from what was read from a file. Of the options those about the file are not used.
PlanReading read_plan(const GridReading& grids, const PlanOptions& options = {});

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
