/// @file
/// Reasons: why a service suits or does not suit a need, as data and in words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gerove/codes/procedure.hpp"
#include "gerove/core/text.hpp"

namespace gerove::service {

/// What a reason is about.
enum class Aspect : std::uint8_t {
  kind,          ///< what the service is
  age,           ///< the youngest and oldest age
  needs_level,   ///< level of special needs
  municipality,  ///< municipality of residence
  eldership,     ///< eldership (seniūnija) of residence
  area,          ///< municipalities that the service serves
  ground,        ///< ground that the service asks for
  school_shift,  ///< shift in which the child learns
  language,      ///< language
  validity,      ///< when the service is offered at all
  hours,         ///< days and hours
  place,         ///< capacity and waiting list
  distance,      ///< how far away it is
};

/// The name of an aspect.
constexpr Text label(Aspect aspect) {
  switch (aspect) {
    case Aspect::kind: return {"rūšis", "kind"};
    case Aspect::age: return {"amžius", "age"};
    case Aspect::needs_level: return {"specialieji poreikiai", "special needs"};
    case Aspect::municipality: return {"savivaldybė", "municipality"};
    case Aspect::eldership: return {"seniūnija", "eldership"};
    case Aspect::area: return {"aptarnaujama teritorija", "area served"};
    case Aspect::ground: return {"pagrindas", "ground"};
    case Aspect::school_shift: return {"mokymosi pamaina", "school shift"};
    case Aspect::language: return {"kalba", "language"};
    case Aspect::validity: return {"galiojimas", "validity"};
    case Aspect::hours: return {"laikas", "hours"};
    case Aspect::place: return {"vieta", "place"};
    case Aspect::distance: return {"atstumas", "distance"};
  }
  return {};
}

/// The name of an aspect for programs: its enumerator.
constexpr std::string_view name(Aspect aspect) {
  constexpr std::string_view names[] = {"kind",
                                        "age",
                                        "needs_level",
                                        "municipality",
                                        "eldership",
                                        "area",
                                        "ground",
                                        "school_shift",
                                        "language",
                                        "validity",
                                        "hours",
                                        "place",
                                        "distance"};
  return names[static_cast<std::size_t>(aspect)];
}

/// Why a service suits (yes), does not (no), or can't be told to (unspecified). The words name what
/// the service asks for, never what is known of the child.
struct Reason {
  Aspect aspect{};   ///< what it is about
  Answer answer{};   ///< whether it speaks for the service; unspecified: it can't be told
  OwnedText text{};  ///< "only from age 7"
  bool operator==(const Reason&) const = default;
};

/// Reasons in the order of their aspects.
using Reasons = std::vector<Reason>;

}  // namespace gerove::service
