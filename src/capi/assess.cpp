// Holding records against one another and against the law.
#include <optional>
#include <utility>

#include "capi/law.hpp"
#include "capi/records.hpp"
#include "gerove/check/checker.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/tables/deadlines.hpp"
#include "gerove/tables/findings.hpp"

using namespace gerove::capi;
using gerove::Record;
using gerove::RecordSet;
namespace law = gerove::law;
namespace tables = gerove::tables;

int32_t gerove_check(gerove_context* context,
                     const gerove_records* records,
                     int32_t complete,
                     gerove_table** findings) {
  return run(context, [&](Context& own) {
    const auto found = object<RecordSet>(records, "records");
    need(findings, "findings");
    gerove::check::Checker checker({.complete = complete != 0});
    Progress progress(own, found->records().size());
    each_record(*found, progress, [&](const Record& record) { checker.add(record); });
    const auto stop = [&] { progress.look(); };
    return give_table(findings, tables::findings(checker.finish(), own.language, stop));
  });
}

int32_t gerove_assess(gerove_context* context,
                      const gerove_records* records,
                      const gerove_law* law_handle,
                      const gerove_calendar* calendar_handle,
                      int32_t as_of,
                      const gerove_assess_options* options,
                      gerove_table** deadlines,
                      gerove_table** findings) {
  return run(context, [&](Context& own) {
    const auto found = object<RecordSet>(records, "records");
    const law::Law applied = law_of(law_handle);
    const gerove_assess_options given = options_of(options,
                                                   gerove_assess_options GEROVE_ASSESS_OPTIONS_INIT,
                                                   offsetof(gerove_assess_options, until));
    const gerove::Date day = date_of(as_of, "as_of");
    if (given.regime != nullptr && applied.find_regime(given.regime) == nullptr) {
      fail_argument("regime");
    }
    const auto calendar =
        calendar_handle == nullptr ? law::office_calendar(*found) : calendar_of(calendar_handle);
    const auto until = optional_date(given.until);
    const auto is_wanted = [&](const law::Deadline& deadline) {
      if (deadlines == nullptr || (given.open != 0 && !is_open(deadline))) return false;
      return !until || (deadline.due && *deadline.due <= *until);
    };
    Progress progress(own, found->records().size());
    const law::AssessOptions how{.regime = text_or_nothing(given.regime), .wanted = is_wanted};
    const auto result = own.make<law::FiledAssessment>(
        law::assess(*found, applied, calendar, day, how, [&] { progress.step(); }));
    if (given.open != 0) sort_by_day(result->deadlines);
    const auto stop = [&] { progress.look(); };
    const auto deadline_table = [&] {
      return given.explain != 0
                 ? tables::explained_deadlines(result->deadlines, calendar, own.language, stop)
                 : tables::deadlines(result->deadlines, own.language, stop);
    };
    return give_tables(
        TableFor{deadlines, deadline_table},
        TableFor{findings, [&] { return tables::findings(result->findings, own.language, stop); }});
  });
}
