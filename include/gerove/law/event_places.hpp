/// @file
/// Where records tell of events: every field and list that terms of law are counted from.
#pragma once

#include <string>
#include <vector>

#include "gerove/law/vocabulary.hpp"

namespace gerove::law {

/// A place in records that tells of an event.
struct EventPlace {
  Event event{};               ///< the event
  std::string path{};          ///< such as `case_file.procedures.request.received_by_mayor`
  bool by_code = false;        ///< a list of steps, of which those with the event's code tell
  bool at_the_latest = false;  ///< it tells that the event had happened by its day
};

/// All places, in the order of events; of one event those first that are taken before others. Where
/// a place that others go before tells another day, the finding `law.fact.disagrees` names both.
std::vector<EventPlace> event_places();

}  // namespace gerove::law
