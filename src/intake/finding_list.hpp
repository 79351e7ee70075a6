/// @file
/// Findings with a limit, so that a hostile text costs no memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "gerove/core/finding.hpp"
#include "gerove/intake/plan_findings.hpp"
#include "gerove/intake/text_place.hpp"

namespace gerove::intake {

/// The findings made so far.
class FindingList {
 public:
  /// Keeps at most so many, and counts the rest in a finding of a kind of its own.
  explicit FindingList(std::size_t limit, const FindingKind& more = plan_finding::more)
      : limit_(limit), more_(more) {}

  /// Adds one.
  void add(const FindingKind& kind, TextPlace place = {}) {
    if (is_full()) {
      ++left_out_;
    } else {
      findings_.push_back(made(kind, place));
    }
  }

  /// Adds one that another list has made.
  void add(const Finding& finding) {
    if (is_full()) {
      left_out_ += finding.count;
    } else {
      findings_.push_back(finding);
    }
  }

  /// Adds one about a cell that is no text's, by its address.
  void add_at(const FindingKind& kind, std::string address) {
    add(kind);
    if (left_out_ == 0) findings_.back().place = std::move(address);
  }

  /// Whether the next is only counted: its place need not be found out.
  bool is_full() const { return findings_.size() >= limit_; }

  /// All of them in the order of the lines.
  Findings finish() && {
    std::ranges::stable_sort(findings_, {}, &Finding::line);
    if (left_out_ > 0) {
      Finding more = made(more_, {});
      more.text.lt += " (" + std::to_string(left_out_) + ')';
      more.text.en += " (" + std::to_string(left_out_) + ')';
      findings_.push_back(std::move(more));
    }
    return std::move(findings_);
  }

 private:
  static Finding made(const FindingKind& kind, TextPlace place) {
    Finding finding = finding_of(kind);
    if (place.line > 0) finding.line = place.line;
    if (place.column > 0) finding.column = place.column;
    return finding;
  }

  std::size_t limit_;
  const FindingKind& more_;
  std::size_t left_out_ = 0;
  Findings findings_;
};

}  // namespace gerove::intake
