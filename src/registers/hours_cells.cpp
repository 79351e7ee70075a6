#include "registers/hours_cells.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "core/words.hpp"

namespace gerove::registers {
namespace {

constexpr std::array<std::string_view, 7> roman_days{"i", "ii", "iii", "iv", "v", "vi", "vii"};
constexpr std::array<std::string_view, 7> rule_days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array<std::string_view, 7> roman_names{"I", "II", "III", "IV", "V", "VI", "VII"};
constexpr std::uint32_t minutes_of_hour = 60;
constexpr std::uint32_t hours_of_day = 24;

class HoursReader {
 public:
  explicit HoursReader(std::string_view text) : tokens_(text) {}

  std::optional<OpeningHours> read() {
    OpeningHours hours;
    hours.rrule = take_days();
    if (hours.rrule.empty()) return std::nullopt;
    if (is_at_end()) return hours;
    hours.from = take_time();
    if (!hours.from || !takes('-')) return std::nullopt;
    hours.to = take_time();
    return hours.to && is_at_end() ? std::optional(std::move(hours)) : std::nullopt;
  }

 private:
  const Token* next() const { return at_ < tokens_.all().size() ? &tokens_.all()[at_] : nullptr; }
  bool is_at_end() const { return next() == nullptr; }

  bool takes(char mark) {
    if (next() == nullptr || !next()->is(mark)) return false;
    ++at_;
    return true;
  }
  bool takes(std::string_view pattern) {
    if (next() == nullptr || next()->kind != TokenKind::word) return false;
    if (!matches(next()->text, pattern)) return false;
    ++at_;
    return true;
  }
  std::optional<std::uint32_t> take_number(std::uint32_t most) {
    if (next() == nullptr || next()->kind != TokenKind::number) return std::nullopt;
    const auto number = small_number(next()->text);
    if (!number || *number > most) return std::nullopt;
    ++at_;
    return number;
  }

  std::string take_days() {
    if (takes("kasdien")) return "FREQ=DAILY";
    if (takes("kas")) {
      if (!takes("antr*")) return {};
      const std::string days = take_weekdays("");
      return days.empty() ? days : "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + days;
    }
    if (takes("men*")) {
      takes('.');
      const auto ordinal = take_number(5);
      if (!ordinal || *ordinal == 0) return {};
      if (takes('-')) (void)takes("*");  // 1-ą
      const std::string days = take_weekdays(std::to_string(*ordinal));
      return days.empty() ? days : "FREQ=MONTHLY;BYDAY=" + days;
    }
    const std::string days = take_weekdays("");
    return days.empty() ? days : "FREQ=WEEKLY;BYDAY=" + days;
  }

  // `I–V`, `I, III`: each with an ordinal before it.
  std::string take_weekdays(const std::string& ordinal) {
    std::string days;
    do {
      const auto first = take_weekday();
      if (!first) return {};
      std::size_t last = *first;
      if (takes('-')) {
        const auto end = take_weekday();
        if (!end || *end < *first) return {};
        last = *end;
      }
      for (std::size_t day = *first; day <= last; ++day) {
        days += (days.empty() ? "" : ",") + ordinal + std::string(rule_days[day]);
      }
    } while (takes(','));
    return days;
  }
  std::optional<std::size_t> take_weekday() {
    if (next() == nullptr || next()->kind != TokenKind::word) return std::nullopt;
    const auto found = std::ranges::find(roman_days, next()->text);
    if (found == roman_days.end()) return std::nullopt;
    ++at_;
    return static_cast<std::size_t>(found - roman_days.begin());
  }

  // `8`, `8:30`, `8.30`, also with `val.`
  std::optional<std::uint32_t> take_time() {
    const auto hour = take_number(hours_of_day);
    if (!hour) return std::nullopt;
    std::uint32_t minute = 0;
    if (takes(':') || takes('.')) {
      const auto minutes = take_number(minutes_of_hour - 1);
      if (!minutes) return std::nullopt;
      minute = *minutes;
    }
    if (takes("val*")) takes('.');
    const std::uint32_t all = *hour * minutes_of_hour + minute;
    return all <= hours_of_day * minutes_of_hour ? std::optional(all) : std::nullopt;
  }

  Tokens tokens_;
  std::size_t at_ = 0;
};

// `8`, `8:30`
std::string time_text(std::uint32_t minute) {
  constexpr std::uint32_t two_digits = 10;
  const std::uint32_t rest = minute % minutes_of_hour;
  std::string text = std::to_string(minute / minutes_of_hour);
  if (rest > 0) text += (rest < two_digits ? ":0" : ":") + std::to_string(rest);
  return text;
}

// The days of a rule, `I, II`; empty for one that has no such text.
std::string days_text(std::string_view rule) {
  if (rule == "FREQ=DAILY") return "kasdien";
  constexpr std::string_view by_day = "BYDAY=";
  const std::size_t place = rule.find(by_day);
  if (place == rule.npos) return {};
  std::string days;
  std::string_view ordinal;
  for (const std::string_view day : split_at_commas(rule.substr(place + by_day.size()))) {
    const std::size_t letters = day.size() - std::min<std::size_t>(day.size(), 2);
    const auto known = std::ranges::find(rule_days, day.substr(letters));
    if (known == rule_days.end()) return {};
    ordinal = day.substr(0, letters);
    days += days.empty() ? "" : ", ";
    days += roman_names[static_cast<std::size_t>(known - rule_days.begin())];
  }
  const std::string_view frequency = rule.substr(0, place);
  if (frequency == "FREQ=WEEKLY;INTERVAL=2;") return "kas antrą " + days;
  return frequency == "FREQ=MONTHLY;" ? "mėn. " + std::string(ordinal) + "-ą " + days : days;
}

}  // namespace

std::optional<OpeningHours> read_hours(std::string_view text) {
  if (text.size() > longest_phrase) return std::nullopt;
  return HoursReader(text).read();
}

std::string write_hours(const OpeningHours& hours) {
  std::string text = days_text(hours.rrule);
  if (hours.from && hours.to) text += ' ' + time_text(*hours.from) + "–" + time_text(*hours.to);
  return read_hours(text) == hours ? text : std::string();
}

}  // namespace gerove::registers
