#include "gerove/tables/offers.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "gerove/tables/rows.hpp"

namespace gerove::tables {

namespace {

std::string in_one_line(const service::Reasons& reasons, Language language) {
  std::string text;
  for (const service::Reason& reason : reasons) {
    if (!text.empty()) text += "; ";
    text += reason.text.in(language);
  }
  return text;
}

/// The name of the provider, or its id when it is not among the records.
const std::string& provider_of(const service::Offer& offer) {
  return offer.provider == nullptr ? offer.service->provider_id.value : offer.provider->name;
}

/// The name of the site, or its id; nothing for the service's own address.
std::string_view site_of(const service::Offer& offer) {
  if (offer.site == nullptr) return {};
  return offer.site->name.empty() ? offer.site->id.value : offer.site->name;
}

Word standing_word(bool offer, Language language) {
  return offer ? Word{"offer", std::string(Text{"taip", "yes"}.in(language))}
               : Word{"near_miss", std::string(Text{"beveik", "nearly"}.in(language))};
}

template <class OfferRows>
void add(const std::vector<service::Offer>& offers, bool suit, OfferRows& rows) {
  for (const service::Offer& offer : offers) {
    rows.add(standing_word(suit, rows.language()),
             offer.service->id.value,
             offer.name,
             provider_of(offer),
             offer.place,
             offer.place_from,
             offer.waiting,
             offer.distance,
             offer.address == nullptr ? std::string_view() : offer.address->text,
             in_one_line(offer.reasons, rows.language()),
             site_of(offer));
  }
}

}  // namespace

Table offers(const service::Matches& matches, Language language) {
  Rows rows(offer_schema, language);
  add(matches.offers, true, rows);
  add(matches.near_misses, false, rows);
  return std::move(rows).table();
}

}  // namespace gerove::tables
