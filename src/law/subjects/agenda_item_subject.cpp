#include <algorithm>

#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

constexpr int longest_row = 16;  // of sittings put off

bool has_part(const Attendance& attendance, ActorKind kind) {
  return std::ranges::any_of(attendance.parts,
                             [kind](const Actor& part) { return part.kind == kind; });
}

bool has(const CodeSet& kinds, ActorKind kind) {
  return kinds.contains(static_cast<std::int32_t>(kind));
}

/// The kinds of actors that a fact about attendance asks for.
ActorKind asked_by(Fact fact) {
  switch (fact) {
    case Fact::child_attended: return ActorKind::child;
    case Fact::representatives_attended: return ActorKind::representative;
    case Fact::school_commission_attended: return ActorKind::school_commission;
    case Fact::case_manager_attended: return ActorKind::measure_case_manager;
    case Fact::child_rights_service_attended: return ActorKind::child_rights_service;
    case Fact::centre_attended: return ActorKind::socialisation_centre;
    default: return {};
  }
}

MajorityBase majority_base(const BodyRules* rules, const Choices& choices) {
  if (rules != nullptr && rules->majority_base != MajorityBase{}) return rules->majority_base;
  switch (choices.option<Majority>()) {
    case Majority::attending: return MajorityBase::attending;
    case Majority::all_members: return MajorityBase::all_members;
    case Majority::voting: return MajorityBase::voting;
  }
  return {};
}

}  // namespace

OfAgendaItem::OfAgendaItem(const Context& context,
                           const ItemOfProcedure& item,
                           const OfProcedure* procedure)
    : context_(context),
      sitting_(*item.sitting),
      item_(item.sitting->agenda[item.item]),
      body_(context.find(item.sitting->body_id)),
      procedure_(procedure) {
  place = Place{"sitting"}.at("agenda", item.item);
  date = item.sitting->date;
  for (const Attendance& attendance : sitting_.attendance) {
    for (const Actor& part : attendance.parts) {
      const auto kind = static_cast<std::int32_t>(part.kind);
      if (was_present(attendance)) present_.add(kind);
      if (attendance.exempt == Answer::yes) exempt_.add(kind);
    }
  }
}

FactValue OfAgendaItem::fact(Fact fact, const Choices& choices) const {
  switch (fact) {
    case Fact::item_kind: return FactValue::if_given(item_.kind);
    case Fact::body_kind: return FactValue::if_given(kind_of(body_));
    case Fact::child_attended:
    case Fact::representatives_attended:
    case Fact::school_commission_attended:
    case Fact::case_manager_attended:
    case Fact::child_rights_service_attended:
    case Fact::centre_attended: return attending(asked_by(fact));
    case Fact::applicant_attended: {
      if (procedure_ == nullptr) return {};
      ActorKind initiator{};
      procedure_->value(Fact::initiator, choices).codes.each([&](std::size_t kind) {
        if (initiator == ActorKind{}) initiator = static_cast<ActorKind>(kind);
      });
      return initiator == ActorKind{} ? FactValue{} : attending(initiator);
    }
    case Fact::vote_outcome: return vote_outcome(choices);
    case Fact::proposal_adopted:
      return item_.vote ? FactValue::if_given(item_.vote->adopted) : FactValue{};
    case Fact::adjourned_before: return FactValue::yes_or_no(adjournments() > 0);
    case Fact::item_adjourned: return FactValue::yes_or_no(is_put_off());
    case Fact::absent_warned: return absent_warned();
    case Fact::child_exempt: return FactValue::yes_or_no(has(exempt_, ActorKind::child));
    case Fact::child_rights_opinion_given:
      if (item_.child_rights_opinion) return FactValue::of(Answer::yes);
      break;
    default: break;
  }
  return procedure_ == nullptr ? FactValue{} : procedure_->value(fact, choices);
}

QuantityValue OfAgendaItem::quantity(Quantity quantity, const Choices&) const {
  return quantity == Quantity::adjournments
             ? QuantityValue::number(adjournments() + (is_put_off() ? 1 : 0))
             : QuantityValue{};
}

Place OfAgendaItem::place_of(Fact fact) const {
  switch (fact) {
    case Fact::vote_outcome: return place.at("vote");
    case Fact::child_rights_opinion_given: return place.at("child_rights_opinion");
    default: return place;
  }
}

