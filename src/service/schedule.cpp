#include "gerove/service/schedule.hpp"

#include <string>
#include <utility>

#include "core/finding_kind.hpp"
#include "gerove/calendar/civil_arithmetic.hpp"

namespace gerove::service {

namespace {

constexpr FindingKind rule_unread{
    "service.schedule.rule_unread",
    Severity::warning,
    {"pasikartojimo taisyklė neperskaityta{0}", "the recurrence rule can't be read{0}"}};
constexpr FindingKind first_day_missing{"service.schedule.first_day_missing",
                                        Severity::warning,
                                        {"tokiai pasikartojimo taisyklei reikia pirmosios dienos",
                                         "a recurrence rule of this kind needs a first day"}};
constexpr FindingKind days_missing{
    "service.schedule.days_missing",
    Severity::info,
    {"nepasakyta, kuriomis dienomis paslauga teikiama", "the schedule does not say on which days"}};
constexpr FindingKind hours_invalid{"service.schedule.hours_invalid",
                                    Severity::warning,
                                    {"darbo laikas nėra dienos minutės nuo ir iki",
                                     "the hours are no minutes of a day from and to"}};

std::string path_of(std::size_t index, std::string_view field) {
  std::string path = "service.schedules[" + std::to_string(index) + ']';
  return field.empty() ? path : path + '.' + std::string(field);
}

/// `: BYSETPOS, byte 12`.
Finding unread(const Failure& failure, const std::string& record, std::string path) {
  Finding finding = make_finding(rule_unread, record, std::move(path));
  const auto place = [&](std::string_view byte) {
    const std::string part = failure.detail.empty() ? "" : failure.detail + ", ";
    return ": " + part + std::string(byte) + ' ' + std::to_string(failure.offset.value_or(0));
  };
  finding.text = {fill(rule_unread.text.lt, {place("baitas")}),
                  fill(rule_unread.text.en, {place("byte")})};
  return finding;
}

RecurrenceRule single_day(Date day) {
  RecurrenceRule rule;
  rule.until = day;
  return rule;
}

}  // namespace

Timetable::Timetable(const Service& service) {
  for (std::size_t i = 0; i < service.schedules.size(); ++i) {
    add(service.schedules[i], i, service.id.value);
  }
}

std::optional<Recurrence> Timetable::days_of(const ServiceSchedule& schedule,
                                             std::size_t index,
                                             const std::string& record) {
  if (schedule.rrule.empty()) {
    if (schedule.starts) return Recurrence::make(single_day(*schedule.starts), schedule.starts);
    findings_.push_back(make_finding(days_missing, record, path_of(index, "")));
    return std::nullopt;
  }
  RecurrenceRule rule;
  if (const auto failure = try_parse_rrule(schedule.rrule, rule)) {
    findings_.push_back(unread(*failure, record, path_of(index, "rrule")));
    return std::nullopt;
  }
  auto days = Recurrence::make(std::move(rule), schedule.starts);
  if (!days) {
    findings_.push_back(make_finding(first_day_missing, record, path_of(index, "starts")));
  }
  return days;
}

void Timetable::add(const ServiceSchedule& schedule, std::size_t index, const std::string& record) {
  auto days = days_of(schedule, index, record);
  if (!days) {
    all_read_ = false;
    return;
  }
  Opening opening{std::move(*days), std::nullopt};
  const auto& start = schedule.start_minute;
  const auto& end = schedule.end_minute;
  if (start && end && *start < minutes_of_day && *end <= minutes_of_day && *start != *end) {
    opening.hours = Hours{*start, *end};
  } else if (start || end) {
    findings_.push_back(make_finding(hours_invalid, record, path_of(index, "start_minute")));
  }
  openings_.push_back(std::move(opening));
}

Answer Timetable::offered(Date day) const {
  for (const Opening& opening : openings_) {
    if (opening.days.occurs_on(day)) return Answer::yes;
  }
  return all_read_ && !openings_.empty() ? Answer::no : Answer::unspecified;
}

Answer Timetable::offered(const Opening& opening, Date day, std::uint32_t minute) {
  if (!opening.hours) {
    return opening.days.occurs_on(day) ? Answer::unspecified : Answer::no;
  }
  const Hours& hours = *opening.hours;
  if (hours.start < hours.end) {
    return hours.holds(minute) && opening.days.occurs_on(day) ? Answer::yes : Answer::no;
  }
  const auto eve = calendar::add_days(day, -1);
  const bool since_today = hours.start <= minute && opening.days.occurs_on(day);
  const bool since_eve = minute < hours.end && eve && opening.days.occurs_on(*eve);
  return since_today || since_eve ? Answer::yes : Answer::no;
}

Answer Timetable::offered(Date day, std::uint32_t minute) const {
  Answer answer = all_read_ && !openings_.empty() ? Answer::no : Answer::unspecified;
  for (const Opening& opening : openings_) {
    const Answer one = offered(opening, day, minute);
    if (one == Answer::yes) return one;
    if (one == Answer::unspecified) answer = one;
  }
  return answer;
}

std::optional<Date> Timetable::next(Date from, Date to) const {
  std::optional<Date> first;
  for (const Opening& opening : openings_) {
    const auto day = opening.days.next(from, first.value_or(to));
    if (day) first = day;
  }
  return first;
}

}  // namespace gerove::service
