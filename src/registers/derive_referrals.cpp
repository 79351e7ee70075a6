// Whom referrals are about, which service they mean, and who made their moves.
#include <map>

#include "core/words.hpp"
#include "gerove/referral/moves.hpp"
#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

// Who alone may make a move; unspecified where several may.
referral::Maker only_maker(ReferralEventKind kind) {
  auto only = referral::Maker::unspecified;
  for (const referral::Move& move : referral::moves()) {
    if (move.event != kind || move.by == only) continue;
    if (only != referral::Maker::unspecified) return referral::Maker::unspecified;
    only = move.by;
  }
  return only;
}

void derive_makers(Referral& referral) {
  for (ReferralEvent& event : referral.events) {
    if (!event.actor_institution_id.empty()) continue;
    const auto maker = only_maker(event.kind);
    if (maker == referral::Maker::sender) {
      event.actor_institution_id = referral.from_institution_id;
    } else if (maker == referral::Maker::receiver) {
      event.actor_institution_id = referral.to_institution_id;
    }
  }
}

}  // namespace

void derive_referrals(const Lookup& lookup) {
  Office& office = lookup.office();
  std::map<std::pair<std::string, std::string>, std::vector<ServiceId>> services;
  office.each<Service>([&](const Service& one) {
    services[{one.provider_id.value, fold(one.name)}].push_back(one.id);
  });
  office.each_touched<Referral>([&](Referral& referral) {
    const auto* const file = office.find_as<CaseFile>("case_file", referral.case_file_id.value);
    if (file != nullptr && referral.family_id.empty()) referral.family_id = file->family_id;
    const auto named =
        services.find({referral.to_institution_id.value, fold(referral.service_text)});
    const bool is_only = named != services.end() && named->second.size() == 1;
    if (is_only && referral.service_id.empty()) referral.service_id = named->second.front();
    derive_makers(referral);
  });
}

}  // namespace gerove::registers
