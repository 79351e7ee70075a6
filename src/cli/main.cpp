/// @file
/// The gerove command.

#include <cstdlib>
#include <ctime>

#include "cli/command_line.hpp"
#include "cli/output/last_words.hpp"
#include "cli/process.hpp"
#include "gerove/calendar/vilnius_time.hpp"

namespace {

using namespace gerove::cli;

Exit run(int argc, char** argv) {
  Session session = early_session(argc, argv, std::getenv("GEROVE_LANG"));
  last_words_of(session);
  session.today = gerove::calendar::vilnius_date(std::time(nullptr)).value();
  CommandLine line(session);
  Command program = line.program();
  add_import(program);
  add_export(program);
  add_template(program);
  add_convert(program);
  add_check(program);
  add_due(program);
  add_law(program);
  add_referral(program);
  add_report(program);
  add_service(program);
  add_redact(program);
  add_profiles(program);
  add_days(program);
  add_code(program);
  add_schema(program);
  return line.run(argc, argv);
}

}  // namespace

int main(int argc, char** argv) {
  occupy_standard_streams();
  stop_tidily();
  try {
    return static_cast<int>(run(argc, argv));
  } catch (...) {
    end_with_last_words();
  }
}
