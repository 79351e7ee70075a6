/// @file
/// What a municipality or body decides where the law is open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/parameters.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// The option that somebody chose for an open question of law.
struct ConventionChoice {
  std::string convention{};  ///< id of the convention, such as BACK
  std::string option{};      ///< id of the option, such as B
  UnknownFields unknown{};   ///< fields of a newer writer
  bool operator==(const ConventionChoice&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ConventionChoice";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("convention", &ConventionChoice::convention, Privacy::plain),
                       field<2>("option", &ConventionChoice::option, Privacy::plain));
  }
};

/// A term that an agreement or municipal rule sets where the law sets none.
struct AgreedTerm {
  std::string rule{};                     ///< id of the rule, or a name of one's own
  std::optional<std::uint32_t> amount{};  ///< how many units
  TermUnit unit{};                        ///< the unit
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const AgreedTerm&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.AgreedTerm";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("rule", &AgreedTerm::rule, Privacy::plain),
                       field<2>("amount", &AgreedTerm::amount, Privacy::plain),
                       field<3>("unit", &AgreedTerm::unit, Privacy::plain));
  }
};

/// How long a kind of document is kept (saugojimo terminas); the law read so far names none.
struct RetentionTerm {
  std::string document_kind{};            ///< what is kept, in the municipality's words
  std::optional<std::uint32_t> amount{};  ///< how many units
  TermUnit unit{};                        ///< the unit
  std::string starts{};                   ///< from which event the term runs
  std::string basis{};                    ///< legal basis
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const RetentionTerm&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.RetentionTerm";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("document_kind", &RetentionTerm::document_kind, Privacy::plain),
                       field<2>("amount", &RetentionTerm::amount, Privacy::plain),
                       field<3>("unit", &RetentionTerm::unit, Privacy::plain),
                       field<4>("starts", &RetentionTerm::starts, Privacy::plain),
                       field<5>("basis", &RetentionTerm::basis, Privacy::plain));
  }
};

/// Choices of a municipality or body for a period, with their source.
struct Parameters {
  ParametersId id{};                            ///< id of the record
  MunicipalityId municipality_id{};             ///< whose they are
  BodyId body_id{};                             ///< the body, if only one body's
  std::optional<Period> valid{};                ///< when they hold
  std::string source{};                         ///< act or document that decided them
  std::vector<ConventionChoice> conventions{};  ///< options for open questions
  std::vector<AgreedTerm> agreed_terms{};       ///< terms set by agreement
  std::vector<RetentionTerm> retention{};       ///< retention terms
  /// the latest day on which the council can have first met, if that day itself is unknown
  std::optional<Date> switch_latest{};
  /// from how many working days before its end a term counts as due soon
  std::optional<std::uint32_t> due_soon_working_days{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Parameters&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Parameters";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &Parameters::id, Privacy::plain),
        field<2>("municipality_id", &Parameters::municipality_id, Privacy::plain),
        field<3>("body_id", &Parameters::body_id, Privacy::plain),
        field<4>("valid", &Parameters::valid, Privacy::plain),
        field<5>("source", &Parameters::source, Privacy::plain),
        field<6>("conventions", &Parameters::conventions, Privacy::plain),
        field<7>("agreed_terms", &Parameters::agreed_terms, Privacy::plain),
        field<8>("retention", &Parameters::retention, Privacy::plain),
        field<9>("switch_latest", &Parameters::switch_latest, Privacy::plain),
        field<10>("due_soon_working_days", &Parameters::due_soon_working_days, Privacy::plain));
  }
};

}  // namespace gerove
