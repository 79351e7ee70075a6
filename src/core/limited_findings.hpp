// The findings of a run: the first are listed, the others counted by their codes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/finding_kind.hpp"
#include "gerove/core/budget.hpp"
#include "gerove/core/finding.hpp"

namespace gerove {

class LimitedFindings {
 public:
  explicit LimitedFindings(std::size_t most = Budget{}.findings) : most_(most) {}

  /// Lists a finding, or counts it if there is no more room.
  void push(Finding finding) {
    if (is_full()) return count(finding);
    ++taken_;
    listed_.push_back(std::move(finding));
  }
  void push(Findings findings) {
    for (Finding& finding : findings) push(std::move(finding));
  }
  /// The same with what another run found.
  void add(const LimitedFindings& other) {
    push(other.listed_);
    for (const auto& [code, others] : other.others_) count(code, others.severity, others.count);
  }

  /// Whether no more are listed: what comes need not be made, only counted.
  bool is_full() const { return taken_ == most_; }
  /// Counts some of a code that are not listed.
  void count(std::string_view code, Severity severity, std::uint64_t number = 1) {
    Others& others = others_[code];
    others.count += number;
    others.severity = std::max(others.severity, severity);
  }

  void count(const Finding& finding) { count(finding.code, finding.severity, finding.count); }

  const Findings& listed() const { return listed_; }
  /// Gives away what was listed since the last call. This makes no room.
  Findings take() { return std::exchange(listed_, {}); }

  /// One finding for each code of which some are not listed, with their number.
  Findings others() const {
    Findings findings;
    for (const auto& [code, others] : others_) {
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

  /// Those listed, then the others by code.
  Findings finish() && {
    Findings findings = take();
    std::ranges::move(others(), std::back_inserter(findings));
    return findings;
  }

 private:
  struct Others {
    std::uint64_t count = 0;
    Severity severity{};  ///< the highest
  };

  std::size_t most_;
  std::size_t taken_ = 0;
  Findings listed_{};
  std::map<std::string_view, Others> others_{};  ///< by code
};

}  // namespace gerove
