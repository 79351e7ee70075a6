// Cells that say for whom a service is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gerove::registers {

/// The ages that a cell says, in whole months.
struct AgeRange {
  std::optional<std::uint32_t> from{};  ///< the youngest
  std::optional<std::uint32_t> to{};    ///< the oldest; a last year counts whole
};

/// `7–14`, `3 mėn.–6`, `nuo 16`; nothing for another text, such as `iki 6`, which may mean with or
/// without the seventh year of life.
std::optional<AgeRange> read_ages(std::string_view text);

}  // namespace gerove::registers
