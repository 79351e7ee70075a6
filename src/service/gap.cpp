#include "gerove/service/gap.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "core/finding_kind.hpp"
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

/// One claim of each subject and kind: the one that tells most, with the sources of all.
std::vector<Claim> merged(std::vector<Claim> claims,
                          const KindList& kinds,
                          const Between& between) {
  std::map<std::pair<std::string, NamedService>, Claim> by_subject;
  for (Claim& claim : claims) {
    pause(between);
    claim.service = kinds.kind_of(claim.service);
    const auto [place, is_new] = by_subject.try_emplace({claim.subject, claim.service}, claim);
    if (is_new) continue;
    Claim& kept = place->second;
    std::vector<GapSource> sources = std::move(kept.sources);
    sources.insert(sources.end(), claim.sources.begin(), claim.sources.end());
    if (tells_more(claim, kept)) kept = std::move(claim);
    kept.sources = std::move(sources);
  }
  std::vector<Claim> list;
  for (auto& [key, claim] : by_subject) list.push_back(std::move(claim));
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

}  // namespace

class GapTally::State {
 public:
  State(Period period, MunicipalityId municipality_id, GapOptions options) {
    records_.period = std::move(period);
    records_.municipality_id = std::move(municipality_id);
    records_.options = std::move(options);
  }

  void add(const Record& record) {
    std::visit([this](const auto& content) { keep(content); }, record.content);
  }

  GapReport finish(const Between& between) const {
    GapReport report;
    report.period = records_.period;
    report.municipality_id = records_.municipality_id;
    report.findings = duplicates_;
    std::vector<Claim> claims = claims_of(records_, report.findings, between);
    std::set<NamedService> services;
    for (const Claim& claim : claims) services.insert(claim.service);
    std::map<GapKey, GapCell> cells;
    for (const Claim& claim : merged(std::move(claims), KindList(services), between)) {
      pause(between);
      // A referral alone tells what is missing, not how many have what they need.
      if (claim.assessed || is_missing(claim.state)) {
        count(cells[key_of(claim)], claim, records_.period);
      }
    }
    for (auto& [key, cell] : cells) {
      cell.key = key;
      std::ranges::sort(cell.sources);
      report.cells.push_back(std::move(cell));
    }
    return report;
  }

 private:
  void keep(const NeedAssessment& record) {
    keep_once(records_.assessments, record, "need_assessment.id");
  }
  void keep(const Referral& record) { keep_once(records_.referrals, record, "referral.id"); }
  void keep(const Child& record) { records_.children.emplace(record.id.value, record); }
  void keep(const Service& record) {
    records_.services.emplace(record.id.value,
                              NamedService{record.root, record.catalogue_code, record.name});
  }
  template <class T>
  void keep(const T&) {}

  template <class T>
  void keep_once(std::map<std::string, T>& kept, const T& record, std::string_view path) {
    if (kept.emplace(record.id.value, record).second) return;
    duplicates_.push_back(make_finding(counted_before, record.id.value, std::string(path)));
  }

  GapRecords records_;
  Findings duplicates_;
};

GapTally::GapTally(Period period, MunicipalityId municipality_id, GapOptions options)
    : state_(std::make_unique<State>(
          std::move(period), std::move(municipality_id), std::move(options))) {}
GapTally::GapTally(GapTally&&) noexcept = default;
GapTally& GapTally::operator=(GapTally&&) noexcept = default;
GapTally::~GapTally() = default;

void GapTally::add(const Record& record) { state_->add(record); }
GapReport GapTally::finish(const Between& between) const { return state_->finish(between); }

GapReport gaps(std::span<const Record> records,
               const Period& period,
               const MunicipalityId& municipality_id,
               const GapOptions& options) {
  GapTally tally(period, municipality_id, options);
  for (const Record& record : records) tally.add(record);
  return tally.finish();
}

}  // namespace gerove::service
