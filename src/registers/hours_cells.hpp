// Cells that say when a service works.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gerove::registers {

/// Days that come back, and hours.
struct OpeningHours {
  std::string rrule{};                  ///< as RFC 5545 writes it
  std::optional<std::uint32_t> from{};  ///< minute of the day; none where no hours are said
  std::optional<std::uint32_t> to{};    ///< minute of the day
  bool operator==(const OpeningHours&) const = default;
};

/// `I–V 8–14`, `I, III 8:30–12`, `kasdien 8–20`, `kas antrą IV 17–20`, `mėn. 1-ą III 10–15`;
/// nothing for another text.
std::optional<OpeningHours> read_hours(std::string_view text);

/// The text that is read as these hours; empty if there is none.
std::string write_hours(const OpeningHours& hours);

}  // namespace gerove::registers
