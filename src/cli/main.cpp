/// @file
/// The gerove command.

#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>

#include "cli/command_line.hpp"
#include "cli/output.hpp"

int main(int argc, char** argv) {
  using namespace gerove::cli;
  // Whoever reads our output may stop reading: then we stop, too, and say nothing.
  std::signal(SIGPIPE, SIG_DFL);
  try {
    CommandLine line(early_session(argc, argv, std::getenv("GEROVE_LANG")));
    add_import(line);
    add_export(line);
    add_convert(line);
    add_check(line);
    add_report(line);
    add_days(line);
    add_code(line);
    add_schema(line);
    return static_cast<int>(line.run(argc, argv));
  } catch (const std::exception& error) {
    put_error("gerove: " + std::string(error.what()) + '\n');
    return static_cast<int>(Exit::failed);
  }
}
