#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/failures.hpp"
#include "cli/findings.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/values.hpp"
#include "cli/words.hpp"
#include "gerove/check/checker.hpp"
#include "gerove/report/totals.hpp"

namespace gerove::cli {

namespace {

constexpr About about{
    {"Patikrinti įrašus: ar skaitomi, ar dera tarpusavyje, ar teisingos skelbtos sumos",
     "Check records: can they be read, do they fit together, are published totals right"},
    "check vgk-2023.gerove",
    {"Visi failai laikomi vienu įrašų rinkiniu: jie gali nurodyti vieni kitų įrašus.\n"
     "Įrašas, kurio perskaityti nepavyko, praleidžiamas; išėjimo kodas tada yra 1.",
     "All files are one body of records: they may refer to one another's records.\n"
     "A record that can't be read is left out; the exit code is 1 then."}};

constexpr Noun failures_noun{{"nesėkmė", "nesėkmės", "nesėkmių"}, {"failure", "failures"}};

constexpr std::uint64_t most_failures_shown = 100;

struct CheckOptions {
  std::vector<std::string> files;
  bool complete = false;
};

/// Reads all files; records that can't be read are told and counted.
class Check {
 public:
  Check(const Session& session, const CheckOptions& options)
      : session_(session), files_(options.files), checker_({.complete = options.complete}) {}

  void read_all() {
    for (const std::string& file : files_) read(file);
  }

  Exit finish() {
    Findings findings = checker_.finish();
    for (Finding& finding : totals_.finish().findings) findings.push_back(std::move(finding));
    set_source_if_one(findings, files_);
    print(findings);
    talk(session_, summary(findings));
    return failures_ > 0 ? Exit::failed : exit_of(findings);
  }

 private:
  void read(const std::string& file) {
    checker_.begin_file(file);
    try {
      read_records(
          session_,
          file,
          [this](const Record& record) {
            ++records_;
            checker_.add(record);
            totals_.add(record);
          },
          [this](const Failure& failure) { count(failure); });
    } catch (const Error& error) {
      count(error.failure());
    } catch (const CommandError& error) {
      ++failures_;
      tell(session_, error);
    }
  }

  void count(const Failure& failure) {
    if (++failures_ <= most_failures_shown) tell(session_, failure);
  }

  void print(const Findings& findings) const {
    if (session_.format == Format::json) {
      print_json({{"records", records_},
                  {"failures", failures_},
                  {"findings", findings_json(findings, session_.language)}});
    } else if (session_.format == Format::csv) {
      put(report::to_csv(report::findings_table(findings, session_.language)));
    } else {
      for (const Finding& finding : findings) put(finding_line(finding, session_.language) + '\n');
    }
  }

  std::string summary(const Findings& findings) const {
    std::string text = counted(records_, records_noun, session_.language) + ": " +
                       findings_summary(findings, session_.language);
    if (failures_ > 0) {
      text += "; " + counted(failures_, failures_noun, session_.language);
    }
    return text;
  }

  const Session& session_;
  const std::vector<std::string>& files_;
  check::Checker checker_;
  report::TotalsCheck totals_;
  std::uint64_t records_ = 0;
  std::uint64_t failures_ = 0;
};

Exit check_files(const Session& session, const CheckOptions& options) {
  Check check(session, options);
  check.read_all();
  return check.finish();
}

}  // namespace

void add_check(Command program) {
  auto [command, options] = program.add("check", about, check_files);
  command.argument(files(options.files), record_files);
  command.flag("--complete",
               options.complete,
               {"Daugiau įrašų nėra: nuoroda į nesamą įrašą yra klaida",
                "There are no other records: a reference to none is an error"});
}

}  // namespace gerove::cli
