/// @file
/// Commands as descriptions: what they are about, take and do.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "cli/session.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace gerove::cli {

struct Value;

/// What help says about a command.
struct About {
  Text what{};               ///< one sentence
  std::string_view usage{};  ///< an example, after `gerove `
  Text details{};            ///< what else one should know; may be empty
};

/// The work of a command.
using Run = std::function<Exit(const Session&)>;

/// The program, a group of commands, or a command, while it is described. A handle: copies describe
/// the same command.
class Command {
 public:
  /// @param chosen is set to the work of the command that parsing finds
  Command(CLI::App& app, const Session& session, Run& chosen)
      : app_(&app), session_(&session), chosen_(&chosen) {}

  /// Adds a command that only holds others.
  Command group(std::string_view name, Text what);

  /// Adds a command that calls `run`.
  /// @return the command, and the options that `run` will get
  template <class Options>
  std::pair<Command, Options&> add(std::string_view name,
                                   const About& about,
                                   Exit (*run)(const Session&, const Options&)) {
    const auto options = std::make_shared<Options>();
    const auto work = [run, options](const Session& session) { return run(session, *options); };
    return {add_run(name, about, work), *options};
  }

  /// Adds what must stand at this place of the command line.
  void argument(const Value& value, Text what);
  /// Adds what may stand at this place.
  void optional_argument(const Value& value, Text what);
  /// Adds an option with a value.
  void option(std::string_view name, const Value& value, Text what);
  /// Adds an option that must be given.
  void required_option(std::string_view name, const Value& value, Text what);
  /// Adds an option without a value; `given` tells whether it stood there.
  void flag(std::string_view name, bool& given, Text what);

 private:
  Command add_below(std::string_view name, Text what, const std::string& footer);
  Command add_run(std::string_view name, const About& about, Run run);
  CLI::Option& add_value(const std::string& name, const Value& value, Text what);

  CLI::App* app_;
  const Session* session_;
  Run* chosen_;
};

// Each command, in its own file.
void add_import(Command program);
void add_export(Command program);
void add_template(Command program);
void add_convert(Command program);
void add_check(Command program);
void add_due(Command program);
void add_law(Command program);
void add_referral(Command program);
void add_report(Command program);
void add_service(Command program);
void add_redact(Command program);
void add_profiles(Command program);
void add_days(Command program);
void add_code(Command program);
void add_schema(Command program);

// Those below `import`.
void add_import_registers(Command group);
void add_import_guess(Command group);
void add_export_registers(Command group);
void add_import_tables(Command group);
void add_import_undo(Command group);

// Those below `law`.
void add_law_list(Command group);
void add_law_events(Command group);
void add_law_show(Command group);
void add_law_diff(Command group);
void add_law_explain(Command group);

// Those below `service`.
void add_service_match(Command group);
void add_service_gap(Command group);
void add_service_export(Command group);
void add_service_import(Command group);

// Those below `referral`.
void add_referral_lists(Command group);
void add_referral_apply(Command group);
void add_referral_moves(Command group);
void add_referral_terms(Command group);

}  // namespace gerove::cli
