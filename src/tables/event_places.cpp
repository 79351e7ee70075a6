#include "gerove/tables/event_places.hpp"

#include <utility>

#include "gerove/tables/rows.hpp"

namespace gerove::tables {

Table event_places(Language language) {
  Rows rows(event_place_schema, language);
  const auto answer = [](bool yes) { return yes ? Answer::yes : Answer::no; };
  for (const law::EventPlace& place : law::event_places()) {
    rows.add(place.event, place.path, answer(place.by_code), answer(place.at_the_latest));
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
