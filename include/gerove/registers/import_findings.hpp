/// @file
/// The findings that importing registers can make: code, severity and words of each. Each has the
/// address of its cell, row or sheet.
#pragma once

#include "gerove/intake/finding_kind.hpp"

namespace gerove::registers {

using intake::FindingKind;

/// The findings of an import.
namespace register_finding {

/// A required sheet is missing.
inline constexpr FindingKind sheet_missing{"register.sheet.missing",
                                           Severity::error,
                                           {"nėra privalomo lapo", "a required sheet is missing"}};
/// A sheet that nothing maps.
inline constexpr FindingKind sheet_unknown{
    "register.sheet.unknown",
    Severity::info,
    {"lapas neskaitytas: atitikmenų jam nėra", "the sheet was not read: nothing maps it"}};
/// No row of titles.
inline constexpr FindingKind header_missing{
    "register.header.missing",
    Severity::error,
    {"lape nėra stulpelių pavadinimų", "the sheet has no row of titles"}};
/// A required column is missing.
inline constexpr FindingKind column_missing{
    "register.column.missing",
    Severity::error,
    {"nėra privalomo stulpelio", "a required column is missing"}};
/// A column that nothing maps.
inline constexpr FindingKind column_unknown{
    "register.column.unknown",
    Severity::info,
    {"stulpelis neskaitytas: atitikmens jam nėra", "the column was not read: nothing maps it"}};
/// Two columns of one field.
inline constexpr FindingKind column_repeated{
    "register.column.repeated",
    Severity::error,
    {"du stulpeliai tam pačiam laukui", "two columns for one field"}};
/// An empty required cell.
inline constexpr FindingKind cell_required{
    "register.cell.required",
    Severity::error,
    {"neužpildytas privalomas langelis", "a required cell is empty"}};
/// No such date, or one of several readings.
inline constexpr FindingKind cell_date{
    "register.cell.date",
    Severity::error,
    {"tai ne data arba datą galima suprasti keleriopai",
     "this is no date, or one that can be read in several ways"}};
/// No number, or beyond the field.
inline constexpr FindingKind cell_number{"register.cell.number",
                                         Severity::error,
                                         {"tai ne skaičius arba laukas jo netalpina",
                                          "this is no number, or one that the field can't hold"}};
/// A word that the list does not have.
inline constexpr FindingKind cell_code{
    "register.cell.code",
    Severity::error,
    {"tokios reikšmės sąraše nėra", "the list has no such value"}};
/// Two values of the list fit.
inline constexpr FindingKind cell_several{
    "register.cell.several",
    Severity::error,
    {"tinka kelios sąrašo reikšmės", "several values of the list fit"}};
/// A form (a/b, hours, counts) not kept.
inline constexpr FindingKind cell_form{
    "register.cell.form",
    Severity::error,
    {"langelis ne tokio pavidalo, kokio reikia", "the cell is not in the form that is needed"}};
/// A code stored as a number.
inline constexpr FindingKind cell_as_number{
    "register.cell.as_number",
    Severity::info,
    {"kodas įrašytas kaip skaičius, perskaitytas visas",
     "a code is stored as a number; all its digits were read"}};
/// A code whose check digit is wrong.
inline constexpr FindingKind cell_check_digit{
    "register.cell.check_digit",
    Severity::warning,
    {"neteisingas kodo kontrolinis skaitmuo", "the check digit of the code is wrong"}};
/// A number of a child that is a personal code.
inline constexpr FindingKind cell_personal_code{
    "register.cell.personal_code",
    Severity::error,
    {"vaiko numeris yra asmens kodas", "the number of the child is a personal code"}};
/// An event after --as-of.
inline constexpr FindingKind date_future{
    "register.date.future",
    Severity::warning,
    {"įvykio data dar neatėjo", "the date of the event is still to come"}};
/// A moment without time of day.
inline constexpr FindingKind time_assumed{"register.time.assumed",
                                          Severity::info,
                                          {"laikas nenurodytas: imta paros pradžia",
                                           "no time is given: the beginning of the day was taken"}};
/// A row refers to what is nowhere.
inline constexpr FindingKind reference_missing{
    "register.reference.missing",
    Severity::error,
    {"nurodytos eilutės ar įrašo nėra", "the row or record referred to is not there"}};
/// A row refers to one of several.
inline constexpr FindingKind reference_several{
    "register.reference.several",
    Severity::error,
    {"nurodymas tinka kelioms eilutėms ar įrašams: pridėkite datą ar įstaigą",
     "the reference fits several rows or records: add a date or institution"}};
/// The same row twice.
inline constexpr FindingKind row_repeated{
    "register.row.repeated", Severity::warning, {"eilutė pakartota", "the row stands there twice"}};
/// Two rows of one key that differ.
inline constexpr FindingKind row_conflict{
    "register.row.conflict",
    Severity::error,
    {"dvi eilutės apie tą patį skiriasi", "two rows about the same thing differ"}};
/// The office changed the field since the export.
inline constexpr FindingKind row_changed_since{
    "register.row.changed_since",
    Severity::error,
    {"po eksporto įrašas pakeistas: palikta, kas yra",
     "the record was changed since the export: it is left as it is"}};
/// A row that rests on one with an error.
inline constexpr FindingKind row_depends{"register.row.depends",
                                         Severity::info,
                                         {"eilutė praleista: remiasi klaidinga eilute",
                                          "the row was left out: it rests on one with an error"}};
/// Several procedures, measures or services fit.
inline constexpr FindingKind derive_several{
    "register.derive.several",
    Severity::error,
    {"iš kitų lapų vienareikšmiškai nustatyti negalima: užpildykite langelį",
     "it does not follow from the other sheets: fill in the cell"}};
/// The last day of a measure is not said.
inline constexpr FindingKind term_open{
    "register.term.open",
    Severity::info,
    {"priemonės pabaigos diena nenurodyta", "the last day of the measure is not stated"}};
/// What the workbook has no place for.
inline constexpr FindingKind left_out{
    "register.left_out",
    Severity::info,
    {"darbaknygėje vietos nėra, lauke liko", "the workbook has no place for it"}};
/// More findings than the limit.
inline constexpr FindingKind more{
    "register.findings.more",
    Severity::info,
    {"pastabų yra daugiau, nei rodoma", "there are more findings than are shown"}};

}  // namespace register_finding

}  // namespace gerove::registers
