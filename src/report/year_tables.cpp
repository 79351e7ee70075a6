#include "gerove/report/year_tables.hpp"

#include <string>
#include <string_view>

#include "report/figure_list.hpp"

namespace gerove::report {

namespace {

constexpr Text report_title{"Vaiko gerovės komisijos ataskaita",
                            "Report of the child welfare commission"};

std::string period_words(const Period& period) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? format_date(*date) : std::string("...");
  };
  const bool whole_year = period.start && period.end &&
                          year_month_day(*period.start).year == year_month_day(*period.end).year &&
                          period.start == make_date(year_month_day(*period.start).year, 1, 1) &&
                          period.end == make_date(year_month_day(*period.end).year, 12, 31);
  if (whole_year) return format_date(*period.start).substr(0, 4);
  return day(period.start) + " – " + day(period.end);
}

Column column(std::string_view id, Text title, Language language) {
  return {std::string(id), std::string(title.in(language))};
}

}  // namespace

Table year_table(const YearReport& report, Language language) {
  Table table;
  table.language = language;
  table.title = std::string(report_title.in(language)) + ", " + period_words(report.period);
  if (!report.municipality_id.empty()) table.title += " (" + report.municipality_id.value + ')';
  table.columns = {column("label", {"Rodiklis", "Figure"}, language),
                   column("value", {"Skaičius", "Count"}, language),
                   column("indicator", {"Kodas", "Code"}, language)};
  for (const Figure& figure : report.figures) {
    if (figure.value == 0 && !is_main_indicator(figure.indicator)) continue;
    table.rows.push_back(
        {figure.label.in(language), static_cast<std::int64_t>(figure.value), figure.indicator});
  }
  return table;
}

Table sources_table(const Figure& figure, Language language) {
  Table table;
  table.language = language;
  table.title = figure.label.in(language) + ": " + std::to_string(figure.value);
  table.columns = {column("record", {"Įrašas", "Record"}, language),
                   column("path", {"Vieta", "Place"}, language)};
  for (const Source& source : figure.sources) {
    table.rows.push_back({source.record, source.path});
  }
  return table;
}

}  // namespace gerove::report
