/// @file
/// Whose sitting it is.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "gerove/domain/sitting.hpp"

namespace gerove::law {

/// The bodies that sat, the sitting's own first, each once even if it is named again.
inline std::vector<const BodyId*> bodies_that_sat(const Sitting& sitting) {
  std::vector<const BodyId*> bodies;
  std::set<std::string_view> seen;
  const auto add = [&](const BodyId& id) {
    if (seen.insert(id.value).second) bodies.push_back(&id);
  };
  add(sitting.body_id);
  for (const BodyId& id : sitting.joint_body_ids) add(id);
  return bodies;
}

}  // namespace gerove::law
