/// @file
/// Orders and other documents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/act.hpp"
#include "gerove/codes/actor.hpp"
#include "gerove/codes/person.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// An order or other document (potvarkis, įsakymas, sprendimas). Numbers are not unique: issuer,
/// number and date together tell acts apart, and gaps are no error.
struct Act {
  ActId id{};                               ///< id of the record
  ActKind kind{};                           ///< what kind of document
  ActSubject subject{};                     ///< what it is about
  ProcedureAction action{};                 ///< what it does
  ActorKind issuer{};                       ///< organ that issued it
  InstitutionId issuer_institution_id{};    ///< institution of that organ
  PersonId signatory_id{};                  ///< who signed
  Capacity capacity{};                      ///< in what capacity
  std::string number{};                     ///< number, as written
  std::optional<Date> date{};               ///< date
  std::string title{};                      ///< title, as written
  std::vector<Period> stated_periods{};     ///< periods as the text states them; they may conflict
  std::vector<ActId> replaces_ids{};        ///< acts that it replaces
  std::vector<ActId> repeals_ids{};         ///< acts that it repeals
  ActId draft_id{};                         ///< the draft that it was adopted after
  SittingId sitting_id{};                   ///< the sitting that it was adopted after
  std::vector<CaseFileId> case_file_ids{};  ///< case files that it concerns
  std::vector<ChildId> child_ids{};         ///< children that it concerns
  std::string citation{};                   ///< as others cite it
  MunicipalityId municipality_id{};         ///< municipality, if a municipal act
  /// programmes that it approves, changes or names
  std::vector<ProgrammeId> programme_ids{};
  /// activity plans that it approves, changes or names
  std::vector<ActivityPlanId> activity_plan_ids{};
  /// agreements that it approves, changes or names
  std::vector<AgreementId> agreement_ids{};
  /// length of the stated periods in the act's words, such as "24 mėnesiai"
  std::string length_text{};
  /// how many members the text says the commission has
  std::optional<std::uint32_t> member_count{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Act&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Act";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &Act::id, Privacy::plain),
        field<2>("kind", &Act::kind, Privacy::plain),
        field<3>("subject", &Act::subject, Privacy::offence),
        field<4>("action", &Act::action, Privacy::offence),
        field<5>("issuer", &Act::issuer, Privacy::plain),
        field<6>("issuer_institution_id", &Act::issuer_institution_id, Privacy::plain),
        field<7>("signatory_id", &Act::signatory_id, Privacy::plain),
        field<8>("capacity", &Act::capacity, Privacy::plain),
        field<9>("number", &Act::number, Privacy::plain),
        field<10>("date", &Act::date, Privacy::plain),
        field<11>("title", &Act::title, Privacy::offence),
        field<12>("stated_periods", &Act::stated_periods, Privacy::plain),
        field<13>("replaces_ids", &Act::replaces_ids, Privacy::plain),
        field<14>("repeals_ids", &Act::repeals_ids, Privacy::plain),
        field<15>("draft_id", &Act::draft_id, Privacy::plain),
        field<16>("sitting_id", &Act::sitting_id, Privacy::plain),
        field<17>("case_file_ids", &Act::case_file_ids, Privacy::plain),
        field<18>("child_ids", &Act::child_ids, Privacy::plain),
        field<19>("citation", &Act::citation, Privacy::plain),
        field<20>("municipality_id", &Act::municipality_id, Privacy::plain),
        field<21>("programme_ids", &Act::programme_ids, Privacy::plain),
        field<22>("activity_plan_ids", &Act::activity_plan_ids, Privacy::plain),
        field<23>("agreement_ids", &Act::agreement_ids, Privacy::plain),
        field<24>("length_text", &Act::length_text, Privacy::plain),
        field<25>("member_count", &Act::member_count, Privacy::plain));
  }
};

}  // namespace gerove
