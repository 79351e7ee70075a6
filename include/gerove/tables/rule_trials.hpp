/// @file
/// Why a rule applies or not, as a table.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "gerove/codes/procedure.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each step of each trial.
inline constexpr auto rule_trial_schema =
    schema("rule_trials",
           {"Kodėl taisyklė taikoma ar netaikoma", "Why a rule applies or not"},
           record_column,
           path_column,
           column<std::string>("rule", {"Taisyklė", "Rule"}),
           column<std::string>("regime", {"Redakcija", "Edition"}),
           column<Answer>("applies", {"Taikoma", "Applies"}),
           column<std::int64_t>("number", {"Nr.", "No."}),
           column<std::string>("step", {"Žingsnis", "Step"}));

/// The table `rule_trials`.
Table rule_trials(std::span<const law::FiledTrial> trials,
                  Language language,
                  const StopCheck& stop = {});

}  // namespace gerove::tables
