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

int32_t redact_records(Context& own,
                       const gerove_records* records,
                       const disclosure::Redactor& redactor,
                       gerove_records** out) {
  const auto found = object<RecordSet>(records, "records");
  need(out, "out");
  const auto seen = own.make<RecordSetBuilder>();
  Progress progress(own, found->records().size());
  disclosure::redact_records(
      [&, next = size_t{0}]() mutable -> const Record* {
        if (next == found->records().size()) return nullptr;
        progress.step();
        return found->records()[next++];
      },
      [&](const Record& record) {
        seen->place() = record;
        seen->take();
      },
      redactor,
      [&] { progress.look(); });
  progress.finish();
  return give_records(std::move(*seen).finish(), out);
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
    return give_table(out, gerove::tables::profile_fields(redactor.decisions(), own.language));
  });
}

int32_t gerove_redact(gerove_context* context,
                      const gerove_records* records,
                      const char* profile,
                      gerove_records** out) {
  return run(context, [&](Context& own) {
    return redact_records(own, records, redactor_named(profile), out);
  });
}

int32_t gerove_redact_with_key(gerove_context* context,
                               const gerove_records* records,
                               const char* profile,
                               const void* key,
                               size_t key_size,
                               gerove_records** out) {
  return run(context, [&](Context& own) {
    const gerove::disclosure::PseudonymKey secret(bytes_of(key, key_size, "key"));
    return redact_records(own, records, redactor_named(profile).with_pseudonyms(secret), out);
  });
}
