/// @file
/// Municipalities and their office calendars.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/day_override.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// One day on which an office's calendar differs (for example a working day moved by the
/// Government).
struct DayOverride {
  std::optional<Date> date{};  ///< the day
  DayOverrideKind kind{};      ///< what it is for this office
  std::string reason{};        ///< why, with the act if there is one
  UnknownFields unknown{};     ///< fields of a newer writer
  bool operator==(const DayOverride&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.DayOverride";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("date", &DayOverride::date, Privacy::plain),
                       field<2>("kind", &DayOverride::kind, Privacy::plain),
                       field<3>("reason", &DayOverride::reason, Privacy::plain));
  }
};

/// A municipality (savivaldybė).
struct Municipality {
  MunicipalityId id{};  ///< id of the record
  std::string code{};   ///< two-digit code of the municipality
  std::string name{};   ///< official name in Lithuanian
  /// day on which the council elected in 2023 first met: decides which edition of the law governs a
  /// procedure (XIV-1837 application note)
  std::optional<Date> council_first_met{};
  /// days on which its offices differ from the public calendar
  std::vector<DayOverride> day_overrides{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Municipality&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Municipality";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &Municipality::id, Privacy::plain),
        field<2>("code", &Municipality::code, Privacy::plain),
        field<3>("name", &Municipality::name, Privacy::plain),
        field<4>("council_first_met", &Municipality::council_first_met, Privacy::plain),
        field<5>("day_overrides", &Municipality::day_overrides, Privacy::plain));
  }
};

}  // namespace gerove
