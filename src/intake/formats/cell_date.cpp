#include "intake/formats/cell_date.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace gerove::intake {

namespace {

constexpr std::int64_t day_seconds = 86'400;

constexpr std::array<std::string_view, 12> shown_months = {"sausis",
                                                           "vasaris",
                                                           "kovas",
                                                           "balandis",
                                                           "gegužė",
                                                           "birželis",
                                                           "liepa",
                                                           "rugpjūtis",
                                                           "rugsėjis",
                                                           "spalis",
                                                           "lapkritis",
                                                           "gruodis"};

std::string padded(std::int64_t number, std::size_t size = 2) {
  std::string digits = std::to_string(number);
  if (digits.size() < size) digits.insert(0, size - digits.size(), '0');
  return digits;
}

std::string clock(std::int64_t seconds, bool with_seconds) {
  const std::string hours_and_minutes = padded(seconds / 3600) + ':' + padded(seconds / 60 % 60);
  return with_seconds ? hours_and_minutes + ':' + padded(seconds % 60) : hours_and_minutes;
}

/// The date as far as it is shown.
std::string date_text(const YearMonthDay& date, const DateShown& shown) {
  const std::string year = padded(date.year, 4);
  const std::string month = padded(date.month);
  const std::string day = padded(date.day);
  if (shown.year && !shown.month && !shown.day) return year;
  if (shown.year && !shown.day) return year + '-' + month;
  if (shown.year) return year + '-' + month + '-' + day;
  if (shown.month && shown.day) return month + '-' + day;
  if (shown.month) return std::string(shown_months[static_cast<std::size_t>(date.month - 1)]);
  return std::to_string(date.day);
}

/// The date as far as it is meant: a day that is shown has its year and month.
std::string date_value(const YearMonthDay& date, const DateShown& shown) {
  return date_text(date, {.year = true, .month = shown.month || shown.day, .day = shown.day});
}

std::optional<std::uint32_t> two_digits(std::string_view text, std::size_t at) {
  std::uint32_t number = 0;
  if (text.size() < at + 2) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 2, number);
  return error == std::errc() && end == text.data() + at + 2 ? std::optional(number) : std::nullopt;
}

std::optional<Date> date_of_serial(std::int64_t day, Epoch epoch) {
  constexpr std::int64_t last_day = 2'958'465;  // 9999-12-31
  constexpr std::int64_t no_day = 60;           // 29 February 1900
  if (day < 0 || day > last_day) return std::nullopt;
  const Days days(static_cast<long>(day));
  if (epoch == Epoch::year_1904) {
    constexpr std::int64_t later = 1462;
    return day <= last_day - later ? std::optional(*make_date(1904, 1, 1) + days) : std::nullopt;
  }
  if (day == 0 || day == no_day) return std::nullopt;
  return (day < no_day ? *make_date(1899, 12, 31) : *make_date(1899, 12, 30)) + days;
}

}  // namespace

ShownValue show_date(Date date, std::uint32_t seconds, const DateShown& shown) {
  const YearMonthDay day = year_month_day(date);
  ShownValue value{CellKind::date, date_value(day, shown), date_text(day, shown)};
  if (!shown.any_time()) return value;
  value.kind = CellKind::moment;
  value.value = padded(day.year, 4) + '-' + padded(day.month) + '-' + padded(day.day) + 'T' +
                clock(seconds, true);
  value.text += ' ' + clock(seconds, shown.seconds);
  return value;
}

ShownValue show_time(std::uint32_t seconds, const DateShown& shown) {
  return {CellKind::time, clock(seconds, true), clock(seconds, shown.seconds)};
}

ShownValue show_duration(std::int64_t seconds, const DateShown& shown) {
  const std::string sign = seconds < 0 ? "-" : "";
  seconds = std::abs(seconds);
  return {CellKind::duration, sign + clock(seconds, true), sign + clock(seconds, shown.seconds)};
}

std::optional<ShownValue> show_serial(double serial, Epoch epoch, const DateShown& shown) {
  constexpr double most_days = 1e7;
  if (!(std::fabs(serial) < most_days)) return std::nullopt;
  const std::int64_t seconds = std::llround(serial * static_cast<double>(day_seconds));
  if (shown.elapsed) return show_duration(seconds, shown);
  if (serial < 0) return std::nullopt;
  const auto time = static_cast<std::uint32_t>(seconds % day_seconds);
  if (!shown.any_date()) return show_time(time, shown);
  const std::int64_t day =
      shown.any_time() ? seconds / day_seconds : static_cast<std::int64_t>(std::floor(serial));
  const auto date = date_of_serial(day, epoch);
  if (!date) return std::nullopt;
  return show_date(*date, time, shown);
}

std::optional<WrittenMoment> read_moment(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return std::nullopt;
  if (text.size() == 10) return WrittenMoment{.date = *date};
  const auto hours = two_digits(text, 11);
  const auto minutes = two_digits(text, 14);
  const auto seconds = text.size() > 16 ? two_digits(text, 17) : std::optional(0U);
  if (text[10] != 'T' || !hours || !minutes || !seconds) return std::nullopt;
  if (*hours > 23 || *minutes > 59 || *seconds > 59) return std::nullopt;
  return WrittenMoment{*date, *hours * 3600 + *minutes * 60 + *seconds, true};
}

}  // namespace gerove::intake
