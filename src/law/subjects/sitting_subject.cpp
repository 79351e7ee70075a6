#include <algorithm>
#include <functional>

#include "law/subjects/sitting_gaps.hpp"
#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

bool is_numbered(const AgendaItem& item) {
  return (item.number != 0 || !item.number_text.empty()) && !item.title.empty();
}

}  // namespace

ProcedureSubject subject_of(AgendaItemKind kind) {
  switch (kind) {
    case AgendaItemKind::minimal_measure: return ProcedureSubject::minimal_measure;
    case AgendaItemKind::average_measure: return ProcedureSubject::average_measure;
    case AgendaItemKind::coordinated_services: return ProcedureSubject::coordinated_services;
    case AgendaItemKind::compulsory_preschool: return ProcedureSubject::compulsory_preschool;
    default: return {};
  }
}

const Procedure* find_procedure(const Context& context,
                                const AgendaItem& item,
                                const std::function<bool(const Procedure&)>& is_it) {
  for (const ProcedureOfFile& one : context.procedures_of(item)) {
    if (is_it(*one.procedure)) return one.procedure;
  }
  return nullptr;
}

bool has_votes(const Sitting& sitting) {
  return std::ranges::any_of(sitting.agenda,
                             [](const AgendaItem& item) { return item.vote.has_value(); });
}

OfSitting::OfSitting(const AssessmentRun& run,
                     const Context& context,
                     const Body* body,
                     const SittingMembers& members)
    : context_(context), sitting_(members.sitting()), body_(body), members_(members) {
  place = Place{"sitting"};
  date = sitting_.date;
  held_ = was_held(sitting_) == Answer::yes && date && *date <= run.as_of;
}

FactValue OfSitting::fact(Fact fact, const Choices&) const {
  switch (fact) {
    case Fact::body_kind: return FactValue::if_given(kind_of(body_));
    case Fact::procedure_subject: return subjects();
    case Fact::sitting_form: return held_ ? forms() : FactValue{};
    case Fact::minutes_numbered:
      return sitting_.minutes ? FactValue::yes_or_no(!sitting_.minutes->number.empty())
                              : FactValue{};
    case Fact::items_numbered:
      return sitting_.minutes
                 ? FactValue::yes_or_no(std::ranges::all_of(sitting_.agenda, is_numbered))
                 : FactValue{};
    default: return held_ ? minutes_fact(context_, sitting_, fact) : FactValue{};
  }
}

FactValue OfSitting::subjects() const {
  FactValue value;
  for (const AgendaItem& item : sitting_.agenda) {
    const ProcedureSubject subject = subject_of(item.kind);
    if (subject != ProcedureSubject{}) value.add(subject);
  }
  return value;
}

/// The form of the sitting and of those items that differ from it.
FactValue OfSitting::forms() const {
  FactValue value = FactValue::if_given(sitting_.form);
  for (const AgendaItem& item : sitting_.agenda) {
    if (item.form != SittingForm{}) value.add(item.form);
  }
  return value;
}

/// Whether all items were put off, so that nothing was decided.
bool OfSitting::is_put_off() const {
  return !sitting_.agenda.empty() &&
         std::ranges::all_of(sitting_.agenda,
                             [](const AgendaItem& item) { return item.adjourned == Answer::yes; });
}

QuantityValue OfSitting::quantity(Quantity quantity, const Choices&) const {
  if (quantity != Quantity::present_share || !held_ || is_put_off()) return {};
  const bool unrecorded = sitting_.attendance.empty() || !members_.are_known();
  if (unrecorded) return has_votes(sitting_) ? QuantityValue::unknown() : QuantityValue{};
  return share_of(members_.presence());
}

Place OfSitting::place_of(Fact fact) const {
  switch (fact) {
    case Fact::sitting_form: {
      const auto open = std::ranges::find(sitting_.agenda, SittingForm::open, &AgendaItem::form);
      if (sitting_.form == SittingForm::open || open == sitting_.agenda.end()) {
        return place.at("form");
      }
      const auto index = static_cast<std::size_t>(open - sitting_.agenda.begin());
      return place.at("agenda", index).at("form");
    }
    case Fact::minutes_numbered: return place.at("minutes").at("number");
    case Fact::items_numbered: return place.at("agenda");
    case Fact::procedure_subject:
    case Fact::body_kind: return place;
    default: return place.at("minutes");
  }
}

Place OfSitting::place_of(Quantity) const { return place.at("attendance"); }

Text OfSitting::lacking(Fact fact, const Choices&) const { return lacking_in_minutes(fact); }

Text OfSitting::lacking(Quantity) const {
  return sitting_.attendance.empty() ? gaps::attendance : gaps::members;
}

}  // namespace gerove::law
