/// @file
/// The tree of commands with their options and help.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace gerove::cli {

/// What help says about a command.
struct About {
  Text what{};               ///< one sentence
  std::string_view usage{};  ///< an example, after `gerove `
  Text details{};            ///< what else one should know; may be empty
};

/// All commands. A command registers itself with its options and with what runs.
class CommandLine {
 public:
  explicit CommandLine(const Session& session);

  /// A command that only holds others.
  CLI::App& add_group(const char* name, Text what);
  /// A command of the program or of a group. `run` is called after parsing, if it was chosen.
  CLI::App& add_command(CLI::App& parent,
                        const char* name,
                        const About& about,
                        std::function<Exit()> run);

  /// Parses and runs.
  Exit run(int argc, const char* const* argv);

  CLI::App& root() { return app_; }
  const Session& session() const { return session_; }
  /// A text in the chosen language.
  std::string say(Text text) const { return session_.say(text); }

 private:
  struct Command {
    const CLI::App* app;
    std::function<Exit()> run;
  };

  void add_shared_options();
  void set_words(CLI::App& app) const;
  void add_choice(const char* name, Text what, const std::vector<std::string>& words);
  Exit run_chosen() const;
  Exit refuse(const CLI::ParseError& error) const;

  Session session_;
  CLI::App app_;
  std::vector<Command> commands_{};
};

/// The options that decide how help itself looks, and how a failure to parse is told: language and
/// format are read before anything else is. `environment` is the value of GEROVE_LANG, or null.
Session early_session(int argc, const char* const* argv, const char* environment);

// Each command, in its own file.
void add_import(CommandLine& line);
void add_export(CommandLine& line);
void add_convert(CommandLine& line);
void add_check(CommandLine& line);
void add_report(CommandLine& line);
void add_days(CommandLine& line);
void add_code(CommandLine& line);
void add_schema(CommandLine& line);

}  // namespace gerove::cli
