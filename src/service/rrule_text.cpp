#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "gerove/service/recurrence.hpp"

namespace gerove::service {

namespace {

using calendar::Weekday;

constexpr std::array<std::string_view, 4> frequency_names{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array<std::string_view, 7> weekday_names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
// Keeps the search for the last day of COUNT, and steps of INTERVAL, small.
constexpr std::uint32_t most_occurrences = 100'000;
constexpr std::uint32_t longest_interval = 100'000;

/// Reads parts `NAME=VALUE` between semicolons; stops at the first that can't be read.
class Reader {
 public:
  Reader(std::string_view text, RecurrenceRule& rule) : text_(text), rule_(rule) {}

  std::optional<Failure> read() {
    for (std::size_t begin = 0; begin <= text_.size();) {
      const std::size_t end = std::min(text_.find(';', begin), text_.size());
      if (!read_part(begin, text_.substr(begin, end - begin))) return failure_;
      begin = end + 1;
    }
    if (!frequency_known_) return fail(0, "FREQ");
    return check_whole();
  }

 private:
  bool read_part(std::size_t begin, std::string_view part) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos || equals + 1 == part.size()) return failed(begin, "");
    const std::string_view name = part.substr(0, equals);
    for (std::size_t i = 0; i < part_readers.size(); ++i) {
      if (part_readers[i].name != name) continue;
      if (seen_[i]) return failed(begin, part_readers[i].name);
      seen_[i] = true;
      at_ = begin + equals + 1;
      if (!(this->*part_readers[i].read)(part.substr(equals + 1))) {
        return failed(at_, part_readers[i].name);
      }
      return true;
    }
    for (const std::string_view known : unsupported) {
      if (known == name) return failed(begin, known);
    }
    return failed(begin, "");
  }

  bool read_frequency(std::string_view value) {
    const auto found = index_in(frequency_names, value);
    if (found) rule_.frequency = static_cast<Frequency>(*found);
    frequency_known_ = found.has_value();
    return frequency_known_;
  }
  bool read_interval(std::string_view value) {
    return read_number(value, longest_interval, rule_.interval);
  }
  bool read_count(std::string_view value) {
    return read_number(value, most_occurrences, rule_.count.emplace());
  }
  /// A date: a rule of whole days can't end at a moment.
  bool read_until(std::string_view value) {
    if (value.size() != 8) return false;
    std::string dashed(value);
    dashed.insert(6, 1, '-').insert(4, 1, '-');
    rule_.until = parse_date(dashed);
    return rule_.until.has_value();
  }
  bool read_weekdays(std::string_view value) {
    return read_list(value, [&](std::string_view entry) {
      if (entry.size() < 2) return false;
      const auto day = weekday_named(entry.substr(entry.size() - 2));
      const std::string_view number = entry.substr(0, entry.size() - 2);
      const auto ordinal = number.empty() ? std::optional(0) : signed_number(number, 53);
      if (!day || !ordinal) return false;
      rule_.weekdays.push_back({*ordinal, *day});
      return true;
    });
  }
  bool read_month_days(std::string_view value) {
    return read_list(value, [&](std::string_view entry) {
      const auto day = signed_number(entry, 31);
      if (day) rule_.month_days.push_back(*day);
      return day.has_value();
    });
  }
  bool read_months(std::string_view value) {
    return read_list(value, [&](std::string_view entry) {
      std::uint32_t month = 0;
      if (!read_number(entry, 12, month)) return false;
      rule_.months.push_back(static_cast<int>(month));
      return true;
    });
  }
  bool read_week_start(std::string_view value) {
    const auto day = weekday_named(value);
    if (day) rule_.week_start = *day;
    return day.has_value();
  }

  /// What RFC 5545 forbids only for some frequencies.
  std::optional<Failure> check_whole() {
    const bool ordinals = std::ranges::any_of(
        rule_.weekdays, [](const WeekdayInPeriod& entry) { return entry.ordinal != 0; });
    const int most = rule_.frequency == Frequency::monthly || !rule_.months.empty() ? 5 : 53;
    const bool too_large = std::ranges::any_of(rule_.weekdays, [&](const WeekdayInPeriod& entry) {
      return entry.ordinal > most || entry.ordinal < -most;
    });
    const bool by_days = rule_.frequency <= Frequency::weekly;
    if ((ordinals && by_days) || too_large) return fail(text_.find("BYDAY="), "BYDAY");
    if (rule_.frequency == Frequency::weekly && !rule_.month_days.empty()) {
      return fail(text_.find("BYMONTHDAY="), "BYMONTHDAY");
    }
    if (rule_.count && rule_.until) return fail(text_.find("COUNT="), "COUNT");
    return std::nullopt;
  }

