#include "gerove/service/schedule.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/finding_kind.hpp"
#include "gerove/calendar/civil_arithmetic.hpp"
#include "gerove/core/field_path.hpp"

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
constexpr FindingKind count_too_far{
    "service.schedule.count_too_far",
    Severity::warning,
    {"tiek kartų, kiek nurodo taisyklė, per šimtą metų nepasikartoja",
     "what the rule counts does not come about within a hundred years"}};
constexpr FindingKind days_missing{
    "service.schedule.days_missing",
    Severity::info,
    {"nepasakyta, kuriomis dienomis paslauga teikiama", "the schedule does not say on which days"}};
constexpr FindingKind hours_invalid{"service.schedule.hours_invalid",
                                    Severity::warning,
                                    {"darbo laikas nėra dienos minutės nuo ir iki",
                                     "the hours are no minutes of a day from and to"}};

/// `: BYSETPOS, byte 12`.
Finding unread(const Failure& failure, std::string_view record, std::string path) {
  Finding finding = make_finding(rule_unread, std::string(record), std::move(path));
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

/// Whether a rule gives one date of the year, and no others.
bool names_a_date(const RecurrenceRule& rule) {
  return rule.frequency == Frequency::yearly && !rule.months.empty() && !rule.month_days.empty();
}

/// The better answer: yes, then not known.
Answer better(Answer a, Answer b) {
  if (a == Answer::yes || b == Answer::yes) return Answer::yes;
  return a == Answer::no ? b : a;
}

}  // namespace

Timetable::Timetable(std::span<const ServiceSchedule> schedules,
                     const calendar::Calendar& calendar,
                     std::string_view record,
                     std::string_view owner)
    : calendar_(calendar) {
  for (std::size_t i = 0; i < schedules.size(); ++i) add(schedules[i], {record, owner, i});
}

Timetable::Timetable(const Service& service, const calendar::Calendar& calendar)
    : Timetable(service.schedules, calendar, service.id.value, "service") {}

std::string Timetable::Place::path(std::string_view field) const {
  std::string path = indexed(std::string(owner) + ".schedules", index);
  return field.empty() ? path : path + '.' + std::string(field);
}

std::optional<Recurrence> Timetable::days_of(const ServiceSchedule& schedule, const Place& place) {
  const auto report = [&](const FindingKind& kind, std::string_view field) {
    findings_.push_back(make_finding(kind, std::string(place.record), place.path(field)));
  };
  if (schedule.rrule.empty()) {
    if (schedule.starts) return Recurrence::make(single_day(*schedule.starts), schedule.starts);
    report(days_missing, "");
    return std::nullopt;
  }
  RecurrenceRule rule;
  if (const auto failure = try_parse_rrule(schedule.rrule, rule)) {
    findings_.push_back(unread(*failure, place.record, place.path("rrule")));
    return std::nullopt;
  }
  auto days = Recurrence::make(std::move(rule), schedule.starts);
  if (!days && schedule.starts) report(count_too_far, "rrule");
  if (!days && !schedule.starts) report(first_day_missing, "starts");
  return days;
}

void Timetable::add(const ServiceSchedule& schedule, const Place& place) {
  auto days = days_of(schedule, place);
  if (!days) {
    all_read_ = false;
    return;
  }
  const bool on_holidays = schedule.on_holidays == Answer::yes ||
                           (schedule.on_holidays != Answer::no &&
                            (schedule.rrule.empty() || names_a_date(days->rule())));
  Opening opening{std::move(*days), std::nullopt, on_holidays};
  const auto& start = schedule.start_minute;
  const auto& end = schedule.end_minute;
  if (start && end && *start < minutes_of_day && *end <= minutes_of_day && *start != *end) {
    opening.hours = Hours{*start, *end};
  } else if (start || end) {
    findings_.push_back(
        make_finding(hours_invalid, std::string(place.record), place.path("start_minute")));
  }
  openings_.push_back(std::move(opening));
}

const calendar::Holiday* Timetable::holiday_on(Date day) const {
  const bool ordinary = calendar_.try_is_working_day(day).value_or(true);
  return ordinary ? nullptr : calendar_.day(day).holiday;
}

Answer Timetable::opens_on(const Opening& opening, Date day, bool on_holidays) const {
  if (!opening.days.occurs_on(day)) return Answer::no;
  if (on_holidays) return Answer::yes;
  if (!calendar_.covers(day)) return Answer::unspecified;
  return holiday_on(day) == nullptr ? Answer::yes : Answer::no;
}

Answer Timetable::if_none_is_open() const {
  return all_read_ && !openings_.empty() ? Answer::no : Answer::unspecified;
}

Answer Timetable::offered(Date day) const {
  Answer answer = if_none_is_open();
  for (const Opening& opening : openings_) {
    answer = better(answer, opens_on(opening, day, opening.on_holidays));
    if (answer == Answer::yes) break;
  }
  return answer;
}

Answer Timetable::offered(const Opening& opening,
                          Date day,
                          std::uint32_t minute,
                          bool on_holidays) const {
  const auto opens = [&](Date when) { return opens_on(opening, when, on_holidays); };
  if (!opening.hours) return opens(day) == Answer::no ? Answer::no : Answer::unspecified;
  const Hours& hours = *opening.hours;
  if (hours.start < hours.end) return hours.holds(minute) ? opens(day) : Answer::no;
  const Answer today = hours.start <= minute ? opens(day) : Answer::no;
  const auto eve = minute < hours.end ? calendar::add_days(day, -1) : std::nullopt;
  return eve ? better(today, opens(*eve)) : today;
}

Answer Timetable::offered(Date day, std::uint32_t minute) const {
  Answer answer = if_none_is_open();
  for (const Opening& opening : openings_) {
    answer = better(answer, offered(opening, day, minute, opening.on_holidays));
    if (answer == Answer::yes) break;
  }
  return answer;
}

const calendar::Holiday* Timetable::closing_holiday(Date day,
                                                    std::optional<std::uint32_t> minute) const {
  const auto eve = minute ? calendar::add_days(day, -1) : std::nullopt;
  const calendar::Holiday* holiday = holiday_on(day);
  if (holiday == nullptr && eve) holiday = holiday_on(*eve);
  if (holiday == nullptr) return nullptr;
  const Answer answer = minute ? offered(day, *minute) : offered(day);
  const bool by_its_hours = std::ranges::any_of(openings_, [&](const Opening& opening) {
    return (minute ? offered(opening, day, *minute, true) : opens_on(opening, day, true)) !=
           Answer::no;
  });
  return answer == Answer::no && by_its_hours ? holiday : nullptr;
}

std::optional<Date> Timetable::next(Date from, Date to) const {
  std::optional<Date> first;
  for (const Opening& opening : openings_) {
    auto day = opening.days.next(from, first.value_or(to));
    while (day && opens_on(opening, *day, opening.on_holidays) != Answer::yes) {
      const auto later = calendar::add_days(*day, 1);
      day = later ? opening.days.next(*later, first.value_or(to)) : std::nullopt;
    }
    if (day) first = day;
  }
  return first;
}

}  // namespace gerove::service
