/// @file
/// Projects and development plans.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/programme.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// An amount of money.
struct Money {
  std::optional<Decimal> amount{};  ///< how much
  std::string currency{};           ///< ISO 4217 code.
  UnknownFields unknown{};          ///< fields of a newer writer
  bool operator==(const Money&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Money";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("amount", &Money::amount, Privacy::plain),
                       field<2>("currency", &Money::currency, Privacy::plain));
  }
};

/// A project or development plan (projektas, plėtros planas).
struct Programme {
  ProgrammeId id{};                              ///< id of the record
  ProgrammeKind kind{};                          ///< what it is
  std::string code{};                            ///< code of the project
  std::string title{};                           ///< title
  std::string funder{};                          ///< who pays
  std::optional<Money> value{};                  ///< value
  std::optional<Money> funding{};                ///< part that is funded
  std::optional<Period> period{};                ///< from when to when
  std::string length_text{};                     ///< length as stated
  std::string area{};                            ///< where
  std::optional<std::uint32_t> planned{};        ///< participants planned
  std::optional<std::uint32_t> reached{};        ///< participants reached
  ProgrammeId parent_id{};                       ///< plan that it is part of
  ActId act_id{};                                ///< act that approved it
  std::vector<InstitutionId> institution_ids{};  ///< who carries it out
  MunicipalityId municipality_id{};              ///< municipality
  std::vector<InstitutionId> partner_ids{};      ///< partners
  std::optional<std::uint32_t> partner_count{};  ///< how many partners it says it has
  UnknownFields unknown{};                       ///< fields of a newer writer
  bool operator==(const Programme&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Programme";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Programme::id, Privacy::plain),
                       field<2>("kind", &Programme::kind, Privacy::plain),
                       field<3>("code", &Programme::code, Privacy::plain),
                       field<4>("title", &Programme::title, Privacy::plain),
                       field<5>("funder", &Programme::funder, Privacy::plain),
                       field<6>("value", &Programme::value, Privacy::plain),
                       field<7>("funding", &Programme::funding, Privacy::plain),
                       field<8>("period", &Programme::period, Privacy::plain),
                       field<9>("length_text", &Programme::length_text, Privacy::plain),
                       field<10>("area", &Programme::area, Privacy::plain),
                       field<11>("planned", &Programme::planned, Privacy::plain),
                       field<12>("reached", &Programme::reached, Privacy::plain),
                       field<13>("parent_id", &Programme::parent_id, Privacy::plain),
                       field<14>("act_id", &Programme::act_id, Privacy::plain),
                       field<15>("institution_ids", &Programme::institution_ids, Privacy::plain),
                       field<16>("municipality_id", &Programme::municipality_id, Privacy::plain),
                       field<17>("partner_ids", &Programme::partner_ids, Privacy::plain),
                       field<18>("partner_count", &Programme::partner_count, Privacy::plain));
  }
};

}  // namespace gerove
