// What derivations look up, gathered once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "registers/office.hpp"

namespace gerove::registers {

/// A procedure and the case file that it is in; null where there is none.
struct FoundProcedure {
  CaseFile* file{};
  Procedure* procedure{};
};

/// Whose posts, procedures and sittings there are. Valid until records are added.
class Lookup {
 public:
  explicit Lookup(Office& office);

  Office& office() const { return office_; }
  /// The posts that a person has on a day.
  std::vector<const RoleAssignment*> posts_on(const PersonId& person, Date day) const;
  FoundProcedure procedure(const ProcedureId& id) const;
  /// The sittings that dealt with a procedure.
  std::span<Sitting* const> sittings_about(const ProcedureId& id) const;
  /// The institution of an id, or null.
  const Institution* institution(const InstitutionId& id) const;
  /// The municipal administration, if there is exactly one.
  const Institution* administration() const { return administration_; }
  /// The body, if there is exactly one.
  const Body* only_body() const { return only_body_; }
  bool is_child(const PersonId& person) const { return children_.contains(person.value); }
  bool is_representative(const PersonId& person) const {
    return representatives_.contains(person.value);
  }
  /// Whether a person has ever had a post by which one acts in a part.
  /// @param part the number of an ActorKind
  bool has_post_as(const PersonId& person, std::string_view part) const;
  /// In what part somebody acts on a day: by posts, else by the institution, else unspecified.
  ActorKind part_of(const PersonId& person, const InstitutionId& institution, Date day) const;

 private:
  void add(CaseFile& file);

  Office& office_;
  std::unordered_map<std::string, std::vector<const RoleAssignment*>> posts_{};
  std::unordered_map<std::string, FoundProcedure> procedures_{};
  std::unordered_map<std::string, std::vector<Sitting*>> sittings_{};
  std::unordered_set<std::string> children_{};
  std::unordered_set<std::string> representatives_{};
  const Institution* administration_ = nullptr;
  const Body* only_body_ = nullptr;
};

/// In what part an institution acts.
ActorKind part_of(InstitutionKind kind);

}  // namespace gerove::registers
