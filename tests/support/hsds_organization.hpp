// A document of HSDS.
#pragma once

namespace gerove::test {

/// An invented organization with things of every kind, of which our records hold but a part.
inline constexpr char organization_text[] = R"({
  "id": "org-1", "name": "Išgalvota draugija", "description": "Išgalvota", "email": "a@pavyzdys.lt",
  "website": "https://pavyzdys.lt", "year_incorporated": 2011, "legal_status": "asociacija",
  "phones": [{"id": "t-1", "number": "+370 600 00000", "extension": 12, "type": "voice"}],
  "funding": [{"id": "f-1", "source": "savivaldybė"}],
  "x_own": {"kept": [1, 2.5, null, true]},
  "services": [{
    "id": "p-1", "name": "Logopedo pagalba", "alternate_name": "Logopedas", "status": "active",
    "description": "Kalbos korekcija", "url": "https://pavyzdys.lt/logopedas",
    "minimum_age": 3, "maximum_age": 12.5, "eligibility_description": "vaikams", "alert": "",
    "languages": [{"id": "k-1", "name": "lietuvių", "code": "lt", "note": "ir gestų"},
                  {"id": "k-2", "name": "kita"}],
    "schedules": [{"id": "s-1", "dtstart": "2023-01-03", "freq": "WEEKLY", "interval": 2,
                   "byday": "TU,TH", "opens_at": "09:00:00", "closes_at": "16:00",
                   "description": "išskyrus šventes", "valid_to": "2024-12-31"},
                  {"id": "s-2", "freq": "MONTHLY", "byday": "1WE", "byweekno": "4"}],
    "capacities": [{"id": "c-1", "unit": {"id": "u-1", "name": "vieta"}, "available": 2,
                    "maximum": 12, "updated": "2023-09-25T14:23:06.5+01:00"}],
    "cost_options": [{"id": "e-1", "amount": 1.5, "currency": "EUR",
                      "amount_description": "valanda", "valid_from": "2023-01-01"},
                     {"id": "e-2", "amount": 0, "option": "iki 7 metų"}],
    "service_at_locations": [
      {"id": "l-1", "location": {"id": "v-1", "location_type": "physical", "name": "Namas",
        "latitude": 54.5, "longitude": 23.5, "transportation": "autobusas",
        "addresses": [{"id": "a-1", "address_1": "Išgalvotoji g. 1", "city": "Ąžuolynas",
          "state_province": "", "postal_code": "00000", "country": "LT",
          "address_type": "physical"}]}},
      {"id": "l-2", "location": {"id": "v-2", "location_type": "virtual",
        "url": "https://pavyzdys.lt/nuotoliu"}}],
    "attributes": [{"id": "z-1", "taxonomy_term": {"id": "z-2", "name": "kalba",
      "description": "kalbos korekcija"}}]
  }]
})";

}  // namespace gerove::test
