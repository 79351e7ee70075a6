#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "wire/json_text.hpp"

namespace gerove::json {
namespace {

// Reads numbers of fixed width and separators from the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool good() const { return good_; }
  bool at_end() const { return rest_.empty(); }
  void fail() { good_ = false; }

  int number(std::size_t digits) {
    if (rest_.size() < digits || !std::all_of(rest_.begin(), rest_.begin() + digits, is_digit)) {
      good_ = false;
      return 0;
    }
    int value = 0;
    for (const char c : rest_.substr(0, digits)) value = value * 10 + (c - '0');
    rest_.remove_prefix(digits);
    return value;
  }
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char c) { good_ = take(c) && good_; }
  // One to nine digits as nanoseconds.
  int fraction() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_digit);
    const auto digits = static_cast<std::size_t>(end - rest_.begin());
    if (digits < 1 || digits > 9) {
      good_ = false;
      return 0;
    }
    int value = number(digits);
    for (std::size_t i = digits; i < 9; ++i) value *= 10;
    return value;
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

// Seconds east of UTC: `Z`, `+02:00`, `-00:30`.
int read_offset(Scanner& in) {
  if (in.take('Z')) return 0;
  const int sign = in.take('-') ? -1 : 1;
  if (sign > 0) in.expect('+');
  const int hours = in.number(2);
  in.expect(':');
  const int minutes = in.number(2);
  if (hours > 23 || minutes > 59) in.fail();
  return sign * (hours * 3600 + minutes * 60);
}

std::optional<std::int64_t> read_day(Scanner& in) {
  const int year = in.number(4);
  in.expect('-');
  const int month = in.number(2);
  in.expect('-');
  const int day = in.number(2);
  const std::chrono::year_month_day date(std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (!in.good() || year < 1 || !date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

std::optional<int> read_second_of_day(Scanner& in) {
  const int hour = in.number(2);
  in.expect(':');
  const int minute = in.number(2);
  in.expect(':');
  const int second = in.number(2);
  if (!in.good() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return hour * 3600 + minute * 60 + second;
}

void append_padded(std::string& out, std::int64_t value, std::size_t digits) {
  const std::string text = std::to_string(value);
  out.append(digits - std::min(digits, text.size()), '0');
  out += text;
}

void append_fraction(std::string& out, std::int32_t nanos) {
  if (nanos == 0) return;
  out += '.';
  if (nanos % 1'000'000 == 0) return append_padded(out, nanos / 1'000'000, 3);
  if (nanos % 1'000 == 0) return append_padded(out, nanos / 1'000, 6);
  append_padded(out, nanos, 9);
}

}  // namespace

void append_moment(std::string& out, const Moment& moment) {
  using std::chrono::days;
  const std::chrono::sys_seconds at{std::chrono::seconds(moment.seconds)};
  const auto day = std::chrono::floor<days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(at - day);
  append_padded(out, static_cast<int>(date.year()), 4);
  out += '-';
  append_padded(out, static_cast<unsigned>(date.month()), 2);
  out += '-';
  append_padded(out, static_cast<unsigned>(date.day()), 2);
  out += 'T';
  append_padded(out, time.hours().count(), 2);
  out += ':';
  append_padded(out, time.minutes().count(), 2);
  out += ':';
  append_padded(out, time.seconds().count(), 2);
  append_fraction(out, moment.nanos);
  out += 'Z';
}

std::optional<Moment> read_moment(std::string_view text) {
  Scanner in(text);
  const auto day = read_day(in);
  in.expect('T');
  const auto second = read_second_of_day(in);
  if (!day || !second) return std::nullopt;
  Moment moment;
  if (in.take('.')) moment.nanos = in.fraction();
  moment.seconds = *day * 86'400 + *second - read_offset(in);
  if (!in.good() || !in.at_end() || !in_range(moment)) return std::nullopt;
  return moment;
}

}  // namespace gerove::json
