// Working days and terms, one by one and in columns.
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "capi/law.hpp"
#include "capi/records.hpp"
#include "gerove/calendar/legal_term.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/tables/holidays.hpp"

namespace gerove::capi {

namespace {

using calendar::Calendar;
using calendar::LegalTerm;
using calendar::TermRules;

calendar::TermUnit unit_of(std::int32_t unit) {
  if (unit < GEROVE_UNIT_DAY || unit > GEROVE_UNIT_SCHOOL_YEAR) fail_argument("unit");
  return static_cast<calendar::TermUnit>(unit);
}

TermRules rules_of(const gerove_term_rules* rules) {
  const gerove_term_rules given = options_of(
      rules, gerove_term_rules GEROVE_TERM_RULES_INIT, offsetof(gerove_term_rules, school_end_day));
  using namespace calendar;
  TermRules own(given.start_same_day != 0 ? Start::same_day : Start::next_day,
                given.month_end_next != 0 ? MonthEnd::next_month : MonthEnd::last_day,
                given.no_roll != 0 ? EndRoll::none : EndRoll::forward);
  if (given.school_end_month != 0) {
    own.school_year_end = {given.school_end_month, given.school_end_day};
  }
  return own;
}

std::int32_t give_calendar(Calendar calendar, gerove_calendar** out) {
  auto own = std::make_shared<CalendarHandle>(CalendarHandle{std::move(calendar)});
  NewHandle(CalendarHandle::kind, std::move(own)).give(out);
  return GEROVE_OK;
}

/// A day of a column: the date, or why there is none.
struct RowDay {
  std::int32_t status;
  Date date;
};

/// A column of days of one width.
template <class Number>
class DayColumn {
 public:
  static constexpr Number none = std::numeric_limits<Number>::min();

  explicit DayColumn(const void* data) : data_(static_cast<const Number*>(data)) {}

  RowDay at(std::size_t row) const {
    constexpr std::int64_t farthest = 10'000'000;  // far outside all calendars
    const Number number = data_[row];
    if (number == none) return {GEROVE_ROW_EMPTY, Date()};
    const std::int64_t day = number;
    if (day < -unix_epoch_day || day > farthest) return {outside, Date()};
    return {GEROVE_OK, Date(static_cast<std::uint32_t>(day + unix_epoch_day))};
  }

  static constexpr auto outside = static_cast<std::int32_t>(Errc::calendar_range);

