// Figures of a period, and published totals.
#include <string>

#include "capi/arguments.hpp"
#include "capi/records.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/report/totals.hpp"
#include "gerove/report/year_tables.hpp"

namespace gerove::capi {

namespace {

/// A figure and one of the things that it counts.
struct FigureSource {
  const report::Figure* figure;
  const RecordPlace* source;
};

report::Table table_of(std::span<const FigureSource> sources, Language language) {
  report::Table table = make_table(language,
                                   {"Kas suskaičiuota", "What was counted"},
                                   {{"indicator", {"Kodas", "Code"}},
                                    {"record", {"Įrašas", "Record"}},
                                    {"path", {"Vieta", "Place"}}});
  for (const auto& [figure, source] : sources) {
    table.rows.push_back({figure->indicator, source->record, source->path});
  }
  return table;
}

tables::Columns sources_of(const report::YearReport& report,
                           Progress& progress,
                           Language language) {
  std::vector<FigureSource> all;
  for (const report::Figure& figure : report.figures) {
    for (const RecordPlace& source : figure.sources) all.push_back({&figure, &source});
  }
  return table_of_many(all, progress, [&](auto some) { return table_of(some, language); });
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;
using gerove::RecordSet;
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
    const auto found = object<RecordSet>(records, "records");
    need(figures, "figures");
    const gerove::Period period = period_of(from, to);
    const auto tally = own.make<report::Tally>(
        period, gerove::MunicipalityId(std::string(text_or_nothing(municipality))));
    Progress progress(own, found->records().size());
    each_record(*found, progress, [&](const gerove::Record& record) { tally->add(record); });
    const auto result = own.make<report::YearReport>(tally->finish([&] { progress.look(); }));
    return give_tables(
        TableFor{figures, [&] { return year_table(*result, own.language); }},
        TableFor{sources, [&] { return sources_of(*result, progress, own.language); }},
        TableFor{findings, [&] { return table_of(result->findings, progress, own.language); }});
  });
}

int32_t gerove_report_totals(gerove_context* context,
                             const gerove_records* records,
                             gerove_table** totals,
                             gerove_table** findings) {
  return run(context, [&](Context& own) {
    const auto found = object<RecordSet>(records, "records");
    need(totals, "totals");
    report::TotalsCheck check;
    Progress progress(own, found->records().size());
    each_record(*found, progress, [&](const gerove::Record& record) { check.add(record); });
    const report::TotalsReport result = check.finish();
    return give_tables(
        TableFor{totals, [&] { return totals_table(result, own.language); }},
        TableFor{findings, [&] { return table_of(result.findings, progress, own.language); }});
  });
}
