/// @file
/// Yearly activity plans.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/activity_plan.hpp"
#include "gerove/codes/institution.hpp"
#include "gerove/codes/person.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/core/term.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// An evaluation criterion (vertinimo kriterijus).
struct Criterion {
  CriterionKind kind{};                   ///< how it judges
  std::string text{};                     ///< the words as written
  std::string counted{};                  ///< what is counted, or which document, as written
  std::optional<std::uint32_t> target{};  ///< number to reach, if stated
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const Criterion&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Criterion";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("kind", &Criterion::kind, Privacy::plain),
                       field<2>("text", &Criterion::text, Privacy::plain),
                       field<3>("counted", &Criterion::counted, Privacy::plain),
                       field<4>("target", &Criterion::target, Privacy::plain));
  }
};

/// Who is responsible for an action (atsakingas vykdytojas).
struct Responsible {
  RoleKind role{};                     ///< role, if the words are one
  InstitutionKind institution_kind{};  ///< kind of institution, if the words are one
  std::string text{};                  ///< the words as written
  Answer plural{};                     ///< whether the words mean several
  UnknownFields unknown{};             ///< fields of a newer writer
  bool operator==(const Responsible&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Responsible";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("role", &Responsible::role, Privacy::plain),
                       field<2>("institution_kind", &Responsible::institution_kind, Privacy::plain),
                       field<3>("text", &Responsible::text, Privacy::plain),
                       field<4>("plural", &Responsible::plural, Privacy::plain));
  }
};

/// An action (priemonė, veiksmas) of a plan.
struct PlanAction {
  std::string number{};                    ///< number as written, such as 1.2
  std::string title{};                     ///< title as written
  std::vector<Criterion> criteria{};       ///< how it is judged
  std::vector<Responsible> responsible{};  ///< who is responsible
  std::vector<Term> terms{};               ///< by when
  PlanActionId id{};                       ///< id within the plan
  /// what stood in columns that are none of these, in the order of the columns
  std::vector<std::string> other_cells{};
  std::uint32_t line{};     ///< line of the source where it begins, from 1
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const PlanAction&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.PlanAction";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("number", &PlanAction::number, Privacy::plain),
                       field<2>("title", &PlanAction::title, Privacy::plain),
                       field<3>("criteria", &PlanAction::criteria, Privacy::plain),
                       field<4>("responsible", &PlanAction::responsible, Privacy::plain),
                       field<5>("terms", &PlanAction::terms, Privacy::plain),
                       field<6>("id", &PlanAction::id, Privacy::plain),
                       field<7>("other_cells", &PlanAction::other_cells, Privacy::plain),
                       field<8>("line", &PlanAction::line, Privacy::plain));
  }
};

/// A goal (tikslas) of a plan with its actions.
struct PlanGoal {
  std::string number{};               ///< number as written
  std::string title{};                ///< title as written
  std::vector<PlanAction> actions{};  ///< actions
  /// what stood in the other columns of its row, in the order of the columns
  std::vector<std::string> other_cells{};
  std::uint32_t line{};         ///< line of the source where it begins, from 1
  PlanGoalKind kind{};          ///< what it is
  std::string parent_number{};  ///< number of the goal that it is part of, as written
  UnknownFields unknown{};      ///< fields of a newer writer
  bool operator==(const PlanGoal&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.PlanGoal";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("number", &PlanGoal::number, Privacy::plain),
                       field<2>("title", &PlanGoal::title, Privacy::plain),
                       field<3>("actions", &PlanGoal::actions, Privacy::plain),
                       field<4>("other_cells", &PlanGoal::other_cells, Privacy::plain),
                       field<5>("line", &PlanGoal::line, Privacy::plain),
                       field<6>("kind", &PlanGoal::kind, Privacy::plain),
                       field<7>("parent_number", &PlanGoal::parent_number, Privacy::plain));
  }
};

