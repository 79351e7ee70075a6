// Referrals: their moves and who has to act.
#include <string>

#include "capi/law.hpp"
#include "capi/records.hpp"
#include "gerove/law/office_calendar.hpp"
#include "gerove/referral/history.hpp"
#include "gerove/referral/queues.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/referrals.hpp"
#include "gerove/wire/record_codecs.hpp"

namespace gerove::capi {

namespace {

referral::Queue queue_of(std::int32_t which, bool of_one) {
  switch (which) {
    case GEROVE_REFERRALS_OVERDUE: return referral::Queue::overdue;
    case GEROVE_REFERRALS_NEXT: return referral::Queue::to_do;
    case GEROVE_REFERRALS_INBOX:
    case GEROVE_REFERRALS_OUTBOX:
    case GEROVE_REFERRALS_TO_DO: break;
    default: fail_argument("which");
  }
  if (!of_one) fail_argument("institution");
  if (which == GEROVE_REFERRALS_TO_DO) return referral::Queue::to_do;
  return which == GEROVE_REFERRALS_INBOX ? referral::Queue::inbox : referral::Queue::outbox;
}

Referral referral_of(const void* bytes, std::size_t size, const char* name) {
  return wire::decode<Referral>(bytes_of(bytes, size, name));
}

}  // namespace

}  // namespace gerove::capi

using namespace gerove::capi;
using gerove::RecordSet;
using gerove::Referral;
namespace referral = gerove::referral;
namespace tables = gerove::tables;
namespace wire = gerove::wire;

int32_t gerove_referrals(gerove_context* context,
                         const gerove_records* records,
                         const gerove_law* law_handle,
                         const gerove_calendar* calendar_handle,
                         int32_t as_of,
                         int32_t which,
                         const char* institution,
                         gerove_table** out,
                         gerove_table** findings) {
  return run(context, [&](Context& own) {
    const auto found = object<RecordSet>(records, "records");
    const gerove::law::Law applied = law_of(law_handle);
    const gerove::Date day = date_of(as_of, "as_of");
    const std::string_view whose = text_or_nothing(institution);
    const referral::Queue queue = queue_of(which, !whose.empty());
    need(out, "out");
    const auto calendar = calendar_handle == nullptr ? gerove::law::office_calendar(*found)
                                                     : calendar_of(calendar_handle);
    const auto context_of_law = own.make<gerove::law::Context>(*found);
    const auto all = own.make<referral::Referrals>(*found);
    Progress progress(own, found->records().size());
    const gerove::StopCheck stop = [&] { progress.look(); };
    const auto actions = own.make<std::vector<referral::NextAction>>(
        next_actions(*all,
                     {queue, gerove::InstitutionId(std::string(whose))},
                     {*context_of_law, applied, calendar},
                     day,
                     stop));
    progress.finish();
    return give_tables(
        TableFor{out, [&] { return tables::referrals(*actions, own.language, stop); }},
        TableFor{findings, [&] {
                   return tables::findings(
                       all->findings(stop, own.budget.findings), own.language, stop);
                 }});
  });
}

int32_t gerove_referral_apply(gerove_context* context,
                              const void* referral_bytes,
                              size_t referral_size,
                              const void* event,
                              size_t event_size,
                              gerove_buffer* out) {
  return run(context, [&](Context&) {
    const Referral before = referral_of(referral_bytes, referral_size, "referral");
    const auto move = wire::decode<gerove::ReferralEvent>(bytes_of(event, event_size, "event"));
    need_buffer(out);
    put(wire::encode(referral::apply(before, move)), out);
    return GEROVE_OK;
  });
}

int32_t gerove_referral_merge(gerove_context* context,
                              const void* ours,
                              size_t ours_size,
                              const void* theirs,
                              size_t theirs_size,
                              gerove_buffer* out) {
  return run(context, [&](Context&) {
    const Referral one = referral_of(ours, ours_size, "ours");
    const Referral other = referral_of(theirs, theirs_size, "theirs");
    need_buffer(out);
    put(wire::encode(referral::merge(one, other)), out);
    return GEROVE_OK;
  });
}

int32_t gerove_referral_state(
    gerove_context* context, const void* referral_bytes, size_t size, int32_t as_of, int32_t* out) {
  return run(context, [&](Context&) {
    const Referral whole = referral_of(referral_bytes, size, "referral");
    const auto state = referral::state_of(whole, optional_date(as_of));
    need(out, "out") = static_cast<int32_t>(state);
    return GEROVE_OK;
  });
}

int32_t gerove_referral_moves(gerove_context* context, gerove_table** out) {
  return run(context, [&](Context& own) { return give_table(out, tables::moves(own.language)); });
}
