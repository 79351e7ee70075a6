/// @file
/// Code lists: projects and development plans.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Kinds of programmes.
enum class ProgrammeKind : std::int32_t {
  unspecified = 0,       ///< unspecified
  project = 1,           ///< project
  development_plan = 2,  ///< development plan
  services_plan = 3,     ///< plan of social services
  action_plan = 4,       ///< action plan
};

/// Names and labels of ProgrammeKind.
inline constexpr CodeEntry programme_kind_codes[] = {
    {0, "PROGRAMME_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "PROGRAMME_KIND_PROJECT", {"projektas", "project"}},
    {2, "PROGRAMME_KIND_DEVELOPMENT_PLAN", {"plėtros planas", "development plan"}},
    {3, "PROGRAMME_KIND_SERVICES_PLAN", {"socialinių paslaugų planas", "plan of social services"}},
    {4, "PROGRAMME_KIND_ACTION_PLAN", {"veiksmų planas", "action plan"}},
};
/// The code list of ProgrammeKind.
constexpr std::span<const CodeEntry> code_entries(ProgrammeKind) { return programme_kind_codes; }

}  // namespace gerove
