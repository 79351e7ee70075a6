// Texts in one.
#pragma once

#include <string>
#include <vector>

namespace gerove {

/// Texts one behind another.
inline std::string joined(const std::vector<std::string>& texts, const std::string& between) {
  std::string all;
  for (const std::string& text : texts) {
    if (&text != &texts.front()) all += between;
    all += text;
  }
  return all;
}

}  // namespace gerove
