#include "service/gap_claims.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "core/keyed_hash.hpp"
#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/service/eligibility.hpp"
#include "service/ages.hpp"

namespace gerove::service {

namespace {

constexpr FindingKind date_missing{"gap.assessment.date_missing",
                                   Severity::warning,
                                   {"poreikių vertinimas be datos neskaičiuojamas",
                                    "an assessment without a date is not counted"}};
constexpr FindingKind size_missing{"gap.group.size_missing",
                                   Severity::warning,
                                   {"grupės dydis nenurodytas, skaičiuojamas vienas asmuo",
                                    "the group's size is missing, so one person is counted"}};
constexpr FindingKind kind_missing{
    "gap.need.kind_missing",
    Severity::warning,
    {"nepasakyta, kokios paslaugos reikia", "the need does not say of which service"}};
constexpr FindingKind state_missing{"gap.need.state_missing",
                                    Severity::warning,
                                    {"nei poreikio būsena, nei nukreipimai nesako, kas iš jo išėjo",
                                     "neither state nor referrals say what became of the need"}};

AgeBand band_of(const std::optional<AgeInMonths>& age, const std::vector<std::uint32_t>& starts) {
  if (!age) return {};
  const auto behind = [&](std::uint32_t months) {
    return std::ranges::upper_bound(starts, months / months_of_year);
  };
  const auto end = behind(age->at_least);
  if (end == starts.begin() || end != behind(age->at_most)) return {};
  AgeBand band{*(end - 1), {}};
  if (end != starts.end()) band.to = *end - 1;
  return band;
}

NeedState state_after(ReferralEventKind kind, ReferralReason reason) {
  const bool lacking =
      reason == ReferralReason::no_place || reason == ReferralReason::no_specialist;
  switch (kind) {
    case ReferralEventKind::refused:
    case ReferralEventKind::returned:
    case ReferralEventKind::not_done: return lacking ? NeedState::unmet : NeedState::unspecified;
    case ReferralEventKind::waiting: return NeedState::waiting;
    case ReferralEventKind::started:
    case ReferralEventKind::done: return NeedState::met;
    default: return NeedState::unspecified;
  }
}

bool decides(ReferralEventKind kind) {
  switch (kind) {
    case ReferralEventKind::delivered:
    case ReferralEventKind::seen:
    case ReferralEventKind::escalated:
    case ReferralEventKind::reminded: return false;
    default: return true;
  }
}

std::string subject_of(const ChildId& child, const FamilyId& family, const std::string& alone) {
  if (!child.empty()) return "child/" + child.value;
  return family.empty() ? alone : "family/" + family.value;
}

/// Makes the claims.
class ClaimMaker {
 public:
  ClaimMaker(const RecordSet& records, const GapQuery& query, LimitedFindings& findings)
      : records_(records), query_(query), findings_(findings) {}

  std::vector<Claim> make(const StopCheck& stop) {
    each_by_id<NeedAssessment>(stop);
    each_by_id<Referral>(stop);
    report_missing_states();
    return std::move(claims_);
  }

 private:
  struct ClaimsOfAssessment {
    std::size_t first = 0;
    std::size_t count = 0;
    std::map<std::string_view, std::size_t> by_number{};  ///< that of the need; the first of each
  };

  template <class T>
  void each_by_id(const StopCheck& stop) {
    const auto all = records_.all<T>();
    std::vector<Filed<T>> in_order(all.begin(), all.end());
    std::ranges::stable_sort(
        in_order, {}, [](const Filed<T>& filed) -> const auto& { return filed->id; });
    for (const Filed<T>& filed : in_order) {
      ask(stop);
      origin_ = filed.origin;
      add(*filed);
    }
  }

  void add(const NeedAssessment& assessment) {
    if (!assessment.assessed) {
      return report(date_missing, assessment.id.value, "need_assessment.assessed");
    }
    if (!query_.period.contains(*assessment.assessed)) return;
    Claim claim = claim_of(assessment);
    if (!is_own(claim)) return;
    for (std::size_t i = 0; i < assessment.needs.size(); ++i) {
      add_need(claim, assessment, i);
    }
  }

  Claim claim_of(const NeedAssessment& assessment) {
    Claim claim;
    const bool named = !assessment.child_id.empty() || !assessment.family_id.empty();
    claim.subject =
        subject_of(assessment.child_id, assessment.family_id, "group/" + own_name(assessment.id));
    claim.day = *assessment.assessed;
    claim.assessed = true;
    Applicant who = applicant_of(assessment);
    if (!assessment.child_id.empty()) {
      add_child(who, assessment.child_id, claim.day);
    } else if (!assessment.family_id.empty()) {
      claim.whom = Whom::family;
    } else if (assessment.group_size || !assessment.group_text.empty()) {
      claim.whom = Whom::group;
    }
    if (!named) claim.persons = group_size(assessment);
    place(claim, std::move(who));
    return claim;
  }

