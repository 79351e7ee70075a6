#include <string>

#include "cli/command.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/output.hpp"
#include "cli/output/whole_file.hpp"
#include "gerove/publish/registers.hpp"
#include "gerove/registers/mapping.hpp"

namespace gerove::cli {

namespace {

constexpr Text template_group_about{"Duoti tai, ką įstaiga pildo", "Give what an office fills in"};

constexpr About registers_template_about{
    {"Parašyti tuščią registrų darbaknygę", "Write the empty workbook of registers"},
    "template registers --out registrai.xlsx",
    {"Darbaknygėje yra lapas kiekvienai registro rūšiai, su pastabomis prie stulpelių ir\n"
     "sąrašais, iš kurių renkamasi. Užpildytą nuskaito gerove import registers.",
     "The workbook has a sheet for each kind of register, with notes at the columns and lists to\n"
     "choose from. gerove import registers reads it once it is filled in."}};

constexpr About mapping_template_about{
    {"Parodyti, kurie darbaknygės stulpeliai yra kurie įrašų laukai",
     "Show which columns of the workbook are which fields of records"},
    "template mapping",
    {"Tokį failą savo darbaknygei skaito gerove import registers --mapping. Formatas – Protobuf\n"
     "tekstas.",
     "gerove import registers --mapping reads such a file for a workbook of your own. The format "
     "is\n"
     "Protobuf text."}};

struct RegistersTemplateOptions {
  std::string out;
};

struct MappingTemplateOptions {};

Exit write_registers_template(const Session& session, const RegistersTemplateOptions& options) {
  if (!options.out.ends_with(".xlsx")) {
    throw UsageError(
        "usage",
        {"--out: failo vardas turi baigtis .xlsx", "--out: the file's name must end in .xlsx"});
  }
  write_file(options.out, publish::write_template());
  talk(session, session.say({"Įrašyta: ", "Written: "}) + options.out);
  return Exit::clean;
}

Exit print_mapping_template(const Session&, const MappingTemplateOptions&) {
  put(registers::print_mapping(registers::template_mapping()));
  return Exit::clean;
}

}  // namespace

void add_template(Command program) {
  Command group = program.group("template", template_group_about);
  auto [command, options] =
      group.add("registers", registers_template_about, write_registers_template);
  command.required_option(
      "--out", a_file(options.out), {"Rašyti į šį .xlsx failą", "Write to this .xlsx file"});
  group.add("mapping", mapping_template_about, print_mapping_template);
}

}  // namespace gerove::cli
