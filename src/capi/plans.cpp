// Activity plans as people write them.
#include "capi/arguments.hpp"
#include "gerove/intake/plan.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/wire/record_codecs.hpp"

using namespace gerove::capi;

int32_t gerove_plan_read(gerove_context* context,
                         const void* text,
                         size_t size,
                         int32_t year,
                         gerove_buffer* out,
                         gerove_table** findings) {
  return run(context, [&](Context& own) {
    const std::string_view bytes = bytes_of(text, size, "text");
    need_buffer(out);
    gerove::intake::PlanOptions options;
    if (year < 0 || year > 9999) fail_argument("year");
    if (year != 0) options.year = static_cast<std::uint32_t>(year);
    const auto reading = gerove::intake::read_plan(bytes, options);
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