  std::uint64_t group_size(const NeedAssessment& assessment) {
    if (!assessment.group_size && !assessment.group_text.empty()) {
      report(size_missing, assessment.id.value, "need_assessment.group_size");
    }
    return assessment.group_size.value_or(1);
  }

  void add_need(Claim claim, const NeedAssessment& assessment, std::size_t index) {
    const Need& need = assessment.needs[index];
    const std::string path = "need_assessment.needs[" + std::to_string(index) + ']';
    claim.service = {need.service_root, need.catalogue_code, need.service_text};
    claim.state = need.state;
    claim.why = need.why;
    claim.since = need.since;
    claim.origin = origin_;
    claim.sources = {{assessment.id.value, path}};
    if (claim.service == NamedService{}) {
      report(kind_missing, assessment.id.value, path);
    }
    for (const ReferralId& referral : need.referral_ids) {
      claim_of_referral_.emplace(referral.value, claims_.size());
    }
    ClaimsOfAssessment& all = claims_of_assessment_[assessment.id.value];
    if (all.count++ == 0) all.first = claims_.size();
    all.by_number.emplace(need.number, claims_.size());
    claims_.push_back(std::move(claim));
  }

  void add(const Referral& referral) {
    const auto outcome = outcome_of(referral, query_.period.end);
    if (!outcome) return;
    const Lineage& lineage = lineage_of(referral);
    if (lineage.claim) return add_outcome(*lineage.claim, referral, *outcome);
    const bool about_service =
        referral.kind == ReferralKind::service || referral.kind == ReferralKind::unspecified;
    if (!about_service || outcome->state == NeedState::unspecified) return;
    if (!query_.period.contains(outcome->day)) return;
    Claim claim;
    claim.subject = subject_of(referral.child_id, referral.family_id, "referral/" + lineage.first);
    claim.whom =
        referral.child_id.empty() && !referral.family_id.empty() ? Whom::family : Whom::child;
    claim.service = service_of(referral);
    claim.state = outcome->state;
    claim.why = outcome->why;
    claim.since = outcome->begun;
    claim.day = outcome->day;
    claim.origin = origin_;
    claim.sources = {source_of(referral, *outcome)};
    Applicant who;
    if (!referral.child_id.empty()) add_child(who, referral.child_id, claim.day);
    place(claim, std::move(who));
    if (is_own(claim)) claims_.push_back(std::move(claim));
  }

  /// What a referral says about a need that it tried to meet: it fills what the need leaves open.
  void add_outcome(std::size_t index, const Referral& referral, const ReferralOutcome& outcome) {
    Claim& claim = claims_[index];
    claim.sources.push_back(source_of(referral, outcome));
    if (outcome.state == NeedState::unspecified) return;
    const auto filled = filled_on_.find(index);
    const bool by_referral = filled != filled_on_.end() && filled->second <= outcome.day;
    if (claim.state == NeedState::unspecified || by_referral) {
      claim.state = outcome.state;
      claim.why = outcome.why;
      filled_on_[index] = outcome.day;
    } else if (claim.why == ReferralReason::unspecified && is_missing(outcome.state)) {
      claim.why = outcome.why;
    }
  }

  /// What a referral was sent for, as what it sends again or is a part of tells.
  struct Lineage {
    std::optional<std::size_t> claim;  ///< of the nearest need that names one of them, or is named
    std::string first;                 ///< the first of them; in a circle any, the same for all
  };

  /// Walks back only as far as it has not been before.
  const Lineage& lineage_of(const Referral& referral) {
    std::vector<Lineage*> way;
    Lineage* reached = nullptr;
    for (const Referral* at = &referral; at != nullptr; at = sent_before(*at)) {
      const auto [place, is_new] =
          lineages_.try_emplace(at, Lineage{own_claim(*at), own_name(at->id)});
      reached = &place->second;
      if (!is_new) break;
      way.push_back(reached);
    }
    for (int round = 0; round < 2; ++round) {  // in a circle, what comes last goes before the first
      std::optional<std::size_t> claim = reached->claim;
      for (Lineage* const one : way | std::views::reverse) {
        if (!one->claim) one->claim = claim;
        claim = one->claim;
      }
    }
    for (Lineage* const one : way) one->first = reached->first;
    return way.empty() ? *reached : *way.front();
  }

  const Referral* sent_before(const Referral& referral) const {
    const bool is_part = referral.predecessor_id.empty() && referral.links;
    return records_.find(is_part ? referral.links->part_of_id : referral.predecessor_id);
  }

  /// The claim of the need that names a referral, or that it names itself.
  std::optional<std::size_t> own_claim(const Referral& referral) const {
    const auto claim = claim_of_referral_.find(referral.id.value);
    if (claim != claim_of_referral_.end()) return claim->second;
    return referral.need ? claim_of(*referral.need) : std::nullopt;
  }

