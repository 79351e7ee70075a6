/// @file
/// The findings that reading a plan can make: code, severity and words of each. Each finding has
/// the line and the column, counted in characters, where its matter begins.
#pragma once

#include <string_view>

#include "gerove/core/finding.hpp"
#include "gerove/core/text.hpp"

namespace gerove::intake {

/// What every finding of one code has in common.
struct FindingKind {
  std::string_view code{};  ///< stable name
  Severity severity{};      ///< how much it weighs
  Text text{};              ///< what people read
};

/// The findings of plans.
namespace plan_finding {

// The text as a whole
inline constexpr FindingKind encoding_assumed{
    ///< CP1257, or UTF-16 without mark
    "plan.encoding.assumed",
    Severity::info,
    {"teksto koduotė numanoma, o ne nurodyta",
     "the text's encoding is assumed, nothing states it"}};
inline constexpr FindingKind no_table{///< neither column titles nor numbered rows
                                      "plan.table.none",
                                      Severity::error,
                                      {"plano lentelės nerasta", "no table of a plan was found"}};
inline constexpr FindingKind no_tabs{
    ///< not a single tab in the text
    "plan.table.no_tabs",
    Severity::error,
    {"plano lentelės nerasta: tekste nėra tabuliacijos ženklų, kurie skirtų stulpelius",
     "no table of a plan was found: the text has no tabs to separate columns"}};
inline constexpr FindingKind empty_table{///< column titles without rows
                                         "plan.table.empty",
                                         Severity::error,
                                         {"lentelėje nėra eilučių", "the table has no rows"}};
inline constexpr FindingKind more{
    ///< the limit of findings is reached; says how many more
    "plan.findings.more",
    Severity::info,
    {"pastabų yra daugiau, nei rodoma", "there are more findings than are shown"}};

// Title and year
inline constexpr FindingKind no_title{
    ///< no line before the table names a plan
    "plan.title.missing",
    Severity::info,
    {"plano pavadinimo nerasta", "no title of the plan was found"}};
inline constexpr FindingKind no_year{///< neither the title nor the caller says it
                                     "plan.year.unknown",
                                     Severity::warning,
                                     {"plano metai nežinomi", "the plan's year is not known"}};
inline constexpr FindingKind several_years{
    ///< the title names several
    "plan.year.several",
    Severity::warning,
    {"pavadinime keleri metai", "the title names several years"}};
inline constexpr FindingKind year_differs{
    ///< the caller's year is used
    "plan.year.differs",
    Severity::warning,
    {"pavadinime kiti metai, nei nurodyta", "the title names another year than was stated"}};
inline constexpr FindingKind year_out_of_range{
    ///< the caller's year is not used
    "plan.year.range",
    Severity::warning,
    {"nurodytų metų kalendoriuje nėra", "the calendar does not have the year that was stated"}};

// Columns
inline constexpr FindingKind no_header{
    ///< columns are taken in the usual order
    "plan.header.missing",
    Severity::warning,
    {"stulpelių pavadinimų nerasta, stulpeliai skaitomi įprasta tvarka",
     "no column titles were found; columns are read in the usual order"}};
inline constexpr FindingKind header_again{
    ///< column titles inside the table
    "plan.header.repeated",
    Severity::info,
    {"stulpelių pavadinimai pakartoti", "the column titles are repeated"}};
inline constexpr FindingKind unknown_column{///< its cells are kept as text
                                            "plan.column.unknown",
                                            Severity::info,
                                            {"nežinomas stulpelis, jo langeliai palikti kaip yra",
                                             "an unknown column, its cells are kept as they are"}};
inline constexpr FindingKind missing_column{
    ///< criteria, responsible or terms
    "plan.column.missing",
    Severity::warning,
    {"trūksta stulpelio: kriterijų, vykdytojų arba terminų",
     "a column is missing: criteria, responsible or terms"}};
inline constexpr FindingKind measure_column_assumed{
    ///< the first unknown column is used
    "plan.column.assumed",
    Severity::warning,
    {"priemonių stulpelio pavadinimas neatpažintas, paimtas pirmas nežinomas stulpelis",
     "the column of measures is not recognised by its title; the first unknown one is used"}};

// Rows and cells
inline constexpr FindingKind line_outside{
    ///< kept in `other_lines`
    "plan.line.outside",
    Severity::info,
    {"eilutė nepriklauso lentelei, palikta kaip yra",
     "the line is no part of the table and is kept as it is"}};
inline constexpr FindingKind row_without_number{
    ///< a goal or an action
    "plan.row.no_number",
    Severity::warning,
    {"lentelės eilutė be numerio", "a row without a number"}};
inline constexpr FindingKind row_without_goal{
    ///< actions before any goal
    "plan.row.no_goal",
    Severity::warning,
    {"priemonė prieš pirmąjį tikslą", "an action before the first goal"}};
inline constexpr FindingKind row_joined{
    ///< the row begins with an empty cell
    "plan.row.joined",
    Severity::info,
    {"eilutė be priemonės pridėta prie ankstesnės priemonės",
     "a row without a measure is added to the action before it"}};
inline constexpr FindingKind extra_cell{
    ///< joined to the last cell
    "plan.cell.extra",
    Severity::warning,
    {"langelių daugiau nei stulpelių, perteklinis pridėtas prie paskutinio",
     "more cells than columns; the extra one is joined to the last"}};
inline constexpr FindingKind goal_cells{
    ///< kept as text
    "plan.goal.cells",
    Severity::info,
    {"tikslo eilutėje yra kitų langelių, jie palikti kaip yra",
     "a goal's row has other cells; they are kept as they are"}};
inline constexpr FindingKind empty_goal{///< no actions follow
                                        "plan.goal.no_actions",
                                        Severity::warning,
                                        {"tikslas be priemonių", "a goal without actions"}};

// Numbers
inline constexpr FindingKind duplicate_goal{
    ///< two goals of one number
    "plan.goal.duplicate_number",
    Severity::error,
    {"tikslo numeris kartojasi", "the goal's number was used before"}};
inline constexpr FindingKind duplicate_action{
    ///< two actions of one number; the second has no id
    "plan.action.duplicate_number",
    Severity::error,
    {"priemonės numeris kartojasi", "the action's number was used before"}};
inline constexpr FindingKind wrong_goal{
    ///< 2.1 under goal 3
    "plan.action.wrong_goal",
    Severity::error,
    {"priemonės numeris ne to tikslo, po kuriuo ji parašyta",
     "the action's number is not of the goal under which it stands"}};
inline constexpr FindingKind number_gap{///< a number is left out
                                        "plan.number.gap",
                                        Severity::warning,
                                        {"praleistas numeris", "a number is left out"}};
inline constexpr FindingKind number_order{
    ///< a number smaller than the one before
    "plan.number.order",
    Severity::warning,
    {"numeris mažesnis už ankstesnį", "the number is smaller than the one before"}};

// What stands in cells
inline constexpr FindingKind no_criterion{
    ///< the cell is empty
    "plan.criterion.missing",
    Severity::warning,
    {"priemonė be vertinimo kriterijaus", "an action without criterion"}};
inline constexpr FindingKind no_responsible{
    ///< the cell is empty
    "plan.responsible.missing",
    Severity::warning,
    {"priemonė be atsakingo vykdytojo", "an action without anybody responsible"}};
inline constexpr FindingKind no_term{///< the cell is empty
                                     "plan.term.missing",
                                     Severity::warning,
                                     {"priemonė be termino", "an action without term"}};
inline constexpr FindingKind criterion_unread{
    ///< kind unspecified
    "plan.criterion.unread",
    Severity::info,
    {"vertinimo kriterijus paliktas tik žodžiais", "the criterion is kept as words only"}};
inline constexpr FindingKind target_too_large{
    ///< the number is left out
    "plan.criterion.target_range",
    Severity::warning,
    {"siektinas skaičius per didelis, paliktas tik žodžiais",
     "the number to reach is too large and is kept as words only"}};
inline constexpr FindingKind responsible_unread{
    ///< kinds unspecified
    "plan.responsible.unread",
    Severity::info,
    {"atsakingas vykdytojas paliktas tik žodžiais", "who is responsible is kept as words only"}};
inline constexpr FindingKind term_unread{///< kind unspecified
                                         "plan.term.unread",
                                         Severity::warning,
                                         {"terminas neperskaitytas, paliktas tik žodžiais",
                                          "the term could not be read and is kept as words only"}};
inline constexpr FindingKind term_without_year{///< kind without intervals
                                               "plan.term.no_year",
                                               Severity::warning,
                                               {"terminui trūksta metų", "the term lacks a year"}};
inline constexpr FindingKind no_such_day{
    ///< kind unspecified
    "plan.term.no_such_day",
    Severity::error,
    {"termino dienos kalendoriuje nėra", "the calendar does not have the term's day"}};
inline constexpr FindingKind term_reversed{
    ///< kind unspecified
    "plan.term.reversed",
    Severity::error,
    {"termino pabaiga prieš jo pradžią", "the term ends before it begins"}};

}  // namespace plan_finding

}  // namespace gerove::intake
