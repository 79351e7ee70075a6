#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/values.hpp"
#include "cli/output/output.hpp"
#include "gerove/calendar/lithuania.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::cli {

namespace {

using calendar::Calendar;

constexpr Text days_group_about{"Skaičiuoti Lietuvos darbo dienas (1990–2100 m.)",
                                "Count Lithuania's working days (1990-2100)"};

constexpr About add_about{
    {"Kokia data bus po N darbo dienų", "Which date it is after N working days"},
    "days add 2024-12-20 5 --why",
    {"Pati DATA neskaičiuojama. Neigiamas N – atgal; 0 – pati DATA, o jei ji ne darbo diena,\n"
     "artimiausia darbo diena po jos.",
     "DATE itself does not count. A negative N goes back; 0 gives DATE itself or, if it is no\n"
     "working day, the next one."}};

constexpr About count_about{
    {"Kiek darbo dienų tarp dviejų datų", "How many working days lie between two dates"},
    "days count 2024-12-20 2025-01-03",
    {"Pirmoji data įskaitoma, antroji – tik su --last. Jei antroji ankstesnė, skaičius neigiamas.",
     "The first date counts; the second one only with --last. If it lies before the first, the\n"
     "number is negative."}};

constexpr About list_about{
    {"Metų švenčių dienos ir mėnesių darbo dienos", "A year's holidays and working days per month"},
    "days list 2024",
    {"CSV yra viena lentelė: šventės arba, su --months, mėnesiai.",
     "CSV is one table: the holidays or, with --months, the months."}};

constexpr std::array<Text, 12> month_names{{{"sausis", "January"},
                                            {"vasaris", "February"},
                                            {"kovas", "March"},
                                            {"balandis", "April"},
                                            {"gegužė", "May"},
                                            {"birželis", "June"},
                                            {"liepa", "July"},
                                            {"rugpjūtis", "August"},
                                            {"rugsėjis", "September"},
                                            {"spalis", "October"},
                                            {"lapkritis", "November"},
                                            {"gruodis", "December"}}};

struct AddOptions {
  std::optional<Date> date;
  std::int64_t number = 0;
  bool why = false;
};

struct CountOptions {
  std::optional<Date> from;
  std::optional<Date> to;
  bool last = false;
};

struct ListOptions {
  std::optional<int> year;
  bool months = false;
};

tables::Table of_year(tables::Table table, int year) {
  table.title += ", " + std::to_string(year);
  return table;
}

using tables::column;

constexpr auto date_column = column<Date>("date", {"Data", "Date"});
constexpr auto weekday_column = column<std::string>("weekday", {"Savaitės diena", "Weekday"});
constexpr auto working_days_column =
    column<std::int64_t>("working_days", {"Darbo dienos", "Working days"});

constexpr auto skipped_schema = tables::schema(
    "skipped", {}, date_column, column<std::string>("why", {"Kodėl ne darbo diena", "Why"}));
constexpr auto added_schema = tables::schema("result",
                                             {},
                                             column<Date>("from", {"Nuo", "From"}),
                                             working_days_column,
                                             date_column,
                                             weekday_column);
constexpr auto counted_schema = tables::schema("result",
                                               {},
                                               column<Date>("from", {"Nuo", "From"}),
                                               column<Date>("to", {"Iki", "To"}),
                                               working_days_column);
constexpr auto holiday_list_schema =
    tables::schema("holidays",
                   {"Švenčių dienos", "Public holidays"},
                   date_column,
                   weekday_column,
                   column<std::string>("holiday", {"Šventė", "Holiday"}),
                   column<std::string>("basis", {"Pagrindas", "Basis"}));
constexpr auto month_schema = tables::schema("months",
                                             {"Darbo dienos", "Working days"},
                                             column<std::int64_t>("month", {"Nr.", "No."}),
                                             column<std::string>("name", {"Mėnuo", "Month"}),
                                             working_days_column);

// The days between two dates that are no working days, with the reasons.
tables::Table skipped_table(const Session& session, const Calendar& days, Date from, Date to) {
  tables::Rows rows(skipped_schema, session.language);
  for (Date date = std::min(from, to); date <= std::max(from, to); date += Days(1)) {
    const auto reason = days.why_not_working(date);
    if (date == from || !reason) continue;
    rows.add(date, describe(*reason));
  }
  return std::move(rows).table();
}

Exit add_days_to(const Session& session, const AddOptions& options) {
  const Calendar days = calendar::lithuanian_calendar();
  const Date from = *options.date;
  const Date result = days.add_working_days(from, options.number);
  tables::Rows rows(added_schema, session.language);
  rows.add(from, options.number, result, label(calendar::weekday_of(result)));
  tables::Table row = std::move(rows).table();
  if (!options.why) {
    print_answer(session, format_date(result), row);
  } else {
    print_tables(
        session,
        {{"result", std::move(row)}, {"skipped", skipped_table(session, days, from, result)}});
  }
  return Exit::clean;
}

Exit count_days(const Session& session, const CountOptions& options) {
  const Calendar days = calendar::lithuanian_calendar();
  const Date from = *options.from;
  const Date to = *options.to;
  const std::int64_t number = days.count_working_days(from, options.last ? to + Days(1) : to);
  tables::Rows rows(counted_schema, session.language);
  rows.add(from, to, number);
  print_answer(session, std::to_string(number), std::move(rows).table());
  return Exit::clean;
}

tables::Table holidays_table(const Session& session, const Calendar& days, int year) {
  tables::Rows rows(holiday_list_schema, session.language);
  for (Date date = *make_date(year, 1, 1); date <= *make_date(year, 12, 31); date += Days(1)) {
    const calendar::CalendarDay day = days.day(date);
    if (day.holiday == nullptr) continue;
    rows.add(date, label(calendar::weekday_of(date)), day.holiday->name, day.holiday->citation);
  }
  return of_year(std::move(rows).table(), year);
}

tables::Table months_table(const Session& session, const Calendar& days, int year) {
  tables::Rows rows(month_schema, session.language);
  for (int month = 1; month <= 12; ++month) {
    const Date first = *make_date(year, month, 1);
    const Date next = first + Days(days_in_month(year, month));
    rows.add(month,
             month_names[static_cast<std::size_t>(month - 1)],
             days.count_working_days(first, next));
  }
  return of_year(std::move(rows).table(), year);
}

Exit list_days(const Session& session, const ListOptions& options) {
  const Calendar days = calendar::lithuanian_calendar();
  const int year = *options.year;
  if (!days.covers(*make_date(year, 1, 1))) throw Error(days.range_failure());
  std::vector<NamedTable> tables;
  if (!options.months) tables.push_back({"holidays", holidays_table(session, days, year)});
  tables.push_back({"months", months_table(session, days, year)});
  print_tables(session, tables);
  return Exit::clean;
}

void add_add(Command group) {
  auto [command, options] = group.add("add", add_about, add_days_to);
  command.argument(a_date({"DATA", "DATE"}, options.date), {"Nuo kada", "From when"});
  command.argument(a_number({"N", "N"}, options.number),
                   {"Kiek darbo dienų", "How many working days"});
  command.flag(
      "--why",
      options.why,
      {"Parodyti praleistas dienas ir priežastis", "Show the days passed over and the reasons"});
}

void add_count(Command group) {
  auto [command, options] = group.add("count", count_about, count_days);
  command.argument(a_date({"NUO", "FROM"}, options.from), {"Pirmoji data", "First date"});
  command.argument(a_date({"IKI", "TO"}, options.to), {"Antroji data", "Second date"});
  command.flag("--last", options.last, {"Įskaityti ir antrąją datą", "Count the second date, too"});
}

void add_list(Command group) {
  auto [command, options] = group.add("list", list_about, list_days);
  command.argument(a_year(options.year), {"Metai", "Year"});
  command.flag("--months", options.months, {"Rodyti tik mėnesius", "Show the months only"});
}

}  // namespace

void add_days(Command program) {
  Command group = program.group("days", days_group_about);
  add_add(group);
  add_count(group);
  add_list(group);
}

}  // namespace gerove::cli
