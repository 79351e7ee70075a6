/// @file
/// Who acts: persons, institutions and organs in the part that they play.
#pragma once

#include <string>
#include <string_view>

#include "gerove/codes/actor.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// Somebody who did something or to whom something was sent, in one part.
struct Actor {
  ActorKind kind{};                ///< the part
  InstitutionId institution_id{};  ///< the institution, if one acted
  PersonId person_id{};            ///< the person, if known
  std::string text{};              ///< as written, when there is no id or kind
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const Actor&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Actor";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("kind", &Actor::kind, Privacy::plain),
                       field<2>("institution_id", &Actor::institution_id, Privacy::plain),
                       field<3>("person_id", &Actor::person_id, Privacy::plain),
                       field<4>("text", &Actor::text, Privacy::identity));
  }
};

}  // namespace gerove
