#include "cli/help.hpp"

#include "gerove/tables/print.hpp"

namespace gerove::cli {

HelpFormatter::HelpFormatter(Language language) : language_(language) {
  constexpr int widest_name = 32;
  column_width(widest_name);
  const auto word = [&](const char* key, Text text) { label(key, std::string(text.in(language))); };
  word("Usage", {"Naudojimas", "Usage"});
  word("OPTIONS", {"PARINKTYS", "OPTIONS"});
  word("SUBCOMMAND", {"KOMANDA", "COMMAND"});
  word("Positionals", {"Argumentai", "Arguments"});
  word("REQUIRED", {"(būtina)", "(required)"});
}

// CLI11 pads by bytes, which sets Lithuanian words out of line.
std::string HelpFormatter::row(const std::string& name, const std::string& text) const {
  const std::string indented = "  " + name;
  const std::size_t width = tables::display_width(indented);
  const std::string gap = width + 2 > get_column_width()
                              ? '\n' + std::string(get_column_width(), ' ')
                              : std::string(get_column_width() - width, ' ');
  return indented + gap + text + '\n';
}

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const {
  return row(make_option_name(option, is_positional) + make_option_opts(option),
             make_option_desc(option));
}

std::string HelpFormatter::make_subcommand(const CLI::App* command) const {
  return row(command->get_name(), command->get_description());
}

std::string HelpFormatter::make_footer(const CLI::App* app) const {
  if (app->get_parent() == nullptr) return CLI::Formatter::make_footer(app);
  constexpr Text shared{
      "Bendrosios parinktys: --format table|json|csv, --lang lt|en, --quiet (žr. gerove --help)",
      "Shared options: --format table|json|csv, --lang lt|en, --quiet (see gerove --help)"};
  const std::string footer = CLI::Formatter::make_footer(app);
  return footer + (footer.empty() ? "" : "\n") + std::string(shared.in(language_)) + '\n';
}

std::string example(Language language, std::string_view usage) {
  constexpr Text word{"Pavyzdys", "Example"};
  return std::string(word.in(language)) + ":\n  gerove " + std::string(usage);
}

}  // namespace gerove::cli
