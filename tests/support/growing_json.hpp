// JSON documents of which one list, or the members of one object, are as many as one likes.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace gerove::test {

using GrowingJson = nlohmann::json;
using JsonPlace = GrowingJson::json_pointer;

/// The places of all arrays and objects of a document; of elements of a list only the first.
inline std::vector<JsonPlace> every_container(const GrowingJson& json,
                                              const JsonPlace& place = JsonPlace()) {
  std::vector<JsonPlace> found;
  if (!json.is_structured()) return found;
  found.push_back(place);
  const auto add = [&](const GrowingJson& inner, const JsonPlace& at) {
    for (JsonPlace& one : every_container(inner, at)) found.push_back(std::move(one));
  };
  if (json.is_object()) {
    for (const auto& [name, inner] : json.items()) add(inner, place / name);
  } else if (!json.empty()) {
    add(json.front(), place / 0);
  }
  return found;
}

namespace detail {

/// Puts a number behind each `id` of a value, so that no two copies have one in common.
inline void number_ids(GrowingJson& json, std::size_t number) {
  for (auto& inner : json) {
    if (inner.is_structured()) number_ids(inner, number);
  }
  if (json.is_object() && json.contains("id")) {
    json["id"] = json["id"].get<std::string>() + '-' + std::to_string(number);
  }
}

}  // namespace detail

/// Makes a list or an object `count` long: of copies of the first element, or of members that
/// nobody knows.
/// @param distinct whether the copies have ids of their own
inline GrowingJson grown(GrowingJson document,
                         const JsonPlace& place,
                         std::size_t count,
                         bool distinct) {
  GrowingJson& container = document[place];
  if (container.is_object()) {
    for (std::size_t i = 0; i < count; ++i) container["x_" + std::to_string(i)] = i;
  } else {
    const GrowingJson element = container.empty() ? GrowingJson("x") : container.front();
    for (std::size_t i = 1; i < count; ++i) {
      container.push_back(element);
      if (distinct) detail::number_ids(container.back(), i);
    }
  }
  return document;
}

}  // namespace gerove::test
