/// @file
/// What the library is made of, as tables: fields, code lists, failures.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"
#include "gerove/wire/dictionary.hpp"

namespace gerove::tables {

/// Fields of the records.
inline constexpr auto field_schema =
    schema("fields",
           {},
           column<std::string>("record", {"Įrašas", "Record"}),
           column<std::int64_t>("number", {"Nr.", "No."}),
           column<std::string>("field", {"Laukas", "Field"}),
           column<std::string>("json", {"Vardas JSON", "Name in JSON"}),
           column<std::string>("type", {"Tipas", "Type"}),
           column<std::string>("presence", {"Kartojimas", "Presence"}),
           column<std::string>("privacy", {"Privatumas", "Privacy"}),
           column<std::string>("refers_to", {"Nurodo", "Refers to"}));
/// Values of code lists.
inline constexpr auto code_schema = schema("codes",
                                           {},
                                           column<std::string>("list", {"Sąrašas", "List"}),
                                           column<std::int64_t>("number", {"Nr.", "No."}),
                                           column<std::string>("name", {"Kodas", "Code"}),
                                           column<std::string>("word", {"Žodis", "Word"}),
                                           column<std::string>("label", {"Reikšmė", "Meaning"}));
/// Failures.
inline constexpr auto failure_schema = schema("failures",
                                              {"Nesėkmės", "Failures"},
                                              column<std::int64_t>("code", {"Nr.", "No."}),
                                              column<std::string>("text", {"Reikšmė", "Meaning"}));

/// The table `fields`.
Table fields(std::span<const wire::DictionaryField> fields, Language language);
/// The table `codes`.
Table codes(std::span<const wire::DictionaryCode> codes, Language language);
/// The table `failures`.
Table failures(Language language);

}  // namespace gerove::tables
