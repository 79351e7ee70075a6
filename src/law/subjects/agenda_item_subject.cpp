#include <algorithm>

#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

constexpr int longest_row = 16;  // of sittings put off

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

}  // namespace

OfAgendaItem::OfAgendaItem(const Context& context,
                           const ItemOfProcedure& item,
                           const SittingActors& actors,
                           const OfProcedure* procedure)
    : context_(context),
      sitting_(*item.sitting),
      item_(item.sitting->agenda[item.item]),
      body_(context.find(item.sitting->body_id)),
      procedure_(procedure),
      actors_(actors) {
  const Sitting* const before = context.find(sitting_.adjourns_id);
  before_ = before == nullptr ? nullptr : &context.actors_at(*before);
  place = Place{"sitting"}.at("agenda", item.item);
  date = item.sitting->date;
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
    case Fact::adjourned_before: return FactValue::yes_or_no(adjournments() > 0);
    case Fact::item_adjourned: return FactValue::yes_or_no(is_put_off());
    case Fact::absent_warned: return absent_warned();
    case Fact::child_exempt: return FactValue::yes_or_no(has(actors_.exempt, ActorKind::child));
    case Fact::child_rights_opinion_given:
      if (item_.child_rights_opinion) return FactValue::of(Answer::yes);
      break;
    default: break;
  }
  if (procedure_ != nullptr) return procedure_->value(fact, choices);
  if (fact == Fact::procedure_subject) return FactValue::if_given(subject_of(item_.kind));
  return fact == Fact::action ? FactValue::if_given(item_.action) : FactValue{};
}

QuantityValue OfAgendaItem::quantity(Quantity quantity, const Choices&) const {
  return quantity == Quantity::adjournments
             ? QuantityValue::number(adjournments() + (is_put_off() ? 1 : 0))
             : QuantityValue{};
}

Place OfAgendaItem::place_of(Fact fact) const {
  switch (fact) {
    case Fact::child_rights_opinion_given: return place.at("child_rights_opinion");
    default: return place;
  }
}

/// How the first of a kind that is recorded did; nobody recorded counts as absent, if attendance
/// of others is recorded.
FactValue OfAgendaItem::attending(ActorKind kind) const {
  if (sitting_.attendance.empty()) return {};
  if (has(actors_.present, kind)) return FactValue::of(Attending::present);
  if (has(actors_.exempt, kind)) return FactValue::of(Attending::exempt);
  if (is_put_off()) return FactValue::of(Attending::put_off);
  if (adjournments() > 0 && warned_before(kind)) return FactValue::of(Attending::warned);
  return FactValue::of(Attending::absent);
}

bool OfAgendaItem::warned_before(ActorKind kind) const {
  const auto reaches = [&](const TimelineEvent& warning) {
    const bool in_time = !date || *warning.date <= *date;
    const bool all = warning.addressees == nullptr || warning.addressees->empty();
    return in_time && (all || std::ranges::count(*warning.addressees, kind, &Actor::kind) != 0);
  };
  const auto warns = [kind](const SittingActors& actors) {
    return actors.all_warned || has(actors.warned, kind);
  };
  return warns(actors_) || timeline->any(Event::adjournment_warning_sent, reaches) ||
         (before_ != nullptr && warns(*before_));
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
  if (before_ == nullptr) return {};
  const auto is_warned = [&](const CodeSet& kinds) {
    bool warned = actors_.all_warned || before_->all_warned;
    kinds.each(
        [&](std::size_t kind) { warned = warned || warned_before(static_cast<ActorKind>(kind)); });
    return warned;
  };
  return FactValue::if_recorded(std::ranges::all_of(before_->absent, is_warned),
                                std::ranges::any_of(before_->absent, is_warned));
}

}  // namespace gerove::law
