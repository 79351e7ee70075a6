#include <cmath>

#include "service/hsds_json.hpp"

namespace gerove::service {

std::string text_at(const Json& object, std::string_view name) {
  const Json* const found = object.find(name);
  return found != nullptr && found->is_string() ? found->text() : std::string();
}

std::optional<double> number_at(const Json& object, std::string_view name) {
  const Json* const found = object.find(name);
  if (found == nullptr || !found->is_number()) return std::nullopt;
  return found->number();
}

std::optional<std::uint32_t> count_at(const Json& object, std::string_view name) {
  constexpr double most = 4294967295.0;
  const auto number = number_at(object, name);
  if (!number || *number < 0 || *number > most || *number != std::floor(*number)) return {};
  return static_cast<std::uint32_t>(*number);
}

std::vector<const Json*> objects_at(const Json& object, std::string_view name) {
  std::vector<const Json*> objects;
  const Json* const found = object.find(name);
  if (found == nullptr || !found->is_array()) return objects;
  for (const Json& entry : found->elements()) {
    if (entry.is_object()) objects.push_back(&entry);
  }
  return objects;
}

void set_text(Json& object, std::string_view name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

Json parsed(std::string_view text) {
  Json tree;
  json::parse_tree(text, tree);
  return tree;
}

bool is_usable_id(const std::string& id) { return !id.empty() && id.size() <= max_id_bytes; }

std::string read_id(const Json& object,
                    std::string_view kind,
                    const std::string& ours,
                    const std::string& path,
                    Findings& out) {
  const std::string id = text_at(object, "id");
  if (ours.empty() || ours == id) return id;
  if (hsds_id(kind, ours) == id) return ours;
  out.push_back(hsds_finding(HsdsFault::id_contradicts, joined_path(path, "id")));
  return id;
}

}  // namespace gerove::service
