#include "law/table/choices.hpp"

#include <algorithm>
#include <string_view>

namespace gerove::law {

namespace {

std::optional<std::uint8_t> option_number(const Convention& convention, std::string_view id) {
  const auto found = std::ranges::find(convention.options, id, &ConventionOption::id);
  if (found == convention.options.end()) return std::nullopt;
  return static_cast<std::uint8_t>(found - convention.options.begin());
}

}  // namespace

Choices::Choices(const detail::CompiledLaw& law) : law_(&law), options_(law.default_options) {}

std::optional<std::size_t> Choices::take(const Parameters& parameters) {
  std::optional<std::size_t> unknown;
  for (std::size_t i = 0; i < parameters.conventions.size(); ++i) {
    const ConventionChoice& choice = parameters.conventions[i];
    const Convention* convention = law_->convention(choice.convention);
    const auto option =
        convention == nullptr ? std::nullopt : option_number(*convention, choice.option);
    if (option) options_[number_of(*convention)] = *option;
    if (!option && !unknown) unknown = i;
  }
  return unknown;
}

const ConventionOption& Choices::option(const Convention& convention) const {
  return convention.options[options_[number_of(convention)]];
}

Choices Choices::with(const Convention& convention, std::size_t option) const {
  Choices changed = *this;
  changed.options_[number_of(convention)] = static_cast<std::uint8_t>(option);
  return changed;
}

}  // namespace gerove::law
