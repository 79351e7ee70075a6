// Cells that say for whom a service is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gerove::registers {

/// The ages that a cell says, in whole months.
struct AgeRange {
  std::optional<std::uint32_t> from{};  ///< the youngest
  std::optional<std::uint32_t> to{};    ///< the oldest; a last year counts whole
  bool operator==(const AgeRange&) const = default;
};

/// `7–14`, `3 mėn.–6`, `nuo 16`; nothing for another text, such as `iki 6`, which may mean with or
/// without the seventh year of life.
std::optional<AgeRange> read_ages(std::string_view text);

/// The text that is read as these ages; empty if there is none.
std::string write_ages(const AgeRange& ages);

}  // namespace gerove::registers
