#include <algorithm>

#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

/// The subject of procedures that an agenda item is about.
ProcedureSubject subject_of(AgendaItemKind kind) {
  switch (kind) {
    case AgendaItemKind::minimal_measure: return ProcedureSubject::minimal_measure;
    case AgendaItemKind::average_measure: return ProcedureSubject::average_measure;
    case AgendaItemKind::coordinated_services: return ProcedureSubject::coordinated_services;
    case AgendaItemKind::compulsory_preschool: return ProcedureSubject::compulsory_preschool;
    default: return {};
  }
}

}  // namespace

bool was_present(const Attendance& attendance) {
  return attendance.state == AttendanceState::attended ||
         attendance.state == AttendanceState::remote;
}

BodyKind kind_of(const Body* body) { return body == nullptr ? BodyKind{} : body->kind; }

const BodyRules* rules_on(const Body* body, const std::optional<Date>& day) {
  if (body == nullptr || !day) return nullptr;
  for (const BodyRules& rules : body->rules) {
    if (!rules.valid || rules.valid->contains(*day)) return &rules;
  }
  return nullptr;
}

bool is_in_office(const Membership& member, Date day) {
  return !member.period || member.period->contains(day);
}

std::vector<const Membership*> members_on(const Body& body, Date day) {
  std::vector<const Membership*> members;
  members.reserve(body.members.size());
  for (const Membership& member : body.members) {
    if (!is_in_office(member, day)) continue;
    // A person in two offices is one member; members without id are all different.
    const bool counted =
        !member.person_id.empty() && std::ranges::any_of(members, [&](const Membership* other) {
          return other->person_id == member.person_id;
        });
    if (!counted) members.push_back(&member);
  }
  return members;
}

std::int64_t members_present(const Body& body, const Sitting& sitting) {
  const auto members = members_on(body, *sitting.date);
  return std::ranges::count_if(members, [&](const Membership* member) {
    return std::ranges::any_of(sitting.attendance, [&](const Attendance& attendance) {
      return attendance.person_id == member->person_id && !member->person_id.empty() &&
             attendance.member != Answer::no && was_present(attendance);
    });
  });
}

OfSitting::OfSitting(const AssessmentRun& run, const Context& context, const Sitting& sitting)
    : run_(run), sitting_(sitting), body_(context.find(sitting.body_id)) {
  place = Place{"sitting"};
  date = sitting.date;
}

FactValue OfSitting::fact(Fact fact, const Choices&) const {
  const bool held = was_held(sitting_) == Answer::yes && date && *date <= run_.as_of;
  switch (fact) {
    case Fact::body_kind: return FactValue::if_given(kind_of(body_));
    case Fact::procedure_subject: return subjects();
    case Fact::sitting_form: return held ? FactValue::if_given(sitting_.form) : FactValue{};
    case Fact::minutes_numbered:
      return sitting_.minutes ? FactValue::yes_or_no(!sitting_.minutes->number.empty())
                              : FactValue{};
    case Fact::items_numbered:
      return sitting_.minutes
                 ? FactValue::yes_or_no(std::ranges::all_of(sitting_.agenda,
                                                            [](const AgendaItem& item) {
                                                              return item.number != 0 &&
                                                                     !item.title.empty();
                                                            }))
                 : FactValue{};
    default: return {};
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

QuantityValue OfSitting::quantity(Quantity quantity, const Choices&) const {
  const bool known = body_ != nullptr && date && *date <= run_.as_of &&
                     was_held(sitting_) == Answer::yes && !sitting_.attendance.empty();
  if (quantity != Quantity::present_share || !known) return {};
  const auto members = static_cast<std::int64_t>(members_on(*body_, *date).size());
  return members == 0 ? QuantityValue{}
                      : QuantityValue::share(members_present(*body_, sitting_), members);
}

Place OfSitting::place_of(Fact fact) const {
  switch (fact) {
    case Fact::sitting_form: return place.at("form");
    case Fact::minutes_numbered: return place.at("minutes").at("number");
    case Fact::items_numbered: return place.at("agenda");
    default: return place;
  }
}

Place OfSitting::place_of(Quantity) const { return place.at("attendance"); }

}  // namespace gerove::law
