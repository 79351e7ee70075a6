#include "service/hsds_json.hpp"

namespace gerove::service {

Json merge_hsds(const Json& original, const Json& base, const Json& now) {
  if (now == base) return original;
  if (original.is_array() && base.is_array() && now.is_array() && base.size() == now.size() &&
      original.size() >= base.size()) {
    Json merged = original;  // what our records do not hold stands behind what they do
    for (std::size_t i = 0; i < now.size(); ++i) {
      merged[i] = merge_hsds(original[i], base[i], now[i]);
    }
    return merged;
  }
  if (!original.is_object() || !base.is_object() || !now.is_object()) return now;
  Json merged = Json::Object();
  for (const auto& [name, value] : original.members()) {
    const Json* const was = base.find(name);
    const Json* const is = now.find(name);
    if (is != nullptr) {
      merged[name] = was == nullptr ? *is : merge_hsds(value, *was, *is);
    } else if (was == nullptr) {
      merged[name] = value;
    }
  }
  for (const auto& [name, value] : now.members()) {
    const Json* const was = base.find(name);
    const bool implied = was != nullptr && *was == value;
    if (!original.contains(name) && !implied) merged[name] = value;
  }
  return merged;
}

}  // namespace gerove::service
