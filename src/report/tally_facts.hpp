// What a tally keeps of the records that it counts: as much as figures and cross-checks need.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gerove/core/finding.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/act.hpp"
#include "gerove/domain/case_file.hpp"
#include "gerove/domain/sitting.hpp"

namespace gerove::report {

/// A counted agenda item.
struct QuestionFacts {
  bool adjourned{};
  std::vector<ChildId> children{};
  std::vector<ActId> orders{};
};

/// A sitting held in the period. Its questions stand at their places in the agenda.
struct SittingFacts {
  BodyId body{};
  std::vector<QuestionFacts> questions{};
};

/// An order of the period.
struct OrderFacts {
  ActSubject subject{};
  ProcedureAction action{};
  Date date;
  std::string issue{};  ///< issuer and number: with the date, what tells orders apart
  SittingId sitting{};
  std::vector<CaseFileId> case_files{};
  std::vector<ChildId> children{};
};

/// A procedure of which something lies in the period.
struct ProcedureFacts {
  std::size_t index{};
  bool begun{};
  bool requested{};
  ProcedureAction action{};
  ActorKind initiator{};
  FamilyId family{};
};

/// A decision made in the period.
struct DecisionFacts {
  std::size_t procedure{};
  std::size_t index{};
  DecisionKind kind{};
  ProcedureAction action{};
  Date date;
  ActId order{};
};

/// A measure imposed in the period.
struct MeasureFacts {
  std::size_t index{};
  MeasureKind kind{};
  Date imposed;
  ActId order{};
};

/// A case file of which something lies in the period.
struct CaseFacts {
  std::vector<ProcedureFacts> procedures{};
  std::vector<DecisionFacts> decisions{};
  std::vector<MeasureFacts> measures{};
  bool empty() const { return procedures.empty() && decisions.empty() && measures.empty(); }
};

// Each gives nothing when the record is not counted. What can't be counted for lack of a date, or
// only with doubt, goes to `findings`.
std::optional<SittingFacts> facts_of(const Sitting&, const Period&, Findings& findings);
std::optional<OrderFacts> facts_of(const Act&, const Period&, Findings& findings);
std::optional<CaseFacts> facts_of(const CaseFile&, const Period&, Findings& findings);

}  // namespace gerove::report
