// Invented services, short to write.
#pragma once

#include <string>
#include <utility>

#include "gerove/domain/service.hpp"
#include "support/read_records.hpp"

namespace gerove::test {

inline Service make_service(const std::string& id, std::string name = "Logopedo pagalba") {
  Service service;
  service.id = ServiceId(id);
  service.root = ServiceRoot::education;
  service.name = std::move(name);
  return service;
}

inline CapacityState capacity_since(Date since,
                                    std::uint32_t places,
                                    std::uint32_t taken,
                                    std::uint32_t waiting = 0) {
  CapacityState state;
  state.since = since;
  state.places = places;
  state.taken = taken;
  state.waiting = waiting;
  return state;
}

}  // namespace gerove::test
