/// @file
/// Published or collected figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/observation.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// One dimension of a figure.
struct Breakdown {
  std::string dimension{};  ///< dimension, such as sex, age, region
  std::string value{};      ///< value
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Breakdown&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Breakdown";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("dimension", &Breakdown::dimension, Privacy::plain),
                       field<2>("value", &Breakdown::value, Privacy::plain));
  }
};

/// A published or collected figure (rodiklio reikšmė), kept as published beside what records give.
struct Observation {
  ObservationId id{};  ///< id of the record
  /// what is measured; `commission.sittings` and the like name figures of the yearly report
  std::string indicator{};
  std::string title{};                 ///< in words
  std::optional<Period> period{};      ///< for which time
  std::string area{};                  ///< where, in words
  MunicipalityId municipality_id{};    ///< municipality, if of one
  std::vector<Breakdown> breakdown{};  ///< breakdown
  std::optional<Decimal> value{};      ///< the figure
  std::string unit{};                  ///< of what
  Exactness exactness{};               ///< how exact
  std::string source{};                ///< where published
  /// tags, such as an article of the Convention on the Rights of the Child
  std::vector<std::string> tags{};
  ObservationRole role{};           ///< part or total
  ObservationId total_id{};         ///< the total that it claims to be part of
  std::optional<Date> published{};  ///< when published
  UnknownFields unknown{};          ///< fields of a newer writer
  bool operator==(const Observation&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Observation";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Observation::id, Privacy::plain),
                       field<2>("indicator", &Observation::indicator, Privacy::plain),
                       field<3>("title", &Observation::title, Privacy::plain),
                       field<4>("period", &Observation::period, Privacy::plain),
                       field<5>("area", &Observation::area, Privacy::plain),
                       field<6>("municipality_id", &Observation::municipality_id, Privacy::plain),
                       field<7>("breakdown", &Observation::breakdown, Privacy::plain),
                       field<8>("value", &Observation::value, Privacy::plain),
                       field<9>("unit", &Observation::unit, Privacy::plain),
                       field<10>("exactness", &Observation::exactness, Privacy::plain),
                       field<11>("source", &Observation::source, Privacy::plain),
                       field<12>("tags", &Observation::tags, Privacy::plain),
                       field<13>("role", &Observation::role, Privacy::plain),
                       field<14>("total_id", &Observation::total_id, Privacy::plain),
                       field<15>("published", &Observation::published, Privacy::plain));
  }
};

}  // namespace gerove
