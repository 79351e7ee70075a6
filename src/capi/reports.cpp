// Figures of a period, and published totals.
#include <string>

#include "capi/arguments.hpp"
#include "capi/records.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/report/totals.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/totals.hpp"
#include "gerove/tables/year.hpp"

using namespace gerove::capi;
using gerove::RecordSet;
namespace report = gerove::report;
namespace tables = gerove::tables;

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
    const auto tally =
        own.make<report::Tally>(period,
                                gerove::MunicipalityId(std::string(text_or_nothing(municipality))),
                                own.budget.findings);
    Progress progress(own, found->records().size());
    each_record(*found, progress, [&](const gerove::Record& record) { tally->add(record); });
    const auto result = own.make<report::YearReport>(tally->finish([&] { progress.look(); }));
    const auto stop = [&] { progress.look(); };
    return give_tables(
        TableFor{figures, [&] { return tables::figures(*result, own.language); }},
        TableFor{sources, [&] { return tables::figure_sources(*result, own.language, stop); }},
        TableFor{findings, [&] { return tables::findings(result->findings, own.language, stop); }});
  });
}

int32_t gerove_report_totals(gerove_context* context,
                             const gerove_records* records,
                             gerove_table** totals,
                             gerove_table** findings) {
  return run(context, [&](Context& own) {
    const auto found = object<RecordSet>(records, "records");
    need(totals, "totals");
    Progress progress(own, found->records().size());
    const auto stop = [&] { progress.look(); };
    const auto result =
        own.make<report::TotalsReport>(report::check_totals(*found, own.budget.findings, stop));
    progress.finish();
    return give_tables(
        TableFor{totals, [&] { return tables::totals(*result, own.language); }},
        TableFor{findings, [&] { return tables::findings(result->findings, own.language, stop); }});
  });
}
