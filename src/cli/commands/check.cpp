#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/law_source.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/deadline_text.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "cli/output/words.hpp"
#include "core/limited_findings.hpp"
#include "gerove/check/checker.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/report/totals.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/print.hpp"

namespace gerove::cli {

namespace {

constexpr About check_about{
    {"Patikrinti įrašus: ar skaitomi, ar dera tarpusavyje, ar laikomasi teisės, ar teisingos sumos",
     "Check records: can they be read, do they fit together, was the law kept, are totals right"},
    "check vgk-2023.gerove --as-of 2023-12-31",
    {"Visi failai laikomi vienu įrašų rinkiniu: jie gali nurodyti vieni kitų įrašus.\n"
     "Įrašas, kurio perskaityti nepavyko, praleidžiamas; išėjimo kodas tada yra 1.\n"
     "Byloms, posėdžiams ir aktams taikoma teisė; kas įvyko po dienos --as-of, laikoma nežinomu.\n"
     "Praleistas terminas nėra trūkumas: jis rodomas šalia trūkumų su taisyklės kodu, bet išėjimo\n"
     "kodas ir dėl jo yra 100. CSV: jo eilutėje nėra svarbos, o kodas – law.deadline.overdue,\n"
     "law.deadline.met_late arba law.deadline.impossible. JSON: atskiras sąrašas „deadlines“.\n"
     "Bylos, posėdžiai ir aktai laikomi atmintyje; su --without-law – tik jų nuorodos.",
     "All files are one body of records: they may refer to one another's records.\n"
     "A record that can't be read is left out; the exit code is 1 then.\n"
     "Case files, sittings and acts are held against the law; what happened after the day --as-of\n"
     "counts as unknown. A missed deadline is no finding: it is listed beside them with its rule,\n"
     "but the exit code is 100 for it, too. CSV: its row has no severity, and the code\n"
     "law.deadline.overdue, law.deadline.met_late or law.deadline.impossible. JSON: a list\n"
     "\"deadlines\" of its own. Case files, sittings and acts are kept in memory; with\n"
     "--without-law, only their references are."}};

constexpr Noun failures_noun{{"nesėkmė", "nesėkmės", "nesėkmių"}, {"failure", "failures"}};

constexpr std::uint64_t most_failures_shown = 100;

struct CheckOptions {
  std::vector<std::string> files;
  bool complete = false;
  bool without_law = false;
  std::optional<law::AsOf> as_of;
  std::string law;
};

/// Reads all files; records that can't be read are told and counted.
class Check {
 public:
  Check(const Session& session, const CheckOptions& options)
      : session_(session),
        files_(options.files),
        checker_({.complete = options.complete, .findings = session.budget.findings}),
        as_of_(options.as_of.value_or(session.today)),
        builder_(session.budget) {
    if (!options.without_law) law_ = read_law(options.law);
  }

  void read_all() {
    for (const std::string& file : files_) read(file);
  }

  Exit finish() {
    set_ = std::move(builder_).finish();
    LimitedFindings found(session_.budget.findings);
    found.push(checker_.finish());
    found.push(report::check_totals(set_, session_.budget.findings).findings);
    if (law_) apply_law(found);
    const Findings findings = std::move(found).finish();
    print(findings);
    talk(session_, summary(findings));
    if (failures_ > 0) return Exit::failed;
    return missed_.empty() ? exit_of(findings) : Exit::found;
  }

 private:
  void read(const std::string& file) {
    checker_.begin_file(file);
    builder_.begin_file(file);
    try {
      read_records(
          session_,
          file,
          builder_,
          [this](const Record& record) {
            ++records_;
            checker_.add(record);
            const bool of_law = law_ && law::concerns_law(record);
            if (of_law || report::concerns_totals(record)) builder_.take();
          },
          [this](const Failure& failure) {
            checker_.skip();
            count(failure);
          });
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

  /// Days of the office that contradict one another leave the law out.
  void apply_law(LimitedFindings& found) {
    const auto is_wanted = [](const law::Deadline& deadline) { return is_missed(deadline.state); };
    try {
      const law::AssessOptions how{.wanted = is_wanted, .findings = session_.budget.findings};
      law::FiledAssessment result =
          law::assess(set_, *law_, law::office_calendar(set_), as_of_, how);
      leave_out_told(result.findings, found.listed());
      found.push(std::move(result.findings));
      missed_ = std::move(result.deadlines);
    } catch (const Error& error) {
      count(error.failure());
    }
  }

  /// Dates in the wrong order within one record are a matter of structure, and told already.
  static void leave_out_told(Findings& of_law, const Findings& told) {
    const auto key = [](const Finding& finding) {
      return std::tie(finding.record, finding.path, finding.text.en);
    };
    std::set<decltype(key(told.front()))> dates;
    for (const Finding& finding : told) {
      if (finding.code == "dates.reversed") dates.insert(key(finding));
    }
    std::erase_if(of_law, [&](const Finding& finding) {
      return finding.code == "law.dates.order" && dates.contains(key(finding));
    });
  }

  void print(const Findings& findings) const {
    switch (session_.format) {
      case Format::table: print_lines(findings); break;
      case Format::csv: print_rows(findings); break;
      case Format::json: print_document(findings); break;
    }
  }

  void print_lines(const Findings& findings) const {
    for (const Finding& finding : findings) put_line(finding_line(finding, session_.language));
    for (const law::FiledDeadline& filed : missed_) put_line(missed_line(filed, session_.language));
  }

  void print_rows(const Findings& findings) const {
    tables::FindingRows rows(tables::finding_schema, session_.language);
    for (const Finding& finding : findings) add(finding, rows);
    for (const law::FiledDeadline& filed : missed_) add_missed(filed, rows);
    put_csv(std::move(rows).table());
  }

  void print_document(const Findings& findings) const {
    nlohmann::ordered_json document{{"records", records_},
                                    {"failures", failures_},
                                    {"findings", findings_json(findings, session_.language)}};
    if (law_) {
      document["as_of"] = format_date(as_of_.day);
      document["deadlines"] = deadlines_json(missed_, session_.language);
    }
    print_json(document);
  }

  std::string summary(const Findings& findings) const {
    std::string text = counted(records_, records_noun, session_.language) + ": " +
                       findings_summary(findings, session_.language);
    if (law_) {
      text += "; " + format_date(as_of_.day) + ": " +
              counted(missed_.size(), missed_noun, session_.language);
    }
    if (failures_ > 0) {
      text += "; " + counted(failures_, failures_noun, session_.language);
    }
    return text;
  }

  const Session& session_;
  const std::vector<std::string>& files_;
  check::Checker checker_;
  std::optional<law::Law> law_;
  law::AsOf as_of_;
  RecordSetBuilder builder_;
  RecordSet set_;
  std::vector<law::FiledDeadline> missed_;
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
  auto [command, options] = program.add("check", check_about, check_files);
  command.argument(files(options.files), record_files);
  command.flag("--complete",
               options.complete,
               {"Daugiau įrašų nėra: nuoroda į nesamą įrašą yra klaida",
                "There are no other records: a reference to none is an error"});
  add_as_of_option(command, options.as_of);
  add_law_option(command, options.law);
  command.flag("--without-law",
               options.without_law,
               {"Netikrinti, ar laikomasi teisės", "Leave out whether the law was kept"});
}

}  // namespace gerove::cli
