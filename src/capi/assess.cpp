// Holding records against one another and against the law.
#include <memory>
#include <optional>
#include <utility>

#include "capi/law.hpp"
#include "capi/records.hpp"
#include "gerove/check/checker.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/tables/deadlines.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/rule_trials.hpp"

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
    gerove::check::Checker checker({.complete = complete != 0, .findings = own.budget.findings});
    Progress progress(own, found->records().size());
    each_record(*found, progress, [&](const Record& record) { checker.add(record); });
    const auto stop = [&] { progress.look(); };
    return give_table(findings, tables::findings(checker.finish(), own.language, stop));
  });
}

namespace {

/// What an assessment goes by, as the arguments of both functions give it.
struct Assessing {
  std::shared_ptr<const RecordSet> records;
  law::Law law;
  gerove::calendar::Calendar calendar;
  gerove_assess_options given;
  law::AsOf as_of;
};

/// A moment has to be on the day, if one is given.
law::AsOf as_of_argument(std::int32_t day, std::int64_t moment) {
  if (moment == GEROVE_NO_MOMENT) return date_of(day, "as_of");
  const law::AsOf point(gerove::Moment{.seconds = moment});
  if (day != GEROVE_NO_DATE && date_of(day, "as_of") != point.day) fail_argument("moment");
  return point;
}

Assessing assessing(const gerove_records* records,
                    const gerove_law* law_handle,
                    const gerove_calendar* calendar_handle,
                    std::int32_t as_of,
                    const gerove_assess_options* options) {
  const auto found = object<RecordSet>(records, "records");
  const law::Law applied = law_of(law_handle);
  const gerove_assess_options given = options_of(options,
                                                 gerove_assess_options GEROVE_ASSESS_OPTIONS_INIT,
                                                 offsetof(gerove_assess_options, until));
  const law::AsOf day = as_of_argument(as_of, given.moment);
  if (given.regime != nullptr && applied.find_regime(given.regime) == nullptr) {
    fail_argument("regime");
  }
  return {found,
          applied,
          calendar_handle == nullptr ? law::office_calendar(*found) : calendar_of(calendar_handle),
          given,
          day};
}

law::AssessOptions options_of(const gerove_assess_options& given) {
  return {.regime = text_or_nothing(given.regime),
          .complete = given.complete != 0 ? gerove::Answer::yes : gerove::Answer{}};
}

}  // namespace

int32_t gerove_assess(gerove_context* context,
                      const gerove_records* records,
                      const gerove_law* law_handle,
                      const gerove_calendar* calendar_handle,
                      int32_t as_of,
                      const gerove_assess_options* options,
                      gerove_table** deadlines,
                      gerove_table** findings) {
  return run(context, [&](Context& own) {
    const Assessing by = assessing(records, law_handle, calendar_handle, as_of, options);
    const auto until = optional_date(by.given.until);
    law::AssessOptions how = options_of(by.given);
    how.findings = own.budget.findings;
    how.wanted = [&](const law::Deadline& deadline) {
      if (deadlines == nullptr || (by.given.open != 0 && !is_open(deadline))) return false;
      return !until || (deadline.due && *deadline.due <= *until);
    };
    Progress progress(own, by.records->records().size());
    const auto result = own.make<law::FiledAssessment>(
        law::assess(*by.records, by.law, by.calendar, by.as_of, how, [&] { progress.step(); }));
    progress.finish();
    if (by.given.open != 0) sort_by_day(result->deadlines);
    const auto stop = [&] { progress.look(); };
    const auto deadline_table = [&] {
      return by.given.explain != 0
                 ? tables::explained_deadlines(result->deadlines, by.calendar, own.language, stop)
                 : tables::deadlines(result->deadlines, own.language, stop);
    };
    return give_tables(
        TableFor{deadlines, deadline_table},
        TableFor{findings, [&] { return tables::findings(result->findings, own.language, stop); }});
  });
}

int32_t gerove_explain_rule(gerove_context* context,
                            const gerove_records* records,
                            const gerove_law* law_handle,
                            const gerove_calendar* calendar_handle,
                            int32_t as_of,
                            const gerove_assess_options* options,
                            const char* rule,
                            gerove_table** trials) {
  return run(context, [&](Context& own) {
    const Assessing by = assessing(records, law_handle, calendar_handle, as_of, options);
    need(trials, "trials");
    need(rule, "rule");
    if (by.law.find_rule(rule) == nullptr) fail_argument("rule");
    law::AssessOptions how = options_of(by.given);
    how.tried = rule;
    how.wanted = [](const law::Deadline&) { return false; };
    Progress progress(own, by.records->records().size());
    const auto result = own.make<law::FiledAssessment>(
        law::assess(*by.records, by.law, by.calendar, by.as_of, how, [&] { progress.step(); }));
    progress.finish();
    const auto stop = [&] { progress.look(); };
    return give_table(trials, tables::rule_trials(result->trials, own.language, stop));
  });
}
