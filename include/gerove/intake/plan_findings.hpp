/// @file
/// The findings that reading a plan can make: code, severity and words of each. In a text each
/// finding has the line and the column, counted in characters, where its matter begins; elsewhere
/// the address of the cell.
#pragma once

#include "gerove/intake/finding_kind.hpp"

namespace gerove::intake {

/// The findings of plans.
namespace plan_finding {

// The text as a whole
/// CP1257, or UTF-16 without mark.
inline constexpr FindingKind encoding_assumed{
    "plan.encoding.assumed",
    Severity::info,
    {"teksto koduotė numanoma, o ne nurodyta",
     "the text's encoding is assumed, nothing states it"}};
/// Neither column titles nor numbered rows.
inline constexpr FindingKind no_table{
    "plan.table.none", Severity::error, {"plano lentelės nerasta", "no table of a plan was found"}};
/// Column titles without rows.
inline constexpr FindingKind empty_table{
    "plan.table.empty", Severity::error, {"lentelėje nėra eilučių", "the table has no rows"}};
/// Its words are kept; it can be chosen.
inline constexpr FindingKind other_table{
    "plan.table.other", Severity::info, {"kita lentelė neskaityta", "another table was not read"}};
/// The limit of findings is reached; says how many more.
inline constexpr FindingKind more{
    "plan.findings.more",
    Severity::info,
    {"pastabų yra daugiau, nei rodoma", "there are more findings than are shown"}};

// Title and year
/// No line before the table names a plan.
inline constexpr FindingKind no_title{
    "plan.title.missing",
    Severity::info,
    {"plano pavadinimo nerasta", "no title of the plan was found"}};
/// Neither the title nor the caller says it.
inline constexpr FindingKind no_year{"plan.year.unknown",
                                     Severity::warning,
                                     {"plano metai nežinomi", "the plan's year is not known"}};
/// The title names several: those of a run (2023–2025) are the plan's, others are not.
inline constexpr FindingKind several_years{
    "plan.year.several",
    Severity::warning,
    {"pavadinime keleri metai", "the title names several years"}};
/// The caller's year is used, unless the title says a school year or several years.
inline constexpr FindingKind year_differs{
    "plan.year.differs",
    Severity::warning,
    {"pavadinime kiti metai, nei nurodyta", "the title names another year than was stated"}};
/// Two years grown together in the title or a term; both are taken.
inline constexpr FindingKind year_dash_lost{
    "plan.year.dash_lost",
    Severity::warning,
    {"tarp metų dingęs brūkšnys", "a dash is lost between years"}};
/// The caller's year is not used.
inline constexpr FindingKind year_out_of_range{
    "plan.year.range",
    Severity::warning,
    {"nurodytų metų kalendoriuje nėra", "the calendar does not have the year that was stated"}};
/// Several acts are cited as approving the plan; the approval stays open.
inline constexpr FindingKind several_approvals{"plan.approval.several",
                                               Severity::warning,
                                               {"nurodyti keli planą patvirtinę teisės aktai",
                                                "several acts are named as approving the plan"}};
/// The date of the approving act can't be read, or only in part.
inline constexpr FindingKind approval_undated{
    "plan.approval.no_date",
    Severity::warning,
    {"planą patvirtinusio teisės akto data neperskaityta arba nepilna",
     "the date of the act that approved the plan is missing or not whole"}};

// Columns
/// Columns are taken in the usual order.
inline constexpr FindingKind no_header{
    "plan.header.missing",
    Severity::warning,
    {"stulpelių pavadinimų nerasta, stulpeliai skaitomi įprasta tvarka",
     "no column titles were found; columns are read in the usual order"}};
/// Nothing is read as a plan.
inline constexpr FindingKind header_unproven{
    "plan.header.unproven",
    Severity::error,
    {"stulpelių pavadinimai nepatvirtinti: eilutės jiems prieštarauja",
     "the column titles are not proven: the rows contradict them"}};
/// Rows of several cells, kept as they are.
inline constexpr FindingKind rows_above{"plan.header.rows_above",
                                        Severity::error,
                                        {"virš stulpelių pavadinimų yra užpildytų lentelės eilučių",
                                         "there are filled rows above the column titles"}};
/// Column titles inside the table.
inline constexpr FindingKind header_again{
    "plan.header.repeated",
    Severity::info,
    {"stulpelių pavadinimai pakartoti", "the column titles are repeated"}};
/// Its cells are kept as text.
inline constexpr FindingKind unknown_column{"plan.column.unknown",
                                            Severity::info,
                                            {"nežinomas stulpelis, jo langeliai palikti kaip yra",
                                             "an unknown column, its cells are kept as they are"}};
/// Two that are no levels of one thing: "laikas ir vieta".
inline constexpr FindingKind two_kinds{
    "plan.column.two_kinds",
    Severity::warning,
    {"stulpelio pavadinime dvi reikšmės, langeliai palikti kaip yra",
     "the title says two things; the cells are kept as they are"}};
/// A column of numbers without a known title.
inline constexpr FindingKind column_by_content{
    "plan.column.by_content",
    Severity::info,
    {"stulpelis atpažintas iš langelių", "the column was recognised by its cells"}};
/// Criteria, responsible or terms.
inline constexpr FindingKind missing_column{
    "plan.column.missing",
    Severity::warning,
    {"trūksta stulpelio: kriterijų, vykdytojų arba terminų",
     "a column is missing: criteria, responsible or terms"}};
/// The first unknown column is used.
inline constexpr FindingKind measure_column_assumed{
    "plan.column.assumed",
    Severity::warning,
    {"priemonių stulpelio pavadinimas neatpažintas, paimtas pirmas nežinomas stulpelis",
     "the column of measures is not recognised by its title; the first unknown one is used"}};

// Rows and cells
/// Kept in `other_lines`.
inline constexpr FindingKind line_outside{
    "plan.line.outside",
    Severity::info,
    {"eilutė nepriklauso lentelei, palikta kaip yra",
     "the line is no part of the table and is kept as it is"}};
/// A goal or an action.
inline constexpr FindingKind row_without_number{
    "plan.row.no_number",
    Severity::warning,
    {"lentelės eilutė be numerio", "a row without a number"}};
/// Actions before any goal.
inline constexpr FindingKind row_without_goal{
    "plan.row.no_goal",
    Severity::warning,
    {"priemonė prieš pirmąjį tikslą", "an action before the first goal"}};
/// The row begins with an empty cell.
inline constexpr FindingKind row_joined{
    "plan.row.joined",
    Severity::info,
    {"eilutė be priemonės pridėta prie ankstesnės priemonės",
     "a row without a measure is added to the action before it"}};
/// Fewer cells than columns, and they may be those of columns further on.
inline constexpr FindingKind row_cells{
    "plan.row.cells",
    Severity::error,
    {"eilutės langeliai neatitinka stulpelių: eilutė palikta kaip yra",
     "the cells of the row don't fit the columns: it is kept as it is"}};
/// Who is responsible reads as a term, or the term as who is responsible.
inline constexpr FindingKind row_mismatch{
    "plan.row.mismatch",
    Severity::error,
    {"langelyje tai, kas priklauso kitam stulpeliui: eilutė palikta kaip yra",
     "a cell holds what belongs to another column: the row is kept as it is"}};
/// Kept in `other_lines`.
inline constexpr FindingKind row_total{
    "plan.row.total",
    Severity::info,
    {"sumos eilutė palikta kaip yra", "a row of totals is kept as it is"}};
/// It and what follows it are kept in `other_lines`.
inline constexpr FindingKind row_signature{
    "plan.row.signature",
    Severity::info,
    {"parašų eilutė palikta kaip yra", "a line of signatures is kept as it is"}};
/// Joined to the last cell.
inline constexpr FindingKind extra_cell{
    "plan.cell.extra",
    Severity::error,
    {"langelių daugiau nei stulpelių, perteklinis pridėtas prie paskutinio",
     "more cells than columns; the extra one is joined to the last"}};
/// Kept as text.
inline constexpr FindingKind goal_cells{
    "plan.goal.cells",
    Severity::info,
    {"tikslo eilutėje yra kitų langelių, jie palikti kaip yra",
     "a goal's row has other cells; they are kept as they are"}};
/// In a column of goals. Said once below each goal.
inline constexpr FindingKind goal_below{
    "plan.goal.below",
    Severity::info,
    {"tuščias tikslo langelis: tas pats tikslas", "an empty goal cell: the same goal"}};
/// No actions follow.
inline constexpr FindingKind empty_goal{
    "plan.goal.no_actions", Severity::warning, {"tikslas be priemonių", "a goal without actions"}};

// Numbers
/// Two goals of one number.
inline constexpr FindingKind duplicate_goal{
    "plan.goal.duplicate_number",
    Severity::error,
    {"tikslo numeris kartojasi", "the goal's number was used before"}};
/// Two actions of one number; the second has no id.
inline constexpr FindingKind duplicate_action{
    "plan.action.duplicate_number",
    Severity::error,
    {"priemonės numeris kartojasi", "the action's number was used before"}};
/// 2.1 under goal 3.
inline constexpr FindingKind wrong_goal{
    "plan.action.wrong_goal",
    Severity::error,
    {"priemonės numeris ne to tikslo, po kuriuo ji parašyta",
     "the action's number is not of the goal under which it stands"}};
/// A number is left out.
inline constexpr FindingKind number_gap{
    "plan.number.gap", Severity::warning, {"praleistas numeris", "a number is left out"}};
/// Beside a number that repeats or breaks the order: 1.10 as a number is 1.1.
inline constexpr FindingKind number_cell{"plan.number.cell",
                                         Severity::warning,
                                         {"numeris galėjo prarasti nulį: langelis – skaičius",
                                          "the number may have lost a zero: the cell is a number"}};
/// A number smaller than the one before.
inline constexpr FindingKind number_order{
    "plan.number.order",
    Severity::warning,
    {"numeris mažesnis už ankstesnį", "the number is smaller than the one before"}};

// What stands in cells
/// The cell is empty.
inline constexpr FindingKind no_criterion{
    "plan.criterion.missing",
    Severity::warning,
    {"priemonė be vertinimo kriterijaus", "an action without criterion"}};
/// The cell is empty.
inline constexpr FindingKind no_responsible{
    "plan.responsible.missing",
    Severity::warning,
    {"priemonė be atsakingo vykdytojo", "an action without anybody responsible"}};
/// The cell is empty.
inline constexpr FindingKind no_term{
    "plan.term.missing", Severity::warning, {"priemonė be termino", "an action without term"}};
/// Kind unspecified.
inline constexpr FindingKind criterion_unread{
    "plan.criterion.unread",
    Severity::info,
    {"vertinimo kriterijus paliktas tik žodžiais", "the criterion is kept as words only"}};
/// The number is left out.
inline constexpr FindingKind target_too_large{
    "plan.criterion.target_range",
    Severity::warning,
    {"siektinas skaičius per didelis, paliktas tik žodžiais",
     "the number to reach is too large and is kept as words only"}};
/// Kinds unspecified.
inline constexpr FindingKind responsible_unread{
    "plan.responsible.unread",
    Severity::info,
    {"atsakingas vykdytojas paliktas tik žodžiais", "who is responsible is kept as words only"}};
/// Kind unspecified.
inline constexpr FindingKind term_unread{"plan.term.unread",
                                         Severity::warning,
                                         {"terminas neperskaitytas, paliktas tik žodžiais",
                                          "the term could not be read and is kept as words only"}};
/// Kind without intervals.
inline constexpr FindingKind term_without_year{
    "plan.term.no_year", Severity::warning, {"terminui trūksta metų", "the term lacks a year"}};
/// Kind unspecified.
inline constexpr FindingKind no_such_day{
    "plan.term.no_such_day",
    Severity::error,
    {"termino dienos kalendoriuje nėra", "the calendar does not have the term's day"}};
/// Kind unspecified.
inline constexpr FindingKind term_reversed{
    "plan.term.reversed",
    Severity::error,
    {"termino pabaiga prieš jo pradžią", "the term ends before it begins"}};
/// The day is taken.
inline constexpr FindingKind term_weekday{
    "plan.term.weekday",
    Severity::warning,
    {"termino diena yra kita savaitės diena, nei parašyta",
     "the term's day is another day of the week than is written"}};

/// It goes on in the year behind the one in which it begins.
inline constexpr FindingKind term_across_years{
    "plan.term.across_years",
    Severity::info,
    {"terminas tęsiasi kitais metais", "the term goes on in the next year"}};
/// "kovo pabaiga", "antra kovo savaitė": the interval is the whole month.
inline constexpr FindingKind term_wider{
    "plan.term.wider",
    Severity::info,
    {"terminas siauresnis, nei intervalas: tikslūs žodžiai palikti",
     "the words are narrower than the interval"}};
/// "nuo kovo iki gegužės".
inline constexpr FindingKind term_inclusive{
    "plan.term.inclusive",
    Severity::info,
    {"paskutinis mėnuo laikomas įeinančiu", "the last month is taken to belong to the term"}};
/// A half-year in a plan of a school year: kind without intervals.
inline constexpr FindingKind term_school_half{
    "plan.term.school_half",
    Severity::info,
    {"mokslo metų pusmečio dienų planas nenurodo",
     "the plan does not say the days of the school's half-year"}};
/// So long after an event: kind without intervals.
inline constexpr FindingKind term_relative{"plan.term.relative",
                                           Severity::info,
                                           {"terminas skaičiuojamas nuo įvykio, paliktas žodžiais",
                                            "the term runs from an event and is kept as words"}};

}  // namespace plan_finding

}  // namespace gerove::intake
