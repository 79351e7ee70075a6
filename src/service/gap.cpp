#include "gerove/service/gap.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "core/limited_findings.hpp"
#include "service/gap_claims.hpp"

namespace gerove::service {

namespace {

constexpr FindingKind counted_before{
    "gap.duplicate",
    Severity::warning,
    {"kitas įrašas turi tą patį identifikatorių; šis neskaičiuojamas",
     "another record has the same id; this one is not counted"}};

/// Assessments come before referrals, later ones before earlier.
bool tells_more(const Claim& a, const Claim& b) {
  return std::pair(a.assessed, a.day) > std::pair(b.assessed, b.day);
}

/// Adds a claim of the same subject and kind.
void merge(Claim& kept, Claim claim) {
  std::vector<RecordPlace> sources = std::move(kept.sources);
  sources.insert(sources.end(), claim.sources.begin(), claim.sources.end());
  if (tells_more(claim, kept)) kept = std::move(claim);
  kept.sources = std::move(sources);
}

/// One claim of each subject and kind: the one that tells most, with the sources of all.
std::vector<Claim> merged(std::vector<Claim> claims, const KindList& kinds, const StopCheck& stop) {
  for (Claim& claim : claims) {
    ask(stop);
    claim.service = kinds.kind_of(claim.service);
  }
  const auto what = [](const Claim& claim) { return std::tie(claim.subject, claim.service); };
  Steps steps(stop);
  std::ranges::stable_sort(claims, [&](const Claim& a, const Claim& b) {
    steps.step();
    return what(a) < what(b);
  });
  std::vector<Claim> list;
  for (Claim& claim : claims) {
    if (!list.empty() && what(list.back()) == what(claim)) {
      merge(list.back(), std::move(claim));
    } else {
      list.push_back(std::move(claim));
    }
  }
  return list;
}

GapKey key_of(const Claim& claim) {
  return {claim.service.root,
          claim.service.text,
          claim.service.catalogue_code,
          claim.municipality_id,
          claim.eldership,
          claim.whom,
          claim.age};
}

std::uint64_t& counter_of(GapCell& cell, NeedState state) {
  switch (state) {
    case NeedState::met: return cell.met;
    case NeedState::partly_met: return cell.partly_met;
    case NeedState::unmet: return cell.unmet;
    case NeedState::waiting: return cell.waiting;
    default: return cell.unknown;
  }
}

void add_wait(GapCell& cell, const Claim& claim, const Period& period) {
  const Date since = claim.since.value_or(claim.day);
  if (!period.end || *period.end < since) return;
  const auto days = static_cast<std::uint32_t>((*period.end - since).days());
  cell.longest_wait = std::max(cell.longest_wait.value_or(0), days);
}

void count(GapCell& cell, const Claim& claim, const Period& period) {
  cell.found += claim.persons;
  counter_of(cell, claim.state) += claim.persons;
  cell.sources.insert(cell.sources.end(), claim.sources.begin(), claim.sources.end());
  if (!is_missing(claim.state)) return;
  if (claim.why == ReferralReason::no_place) cell.no_place += claim.persons;
  if (claim.why == ReferralReason::no_specialist) cell.no_specialist += claim.persons;
  add_wait(cell, claim, period);
}

struct Duplicate {
  Origin origin;
  std::string_view id;
  const char* path;
};

/// The records of a kind that are not counted, since another one has their id.
template <class T>
void add_duplicates(const RecordSet& records, const char* path, std::vector<Duplicate>& found) {
  for (const Filed<T>& filed : records.repeated<T>()) {
    found.push_back({filed.origin, filed->id.value, path});
  }
}

/// Tells the records that are not counted, in their order.
void report_duplicates(const RecordSet& records, LimitedFindings& findings) {
  std::vector<Duplicate> duplicates;
  add_duplicates<NeedAssessment>(records, "need_assessment.id", duplicates);
  add_duplicates<Referral>(records, "referral.id", duplicates);
  std::ranges::sort(duplicates, {}, &Duplicate::origin);
  for (const Duplicate& repeated : duplicates) {
    Finding finding = make_finding(counted_before, std::string(repeated.id), repeated.path);
    finding.source = records.file(repeated.origin);
    findings.push(std::move(finding));
  }
}

}  // namespace

bool concerns_gaps(const Record& record) {
  return holds_any<NeedAssessment, Referral, Child, Service>(record);
}

GapReport gaps(const RecordSet& records, const GapQuery& query, const StopCheck& stop) {
  GapReport report;
  report.period = query.period;
  report.municipality_id = query.municipality_id;
  LimitedFindings findings(query.most_findings);
  report_duplicates(records, findings);
  std::vector<Claim> claims = claims_of(records, query, findings, stop);
  report.findings = std::move(findings).finish();
  std::set<NamedService> services;
  for (const Claim& claim : claims) services.insert(claim.service);
  std::map<GapKey, GapCell> cells;
  for (const Claim& claim : merged(std::move(claims), KindList(services), stop)) {
    ask(stop);
    // A referral alone tells what is missing, not how many have what they need.
    if (claim.assessed || is_missing(claim.state)) {
      count(cells[key_of(claim)], claim, query.period);
    }
  }
  for (auto& [key, cell] : cells) {
    cell.key = key;
    std::ranges::sort(cell.sources);
    report.cells.push_back(std::move(cell));
  }
  return report;
}

}  // namespace gerove::service
