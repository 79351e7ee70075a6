/// @file
/// Responsible roles in Lithuanian words, "VGK pirmininkas", as data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gerove/domain/activity_plan.hpp"

namespace gerove::intake {

/// A responsible role or institution with its place in the cell.
struct ResponsibleReading {
  Responsible responsible{};  ///< `text` is what was given, trimmed
  std::size_t offset{};       ///< byte offset of the text in the cell
};

/// Whose commission "VGK" is in a plan.
enum class CommissionOf : std::uint8_t {
  municipality,  ///< that of the municipality
  school,        ///< that of the school
};

/// Reads one role or institution. Its kinds are unspecified unless the words clearly are one;
/// `plural` is unspecified with them, and where the word is cut short ("soc. ped.").
/// "Direktorius" without "administracijos" is the head of an institution.
/// @param commission whose chair and members "VGK pirmininkas" and "VGK nariai" are
Responsible read_responsible(std::string_view text,
                             CommissionOf commission = CommissionOf::municipality);

/// Reads the roles of a cell. Commas and semicolons outside parentheses separate them; so do a full
/// stop, "ir", or nothing at all where every part is a known role: "VGK pirmininkas VGK
/// sekretorius". An empty cell has none.
std::vector<ResponsibleReading> read_responsibles(
    std::string_view cell, CommissionOf commission = CommissionOf::municipality);

}  // namespace gerove::intake
