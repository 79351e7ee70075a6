// The service directory: searches, gaps, and its exchange.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "capi/arguments.hpp"
#include "capi/records.hpp"
#include "gerove/service/gap.hpp"
#include "gerove/service/hsds.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/gaps.hpp"
#include "gerove/tables/offers.hpp"

namespace gerove::capi {

namespace {

/// What stands behind a `gerove_directory`.
struct DirectoryHandle {
  static constexpr HandleKind kind = HandleKind::directory;
  std::shared_ptr<const RecordSet> records;
  service::Directory directory;
};

service::Applicant applicant_of(const gerove_wanted& given) {
  service::Applicant who;
  if (given.age > 150) fail_argument("age");
  if (given.age >= 0) who.age = service::age_of_years(static_cast<std::uint32_t>(given.age));
  who.needs_level = static_cast<SpecialNeedsLevel>(given.needs_level);
  who.shift = static_cast<SchoolShift>(given.shift);
  who.municipality_id = MunicipalityId(std::string(text_or_nothing(given.municipality)));
  who.eldership = text_or_nothing(given.eldership);
  if (given.language != nullptr) who.languages = {given.language};
  return who;
}

service::Wanted wanted_of(const gerove_wanted& given, const RecordSet& records, Date as_of) {
  service::Wanted wanted;
  wanted.root = static_cast<ServiceRoot>(given.root);
  wanted.text = text_or_nothing(given.text);
  wanted.catalogue_code = text_or_nothing(given.catalogue_code);
  wanted.applicant = applicant_of(given);
  if (given.has_place != 0) wanted.from = service::GeoPoint{given.latitude, given.longitude};
  if (given.within_km > 0) wanted.within_km = given.within_km;
  wanted.day = optional_date(given.day);
  constexpr std::int32_t minutes_of_day = 24 * 60;
  if (given.minute >= minutes_of_day) fail_argument("minute");
  if (given.minute >= 0) wanted.minute = static_cast<std::uint32_t>(given.minute);
  if (given.child == nullptr) return wanted;
  const Child* const child = records.find(ChildId(given.child));
  if (child == nullptr) fail_argument("child");
  return service::wanted_for(*child, as_of, std::move(wanted));
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;
using gerove::RecordSet;
namespace service = gerove::service;
namespace tables = gerove::tables;

int32_t gerove_directory_create(gerove_context* context,
                                const gerove_records* records,
                                gerove_directory** out) {
  return run(context, [&](Context& own) {
    auto found = object<RecordSet>(records, "records");
    need(out, "out");
    service::Directory directory(
        *found, gerove::calendar::lithuanian_calendar(), own.budget.findings);
    auto handle =
        std::make_shared<DirectoryHandle>(DirectoryHandle{std::move(found), std::move(directory)});
    NewHandle(DirectoryHandle::kind, std::move(handle)).give(out);
    return GEROVE_OK;
  });
}

void gerove_directory_destroy(gerove_directory* directory) {
  end_handle(directory, DirectoryHandle::kind);
}

int32_t gerove_match(gerove_context* context,
                     const gerove_directory* directory,
                     const gerove_wanted* wanted,
                     int32_t as_of,
                     gerove_table** out) {
  return run(context, [&](Context& own) {
    const auto services = object<DirectoryHandle>(directory, "directory");
    need(wanted, "wanted");
    const gerove_wanted given =
        options_of(wanted, gerove_wanted GEROVE_WANTED_INIT, offsetof(gerove_wanted, limit));
    const gerove::Date day = date_of(as_of, "as_of");
    service::MatchOptions options;
    if (given.anybody != 0) options.viewer = service::Viewer::anybody;
    if (given.limit != 0) options.limit = given.limit;
    const auto matches =
        match(wanted_of(given, *services->records, day), services->directory, day, options);
    return give_table(out, tables::offers(matches, own.language));
  });
}

int32_t gerove_gap(gerove_context* context,
                   const gerove_records* records,
                   int32_t from,
                   int32_t to,
                   const char* municipality,
                   gerove_table** gaps,
                   gerove_table** sources,
                   gerove_table** findings) {
  return run(context, [&](Context& own) {
    const auto found = object<RecordSet>(records, "records");
    need(gaps, "gaps");
    const gerove::Period period = period_of(from, to);
    const service::GapQuery query{
        .period = period,
        .municipality_id = gerove::MunicipalityId(std::string(text_or_nothing(municipality))),
        .most_findings = own.budget.findings};
    Progress progress(own, found->records().size());
    const auto stop = [&] { progress.look(); };
    const auto result = own.make<service::GapReport>(service::gaps(*found, query, stop));
    progress.finish();
    const auto cells = own.make<std::vector<service::GapCell>>(tables::shown_gaps(*result, true));
    return give_tables(
        TableFor{gaps, [&] { return tables::gaps(*cells, own.language, stop); }},
        TableFor{sources, [&] { return tables::gap_sources(*cells, own.language, stop); }},
        TableFor{findings, [&] { return tables::findings(result->findings, own.language, stop); }});
  });
}

int32_t gerove_hsds_read(gerove_context* context,
                         const char* json,
                         size_t size,
                         gerove_records** out,
                         gerove_table** findings) {
  return run(context, [&](Context& own) {
    const std::string_view text = bytes_of(json, size, "json");
    need(out, "out");
    service::HsdsReading reading = service::read_hsds(text);
    NewHandle own_records(kind_of<RecordSet>,
                          std::make_shared<RecordSet>(std::move(reading.records)));
    const auto finding_table = [&] { return tables::findings(reading.findings, own.language); };
    give_tables(TableFor{findings, finding_table});
    own_records.give(out);
    return GEROVE_OK;
  });
}

int32_t gerove_hsds_write(gerove_context* context,
                          const gerove_records* records,
                          int32_t anybody,
                          gerove_buffer* out) {
  return run(context, [&](Context&) {
    const auto found = object<RecordSet>(records, "records");
    need_buffer(out);
    const auto viewer = anybody != 0 ? service::Viewer::anybody : service::Viewer::network;
    put(service::write_hsds(*found, viewer), out);
    return GEROVE_OK;
  });
}
