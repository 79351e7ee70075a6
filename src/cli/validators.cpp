#include "cli/validators.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "gerove/core/date.hpp"

namespace gerove::cli {

namespace {

std::string say(Language language, Text text) { return std::string(text.in(language)); }

bool is_number_within(const std::string& text, std::int64_t least, std::int64_t most) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && rest == end && least <= number && number <= most;
}

}  // namespace

CLI::Validator one_of(Language language, std::vector<std::string> words) {
  const auto check = [language, words = std::move(words)](const std::string& value) {
    if (std::ranges::find(words, value) != words.end()) return std::string{};
    return fmt::format(
        "{} {}", say(language, {"turi būti viena iš:", "must be one of:"}), fmt::join(words, ", "));
  };
  return {check, ""};
}

CLI::Validator a_date(Language language) {
  const auto check = [language](const std::string& value) {
    if (parse_date(value)) return std::string{};
    return say(language,
               {"turi būti data, tokia kaip 2024-03-07", "must be a date such as 2024-03-07"});
  };
  return {check, ""};
}

CLI::Validator whole_number(Language language, std::int64_t least, std::int64_t most) {
  const auto check = [=](const std::string& value) {
    if (is_number_within(value, least, most)) return std::string{};
    return fmt::format(fmt::runtime(say(language,
                                        {"turi būti sveikasis skaičius nuo {} iki {}",
                                         "must be a whole number from {} to {}"})),
                       least,
                       most);
  };
  return {check, ""};
}

CLI::Validator a_year(Language language) {
  constexpr int first_year = 1400;
  constexpr int last_year = 9999;
  return whole_number(language, first_year, last_year);
}

}  // namespace gerove::cli
