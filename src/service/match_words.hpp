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
  bool starts_later{};
  bool too_far{};
  std::optional<std::uint32_t> free_places{};
  std::size_t against{};  ///< how many things are against it
};

/// All reasons in the order of their aspects.
Reasons reasons_of(const Candidate& candidate, const Wanted& wanted);

}  // namespace gerove::service
