#include "law/assess/either_edition.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/joined.hpp"

namespace gerove::law {

namespace {

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

/// What an edition finds: another one that finds the same, or leaves it open, does not differ.
class Found {
 public:
  void add(const Finding& finding) {
    const bool is_open = finding.code == edition_decides.code;
    found_.emplace(finding.rule, finding.path, finding.record, is_open ? "" : finding.code);
  }
  bool has(const Finding& finding) const {
    return found_.contains({finding.rule, finding.path, finding.record, finding.code}) ||
           found_.contains({finding.rule, finding.path, finding.record, ""});
  }

 private:
  std::set<std::tuple<std::string, std::string, std::string, std::string_view>> found_{};
};

/// Marks in the findings of one edition what another one does not find, and adds what only that one
/// finds.
void mark_findings(const AssessmentRun& run,
                   Findings& newer,
                   const Findings& older,
                   Names& differing) {
  Found in_older;
  Found in_newer;
  for (const Finding& finding : older) in_older.add(finding);
  for (Finding& finding : newer) {
    if (!in_older.has(finding)) {
      add(differing, name_of(finding));
      finding = unclear(run, std::move(finding));
    }
    in_newer.add(finding);
  }
  for (const Finding& finding : older) {
    if (in_newer.has(finding)) continue;
    add(differing, name_of(finding));
    in_newer.add(newer.emplace_back(unclear(run, finding)));
  }
}

/// The same for deadlines.
void mark_deadlines(std::vector<Deadline>& newer,
                    const std::vector<Deadline>& older,
                    Names& differing) {
  const auto content = [](const Deadline& deadline) {
    return std::tuple(deadline.rule, deadline.due, deadline.state, deadline.anchor.date);
  };
  const auto place = [](const Deadline& deadline) {
    return std::pair(deadline.rule, deadline.subject.path());
  };
  std::set<decltype(content(older.front()))> in_older;
  std::set<decltype(place(older.front()))> in_newer;
  for (const Deadline& deadline : older) in_older.insert(content(deadline));
  for (Deadline& deadline : newer) {
    in_newer.insert(place(deadline));
    if (in_older.contains(content(deadline))) continue;
    deadline.regime_unsure = true;
    add(differing, deadline.rule->id);
  }
  for (const Deadline& deadline : older) {
    if (!in_newer.insert(place(deadline)).second) continue;
    add(differing, deadline.rule->id);
    newer.push_back(deadline);
    newer.back().regime_unsure = true;
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
    mark_findings(run, newest.findings, older.back().findings, differing);
    mark_deadlines(newest.deadlines, older.back().deadlines, differing);
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
