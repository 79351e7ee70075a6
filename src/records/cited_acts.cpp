#include "gerove/records/cited_acts.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/keyed_hash.hpp"
#include "core/words.hpp"
#include "gerove/intake/plan.hpp"

namespace gerove {

namespace {

using intake::Citation;

/// The number as it is compared: folded, without spaces.
std::string key_of(std::string_view number) {
  std::string key = fold(number);
  std::erase(key, ' ');
  constexpr std::string_view sign = "nr.";
  if (key.starts_with(sign)) key.erase(0, sign.size());
  return key;
}

enum class Fit { contradict, unknown, agree };

/// Codes that name one thing agree or contradict; "unspecified" and "other" name none, but "other"
/// is not one that has a code.
template <class Code>
Fit compare(Code cited, Code recorded) {
  if (cited == Code::unspecified || recorded == Code::unspecified) return Fit::unknown;
  if (cited != recorded) return Fit::contradict;
  return cited == Code::other ? Fit::unknown : Fit::agree;
}

/// A minister's order is an order, too.
ActKind without_issuer(ActKind kind) {
  return kind == ActKind::minister_order ? ActKind::order : kind;
}

Fit compare_date(const Citation& citation, const std::optional<Date>& date) {
  if (!citation.date || !date) return Fit::unknown;
  const PartialDate& last = citation.last_date.value_or(*citation.date);
  if (*date < citation.date->first() || last.last() < *date) return Fit::contradict;
  return citation.date->exact() && !citation.last_date ? Fit::agree : Fit::unknown;
}

/// Whether an act with the number is the one that is cited.
Fit compare(const Citation& citation, const Act& act) {
  const Fit date = compare_date(citation, act.date);
  const Fit kind = compare(without_issuer(citation.kind), without_issuer(act.kind));
  Fit issuer = compare(citation.issuer, act.issuer);
  for (const Fit one : {date, kind, issuer}) {
    if (one == Fit::contradict) return one;
  }
  const bool kind_tells_issuer =
      citation.kind == ActKind::council_decision || citation.kind == ActKind::law;
  if (kind_tells_issuer && kind == Fit::agree) issuer = Fit::agree;
  const bool all = date == Fit::agree && issuer == Fit::agree;
  return all ? Fit::agree : Fit::unknown;
}

bool may_be_of(const Act& act, const MunicipalityId& municipality) {
  return municipality.empty() || act.municipality_id.empty() || act.municipality_id == municipality;
}

/// What is known when some acts have the number.
CitedAct judge(const Citation& citation, std::vector<const Act*> acts) {
  std::vector<const Act*> agreeing;
  std::vector<const Act*> possible;
  for (const Act* const act : acts) {
    const Fit fit = compare(citation, *act);
    if (fit == Fit::agree) agreeing.push_back(act);
    if (fit == Fit::unknown) possible.push_back(act);
  }
  if (acts.empty()) return {CitedActState::missing, {}};
  if (agreeing.empty() && possible.empty()) return {CitedActState::differs, std::move(acts)};
  auto& best = agreeing.empty() ? possible : agreeing;
  const auto one = agreeing.empty() ? CitedActState::possible : CitedActState::found;
  const auto state = best.size() == 1 ? one : CitedActState::ambiguous;
  return {state, std::move(best)};
}

}  // namespace

struct ActsByNumber::Index {
  std::unordered_map<std::string, std::vector<const Act*>, KeyedHash> acts;
};

ActsByNumber::ActsByNumber(const RecordSet& records) : index_(std::make_unique<Index>()) {
  for (const auto& act : records.all<Act>()) {
    const std::string key = key_of(act->number);
    if (!key.empty()) index_->acts[key].push_back(act.record);
  }
}
ActsByNumber::ActsByNumber(ActsByNumber&&) noexcept = default;
ActsByNumber& ActsByNumber::operator=(ActsByNumber&&) noexcept = default;
ActsByNumber::~ActsByNumber() = default;

CitedAct ActsByNumber::find(const Citation& citation, const MunicipalityId& municipality) const {
  if (citation.number.empty() || !citation.last_number.empty()) return {};
  std::vector<const Act*> acts;
  if (const auto found = index_->acts.find(key_of(citation.number)); found != index_->acts.end()) {
    std::ranges::copy_if(found->second, std::back_inserter(acts), [&](const Act* act) {
      return may_be_of(*act, municipality);
    });
  }
  return judge(citation, std::move(acts));
}

CitedAct ActsByNumber::find_approval(const ActivityPlan& plan) const {
  const auto citations = intake::approving_citations(plan);
  if (citations.size() == 1) return find(citations.front(), plan.municipality_id);
  CitedAct several;
  for (const Citation& citation : citations) {
    std::ranges::copy(find(citation, plan.municipality_id).acts, std::back_inserter(several.acts));
    several.state = CitedActState::ambiguous;
  }
  return several;
}

CitedAct link_approval(ActivityPlan& plan, const ActsByNumber& acts) {
  CitedAct found = acts.find_approval(plan);
  const Act* const act = found.act();
  const bool is_open = !plan.approval || plan.approval->act_id.empty();
  if (act != nullptr && !act->id.empty() && is_open) {
    if (!plan.approval) plan.approval.emplace();
    plan.approval->act_id = act->id;
    if (!plan.approval->date) plan.approval->date = act->date;
  }
  return found;
}

}  // namespace gerove
