#include "law/subjects/vote_outcome.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "law/subjects/sitting_gaps.hpp"

namespace gerove::law {

namespace {

constexpr Text no_counts{"kiek narių kaip balsavo", "how many members voted how"};
constexpr Text no_choices{"kaip kai kurie nariai balsavo", "how some members voted"};
constexpr Text no_base{"kieno balsų daugumos reikia", "majority of whose votes is needed"};
constexpr Text no_tie_rule{"kas lemia balsams pasiskirsčius po lygiai", "what decides tied votes"};
constexpr Text no_casting_vote{"kaip balsavo pirmininkas", "how the chair voted"};

constexpr std::int64_t unbounded = std::numeric_limits<std::int32_t>::max();

constexpr std::array all_bases{
    MajorityBase::attending, MajorityBase::all_members, MajorityBase::voting};

bool tells_withdrawal(const BodyRules* rules) {
  return rules != nullptr && rules->withdrawal != WithdrawalRule{};
}

/// From how many to how many votes a majority is counted of.
struct Base {
  std::int64_t least;
  std::int64_t most;
  Text lacking{};
};

/// Finds out what one vote gives.
class VoteCounting {
 public:
  VoteCounting(const AgendaItem& item, const SittingMembers& members, TieRule tie)
      : item_(item), members_(members), tie_(tie), count_(count_votes(*item.vote)) {}

  Outcome outcome(const WantedMajority& wanted) {
    if (!count_.in_favour) return {anything(), no_counts};
    if (wanted.base == MajorityBase{}) {
      for (const MajorityBase base : all_bases) add(wanted, base_of(base));
      outcome_.lacking = no_base;  // said only where the bases give several outcomes
    } else {
      add(wanted, base_of(wanted.base));
    }
    if (found_ > 1 && count_.unclear != 0) outcome_.lacking = no_choices;
    outcome_.value.vague = found_ > 1;
    return outcome_;
  }

 private:
  static FactValue anything() {
    FactValue value = FactValue::of(VoteOutcome::carried);
    value.add(VoteOutcome::lost);
    value.vague = true;
    return value;
  }

  void add(const WantedMajority& wanted, const Base& base) {
    const int before = found_;
    for (const std::int64_t votes : {*count_.in_favour, *count_.in_favour + count_.unclear}) {
      for (const std::int64_t of : {base.least, base.most}) add(wanted, votes, of);
    }
    if (found_ > before && found_ > 1 && outcome_.lacking.lt.empty()) {
      outcome_.lacking = base.lacking;
    }
  }

  void add(const WantedMajority& wanted, std::int64_t votes, std::int64_t of) {
    if (wanted.is_reached(votes, of)) return add(VoteOutcome::carried);
    if (!wanted.simple || votes != count_.against) return add(VoteOutcome::lost);
    add_tie();
  }

  void add(VoteOutcome outcome) {
    if (!outcome_.value.codes.contains(static_cast<std::int32_t>(outcome))) ++found_;
    outcome_.value.add(outcome);
  }

  void add_tie() {
    if (tie_ == TieRule{}) {
      outcome_.lacking = no_tie_rule;
      add(VoteOutcome::tied);
      return add(VoteOutcome::carried);
    }
    if (tie_ != TieRule::chair_decides) return add(VoteOutcome::lost);
    const VoteChoice casting = casting_vote();
    if (casting == VoteChoice{}) {
      outcome_.lacking = no_casting_vote;
      add(VoteOutcome::lost);
      return add(VoteOutcome::carried);
    }
    add(casting == VoteChoice::in_favour ? VoteOutcome::carried : VoteOutcome::lost);
  }

  /// The casting vote, or the vote by name of who was in the chair; unspecified when neither is
  /// recorded.
  VoteChoice casting_vote() const {
    if (item_.vote->casting_vote != VoteChoice{}) return item_.vote->casting_vote;
    for (const MemberVote& vote : item_.vote->members) {
      const bool in_the_chair = std::ranges::any_of(chairs, [&](RoleKind chair) {
        return members_.exercises(vote.person_id, chair) == Known::yes;
      });
      if (in_the_chair) return vote.choice;
    }
    return {};
  }

  Base base_of(MajorityBase base) const {
    switch (base) {
      case MajorityBase::voting: {
        const std::int64_t votes = count_.cast() - count_.abstained;
        return {votes, votes};
      }
      case MajorityBase::all_members: return all_members();
      default: return attending();
    }
  }

  Base attending() const {
    const auto there = members_.attending(item_);
    if (there) {
      const std::int64_t least = std::max(there->least.part, count_.cast());
      const bool by_rule = withdrawn(item_) > 0 && !tells_withdrawal(members_.rules());
      return {least,
              std::max(there->most.part, least),
              by_rule ? gaps::withdrawal_rule : gaps::attendance};
    }
    if (count_.is_whole) return {count_.cast(), count_.cast()};
    Base open = all_members();
    open.least = count_.cast();
    open.lacking = gaps::attendance;
    return open;
  }

  Base all_members() const {
    const auto [sure, all] = members_.count();
    const BodyRules* rules = members_.rules();
    const bool fewer = rules != nullptr && rules->withdrawal == WithdrawalRule::no_member;
    const std::int64_t gone = fewer ? withdrawn(item_) : 0;
    if (all == 0) return {count_.cast(), unbounded, gaps::members};
    return {sure - gone, all - gone, gaps::members};
  }

  const AgendaItem& item_;
  const SittingMembers& members_;
  TieRule tie_;
  VoteCount count_;
  Outcome outcome_{};
  int found_ = 0;  // how many outcomes
};

}  // namespace

std::int64_t votes_by_name(const Vote& vote, VoteChoice choice) {
  return std::ranges::count(vote.members, choice, &MemberVote::choice);
}

VoteCount count_votes(const Vote& vote) {
  const auto counted = [&](const std::optional<std::uint32_t>& count, VoteChoice choice) {
    return count ? std::int64_t{*count} : votes_by_name(vote, choice);
  };
  VoteCount count;
  const bool by_name = !vote.members.empty();
  if (vote.for_count || by_name) count.in_favour = counted(vote.for_count, VoteChoice::in_favour);
  count.against = counted(vote.against_count, VoteChoice::against);
  count.abstained = counted(vote.abstained_count, VoteChoice::abstained);
  if (!vote.for_count) count.unclear = votes_by_name(vote, VoteChoice::unspecified);
  count.is_whole = vote.abstained_count.has_value();
  return count;
}

bool is_voted_down(const Vote& vote) {
  const VoteCount count = count_votes(vote);
  return count.in_favour && *count.in_favour + count.unclear < count.against;
}

WantedMajority majority_of(const MajorityRule& rule, MajorityBase usual) {
  WantedMajority wanted;
  wanted.base = rule.base != MajorityBase{} ? rule.base : usual;
  if (!rule.numerator || rule.denominator.value_or(0) == 0) return wanted;
  wanted.numerator = *rule.numerator;
  wanted.denominator = *rule.denominator;
  wanted.exceeds = rule.exceeds == Answer::yes;
  wanted.simple = wanted.exceeds && 2 * wanted.numerator == wanted.denominator;
  return wanted;
}

Outcome outcome_of(const AgendaItem& item,
                   const SittingMembers& members,
                   const WantedMajority& wanted,
                   TieRule tie) {
  return VoteCounting(item, members, tie).outcome(wanted);
}

}  // namespace gerove::law
