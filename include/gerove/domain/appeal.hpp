/// @file
/// Appeals.
#pragma once

#include <optional>
#include <string_view>

#include "gerove/codes/appeal.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/domain/actor.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// An appeal (skundas) against a decision (VMVPĮ art. 15).
struct Appeal {
  AppealId id{};                             ///< id within the case file
  ActId act_id{};                            ///< the decision appealed against
  ProcedureId procedure_id{};                ///< its procedure
  std::optional<Actor> by{};                 ///< who appeals
  std::optional<Date> decision_delivered{};  ///< when the decision was delivered
  std::optional<Date> lodged{};              ///< when the appeal was lodged
  std::optional<Actor> body{};               ///< who hears it
  AppealOutcome outcome{};                   ///< how it ended
  std::optional<Date> decided{};             ///< when
  UnknownFields unknown{};                   ///< fields of a newer writer
  bool operator==(const Appeal&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Appeal";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Appeal::id, Privacy::plain),
                       field<2>("act_id", &Appeal::act_id, Privacy::plain),
                       field<3>("procedure_id", &Appeal::procedure_id, Privacy::plain),
                       field<4>("by", &Appeal::by, Privacy::identity),
                       field<5>("decision_delivered", &Appeal::decision_delivered, Privacy::plain),
                       field<6>("lodged", &Appeal::lodged, Privacy::plain),
                       field<7>("body", &Appeal::body, Privacy::plain),
                       field<8>("outcome", &Appeal::outcome, Privacy::offence),
                       field<9>("decided", &Appeal::decided, Privacy::plain));
  }
};

}  // namespace gerove
