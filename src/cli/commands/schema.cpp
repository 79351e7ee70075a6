#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/output.hpp"
#include "core/words.hpp"
#include "gerove/tables/dictionary.hpp"
#include "gerove/tables/schemas.hpp"

namespace gerove::cli {

namespace {

constexpr About schema_about{
    {"Duomenų žodynas: įrašų laukai ir kodų sąrašai", "The data dictionary: fields and code lists"},
    "schema Sitting",
    {"Be vardo rodomi visi laukai, su --codes – visi kodų sąrašai. Vardas – įrašo (CaseFile)\n"
     "arba kodų sąrašo (MeasureKind). Su --tables – rezultatų lentelių stulpeliai; vardas –\n"
     "lentelės (deadlines).",
     "Without a name all fields are shown, with --codes all code lists. A name is that of a\n"
     "record (CaseFile) or of a code list (MeasureKind). With --tables, the columns of tables of\n"
     "results; a name is that of a table (deadlines)."}};

struct SchemaOptions {
  std::string name;
  bool codes = false;
  bool tables = false;
};

// CaseFile, casefile and case_file are one name.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c != '_') plain += small_ascii(c);
  }
  return plain;
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

  std::vector<wire::DictionaryField> fields() const {
    std::vector<wire::DictionaryField> wanted;
    std::ranges::copy_if(dictionary_.fields, std::back_inserter(wanted), [&](const auto& field) {
      return is_wanted(field.record);
    });
    return wanted;
  }
  // Codes of the list that was named, or of the lists that the record uses.
  std::vector<wire::DictionaryCode> codes() const {
    std::vector<wire::DictionaryCode> wanted;
    std::ranges::copy_if(dictionary_.codes, std::back_inserter(wanted), [&](const auto& code) {
      return is_wanted(code.list) || types_.contains(code.list);
    });
    return wanted;
  }

 private:
  bool is_wanted(std::string_view name) const { return name_.empty() || plain_name(name) == name_; }

  const wire::Dictionary& dictionary_;
  std::string name_;
  std::set<std::string> types_;
};

Exit show_tables(const Session& session, const std::string& name) {
  std::vector<tables::SchemaView> wanted;
  std::ranges::copy_if(
      tables::schemas(), std::back_inserter(wanted), [&](const tables::SchemaView& schema) {
        return name.empty() || schema.name == name;
      });
  if (wanted.empty()) {
    throw UsageError("usage",
                     {"tokios lentelės nėra; visas parodo „gerove schema --tables“",
                      "there is no such table; \"gerove schema --tables\" shows them all"});
  }
  print_tables(session, {{"columns", tables::columns(wanted, session.language)}});
  return Exit::clean;
}

Exit show_schema(const Session& session, const SchemaOptions& options) {
  if (options.tables) return show_tables(session, options.name);
  const wire::Dictionary dictionary = wire::dictionary();
  const Selection selection(dictionary, options);
  const auto fields = selection.fields();
  const auto codes = selection.codes();
  if (fields.empty() && codes.empty()) {
    throw UsageError("usage",
                     {"tokio įrašo ar kodų sąrašo nėra; visus parodo „gerove schema“",
                      "there is no such record or code list; \"gerove schema\" shows them all"});
  }
  if (options.codes || fields.empty()) {
    print_tables(session, {{"codes", tables::codes(codes, session.language)}});
  } else {
    print_tables(session, {{"fields", tables::fields(fields, session.language)}});
  }
  return Exit::clean;
}

}  // namespace

void add_schema(Command program) {
  auto [command, options] = program.add("schema", schema_about, show_schema);
  command.optional_argument(
      a_text({"VARDAS", "NAME"}, options.name),
      {"Įrašas, kodų sąrašas ar lentelė", "A record, a code list or a table"});
  command.flag("--codes", options.codes, {"Rodyti kodų sąrašus", "Show the code lists"});
  command.flag("--tables",
               options.tables,
               {"Rodyti rezultatų lentelių stulpelius", "Show the columns of tables of results"});
}

}  // namespace gerove::cli
