// Sittings and their agenda items as what rules are held against.
#pragma once

#include "gerove/domain/body.hpp"
#include "gerove/domain/sitting.hpp"
#include "law/subjects/case_subjects.hpp"

namespace gerove::law {

/// Whether somebody at a sitting was there.
bool was_present(const Attendance& attendance);
/// The kind of body, or unspecified when the body is unknown.
BodyKind kind_of(const Body* body);

/// A sitting.
class OfSitting : public Subject {
 public:
  OfSitting(const AssessmentRun& run, const Context& context, const Sitting& sitting);

  FactValue fact(Fact fact, const Choices& choices) const override;
  QuantityValue quantity(Quantity quantity, const Choices& choices) const override;
  Place place_of(Fact fact) const override;
  Place place_of(Quantity quantity) const override;

 private:
  FactValue subjects() const;

  const AssessmentRun& run_;
  const Sitting& sitting_;
  const Body* body_;
};

/// A body as it is composed on a day.
class OfBody : public Subject {
 public:
  OfBody(const Context& context, const Body& body, Date day);

  FactValue fact(Fact fact, const Choices& choices) const override;
  Place place_of(Fact fact) const override;

 private:
  FactValue chair_office() const;
  FactValue secretary_from_administration() const;
  /// The member in an office on the day, or null.
  const Membership* holder(RoleKind office) const;

  const Context& context_;
  const Body& body_;
};

/// An agenda item in respect of a procedure, or of none.
class OfAgendaItem : public Subject {
 public:
  OfAgendaItem(const Context& context, const ItemOfProcedure& item, const OfProcedure* procedure);

  FactValue fact(Fact fact, const Choices& choices) const override;
  QuantityValue quantity(Quantity quantity, const Choices& choices) const override;
  Place place_of(Fact fact) const override;

 private:
  FactValue attending(ActorKind kind) const;
  FactValue vote_outcome(const Choices& choices) const;
  FactValue absent_warned() const;
  bool warned_before(ActorKind kind) const;
  bool is_put_off() const;
  int adjournments() const;

  const Context& context_;
  const Sitting& sitting_;
  const AgendaItem& item_;
  const Body* body_;
  const OfProcedure* procedure_;
  CodeSet present_;  // kinds of actors who were there
  CodeSet exempt_;   // and who need not have been
};

/// The rules of procedure of a body in force on a day, or null.
const BodyRules* rules_on(const Body* body, const std::optional<Date>& day);
/// Whether somebody is a member on a day.
bool is_in_office(const Membership& member, Date day);
/// The members of a body in office on a day.
std::vector<const Membership*> members_on(const Body& body, Date day);
/// How many of them a sitting had.
std::int64_t members_present(const Body& body, const Sitting& sitting);

}  // namespace gerove::law
