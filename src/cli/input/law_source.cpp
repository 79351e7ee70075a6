#include "cli/input/law_source.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "gerove/calendar/vilnius_time.hpp"

namespace gerove::cli {

namespace {

constexpr std::size_t largest_table = std::size_t{64} << 20;

law::Law law_of(const std::string& file, std::string_view text) {
  // No table begins with this byte in Protobuf.
  const bool is_json = file.ends_with(".json") || text.starts_with('{');
  try {
    return is_json ? law::Law::from_json(text) : law::Law::from_bytes(text);
  } catch (const Error& error) {
    throw Error(named(error.failure(), file));
  }
}

/// A day, or a day with its time in Lithuania: 2024-03-07T14:30.
std::optional<law::AsOf> parse_as_of(std::string_view text) {
  constexpr std::size_t date_size = 10;
  const auto date = parse_date(text.substr(0, date_size));
  if (!date || text.size() <= date_size) return date;
  const bool separated = text[date_size] == 'T' || text[date_size] == ' ';
  const auto minute = parse_minute(text.substr(date_size + 1));
  if (!separated || !minute) return std::nullopt;
  const auto moment = calendar::vilnius_moment(*date, std::int64_t{*minute} * 60);
  if (!moment || !calendar::vilnius_date(*moment)) return std::nullopt;
  return Moment{.seconds = *moment};
}

std::optional<OwnedText> take(const std::string& given, std::optional<law::AsOf>& as_of) {
  as_of = parse_as_of(given);
  if (as_of) return {};
  return owned({"turi būti data, tokia kaip 2024-03-07, arba data su laiku, 2024-03-07T14:30",
                "must be a date such as 2024-03-07, or with a time, 2024-03-07T14:30"});
}

}  // namespace

void add_law_option(Command& command, std::string& file) {
  command.option("--law",
                 a_file(file),
                 {"Kita teisės lentelė (Protobuf arba .json) vietoj įdėtosios",
                  "Another law table (Protobuf or .json) instead of the one built in"});
}

void add_as_of_option(Command& command, std::optional<Date>& day) {
  command.option("--as-of",
                 a_date({"DATA", "DATE"}, day),
                 {"Kurios dienos būklė; be to – šios dienos",
                  "As things stood on which day; otherwise today"});
}

void add_as_of_option(Command& command, std::optional<law::AsOf>& as_of) {
  command.option(
      "--as-of",
      {owned({"DATA", "DATE"}), [&](const std::string& given) { return take(given, as_of); }},
      {"Kurios dienos ar, terminams valandomis, kurio laiko būklė; be to – šios dienos",
       "As things stood on which day or, for terms in hours, at what time; otherwise "
       "today"});
}

law::Law read_law(const std::string& file) {
  if (file.empty()) return law::lithuanian_law();
  const std::string text = read_all(file, largest_table);
  if (text.size() > largest_table) {
    throw CommandError(
        "law_size", {"teisės lentelė per didelė", "the law table is too large"}, file);
  }
  return law_of(file, text);
}

}  // namespace gerove::cli
