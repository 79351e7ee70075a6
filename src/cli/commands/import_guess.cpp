#include <string>

#include "cli/command.hpp"
#include "cli/input/office_file.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "cli/output/words.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/registers/guess.hpp"

namespace gerove::cli {

namespace {

constexpr About guess_about{
    {"Pasiūlyti, kurie savos darbaknygės stulpeliai yra kurie įrašų laukai",
     "Propose which columns of a workbook of one's own are which fields of records"},
    "import guess registras.xlsx > registras.map",
    {"Lyginami pavadinimai ir tai, kas yra langeliuose. Prie stulpelio parašyta: sure – aišku,\n"
     "check – peržiūrėkite; skaičiai – kiek langelių taip perskaitoma iš kiek užpildytų. Langelių\n"
     "reikšmių pasiūlyme nėra. Pataisytą failą skaito gerove import registers --mapping.",
     "Titles are compared, and what the cells are. Beside a column stands sure, or check where\n"
     "somebody should look; the numbers say how many cells of those that are filled can be read "
     "so.\n"
     "No value of a cell is in the proposal. gerove import registers --mapping reads the file "
     "once\n"
     "it is mended."}};

constexpr Noun sheets_noun{{"lapas", "lapai", "lapų"}, {"sheet", "sheets"}};

struct GuessOptions {
  std::string file;
};

Exit guess_mapping(const Session& session, const GuessOptions& options) {
  const intake::GridOptions limits;
  const OfficeFile file = read_office_file(session, options.file, limits.max_bytes);
  intake::GridReading reading;
  if (auto failure = intake::try_read_grids(file.bytes, reading, limits)) {
    throw Error(named(std::move(*failure), options.file));
  }
  complete(reading.findings, file);
  talk_findings(session, reading.findings);
  const auto guess = registers::guess_mapping(reading.grids);
  if (guess.mapping.sheets.empty()) {
    throw CommandError("no_guess",
                       {"nė vienas lapas nepanašus į registrą: stulpelius aprašykite patys",
                        "no sheet is like a register: say yourself what its columns are"},
                       options.file);
  }
  put(registers::print_guess(guess));
  talk(session,
       session.say({"Atpažinta: ", "Recognized: "}) +
           counted(guess.mapping.sheets.size(), sheets_noun, session.language) +
           session.say({" iš ", " of "}) + std::to_string(reading.grids.size()));
  return Exit::clean;
}

}  // namespace

void add_import_guess(Command group) {
  auto [command, options] = group.add("guess", guess_about, guess_mapping);
  command.argument(a_file(options.file),
                   {"Darbaknygė arba lentelių failas", "A workbook, or a file of tables"});
}

}  // namespace gerove::cli
