/// @file
/// The first record of a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/codes/procedure.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// Says what a file is; the first record of a .gerove or .jsonl stream.
struct Header {
  std::uint32_t format_version{};    ///< version of the file format; this one is 1
  std::string producer{};            ///< program that wrote the file, with its version
  MunicipalityId municipality_id{};  ///< whose records they are, if one municipality's
  std::optional<Moment> created{};   ///< when the file was written
  std::string law_edition{};         ///< edition of the law tables that the writer used, if any
  std::string title{};               ///< what the file holds, in the writer's words
  Answer complete{};                 ///< yes if its records leave nothing out that was done
  UnknownFields unknown{};           ///< fields of a newer writer
  bool operator==(const Header&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Header";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("format_version", &Header::format_version, Privacy::plain),
                       field<2>("producer", &Header::producer, Privacy::plain),
                       field<3>("municipality_id", &Header::municipality_id, Privacy::plain),
                       field<4>("created", &Header::created, Privacy::plain),
                       field<5>("law_edition", &Header::law_edition, Privacy::plain),
                       field<6>("title", &Header::title, Privacy::plain),
                       field<7>("complete", &Header::complete, Privacy::plain));
  }
};

}  // namespace gerove
