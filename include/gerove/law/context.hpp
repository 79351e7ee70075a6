/// @file
/// The records around case files that the law looks at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "gerove/records/record_set.hpp"

namespace gerove::law {

class BodyRoster;      // for the library's own use
class OfficeHolders;   // for the library's own use
struct SittingActors;  // for the library's own use

/// An agenda item that concerns a procedure.
struct ItemOfProcedure {
  const Sitting* sitting = nullptr;  ///< the sitting; owned by the set of records
  std::size_t item = 0;              ///< index of the item in its agenda
};

/// A procedure and the case file that holds it; both owned by the set of records.
struct ProcedureOfFile {
  const CaseFile* file = nullptr;        ///< the case file
  const Procedure* procedure = nullptr;  ///< the procedure
};

/// A set of records as the law asks it: by id, and by what sittings, acts, roles and parameters are
/// about.
class Context {
 public:
  /// Indexes the records, which must outlive the context.
  explicit Context(const RecordSet& records);
  /// Records that are gone at once leave nothing to point to.
  explicit Context(RecordSet&&) = delete;
  Context(Context&&) noexcept;             ///< leaves the other one fit only for destruction
  Context& operator=(Context&&) noexcept;  ///< leaves the other one fit only for destruction
  ~Context();

  /// All records.
  const RecordSet& records() const { return *records_; }
  /// The record with an id, or null.
  template <class I>
  const auto* find(const I& id) const {
    return records_->find(id);
  }

  /// The roles of a person, in the order in which they came.
  std::span<const RoleAssignment* const> roles_of(const PersonId& id) const;
  /// Agenda items that name a procedure, in the order of the sittings' dates.
  std::span<const ItemOfProcedure> items_of(const ProcedureId& id) const;
  /// The procedures that an agenda item names in the case files that it names: file after file, in
  /// the order of the file. Of several with one id in a file it is the first.
  std::vector<ProcedureOfFile> procedures_of(const AgendaItem& item) const;
  /// The steps of a procedure of the set that are about a sitting, by their indexes: the one that a
  /// step names, or else the one around it. An id names the first sitting that has it. For
  /// procedures with many steps; of others there are none.
  std::span<const std::uint32_t> steps_about(const Sitting& sitting,
                                             const Procedure& procedure) const;
  /// The sittings of a body, its joint ones, too, that may have been held, by their days and on one
  /// day by their ids; those without a day are left out.
  std::span<const Sitting* const> sittings_by_day(const BodyId& id) const;
  /// Whether a sitting of a body that may have been held has no day.
  bool has_undated_sitting(const BodyId& id) const;
  /// Whether an item is one that stood on the agenda of a sitting with which another one goes on.
  bool stood_on_agenda(const AgendaItem& item, const Sitting& first) const;
  /// The bodies that an act composes or names members of, in the order in which they came.
  std::span<const Body* const> bodies_of(const ActId& id) const;
  /// Sittings whose agenda names an act as following from it, in the order in which they came.
  std::span<const Sitting* const> sittings_of(const ActId& id) const;
  /// Acts that name a programme, in the order in which they came.
  std::span<const Act* const> acts_about(const ProgrammeId& id) const;
  /// The same of an activity plan.
  std::span<const Act* const> acts_about(const ActivityPlanId& id) const;
  /// The same of an agreement.
  std::span<const Act* const> acts_about(const AgreementId& id) const;
  /// The parameters of a municipality or body on a day, or null. Those of the body come first.
  const Parameters* parameters(const MunicipalityId& municipality,
                               const BodyId& body,
                               Date day) const;
  /// Who holds the offices that rules on bodies speak of; for the library's own use.
  const OfficeHolders& office_holders() const;
  /// The members of a body of the set, made ready; for the library's own use.
  const BodyRoster& roster_of(const Body& body) const;
  /// Who took part in a sitting of the set, made ready; for the library's own use.
  const SittingActors& actors_at(const Sitting& sitting) const;
  /// Whether another act has the same municipality, issuer, kind, number and date.
  bool has_twin(const Act& act) const;
  /// Whether the acts that an act replaces lead back to it.
  bool replaces_itself(const Act& act) const;
  /// Whether a person has a role on a day.
  bool holds_role(const PersonId& person, RoleKind role, Date day) const;

 private:
  struct Index;

  const RecordSet* records_;
  std::unique_ptr<Index> index_;
};

}  // namespace gerove::law
