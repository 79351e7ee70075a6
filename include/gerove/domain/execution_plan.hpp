/// @file
/// Plans of how a measure or service is carried out, and their evaluation.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/execution_plan.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/core/term.hpp"
#include "gerove/domain/actor.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// A step of a plan.
struct PlanStep {
  std::string title{};               ///< what is to be done
  std::vector<Actor> responsible{};  ///< who
  std::optional<Term> term{};        ///< by when, as written
  std::string result{};              ///< expected result
  std::optional<Date> done{};        ///< when done
  UnknownFields unknown{};           ///< fields of a newer writer
  bool operator==(const PlanStep&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.PlanStep";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("title", &PlanStep::title, Privacy::offence),
                       field<2>("responsible", &PlanStep::responsible, Privacy::plain),
                       field<3>("term", &PlanStep::term, Privacy::plain),
                       field<4>("result", &PlanStep::result, Privacy::offence),
                       field<5>("done", &PlanStep::done, Privacy::plain));
  }
};

/// A signature that somebody knows a plan or decision (supažindinimas pasirašytinai).
struct Acknowledgement {
  std::optional<Actor> by{};   ///< who signed
  std::optional<Date> date{};  ///< when
  UnknownFields unknown{};     ///< fields of a newer writer
  bool operator==(const Acknowledgement&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Acknowledgement";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("by", &Acknowledgement::by, Privacy::plain),
                       field<2>("date", &Acknowledgement::date, Privacy::plain));
  }
};

/// A review of a plan.
struct PlanReview {
  std::optional<Date> date{};  ///< when
  std::string result{};        ///< what came out
  Answer ends_plan{};          ///< whether it ended the plan
  UnknownFields unknown{};     ///< fields of a newer writer
  bool operator==(const PlanReview&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.PlanReview";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("date", &PlanReview::date, Privacy::plain),
                       field<2>("result", &PlanReview::result, Privacy::offence),
                       field<3>("ends_plan", &PlanReview::ends_plan, Privacy::plain));
  }
};

/// A plan (individualus, integracijos, paslaugų, pagalbos planas; VMVPĮ 16(2), 22(7), VTAPĮ 41).
struct ExecutionPlan {
  ExecutionPlanId id{};                             ///< id within the case file
  ExecutionPlanKind kind{};                         ///< which kind
  PersonId case_manager_id{};                       ///< who leads it
  std::optional<Date> drawn_up{};                   ///< when drawn up
  std::optional<Period> period{};                   ///< for which time
  std::vector<std::string> goals{};                 ///< goals
  std::vector<PlanStep> steps{};                    ///< steps
  std::vector<Acknowledgement> acknowledgements{};  ///< who acknowledged it
  std::vector<PlanReview> reviews{};                ///< reviews
  std::vector<MeasureId> measure_ids{};             ///< measures that it carries out
  std::vector<ServiceGrantId> service_grant_ids{};  ///< services that it carries out
  /// when the coordinator approved it, where the law wants that (29(1)(2))
  std::optional<Date> approved{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const ExecutionPlan&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ExecutionPlan";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &ExecutionPlan::id, Privacy::plain),
        field<2>("kind", &ExecutionPlan::kind, Privacy::plain),
        field<3>("case_manager_id", &ExecutionPlan::case_manager_id, Privacy::plain),
        field<4>("drawn_up", &ExecutionPlan::drawn_up, Privacy::plain),
        field<5>("period", &ExecutionPlan::period, Privacy::plain),
        field<6>("goals", &ExecutionPlan::goals, Privacy::offence),
        field<7>("steps", &ExecutionPlan::steps, Privacy::offence),
        field<8>("acknowledgements", &ExecutionPlan::acknowledgements, Privacy::plain),
        field<9>("reviews", &ExecutionPlan::reviews, Privacy::offence),
        field<10>("measure_ids", &ExecutionPlan::measure_ids, Privacy::plain),
        field<11>("service_grant_ids", &ExecutionPlan::service_grant_ids, Privacy::plain),
        field<12>("approved", &ExecutionPlan::approved, Privacy::plain));
  }
};

/// An evaluation of how a measure, service or plan is carried out (įvertinimas).
struct Evaluation {
  EvaluationId id{};                    ///< id within the case file
  std::optional<Date> date{};           ///< when
  std::optional<Actor> by{};            ///< by whom
  MeasureId measure_id{};               ///< the measure, if of one
  ServiceGrantId service_grant_id{};    ///< the service, if of one
  ExecutionPlanId execution_plan_id{};  ///< the plan, if of one
  EvaluationResult result{};            ///< the result
  std::string note{};                   ///< remarks
  UnknownFields unknown{};              ///< fields of a newer writer
  bool operator==(const Evaluation&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Evaluation";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &Evaluation::id, Privacy::plain),
        field<2>("date", &Evaluation::date, Privacy::plain),
        field<3>("by", &Evaluation::by, Privacy::plain),
        field<4>("measure_id", &Evaluation::measure_id, Privacy::plain),
        field<5>("service_grant_id", &Evaluation::service_grant_id, Privacy::plain),
        field<6>("execution_plan_id", &Evaluation::execution_plan_id, Privacy::plain),
        field<7>("result", &Evaluation::result, Privacy::offence),
        field<8>("note", &Evaluation::note, Privacy::offence));
  }
};

}  // namespace gerove
