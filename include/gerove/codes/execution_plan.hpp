/// @file
/// Code lists: plans of how a measure or service is carried out, and their evaluation.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Kinds of plans.
enum class ExecutionPlanKind : std::int32_t {
  unspecified = 0,           ///< unspecified
  individual = 1,            ///< individual plan of a measure
  social_integration = 2,    ///< social integration plan
  coordinated_services = 3,  ///< plan of coordinated services
  case_help = 4,             ///< help plan of case management
};

/// Names and labels of ExecutionPlanKind.
inline constexpr CodeEntry execution_plan_kind_codes[] = {
    {0, "EXECUTION_PLAN_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "EXECUTION_PLAN_KIND_INDIVIDUAL", {"individualus planas", "individual plan of a measure"}},
    {2,
     "EXECUTION_PLAN_KIND_SOCIAL_INTEGRATION",
     {"socialinės integracijos planas", "social integration plan"}},
    {3,
     "EXECUTION_PLAN_KIND_COORDINATED_SERVICES",
     {"koordinuotai teikiamų paslaugų planas", "plan of coordinated services"}},
    {4,
     "EXECUTION_PLAN_KIND_CASE_HELP",
     {"pagalbos planas (atvejo vadyba)", "help plan of case management"}},
};
/// The code list of ExecutionPlanKind.
constexpr std::span<const CodeEntry> code_entries(ExecutionPlanKind) {
  return execution_plan_kind_codes;
}

/// What an evaluation found.
enum class EvaluationResult : std::int32_t {
  unspecified = 0,      ///< unspecified
  achieved = 1,         ///< goals achieved
  partly_achieved = 2,  ///< goals partly achieved
  not_achieved = 3,     ///< goals not achieved
  not_carried_out = 4,  ///< not carried out
};

/// Names and labels of EvaluationResult.
inline constexpr CodeEntry evaluation_result_codes[] = {
    {0, "EVALUATION_RESULT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "EVALUATION_RESULT_ACHIEVED", {"tikslai pasiekti", "goals achieved"}},
    {2,
     "EVALUATION_RESULT_PARTLY_ACHIEVED",
     {"tikslai pasiekti iš dalies", "goals partly achieved"}},
    {3, "EVALUATION_RESULT_NOT_ACHIEVED", {"tikslai nepasiekti", "goals not achieved"}},
    {4, "EVALUATION_RESULT_NOT_CARRIED_OUT", {"nevykdyta", "not carried out"}},
};
/// The code list of EvaluationResult.
constexpr std::span<const CodeEntry> code_entries(EvaluationResult) {
  return evaluation_result_codes;
}

}  // namespace gerove
