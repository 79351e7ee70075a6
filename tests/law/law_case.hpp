// Cases of law as files that a lawyer can read: a situation, a day, what the law says of it.
//
//   law lt                                 the law: of Lithuania, or zz, an invented one
//   from minimal_r5                        the situation: a file of tests/golden/law/bases
//   set caseFile.closed = "2024-05-02"     changes a field of its record of this kind
//   set sitting#posedis-1.form = ...       or of the one with this id; [0] is the first element,
//                                          [+] a new one
//   remove PATH, drop KIND, add {RECORD}   takes away a field or a record, adds a record
//   as of 2024-04-17                       the day of the assessment; what follows holds on it
//     deadline RULE due DATE STATE         and optionally: from DATE, at PATH, agreed, unsure
//     reading CONVENTION OPTION due DATE STATE    another answer, to the deadline above
//     finding RULE SEVERITY at PATH        findings of the engine itself by their code
//     unclear RULE SEVERITY at PATH        it can't be told whether the rule is kept
//     silent RULE                          neither deadline nor finding
//     nothing                              no finding
//     only these deadlines                 the deadlines listed are all there are
//   ---                                    next situation; law and base stay unless given
//
// Findings are compared exactly: those of all case files, sittings and acts.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "gerove/core/date.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/domain/record.hpp"
#include "gerove/law/deadline.hpp"

namespace gerove::test {

struct ExpectedReading {
  std::string convention;
  std::string option;
  std::optional<Date> due;
  law::DeadlineState state{};
};

struct ExpectedDeadline {
  int line = 0;
  std::string rule;
  std::optional<Date> due;
  law::DeadlineState state{};
  std::optional<Date> from;
  std::string path;  // empty: any
  bool agreed = false;
  bool unsure = false;
  std::vector<ExpectedReading> readings;
};

struct ExpectedFinding {
  int line = 0;
  std::string rule;  // or the code of the engine's own finding
  Severity severity{};
  std::string path;  // empty: any
  bool unclear = false;
};

/// What holds on a day.
struct LawCheck {
  int line = 0;
  Date as_of{};
  std::vector<ExpectedDeadline> deadlines;
  std::vector<ExpectedFinding> findings;
  std::vector<std::string> silent;
  bool only_these = false;
};

struct LawSituation {
  std::string law = "lt";
  std::string base;
  std::vector<nlohmann::json> records;
  std::vector<LawCheck> checks;
};

struct LawCase {
  std::string file;
  std::vector<LawSituation> situations;
};

/// The case files of tests/golden/law and its folders, sorted, as paths below it.
std::vector<std::string> law_case_files();

/// Reads a case. @throws std::runtime_error with file and line
LawCase read_law_case(const std::string& name);

/// The records of a situation.
std::vector<Record> records_of(const LawSituation& situation);

}  // namespace gerove::test
