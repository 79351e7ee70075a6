/// @file
/// Help in two languages.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

#include "gerove/core/text.hpp"

namespace gerove::cli {

/// CLI11's help with our words, and with the shared options named under every command.
class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(Language language);
  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_subcommand(const CLI::App* command) const override;
  std::string make_footer(const CLI::App* app) const override;

 private:
  std::string row(const std::string& name, const std::string& text) const;

  Language language_;
};

/// The heading above the options.
inline constexpr Text options_heading{"Parinktys", "Options"};

/// The example that ends a command's help. @param usage what follows `gerove `
std::string example(Language language, std::string_view usage);

}  // namespace gerove::cli
