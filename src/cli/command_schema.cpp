#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "cli/command.hpp"
#include "cli/failures.hpp"
#include "cli/output.hpp"
#include "cli/values.hpp"
#include "gerove/wire/dictionary.hpp"

namespace gerove::cli {

namespace {

constexpr About about{
    {"Duomenų žodynas: įrašų laukai ir kodų sąrašai", "The data dictionary: fields and code lists"},
    "schema Sitting",
    {"Be vardo rodomi visi laukai, su --codes – visi kodų sąrašai. Vardas – įrašo (CaseFile)\n"
     "arba kodų sąrašo (MeasureKind).",
     "Without a name all fields are shown, with --codes all code lists. A name is that of a\n"
     "record (CaseFile) or of a code list (MeasureKind)."}};

struct SchemaOptions {
  std::string name;
  bool codes = false;
};

// CaseFile, casefile and case_file are one name.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c != '_') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return plain;
}

report::Table fields_table(const Session& session) {
  return make_table(session,
                    {column(session, "record", {"Įrašas", "Record"}),
                     column(session, "number", {"Nr.", "No."}),
                     column(session, "field", {"Laukas", "Field"}),
                     column(session, "json", {"Vardas JSON", "Name in JSON"}),
                     column(session, "type", {"Tipas", "Type"}),
                     column(session, "presence", {"Kartojimas", "Presence"}),
                     column(session, "privacy", {"Privatumas", "Privacy"}),
                     column(session, "refers_to", {"Nurodo", "Refers to"})});
}

report::Table codes_table(const Session& session) {
  return make_table(session,
                    {column(session, "list", {"Sąrašas", "List"}),
                     column(session, "number", {"Nr.", "No."}),
                     column(session, "name", {"Kodas", "Code"}),
                     column(session, "label", {"Reikšmė", "Meaning"})});
}

void add_row(report::Table& table, const wire::DictionaryField& field) {
  table.rows.push_back({std::string(field.record),
                        static_cast<std::int64_t>(field.number),
                        std::string(field.field),
                        field.json_name,
                        field.type,
                        std::string(to_string(field.presence)),
                        std::string(to_string(field.privacy)),
                        std::string(field.id_of)});
}

void add_row(report::Table& table, const wire::DictionaryCode& code) {
  table.rows.push_back({code.list,
                        static_cast<std::int64_t>(code.number),
                        std::string(code.name),
                        std::string(code.label.in(table.language))});
}

/// The part of the dictionary that was asked for.
class Selection {
 public:
  Selection(const wire::Dictionary& dictionary, const SchemaOptions& options)
      : dictionary_(dictionary), name_(plain_name(options.name)) {
    for (const auto& field : dictionary.fields) {
      if (is_wanted(field.record)) types_.insert(field.type);
    }
  }

  report::Table fields(report::Table table) const {
    for (const auto& field : dictionary_.fields) {
      if (is_wanted(field.record)) add_row(table, field);
    }
    return table;
  }
  // Codes of the list that was named, or of the lists that the record uses.
  report::Table codes(report::Table table) const {
    for (const auto& code : dictionary_.codes) {
      if (is_wanted(code.list) || types_.contains(code.list)) add_row(table, code);
    }
    return table;
  }

 private:
  bool is_wanted(std::string_view name) const { return name_.empty() || plain_name(name) == name_; }

  const wire::Dictionary& dictionary_;
  std::string name_;
  std::set<std::string> types_;
};

Exit show_schema(const Session& session, const SchemaOptions& options) {
  const wire::Dictionary dictionary = wire::dictionary();
  const Selection selection(dictionary, options);
  report::Table fields = selection.fields(fields_table(session));
  report::Table codes = selection.codes(codes_table(session));
  if (fields.rows.empty() && codes.rows.empty()) {
    throw UsageError("usage",
                     {"tokio įrašo ar kodų sąrašo nėra; visus parodo „gerove schema“",
                      "there is no such record or code list; \"gerove schema\" shows them all"});
  }
  if (options.codes || fields.rows.empty()) {
    print_tables(session, {{"codes", std::move(codes)}});
  } else {
    print_tables(session, {{"fields", std::move(fields)}});
  }
  return Exit::clean;
}

}  // namespace

void add_schema(Command program) {
  auto [command, options] = program.add("schema", about, show_schema);
  command.optional_argument(a_text({"VARDAS", "NAME"}, options.name),
                            {"Įrašas arba kodų sąrašas", "A record or a code list"});
  command.flag("--codes", options.codes, {"Rodyti kodų sąrašus", "Show the code lists"});
}

}  // namespace gerove::cli
