#include "gerove/tables/year.hpp"

#include <optional>
#include <string>
#include <utility>

#include "gerove/tables/rows.hpp"
#include "report/figure_list.hpp"

namespace gerove::tables {

namespace {

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

/// The title with what the report is about.
Table titled(Table table, const report::YearReport& report) {
  table.title += ", " + period_words(report.period);
  if (!report.municipality_id.empty()) table.title += " (" + report.municipality_id.value + ')';
  return table;
}

bool is_shown(const report::Figure& figure) {
  return figure.value != 0 || report::is_main_indicator(figure.indicator);
}

}  // namespace

Table figures(const report::YearReport& report, Language language) {
  Rows rows(figure_schema, language);
  for (const report::Figure& figure : report.figures) {
    if (is_shown(figure)) rows.add(figure.label, figure.value, figure.indicator);
  }
  return titled(std::move(rows).table(), report);
}

Table sourced_figures(const report::YearReport& report, Language language) {
  Rows rows(sourced_figure_schema, language);
  for (const report::Figure& figure : report.figures) {
    if (!is_shown(figure)) continue;
    for (const RecordPlace& source : figure.sources) {
      rows.add(figure.label, figure.value, figure.indicator, source.record, source.path);
    }
    if (figure.sources.empty()) rows.add(figure.label, figure.value, figure.indicator, "", "");
  }
  return titled(std::move(rows).table(), report);
}

Table figure_sources(const report::YearReport& report, Language language, const StopCheck& stop) {
  Rows rows(figure_source_schema, language, stop);
  for (const report::Figure& figure : report.figures) {
    for (const RecordPlace& source : figure.sources) {
      rows.add(figure.indicator, source.record, source.path);
    }
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
