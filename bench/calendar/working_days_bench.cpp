// Working days: adding and counting by table, beside a loop over Boost dates with a set of
// holidays.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <vector>

#include "gerove/calendar/legal_term.hpp"
#include "gerove/calendar/lithuania.hpp"

namespace {

using gerove::Date;
using gerove::Days;
using gerove::calendar::Calendar;

const Calendar& lithuania() {
  static const Calendar calendar = gerove::calendar::lithuanian_calendar();
  return calendar;
}

/// Random days of 2000 to 2080 and distances up to a bound.
struct Questions {
  static constexpr std::size_t count = 1024;  // a power of two
  std::vector<Date> dates{};
  std::vector<int> distances{};

  explicit Questions(std::int64_t longest) {
    std::mt19937 engine(1);
    const Date first = *gerove::make_date(2000, 1, 1);
    for (std::size_t i = 0; i < count; ++i) {
      dates.push_back(first + Days(static_cast<long>(engine() % 29000)));
      distances.push_back(static_cast<int>(engine() % static_cast<unsigned>(longest)) + 1);
    }
  }
};

/// What a program does that has no table.
class DayLoop {
 public:
  DayLoop() {
    for (Date day = lithuania().first_day(); day <= lithuania().last_day(); day += Days(1)) {
      if (lithuania().day(day).holiday != nullptr) holidays_.insert(day);
    }
  }
  Date add(Date date, int n) const {
    while (n > 0) {
      date += Days(1);
      if (is_working(date)) --n;
    }
    return date;
  }
  int count(Date from, Date to) const {
    int days = 0;
    for (; from < to; from += Days(1)) days += is_working(from) ? 1 : 0;
    return days;
  }

 private:
  bool is_working(Date date) const {
    const auto weekday = date.day_of_week().as_number();
    return weekday != 0 && weekday != 6 && !holidays_.contains(date);
  }
  std::set<Date> holidays_;
};

template <class Answer>
void ask(benchmark::State& state, Answer answer) {
  const Questions questions(state.range(0));
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(answer(questions.dates[i], questions.distances[i]));
    i = (i + 1) % Questions::count;
  }
}

void add_by_table(benchmark::State& state) {
  const Calendar& calendar = lithuania();
  ask(state, [&](Date date, int n) { return calendar.add_working_days(date, n); });
}
void try_add_by_table(benchmark::State& state) {
  const Calendar& calendar = lithuania();
  ask(state, [&](Date date, int n) { return calendar.try_add_working_days(date, n); });
}
void add_by_day_loop(benchmark::State& state) {
  const DayLoop loop;
  ask(state, [&](Date date, int n) { return loop.add(date, n); });
}
void count_by_table(benchmark::State& state) {
  const Calendar& calendar = lithuania();
  ask(state, [&](Date date, int n) { return calendar.count_working_days(date, date + Days(n)); });
}
void count_by_day_loop(benchmark::State& state) {
  const DayLoop loop;
  ask(state, [&](Date date, int n) { return loop.count(date, date + Days(n)); });
}
void end_of_months(benchmark::State& state) {
  using namespace gerove::calendar;
  const Calendar& calendar = lithuania();
  ask(state, [&](Date date, int n) {
    return try_end_of_term(calendar, date, {n, TermUnit::month}, procedural_term);
  });
}

/// Each answer is the next question: the latency of one operation.
void add_by_table_chained(benchmark::State& state) {
  const Calendar& calendar = lithuania();
  const Date first = *gerove::make_date(2000, 1, 3);
  Date date = first;
  for (auto _ : state) {
    date = calendar.add_working_days(date, 15);
    if (date.day_number() > first.day_number() + 29000) date = first;
    benchmark::DoNotOptimize(date);
  }
}

void build_calendar(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(gerove::calendar::lithuanian_calendar());
}

constexpr int shortest = 15;
constexpr int longest = 5000;
BENCHMARK(add_by_table)->Arg(shortest)->Arg(longest);
BENCHMARK(try_add_by_table)->Arg(shortest)->Arg(longest);
BENCHMARK(add_by_day_loop)->Arg(shortest)->Arg(longest);
BENCHMARK(count_by_table)->Arg(shortest)->Arg(longest);
BENCHMARK(count_by_day_loop)->Arg(shortest)->Arg(longest);
BENCHMARK(add_by_table_chained);
BENCHMARK(end_of_months)->Arg(12);
BENCHMARK(build_calendar);

}  // namespace
