// Sittings and their agenda items as what rules are held against.
#pragma once

#include <functional>

#include "gerove/domain/body.hpp"
#include "gerove/domain/sitting.hpp"
#include "law/subjects/case_subjects.hpp"
#include "law/subjects/sitting_actors.hpp"
#include "law/subjects/sitting_members.hpp"
#include "law/subjects/vote_outcome.hpp"

namespace gerove::law {

/// The subject of procedures that an agenda item is about.
ProcedureSubject subject_of(AgendaItemKind kind);
/// The first procedure of the case files that an agenda item names of which something holds, or
/// null.
const Procedure* find_procedure(const Context& context,
                                const AgendaItem& item,
                                const std::function<bool(const Procedure&)>& is_it);
/// Fills a timeline with what happened around a sitting that has a day.
void fill_timeline(Timeline& timeline,
                   AssessmentRun& run,
                   const Context& context,
                   const Sitting& sitting);
/// Whether anything was put to a vote at a sitting.
bool has_votes(const Sitting& sitting);

/// The share of members present.
inline QuantityValue share_of(const Presence& presence) {
  QuantityValue share = QuantityValue::share(presence.least.part, presence.least.whole);
  share.most = presence.most.part;
  share.most_of = presence.most.whole;
  return share;
}

/// A sitting of one body.
class OfSitting : public Subject {
 public:
  OfSitting(const AssessmentRun& run,
            const Context& context,
            const Body* body,
            const SittingMembers& members);

  FactValue fact(Fact fact, const Choices& choices) const override;
  QuantityValue quantity(Quantity quantity, const Choices& choices) const override;
  Place place_of(Fact fact) const override;
  Place place_of(Quantity quantity) const override;
  Text lacking(Fact fact, const Choices& choices) const override;
  Text lacking(Quantity quantity) const override;

 private:
  FactValue subjects() const;
  FactValue forms() const;
  bool is_put_off() const;

  const Context& context_;
  const Sitting& sitting_;
  const Body* body_;
  const SittingMembers& members_;
  bool held_;
};

/// What the minutes of a sitting hold, of what they must. A fact is vague where the records have
/// nothing and do not say that they are complete.
FactValue minutes_fact(const Context& context, const Sitting& sitting, Fact fact);
/// What the minutes lack in the eyes of a fact.
Text lacking_in_minutes(Fact fact);

/// An agenda item that was put to a vote, as a vote of one body or of all that sat.
class OfVote : public Subject {
 public:
  /// @param votes those with a vote in all the bodies
  OfVote(const Body* body, const SittingMembers& votes, std::size_t item);

  FactValue fact(Fact fact, const Choices& choices) const override;
  QuantityValue quantity(Quantity quantity, const Choices& choices) const override;
  Place place_of(Fact fact) const override;
  Text lacking(Fact fact, const Choices& choices) const override;
  Text lacking(Quantity quantity) const override;

 private:
  Outcome outcome(const Choices& choices) const;

  const Body* body_;
  const SittingMembers& votes_;
  const AgendaItem& item_;
};

/// What becomes of tied votes by a body's rules or else the convention; unspecified when neither
/// says.
TieRule tie_rule(const BodyRules* rules, const Choices& choices);

/// A body as it is composed on a day.
class OfBody : public Subject {
 public:
  OfBody(const Context& context, const Body& body, Date day);

  FactValue fact(Fact fact, const Choices& choices) const override;
  Place place_of(Fact fact) const override;
  Text lacking(Fact fact, const Choices& choices) const override;

 private:
  FactValue chair_office() const;
  FactValue secretary_from_administration() const;
  PersonId chair_person() const;

  const Context& context_;
  const Body& body_;
  const BodyRoster& roster_;
};

/// An agenda item in respect of a procedure, or of none.
class OfAgendaItem : public Subject {
 public:
  /// @param actors of the item's sitting
  OfAgendaItem(const Context& context,
               const ItemOfProcedure& item,
               const SittingActors& actors,
               const OfProcedure* procedure);

  FactValue fact(Fact fact, const Choices& choices) const override;
  QuantityValue quantity(Quantity quantity, const Choices& choices) const override;
  Place place_of(Fact fact) const override;

 private:
  FactValue attending(ActorKind kind) const;
  FactValue absent_warned() const;
  bool warned_before(ActorKind kind) const;
  bool is_put_off() const;
  int adjournments() const;

  const Context& context_;
  const Sitting& sitting_;
  const AgendaItem& item_;
  const Body* body_;
  const OfProcedure* procedure_;
  const SittingActors& actors_;
  const SittingActors* before_;  // of the sitting that this one continues; null if it is unknown
};

}  // namespace gerove::law
