// A second sitting, called because the first had no quorum.
#pragma once

#include "gerove/law/context.hpp"
#include "law/subjects/sitting_members.hpp"

namespace gerove::law {

/// What a body's rules let a sitting decide that goes on with another one.
class SecondSitting {
 public:
  SecondSitting(const Context& context, const BodyRules& rules, const Sitting& sitting)
      : context_(context),
        rules_(rules),
        sitting_(sitting),
        first_(context.find(sitting.adjourns_id)) {}

  /// Whether an item may be decided without quorum; rules that do not limit the items take in all.
  Known waives_quorum(const AgendaItem& item) const;
  /// What is missing where that cannot be told.
  Text lacking() const {
    return {"kokie klausimai buvo neįvykusio posėdžio darbotvarkėje",
            "what was on the agenda of the first sitting"};
  }

 private:
  const Context& context_;
  const BodyRules& rules_;
  const Sitting& sitting_;
  const Sitting* first_;
};

}  // namespace gerove::law
