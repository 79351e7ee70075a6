#include "gerove/tables/rule_trials.hpp"

#include <utility>

#include "gerove/tables/rows.hpp"

namespace gerove::tables {

Table rule_trials(std::span<const law::FiledTrial> trials,
                  Language language,
                  const StopCheck& stop) {
  Rows rows(rule_trial_schema, language, stop);
  for (const law::FiledTrial& filed : trials) {
    const law::RuleTrial& trial = filed.trial;
    std::int64_t number = 0;
    for (const law::ExplanationStep& step : trial.steps) {
      rows.add(filed.record,
               trial.subject.path(),
               trial.rule->id,
               trial.regime == nullptr ? std::string() : trial.regime->id,
               trial.applies ? Answer::yes : Answer::no,
               ++number,
               step.text);
    }
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
