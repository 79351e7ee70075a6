#include "capi/law.hpp"

#include "gerove/tables/rules.hpp"

using namespace gerove::capi;
using gerove::law::Law;

namespace {

int32_t give_law(Law law, gerove_law** out) {
  NewHandle(LawHandle::kind, std::make_shared<LawHandle>(LawHandle{std::move(law)})).give(out);
  return GEROVE_OK;
}

}  // namespace

int32_t gerove_law_lithuania(gerove_context* context, gerove_law** out) {
  return run(context, [&](Context&) {
    need(out, "out");
    return give_law(law_of(nullptr), out);
  });
}

int32_t gerove_law_load(
    gerove_context* context, int32_t format, const void* bytes, size_t size, gerove_law** out) {
  return run(context, [&](Context&) {
    const bool json = definite_format(format) == gerove::wire::StreamFormat::jsonl;
    const std::string_view table = bytes_of(bytes, size, "bytes");
    need(out, "out");
    return give_law(json ? Law::from_json(table) : Law::from_bytes(table), out);
  });
}

int32_t gerove_law_rules(gerove_context* context,
                         const gerove_law* law,
                         int32_t day,
                         gerove_table** out) {
  return run(context, [&](Context& own) {
    const Law applied = law_of(law);
    return give_table(out, gerove::tables::rules(applied, date_of(day, "day"), own.language));
  });
}

void gerove_law_destroy(gerove_law* law) { end_handle(law, LawHandle::kind); }