  /// The claim of a need that a referral names; nothing where several may be meant.
  std::optional<std::size_t> claim_of(const ReferralNeed& named) const {
    const auto found = claims_of_assessment_.find(named.need_assessment_id.value);
    if (named.need_assessment_id.empty() || found == claims_of_assessment_.end()) return {};
    const ClaimsOfAssessment& claims = found->second;
    if (named.need_number.empty()) {
      return claims.count == 1 ? std::optional(claims.first) : std::nullopt;
    }
    const auto need = claims.by_number.find(named.need_number);
    return need == claims.by_number.end() ? std::nullopt : std::optional(need->second);
  }

  /// The id of the record at hand or, without one, its place: no other record is called so.
  template <class I>
  std::string own_name(const I& id) const {
    if (!id.empty()) return id.value;
    return '/' + std::to_string(origin_.file) + '/' + std::to_string(origin_.record);
  }

  NamedService service_of(const Referral& referral) const {
    const auto* const found = records_.find(referral.service_id);
    if (found == nullptr) return {ServiceRoot::unspecified, {}, referral.service_text};
    return {found->root, found->catalogue_code, found->name};
  }

  static RecordPlace source_of(const Referral& referral, const ReferralOutcome& outcome) {
    return {referral.id.value, "referral.events[" + std::to_string(outcome.event) + ']'};
  }

  /// What the child's record adds to what is known.
  void add_child(Applicant& who, const ChildId& id, Date day) const {
    const auto* const found = records_.find(id);
    if (found == nullptr) return;
    Applicant child = applicant_of(*found, day);
    if (child.age) who.age = child.age;
    if (who.municipality_id.empty()) {
      who.municipality_id = std::move(child.municipality_id);
      if (who.eldership.empty()) who.eldership = std::move(child.eldership);
    } else if (who.eldership.empty() && who.municipality_id == child.municipality_id) {
      who.eldership = std::move(child.eldership);
    }
    if (who.municipality_id.empty()) who.municipality_id = found->municipality_id;
  }

  void place(Claim& claim, Applicant who) const {
    claim.municipality_id = std::move(who.municipality_id);
    claim.eldership = std::move(who.eldership);
    claim.age = band_of(who.age, query_.band_starts);
  }

  bool is_own(const Claim& claim) const {
    return query_.municipality_id.empty() || claim.municipality_id.empty() ||
           claim.municipality_id == query_.municipality_id;
  }

  void report_missing_states() {
    for (const Claim& claim : claims_) {
      if (claim.state != NeedState::unspecified) continue;
      const RecordPlace& source = claim.sources.front();
      origin_ = claim.origin;
      report(state_missing, source.record, source.path + ".state");
    }
  }

  /// Says something about the record at hand.
  void report(const FindingKind& kind, const std::string& record, std::string path) {
    if (findings_.is_full()) return findings_.count(kind.code, kind.severity);
    Finding finding = make_finding(kind, record, std::move(path));
    finding.source = records_.file(origin_);
    findings_.push(std::move(finding));
  }

  const RecordSet& records_;
  const GapQuery& query_;
  LimitedFindings& findings_;
  Origin origin_{};  // of the record at hand
  std::vector<Claim> claims_;
  std::unordered_map<std::string, std::size_t, KeyedHash> claim_of_referral_;
  std::unordered_map<std::string, ClaimsOfAssessment, KeyedHash> claims_of_assessment_;  ///< by id
  std::unordered_map<const Referral*, Lineage> lineages_;
  std::unordered_map<std::size_t, Date> filled_on_;  ///< states that a referral gave
};

}  // namespace

std::optional<ReferralOutcome> outcome_of(const Referral& referral, const std::optional<Date>& by) {
  using Order = std::tuple<std::int64_t, std::int32_t, std::uint32_t>;
  std::optional<Order> last;
  ReferralOutcome outcome;
  for (std::size_t i = 0; i < referral.events.size(); ++i) {
    const ReferralEvent& event = referral.events[i];
    const auto day = calendar::vilnius_date(event.moment);
    if (!day || (by && *by < *day)) continue;
    if (!outcome.begun || *day < *outcome.begun) outcome.begun = day;
    const Order order{event.moment->seconds, event.moment->nanos, event.sequence};
    if (!decides(event.kind) || (last && order < *last)) continue;
    last = order;
    outcome.state = state_after(event.kind, event.reason);
    outcome.why =
        event.kind == ReferralEventKind::waiting && event.reason == ReferralReason::unspecified
            ? ReferralReason::no_place
            : event.reason;
    outcome.day = *day;
    outcome.event = i;
  }
  return last ? std::optional(outcome) : std::nullopt;
}

std::vector<Claim> claims_of(const RecordSet& records,
                             const GapQuery& query,
                             LimitedFindings& findings,
                             const StopCheck& stop) {
  return ClaimMaker(records, query, findings).make(stop);
}

}  // namespace gerove::service
