/// @file
/// Deadlines as a table.
#pragma once

#include <span>

#include "gerove/law/assess.hpp"
#include "gerove/report/table.hpp"

namespace gerove::tables {

/// One row for each: due, state, title, rule, citation, record, path, due_moment (UTC), anchor,
/// anchor_date, done, done_date, regime, status.
report::Table deadlines(std::span<const law::FiledDeadline> deadlines, Language language);
/// A column of explanations behind them, each in one line a step.
void add_explanations(std::span<const law::FiledDeadline> deadlines,
                      const calendar::Calendar& calendar,
                      report::Table& table);

}  // namespace gerove::tables
