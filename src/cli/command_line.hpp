/// @file
/// The whole command line: parsing it and running what was chosen.
#pragma once

#include <memory>

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace gerove::cli {

/// The program with its shared options. Commands are added before it runs.
class CommandLine {
 public:
  explicit CommandLine(const Session& session);
  ~CommandLine();

  /// The program, to add commands to.
  Command program();

  /// Parses and runs.
  Exit run(int argc, const char* const* argv);

 private:
  void add_shared_options();
  Exit parse_and_run(int argc, const char* const* argv);

  Session session_;
  std::unique_ptr<CLI::App> app_;
  Run chosen_{};
};

/// The options that decide how help itself looks, and how a failure to parse is told: language and
/// format are read before anything else is. `environment` is the value of GEROVE_LANG, or null.
Session early_session(int argc, const char* const* argv, const char* environment);

}  // namespace gerove::cli
