/// @file
/// The figures of the yearly report by name; what each counts: gerove/report/tally.hpp.
#pragma once

#include <string>
#include <utility>

#include "gerove/codes/act.hpp"
#include "gerove/codes/actor.hpp"
#include "gerove/codes/measure.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/code_list.hpp"

namespace gerove::report {

/// The stable name of a figure. There are no others than those made here, so a misspelt one does
/// not compile; a code that the list does not hold yet has a figure of its own, by its number.
class Indicator {
 public:
  /// `commission.sittings`
  static Indicator sittings() { return Indicator("commission.sittings"); }
  /// `commission.questions`
  static Indicator questions() { return Indicator("commission.questions"); }
  /// `commission.questions.adjourned`
  static Indicator adjourned_questions() { return Indicator("commission.questions.adjourned"); }
  /// `commission.children`
  static Indicator children() { return Indicator("commission.children"); }
  /// `commission.families`
  static Indicator families() { return Indicator("commission.families"); }
  /// `commission.procedures`
  static Indicator procedures() { return Indicator("commission.procedures"); }
  /// `commission.requests`
  static Indicator requests() { return Indicator("commission.requests"); }
  /// `commission.requests.impose`
  static Indicator requests(ProcedureAction action) { return requests().below(slug(action)); }
  /// `commission.requests.by.police`
  static Indicator requests_by(ActorKind initiator) {
    return requests().below("by").below(slug(initiator));
  }
  /// `commission.orders`
  static Indicator orders() { return Indicator("commission.orders"); }
  /// `commission.orders.minimal_measure`
  static Indicator orders(ActSubject subject) { return orders().below(slug(subject)); }
  /// `commission.orders.minimal_measure.impose`
  static Indicator orders(ActSubject subject, ProcedureAction action) {
    return orders(subject).below(slug(action));
  }
  /// `commission.children.orders`
  static Indicator children_in_orders() { return Indicator("commission.children.orders"); }
  /// `commission.measures`
  static Indicator measures() { return Indicator("commission.measures"); }
  /// `commission.measures.mediation_2021`
  static Indicator measures(MeasureKind kind) { return measures().below(slug(kind)); }

  /// The name as text.
  const std::string& text() const { return text_; }
  bool operator==(const Indicator&) const = default;

 private:
  explicit Indicator(std::string text) : text_(std::move(text)) {}
  Indicator below(const std::string& part) const { return Indicator(text_ + '.' + part); }

  std::string text_;
};

}  // namespace gerove::report
