/// @file
/// The records around case files that the law looks at.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "gerove/domain/record.hpp"

namespace gerove::law {

/// An agenda item that concerns a procedure.
struct ItemOfProcedure {
  const Sitting* sitting = nullptr;  ///< the sitting; owned by the context
  std::size_t item = 0;              ///< index of the item in its agenda
};

/// Children, municipalities, institutions, bodies, sittings, acts, roles and parameters by id. Of
/// records with one id the first counts. Pointers that it gives stay valid while it lives.
class Context {
 public:
  Context();
  Context(Context&&) noexcept;             ///< leaves the other one fit only for destruction
  Context& operator=(Context&&) noexcept;  ///< leaves the other one fit only for destruction
  ~Context();

  /// Keeps a copy of a record, if it is of a kind that the law looks at. Case files are not.
  void add(const Record& record);
  /// The same without a copy: the record must outlive the context.
  void refer(const Record& record);

  const Child* child(const ChildId& id) const;                       ///< or null
  const Municipality* municipality(const MunicipalityId& id) const;  ///< or null
  const Body* body(const BodyId& id) const;                          ///< or null
  const Sitting* sitting(const SittingId& id) const;                 ///< or null
  const Act* act(const ActId& id) const;                             ///< or null
  const Institution* institution(const InstitutionId& id) const;     ///< or null
  /// The roles of a person, in the order in which they came.
  std::span<const RoleAssignment* const> roles_of(const PersonId& id) const;
  /// Agenda items that name a procedure, in the order of the sittings' dates.
  std::span<const ItemOfProcedure> items_of(const ProcedureId& id) const;
  /// The parameters of a municipality or body on a day, or null. Those of the body come first.
  const Parameters* parameters(const MunicipalityId& municipality,
                               const BodyId& body,
                               Date day) const;
  /// The acts of a municipality with a number, in the order in which they came.
  std::span<const Act* const> acts_numbered(const MunicipalityId& municipality,
                                            const std::string& number) const;
  /// All acts, in the order in which they came.
  std::span<const Act* const> acts() const;
  /// All sittings, in the order in which they came.
  std::span<const Sitting* const> sittings() const;
  /// The municipality, if there is only one.
  const Municipality* only_municipality() const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace gerove::law
