// Schedules in HSDS.
#include <string>
#include <utility>
#include <vector>

#include "gerove/core/date.hpp"
#include "gerove/core/field_path.hpp"
#include "gerove/service/recurrence.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

void append_part(std::string& rule, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  if (!rule.empty()) rule += ';';
  rule += name;
  rule += value;
}

std::string compact(std::string date) {
  std::erase(date, '-');
  return date;
}

std::string number_text(const std::optional<std::uint32_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

/// The rule in the words of RFC 5545, also what is not understood: it must not be taken for less.
std::string rule_of(const Json& schedule) {
  std::string rule;
  append_part(rule, "FREQ=", text_at(schedule, "freq"));
  if (rule.empty()) return rule;
  const auto interval = count_at(schedule, "interval");
  if (interval != 1U) append_part(rule, "INTERVAL=", number_text(interval));
  const auto count = count_at(schedule, "count");
  const std::string until = text_at(schedule, "until");
  append_part(rule, "COUNT=", number_text(count));
  append_part(rule, "UNTIL=", compact(until));
  if (until.empty() && !count) append_part(rule, "UNTIL=", compact(text_at(schedule, "valid_to")));
  append_part(rule, "BYDAY=", text_at(schedule, "byday"));
  append_part(rule, "BYMONTHDAY=", text_at(schedule, "bymonthday"));
  append_part(rule, "BYYEARDAY=", text_at(schedule, "byyearday"));
  append_part(rule, "BYWEEKNO=", text_at(schedule, "byweekno"));
  const std::string week_start = text_at(schedule, "wkst");
  if (week_start != "MO") append_part(rule, "WKST=", week_start);
  return rule;
}

ServiceSchedule schedule_of(const Json& schedule, const std::string& path, Findings& out) {
  auto made = extension_of<ServiceSchedule>(schedule, path, out);
  made.rrule = rule_of(schedule);
  made.starts = parse_date(text_at(schedule, "dtstart"));
  if (!made.starts) made.starts = parse_date(text_at(schedule, "valid_from"));
  made.start_minute = parse_time(text_at(schedule, "opens_at"));
  made.end_minute = parse_time(text_at(schedule, "closes_at"));
  made.note = text_at(schedule, "notes");
  return made;
}

std::string clock_text(std::uint32_t minute) {
  const auto two = [](std::uint32_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return two(minute / 60) + ':' + two(minute % 60);
}

template <class T, class Text>
std::string joined(const std::vector<T>& list, Text text) {
  std::string all;
  for (const T& entry : list) {
    if (!all.empty()) all += ',';
    all += text(entry);
  }
  return all;
}

std::string byday_text(const RecurrenceRule& rule) {
  RecurrenceRule days;
  days.weekdays = rule.weekdays;
  const std::string text = format_rrule(days);
  const std::size_t at = text.find("BYDAY=");
  return at == std::string::npos ? std::string() : text.substr(at + 6);
}

/// The schedule, if HSDS has words for all of it.
std::optional<Json> schedule_json(const ServiceSchedule& schedule, const std::string& id) {
  RecurrenceRule rule;
  if (schedule.rrule.empty() || try_parse_rrule(schedule.rrule, rule)) return std::nullopt;
  const bool known = rule.frequency == Frequency::weekly || rule.frequency == Frequency::monthly;
  if (!known || !rule.months.empty() || format_rrule(rule) != schedule.rrule) return std::nullopt;
  Json made = Json::Object{{"id", id}};
  if (schedule.starts) made["dtstart"] = format_date(*schedule.starts);
  if (rule.until) made["until"] = format_date(*rule.until);
  if (rule.count) made["count"] = *rule.count;
  if (rule.week_start != calendar::Weekday::monday) {
    RecurrenceRule start;
    start.weekdays = {{0, rule.week_start}};
    made["wkst"] = byday_text(start);
  }
  made["freq"] = rule.frequency == Frequency::weekly ? "WEEKLY" : "MONTHLY";
  if (rule.interval != 1) made["interval"] = rule.interval;
  set_text(made, "byday", byday_text(rule));
  set_text(
      made, "bymonthday", joined(rule.month_days, [](int day) { return std::to_string(day); }));
  if (schedule.start_minute) made["opens_at"] = clock_text(*schedule.start_minute);
  if (schedule.end_minute) made["closes_at"] = clock_text(*schedule.end_minute);
  set_text(made, "notes", schedule.note);
  if (schedule.on_holidays != Answer::unspecified) {
    ServiceSchedule rest;
    rest.on_holidays = schedule.on_holidays;
    set_extension(rest, made);
  }
  return made;
}

}  // namespace

std::optional<std::uint32_t> parse_time(std::string_view text) {
  const bool seconds = text.size() == 8 && text.ends_with(":00");
  if (text.size() != 5 && !seconds) return std::nullopt;
  if (text[2] != ':') return std::nullopt;
  const auto two = [&](std::size_t at) -> std::uint32_t {
    const bool digits =
        text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
    return digits ? static_cast<std::uint32_t>((text[at] - '0') * 10 + (text[at + 1] - '0')) : 99U;
  };
  const std::uint32_t hour = two(0);
  const std::uint32_t minute = two(3);
  if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return std::nullopt;
  return hour * 60 + minute;
}

void read_schedules(const Json& object,
                    const std::string& path,
                    std::vector<ServiceSchedule>& schedules,
                    Findings& out) {
  std::vector<ServiceSchedule> found;
  for (const Json* schedule : objects_at(object, "schedules")) {
    const std::string at = indexed(joined_path(path, "schedules"), found.size());
    found.push_back(schedule_of(*schedule, at, out));
  }
  schedules.insert(schedules.begin(), found.begin(), found.end());
}

void move_schedules(std::vector<ServiceSchedule>& schedules,
                    const std::string& owner,
                    Json& object) {
  Json::Array made;
  std::vector<ServiceSchedule> rest;
  for (ServiceSchedule& schedule : schedules) {
    auto one = schedule_json(schedule, hsds_part_id(owner, "schedule", made.size()));
    if (one) {
      made.push_back(std::move(*one));
    } else {
      rest.push_back(std::move(schedule));
    }
  }
  if (!made.empty()) object["schedules"] = std::move(made);
  schedules = std::move(rest);
}

}  // namespace gerove::service
