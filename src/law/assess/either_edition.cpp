#include "law/assess/either_edition.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/finding_kind.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind regime_unsure{
    "law.regime.unsure",
    Severity::warning,
    {"nenurodyta, kada pirmą kartą susirinko 2023 m. išrinkta taryba, o nuo to priklauso "
     "rezultatas "
     "({0} ar {1})",
     "the day of the new council's first sitting is missing, and the result depends on it ({0} or "
     "{1})"}};

bool same(const Finding& a, const Finding& b) {
  return a.rule == b.rule && a.code == b.code && a.path == b.path && a.record == b.record;
}
bool same(const Deadline& a, const Deadline& b) {
  return a.rule == b.rule && a.due == b.due && a.state == b.state && a.anchor.date == b.anchor.date;
}

/// Whether a list has a deadline of the same rule and part.
bool has_like(const std::vector<Deadline>& list, const Deadline& deadline) {
  return std::ranges::any_of(list, [&](const Deadline& other) {
    return other.rule == deadline.rule && other.subject.path() == deadline.subject.path();
  });
}

bool mark_differences(Assessment& newer, const Assessment& older) {
  const auto in = [](const auto& list, const auto& element) {
    return std::ranges::any_of(list, [&](const auto& other) { return same(other, element); });
  };
  bool differs = false;
  for (Finding& finding : newer.findings) {
    if (in(older.findings, finding)) continue;
    differs = true;
    if (finding.severity == Severity::error) finding.severity = Severity::warning;
  }
  for (const Finding& finding : older.findings) {
    if (in(newer.findings, finding)) continue;
    differs = true;
    newer.findings.push_back(finding);
    if (finding.severity == Severity::error) newer.findings.back().severity = Severity::warning;
  }
  for (Deadline& deadline : newer.deadlines) {
    deadline.regime_unsure = !in(older.deadlines, deadline);
    differs = differs || deadline.regime_unsure;
  }
  for (const Deadline& deadline : older.deadlines) {
    if (has_like(newer.deadlines, deadline)) continue;
    differs = true;
    newer.deadlines.push_back(deadline);
    newer.deadlines.back().regime_unsure = true;
  }
  return differs;
}

Finding unsure(const AssessmentRun& run, const RegimeChoice& editions, const Place& place) {
  Finding finding = make_finding(regime_unsure, run.record, place.path());
  const auto ids = {std::string_view(editions.other->id), std::string_view(editions.chosen->id)};
  finding.text = {fill(regime_unsure.text.lt, ids), fill(regime_unsure.text.en, ids)};
  return finding;
}

}  // namespace

void apply_both(AssessmentRun& run,
                const RegimeChoice& editions,
                const Place& place,
                const std::function<void(const Regime&)>& apply) {
  Assessment before = std::exchange(run.result, {});
  apply(*editions.other);
  const Assessment older = std::exchange(run.result, {});
  apply(*editions.chosen);
  Assessment newer = std::exchange(run.result, std::move(before));
  const bool differs = mark_differences(newer, older);
  std::ranges::move(newer.deadlines, std::back_inserter(run.result.deadlines));
  std::ranges::move(newer.findings, std::back_inserter(run.result.findings));
  if (differs) run.result.findings.push_back(unsure(run, editions, place));
}

}  // namespace gerove::law
