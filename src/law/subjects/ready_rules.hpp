// A body's own rules, made ready for the many sittings and agenda items that ask.
#pragma once

#include <map>
#include <vector>

#include "gerove/domain/body.hpp"
#include "law/subjects/in_force_by_day.hpp"
#include "law/table/code_set.hpp"

namespace gerove::law {

/// What the holder of an office may decide without the body, by all rules that say so.
struct SolePower {
  RoleKind office{};
  bool urgent_only = false;
  bool unlimited = false;   ///< a rule names no matters
  bool is_limited = false;  ///< a rule names some
  CodeSet matters{};        ///< the agenda items that are named
};

/// One edition of the rules of a body.
class ReadyRules {
 public:
  explicit ReadyRules(const BodyRules& rules);

  const BodyRules& rules() const { return *rules_; }
  /// Each office once, and once more if it may decide other matters when they are urgent.
  const std::vector<SolePower>& sole_powers() const { return sole_powers_; }
  /// The qualified majority that a kind of item wants, or null.
  const MajorityRule* majority(AgendaItemKind kind) const;
  /// Whether a kind of item that nobody recorded may be one that wants a majority of its own.
  bool may_want_majority(AgendaItemKind kind) const {
    return kind == AgendaItemKind{} && !of_matters_.empty() && !of_matters_.contains(kind);
  }

 private:
  void add(const SoleDecision& power);
  void add(const MajorityRule& majority);

  const BodyRules* rules_;
  std::vector<SolePower> sole_powers_{};
  std::map<AgendaItemKind, const MajorityRule*> of_matters_{};
  const MajorityRule* of_all_ = nullptr;
};

/// The editions of a body's rules.
class RulesOfBody {
 public:
  explicit RulesOfBody(const Body& body);

  /// Those in force on a day, of several the first; null when none are or there is no day.
  const ReadyRules* on(const std::optional<Date>& day) const;

 private:
  std::vector<ReadyRules> editions_;
  InForceByDay days_;
};

}  // namespace gerove::law
