// Why a service is offered, or nearly, in words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "gerove/service/match.hpp"

namespace gerove::service {

/// A service held against what is wanted.
struct Candidate {
  Offer offer{};
  Eligibility eligibility{};
  Answer hours{};
  Answer works{Answer::yes};     ///< whether it is offered at all then
  ServiceStatus status{};        ///< the status, its own or the site's, that says that it is not
  std::optional<Date> starts{};  ///< the day from which it is offered, if that lies ahead
  const calendar::Holiday* holiday = nullptr;  ///< what alone closes it
  bool too_far{};
  std::optional<std::uint32_t> free_places{};  ///< known if there is a place
  std::size_t against{};                       ///< how many things are against it
};

/// All reasons in the order of their aspects.
Reasons reasons_of(const Candidate& candidate, const Wanted& wanted);

}  // namespace gerove::service
