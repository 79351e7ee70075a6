#include "gerove/referral/referrals.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/circles.hpp"
#include "core/finding_kind.hpp"
#include "core/groups.hpp"
#include "core/limited_findings.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/referral/history.hpp"
#include "referral/checks.hpp"

namespace gerove::referral {

namespace {

constexpr FindingKind predecessor_missing{
    "referral.chain.missing",
    Severity::warning,
    {"siuntimo, kurį šis siunčia dar kartą, tarp siuntimų nėra",
     "the referral that this one sends again is not among the referrals"}};
constexpr FindingKind runs_in_circle{"referral.chain.cycle",
                                     Severity::error,
                                     {"siuntimas per pirmtakus grįžta pats į save",
                                      "over its predecessors the referral comes back to itself"}};
constexpr FindingKind part_of_itself{
    "referral.part.cycle",
    Severity::error,
    {"siuntimas yra savo paties dalies dalis", "the referral is a part of a part of itself"}};
constexpr FindingKind no_successor{
    "referral.chain.no_successor",
    Severity::warning,
    {"siuntimas pakeistas, bet jį pakeitusio tarp siuntimų nėra",
     "the referral is replaced, but none of the referrals sends it again"}};

/// The referral of which one is a part; empty if of none.
const ReferralId& whole_of(const Referral& referral) {
  static const ReferralId none;
  return referral.links ? referral.links->part_of_id : none;
}

}  // namespace

struct Referrals::Index {
  auto has_id(std::string_view id) const {
    return [this, id](std::uint32_t place) { return all[place]->id.value == id; };
  }

  explicit Index(const RecordSet& records) {
    const auto first = records.all<Referral>();
    all.assign(first.begin(), first.end());
    for (std::uint32_t place = 0; place < all.size(); ++place) {
      const std::string_view id = all[place]->id.value;
      if (!id.empty()) by_id.add(short_hash(id), place, has_id(id));
    }
    merge_copies(records.repeated<Referral>());
    for (const auto& filed : all) {
      if (!filed->predecessor_id.empty()) {
        successors.add(filed->predecessor_id.value, filed.record);
      }
      const ReferralId& whole = whole_of(*filed);
      if (!whole.empty()) parts.add(whole.value, filed.record);
    }
    successors.close();
    parts.close();
  }

  std::optional<std::uint32_t> place_of(const ReferralId& id) const {
    if (id.empty()) return std::nullopt;
    return by_id.find(short_hash(id.value), has_id(id.value));
  }

  std::vector<Filed<Referral>> all{};
  FlatIndex by_id{};                                       // of all
  Groups<std::string_view, const Referral*> successors{};  // by the id of what they send again
  Groups<std::string_view, const Referral*> parts{};       // by the id of what they are parts of

 private:
  void merge_copies(std::span<const Filed<Referral>> copies) {
    std::map<std::uint32_t, std::vector<const Referral*>> by_place;
    for (const auto& copy : copies) by_place[*place_of(copy->id)].push_back(copy.record);
    merged_.reserve(by_place.size());  // they are pointed to
    for (const auto& [place, of_one] : by_place) {
      all[place].record = &merged_.emplace_back(merge(*all[place], of_one));
    }
  }

  std::vector<Referral> merged_;  // those of which there are copies
};

namespace {

/// The first of a chain; in a circle the referral itself.
const Referral& first_of(const Referral& referral, const Referrals& all) {
  std::unordered_set<const Referral*> passed;
  const Referral* first = &referral;
  while (passed.insert(first).second) {
    const Referral* const before = all.predecessor(*first);
    if (before == nullptr) return *first;
    first = before;
  }
  return referral;
}

/// Gathers findings, each with the file of its referral.
class FiledFindings {
 public:
  FiledFindings(const RecordSet& records, std::size_t most) : records_(records), found_(most) {}

  void add(Finding finding, Origin origin) {
    finding.source = records_.file(origin);
    finding.record = shown_id(finding.record);
    found_.push(std::move(finding));
  }

  Findings finish() && { return std::move(found_).finish(); }

 private:
  const RecordSet& records_;
  LimitedFindings found_;
};

}  // namespace

bool concerns_referrals(const Record& record) {
  return holds_any<Referral, Institution, Municipality, Parameters, Service, NeedAssessment>(
      record);
}

Referrals::Referrals(const RecordSet& records)
    : records_(&records), index_(std::make_unique<Index>(records)) {}
Referrals::Referrals(Referrals&&) noexcept = default;
Referrals& Referrals::operator=(Referrals&&) noexcept = default;
Referrals::~Referrals() = default;

std::span<const Filed<Referral>> Referrals::all() const { return index_->all; }

const Referral* Referrals::find(const ReferralId& id) const {
  const auto place = index_->place_of(id);
  return place ? index_->all[*place].record : nullptr;
}

const Referral* Referrals::predecessor(const Referral& referral) const {
  return find(referral.predecessor_id);
}

std::span<const Referral* const> Referrals::successors(const Referral& referral) const {
  return index_->successors.find(referral.id.value);
}

std::span<const Referral* const> Referrals::parts(const Referral& referral) const {
  return index_->parts.find(referral.id.value);
}

std::vector<const Referral*> Referrals::chain_of(const Referral& referral) const {
  std::vector<const Referral*> chain{&first_of(referral, *this)};
  std::unordered_set<const Referral*> seen(chain.begin(), chain.end());
  for (std::size_t i = 0; i < chain.size(); ++i) {
    for (const Referral* const next : successors(*chain[i])) {
      if (seen.insert(next).second) chain.push_back(next);
    }
  }
  return chain;
}

Findings Referrals::findings(const StopCheck& stop, std::size_t most) const {
  const auto& all = index_->all;
  FiledFindings found(*records_, most);
  const NeedNumbers needs(*records_);
  for (const auto& filed : all) {
    ask(stop);
    for (Finding& finding : replay(*filed).findings) found.add(std::move(finding), filed.origin);
    for (Finding& finding : check_beside_history(*filed, *this, *records_, needs)) {
      found.add(std::move(finding), filed.origin);
    }
  }
  const std::vector<bool> in_circle = circles(all.size(), [&](std::uint32_t place) {
    return index_->place_of(all[place]->predecessor_id);
  });
  const std::vector<bool> in_itself = circles(
      all.size(), [&](std::uint32_t place) { return index_->place_of(whole_of(*all[place])); });
  for (std::size_t i = 0; i < all.size(); ++i) {
    ask(stop);
    const Referral& referral = *all[i];
    const auto add = [&](const FindingKind& kind, const char* path) {
      found.add(make_finding(kind, referral.id.value, path), all[i].origin);
    };
    if (!referral.predecessor_id.empty() && predecessor(referral) == nullptr) {
      add(predecessor_missing, "referral.predecessor_id");
    }
    if (in_circle[i]) add(runs_in_circle, "referral.predecessor_id");
    if (in_itself[i]) add(part_of_itself, "referral.links.part_of_id");
    const bool replaced = state_of(referral) == ReferralState::replaced;
    if (replaced && successors(referral).empty()) add(no_successor, "referral.id");
  }
  return std::move(found).finish();
}

}  // namespace gerove::referral
