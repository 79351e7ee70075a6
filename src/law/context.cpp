#include "gerove/law/context.hpp"

#include <algorithm>
#include <vector>

#include "core/groups.hpp"

namespace gerove::law {

namespace {

/// The number of an act in the register of a municipality.
struct ActNumber {
  std::string_view municipality;
  std::string_view number;
  bool operator==(const ActNumber&) const = default;
};

std::uint32_t short_hash(const ActNumber& number) {
  return joined_hash({gerove::short_hash(number.municipality), gerove::short_hash(number.number)});
}

/// Whether a role is an office that rules on bodies speak of.
bool is_office(RoleKind role) {
  return role == RoleKind::coordinator || role == RoleKind::commission_chair ||
         role == RoleKind::commission_secretary;
}

/// A record that acts name.
struct NamedByAct {
  std::string_view kind;
  std::string_view id;
  bool operator==(const NamedByAct&) const = default;
};

std::uint32_t short_hash(const NamedByAct& named) {
  return joined_hash({gerove::short_hash(named.kind), gerove::short_hash(named.id)});
}

template <class I>
NamedByAct named(const I& id) {
  return {I::tag_type::record, id.value};
}

bool holds_on(const Parameters& parameters, Date day) {
  return !parameters.valid || parameters.valid->contains(day);
}

}  // namespace

struct Context::Index {
  explicit Index(const RecordSet& records) {
    for (const auto& role : records.all<RoleAssignment>()) {
      roles.add(role->person_id.value, role.record);
      if (is_office(role->role)) office_holders.push_back(role.record);
    }
    for (const auto& sitting : records.all<Sitting>()) {
      add_items(*sitting);
      sittings.add(sitting->body_id.value, sitting.record);
      for (const BodyId& id : sitting->joint_body_ids) sittings.add(id.value, sitting.record);
    }
    for (const auto& parameters : records.all<Parameters>()) {
      parameters_of.add(parameters->municipality_id.value, parameters.record);
    }
    for (const auto& act : records.all<Act>()) add_act(*act);
    roles.close();
    items.close();
    sittings.close();
    parameters_of.close();
    acts.close();
    sittings_of_acts.close();
    acts_about.close();
    items.each([](std::span<ItemOfProcedure> list) {
      std::ranges::stable_sort(
          list, {}, [](const ItemOfProcedure& item) -> const auto& { return item.sitting->date; });
    });
  }

  void add_items(const Sitting& sitting) {
    for (std::size_t i = 0; i < sitting.agenda.size(); ++i) {
      for (const ProcedureId& id : sitting.agenda[i].procedure_ids) {
        items.add(id.value, {&sitting, i});
      }
      for (const ActId& id : sitting.agenda[i].act_ids) sittings_of_acts.add(id.value, &sitting);
    }
  }

  void add_act(const Act& act) {
    acts.add({act.municipality_id.value, act.number}, &act);
    for (const ProgrammeId& id : act.programme_ids) acts_about.add(named(id), &act);
    for (const ActivityPlanId& id : act.activity_plan_ids) acts_about.add(named(id), &act);
    for (const AgreementId& id : act.agreement_ids) acts_about.add(named(id), &act);
  }

  Groups<std::string_view, const RoleAssignment*> roles;
  Groups<std::string_view, ItemOfProcedure> items;
  Groups<std::string_view, const Sitting*> sittings;
  std::vector<const RoleAssignment*> office_holders;
  Groups<std::string_view, const Parameters*> parameters_of;
  Groups<ActNumber, const Act*> acts;
  Groups<std::string_view, const Sitting*> sittings_of_acts;
  Groups<NamedByAct, const Act*> acts_about;
};

Context::Context(const RecordSet& records)
    : records_(&records), index_(std::make_unique<Index>(records)) {}
Context::Context(Context&&) noexcept = default;
Context& Context::operator=(Context&&) noexcept = default;
Context::~Context() = default;

std::span<const RoleAssignment* const> Context::roles_of(const PersonId& id) const {
  return index_->roles.find(id.value);
}

std::span<const ItemOfProcedure> Context::items_of(const ProcedureId& id) const {
  return index_->items.find(id.value);
}

std::span<const Sitting* const> Context::sittings_of(const BodyId& id) const {
  return index_->sittings.find(id.value);
}

std::span<const RoleAssignment* const> Context::office_holders() const {
  return index_->office_holders;
}

std::span<const Sitting* const> Context::sittings_of(const ActId& id) const {
  return index_->sittings_of_acts.find(id.value);
}

std::span<const Act* const> Context::acts_about(const ProgrammeId& id) const {
  return index_->acts_about.find(named(id));
}
std::span<const Act* const> Context::acts_about(const ActivityPlanId& id) const {
  return index_->acts_about.find(named(id));
}
std::span<const Act* const> Context::acts_about(const AgreementId& id) const {
  return index_->acts_about.find(named(id));
}

const Parameters* Context::parameters(const MunicipalityId& municipality,
                                      const BodyId& body,
                                      Date day) const {
  const Parameters* found = nullptr;
  for (const Parameters* const parameters : index_->parameters_of.find(municipality.value)) {
    if (!holds_on(*parameters, day)) continue;
    if (!parameters->body_id.empty() && parameters->body_id != body) continue;
    if (found == nullptr || !parameters->body_id.empty()) found = parameters;
  }
  return found;
}

std::span<const Act* const> Context::acts_numbered(const MunicipalityId& municipality,
                                                   std::string_view number) const {
  return index_->acts.find({municipality.value, number});
}

}  // namespace gerove::law
