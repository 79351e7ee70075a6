#include "cli/command.hpp"

#include <CLI/CLI.hpp>
#include <string>

#include "cli/help.hpp"
#include "cli/input/values.hpp"

namespace gerove::cli {

Command Command::add_below(std::string_view name, Text what, const std::string& footer) {
  CLI::App& below = *app_->add_subcommand(std::string(name), session_->say(what));
  below.group(session_->say({"Komandos", "Commands"}));
  below.get_help_ptr()->group(session_->say(options_heading));
  below.footer(footer);
  return {below, *session_, *chosen_};
}

Command Command::group(std::string_view name, Text what) {
  Command group = add_below(name, what, "");
  group.app_->require_subcommand(1);
  return group;
}

Command Command::add_run(std::string_view name, const About& about, Run run) {
  std::string footer = session_->say(about.details);
  if (!footer.empty()) footer += "\n\n";
  footer += example(session_->language, about.usage);
  Command command = add_below(name, about.what, footer);
  command.app_->callback([chosen = chosen_, run = std::move(run)] { *chosen = run; });
  return command;
}

// CLI11 asks a check about each word once, in order, so that it can take the word, too.
CLI::Option& Command::add_value(const std::string& name, const Value& value, Text what) {
  CLI::Option& option = *app_->add_option(name, CLI::callback_t(), session_->say(what));
  option.check([take = value.take, language = session_->language](const std::string& given) {
    const auto wrong = take(given);
    return wrong ? wrong->in(language) : std::string();
  });
  if (value.many) option.expected(1, -1)->allow_extra_args();
  return option;
}

void Command::argument(const Value& value, Text what) {
  add_value(value.word.in(session_->language), value, what).required();
}

void Command::optional_argument(const Value& value, Text what) {
  add_value(value.word.in(session_->language), value, what);
}

void Command::option(std::string_view name, const Value& value, Text what) {
  add_value(std::string(name), value, what).type_name(value.word.in(session_->language));
}

void Command::required_option(std::string_view name, const Value& value, Text what) {
  add_value(std::string(name), value, what)
      .required()
      ->type_name(value.word.in(session_->language));
}

void Command::flag(std::string_view name, bool& given, Text what) {
  app_->add_flag(std::string(name), given, session_->say(what));
}

}  // namespace gerove::cli
