// What recipients may see.
#include "capi/arguments.hpp"
#include "capi/records.hpp"
#include "gerove/disclosure/profiles.hpp"
#include "gerove/disclosure/stream.hpp"
#include "gerove/tables/profiles.hpp"

namespace gerove::capi {

namespace {

disclosure::Redactor redactor_named(const char* name) {
  const auto* const profile = disclosure::find_profile(text_of(name, "profile"));
  if (profile == nullptr) fail_argument("profile");
  return disclosure::Redactor(*profile);
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;

int32_t gerove_profiles(gerove_context* context, gerove_table** out) {
  return run(context,
             [&](Context& own) { return give_table(out, gerove::tables::profiles(own.language)); });
}

int32_t gerove_profile_fields(gerove_context* context, const char* profile, gerove_table** out) {
  return run(context, [&](Context& own) {
    const auto redactor = redactor_named(profile);
    return give_table(out, gerove::tables::decisions(redactor.decisions(), own.language));
  });
}

int32_t gerove_redact(gerove_context* context,
                      const gerove_records* records,
                      const char* profile,
                      gerove_records** out) {
  return run(context, [&](Context& own) {
    const auto found = object<Records>(records, "records");
    const auto redactor = redactor_named(profile);
    need(out, "out");
    auto seen = own.make<Records>();
    Progress progress(own, found->all().size());
    gerove::disclosure::redact_records(
        [&, next = found->all().begin()]() mutable -> const gerove::Record* {
          if (next == found->all().end()) return nullptr;
          progress.step();
          return *next++;
        },
        [&](const gerove::Record& record) { seen->add() = record; },
        redactor,
        [&] { progress.look(); });
    return give_records(std::move(seen), out);
  });
}
