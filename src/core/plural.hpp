// Numbers with nouns: Lithuanian has three forms, English two.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "gerove/core/text.hpp"

namespace gerove {

/// The forms of a noun after a number.
struct Noun {
  std::array<std::string_view, 3> lt{};  ///< after 1, after 2, after 10: įrašas, įrašai, įrašų
  std::array<std::string_view, 2> en{};  ///< after 1, after 2: record, records
};

/// `8 įrašai`, `8 records`.
std::string counted(std::uint64_t number, const Noun& noun, Language language);

}  // namespace gerove
