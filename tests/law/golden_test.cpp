// What the law says of situations, in files that a lawyer can read: tests/golden/law.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "gerove/law/explanation.hpp"
#include "gerove/law/law.hpp"
#include "law/assess_all.hpp"
#include "law/law_case.hpp"

namespace gerove::law {
namespace {

using test::ExpectedDeadline;
using test::ExpectedFinding;
using test::ExpectedReading;
using test::LawCase;
using test::LawCheck;
using test::LawSituation;

const Law& invented_law() {
  static const Law law = [] {
    std::ifstream in(std::string(GEROVE_TEST_DATA) + "/law_zz.json");
    std::ostringstream text;
    text << in.rdbuf();
    return Law::from_json(text.str());
  }();
  return law;
}

std::string shown(const std::optional<Date>& date) { return date ? format_date(*date) : "never"; }

std::string shown(const Deadline& deadline) {
  std::string text = "  deadline " + deadline.rule->id + " due " + shown(deadline.due) + ' ' +
                     std::string(label(deadline.state).en) + " from " +
                     shown(deadline.anchor.date) + " at " + deadline.subject.path();
  if (deadline.agreed) text += " agreed";
  if (deadline.regime_unsure) text += " unsure";
  for (const OtherReading& reading : deadline.other_readings) {
    text += "\n    reading " + reading.convention->id + ' ' + reading.option->id + " due " +
            shown(reading.due) + ' ' + std::string(label(reading.state).en);
  }
  return text;
}

std::string shown(const Finding& finding) {
  const bool unclear = finding.code == "law.cant_tell";
  return std::string(unclear ? "  unclear " : "  finding ") +
         (finding.rule.empty() ? std::string(finding.code) : finding.rule) + ' ' +
         std::string(label(finding.severity).en) + " at " + finding.path;
}

std::string_view name_of(const Deadline& deadline) { return deadline.rule->id; }
std::string_view name_of(const Finding& finding) {
  return finding.rule.empty() ? finding.code : finding.rule;
}

/// What there is of a rule.
template <class T>
std::string shown(const std::vector<T>& list, const std::string& rule) {
  std::string text;
  for (const T& element : list) {
    if (name_of(element) == rule) text += '\n' + shown(element);
  }
  return text.empty() ? " nothing" : text;
}

bool matches(const OtherReading& reading, const ExpectedReading& expected) {
  return reading.convention->id == expected.convention && reading.option->id == expected.option &&
         reading.due == expected.due && reading.state == expected.state;
}

bool matches(const Deadline& deadline, const ExpectedDeadline& expected) {
  const bool readings_match = std::ranges::all_of(expected.readings, [&](const auto& reading) {
    return std::ranges::any_of(deadline.other_readings,
                               [&](const auto& other) { return matches(other, reading); });
  });
  return deadline.rule->id == expected.rule && deadline.due == expected.due &&
         deadline.state == expected.state &&
         (!expected.from || deadline.anchor.date == expected.from) &&
         (expected.path.empty() || deadline.subject.path() == expected.path) &&
         deadline.agreed == expected.agreed && deadline.regime_unsure == expected.unsure &&
         readings_match;
}

bool matches(const Finding& finding, const ExpectedFinding& expected) {
  return name_of(finding) == expected.rule && finding.severity == expected.severity &&
         (finding.code == "law.cant_tell") == expected.unclear &&
         (expected.path.empty() || finding.path == expected.path);
}

/// Compares an assessment with what a case expects.
class Comparison {
 public:
  Comparison(const LawCase& of, const LawCheck& check, const Assessment& assessment)
      : file_(of.file.c_str()), check_(check), assessment_(assessment) {}

  void run() {
    pair(check_.deadlines, assessment_.deadlines, check_.only_these);
    pair(check_.findings, assessment_.findings, true);
    for (const std::string& rule : check_.silent) expect_silent(rule);
    for (const Deadline& deadline : assessment_.deadlines) expect_replay(deadline);
    for (const Finding& finding : assessment_.findings) expect_words(finding);
  }

 private:
  /// Each expectation takes one actual; if `all`, none may be left.
  template <class Expected, class Actual>
  void pair(const std::vector<Expected>& expected, const std::vector<Actual>& actual, bool all) {
    std::vector<bool> taken(actual.size());
    for (const Expected& one : expected) {
      std::size_t i = 0;
      while (i < actual.size() && (taken[i] || !matches(actual[i], one))) ++i;
      if (i == actual.size()) {
        ADD_FAILURE_AT(file_, one.line) << "not so; there is" << shown(actual, one.rule);
      } else {
        taken[i] = true;
      }
    }
    for (std::size_t i = 0; all && i < actual.size(); ++i) {
      if (!taken[i]) ADD_FAILURE_AT(file_, check_.line) << "not expected:\n" << shown(actual[i]);
    }
  }

  void expect_silent(const std::string& rule) {
    for (const Deadline& deadline : assessment_.deadlines) {
      if (deadline.rule->id == rule) {
        ADD_FAILURE_AT(file_, check_.line) << "not silent:\n" << shown(deadline);
      }
    }
    for (const Finding& finding : assessment_.findings) {
      if (finding.rule == rule) {
        ADD_FAILURE_AT(file_, check_.line) << "not silent:\n" << shown(finding);
      }
    }
  }

  void expect_replay(const Deadline& deadline) {
    if (replay(deadline, test::lithuania()) == deadline.due) return;
    ADD_FAILURE_AT(file_, check_.line)
        << "replayed otherwise: " << shown(replay(deadline, test::lithuania())) << '\n'
        << shown(deadline);
  }

  void expect_words(const Finding& finding) {
    const bool said = !finding.text.lt.empty() && !finding.text.en.empty() &&
                      finding.text.lt.find("{0}") == std::string::npos &&
                      finding.text.en.find("{0}") == std::string::npos;
    if (!said) ADD_FAILURE_AT(file_, check_.line) << "without words:\n" << shown(finding);
  }

  const char* file_;
  const LawCheck& check_;
  const Assessment& assessment_;
};

class LawCases : public testing::TestWithParam<std::string> {};

TEST_P(LawCases, HoldAsWritten) {
  const LawCase of = test::read_law_case(GetParam());
  for (const LawSituation& situation : of.situations) {
    const std::vector<Record> records = test::records_of(situation);
    const Law& law = situation.law == "zz" ? invented_law() : test::lithuanian_law();
    for (const LawCheck& check : situation.checks) {
      Comparison(of, check, test::assess_all(records, law, check.as_of)).run();
    }
  }
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param.substr(0, info.param.rfind('.'));
  std::ranges::replace_if(
      name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Files, LawCases, testing::ValuesIn(test::law_case_files()), test_name);

}  // namespace
}  // namespace gerove::law
