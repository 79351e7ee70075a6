// Figures of a period, and published totals.
#include <string>

#include "capi/arguments.hpp"
#include "capi/records.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/report/totals.hpp"
#include "gerove/report/year_tables.hpp"

namespace gerove::capi {

namespace {

report::Table sources_of(const report::YearReport& report, Language language) {
  report::Table table = make_table(language,
                                   {"Kas suskaičiuota", "What was counted"},
                                   {{"indicator", {"Kodas", "Code"}},
                                    {"record", {"Įrašas", "Record"}},
                                    {"path", {"Vieta", "Place"}}});
  for (const report::Figure& figure : report.figures) {
    for (const report::Source& source : figure.sources) {
      table.rows.push_back({figure.indicator, source.record, source.path});
    }
  }
  return table;
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;
namespace report = gerove::report;

int32_t gerove_report(gerove_context* context,
                      const gerove_records* records,
                      int32_t from,
                      int32_t to,
                      const char* municipality,
                      gerove_table** figures,
                      gerove_table** sources,
                      gerove_table** findings) {
  return run(context, [&](Context& own) {
    const auto found = object<Records>(records, "records");
    need(figures, "figures");
    const gerove::Period period = period_of(from, to);
    report::Tally tally(period, gerove::MunicipalityId(std::string(text_or_nothing(municipality))));
    each_record(*found, own, [&](const gerove::Record& record) { tally.add(record); });
    const report::YearReport result = tally.finish();
    return give_tables(
        TableFor{figures, [&] { return year_table(result, own.language); }},
        TableFor{sources, [&] { return sources_of(result, own.language); }},
        TableFor{findings, [&] { return findings_table(result.findings, own.language); }});
  });
}

int32_t gerove_report_totals(gerove_context* context,
                             const gerove_records* records,
                             gerove_table** totals,
                             gerove_table** findings) {
  return run(context, [&](Context& own) {
    const auto found = object<Records>(records, "records");
    need(totals, "totals");
    report::TotalsCheck check;
    each_record(*found, own, [&](const gerove::Record& record) { check.add(record); });
    const report::TotalsReport result = check.finish();
    return give_tables(
        TableFor{totals, [&] { return totals_table(result, own.language); }},
        TableFor{findings, [&] { return findings_table(result.findings, own.language); }});
  });
}
