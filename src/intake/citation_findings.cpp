#include <cstdint>
#include <utility>

#include "core/words.hpp"
#include "gerove/intake/citation.hpp"
#include "intake/finding_list.hpp"

namespace gerove::intake {

namespace {

const FindingKind& finding_of(CitationProblem problem) {
  switch (problem) {
    case CitationProblem::no_such_day: return citation_finding::no_such_day;
    case CitationProblem::year_missing: return citation_finding::year_missing;
    case CitationProblem::weekday_differs: return citation_finding::weekday_differs;
    case CitationProblem::number_unread: return citation_finding::number_unread;
    case CitationProblem::title_not_closed: break;
  }
  return citation_finding::title_not_closed;
}

/// Lines and columns of offsets that only grow.
class PlaceFinder {
 public:
  explicit PlaceFinder(std::string_view text) : text_(text) {}

  TextPlace place(std::size_t offset) {
    for (; at_ < offset; ++at_) {
      const bool ends_line =
          text_[at_] == '\n' || (text_[at_] == '\r' && !text_.substr(at_ + 1).starts_with('\n'));
      if (!ends_line) continue;
      ++line_;
      line_begin_ = at_ + 1;
    }
    const auto before = text_.substr(line_begin_, offset - line_begin_);
    return {line_, static_cast<std::uint32_t>(count_characters(before) + 1)};
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::uint32_t line_ = 1;
};

std::string_view short_word(ProvisionLevel level) {
  switch (level) {
    case ProvisionLevel::annex: return "priedas";
    case ProvisionLevel::chapter: return "sk.";
    case ProvisionLevel::section: return "skirsnis";
    case ProvisionLevel::article: return "str.";
    case ProvisionLevel::part: return "d.";
    case ProvisionLevel::point: return "p.";
    case ProvisionLevel::subpoint: return "pap.";
  }
  return {};
}

}  // namespace

Findings citation_findings(std::string_view text,
                           const std::vector<Citation>& citations,
                           std::size_t most) {
  FindingList findings(most, citation_finding::more);
  PlaceFinder places(text);
  for (const Citation& citation : citations) {
    for (const CitationProblem problem : citation.problems) {
      findings.add(finding_of(problem),
                   findings.is_full() ? TextPlace{} : places.place(citation.begin));
    }
  }
  return std::move(findings).finish();
}

std::string provision_text(const Provision& provision) {
  std::string text;
  for (const ProvisionStep& step : provision) {
    if (!text.empty()) text += ' ';
    text += step.first;
    if (!step.last.empty()) text += "–" + step.last;
    text += ' ';
    text += short_word(step.level);
  }
  return text;
}

}  // namespace gerove::intake