 private:
  const Number* data_;
};

/// Checks a column. Calls `work(DayColumn)` for its width.
template <class Work>
std::int32_t with_days(const gerove_days& days, const char* name, const Work& work) {
  if (days.width != 4 && days.width != 8) fail_argument(name, Errc::size);
  need_count(days.rows, sizeof(std::int64_t), name);  // as wide as any column beside it
  if (days.rows > 0) need_bytes(days.data, name);
  if (days.width == 4) {
    work(DayColumn<std::int32_t>(days.data));
  } else {
    work(DayColumn<std::int64_t>(days.data));
  }
  return GEROVE_OK;
}

/// Fills a column of days and, if it is wanted, one of statuses: `day_at(row, date)` gives a day.
/// What it needs it holds by value, so that the loop keeps it in registers.
template <class Number, class DayAt>
void fill_days(
    DayColumn<Number> days, std::size_t rows, void* out, std::int32_t* status, DayAt day_at) {
  auto* const result = static_cast<Number*>(out);
  for (std::size_t row = 0; row < rows; ++row) {
    const RowDay day = days.at(row);
    std::optional<Date> found;
    if (day.status == GEROVE_OK) [[likely]]
      found = day_at(row, day.date);
    result[row] = found ? static_cast<Number>(day_number(*found)) : days.none;
    if (status == nullptr) continue;
    status[row] = day.status == GEROVE_OK && !found ? days.outside : day.status;
  }
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;
using gerove::Date;
using gerove::RecordSet;

int32_t gerove_calendar_lithuania(gerove_context* context, gerove_calendar** out) {
  return run(context, [&](Context&) {
    need(out, "out");
    return give_calendar(calendar_of(nullptr), out);
  });
}

int32_t gerove_calendar_of(gerove_context* context,
                           const gerove_records* records,
                           gerove_calendar** out) {
  return run(context, [&](Context&) {
    const auto found = object<RecordSet>(records, "records");
    need(out, "out");
    return give_calendar(gerove::law::office_calendar(*found), out);
  });
}

void gerove_calendar_destroy(gerove_calendar* calendar) {
  end_handle(calendar, CalendarHandle::kind);
}

int32_t gerove_is_working_day(gerove_context* context,
                              const gerove_calendar* calendar,
                              int32_t day,
                              int32_t* out) {
  return run(context, [&](Context&) {
    const Calendar own = calendar_of(calendar);
    need(out, "out") = own.is_working_day(date_of(day, "day")) ? 1 : 0;
    return GEROVE_OK;
  });
}

int32_t gerove_add_working_days(gerove_context* context,
                                const gerove_calendar* calendar,
                                int32_t day,
                                int64_t n,
                                int32_t* out) {
  return run(context, [&](Context&) {
    const Calendar own = calendar_of(calendar);
    need(out, "out") = day_number(own.add_working_days(date_of(day, "day"), n));
    return GEROVE_OK;
  });
}

int32_t gerove_count_working_days(gerove_context* context,
                                  const gerove_calendar* calendar,
                                  int32_t from,
                                  int32_t to,
                                  int64_t* out) {
  return run(context, [&](Context&) {
    const Calendar own = calendar_of(calendar);
    need(out, "out") = own.count_working_days(date_of(from, "from"), date_of(to, "to"));
    return GEROVE_OK;
  });
}

int32_t gerove_end_of_term(gerove_context* context,
                           const gerove_calendar* calendar,
                           int32_t day,
                           int64_t amount,
                           int32_t unit,
                           const gerove_term_rules* rules,
                           int32_t* out) {
  return run(context, [&](Context&) {
    const Calendar own = calendar_of(calendar);
    const LegalTerm term{amount, unit_of(unit)};
    const TermRules how = rules_of(rules);
    need(out, "out") = day_number(end_of_term(own, date_of(day, "day"), term, how));
    return GEROVE_OK;
  });
}

int32_t gerove_latest_day_before(gerove_context* context,
                                 const gerove_calendar* calendar,
                                 int32_t day,
                                 int64_t amount,
                                 int32_t unit,
                                 int32_t full_days_between,
                                 int32_t roll_back,
                                 int32_t* out) {
  return run(context, [&](Context&) {
    using namespace gerove::calendar;
    const Calendar own = calendar_of(calendar);
    const LegalTerm term{amount, unit_of(unit)};
    const BackwardRules how(
        full_days_between != 0 ? Backward::full_days_between : Backward::nth_day,
        MonthEnd::last_day,
        roll_back != 0 ? LatestDayRoll::backward : LatestDayRoll::none);
    need(out, "out") = day_number(latest_day_before(own, date_of(day, "day"), term, how));
    return GEROVE_OK;
  });
}

int32_t gerove_holidays(gerove_context* context,
                        const gerove_calendar* calendar,
                        int32_t from,
                        int32_t to,
                        gerove_table** out) {
  return run(context, [&](Context& own) {
    const Calendar days = calendar_of(calendar);
    const gerove::Period period = period_of(from, to);
    return give_table(out,
                      gerove::tables::holidays(days, *period.start, *period.end, own.language));
  });
}

int32_t gerove_add_working_days_column(gerove_context* context,
                                       const gerove_calendar* calendar,
                                       gerove_days days,
                                       const int64_t* steps,
                                       size_t step_count,
                                       void* out,
                                       int32_t* status) {
  return run(context, [&](Context&) {
    const Calendar own = calendar_of(calendar);
    if (step_count != 1 && step_count != days.rows) {
      fail_argument("step_count", gerove::Errc::size);
    }
    if (step_count > 0) need(steps, "steps");
    return with_days(days, "days", [&](auto column) {
      if (days.rows > 0) need_bytes(out, "out");
      if (step_count != 1) {
        fill_days(column, days.rows, out, status, [own, steps](size_t row, Date day) {
          return own.try_add_working_days(day, steps[row]);
        });
      } else {
        fill_days(column, days.rows, out, status, [own, n = *steps](size_t, Date day) {
          return own.try_add_working_days(day, n);
        });
      }
    });
  });
}

int32_t gerove_count_working_days_column(gerove_context* context,
                                         const gerove_calendar* calendar,
                                         gerove_days from,
                                         gerove_days to,
                                         int64_t* out,
                                         int32_t* status) {
  return run(context, [&](Context&) {
    const Calendar own = calendar_of(calendar);
    if (from.rows != to.rows || from.width != to.width) {
      fail_argument("to", gerove::Errc::size);
    }
    if (to.rows > 0) need_bytes(to.data, "to");
    return with_days(from, "from", [&](auto begins) {
      if (from.rows > 0) need(out, "out");
      const decltype(begins) ends(to.data);
      for (size_t row = 0; row < from.rows; ++row) {
        const RowDay begin = begins.at(row);
        const RowDay end = ends.at(row);
        int32_t result = begin.status != GEROVE_OK ? begin.status : end.status;
        const auto count =
            result == GEROVE_OK ? own.try_count_working_days(begin.date, end.date) : std::nullopt;
        if (result == GEROVE_OK && !count) result = begins.outside;
        out[row] = count.value_or(0);
        if (status != nullptr) status[row] = result;
      }
    });
  });
}

int32_t gerove_is_working_day_column(gerove_context* context,
                                     const gerove_calendar* calendar,
                                     gerove_days days,
                                     uint8_t* out,
                                     int32_t* status) {
  return run(context, [&](Context&) {
    const Calendar own = calendar_of(calendar);
    return with_days(days, "days", [&](auto column) {
      if (days.rows > 0) need_bytes(out, "out");
      for (size_t row = 0; row < days.rows; ++row) {
        const RowDay day = column.at(row);
        const auto working =
            day.status == GEROVE_OK ? own.try_is_working_day(day.date) : std::nullopt;
        out[row] = working.value_or(false) ? 1 : 0;
        if (status == nullptr) continue;
        status[row] = day.status == GEROVE_OK && !working ? column.outside : day.status;
      }
    });
  });
}

int32_t gerove_end_of_term_column(gerove_context* context,
                                  const gerove_calendar* calendar,
                                  gerove_days days,
                                  int64_t amount,
                                  int32_t unit,
                                  const gerove_term_rules* rules,
                                  void* out,
                                  int32_t* status) {
  return run(context, [&](Context&) {
    const Calendar own = calendar_of(calendar);
    const LegalTerm term{amount, unit_of(unit)};
    const TermRules how = rules_of(rules);
    if (amount < 1) throw gerove::Error({.code = gerove::Errc::calendar_term});
    return with_days(days, "days", [&](auto column) {
      if (days.rows > 0) need_bytes(out, "out");
      fill_days(column, days.rows, out, status, [own, term, how](size_t, Date day) {
        return try_end_of_term(own, day, term, how);
      });
    });
  });
}
