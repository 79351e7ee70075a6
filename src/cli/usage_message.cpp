#include "cli/usage_message.hpp"

#include <algorithm>
#include <string_view>

namespace gerove::cli {

namespace {

constexpr std::string_view required_ending = " is required";

// A personal code has eleven digits, a legal entity code nine or seven.
bool may_hold_code(std::string_view word) {
  constexpr auto fewest_digits = 7;
  return std::ranges::count_if(word, [](char c) { return c >= '0' && c <= '9'; }) >= fewest_digits;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string unexpected(std::string_view word,
                       const std::vector<std::string>& commands,
                       Language language) {
  const bool wants_command = !commands.empty() && !word.starts_with('-');
  std::string text(wants_command
                       ? Text{"nežinoma komanda", "unknown command"}.in(language)
                       : Text{"nelauktas argumentas", "unexpected argument"}.in(language));
  if (!may_hold_code(word)) text += ": " + std::string(word);
  if (wants_command) {
    text += std::string(Text{"; yra: ", "; there are: "}.in(language)) + joined(commands);
  }
  return text;
}

std::string missing(std::string_view what,
                    const std::vector<std::string>& commands,
                    Language language) {
  if (what.starts_with("A subcommand")) {
    return std::string(Text{"nenurodyta komanda; yra: ", "a command is missing; there are: "}.in(
               language)) +
           joined(commands);
  }
  what.remove_suffix(what.ends_with(required_ending) ? required_ending.size() : 0);
  return std::string(Text{"trūksta: ", "missing: "}.in(language)) + std::string(what);
}

std::string mismatch(std::string_view what, Language language) {
  const bool repeated = what.find("At Most") != std::string_view::npos;
  const Text text = repeated ? Text{"nurodyta kelis kartus", "given more than once"}
                             : Text{"trūksta reikšmės", "a value is missing"};
  return std::string(what.substr(0, what.find(':'))) + ": " + std::string(text.in(language));
}

}  // namespace

std::string usage_message(const Misunderstanding& wrong, Language language) {
  for (const std::string& word : wrong.unread) {
    if (word != "--") return unexpected(word, wrong.commands, language);
  }
  if (wrong.kind == "RequiredError") return missing(wrong.detail, wrong.commands, language);
  if (wrong.kind == "ArgumentMismatch") return mismatch(wrong.detail, language);
  if (wrong.kind == "ValidationError") return wrong.detail;
  return std::string(Text{"parinktys nesuprastos", "the options were not understood"}.in(language));
}

}  // namespace gerove::cli