  template <class Read>
  bool read_list(std::string_view value, Read read) {
    while (true) {
      const std::size_t comma = value.find(',');
      if (!read(value.substr(0, comma))) return false;
      if (comma == std::string_view::npos) return true;
      value.remove_prefix(comma + 1);
      at_ += comma + 1;
    }
  }
  static bool read_number(std::string_view digits, std::uint32_t most, std::uint32_t& number) {
    const char* const end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc{} && rest == end && number >= 1 && number <= most;
  }
  static std::optional<int> signed_number(std::string_view text, std::uint32_t most) {
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) text.remove_prefix(1);
    std::uint32_t number = 0;
    if (!read_number(text, most, number)) return std::nullopt;
    return minus ? -static_cast<int>(number) : static_cast<int>(number);
  }
  template <std::size_t N>
  static std::optional<std::size_t> index_in(const std::array<std::string_view, N>& names,
                                             std::string_view name) {
    const auto* found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
  }
  static std::optional<Weekday> weekday_named(std::string_view name) {
    const auto found = index_in(weekday_names, name);
    if (!found) return std::nullopt;
    return static_cast<Weekday>(*found + 1);
  }

  std::optional<Failure> fail(std::size_t offset, std::string_view part) {
    Failure failure;
    failure.code = Errc::service_rrule;
    failure.offset = offset;
    failure.detail = part;
    return failure;
  }
  bool failed(std::size_t offset, std::string_view part) {
    failure_ = fail(offset, part);
    return false;
  }

  struct PartReader {
    std::string_view name;
    bool (Reader::*read)(std::string_view value);
  };
  static constexpr std::array<PartReader, 8> part_readers{{
      {"FREQ", &Reader::read_frequency},
      {"INTERVAL", &Reader::read_interval},
      {"COUNT", &Reader::read_count},
      {"UNTIL", &Reader::read_until},
      {"BYDAY", &Reader::read_weekdays},
      {"BYMONTHDAY", &Reader::read_month_days},
      {"BYMONTH", &Reader::read_months},
      {"WKST", &Reader::read_week_start},
  }};
  static constexpr std::array<std::string_view, 6> unsupported{
      "BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"};

  std::string_view text_;
  RecurrenceRule& rule_;
  std::array<bool, part_readers.size()> seen_{};
  bool frequency_known_ = false;
  std::size_t at_ = 0;
  std::optional<Failure> failure_;
};

std::string_view name_of(Weekday day) { return weekday_names[static_cast<std::size_t>(day) - 1]; }

template <class T, class Write>
void append_list(std::string& text,
                 std::string_view name,
                 const std::vector<T>& list,
                 Write write) {
  if (list.empty()) return;
  text += name;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) text += ',';
    text += write(list[i]);
  }
}

}  // namespace

std::optional<Failure> try_parse_rrule(std::string_view text, RecurrenceRule& out) {
  RecurrenceRule rule;
  if (auto failure = Reader(text, rule).read()) return failure;
  out = std::move(rule);
  return std::nullopt;
}

std::string format_rrule(const RecurrenceRule& rule) {
  std::string text = "FREQ=";
  text += frequency_names[static_cast<std::size_t>(rule.frequency)];
  if (rule.interval != 1) text += ";INTERVAL=" + std::to_string(rule.interval);
  if (rule.count) text += ";COUNT=" + std::to_string(*rule.count);
  if (rule.until) {
    std::string date = format_date(*rule.until);
    std::erase(date, '-');
    text += ";UNTIL=" + date;
  }
  const auto number = [](int value) { return std::to_string(value); };
  append_list(text, ";BYDAY=", rule.weekdays, [](const WeekdayInPeriod& entry) {
    return (entry.ordinal == 0 ? "" : std::to_string(entry.ordinal)) +
           std::string(name_of(entry.day));
  });
  append_list(text, ";BYMONTHDAY=", rule.month_days, number);
  append_list(text, ";BYMONTH=", rule.months, number);
  if (rule.week_start != Weekday::monday) text += ";WKST=" + std::string(name_of(rule.week_start));
  return text;
}

}  // namespace gerove::service