/// How the first of a kind that is recorded did; nobody recorded counts as absent, if attendance
/// of others is recorded.
FactValue OfAgendaItem::attending(ActorKind kind) const {
  if (sitting_.attendance.empty()) return {};
  if (has(present_, kind)) return FactValue::of(Attending::present);
  if (has(exempt_, kind)) return FactValue::of(Attending::exempt);
  if (is_put_off()) return FactValue::of(Attending::put_off);
  if (adjournments() > 0 && warned_before(kind)) return FactValue::of(Attending::warned);
  return FactValue::of(Attending::absent);
}

bool OfAgendaItem::warned_before(ActorKind kind) const {
  const Sitting* before = context_.find(sitting_.adjourns_id);
  const auto is_warned = [&](const Attendance& attendance) {
    return has_part(attendance, kind) && attendance.warned;
  };
  const auto warns = [](const Step& step) {
    return step.code == StepCode::adjournment_warning_sent;
  };
  return std::ranges::any_of(sitting_.attendance, is_warned) ||
         std::ranges::any_of(sitting_.notices, warns) ||
         (before != nullptr && (std::ranges::any_of(before->attendance, is_warned) ||
                                std::ranges::any_of(before->notices, warns)));
}

bool OfAgendaItem::is_put_off() const { return item_.adjourned == Answer::yes; }

/// How often the sitting that this one continues was put off.
int OfAgendaItem::adjournments() const {
  int count = 0;
  const Sitting* at = &sitting_;
  while (count < longest_row && !at->adjourns_id.empty()) {
    ++count;
    at = context_.find(at->adjourns_id);
    if (at == nullptr) break;
  }
  return count;
}

/// Whether those absent from the sitting put off were warned in writing.
FactValue OfAgendaItem::absent_warned() const {
  const Sitting* before = context_.find(sitting_.adjourns_id);
  if (before == nullptr) return {};
  for (const Attendance& attendance : before->attendance) {
    const bool had_to_come = !attendance.parts.empty() && attendance.member != Answer::yes;
    if (!had_to_come || attendance.state != AttendanceState::absent) continue;
    const bool warned = std::ranges::any_of(
        attendance.parts, [&](const Actor& part) { return warned_before(part.kind); });
    if (!warned) return FactValue::of(Answer::no);
  }
  return FactValue::of(Answer::yes);
}

FactValue OfAgendaItem::vote_outcome(const Choices& choices) const {
  if (!item_.vote || !item_.vote->for_count || !date) return {};
  const Vote& vote = *item_.vote;
  const BodyRules* rules = rules_on(body_, date);
  const std::int64_t in_favour = *vote.for_count;
  const std::int64_t against = vote.against_count.value_or(0);
  std::int64_t base = in_favour + against;
  const MajorityBase wanted = majority_base(rules, choices);
  if (wanted == MajorityBase::attending) base += vote.abstained_count.value_or(0);
  if (wanted == MajorityBase::all_members) {
    if (body_ == nullptr) return {};
    // Somebody in two offices is one member, so there are at most as many as offices.
    const auto offices = std::ranges::count_if(
        body_->members, [this](const Membership& member) { return is_in_office(member, *date); });
    if (2 * in_favour > offices) return FactValue::of(VoteOutcome::carried);
    base = static_cast<std::int64_t>(members_on(*body_, *date).size());
  }
  if (2 * in_favour > base) return FactValue::of(VoteOutcome::carried);
  if (in_favour != against) return FactValue::of(VoteOutcome::lost);
  const Tie tie = choices.option<Tie>();
  const bool chair_decides =
      rules != nullptr ? rules->tie == TieRule::chair_decides : tie == Tie::chair;
  if (chair_decides && vote.casting_vote != VoteChoice{}) {
    return FactValue::of(vote.casting_vote == VoteChoice::in_favour ? VoteOutcome::carried
                                                                    : VoteOutcome::lost);
  }
  const bool known = rules != nullptr && rules->tie != TieRule{};
  if (known || tie == Tie::rejected) return FactValue::of(VoteOutcome::lost);
  FactValue open = FactValue::of(VoteOutcome::tied);
  open.add(VoteOutcome::carried);
  open.vague = true;
  return open;
}

}  // namespace gerove::law
