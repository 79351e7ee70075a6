#include <algorithm>
#include <utility>

#include "gerove/law/assess.hpp"
#include "law/assess/assessment_run.hpp"
#include "law/assess/either_edition.hpp"
#include "law/assess/evaluate.hpp"
#include "law/assess/period_contradictions.hpp"
#include "law/assess/records_around.hpp"
#include "law/assess/regime.hpp"

namespace gerove::law {

namespace {

/// An act in the register of acts.
class OfAct : public Subject {
 public:
  OfAct(const Context& context, const Act& act) : context_(context), act_(act) {
    place = Place{"act"};
    date = act.date;
  }

  FactValue fact(Fact fact, const Choices&) const override {
    switch (fact) {
      case Fact::act_subject: return FactValue::if_given(act_.subject);
      case Fact::act_kind: return FactValue::if_given(act_.kind);
      case Fact::action:
      case Fact::decision_action: return FactValue::if_given(act_.action);
      case Fact::act_numbered: return FactValue::yes_or_no(!act_.number.empty());
      case Fact::act_dated: return FactValue::yes_or_no(act_.date.has_value());
      case Fact::act_issuer_known:
        return FactValue::yes_or_no(act_.issuer != ActorKind{} ||
                                    !act_.issuer_institution_id.empty());
      case Fact::act_key_unique:
        return FactValue::yes_or_no(act_.number.empty() || !context_.has_twin(act_));
      case Fact::stated_periods: return FactValue::yes_or_no(periods_agree());
      case Fact::supersession:
        return FactValue::yes_or_no(!context_.replaces_itself(act_) && !replaces_later());
      case Fact::signatory_capacity: return capacity();
      // The organ of an act in a case is judged by the edition of its procedure.
      case Fact::deciding_organ:
        return act_.case_file_ids.empty() ? FactValue::if_given(act_.issuer) : FactValue{};
      default: return {};
    }
  }

  Place place_of(Fact fact) const override {
    switch (fact) {
      case Fact::act_numbered:
      case Fact::act_key_unique: return place.at("number");
      case Fact::act_dated: return place.at("date");
      case Fact::act_issuer_known:
      case Fact::deciding_organ: return place.at("issuer");
      case Fact::signatory_capacity: return place.at("capacity");
      case Fact::stated_periods: return place.at("stated_periods");
      case Fact::supersession: return place.at("replaces_ids");
      default: return place;
    }
  }

 private:
  bool periods_agree() const {
    return std::ranges::all_of(act_.stated_periods, [&](const Period& period) {
      return period.start == act_.stated_periods.front().start &&
             period.end == act_.stated_periods.front().end;
    });
  }

  bool replaces_later() const {
    return std::ranges::any_of(act_.replaces_ids, [&](const ActId& id) {
      const Act* replaced = context_.find(id);
      return replaced != nullptr && act_.date && replaced->date && *act_.date < *replaced->date;
    });
  }

  /// The capacity that the act states. Of a vice-mayor who signs without one nobody knows it.
  FactValue capacity() const {
    if (act_.capacity != Capacity{}) return FactValue::of(act_.capacity);
    FactValue value;
    if (!holds_role(RoleKind::vice_mayor) || holds_role(RoleKind::mayor)) return value;
    value.add(Capacity::acting);
    value.add(Capacity::substituting);
    value.add(Capacity::delegated);
    value.vague = true;
    return value;
  }

  /// Whether the signatory had a role on the day of the act.
  bool holds_role(RoleKind role) const {
    return act_.date && context_.holds_role(act_.signatory_id, role, *act_.date);
  }

  const Context& context_;
  const Act& act_;
};

}  // namespace

Assessment assess(const Act& act,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options) {
  const Parameters* parameters = context.parameters(act.municipality_id, {}, as_of.day);
  AssessmentRun run = begin_assessment(law, calendar, as_of, parameters, act.id.value, options);
  if (act.date && as_of.day < *act.date) return end_assessment(std::move(run), options);
  const Municipality* municipality = context.find(act.municipality_id);
  RegimeChoice edition{law.find_regime(options.regime), {}};
  if (edition.chosen == nullptr && act.date) {
    edition = choose_regime(run, municipality, *act.date);
  }
  const Timeline timeline(as_of);
  OfAct subject(context, act);
  subject.timeline = &timeline;
  find_date_contradictions(run, context, act);
  find_period_contradictions(run, context, act);
  apply_editions(run, edition, subject.place, [&](const Regime* regime) {
    evaluate(run, RuleSubject::act, subject, regime);
  });
  return end_assessment(std::move(run), options);
}

}  // namespace gerove::law
