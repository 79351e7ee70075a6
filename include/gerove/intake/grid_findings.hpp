/// @file
/// The findings that reading tables can make: code, severity and words of each. Each finding has
/// the address of its cell, or the line and column in a text.
#pragma once

#include "gerove/intake/finding_kind.hpp"

namespace gerove::intake {

/// The findings of grids.
namespace grid_finding {

// Letters
/// Each letter had one meaning only. Said once, of the first cell.
inline constexpr FindingKind repaired{
    "grid.encoding.repaired",
    Severity::warning,
    {"sugadintos raidės atkurtos", "damaged letters were put right"}};
/// The letters stay as they are.
inline constexpr FindingKind damaged{
    "grid.encoding.damaged",
    Severity::error,
    {"raidės sugadintos, vienareikšmiškai jų atkurti negalima",
     "letters are damaged and can't be put right without a guess"}};
/// U+0080 to U+009F in place of dashes and quotes. Said once, of the first cell.
inline constexpr FindingKind control{"grid.text.control",
                                     Severity::info,
                                     {"valdymo ženklai perskaityti kaip brūkšniai ar kabutės",
                                      "control characters were read as dashes or quotes"}};

// Texts
/// A doubled quote in a cell without quotes, where other cells have them.
inline constexpr FindingKind doubled_quote{
    "grid.quote.doubled",
    Severity::info,
    {"dvigubos kabutės perskaitytos kaip vienos", "a doubled quote was read as one"}};
/// The quotes of a cell have no end.
inline constexpr FindingKind open_quote{
    "grid.quote.open",
    Severity::error,
    {"neuždarytos langelio kabutės", "the quotes of a cell are not closed"}};
/// No delimiter gives all rows equally many cells.
inline constexpr FindingKind no_delimiter{
    "grid.delimiter",
    Severity::error,
    {"neaišku, kuris ženklas skiria langelius", "it can't be told what separates the cells"}};
/// The delimiter is known, and a row has more or fewer cells.
inline constexpr FindingKind row_fields{"grid.row.fields",
                                        Severity::error,
                                        {"langelių skaičius kitoks nei kitose eilutėse",
                                         "the row has another number of cells than the others"}};
/// The lines may be cells, but nothing proves how many columns there are.
inline constexpr FindingKind cell_lines{
    "plan.table.cell_lines",
    Severity::error,
    {"langeliai surašyti po vieną eilutėje, stulpelių atkurti negalima: pateikite .docx, .xlsx "
     "arba "
     "lentelę su tabuliacija",
     "one cell stands on each line and the columns can't be told: give a .docx, an .xlsx or a "
     "table with tabs"}};
/// A text without anything that could separate cells.
inline constexpr FindingKind no_tabs{"plan.table.no_tabs",
                                     Severity::error,
                                     {"plano lentelės nerasta: langelių niekas neskiria",
                                      "no table of a plan was found: nothing separates its cells"}};

// Documents
/// Tracked changes.
inline constexpr FindingKind changes{
    "grid.changes",
    Severity::warning,
    {"dokumente yra nepriimtų pakeitimų: įterpta skaityta, išbraukta – ne",
     "the document holds tracked changes: insertions were read, deletions were not"}};
/// A table within a cell is a grid of its own.
inline constexpr FindingKind nested{
    "grid.nested",
    Severity::info,
    {"lentelė kitos lentelės langelyje skaityta atskirai", "a table within a cell was read apart"}};
/// A document may stand within another, in any format; people see it as one.
inline constexpr FindingKind embedded{"grid.embedded",
                                      Severity::error,
                                      {"į dokumentą įterptas kitas dokumentas neskaitytas",
                                       "a document within the document was not read"}};
/// Another program converted the file first.
inline constexpr FindingKind converted{
    "grid.converted",
    Severity::info,
    {"failą konvertavo LibreOffice", "the file was converted by LibreOffice"}};

// Workbooks
/// Hidden rows or columns.
inline constexpr FindingKind hidden{
    "grid.hidden",
    Severity::info,
    {"paslėptos eilutės ar stulpeliai perskaityti", "hidden rows or columns were read"}};
/// A hidden sheet that the caller did not name.
inline constexpr FindingKind hidden_sheet{
    "grid.sheet.hidden",
    Severity::info,
    {"paslėptas lapas neskaitytas", "a hidden sheet was not read"}};
/// The cell is empty.
inline constexpr FindingKind formula_without_value{
    "grid.formula.no_value",
    Severity::error,
    {"formulės reikšmė neišsaugota: atverkite ir išsaugokite failą skaičiuokle",
     "the formula has no stored value: open and save the file in a spreadsheet"}};
/// #N/A, #REF! and the like.
inline constexpr FindingKind formula_error{
    "grid.formula.error",
    Severity::error,
    {"langelyje skaičiuoklės klaida", "the cell holds a spreadsheet error"}};
/// A number beyond 15 digits.
inline constexpr FindingKind number_digits{
    "grid.number.digits",
    Severity::error,
    {"skaičius prarado skaitmenis: langelį formatuokite kaip tekstą",
     "the number lost digits: format the cell as text"}};
/// A date that no calendar has, such as 29 February 1900.
inline constexpr FindingKind no_such_date{
    "grid.date",
    Severity::error,
    {"langelio datos kalendoriuje nėra", "the calendar does not have the cell's date"}};

/// The limit of findings is reached; says how many more.
inline constexpr FindingKind more{
    "grid.findings.more",
    Severity::info,
    {"pastabų yra daugiau, nei rodoma", "there are more findings than are shown"}};

}  // namespace grid_finding

}  // namespace gerove::intake
