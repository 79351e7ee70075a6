#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/output.hpp"
#include "cli/validators.hpp"
#include "gerove/calendar/lithuania.hpp"

namespace gerove::cli {

namespace {

using calendar::Calendar;

constexpr Text group_about{"Skaičiuoti Lietuvos darbo dienas (1990–2100 m.)",
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
  std::string date;
  std::string number;
  bool why = false;
};

struct CountOptions {
  std::string from;
  std::string to;
  bool last = false;
};

struct ListOptions {
  std::string year;
  bool months = false;
};

// The option's validator has seen that it is one.
std::int64_t number_in(const std::string& text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string weekday_in(const Session& session, Date date) {
  return session.say(label(calendar::weekday_of(date)));
}

report::Column date_column(const Session& session) {
  return column(session, "date", {"Data", "Date"});
}
report::Column weekday_column(const Session& session) {
  return column(session, "weekday", {"Savaitės diena", "Weekday"});
}

// The days between two dates that are no working days, with the reasons.
report::Table skipped_table(const Session& session, const Calendar& days, Date from, Date to) {
  report::Table table = make_table(
      session, {date_column(session), column(session, "why", {"Kodėl ne darbo diena", "Why"})});
  for (Date date = std::min(from, to); date <= std::max(from, to); date += Days(1)) {
    const auto reason = days.why_not_working(date);
    if (date == from || !reason) continue;
    table.rows.push_back({format_date(date), describe(*reason).in(session.language)});
  }
  return table;
}

Exit add_days_to(const Session& session, const AddOptions& options) {
  const Calendar days = calendar::lithuanian_calendar();
  const Date from = *parse_date(options.date);
  const std::int64_t number = number_in(options.number);
  const Date result = days.add_working_days(from, number);
  report::Table row = make_table(session,
                                 {column(session, "from", {"Nuo", "From"}),
                                  column(session, "working_days", {"Darbo dienos", "Working days"}),
                                  date_column(session),
                                  weekday_column(session)});
  row.rows.push_back({format_date(from), number, format_date(result), weekday_in(session, result)});
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
  const Date from = *parse_date(options.from);
  const Date to = *parse_date(options.to);
  const std::int64_t number = days.count_working_days(from, options.last ? to + Days(1) : to);
  report::Table row =
      make_table(session,
                 {column(session, "from", {"Nuo", "From"}),
                  column(session, "to", {"Iki", "To"}),
                  column(session, "working_days", {"Darbo dienos", "Working days"})});
  row.rows.push_back({format_date(from), format_date(to), number});
  print_answer(session, std::to_string(number), row);
  return Exit::clean;
}

report::Table holidays_table(const Session& session, const Calendar& days, int year) {
  report::Table table = make_table(session,
                                   {date_column(session),
                                    weekday_column(session),
                                    column(session, "holiday", {"Šventė", "Holiday"}),
                                    column(session, "basis", {"Pagrindas", "Basis"})});
  table.title = session.say({"Švenčių dienos", "Public holidays"}) + ", " + std::to_string(year);
  for (Date date = *make_date(year, 1, 1); date <= *make_date(year, 12, 31); date += Days(1)) {
    const calendar::CalendarDay day = days.day(date);
    if (day.holiday == nullptr) continue;
    table.rows.push_back({format_date(date),
                          weekday_in(session, date),
                          session.say(day.holiday->name),
                          std::string(day.holiday->citation)});
  }
  return table;
}

report::Table months_table(const Session& session, const Calendar& days, int year) {
  report::Table table =
      make_table(session,
                 {column(session, "month", {"Nr.", "No."}),
                  column(session, "name", {"Mėnuo", "Month"}),
                  column(session, "working_days", {"Darbo dienos", "Working days"})});
  table.title = session.say({"Darbo dienos", "Working days"}) + ", " + std::to_string(year);
  for (int month = 1; month <= 12; ++month) {
    const Date first = *make_date(year, month, 1);
    const Date next = first + Days(days_in_month(year, month));
    table.rows.push_back({std::int64_t{month},
                          session.say(month_names[static_cast<std::size_t>(month - 1)]),
                          days.count_working_days(first, next)});
  }
  return table;
}

Exit list_days(const Session& session, const ListOptions& options) {
  const Calendar days = calendar::lithuanian_calendar();
  const auto year = static_cast<int>(number_in(options.year));
  if (!days.covers(*make_date(year, 1, 1))) throw Error(days.range_failure());
  std::vector<NamedTable> tables;
  if (!options.months) tables.push_back({"holidays", holidays_table(session, days, year)});
  tables.push_back({"months", months_table(session, days, year)});
  print_tables(session, tables);
  return Exit::clean;
}

void add_date(
    CommandLine& line, CLI::App& command, const char* name, std::string& date, Text what) {
  command.add_option(name, date, line.say(what))
      ->required()
      ->check(a_date(line.session().language))
      ->type_name("");
}

void add_add(CommandLine& line, CLI::App& group) {
  using Limits = std::numeric_limits<std::int64_t>;
  auto options = std::make_shared<AddOptions>();
  CLI::App& command = line.add_command(
      group, "add", add_about, [&line, options] { return add_days_to(line.session(), *options); });
  const bool lithuanian = line.session().language == Language::lt;
  add_date(line, command, lithuanian ? "DATA" : "DATE", options->date, {"Nuo kada", "From when"});
  command.add_option("N", options->number, line.say({"Kiek darbo dienų", "How many working days"}))
      ->required()
      ->check(whole_number(line.session().language, Limits::min(), Limits::max()))
      ->type_name("");
  command.add_flag("--why",
                   options->why,
                   line.say({"Parodyti praleistas dienas ir priežastis",
                             "Show the days passed over and the reasons"}));
}

void add_count(CommandLine& line, CLI::App& group) {
  auto options = std::make_shared<CountOptions>();
  CLI::App& command = line.add_command(group, "count", count_about, [&line, options] {
    return count_days(line.session(), *options);
  });
  const bool lithuanian = line.session().language == Language::lt;
  add_date(
      line, command, lithuanian ? "NUO" : "FROM", options->from, {"Pirmoji data", "First date"});
  add_date(line, command, lithuanian ? "IKI" : "TO", options->to, {"Antroji data", "Second date"});
  command.add_flag("--last",
                   options->last,
                   line.say({"Įskaityti ir antrąją datą", "Count the second date, too"}));
}

void add_list(CommandLine& line, CLI::App& group) {
  auto options = std::make_shared<ListOptions>();
  CLI::App& command = line.add_command(
      group, "list", list_about, [&line, options] { return list_days(line.session(), *options); });
  command.add_option(line.say({"METAI", "YEAR"}), options->year, line.say({"Metai", "Year"}))
      ->required()
      ->check(a_year(line.session().language))
      ->type_name("");
  command.add_flag(
      "--months", options->months, line.say({"Rodyti tik mėnesius", "Show the months only"}));
}

}  // namespace

void add_days(CommandLine& line) {
  CLI::App& group = line.add_group("days", group_about);
  add_add(line, group);
  add_count(line, group);
  add_list(line, group);
}

}  // namespace gerove::cli
