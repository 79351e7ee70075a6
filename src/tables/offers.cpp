#include "gerove/tables/offers.hpp"

#include "tables/cells.hpp"

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

Word standing_word(bool offer, Language language) {
  return offer ? Word{"offer", std::string(Text{"taip", "yes"}.in(language))}
               : Word{"near_miss", std::string(Text{"beveik", "nearly"}.in(language))};
}

void add_rows(const std::vector<service::Offer>& offers, bool suit, report::Table& table) {
  for (const service::Offer& offer : offers) {
    table.rows.push_back({standing_word(suit, table.language),
                          offer.service->id.value,
                          text_cell(offer.service->name),
                          text_cell(provider_of(offer)),
                          word_of(offer.place, table.language),
                          date_cell(offer.place_from),
                          number_cell(offer.waiting),
                          number_cell(offer.distance),
                          offer.address != nullptr ? text_cell(offer.address->text) : Cell(),
                          in_one_line(offer.reasons, table.language)});
  }
}

}  // namespace

report::Table offers(const service::Matches& matches, Language language) {
  report::Table table = make_table(language,
                                   {"Paslaugos", "Services"},
                                   {{"standing", {"Tinka", "Fits"}},
                                    {"service", {"Paslauga", "Service"}},
                                    {"name", {"Pavadinimas", "Name"}},
                                    {"provider", {"Teikėjas", "Provider"}},
                                    {"place", {"Yra vietų", "Place"}},
                                    {"place_from", {"Vieta nuo", "Place from"}},
                                    {"waiting", {"Laukia", "Waiting"}},
                                    {"distance_km", {"Km", "Km"}},
                                    {"address", {"Adresas", "Address"}},
                                    {"reasons", {"Kodėl", "Why"}}});
  add_rows(matches.offers, true, table);
  add_rows(matches.near_misses, false, table);
  return table;
}

}  // namespace gerove::tables
