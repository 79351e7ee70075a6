/// @file
/// The gerove command.

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <string>

#include "cli/command_line.hpp"
#include "cli/output/output.hpp"
#include "gerove/calendar/vilnius_time.hpp"

int main(int argc, char** argv) {
  using namespace gerove::cli;
  // Whoever reads our output may stop reading: then we stop, too, and say nothing.
  std::signal(SIGPIPE, SIG_DFL);
  try {
    Session session = early_session(argc, argv, std::getenv("GEROVE_LANG"));
    session.today = gerove::calendar::vilnius_date(std::time(nullptr)).value();
    CommandLine line(session);
    Command program = line.program();
    add_import(program);
    add_export(program);
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
    return static_cast<int>(line.run(argc, argv));
  } catch (const std::exception& error) {
    put_error("gerove: " + std::string(error.what()) + '\n');
    return static_cast<int>(Exit::failed);
  }
}
