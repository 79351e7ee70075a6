#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/output.hpp"
#include "cli/output/whole_file.hpp"
#include "cli/output/words.hpp"
#include "gerove/publish/registers.hpp"
#include "gerove/tables/left_out.hpp"

namespace gerove::cli {

namespace {

constexpr About export_registers_about{
    {"Parašyti įstaigos registrų darbaknygę iš jos įrašų",
     "Write the workbook of an office's registers from its records"},
    "export registers vgk.gerove --out registrai.xlsx",
    {"Darbaknygė tokia, kokią duoda gerove template registers, tik užpildyta; failą gali skaityti\n"
     "tik jo savininkas. Pataisytą nuskaito gerove import registers: eilutės randamos iš naujo, o\n"
     "kas įrašuose per tą laiką pakeista, neperrašoma. Parodoma, kam darbaknygėje vietos nėra.",
     "The workbook is as gerove template registers gives it, but filled in; only its owner can "
     "read\n"
     "the file. gerove import registers reads it once it was changed: rows are found again, and\n"
     "what was changed in the records meanwhile is not overwritten. What the workbook has no "
     "place\n"
     "for is shown."}};

struct RegistersExport {
  std::vector<std::string> files;
  std::string out;
};

Exit export_registers(const Session& session, const RegistersExport& options) {
  if (!options.out.ends_with(".xlsx")) {
    throw UsageError(
        "usage",
        {"--out: failo vardas turi baigtis .xlsx", "--out: the file's name must end in .xlsx"});
  }
  const RecordSet set = read_set(session, options.files);
  const auto workbook = publish::write_registers(set);
  write_private_file(options.out, workbook.bytes);
  const auto left_out = tables::left_out(workbook.left_out, session.language);
  if (session.format == Format::csv) {
    put_csv(left_out);
  } else {
    print_tables(session, {{"left_out", left_out}});
  }
  talk(session, session.say({"Įrašyta: ", "Written: "}) + options.out);
  return Exit::clean;
}

}  // namespace

void add_export_registers(Command group) {
  auto [command, options] = group.add("registers", export_registers_about, export_registers);
  command.argument(files(options.files), {"Įrašų failai arba „-“", "Files of records, or \"-\""});
  command.required_option(
      "--out", a_file(options.out), {"Rašyti į šį .xlsx failą", "Write to this .xlsx file"});
}

}  // namespace gerove::cli
