/// @file
/// The records that a number was counted from: lists of things with `record` and `path`.
#pragma once

#include <nlohmann/json.hpp>

namespace gerove::cli {

/// The list in JSON.
template <class Sources>
nlohmann::ordered_json sources_json(const Sources& sources) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& source : sources) {
    list.push_back({{"record", source.record}, {"path", source.path}});
  }
  return list;
}

}  // namespace gerove::cli
