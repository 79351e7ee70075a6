#include "referral/checks.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/finding_kind.hpp"
#include "gerove/referral/history.hpp"
#include "gerove/referral/wishes.hpp"

namespace gerove::referral {

namespace {

constexpr FindingKind whole_missing{
    "referral.part.missing",
    Severity::warning,
    {"siuntimo, kurio dalis šis yra, tarp siuntimų nėra",
     "the referral of which this one is a part is not among the referrals"}};
constexpr FindingKind no_parts{"referral.part.none",
                               Severity::warning,
                               {"siuntimas padalytas, bet jo dalių tarp siuntimų nėra",
                                "the referral is split, but none of the referrals is its part"}};
constexpr FindingKind part_open{"referral.part.open",
                                Severity::warning,
                                {"siuntimas įvykdytas, nors jo dalis dar neužbaigta",
                                 "the referral is done, though a part of it is still open"}};
constexpr FindingKind basis_missing{
    "referral.basis.missing",
    Severity::warning,
    {"siuntimo, kuriuo šis remiasi, tarp siuntimų nėra",
     "a referral on which this one is based is not among the referrals"}};
constexpr FindingKind need_missing{
    "referral.need.missing",
    Severity::warning,
    {"vertinime poreikio tokiu numeriu nėra", "the assessment has no need with that number"}};
constexpr FindingKind need_unclear{
    "referral.need.unclear",
    Severity::info,
    {"vertinime poreikių keli, o kuris iš jų turimas omenyje, nepasakyta",
     "the assessment has several needs, and which of them is meant is not said"}};
constexpr FindingKind need_of_other{
    "referral.need.other",
    Severity::error,
    {"poreikis nustatytas kitam vaikui ar kitai šeimai, nei siunčiama",
     "the need was found for another child or family than the referral is about"}};
constexpr FindingKind receiver_other_kind{
    "referral.receiver.kind",
    Severity::warning,
    {"nurodyta gavėjo rūšis nesutampa su gavėjo įrašu",
     "the kind of the receiver that is stated is not that of the receiver's record"}};

class Check {
 public:
  Check(const Referral& referral,
        const Referrals& all,
        const RecordSet& records,
        const NeedNumbers& needs)
      : referral_(referral), all_(all), records_(records), needs_(needs) {}

  Findings findings() {
    const ReferralState state = state_of(referral_);
    if (state == ReferralState::entered_in_error) return {};
    if (referral_.links) check_links(*referral_.links);
    check_parts(state);
    if (referral_.need) check_need(*referral_.need);
    check_receiver();
    for (Finding& finding : check_consent(referral_, records_.find(referral_.service_id))) {
      found_.push_back(std::move(finding));
    }
    return std::move(found_);
  }

 private:
  void add(const FindingKind& kind, std::string path) {
    found_.push_back(make_finding(kind, referral_.id.value, std::move(path)));
  }

  void check_links(const ReferralLinks& links) {
    if (!links.part_of_id.empty() && all_.find(links.part_of_id) == nullptr) {
      add(whole_missing, "referral.links.part_of_id");
    }
    for (std::size_t i = 0; i < links.based_on_ids.size(); ++i) {
      if (all_.find(links.based_on_ids[i]) != nullptr) continue;
      add(basis_missing, "referral.links.based_on_ids[" + std::to_string(i) + ']');
    }
  }

  void check_parts(ReferralState state) {
    const auto parts = all_.parts(referral_);
    if (state == ReferralState::split && parts.empty()) add(no_parts, "referral.id");
    if (state != ReferralState::done) return;
    const bool open = std::ranges::any_of(
        parts, [](const Referral* part) { return !is_closed(state_of(*part)); });
    if (open) add(part_open, "referral.id");
  }

  void check_need(const ReferralNeed& need) {
    const NeedAssessment* const assessment = records_.find(need.need_assessment_id);
    if (assessment == nullptr) return;  // the check of references tells it
    if (need.need_number.empty()) {
      if (assessment->needs.size() > 1) add(need_unclear, "referral.need.need_number");
    } else if (!needs_.has(*assessment, need.need_number)) {
      add(need_missing, "referral.need.need_number");
    }
    const auto differ = [](const auto& a, const auto& b) {
      return !a.empty() && !b.empty() && a != b;
    };
    if (differ(assessment->child_id, referral_.child_id) ||
        differ(assessment->family_id, referral_.family_id)) {
      add(need_of_other, "referral.need.need_assessment_id");
    }
  }

  void check_receiver() {
    const Institution* const receiver = records_.find(referral_.to_institution_id);
    if (receiver == nullptr || receiver->kind == InstitutionKind::unspecified) return;
    const InstitutionKind stated = referral_.receiver_kind;
    if (stated != InstitutionKind::unspecified && stated != receiver->kind) {
      add(receiver_other_kind, "referral.receiver_kind");
    }
  }

  const Referral& referral_;
  const Referrals& all_;
  const RecordSet& records_;
  const NeedNumbers& needs_;
  Findings found_{};
};

}  // namespace

NeedNumbers::NeedNumbers(const RecordSet& records) {
  for (const auto& assessment : records.all<NeedAssessment>()) {
    for (const Need& need : assessment->needs)
      numbers_.emplace_back(assessment.record, need.number);
  }
  std::ranges::sort(numbers_);
}

bool NeedNumbers::has(const NeedAssessment& assessment, std::string_view number) const {
  return std::ranges::binary_search(numbers_, NumberOfNeed(&assessment, number));
}

Findings check_beside_history(const Referral& referral,
                              const Referrals& all,
                              const RecordSet& records,
                              const NeedNumbers& needs) {
  return Check(referral, all, records, needs).findings();
}

}  // namespace gerove::referral
