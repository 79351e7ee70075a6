#include "gerove/report/year_tables.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "report/figure_list.hpp"
#include "report/source_rows.hpp"

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

}  // namespace

Table year_table(const YearReport& report, Language language) {
  Table table = make_table(language,
                           report_title,
                           {{"label", {"Rodiklis", "Figure"}},
                            {"value", {"Skaičius", "Count"}},
                            {"indicator", {"Kodas", "Code"}}});
  table.title += ", " + period_words(report.period);
  if (!report.municipality_id.empty()) table.title += " (" + report.municipality_id.value + ')';
  for (const Figure& figure : report.figures) {
    if (figure.value == 0 && !is_main_indicator(figure.indicator)) continue;
    table.rows.push_back(
        {figure.label.in(language), static_cast<std::int64_t>(figure.value), figure.indicator});
  }
  return table;
}

Table sources_table(const Figure& figure, Language language) {
  Table table =
      make_table(language, {}, {{"record", {"Įrašas", "Record"}}, {"path", {"Vieta", "Place"}}});
  table.title = figure.label.in(language) + ": " + std::to_string(figure.value);
  for (const RecordPlace& source : figure.sources) {
    table.rows.push_back({source.record, source.path});
  }
  return table;
}

Table year_sources_table(const YearReport& report, Language language) {
  Table table = year_table(report, language);
  add_source_columns(table);
  const auto figures = std::exchange(table.rows, {});
  for (const auto& row : figures) {
    const Figure* figure = report.find(std::get<std::string>(row.back()));
    if (figure == nullptr || figure->sources.empty()) {
      table.rows.push_back(row);
    } else {
      add_source_rows(row, figure->sources, table);
    }
  }
  return table;
}

}  // namespace gerove::report
