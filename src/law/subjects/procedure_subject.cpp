#include <algorithm>

#include "gerove/calendar/age.hpp"
#include "gerove/calendar/legal_term.hpp"
#include "law/subjects/case_subjects.hpp"

namespace gerove::law {

namespace {

constexpr calendar::TermRules calendar_years(calendar::Start::next_day,
                                             calendar::MonthEnd::last_day,
                                             calendar::EndRoll::none);

bool is_missed_lessons(const Ground& ground) {
  return ground.missed_lessons.has_value() && ground.month_lessons.value_or(0) != 0;
}

bool is_child_rights_service(ActorKind kind) {
  return kind == ActorKind::child_rights_service || kind == ActorKind::child_rights_division;
}

/// The day on which a step says that the mayor received the request.
std::optional<Date> receipt_step(const Procedure& procedure) {
  const auto step =
      std::ranges::find(procedure.steps, StepCode::request_received_by_mayor, &Step::code);
  return step == procedure.steps.end() ? std::nullopt : step->date;
}

}  // namespace

std::optional<Date> begin_of(const Procedure& procedure, const Choices& choices) {
  if (procedure.begun) return procedure.begun;
  const Request* const request = procedure.request ? &*procedure.request : nullptr;
  switch (choices.option<Begun>()) {
    case Begun::receipt:
      return request != nullptr && request->received_by_mayor ? request->received_by_mayor
                                                              : receipt_step(procedure);
    case Begun::commission:
      return request != nullptr ? request->received_by_commission : std::nullopt;
    case Begun::written: return request != nullptr ? request->written : std::nullopt;
  }
  return std::nullopt;
}

OfProcedure::OfProcedure(const CaseView& view, const Procedure& procedure)
    : view_(view), procedure_(procedure) {
  place = view.place("procedures", CaseView::index(view.file.procedures, procedure));
  date = begin_of(procedure, view.run.choices);
}

FactValue OfProcedure::fact(Fact fact, const Choices& choices) const {
  const auto& request = procedure_.request;
  switch (fact) {
    case Fact::procedure_subject: return FactValue::if_given(procedure_.subject);
    case Fact::action: return request ? FactValue::if_given(request->action) : FactValue{};
    case Fact::urgent: return FactValue::yes_or_no(procedure_.urgency == Urgency::urgent);
    case Fact::initiator:
      return request && request->initiator ? FactValue::if_given(request->initiator->kind)
                                           : FactValue{};
    case Fact::ground: return grounds();
    case Fact::register_evidence: return answers(&Ground::register_evidence);
    case Fact::help_exhausted: return answers(&Ground::help_exhausted);
    case Fact::behaviour_dangerous: return answers(&Ground::behaviour_dangerous);
    case Fact::prior_minimal_ground: return prior_minimal_grounds();
    case Fact::age_at_act: return age_at_act(choices);
    case Fact::case_manager_exists: return FactValue::yes_or_no(had_case_manager());
    case Fact::average_was_imposed: return FactValue::yes_or_no(had_average_measure());
    case Fact::court_permission: return court_permission();
    case Fact::agency_opinion: return agency_opinion();
    case Fact::residence_here: return residence_here();
    case Fact::child_heard_before: return child_heard();
    case Fact::child_rights_opinion_given: return child_rights_opinion();
    case Fact::acknowledged: return acknowledged();
    case Fact::special_needs: {
      const Child* child = view_.child(procedure_);
      return child == nullptr ? FactValue{} : FactValue::if_given(child->special_needs);
    }
    default: return {};
  }
}

FactValue OfProcedure::fact_under(Fact wanted, const Choices& choices) const {
  const bool is_other = wanted == Fact::age_at_act && &choices != &view_.run.choices;
  return is_other ? fact(wanted, choices) : value(wanted, view_.run.choices);
}

Place OfProcedure::place_of(Fact fact) const {
  switch (fact) {
    case Fact::initiator: return place.at("request").at("initiator.kind");
    case Fact::action: return place.at("request").at("action");
    case Fact::ground:
    case Fact::register_evidence:
    case Fact::help_exhausted:
    case Fact::behaviour_dangerous:
    case Fact::age_at_act:
    case Fact::prior_minimal_ground: return place.at("grounds");
    case Fact::agency_opinion:
    case Fact::child_rights_opinion_given: return place.at("opinions");
    case Fact::court_permission: return place.at("court_permission");
    default: return place;
  }
}

QuantityValue OfProcedure::quantity(Quantity quantity, const Choices&) const {
  if (quantity == Quantity::offences_in_year) return offences_in_year();
  if (quantity != Quantity::missed_share) return {};
  for (const Ground& ground : procedure_.grounds) {
    if (is_missed_lessons(ground)) {
      return QuantityValue::share(*ground.missed_lessons, *ground.month_lessons);
    }
  }
  return {};
}

Place OfProcedure::place_of(Quantity) const {
  for (std::size_t i = 0; i < procedure_.grounds.size(); ++i) {
    if (is_missed_lessons(procedure_.grounds[i])) {
      return place.at("grounds", i).at("missed_lessons");
    }
  }
  return place.at("grounds");
}

/// The most dated acts of a ground for several that lie within a year. One alone tells nothing: it
/// may stand for all.
QuantityValue OfProcedure::offences_in_year() const {
  std::vector<Date> days;
  for (const Ground& ground : procedure_.grounds) {
    if (ground.kind != GroundKind::average_three_offences_2011 || !ground.act_date) continue;
    if (const auto day = ground.act_date->exact()) days.push_back(*day);
  }
  if (days.size() < 2) return {};
  std::ranges::sort(days);
  std::ptrdiff_t most = 0;
  for (auto first = days.begin(); first != days.end(); ++first) {
    const auto last = calendar::try_end_of_term(
        view_.run.calendar, *first, {1, calendar::TermUnit::year}, calendar_years);
    if (last) most = std::max(most, std::upper_bound(first, days.end(), *last) - first);
  }
  return QuantityValue::number(most);
}

FactValue OfProcedure::grounds() const {
  FactValue value;
  for (const Ground& ground : procedure_.grounds) {
    if (ground.kind != GroundKind{}) value.add(ground.kind);
  }
  return value;
}

FactValue OfProcedure::answers(Answer Ground::*field) const {
  FactValue value;
  for (const Ground& ground : procedure_.grounds) {
    if (ground.*field != Answer{}) value.add(ground.*field);
  }
  return value;
}

/// Whether something was so in another procedure before this one began.
bool OfProcedure::was_before(const EarliestDays& days) const {
  return date && days.elsewhere_by(procedure_.id.value, *date);
}

FactValue OfProcedure::prior_minimal_grounds() const {
  FactValue value;
  for (const auto& [ground, days] : view_.facts.imposed().minimal_grounds) {
    if (was_before(days)) value.add(static_cast<GroundKind>(ground));
  }
  return value;
}

FactValue OfProcedure::age_at_act(const Choices& choices) const {
  const Child* child = view_.child(procedure_);
  if (child == nullptr || !child->born) return {};
  const bool at_request = choices.option<ActAgeDate>() == ActAgeDate::request;
  const auto leap_birthday = choices.option<calendar::LeapBirthday>();
  FactValue value;
  const auto add = [&](Date from, Date to) {
    const auto youngest = calendar::age_on(child->born->last(), from, leap_birthday);
    const auto oldest = calendar::age_on(child->born->first(), to, leap_birthday);
    if (!youngest || !oldest) return;
    for (int age = youngest->at_least; age <= oldest->at_most; ++age) value.codes.add(age);
    value.vague = value.vague || youngest->at_least != oldest->at_most;
  };
  if (at_request && date) add(*date, *date);
  for (const Ground& ground : procedure_.grounds) {
    if (!at_request && ground.act_date) add(ground.act_date->first(), ground.act_date->last());
  }
  return value;
}

FactValue OfProcedure::residence_here() const {
  const Child* child = view_.child(procedure_);
  if (child == nullptr || !date || view_.file.municipality_id.empty()) return {};
  FactValue value;
  for (const Residence& residence : child->residences) {
    if (residence.kind != ResidenceKind::permanent || residence.municipality_id.empty()) continue;
    if (residence.period && !residence.period->contains(*date)) continue;
    const bool here = residence.municipality_id == view_.file.municipality_id;
    value.add(here ? Answer::yes : Answer::no);
  }
  value.vague = value.codes.contains(static_cast<std::int32_t>(Answer::yes)) &&
                value.codes.contains(static_cast<std::int32_t>(Answer::no));
  return value;
}

FactValue OfProcedure::court_permission() const {
  const auto& permission = procedure_.court_permission;
  if (!permission || permission->permitted == Answer{}) return court_permission_in_steps();
  const auto& day = permission->ruled ? permission->ruled : permission->received;
  return FactValue::of(is_past(day) ? permission->permitted : Answer::no);
}

FactValue OfProcedure::court_permission_in_steps() const {
  const auto by_step = [](const TimelineEvent& told) { return told.by_step; };
  if (timeline->any(Event::court_permission_received, by_step)) return FactValue::of(Answer::yes);
  if (timeline->any(Event::court_refusal_received, by_step)) return FactValue::of(Answer::no);
  return FactValue::not_recorded();
}

/// The last one's; of an opinion that only a step tells of, nobody knows what it says.
FactValue OfProcedure::agency_opinion() const {
  std::optional<OpinionStance> stance;
  for (const Opinion& opinion : procedure_.opinions) {
    const bool is_agency =
        opinion.issuer && opinion.issuer->kind == ActorKind::authorised_institution;
    if (is_agency && is_past(opinion.date)) stance = opinion.stance;
  }
  if (stance) return FactValue::of(*stance);
  FactValue value = FactValue::of(OpinionStance{});
  value.recorded = !procedure_.opinions.empty();
  const bool told = timeline->any(Event::opinion_given, [](const TimelineEvent& given) {
    return given.by_step && given.actor == ActorKind::authorised_institution;
  });
  if (!told) return value;
  value.add(OpinionStance::approves);
  value.vague = true;
  return value;
}

bool OfProcedure::had_case_manager() const {
  return was_before(view_.facts.imposed().with_case_manager);
}

bool OfProcedure::had_average_measure() const { return was_before(view_.facts.imposed().average); }

FactValue OfProcedure::child_heard() const {
  const auto undated_step = [](const Step& step) {
    return step.code == StepCode::child_heard && !step.date && !step.moment;
  };
  const auto undated_opinion = [](const Opinion& opinion) {
    return opinion.about_child_heard == Answer::yes && !opinion.date;
  };
  const bool heard = timeline->any(Event::child_heard, [](const auto&) { return true; }) ||
                     std::ranges::any_of(procedure_.steps, undated_step) ||
                     std::ranges::any_of(procedure_.opinions, undated_opinion);
  return FactValue::if_recorded(heard, !procedure_.steps.empty() || !procedure_.opinions.empty());
}

/// Whether the child rights service concluded; a conclusion of nobody in particular may be its.
FactValue OfProcedure::child_rights_opinion() const {
  const auto undated = [](const Opinion& opinion) {
    return !opinion.date && opinion.issuer && is_child_rights_service(opinion.issuer->kind);
  };
  const auto own = [](const TimelineEvent& given) { return is_child_rights_service(given.actor); };
  if (timeline->any(Event::opinion_given, own) ||
      std::ranges::any_of(procedure_.opinions, undated)) {
    return FactValue::of(Answer::yes);
  }
  FactValue value = FactValue::of(Answer::no);
  value.recorded = !procedure_.opinions.empty();
  value.vague = timeline->any(Event::opinion_given, [](const TimelineEvent& given) {
    return given.by_step && given.actor == ActorKind{};
  });
  if (value.vague) value.add(Answer::yes);
  return value;
}

/// Whether child and representatives signed for a plan; nothing as long as there is none to sign.
FactValue OfProcedure::acknowledged() const {
  const auto is_any = [](const TimelineEvent&) { return true; };
  if (!timeline->any(Event::plan_drawn_up, is_any)) return {};
  bool child = false;
  bool representative = false;
  timeline->each(Event::acknowledged, [&](const TimelineEvent& happening) {
    const bool anybody = happening.actor == ActorKind{};
    child = child || anybody || happening.actor == ActorKind::child;
    representative = representative || anybody || happening.actor == ActorKind::representative;
  });
  return FactValue::if_recorded(child && representative, child || representative);
}

bool OfProcedure::is_past(const std::optional<Date>& day) const {
  return !day || view_.is_known(day);
}

}  // namespace gerove::law
