/// @file
/// Agreements.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/agreement.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/parameters.hpp"

namespace gerove {

/// An agreement between institutions (sutartis).
struct Agreement {
  AgreementId id{};                            ///< id of the record
  std::vector<InstitutionId> party_ids{};      ///< parties
  std::string subject{};                       ///< subject
  std::optional<Date> signed_on{};             ///< when signed
  std::optional<Period> period{};              ///< when in force
  AgreementState state{};                      ///< state
  std::string number{};                        ///< number
  std::vector<AgreedTerm> terms{};             ///< terms that it sets
  std::string length_text{};                   ///< length as stated
  ActId act_id{};                              ///< act that approved it
  std::optional<std::uint32_t> party_count{};  ///< how many parties it says it has
  UnknownFields unknown{};                     ///< fields of a newer writer
  bool operator==(const Agreement&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Agreement";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Agreement::id, Privacy::plain),
                       field<2>("party_ids", &Agreement::party_ids, Privacy::plain),
                       field<3>("subject", &Agreement::subject, Privacy::plain),
                       field<4>("signed_on", &Agreement::signed_on, Privacy::plain),
                       field<5>("period", &Agreement::period, Privacy::plain),
                       field<6>("state", &Agreement::state, Privacy::plain),
                       field<7>("number", &Agreement::number, Privacy::plain),
                       field<8>("terms", &Agreement::terms, Privacy::plain),
                       field<9>("length_text", &Agreement::length_text, Privacy::plain),
                       field<10>("act_id", &Agreement::act_id, Privacy::plain),
                       field<11>("party_count", &Agreement::party_count, Privacy::plain));
  }
};

}  // namespace gerove