/// Approval of a plan.
struct PlanApproval {
  ActId act_id{};              ///< the act
  SittingId sitting_id{};      ///< the sitting
  std::optional<Date> date{};  ///< when
  UnknownFields unknown{};     ///< fields of a newer writer
  bool operator==(const PlanApproval&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.PlanApproval";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("act_id", &PlanApproval::act_id, Privacy::plain),
                       field<2>("sitting_id", &PlanApproval::sitting_id, Privacy::plain),
                       field<3>("date", &PlanApproval::date, Privacy::plain));
  }
};

/// A line of the text that a plan was read from.
struct SourceLine {
  std::uint32_t line{};     ///< number of the line, from 1
  std::string text{};       ///< the line as it stood, in UTF-8
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const SourceLine&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.SourceLine";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("line", &SourceLine::line, Privacy::plain),
                       field<2>("text", &SourceLine::text, Privacy::plain));
  }
};

/// A yearly activity plan (veiklos planas) of a body or office.
struct ActivityPlan {
  ActivityPlanId id{};                     ///< id of the record
  BodyId body_id{};                        ///< whose plan
  InstitutionId institution_id{};          ///< the office, if not a body's
  std::optional<std::uint32_t> year{};     ///< year; the first, if there are several
  std::string title{};                     ///< title as written
  std::string aim{};                       ///< general aim as written
  std::vector<std::string> columns{};      ///< column titles as written
  std::vector<PlanGoal> goals{};           ///< goals
  std::optional<PlanApproval> approval{};  ///< approval
  MunicipalityId municipality_id{};        ///< municipality
  /// lines of the source that are no part of the table, kept
  std::vector<SourceLine> other_lines{};
  std::uint32_t title_line{};                 ///< line of the source where the title begins, from 1
  std::uint32_t aim_line{};                   ///< the same of the aim
  std::uint32_t columns_line{};               ///< the same of the column titles
  std::optional<Period> period{};             ///< from when to when, if not for the year
  std::string length_text{};                  ///< length as stated
  ProgrammeId programme_id{};                 ///< programme that it is part of
  std::optional<std::uint32_t> goal_count{};  ///< how many goals it says it has
  std::optional<std::uint32_t> action_count{};  ///< how many actions it says it has
  std::optional<std::uint32_t> last_year{};     ///< the last year, if it is not the first
  PlanYearKind year_kind{};                     ///< what the years are
  UnknownFields unknown{};                      ///< fields of a newer writer
  bool operator==(const ActivityPlan&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ActivityPlan";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &ActivityPlan::id, Privacy::plain),
                       field<2>("body_id", &ActivityPlan::body_id, Privacy::plain),
                       field<3>("institution_id", &ActivityPlan::institution_id, Privacy::plain),
                       field<4>("year", &ActivityPlan::year, Privacy::plain),
                       field<5>("title", &ActivityPlan::title, Privacy::plain),
                       field<6>("aim", &ActivityPlan::aim, Privacy::plain),
                       field<7>("columns", &ActivityPlan::columns, Privacy::plain),
                       field<8>("goals", &ActivityPlan::goals, Privacy::plain),
                       field<9>("approval", &ActivityPlan::approval, Privacy::plain),
                       field<10>("municipality_id", &ActivityPlan::municipality_id, Privacy::plain),
                       field<11>("other_lines", &ActivityPlan::other_lines, Privacy::opaque),
                       field<12>("title_line", &ActivityPlan::title_line, Privacy::plain),
                       field<13>("aim_line", &ActivityPlan::aim_line, Privacy::plain),
                       field<14>("columns_line", &ActivityPlan::columns_line, Privacy::plain),
                       field<15>("period", &ActivityPlan::period, Privacy::plain),
                       field<16>("length_text", &ActivityPlan::length_text, Privacy::plain),
                       field<17>("programme_id", &ActivityPlan::programme_id, Privacy::plain),
                       field<18>("goal_count", &ActivityPlan::goal_count, Privacy::plain),
                       field<19>("action_count", &ActivityPlan::action_count, Privacy::plain),
                       field<20>("last_year", &ActivityPlan::last_year, Privacy::plain),
                       field<21>("year_kind", &ActivityPlan::year_kind, Privacy::plain));
  }
};

}  // namespace gerove
