// Activity plans as people write them.
#include <cstddef>
#include <cstdint>
#include <optional>

#include "capi/arguments.hpp"
#include "gerove/intake/plan.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/wire/record_codecs.hpp"

using namespace gerove::capi;

namespace gerove::capi {

namespace {

std::optional<std::uint32_t> year_of(std::int32_t year, const char* name) {
  if (year < 0 || year > 9999) fail_argument(name);
  return year == 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(year));
}

intake::PlanOptions options_of_plan(const gerove_plan_options* options) {
  const gerove_plan_options given = options_of(options,
                                               gerove_plan_options GEROVE_PLAN_OPTIONS_INIT,
                                               offsetof(gerove_plan_options, school_year));
  intake::PlanOptions own;
  own.year = year_of(given.year, "year");
  own.school_year = year_of(given.school_year, "school_year");
  if (own.year && own.school_year) fail_argument("school_year");
  if (given.table < 0) fail_argument("table");
  if (given.table > 0) own.table = static_cast<std::uint32_t>(given.table);
  if (given.sheet != nullptr) own.sheet = given.sheet;
  return own;
}

}  // namespace

}  // namespace gerove::capi

int32_t gerove_plan_read(gerove_context* context,
                         const void* text,
                         size_t size,
                         int32_t year,
                         gerove_buffer* out,
                         gerove_table** findings) {
  gerove_plan_options options = GEROVE_PLAN_OPTIONS_INIT;
  options.year = year;
  return gerove_plan_read_as(context, text, size, &options, out, findings);
}

int32_t gerove_plan_read_as(gerove_context* context,
                            const void* text,
                            size_t size,
                            const gerove_plan_options* options,
                            gerove_buffer* out,
                            gerove_table** findings) {
  return run(context, [&](Context& own) {
    const std::string_view bytes = bytes_of(text, size, "text");
    need_buffer(out);
    const auto reading = gerove::intake::read_plan(bytes, options_of_plan(options));
    NewHandle found = findings == nullptr
                          ? NewHandle()
                          : new_table(gerove::tables::findings(reading.findings, own.language));
    put(gerove::wire::encode(reading.plan), out);
    found.give(findings);
    return GEROVE_OK;
  });
}

int32_t gerove_plan_write(gerove_context* context,
                          const void* plan,
                          size_t size,
                          gerove_buffer* out) {
  return run(context, [&](Context&) {
    const auto whole = gerove::wire::decode<gerove::ActivityPlan>(bytes_of(plan, size, "plan"));
    need_buffer(out);
    put(gerove::intake::write_plan(whole), out);
    return GEROVE_OK;
  });
}
