#include "gerove/tables/schemas.hpp"

#include <utility>

#include "gerove/tables/cells.hpp"
#include "gerove/tables/citations.hpp"
#include "gerove/tables/deadlines.hpp"
#include "gerove/tables/dictionary.hpp"
#include "gerove/tables/event_places.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/gaps.hpp"
#include "gerove/tables/holidays.hpp"
#include "gerove/tables/import_rows.hpp"
#include "gerove/tables/left_out.hpp"
#include "gerove/tables/offers.hpp"
#include "gerove/tables/profiles.hpp"
#include "gerove/tables/record_tables.hpp"
#include "gerove/tables/referrals.hpp"
#include "gerove/tables/rows.hpp"
#include "gerove/tables/rule_trials.hpp"
#include "gerove/tables/rules.hpp"
#include "gerove/tables/totals.hpp"
#include "gerove/tables/verdicts.hpp"
#include "gerove/tables/year.hpp"

namespace gerove::tables {

namespace {

constexpr SchemaView all_schemas[] = {
    finding_schema,       deadline_schema,     explained_deadline_schema,
    rule_schema,          figure_schema,       sourced_figure_schema,
    figure_source_schema, total_schema,        referral_schema,
    move_schema,          offer_schema,        gap_schema,
    gap_source_schema,    profile_schema,      profile_field_schema,
    holiday_schema,       verdict_schema,      field_schema,
    code_schema,          failure_schema,      record_table_schema,
    column_schema,        citation_schema,     rule_trial_schema,
    event_place_schema,   cell_schema,         paragraph_schema,
    import_row_schema,    import_sheet_schema, left_out_schema,
};

}  // namespace

std::span<const SchemaView> schemas() { return all_schemas; }

Table columns(std::span<const SchemaView> schemas, Language language) {
  Rows rows(column_schema, language);
  for (const SchemaView& schema : schemas) {
    for (const ColumnInfo& column : schema.columns) {
      rows.add(schema.name,
               column.name,
               to_string(column.type),
               to_string(column.privacy),
               column.title);
    }
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
