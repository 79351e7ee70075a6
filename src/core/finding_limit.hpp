// Lists the first findings of a run and counts the others.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/finding_kind.hpp"
#include "gerove/core/budget.hpp"
#include "gerove/core/finding.hpp"

namespace gerove {

class FindingLimit {
 public:
  explicit FindingLimit(std::size_t most) : most_(most) {}

  /// Leaves of the findings from one on as many as may still be listed, and counts the others.
  void keep(Findings& findings, std::size_t from) {
    const std::size_t kept = std::min(findings.size() - from, most_ - listed_);
    listed_ += kept;
    const auto first_left_out = findings.begin() + static_cast<std::ptrdiff_t>(from + kept);
    for (auto it = first_left_out; it != findings.end(); ++it) {
      count(it->code, it->severity, it->count);
    }
    findings.erase(first_left_out, findings.end());
  }

  /// Whether no more are listed: what comes need not be made, only counted.
  bool is_full() const { return listed_ == most_; }
  /// Counts some of a code that are not listed.
  void count(std::string_view code, Severity severity, std::uint64_t number = 1) {
    Others& others = others_[code];
    others.count += number;
    others.severity = std::max(others.severity, severity);
  }

  /// Counts what another one has left out.
  void add(const FindingLimit& other) {
    for (const auto& [code, others] : other.others_) count(code, others.severity, others.count);
  }

  /// One finding for each code of which some are not listed, with their number.
  Findings left_out() {
    Findings findings;
    for (const auto& [code, others] : std::exchange(others_, {})) {
      const std::string number = std::to_string(others.count);
      Finding finding;
      finding.code = code;
      finding.severity = others.severity;
      finding.count = others.count;
      finding.text = {fill("neišvardyta kitų trūkumų su šiuo kodu: {0}", {number}),
                      fill("others of this code that are not listed: {0}", {number})};
      findings.push_back(std::move(finding));
    }
    return findings;
  }

 private:
  struct Others {
    std::uint64_t count = 0;
    Severity severity{};  ///< the highest
  };

  std::size_t most_;
  std::size_t listed_ = 0;
  std::map<std::string_view, Others> others_{};  ///< by code
};

}  // namespace gerove
