/// @file
/// What was read of a term, in one line.
#pragma once

#include <string>
#include <string_view>

#include "gerove/intake/term.hpp"

namespace gerove::intake::test {

inline std::string_view name_of(TermProblem problem) {
  switch (problem) {
    case TermProblem::none: return "none";
    case TermProblem::unread: return "unread";
    case TermProblem::year_missing: return "year missing";
    case TermProblem::no_such_day: return "no such day";
    case TermProblem::reversed: return "reversed";
    case TermProblem::weekday_differs: return "weekday differs";
    case TermProblem::school_half: return "school half";
    case TermProblem::relative: return "relative";
  }
  return {};
}

inline std::string_view name_of(TermRemark remark) {
  switch (remark) {
    case TermRemark::across_years: return "across years";
    case TermRemark::wider: return "wider";
    case TermRemark::inclusive: return "inclusive";
    case TermRemark::dash_lost: return "dash lost";
  }
  return {};
}

/// "months 2023-02-01/2023-04-30 {1 month exactly} ~wider": kind, intervals, recurrence, problem
/// and remarks, those that there are.
inline std::string told(const TermReading& reading) {
  std::string text(label(reading.term.kind).en);
  const auto day = [](const std::optional<Date>& date) {
    return date ? format_date(*date) : std::string("..");
  };
  for (const Period& period : reading.term.intervals) {
    text += ' ' + day(period.start) + '/' + day(period.end);
  }
  if (const auto& often = reading.term.recurrence) {
    text += " {";
    if (often->times) {
      text += std::to_string(*often->times) + ' ' + std::string(label(often->unit).en) + ' ' +
              std::string(label(often->bound).en);
    }
    if (often->times && !often->rrule.empty()) text += ' ';
    text += often->rrule + '}';
  }
  if (reading.problem != TermProblem::none) {
    text += " !";
    text += name_of(reading.problem);
  }
  for (const TermRemark remark : reading.remarks) {
    text += " ~";
    text += name_of(remark);
  }
  return text;
}

/// What was read of all terms of a cell, " | " between them.
inline std::string told_all(std::string_view cell, const TermContext& context) {
  std::string all;
  for (const TermReading& reading : read_terms(cell, context)) {
    if (!all.empty()) all += " | ";
    all += told(reading);
  }
  return all;
}

}  // namespace gerove::intake::test
