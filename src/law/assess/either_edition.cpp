#include "law/assess/either_edition.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/joined.hpp"

namespace gerove::law {

namespace {

bool same(const Deadline& a, const Deadline& b) {
  return a.rule == b.rule && a.due == b.due && a.state == b.state && a.anchor.date == b.anchor.date;
}

/// Whether a list has a deadline of the same rule and part.
bool has_like(const std::vector<Deadline>& list, const Deadline& deadline) {
  return std::ranges::any_of(list, [&](const Deadline& other) {
    return other.rule == deadline.rule && other.subject.path() == deadline.subject.path();
  });
}

using Names = std::vector<std::string>;

void add(Names& names, const std::string& name) {
  if (std::ranges::count(names, name) == 0) names.push_back(name);
}
std::string name_of(const Finding& finding) {
  return finding.rule.empty() ? std::string(finding.code) : finding.rule;
}

constexpr FindingKind edition_decides{
    "law.cant_tell",
    Severity::warning,
    {"negalima pasakyti, ar laikomasi taisyklės „{0}“: nežinoma, kuri teisės redakcija galioja",
     "it can't be told whether the rule \"{0}\" is kept: nobody knows which edition governs"}};

/// What one edition finds and another does not: nobody can tell.
Finding unclear(const AssessmentRun& run, Finding finding) {
  if (finding.severity == Severity::error) finding.severity = edition_decides.severity;
  const auto rule = run.law.rules.find(finding.rule);
  if (rule == run.law.rules.end()) return finding;
  const LawText& title = *rule->second->title;
  finding.code = edition_decides.code;
  finding.text = {fill(edition_decides.text.lt, {title.lt}),
                  fill(edition_decides.text.en, {title.en})};
  return finding;
}

/// Whether two editions find the same, or it is open already.
bool same(const Finding& a, const Finding& b) {
  const bool same_code = a.code == b.code || a.code == edition_decides.code;
  return a.rule == b.rule && same_code && a.path == b.path && a.record == b.record;
}

/// Marks in what one edition gives what another one does not, and adds what only that one gives.
void mark_differences(const AssessmentRun& run,
                      Assessment& newer,
                      const Assessment& older,
                      Names& differing) {
  const auto in = [](const auto& list, const auto& element) {
    return std::ranges::any_of(list, [&](const auto& other) { return same(other, element); });
  };
  for (Finding& finding : newer.findings) {
    if (in(older.findings, finding)) continue;
    add(differing, name_of(finding));
    finding = unclear(run, std::move(finding));
  }
  for (const Finding& finding : older.findings) {
    if (in(newer.findings, finding)) continue;
    add(differing, name_of(finding));
    newer.findings.push_back(unclear(run, finding));
  }
  for (Deadline& deadline : newer.deadlines) {
    if (in(older.deadlines, deadline)) continue;
    deadline.regime_unsure = true;
    add(differing, deadline.rule->id);
  }
  for (const Deadline& deadline : older.deadlines) {
    if (has_like(newer.deadlines, deadline)) continue;
    add(differing, deadline.rule->id);
    newer.deadlines.push_back(deadline);
    newer.deadlines.back().regime_unsure = true;
  }
}

}  // namespace

std::vector<std::string> apply_all(AssessmentRun& run,
                                   const RegimeChoice& editions,
                                   const std::function<void(const Regime&)>& apply) {
  Assessment before = std::exchange(run.result, {});
  std::vector<Assessment> older;
  for (auto edition = editions.others.rbegin(); edition != editions.others.rend(); ++edition) {
    apply(**edition);
    older.push_back(std::exchange(run.result, {}));
  }
  apply(*editions.chosen);
  Assessment newest = std::exchange(run.result, std::move(before));
  Names differing;
  while (!older.empty()) {
    mark_differences(run, newest, older.back(), differing);
    older.pop_back();
  }
  std::ranges::move(newest.deadlines, std::back_inserter(run.result.deadlines));
  std::ranges::move(newest.findings, std::back_inserter(run.result.findings));
  std::ranges::move(newest.trials, std::back_inserter(run.result.trials));
  return differing;
}

void apply_editions(AssessmentRun& run,
                    const RegimeChoice& editions,
                    const Place& place,
                    const std::function<void(const Regime*)>& apply) {
  if (editions.others.empty()) return apply(editions.chosen);
  const auto differing = apply_all(run, editions, [&](const Regime& one) { apply(&one); });
  if (!differing.empty()) say_unsure(run, regime_unsure, editions, differing, place);
}

void say_unsure(AssessmentRun& run,
                const FindingKind& kind,
                const RegimeChoice& editions,
                const std::vector<std::string>& differing,
                const Place& place) {
  std::string names;
  for (auto edition = editions.others.rbegin(); edition != editions.others.rend(); ++edition) {
    names += (*edition)->id + ", ";
  }
  names += editions.chosen->id;
  const std::string rules = differing.empty() ? "–" : joined(differing, ", ");
  Finding finding = make_finding(kind, run.record, place.path());
  finding.text = {fill(kind.text.lt, {names, rules}), fill(kind.text.en, {names, rules})};
  run.result.findings.push_back(std::move(finding));
}

}  // namespace gerove::law
