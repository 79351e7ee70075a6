// What the terms of steps mean.
#include "gerove/intake/term.hpp"
#include "registers/derive.hpp"

namespace gerove::registers {

void derive_plans(const Lookup& lookup) {
  lookup.office().each_touched<CaseFile>([&](CaseFile& file) {
    for (ExecutionPlan& plan : file.execution_plans) {
      for (PlanStep& step : plan.steps) {
        const bool is_read = !step.term || step.term->kind != TermKind::unspecified;
        if (is_read || step.term->text.empty()) continue;
        intake::TermContext context;
        if (plan.drawn_up) {
          context.year = static_cast<std::uint32_t>(year_month_day(*plan.drawn_up).year);
        }
        step.term = intake::read_term(step.term->text, context).term;
      }
    }
  });
}

}  // namespace gerove::registers
