#include "cli/input/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace gerove::cli {

namespace {

using Complaint = std::optional<OwnedText>;

constexpr Text file_word{"FAILAS", "FILE"};

/// The least and the greatest number allowed.
struct Bounds {
  std::int64_t least;
  std::int64_t most;
};

std::optional<std::int64_t> number_in(const std::string& text, Bounds bounds) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  const bool whole = error == std::errc{} && rest == end;
  if (!whole || number < bounds.least || number > bounds.most) return std::nullopt;
  return number;
}

Value number_within(Text word, Bounds bounds, std::function<void(std::int64_t)> keep) {
  const auto take = [bounds, keep = std::move(keep)](const std::string& given) -> Complaint {
    const auto number = number_in(given, bounds);
    if (!number) {
      return {{fmt::format("turi būti sveikasis skaičius nuo {} iki {}", bounds.least, bounds.most),
               fmt::format("must be a whole number from {} to {}", bounds.least, bounds.most)}};
    }
    keep(*number);
    return {};
  };
  return {owned(word), take};
}

}  // namespace

Value a_text(Text word, std::string& target) {
  return {owned(word), [&target](const std::string& given) -> Complaint {
            target = given;
            return {};
          }};
}

Value texts(Text word, std::vector<std::string>& target) {
  const auto take = [&target](const std::string& given) -> Complaint {
    target.push_back(given);
    return {};
  };
  return {owned(word), take, true};
}

Value a_file(std::string& target) { return a_text(file_word, target); }

Value files(std::vector<std::string>& target) { return texts(file_word, target); }

Value an_id(std::string& target) { return a_text({"ID", "ID"}, target); }

Value one_of(const std::vector<std::string>& words) {
  const std::string word = fmt::format("{}", fmt::join(words, "|"));
  const auto take = [words](const std::string& given) -> Complaint {
    if (std::ranges::find(words, given) != words.end()) return {};
    return {{fmt::format("turi būti viena iš: {}", fmt::join(words, ", ")),
             fmt::format("must be one of: {}", fmt::join(words, ", "))}};
  };
  return {{word, word}, take};
}

Value one_of(const std::vector<std::string>& words, std::string& target) {
  Value value = one_of(words);
  value.take = [check = std::move(value.take), &target](const std::string& given) {
    target = given;
    return check(given);
  };
  return value;
}

Value a_date(Text word, std::optional<Date>& target) {
  const auto take = [&target](const std::string& given) -> Complaint {
    target = parse_date(given);
    if (target) return {};
    return owned({"turi būti data, tokia kaip 2024-03-07", "must be a date such as 2024-03-07"});
  };
  return {owned(word), take};
}

std::optional<std::uint32_t> parse_minute(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto part = [&](std::size_t at) -> std::uint32_t {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    constexpr std::uint32_t none = 99;
    if (!is_digit(text[at]) || !is_digit(text[at + 1])) return none;
    return static_cast<std::uint32_t>((text[at] - '0') * 10 + text[at + 1] - '0');
  };
  if (part(0) >= 24 || part(3) >= 60) return std::nullopt;
  return part(0) * 60 + part(3);
}

Value a_minute(std::optional<std::uint32_t>& target) {
  const auto take = [&target](const std::string& given) -> Complaint {
    target = parse_minute(given);
    if (target) return {};
    return owned({"turi būti laikas, toks kaip 14:00", "must be a time such as 14:00"});
  };
  return {owned({"HH:MM", "HH:MM"}), take};
}

Value a_year(std::optional<int>& target) {
  constexpr Bounds years{1400, 9999};
  return number_within({"METAI", "YEAR"}, years, [&target](std::int64_t number) {
    target = static_cast<int>(number);
  });
}

Value a_number_of_days(std::optional<std::int64_t>& target) {
  return a_count({"DIENOS", "DAYS"}, target, 36500);
}

Value a_record_format(std::string& target) { return one_of({"gerove", "jsonl"}, target); }

Value a_count(Text word, std::optional<std::int64_t>& target, std::int64_t most) {
  return number_within(word, {0, most}, [&target](std::int64_t number) { target = number; });
}

Value a_limit(std::size_t& target) {
  constexpr Bounds any{0, std::numeric_limits<std::int32_t>::max()};
  return number_within({"SKAIČIUS", "NUMBER"}, any, [&target](std::int64_t number) {
    target = static_cast<std::size_t>(number);
  });
}

Value a_memory_size(std::uint64_t& target) {
  constexpr Bounds mebibytes{1, std::int64_t{1} << 40};
  return number_within({"MIB", "MIB"}, mebibytes, [&target](std::int64_t number) {
    target = static_cast<std::uint64_t>(number) << 20;
  });
}

Value a_number(Text word, std::int64_t& target) {
  using Limits = std::numeric_limits<std::int64_t>;
  return number_within(
      word, {Limits::min(), Limits::max()}, [&target](std::int64_t number) { target = number; });
}

}  // namespace gerove::cli
