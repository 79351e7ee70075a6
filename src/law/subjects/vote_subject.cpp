#include "law/subjects/sitting_gaps.hpp"
#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

MajorityBase usual_base(const BodyRules* rules, const Choices& choices) {
  if (rules != nullptr && rules->majority_base != MajorityBase{}) return rules->majority_base;
  switch (choices.option<Majority>()) {
    case Majority::attending: return MajorityBase::attending;
    case Majority::all_members: return MajorityBase::all_members;
    case Majority::voting: return MajorityBase::voting;
  }
  return {};
}

}  // namespace

TieRule tie_rule(const BodyRules* rules, const Choices& choices) {
  if (rules != nullptr && rules->tie != TieRule{}) return rules->tie;
  switch (choices.option<Tie>()) {
    case Tie::chair: return TieRule::chair_decides;
    case Tie::rejected: return TieRule::rejected;
    case Tie::unknown: break;
  }
  return {};
}

OfVote::OfVote(const Body* body, const SittingMembers& votes, std::size_t item)
    : body_(body), votes_(votes), item_(votes.sitting().agenda[item]) {
  place = Place{"sitting"}.at("agenda", item);
  date = votes.sitting().date;
}

FactValue OfVote::fact(Fact fact, const Choices& choices) const {
  switch (fact) {
    case Fact::item_kind: return FactValue::if_given(item_.kind);
    case Fact::body_kind: return FactValue::if_given(kind_of(body_));
    case Fact::item_adjourned: return FactValue::yes_or_no(item_.adjourned == Answer::yes);
    case Fact::proposal_adopted:
      return item_.vote ? FactValue::if_given(item_.vote->adopted) : FactValue{};
    case Fact::vote_outcome: return item_.vote ? outcome(choices).value : FactValue{};
    default: return {};
  }
}

Outcome OfVote::outcome(const Choices& choices) const {
  WantedMajority wanted;
  wanted.base = usual_base(votes_.rules(), choices);
  return outcome_of(item_, votes_, wanted, tie_rule(votes_.rules(), choices));
}

/// The share of those left after some withdrew.
QuantityValue OfVote::quantity(Quantity quantity, const Choices&) const {
  const bool known = quantity == Quantity::present_share && withdrawn(item_) > 0 &&
                     !votes_.sitting().attendance.empty() && votes_.are_known();
  return known ? share_of(votes_.presence(item_)) : QuantityValue{};
}

Place OfVote::place_of(Fact fact) const {
  return fact == Fact::vote_outcome ? place.at("vote") : place;
}

Text OfVote::lacking(Fact, const Choices& choices) const {
  return item_.vote ? outcome(choices).lacking : Text{};
}

Text OfVote::lacking(Quantity) const { return gaps::withdrawal_rule; }

}  // namespace gerove::law
